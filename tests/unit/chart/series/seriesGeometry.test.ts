import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../../src/chart/frame/freePlace.ts';
import { seriesGeometry } from '../../../../src/chart/series/seriesGeometry.ts';
import type { SeriesInput, SeriesPoint, SeriesWords } from '../../../../src/chart/series/seriesInput.ts';
import { seriesTable } from '../../../../src/chart/series/seriesTable.ts';
import { CONFIDENCES } from '../../../../src/domain/observation.ts';
import { comparePeriods, toPeriod, yearPeriod } from '../../../../src/domain/period.ts';
import { numbersIn, segmentsIn } from '../pathData.ts';

const words: SeriesWords = {
  axisNote: 'Each year stands at its end.',
  monthsNote: 'Each month or year stands at its end.',
  axisStart: (start) => `The axis starts at ${start}.`,
  others: 'other sources',
  disputed: 'sources differ',
  weak: 'low confidence',
  projected: (median, low, high) => `${median} (80 %: ${low}–${high})`,
  fan: 'Bands hold 50 % and 80 %.',
};
const point = (period: string, value: number, disputed = false): SeriesPoint => ({
  period: toPeriod(period)!,
  value,
  disputed,
  confidence: 'high',
});
const base: SeriesInput = {
  indicator: { measure: 'percent', decimals: 2, frequency: 'annual' },
  axis: '% of GDP',
  language: 'en',
  lines: [
    {
      id: 'gso',
      label: 'Statistics Office',
      role: 'main',
      points: [point('2020', 12), point('2021', 13), point('2022', 14)],
    },
  ],
  others: [],
  targets: [],
  required: null,
  projection: [],
  breaks: [],
};
const size = { width: 800, height: 360 };

