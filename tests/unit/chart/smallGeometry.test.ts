import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestStop } from '../../../src/chart/frame/frame.ts';
import {
  columnsFor,
  smallMultipleGeometry,
  type SmallMultipleInput,
} from '../../../src/chart/multiple/smallMultipleGeometry.ts';
import { smallMultipleTable } from '../../../src/chart/multiple/smallMultipleTable.ts';
import {
  SPARKLINE_HEIGHT,
  SPARKLINE_WIDTH,
  sparklineGeometry,
} from '../../../src/chart/sparkline/sparklineGeometry.ts';
import { PROGRESS_WIDTH, progressGeometry } from '../../../src/chart/progress/progressGeometry.ts';
import { numbersIn, segmentsIn } from './pathData.ts';

const words = { missing: 'no figure', peers: 'Grey: ASEAN.', reference: '' };
const input: SmallMultipleInput = {
  editions: [2020, 2022, 2024],
  axis: 'Score (0 to 1)',
  name: 'Viet Nam',
  peerNames: ['Lào'],
  referenceName: '',
  decimals: 4,
  language: 'vi',
  panels: ['OSI', 'TII', 'HCI', 'EPI'].map((id) => ({
    id,
    label: id,
    values: [0.2, null, 0.6],
    peers: [[0.1, 0.3, 0.5]],
    reference: null,
  })),
};

describe('examples', () => {
  test('four stand in one row, in two rows of two, or below each other: never three and one', () => {
    expect([1100, 640, 500, 340, 200].map((width) => columnsFor(4, width))).toEqual([4, 4, 2, 2, 1]);
    expect(columnsFor(5, 560)).toBe(3);
  });

  test('all share one scale, and only the first of each row writes it', () => {
    const { panels } = smallMultipleGeometry(input, words, 400);
    expect(panels.map(({ yTicks }) => yTicks.map(({ label }) => label))).toEqual([
      ['0,0', '0,2', '0,4', '0,6'],
      [null, null, null, null],
      ['0,0', '0,2', '0,4', '0,6'],
      [null, null, null, null],
    ]);
  });

  test('the last value is written, a missing edition stays a gap', () => {
    const { panels, stops } = smallMultipleGeometry(input, words, 800);
    expect(panels[0]?.label?.text).toBe('0,6000');
    expect(segmentsIn(panels[0]!.path).filter(({ x0, x1 }) => x1 > x0)).toEqual([]);
    expect(stops[1]).toMatchObject({ heading: 'OSI, 2022', lines: ['Viet Nam: no figure'] });
    expect(stops).toHaveLength(12);
  });

  test('A47 no line crosses an edition that is not loaded, and the last value is still the last', () => {
    const editions = [2012, 2014, 2018];
    const values = [0.2, 0.4, 0.6];
    const whole = { ...input.panels[0]!, values, peers: [values], reference: values };
    const [panel] = smallMultipleGeometry({ ...input, editions, panels: [whole] }, words, 800).panels;
    for (const path of [panel!.path, panel!.ground, panel!.reference]) {
      const drawn = segmentsIn(path).filter(({ x0, x1 }) => x1 > x0);
      // 2012 to 2014 alone: a third of the way to 2018.
      expect(drawn).toHaveLength(1);
      expect(drawn[0]!.x1).toBeCloseTo(panel!.plot.x0 + (panel!.plot.x1 - panel!.plot.x0) / 3, 0);
    }
    expect(panel!.end?.x).toBeCloseTo(panel!.plot.x1);
    expect([panel!.label?.text, panel!.referenceLabel?.text]).toEqual(['0,6000', '0,6000']);
  });

  test('a reference is drawn, named in its note and table, and its value keeps clear of the country’s own', () => {
    const close = {
      ...input,
      referenceName: 'median',
      panels: input.panels.map((panel) => ({ ...panel, reference: [0.5, 0.55, 0.61] })),
    };
    const { panels, key, notes, stops } = smallMultipleGeometry(close, { ...words, reference: 'Dashes: median.' }, 800);
    expect(panels[0]?.referenceLabel?.text).toBe('0,6100');
    expect(Math.abs((panels[0]?.referenceLabel?.y ?? 0) - (panels[0]?.label?.y ?? 0))).toBeGreaterThanOrEqual(14);
    expect(notes[0]).toMatchObject({ text: 'Dashes: median.' });
    expect(key?.x1).toBeLessThan(notes[0]?.x ?? 0);
    expect(stops[0]?.lines).toEqual(['Viet Nam: 0,2000', 'median: 0,5000']);
    const { rows } = smallMultipleTable(close, { edition: 'Kỳ', country: 'Nước', missing: '–' });
    expect(rows[1]).toEqual(['2024', 'median', '0,6100', '0,6100', '0,6100', '0,6100']);
  });

  test('one table holds all, the newest edition first', () => {
    const { head, rows } = smallMultipleTable(input, { edition: 'Kỳ', country: 'Nước', missing: '–' });
    expect(head).toEqual(['Kỳ', 'Nước', 'OSI', 'TII', 'HCI', 'EPI']);
    expect(rows[0]).toEqual(['2024', 'Viet Nam', '0,6000', '0,6000', '0,6000', '0,6000']);
    expect(rows[1]).toEqual(['2024', 'Lào', '0,5000', '0,5000', '0,5000', '0,5000']);
    expect(rows).toHaveLength(6);
  });

  test('the pointer finds the nearest point of the plot that it is in', () => {
    const stop = (x: number, y: number, top: number) => ({
      x,
      y,
      band: [top, top + 100] as const,
      heading: '',
      lines: [],
    });
    const stops = [stop(10, 90, 0), stop(50, 10, 0), stop(10, 110, 100)];
    expect(nearestStop(stops, 12, 95)).toBe(0);
    expect(nearestStop(stops, 12, 190)).toBe(2);
    expect(nearestStop(stops, 45, 90)).toBe(1);
    expect(nearestStop([], 0, 0)).toBe(-1);
  });

  test('a sparkline runs from edge to edge and its target stands at level and year', () => {
    const geometry = sparklineGeometry({
      points: [
        { time: 2020, value: 10 },
        { time: 2025, value: 20 },
      ],
      target: { year: 2030, value: 30 },
      inverted: false,
    });
    // 2020 to 2030 on 4 to 76: 2025 lies at 40. 10 to 30 on 20 to 4: 20 lies at 12.
    expect(geometry).toEqual({ path: 'M4,20L40,12', end: { x: 40, y: 12 }, target: { x0: 60, x1: 76, y: 4 } });
  });

  test('no line leads to a point that measures another thing', () => {
    const points = [
      { time: 2022, value: 24 },
      { time: 2023, value: 6 },
      { time: 2024, value: 1, isApart: true },
    ];
    // 2022 to 2024 on 4 to 76; 1 to 24 on 4 to 20, the best on top.
    const { path, end } = sparklineGeometry({ points, target: null, inverted: true });
    expect(path).toMatch(/^M4,20L40,[\d.]+M76,4L76,4$/);
    expect(end).toEqual({ x: 76, y: 4 });
  });

  test('one point is a dot without a line; nothing draws nothing; the best rank is at the top', () => {
    const one = sparklineGeometry({ points: [{ time: 2024, value: 5 }], target: null, inverted: false });
    expect(one).toEqual({ path: '', end: { x: 40, y: 12 }, target: null });
    expect(sparklineGeometry({ points: [], target: null, inverted: false })).toEqual({
      path: '',
      end: null,
      target: null,
    });
    const ranks = [
      { time: 2022, value: 86 },
      { time: 2024, value: 71 },
    ];
    expect(sparklineGeometry({ points: ranks, target: null, inverted: true }).end?.y).toBe(4);
  });
});

