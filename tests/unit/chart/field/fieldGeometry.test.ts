import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldGeometry } from '../../../../src/chart/field/fieldGeometry.ts';
import type { FieldInput, FieldWords } from '../../../../src/chart/field/fieldInput.ts';
import { fieldTable } from '../../../../src/chart/field/fieldTable.ts';
import { lengthWithin, overlaps } from '../../../../src/chart/frame/freePlace.ts';
import { segmentsIn, numbersIn } from '../pathData.ts';

const words: FieldWords = {
  missing: 'no figure',
  notSimulated: 'not simulated',
  field: 'Each grey line is one country.',
  axisStart: (start) => `The axis starts at ${start}.`,
  projected: (median, low, high) => `${median} (${low} to ${high})`,
  projectedEnd: (year, low, high) => `${year}: ${low} to ${high}`,
  fan: 'Bands of 50 % and 80 %.',
};

const base: FieldInput = {
  editions: [2004, 2005, 2008, 2010],
  kind: 'score',
  axis: 'EGDI score (0 to 1)',
  decimals: 4,
  language: 'en',
  followed: { id: 'VNM', name: 'Viet Nam', values: [0.3, 0.5, 0.4, 0.6], details: ['', '', '', 'rank 71'] },
  peers: [],
  cutOffs: [{ rank: 50, label: 'Score of rank 50', values: [0.6, 0.7, 0.8, 0.9] }],
  field: [],
  gap: null,
  targets: [],
};

