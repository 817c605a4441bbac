import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NAME_SIZE,
  panelsGeometry,
  type PanelInput,
  type PanelsInput,
} from '../../../../src/chart/panels/panelsGeometry.ts';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';

const panel = (id: string, values: PanelInput['values'], isChosen = false): PanelInput => ({
  id,
  name: `Tỉnh ${id}`,
  values,
  apart: [],
  text: String(values.at(-1) ?? 'no figure'),
  told: ['latest'],
  isChosen,
});
const input: PanelsInput = {
  times: [2022, 2023, 2024],
  ends: ['2022', '2024'],
  panels: [panel('a', [10, 20, 30], true), panel('b', [100, null, 50]), panel('c', [null, null, null])],
  axis: '% of dossiers',
  isRank: false,
  extent: [10, 100],
  target: 80,
  language: 'en',
};
const words = { target: 'Target ≥ 80% by 2030', chosen: 'Tỉnh a, in every chart' };

describe('examples', () => {
  test('one scale: an equal value has the same height in every chart of a row', () => {
    // The axis goes from 0 to 100 over 62 px: 50 lies 31 px above the bottom.
    const { panels } = panelsGeometry(input, words, 900);
    const [a, b, c] = panels;
    expect(b!.plot.y1 - b!.end!.y).toBeCloseTo(31);
    expect(a!.plot.y1 - a!.end!.y).toBeCloseTo(0.3 * 62);
    expect([a!.target, b!.target, c!.target]).toEqual(Array(3).fill(a!.plot.y1 - 0.8 * 62));
  });

  test('the axis is written once a row, the followed line lies behind all others', () => {
    const many = {
      ...input,
      panels: Array.from({ length: 9 }, (_, at) => panel(`p${String(at)}`, [1, 2, 3], at === 0)),
    };
    const { panels } = panelsGeometry(many, words, 330);
    // Three beside each other on a phone.
    const written = panels.map(({ yTicks, xEnds }) => yTicks.some(({ label }) => label !== null) && xEnds.length > 0);
    expect(written).toEqual([true, false, false, true, false, false, true, false, false]);
    expect(panels.map(({ ground }) => ground === '')).toEqual([true, ...Array<boolean>(8).fill(false)]);
  });

  test('a unit without a figure has an empty chart, a gap stays a gap', () => {
    const [, b, c] = panelsGeometry(input, words, 900).panels;
    expect(c).toMatchObject({ path: '', end: null });
    expect(b!.path.match(/M/g)).toHaveLength(2);
  });

  test('no line leads to what measures another thing, and a figure alone is a dot', () => {
    const [a, b] = panelsGeometry(
      { ...input, panels: [{ ...panel('a', [10, 20, 30]), apart: [2] }, panel('b', [1, 2, 3])] },
      words,
      900,
    ).panels;
    expect(a!.path.match(/M/g)).toHaveLength(2);
    expect(a!.alone).toHaveLength(1);
    expect(b!.path.match(/M/g)).toHaveLength(1);
  });

  test('of ranks the first stands on top', () => {
    const [a, b] = panelsGeometry({ ...input, isRank: true, target: null }, words, 900).panels;
    expect(a!.end!.y).toBeLessThan(b!.end!.y);
  });

  test('without a target and one that stands out nothing is said below', () => {
    const bare = { ...input, target: null, panels: input.panels.map((one) => ({ ...one, isChosen: false })) };
    const { keys, panels } = panelsGeometry(bare, { target: '', chosen: '' }, 900);
    expect(keys).toEqual([]);
    expect(panels.every(({ ground, target }) => ground === '' && target === null)).toBe(true);
  });
});

describe('properties', () => {
  const value = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
  const anyInput = fc.integer({ min: 1, max: 8 }).chain((periods) =>
    fc.record({
      times: fc.constant(Array.from({ length: periods }, (_, at) => 2020 + at / 12)),
      ends: fc.constant(['2020', '2021'] as const),
      panels: fc
        .array(fc.tuple(fc.string({ maxLength: 60 }), fc.array(value, { minLength: periods, maxLength: periods })), {
          minLength: 1,
          maxLength: 36,
        })
        .map((all) => all.map(([name, values], at) => ({ ...panel(String(at), values, at === 0), name }))),
      axis: fc.constant('% of dossiers'),
      isRank: fc.constant(false),
      extent: fc.constant([-1000, 1000] as const),
      target: fc.option(fc.integer({ min: -2000, max: 2000 }), { nil: null }),
      language: fc.constantFrom('en' as const, 'vi' as const),
    }),
  );

  test('all that is drawn lies in its chart, no chart in another, and all in the frame', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 280, max: 1400 }), (made, width) => {
        const { panels, stops, height } = panelsGeometry(made, words, width);
        expect(panels.map(({ id }) => id)).toEqual(made.panels.map(({ id }) => id));
        for (const { plot, end, target, name, value } of panels) {
          for (const y of [end?.y, target]) {
            if (typeof y !== 'number') continue;
            expect(y).toBeGreaterThanOrEqual(plot.y0 - 1e-6);
            expect(y).toBeLessThanOrEqual(plot.y1 + 1e-6);
          }
          expect(plot.x0).toBeGreaterThanOrEqual(0);
          expect(plot.x1).toBeLessThanOrEqual(width + 1e-6);
          expect(plot.y1).toBeLessThan(height);
          for (const { text } of name)
            expect(textWidth(text, NAME_SIZE, true)).toBeLessThanOrEqual(plot.x1 - plot.x0 + 1);
          expect(value.y).toBeLessThan(plot.y0);
          for (const line of name) expect(line.y).toBeLessThan(value.y);
        }
        const boxes = stops.flatMap(({ box }) => box ?? []);
        boxes.forEach((box, at) => {
          for (const other of boxes.slice(at + 1))
            expect(box.x1 <= other.x0 || other.x1 <= box.x0 || box.y1 <= other.y0 || other.y1 <= box.y0).toBe(true);
        });
      }),
    );
  });
});