describe('examples', () => {
  test('a year stands at its end, so the first half of 2021 lies midway between 2020 and 2021', () => {
    const lines = [{ ...base.lines[0]!, points: [point('2020', 12), point('2021-H1', 13), point('2021', 14)] }];
    const { lines: drawn, xTicks } = seriesGeometry({ ...base, lines }, words, size);
    const [a, b, c] = drawn[0]!.points.map(({ x }) => x);
    expect(b! - a!).toBeCloseTo(c! - b!);
    expect(xTicks.find(({ label }) => label === '2021')?.at).toBe(c);
  });

  test('a target is a mark at the end of its year, pointing to the side where it is met', () => {
    const targets = [{ year: 2025, value: 20, comparator: '>=' as const, label: '≥ 20 % by 2025' }];
    const geometry = seriesGeometry({ ...base, targets }, words, size);
    expect(geometry.targets[0]).toMatchObject({ side: -1 });
    expect(geometry.labels.map(({ name }) => name)).toContain('≥ 20 % by 2025');
    expect(geometry.stops.at(-1)).toMatchObject({ heading: '2025', lines: ['≥ 20 % by 2025'] });
  });

  test('at most rank 35 is met above its mark, where the better ranks are', () => {
    const targets = [{ year: 2025, value: 35, comparator: '<=' as const, label: 'top 35' }];
    const indicator = { measure: 'rank', decimals: 0, frequency: 'annual' } as const;
    const geometry = seriesGeometry({ ...base, indicator, targets }, words, size);
    expect(geometry.inverted).toBe(true);
    expect(geometry.targets[0]?.side).toBe(-1);
    expect(geometry.yTicks[0]?.label).toBe('1');
  });

  test('on a phone the words of two targets keep their years and the order of their marks', () => {
    const [language, indicator] = ['vi' as const, { ...base.indicator, measure: 'rank' as const, decimals: 0 }];
    const ranks = [97, 112, 105, 91, 90, 83, 99, 89, 88, 86, 86, 71];
    const points = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024].map((year, at) =>
      point(String(year), ranks[at]!),
    );
    const lines = [{ ...base.lines[0]!, points }];
    const targets = [50, 70].map((value) => {
      const year = value === 50 ? 2030 : 2025;
      return { year, value, comparator: '<=' as const, label: `hạng ${String(value)} trở lên vào năm ${String(year)}` };
    });
    const input = { ...base, language, indicator, lines, targets };
    const { labels } = seriesGeometry(input, words, { width: 328, height: 260 });
    const told = labels.filter(({ kind }) => kind === 'target').toSorted((a, b) => a.box.y0 - b.box.y0);
    expect(told.map(({ name }) => name)).toEqual(targets.map(({ label }) => label));
  });

  test('3.17b on a phone the words of two lines keep the order of the lines', () => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025];
    const line = (id: string, values: readonly number[]) => ({
      ...base.lines[0]!,
      id,
      label: id,
      points: values.map((value, at) => point(String(years[at]), value)),
    });
    const low = line('A lower line of a longer name', [12.6, 12.8, 12.7, 12.8, 13.2, 14]);
    const high = line('An upper line of a name', [12, 10.3, 14.3, 16.5, 18.3, 18.7]);
    for (const lines of [
      [low, high],
      [high, low],
    ]) {
      const { labels } = seriesGeometry({ ...base, lines, targets: [] }, words, { width: 328, height: 260 });
      const told = labels.filter(({ kind }) => kind === 'line').toSorted((a, b) => a.box.y0 - b.box.y0);
      expect(told.map(({ id }) => id)).toEqual([high.id, low.id]);
    }
  });

  test('a line alone is labelled by its latest value, several by their names too', () => {
    const saidOf = (input: typeof base) =>
      seriesGeometry(input, words, size)
        .labels.filter(({ kind }) => kind === 'line')
        .map(({ name, value }) => [name, value]);
    const [line] = base.lines;
    const named = [{ ...line!, label: 'Homes with fibre' }];
    const [[latest]] = saidOf({ ...base, lines: named }) as [[string]];
    expect(saidOf({ ...base, lines: named })).toEqual([[latest, '']]);
    expect(latest).toMatch(/\d/);
    const second = { ...line!, id: 'other', label: 'Another source', points: [point('2020', 2), point('2021', 3)] };
    expect(saidOf({ ...base, lines: [...named, second] })).toContainEqual(['Homes with fibre', latest]);
  });

  test('the required path leads from the latest point to the target', () => {
    const required = { label: 'needed: +3 a year', through: [{ time: 2024, value: 20 }] };
    const geometry = seriesGeometry({ ...base, required }, words, size);
    const [from, to] = numbersIn(geometry.required);
    const latest = geometry.lines[0]!.points.at(-1)!;
    expect(from![0]).toBeCloseTo(latest.x, 0);
    expect(from![1]).toBeCloseTo(latest.y, 0);
    expect(to![1]).toBeLessThan(from![1]);
  });

  test('among months the ends of the axis are months too, and the note says so; over many years they are years', () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-10'].map((period, at) => point(period, 40 + at));
    const lines = [{ ...base.lines[0]!, points: months }];
    const drawn = (year: number, language: 'en' | 'vi' = 'vi') => {
      const targets = [{ year, value: 80, comparator: '>=' as const, label: '80 %' }];
      const { xTicks, notes } = seriesGeometry({ ...base, language, lines, targets }, words, size);
      return { labels: xTicks.map(({ label }) => label), notes };
    };
    const { labels, notes } = drawn(2026);
    expect(labels).toContain('12/2025');
    expect(labels).toContain('12/2026');
    expect(labels).toContain('10/2026');
    expect(labels).not.toContain('2026');
    expect(notes.map(({ text }) => text).join(' ')).toContain(words.monthsNote);
    expect(drawn(2026, 'en').labels).toContain('Dec 2025');
    expect(drawn(2035).labels).toContain('2035');
    expect(
      drawn(2035)
        .notes.map(({ text }) => text)
        .join(' '),
    ).toContain(words.monthsNote);
    const years = seriesGeometry(base, words, size);
    expect(years.notes.map(({ text }) => text).join(' ')).toContain(words.axisNote);
  });

  test('no line leads over a missing month, whether or not the file said that its figures are monthly', () => {
    const pieces = (frequency: 'monthly' | 'irregular', periods: readonly string[]) => {
      const lines = [{ ...base.lines[0]!, points: periods.map((period, at) => point(period, 10 + at)) }];
      const { lines: drawn } = seriesGeometry(
        { ...base, indicator: { ...base.indicator, frequency }, lines },
        words,
        size,
      );
      return drawn[0]!.path.split('M').length - 1;
    };
    const months = ['2026-01', '2026-02', '2026-03', '2026-05', '2026-06'];
    expect(pieces('irregular', months)).toBe(2);
    expect(pieces('monthly', months)).toBe(2);
    expect(pieces('irregular', ['2018', '2019', '2020', '2023', '2024'])).toBe(2);
    // Figures that come now and then keep no step, and lack none.
    expect(pieces('irregular', ['2019', '2021-06', '2022', '2024-10'])).toBe(1);
    expect(pieces('irregular', ['2019', '2022'])).toBe(1);
    expect(pieces('irregular', ['2022', '2023-H1', '2023', '2024-H1', '2024', '2025'])).toBe(1);
  });

  test('no line leads over a missing year, nor from one definition to the next', () => {
    const points = [point('2018', 1), point('2019', 2), point('2021', 3), point('2022', 4)];
    const lines = [{ ...base.lines[0]!, points }];
    expect(segmentsIn(seriesGeometry({ ...base, lines }, words, size).lines[0]!.path)).toHaveLength(2);
    const broken = { ...base, lines, breaks: [{ date: '2022-06-24', label: 'redefined' }] };
    // 2021 and 2022 are now both alone: two pieces, one of them a dot, and another dot.
    const pieces = segmentsIn(seriesGeometry(broken, words, size).lines[0]!.path);
    expect(pieces.filter(({ x0, x1 }) => x1 > x0)).toHaveLength(1);
  });

  test('a biennial series is joined over its off years', () => {
    const points = [point('2020', 1), point('2022', 2), point('2024', 3)];
    const lines = [{ ...base.lines[0]!, points }];
    const indicator = { ...base.indicator, frequency: 'biennial' as const };
    expect(segmentsIn(seriesGeometry({ ...base, indicator, lines }, words, size).lines[0]!.path)).toHaveLength(2);
  });

  test('A47 it is joined over years without an edition, which are not written, and broken where an edition is missing', () => {
    const points = [2004, 2005, 2008, 2010, 2014].map((year, at) => point(String(year), at));
    const lines = [{ ...base.lines[0]!, points }];
    const indicator = { ...base.indicator, frequency: 'biennial' as const };
    const targets = [{ year: 2025, value: 9, comparator: '>=' as const, label: 'at least 9' }];
    const { lines: drawn, xTicks } = seriesGeometry({ ...base, indicator, lines, targets }, words, size);
    // 2012 is missing: the last point stands alone. The word 2005 has no room beside 2004.
    expect(segmentsIn(drawn[0]!.path).filter(({ x0, x1 }) => x1 > x0)).toHaveLength(3);
    expect(xTicks.map(({ label }) => label)).toEqual(['2004', '2008', '2010', '2014', '2025']);
  });

  test('figures of other sources are hollow marks with words, and are read out with who says so', () => {
    const others = [{ period: toPeriod('2022')!, value: 18.7, label: 'Ministry' }];
    const geometry = seriesGeometry({ ...base, others, language: 'vi' }, words, size);
    expect(geometry.others).toHaveLength(1);
    expect(geometry.legend.map(({ text }) => text)).toEqual(['other sources']);
    expect(geometry.stops.at(-1)?.lines).toEqual(['Statistics Office: 14%', 'Ministry: 18,7%']);
  });

  test('a point that sources differ about says so', () => {
    const lines = [{ ...base.lines[0]!, points: [point('2022', 14, true)] }];
    const geometry = seriesGeometry({ ...base, lines }, words, size);
    expect(geometry.lines[0]?.points[0]?.mark).toBe('disputed');
    expect(geometry.stops[0]?.lines).toEqual(['Statistics Office: 14%, sources differ']);
  });

  test('one point alone stands in the middle of three years', () => {
    const lines = [{ ...base.lines[0]!, points: [point('2022', 14)] }];
    const { xTicks, lines: drawn, plot } = seriesGeometry({ ...base, lines }, words, size);
    expect(xTicks.map(({ label }) => label)).toEqual(['2021', '2022', '2023']);
    expect(drawn[0]?.points[0]?.x).toBeCloseTo((plot.x0 + plot.x1) / 2);
  });

  test('without a figure it is empty, with its target still drawn', () => {
    const targets = [{ year: 2030, value: 99, comparator: '>' as const, label: '> 99 %' }];
    const geometry = seriesGeometry({ ...base, lines: [], targets }, words, size);
    expect(geometry.empty).toBe(true);
    expect(geometry.targets).toHaveLength(1);
    expect(seriesGeometry({ ...base, lines: [] }, words, size).empty).toBe(true);
  });

  test('the table has a row for each period, the newest first, and a column for other sources', () => {
    const others = [{ period: toPeriod('2021')!, value: 15, label: 'Ministry' }];
    expect(seriesTable({ ...base, others }, { ...words, period: 'Period', missing: '–' })).toEqual({
      head: ['Period', 'Statistics Office', 'other sources'],
      rows: [
        ['2022', '14%', ''],
        ['2021', '13%', 'Ministry: 15%'],
        ['2020', '12%', ''],
      ],
    });
  });
});