describe('examples', () => {
  test('years stand at their distance in time, however uneven', () => {
    const { stops } = fieldGeometry(base, words, { width: 800, height: 400 });
    const [a, b, c, d] = stops.map(({ x }) => x);
    // 1, 3 and 2 years apart.
    expect((c! - b!) / (b! - a!)).toBeCloseTo(3);
    expect((d! - c!) / (b! - a!)).toBeCloseTo(2);
  });

  test('A47 where an edition is missing altogether, every line breaks', () => {
    const field = [[0.9, 0.8, 0.7, 0.8]];
    const whole = fieldGeometry({ ...base, field }, words, { width: 800, height: 400 });
    const holed = fieldGeometry({ ...base, field, editions: [2004, 2005, 2010, 2012] }, words, {
      width: 800,
      height: 400,
    });
    const strokes = ({ lines }: typeof whole) => lines.map(({ path }) => path.split('M').length - 1);
    expect(strokes(holed)).toEqual(strokes(whole).map((count) => count + 1));
    expect(holed.ground.split('M').length).toBeGreaterThan(whole.ground.split('M').length);
  });

  test('on a phone every line has its name, also beside a fan, a gap and a chance: what is written of them goes first', () => {
    const names = ['Thailand', 'Malaysia', 'Singapore', 'Indonesia', 'Philippines', 'Cambodia'];
    const long = ['Bolivia (Plurinational State of)', 'Brunei Darussalam', 'Lao People’s Democratic Republic'];
    const ends = (median: number) => ({
      median,
      band50: [median - 0.03, median + 0.03] as const,
      band80: [median - 0.06, median + 0.06] as const,
    });
    for (const width of [328, 358])
      for (let count = 0; count <= 9; count++) {
        const peers = [...names, ...long].slice(0, count).map((name, at) => ({
          id: name.slice(0, 3).toUpperCase(),
          name,
          shortName: name.slice(0, 3).toUpperCase(),
          values: [0.4, 0.5, 0.6, 0.5 + at * 0.03],
          details: [],
        }));
        const fan = {
          years: [2012, 2014],
          followed: [ends(0.65), ends(0.7)],
          bar: [ends(0.9), ends(0.92)],
        };
        const targets = [{ year: 2014, label: '2014: top 50' }];
        const input: FieldInput = { ...base, peers, fan, gap: 'short by 0.3', chance: 'top 50: 10%', targets };
        const { key } = fieldGeometry(input, words, { width, height: 394 + 16 * count });
        expect(key.length, `${String(width)} px, ${String(count)} peers`).toBe(count + 2);
      }
  });

  test('the axis of scores starts at a round number and says so; with the target year it extends into the future', () => {
    const geometry = fieldGeometry({ ...base, targets: [{ year: 2030, label: '2030: top 50' }] }, words, {
      width: 800,
      height: 400,
    });
    expect(geometry.yTicks[0]?.label).toBe('0.3');
    expect(geometry.notes.map(({ text }) => text).join(' ')).toContain('The axis starts at 0.3.');
    expect(geometry.xTicks.at(-1)).toMatchObject({ label: '2030', observed: false });
    expect(geometry.targets[0]).toMatchObject({ x: geometry.plot.x1, label: { text: '2030: top 50' } });
  });

  test('numbers are written in the reader’s language', () => {
    const geometry = fieldGeometry({ ...base, language: 'vi' }, words, { width: 800, height: 400 });
    expect(geometry.yTicks[0]?.label).toBe('0,3');
    expect(geometry.labels.find(({ id }) => id === 'VNM')?.value).toBe('0,6000, rank 71');
    expect(geometry.stops.at(-1)?.lines).toEqual(['Viet Nam: 0,6000, rank 71', 'Score of rank 50: 0,9000']);
  });

  test('ranks have 1 at the top and no note about the start of the axis', () => {
    const geometry = fieldGeometry(
      { ...base, kind: 'rank', followed: { id: 'VNM', name: 'Viet Nam', values: [97, 112, 86, 71] }, cutOffs: [] },
      words,
      { width: 800, height: 400 },
    );
    expect(geometry.yTicks[0]).toEqual({ y: geometry.plot.y0, label: '1' });
    expect(geometry.points[1]!.y).toBeGreaterThan(geometry.points[3]!.y);
    expect(geometry.notes).toEqual([]);
  });

  test('no line crosses a missing edition (A47)', () => {
    const values = [0.3, null, 0.4, 0.6];
    const geometry = fieldGeometry({ ...base, followed: { ...base.followed, values } }, words, {
      width: 800,
      height: 400,
    });
    const path = geometry.lines.find(({ role }) => role === 'followed')!.path;
    const [x0, , x2] = geometry.stops.map(({ x }) => x);
    expect(segmentsIn(path).filter((s) => s.x0 <= x0! && s.x1 >= x2!)).toEqual([]);
    expect(geometry.points).toHaveLength(3);
    expect(geometry.stops[1]?.lines[0]).toBe('Viet Nam: no figure');
  });

  test('a figure of a peer alone between gaps is a dot', () => {
    const peers = [{ id: 'LAO', name: 'Lào', values: [0.3, null, 0.4, null] }];
    const geometry = fieldGeometry({ ...base, peers }, words, { width: 800, height: 400 });
    expect(geometry.lines.find(({ role }) => role === 'peer')?.lone.map(({ x }) => x)).toEqual([
      geometry.stops[0]?.x,
      geometry.stops[2]?.x,
    ]);
  });

  test('the words for the gap stand between the two lines where there is room, and with the country where there is none', () => {
    const size = { width: 1100, height: 420 };
    const wide = fieldGeometry({ ...base, gap: 'short by 0.3000' }, words, size);
    expect(wide.gap?.words?.text).toBe('short by 0.3000');
    expect(wide.labels.find(({ id }) => id === 'VNM')?.extra).toEqual([]);
    const tight = fieldGeometry(
      { ...base, followed: { ...base.followed, values: [0.59, 0.69, 0.79, 0.89] }, gap: 'short by 0.0100' },
      words,
      size,
    );
    expect(tight.gap?.words).toBeNull();
    expect(tight.labels.find(({ id }) => id === 'VNM')?.extra.map(({ text }) => text)).toEqual(['short by 0.0100']);
  });

  test('behind a fan the country keeps the words for its gap where they have no room between the lines', () => {
    const point = { median: 0.9, band50: [0.85, 0.95], band80: [0.8, 1] } as const;
    const ahead = { years: [2012], followed: [point], bar: [point] };
    const input = { ...base, fan: ahead, chance: 'top 50: 10%' };
    const size = { width: 1100, height: 420 };
    const extraOf = (one: FieldInput) =>
      fieldGeometry(one, words, size).labels.map(({ extra }) => extra.map(({ text }) => text));
    const near = { ...base.followed, values: [0.59, 0.69, 0.79, 0.89] };
    expect(extraOf({ ...input, gap: 'short by 0.3000' })).toEqual([
      ['2012: 0.80 to 1.00', 'top 50: 10%'],
      ['2012: 0.80 to 1.00'],
    ]);
    expect(extraOf({ ...input, followed: near, gap: 'short by 0.0100' })).toEqual([
      ['short by 0.0100', '2012: 0.80 to 1.00', 'top 50: 10%'],
      ['2012: 0.80 to 1.00'],
    ]);
  });

  test('on a phone the plot has four fifths of the width, and the lines are named above it in the order of their ends', () => {
    const { plot, key } = fieldGeometry({ ...base, gap: 'short by 0.3000' }, words, { width: 328, height: 394 });
    expect(plot.x1 - plot.x0).toBeGreaterThan(0.8 * 328);
    expect(key.map(({ texts }) => texts.map(({ text }) => text))).toEqual([
      ['Score of rank 50', '0.9000'],
      ['Viet Nam', '0.6000'],
    ]);
  });

  test('without a figure in the latest edition there is no gap, and the label says of which edition it is', () => {
    const values = [0.3, 0.5, 0.4, null];
    const geometry = fieldGeometry({ ...base, followed: { ...base.followed, values }, gap: 'short' }, words, {
      width: 800,
      height: 400,
    });
    expect(geometry.gap).toBeNull();
    expect(geometry.labels.find(({ id }) => id === 'VNM')).toMatchObject({ value: '0.4000, 2008', leader: null });
  });

  test('without any figure it is empty and still draws its frame', () => {
    const none = [null, null, null, null];
    const geometry = fieldGeometry({ ...base, followed: { ...base.followed, values: none }, cutOffs: [] }, words, {
      width: 800,
      height: 400,
    });
    expect(geometry.empty).toBe(true);
    expect(geometry.lines).toEqual([]);
    expect(geometry.yTicks.length).toBeGreaterThan(1);
  });

  test('the table says the same, the newest edition first', () => {
    expect(fieldTable({ ...base, language: 'vi' }, { ...words, edition: 'Kỳ', missing: '–' })).toEqual({
      head: ['Kỳ', 'Viet Nam', 'Score of rank 50'],
      rows: [
        ['2010', '0,6000, rank 71', '0,9000'],
        ['2008', '0,4000', '0,8000'],
        ['2005', '0,5000', '0,7000'],
        ['2004', '0,3000', '0,6000'],
      ],
    });
  });
});

