import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { goalIndicators, indexGoals, subjectOf } from '../../../../src/assess/targets/goals.ts';
import type { Area } from '../../../../src/domain/area.ts';
import type { Block } from '../../../../src/domain/blocks/block.ts';
import type { IndicatorId } from '../../../../src/domain/indicator.ts';
import type { Programme, ProgrammeId, Target } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';
import { area, block, both, indicator, indicatorId, observation, target } from '../../domain/made.ts';

const country = (id: string): Area => ({
  id: area(id),
  name: both(id),
  kind: 'country',
  aliases: [],
  parent: '',
  region: '',
  subregion: '',
  income: '',
  asean: false,
  from: '',
  until: '',
  successor: '',
});
const programme = (id: string, of: string): Programme => ({
  id: id as ProgrammeId,
  name: both(id),
  legalBasis: both(id),
  issued: '2020',
  area: area(of),
});
const goal = (of: string, id: string, rest: Partial<Target>): Target =>
  target({ id: `${of}:${id}` as Target['id'], programme: of as ProgrammeId, indicator: indicatorId(id), ...rest });
const rank = (id: string) => indicator({ id: indicatorId(id), measure: 'rank', direction: 'down', maximum: 193 });
const score = (id: string) => indicator({ id: indicatorId(id), measure: 'index', decimals: 4, maximum: 1 });

const registry: Registry = {
  ...EMPTY_REGISTRY,
  areas: ['VNM', 'MAR', 'MNG'].map(country),
  programmes: [programme('vn', 'VNM'), programme('ma', 'MAR'), programme('mn', 'MNG')],
  indicators: [rank('egdi-rank'), score('egdi'), rank('osi-rank'), score('osi'), indicator({ id: indicatorId('pi') })],
  targets: [
    goal('vn', 'egdi-rank', { year: 2025, comparator: '<=', value: 1 }),
    goal('vn', 'egdi-rank', { year: 2030, comparator: '<=', value: 1 }),
    goal('ma', 'osi-rank', { year: 2030, comparator: '<=', value: 2 }),
    goal('mn', 'egdi', { year: 2030, comparator: '>=', value: 0.8 }),
    goal('mn', 'pi', { year: 2030 }),
    goal('mn', 'egdi-rank', { year: 2030, comparator: '<=', value: null }),
  ],
};
const figures = (id: string, ...rows: readonly (readonly [string, string, number])[]): Block =>
  block(rows.map(([of, year, value]) => observation(year, value, { indicator: indicatorId(id), area: area(of) })));
const blocks: Readonly<Record<string, Block>> = {
  'egdi-rank': figures('egdi-rank', ['VNM', '2022', 3], ['VNM', '2024', 2]),
  egdi: figures('egdi', ['VNM', '2024', 0.7], ['MNG', '2024', 0.6]),
  osi: figures('osi', ['VNM', '2024', 0.9], ['MNG', '2024', 0.8], ['MAR', '2024', 0.7], ['MAR', '2022', 0.1]),
};
const found = indexGoals(registry, {
  block: (id: IndicatorId) => blocks[id] ?? null,
  editions: fieldsOf,
  asOf: '2026-11-29',
});
const one = (id: string, year: number) => found.find(({ target }) => target.indicator === id && target.year === year)!;

describe('examples', () => {
  test('a goal is of an index, and of its rank, its score or places gained', () => {
    expect(subjectOf(indicatorId('egdi-rank'))).toEqual({ index: 'egdi', aim: 'rank' });
    expect(subjectOf(indicatorId('tii'))).toEqual({ index: 'tii', aim: 'score' });
    expect(subjectOf(indicatorId('egdi-rank-places-gained'))).toEqual({ index: 'egdi', aim: 'gained' });
    for (const other of ['egdi-rank-asean', 'gii-rank', 'share']) expect(subjectOf(indicatorId(other))).toBeNull();
  });

  test('those of every country are there, with those of other things and without a number left out', () => {
    expect(found.map(({ area, target }) => [area.id, target.indicator, target.year])).toEqual([
      ['VNM', 'egdi-rank', 2025],
      ['VNM', 'egdi-rank', 2030],
      ['MAR', 'osi-rank', 2030],
      ['MNG', 'egdi', 2030],
    ]);
    expect(goalIndicators(registry)).toEqual(['egdi', 'egdi-rank', 'osi', 'osi-rank']);
  });

  test('a past one is met or missed by the edition that judged it; an open one has none, and a gap', () => {
    // "by 2025" is judged by 2024: rank 2, one place short of 1.
    expect(one('egdi-rank', 2025)).toMatchObject({ isOpen: false, gap: 1, row: { assessment: { verdict: 'missed' } } });
    expect(one('egdi-rank', 2030)).toMatchObject({ isOpen: true, gap: 1, now: { period: '2024', value: 2 } });
    // 0.8 less 0.6.
    expect(one('egdi', 2030).gap).toBeCloseTo(0.2, 12);
  });

  test('a rank that nobody publishes is worked out from the scores', () => {
    // Third of three in 2024, the only one in 2022.
    expect(one('osi-rank', 2030)).toMatchObject({ now: { period: '2024', value: 3 }, gap: 1, isOpen: true });
    expect(one('osi-rank', 2030).row.series?.observations.map(({ value }) => value)).toEqual([1, 3]);
  });
});