describe('properties', () => {
  const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5 });
  const line = fc.array(value, { minLength: 3, maxLength: 3 });

  test('each small chart stays in its own part of the frame', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 288, max: 1600 }),
        (values, width) => {
          const panels = values.map((list, index) => ({
            id: `${index}`,
            label: 'Hạ tầng viễn thông',
            values: list,
            peers: [list],
            reference: values.at(-1) ?? null,
          }));
          const geometry = smallMultipleGeometry({ ...input, panels }, words, width);
          for (const { plot, path, ground, label } of geometry.panels) {
            for (const [x, y] of [...numbersIn(path), ...numbersIn(ground)]) {
              expect(x >= plot.x0 - 0.1 && x <= plot.x1 + 0.1).toBe(true);
              expect(y >= plot.y0 - 0.1 && y <= plot.y1 + 0.1).toBe(true);
            }
            expect(plot.x1).toBeLessThanOrEqual(width);
            expect(plot.y1).toBeLessThanOrEqual(geometry.height);
            if (label) expect(label.x).toBeLessThan(width - 40);
          }
        },
      ),
    );
  });

  test('a sparkline stays in its 80 by 24 pixels', () => {
    const points = fc
      .array(
        fc.record({
          time: fc.double({ min: 2000, max: 2030, noNaN: true }),
          value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        }),
        { maxLength: 20 },
      )
      .map((list) => list.sort((a, b) => a.time - b.time));
    const target = fc.option(
      fc.record({ year: fc.integer({ min: 2000, max: 2050 }), value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
    );
    fc.assert(
      fc.property(points, target, fc.boolean(), (list, aim, inverted) => {
        const { path, end, target: tick } = sparklineGeometry({ points: list, target: aim, inverted });
        const places = [
          ...numbersIn(path),
          ...(end ? [[end.x, end.y]] : []),
          ...(tick
            ? [
                [tick.x0, tick.y],
                [tick.x1, tick.y],
              ]
            : []),
        ];
        for (const [x, y] of places) {
          expect(x! >= 0 && x! <= SPARKLINE_WIDTH).toBe(true);
          expect(y! >= 0 && y! <= SPARKLINE_HEIGHT).toBe(true);
        }
      }),
    );
  });
});

describe('a way the size of a few words', () => {
  test('whatever its shares, all marks stay inside, and the part gone joins base and latest', () => {
    const share = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(share, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), (reached, required) => {
        const { base, target, from, to, latest, isBeyond, required: due } = progressGeometry({ reached, required });
        for (const x of [base, target, from, to, latest, due ?? 0]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(PROGRESS_WIDTH);
        }
        expect([from, to].toSorted((a, b) => a - b)).toEqual([from, to]);
        expect([from, to]).toContain(base);
        expect([from, to]).toContain(latest);
        if (reached >= 0 && reached <= 1) expect(isBeyond).toBe(false);
      }),
    );
  });
});