describe('properties', () => {
  const editions = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 });
  const values = fc.array(score, { minLength: editions.length, maxLength: editions.length });
  const name = fc.constantFrom(
    'Lào',
    'Viet Nam',
    'United Kingdom of Great Britain and Northern Ireland',
    'Bosnia và Herzegovina',
  );
  const rank = fc.option(fc.integer({ min: 1, max: 193 }), { freq: 6 });
  const inputs = fc
    .constantFrom('score' as const, 'rank' as const)
    .chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        followed: kind === 'score' ? values : fc.array(rank, { minLength: 12, maxLength: 12 }),
        peers: fc.array(fc.tuple(name, kind === 'score' ? values : fc.array(rank, { minLength: 12, maxLength: 12 })), {
          maxLength: 10,
        }),
        bar: kind === 'score' ? values : fc.constant(editions.map(() => 50)),
        field: fc.array(values, { maxLength: 5 }),
        targets: fc.subarray([2025, 2030, 2035]),
      }),
    )
    .map(({ kind, followed, peers, bar, field, targets }): FieldInput => ({
      ...base,
      kind,
      editions,
      followed: { id: 'VNM', name: 'Viet Nam', values: followed, details: editions.map(() => 'rank 71') },
      peers: peers.map(([label, line], index) => ({
        id: `p${index}`,
        name: label,
        shortName: `P${index}`,
        values: line,
      })),
      cutOffs: [
        { rank: 50, label: 'Score of rank 50', shortLabel: 'Rank 50', values: bar },
        { rank: 70, label: 'Score of rank 70', shortLabel: 'Rank 70', values: bar, quiet: true },
      ],
      field: kind === 'score' ? field : [],
      gap: 'còn thiếu 0,0693',
      targets: targets.map((year) => ({ year, label: `${year}: top 50` })),
    }));
  const widths = fc.integer({ min: 288, max: 1600 });
  const size = (width: number) => ({ width, height: width < 480 ? 330 : 420 });

  test('marks stay inside the plot', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { plot, lines, ground, points } = fieldGeometry(input, words, size(width));
        expect(plot.x0).toBeGreaterThan(0);
        expect(plot.x1).toBeLessThanOrEqual(width);
        for (const path of [...lines.map(({ path }) => path), ground])
          numbersIn(path).forEach(([x, y]) => {
            expect(x).toBeGreaterThanOrEqual(plot.x0 - 0.1);
            expect(x).toBeLessThanOrEqual(plot.x1 + 0.1);
            expect(y).toBeGreaterThanOrEqual(plot.y0 - 0.1);
            expect(y).toBeLessThanOrEqual(plot.y1 + 0.1);
          });
        for (const { x, y } of points) expect(x >= plot.x0 && x <= plot.x1 && y >= plot.y0 && y <= plot.y1).toBe(true);
      }),
    );
  });

  test('labels never overlap and never leave the frame', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { labels, gap } = fieldGeometry(input, words, size(width));
        const boxes = [...labels.map(({ box }) => box), ...(gap?.words ? [gap.words.box] : [])];
        boxes.forEach((a, i) => {
          expect(a.x0).toBeGreaterThanOrEqual(0);
          expect(a.x1).toBeLessThanOrEqual(width);
          expect(a.y0).toBeGreaterThanOrEqual(0);
          expect(a.y1).toBeLessThanOrEqual(size(width).height);
          const inner = { ...a, y0: a.y0 + 1e-6, y1: a.y1 - 1e-6 };
          boxes.forEach((b, j) => i < j && expect(overlaps(inner, b)).toBe(false));
        });
      }),
    );
  });

  test('the words for the gap cross no line and are said exactly once where there is a gap', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { lines, labels, key, gap } = fieldGeometry(input, words, size(width));
        const box = gap?.words?.box;
        if (box)
          // Path data are rounded to a tenth of a pixel.
          for (const { path } of lines)
            for (const segment of segmentsIn(path))
              expect(
                lengthWithin(segment, { x0: box.x0 + 0.2, x1: box.x1 - 0.2, y0: box.y0 + 0.2, y1: box.y1 - 0.2 }),
              ).toBe(0);
        const latest = [input.followed.values.at(-1), input.cutOffs[0]?.values.at(-1)];
        const inKey = key.filter(({ texts }) => texts.some(({ as }) => as === 'extra'));
        const said = (box ? 1 : 0) + labels.filter(({ extra }) => extra.length > 0).length + inKey.length;
        if (!latest.includes(null)) expect(said).toBe(1);
      }),
    );
  });

  test('gaps are never bridged: a line has one piece for each pair of neighbouring figures', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { lines } = fieldGeometry(input, words, size(width));
        const path = lines.find(({ role }) => role === 'followed')?.path ?? '';
        const line = input.followed.values;
        const pairs = line.filter((value, index) => value !== null && (line[index + 1] ?? null) !== null).length;
        const alone = line.filter(
          (value, index) => value !== null && (line[index - 1] ?? null) === null && (line[index + 1] ?? null) === null,
        ).length;
        expect(segmentsIn(path)).toHaveLength(pairs + alone);
      }),
    );
  });

  test('years never touch, and the latest edition is always written', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { xTicks } = fieldGeometry(input, words, size(width));
        xTicks.forEach(({ at }, index) => {
          const next = xTicks[index + 1];
          if (next) expect(next.at - at).toBeGreaterThan(30);
        });
        expect(xTicks.map(({ label }) => label)).toContain('2024');
      }),
    );
  });

  test('on a phone nothing stands right of the plot, and the key above it names the lines without overprinting', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 288, max: 479 }), (input, width) => {
        const { plot, labels, key, yTitle } = fieldGeometry(input, words, size(width));
        // Half of the last year stands beside it.
        expect(plot.x1).toBeGreaterThan(width - 20);
        expect(labels).toEqual([]);
        // The country is named whenever it has a figure, and the plot keeps a height that a line can be read in.
        const hasFigure = input.followed.values.some((value) => value !== null);
        expect(key.some(({ role }) => role === 'followed')).toBe(hasFigure);
        expect(plot.y1 - plot.y0).toBeGreaterThan(70);
        const boxes = key.flatMap(({ texts }) => texts.map(({ box }) => box));
        boxes.forEach((a, i) => {
          expect(a.x0).toBeGreaterThanOrEqual(0);
          expect(a.x1).toBeLessThanOrEqual(width + 1e-6);
          expect(a.y1).toBeLessThanOrEqual((yTitle.lines[0]?.y ?? 0) - 10);
          boxes.forEach((b, j) => i < j && expect(overlaps(a, b)).toBe(false));
        });
      }),
    );
  });

  test('there is one stop for each edition, from left to right', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { stops } = fieldGeometry(input, words, size(width));
        expect(stops.map(({ heading }) => heading)).toEqual(editions.map(String));
        stops.forEach(({ x }, index) => expect(x).toBeGreaterThan(stops[index - 1]?.x ?? 0));
      }),
    );
  });

  const fanned = inputs.chain((input) => {
    const value =
      input.kind === 'score' ? fc.double({ min: 0, max: 1, noNaN: true }) : fc.integer({ min: 1, max: 193 });
    const point = fc.array(value, { minLength: 5, maxLength: 5 }).map((five) => {
      const [a = 0, b = 0, median = 0, c = 0, d = 0] = five.toSorted((one, other) => one - other);
      return { median, band50: [b, c], band80: [a, d] } as const;
    });
    const points = fc.array(point, { minLength: 3, maxLength: 3 });
    return fc
      .record({ followed: points, bar: fc.oneof(points, fc.constant([])) })
      .map((bands): FieldInput => ({ ...input, fan: { years: [2026, 2028, 2030], ...bands } }));
  });

  test('A46 a fan opens at the latest value, stays inside the plot and leaves room for every label', () => {
    fc.assert(
      fc.property(fanned, widths, (input, width) => {
        const { plot, fans, points, labels, stops } = fieldGeometry(input, words, size(width));
        const latest = points.find((point) => point.latest);
        expect(fans.some(({ role }) => role === 'followed')).toBe(latest !== undefined);
        for (const { band80, band50, median } of fans)
          for (const path of [band80, band50, median])
            numbersIn(path).forEach(([x, y]) => {
              expect(x).toBeGreaterThanOrEqual((latest?.x ?? plot.x0) - 0.1);
              expect(x).toBeLessThanOrEqual(plot.x1 + 0.1);
              expect(y).toBeGreaterThanOrEqual(plot.y0 - 0.1);
              expect(y).toBeLessThanOrEqual(plot.y1 + 0.1);
            });
        labels.forEach(({ box: a }, i) => {
          expect(a.x0).toBeGreaterThan(latest?.x ?? 0);
          expect(a.x1).toBeLessThanOrEqual(width);
          expect(a.y1).toBeLessThanOrEqual(size(width).height);
          const inner = { ...a, y0: a.y0 + 1e-6, y1: a.y1 - 1e-6 };
          labels.forEach(({ box: b }, j) => i < j && expect(overlaps(inner, b)).toBe(false));
        });
        expect(stops.map(({ heading }) => heading)).toEqual([...editions, 2026, 2028, 2030].map(String));
      }),
    );
  });
});
