import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestFirst,
  byStanding,
  commonPeriods,
  comparesIn,
  coverageOf,
  defaultPeriod,
  figuresOf,
  figuresIn,
  leadingPeriod,
  placesOf,
  rowsAsPublished,
  rowsOfToday,
} from '../../../src/assess/siblings.ts';
import { seriesOf } from '../../../src/domain/blocks/block.ts';
import { block, observation } from '../domain/made.ts';
import type { Area, AreaId } from '../../../src/domain/area.ts';
import type { IndicatorId } from '../../../src/domain/indicator.ts';
import type { Period } from '../../../src/domain/period.ts';

const country = 'VNM' as AreaId;
const province = (id: string, over: Partial<Area> = {}): Area => ({
  id: id as AreaId,
  kind: 'province',
  name: { en: id, vi: id },
  aliases: [],
  region: '',
  subregion: '',
  asean: false,
  income: '',
  parent: country,
  from: '',
  until: '',
  successor: '',
  ...over,
});
/** A and B became AB in 2025; C went on; D had been taken in by C in 2008. */
const areas: readonly Area[] = [
  province('VN-A', { until: '2025-06-30', successor: 'VN-AB' as AreaId }),
  province('VN-B', { until: '2025-06-30', successor: 'VN-AB' as AreaId }),
  province('VN-AB', { from: '2025-07-01' }),
  province('VN-C'),
  province('VN-D', { until: '2008-07-31', successor: 'VN-C' as AreaId }),
];
const at = (id: string, period: string, value: number) =>
  observation(period, value, { area: id as AreaId, indicator: 'x' as IndicatorId });
const P2022 = '2022' as Period;

describe('examples', () => {
  const figures = block([at('VN-A', '2022', 5), at('VN-B', '2022', 1), at('VN-C', '2022', 3), at('VN-A', '2023', 4)]);

  test('a period is complete when every unit that then existed has a figure', () => {
    expect(coverageOf(figures, areas)).toEqual([
      { period: '2022', known: 3, total: 3, besides: [] },
      { period: '2023', known: 1, total: 3, besides: [] },
    ]);
    expect(defaultPeriod(coverageOf(figures, areas))).toBe('2022');
    expect(defaultPeriod([])).toBeNull();
  });

  test('as published: the units of then, also those without a figure; D was gone', () => {
    const rows = rowsAsPublished(figures, areas, '2023' as Period);
    expect(rows.map(({ area, own }) => [area.id, own?.value ?? null])).toEqual([
      ['VN-A', 4],
      ['VN-B', null],
      ['VN-C', null],
    ]);
  });

  test('of today: the figures of merged units side by side, none worked out', () => {
    const rows = rowsOfToday(figures, areas, P2022);
    expect(
      rows.map(({ area, own, former }) => [area.id, own?.value ?? null, former.map(({ figure }) => figure?.value)]),
    ).toEqual([
      ['VN-AB', null, [5, 1]],
      ['VN-C', 3, []],
    ]);
    expect(figuresOf(rows[0]!).map(({ value }) => value)).toEqual([5, 1]);
  });

  test('a report of before that speaks of both: each list by itself, and said', () => {
    const both = block([at('VN-A', '2024', 0.5), at('VN-AB', '2024', 0.6), at('VN-C', '2024', 0.7)]);
    expect(coverageOf(both, areas)).toEqual([{ period: '2024', known: 2, total: 3, besides: ['VN-AB'] }]);
    expect(rowsOfToday(both, areas, '2024' as Period).map(({ own }) => own?.value)).toEqual([0.6, 0.7]);
    // Only the new units have figures: then they are what was published.
    const late = block([at('VN-AB', '2024', 0.6)]);
    expect(coverageOf(late, areas)).toEqual([{ period: '2024', known: 1, total: 2, besides: [] }]);
  });

  test('a year of mergers reported by the old units is theirs', () => {
    const old = block([at('VN-A', '2025', 5), at('VN-B', '2025', 1)]);
    expect(coverageOf(old, areas)).toEqual([{ period: '2025', known: 2, total: 3, besides: [] }]);
    expect(rowsOfToday(old, areas, '2025' as Period)[0]?.former).toHaveLength(2);
  });

  test('the best first, whichever way is better; without a figure last', () => {
    const rows = rowsAsPublished(figures, areas, P2022);
    expect(bestFirst(rows, 'up').map(({ area }) => area.id)).toEqual(['VN-A', 'VN-C', 'VN-B']);
    expect(bestFirst(rows, 'down').map(({ area }) => area.id)).toEqual(['VN-B', 'VN-C', 'VN-A']);
    expect(bestFirst(rowsAsPublished(figures, areas, '2023' as Period), 'up')[0]?.area.id).toBe('VN-A');
  });

  test('one unit alone is no comparison, nor is the country', () => {
    expect(comparesIn(block([at('VNM', '2022', 1), at('VN-A', '2022', 1)]), areas)).toBe(false);
    expect(comparesIn(figures, areas)).toBe(true);
  });

  test('places: equal figures share one, and a part of a list gives none', () => {
    const whole = block([at('VN-A', '2022', 5), at('VN-B', '2022', 3), at('VN-C', '2022', 3)]);
    const places = (stored: typeof whole, direction: 'up' | 'down') =>
      [...placesOf(rowsAsPublished(stored, areas, P2022), direction)].toSorted();
    expect(places(whole, 'up')).toEqual([
      ['VN-A', 1],
      ['VN-B', 2],
      ['VN-C', 2],
    ]);
    expect(places(whole, 'down')).toEqual([
      ['VN-A', 3],
      ['VN-B', 1],
      ['VN-C', 1],
    ]);
    expect(places(block([at('VN-A', '2022', 5)]), 'up')).toEqual([]);
    // One that stands for the two that it was made of has no figure of its own, so no place.
    expect(placesOf(rowsOfToday(whole, areas, P2022), 'up').size).toBe(0);
  });

  test('two indicators are paired within a period alone: the newest that is not of a few units', () => {
    const other = block([at('VN-A', '2022', 1), at('VN-B', '2022', 2), at('VN-C', '2022', 3), at('VN-A', '2023', 4)]);
    expect(commonPeriods(figures, other, areas)).toEqual([
      { period: '2022', known: 3 },
      { period: '2023', known: 1 },
    ]);
    expect(leadingPeriod(commonPeriods(figures, other, areas))).toBe('2022');
    expect(commonPeriods(figures, block([at('VN-A', '2024', 1)]), areas)).toEqual([]);
    expect(leadingPeriod([])).toBeNull();
  });

  test('offered first: what covers every unit, then what is no rank, then the newest', () => {
    const made = (name: string, period: string, known: number, isRank: boolean) => ({
      name,
      coverage: [{ period: period as Period, known, total: 3, besides: [] }],
      isRank,
    });
    const sorted = [
      made('newer part', '2025', 1, false),
      made('ranks', '2024', 3, true),
      made('older scores', '2022', 3, false),
      made('scores', '2023', 3, false),
    ].toSorted(byStanding);
    expect(sorted.map(({ name }) => name)).toEqual(['scores', 'older scores', 'ranks', 'newer part']);
  });
});