describe('properties', () => {
  const period = fc
    .tuple(fc.integer({ min: 2005, max: 2026 }), fc.constantFrom('', '-Q1', '-Q3', '-06', '-11'))
    .map(([year, part]) => toPeriod(`${year}${part}`)!);
  const points = fc
    .uniqueArray(
      fc.record({
        period,
        value: fc.double({ min: 1, max: 100, noNaN: true }),
        disputed: fc.boolean(),
        confidence: fc.constantFrom(...CONFIDENCES),
      }),
      { selector: (p) => p.period, maxLength: 15 },
    )
    .map((list) => list.sort((a, b) => comparePeriods(a.period, b.period)));
  const inputs = fc
    .record({
      lines: fc.array(points, { maxLength: 3 }),
      others: fc.array(fc.record({ period, value: fc.double({ min: 1, max: 100, noNaN: true }) }), { maxLength: 5 }),
      targets: fc.uniqueArray(
        fc.record({
          year: fc.integer({ min: 2020, max: 2045 }),
          value: fc.double({ min: 1, max: 100, noNaN: true }),
          comparator: fc.constantFrom('>=' as const, '<' as const, '=' as const),
        }),
        { selector: ({ year }) => year, maxLength: 3 },
      ),
      breaks: fc.array(fc.constantFrom('2012-01-01', '2022-06-24'), { maxLength: 2 }),
      measure: fc.constantFrom('percent' as const, 'rank' as const),
      ahead: fc.array(
        fc.tuple(fc.double({ min: 1, max: 100, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })),
        {
          maxLength: 4,
        },
      ),
    })
    .map(({ lines, others, targets, breaks, measure, ahead }): SeriesInput => ({
      ...base,
      indicator: { ...base.indicator, measure },
      lines: lines.map((list, index) => ({
        id: `line ${index}`,
        label: 'Tỷ trọng kinh tế số trong GDP',
        role: index === 0 ? 'main' : 'second',
        points: list,
      })),
      others: others.map((other) => ({ ...other, label: 'Bộ Khoa học và Công nghệ' })),
      targets: targets.map((target) => ({ ...target, label: `mục tiêu đến ${target.year}` })),
      required: targets[0] ? { label: 'cần thêm', through: [{ time: 2046, value: 50 }] } : null,
      breaks: breaks.map((date) => ({ date, label: 'định nghĩa mới' })),
      projection: ahead.map(([median, half], index) => ({
        time: 2041 + index,
        median,
        band50: [Math.max(1, median - half / 2), median + half / 2],
        band80: [Math.max(1, median - half), median + half],
      })),
    }));
  const widths = fc.integer({ min: 288, max: 1600 });
  const sized = (width: number) => ({ width, height: 330 });

  test('marks stay inside the plot', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { plot, lines, others, required, targets, fan } = seriesGeometry(input, words, sized(width));
        const places = [
          ...lines.flatMap(({ path, points: list }) => [
            ...numbersIn(path),
            ...list.map(({ x, y }): [number, number] => [x, y]),
          ]),
          ...others.map(({ x, y }): [number, number] => [x, y]),
          ...numbersIn(required),
          ...numbersIn(fan ? fan.band80 + fan.band50 + fan.median : ''),
          ...targets.map(({ x0, x1, y }): [number, number] => [(x0 + x1) / 2 - 0.01, y]),
        ];
        for (const [x, y] of places) {
          expect(x).toBeGreaterThanOrEqual(plot.x0 - 0.1);
          expect(x).toBeLessThanOrEqual(Math.max(plot.x1, width - 14) + 0.1);
          expect(y).toBeGreaterThanOrEqual(plot.y0 - 0.1);
          expect(y).toBeLessThanOrEqual(plot.y1 + 0.1);
        }
      }),
    );
  });

  test('words never overlap each other and never leave the frame', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { labels, notes, legend } = seriesGeometry(input, words, sized(width));
        labels.forEach(({ box }, i) => {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(width);
          labels.forEach((other, j) => i < j && expect(overlaps(box, other.box)).toBe(false));
        });
        for (const { y } of [...notes, ...legend]) expect(y).toBeLessThanOrEqual(330);
      }),
      { numRuns: 40 },
    );
  });

  test('every figure and every target can be walked to, in order of time', () => {
    fc.assert(
      fc.property(inputs, widths, (input, width) => {
        const { stops } = seriesGeometry(input, words, sized(width));
        const expected = new Set([
          ...input.lines.flatMap((line) => line.points.map((p) => p.period)),
          ...input.others.map((other) => other.period),
          ...[...input.targets.map(({ year }) => year), ...input.projection.map(({ time }) => time)].map(yearPeriod),
        ]);
        expect(stops).toHaveLength(expected.size);
        stops.forEach(({ x }, index) => expect(x).toBeGreaterThanOrEqual(stops[index - 1]?.x ?? 0));
      }),
      { numRuns: 40 },
    );
  });
});