describe('the built-in data', () => {
  const lines = readFileSync(new URL('../../../data/areas.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const provinces = lines.filter((line) => line.split(',')[1] === 'province');

  test('63 provinces before July 2025 and one that was gone, 34 since', () => {
    const ended = (line: string): boolean => /,\d{4}-\d{2}-\d{2},[A-Z]/.test(line) && !/,2025-07-01,,/.test(line);
    expect(provinces.filter((line) => !/,2025-07-01,,/.test(line))).toHaveLength(64);
    expect(provinces.filter((line) => !ended(line))).toHaveLength(34);
  });
});

describe('properties', () => {
  const figures = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('VN-A', 'VN-B', 'VN-AB', 'VN-C'), fc.integer({ min: 2019, max: 2026 }), fc.nat(99)),
      {
        selector: ([id, year]) => `${id} ${String(year)}`,
        minLength: 1,
      },
    )
    .map((list) => list.map(([id, year, value]) => at(id, String(year), value)));

  test('read by columns, the figures of a period are those of the series', () => {
    const doubtful = fc.uniqueArray(
      fc.record({
        area: fc.constantFrom('VN-A' as AreaId, 'VN-C' as AreaId),
        period: fc.constantFrom('2022' as Period, '2023' as Period),
        value: fc.nat(9),
        confidence: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
        preferred: fc.boolean(),
        isProjected: fc.boolean(),
        name: fc.constantFrom('one', 'two', 'three'),
      }),
      { selector: ({ area, period, name }) => [area, period, name].join(' '), minLength: 1 },
    );
    fc.assert(
      fc.property(doubtful, (made) => {
        const stored = block(
          made.map(({ isProjected, name, value, period, ...rest }) =>
            observation(period, value, {
              ...rest,
              ...(isProjected ? { projected: true as const } : {}),
              indicator: 'x' as IndicatorId,
              source: { name, url: '', published: '' },
            }),
          ),
        );
        const known = new Map(coverageOf(stored, areas).map((one) => [one.period, one.known]));
        for (const period of ['2022', '2023'] as Period[]) {
          const bySeries = areas.flatMap(({ id }) =>
            seriesOf(stored, id).observations.flatMap((one) => (one.period === period ? [[id, one] as const] : [])),
          );
          expect(new Map(figuresIn(stored, period))).toEqual(new Map(bySeries));
          expect(known.get(period) ?? 0).toBe(bySeries.length);
        }
      }),
    );
  });

  test('no figure is counted twice, and none is lost between the two ways to look', () => {
    fc.assert(
      fc.property(figures, (made) => {
        const stored = block(made);
        for (const { period, known, total, besides } of coverageOf(stored, areas)) {
          expect(known).toBeLessThanOrEqual(total);
          expect(known + besides.length).toBe(made.filter((one) => one.period === period).length);
          const shown = [...rowsAsPublished(stored, areas, period), ...rowsOfToday(stored, areas, period)].flatMap(
            figuresOf,
          );
          const here = made.filter((one) => one.period === period);
          const lost = here.filter(
            (one) => !shown.some((other) => other.area === one.area && other.value === one.value),
          );
          // What neither shows is said to be there: figures of old units beside those of the new.
          expect(lost.length).toBeLessThanOrEqual(besides.length);
        }
      }),
    );
  });
});
