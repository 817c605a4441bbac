import type { EditionPicture } from '../../../src/app/pictures/edition.ts';
import type { FieldPicture } from '../../../src/app/pictures/field.ts';
import type { Pictures } from '../../../src/app/pictures/picture.ts';
import type { ProvincesPicture } from '../../../src/app/pictures/provinces.ts';
import { PERCENTS } from '../../../src/app/pictures/whatIf.ts';
import { TILE_LAYOUTS } from '../../../src/chart/tiles/tileLayouts.ts';
import type { IndicatorId } from '../../../src/domain/indicator.ts';
import { yearPeriod } from '../../../src/domain/period.ts';

const editions = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];
const over = (of: (at: number) => number) => editions.map((_, at) => of(at));
const ranks = over((at) => 112 - 4 * at);
const scores = over((at) => 0.35 + at / 28);
const line = (id: string, name: string) => ({ id, name, values: scores, others: ranks });
const point = (median: number) => ({
  median,
  band50: [median - 0.02, median + 0.02] as const,
  band80: [median - 0.04, median + 0.04] as const,
});
const field: FieldPicture = {
  kind: 'field',
  measure: 'score',
  ...{ indicator: 'egdi', index: 'EGDI', editions, cited: 'UN' },
  followed: line('VNM', 'Viet Nam'),
  peers: [{ ...line('THA', 'Thailand'), values: over((at) => 0.4 + at / 28) }],
  cutOffs: [{ rank: 50, values: over((at) => 0.48 + at / 30) }],
  field: [1, 193].map((rank) => ({ id: String(rank), values: scores.map((value) => value - rank / 1000) })),
  targets: [
    { year: 2025, rank: 70 },
    { year: 2030, rank: 50 },
  ],
  fan: { years: [2026, 2028, 2030], followed: [0.79, 0.81, 0.83].map(point), bar: [0.86, 0.88, 0.9].map(point) },
  chance: 0.1,
  notes: [],
};
const country = (at: number) => ({
  id: `C${String(at)}`,
  name: `Country ${String(at)}`,
  value: 1 - at / 200,
  rank: at,
});
const distribution: EditionPicture = {
  kind: 'distribution',
  ...{ indicator: 'egdi', index: 'EGDI', edition: 2024, rank: 50, cutOff: 0.75, cited: 'UN' },
  followed: { ...country(71), id: 'VNM', name: 'Viet Nam' },
  peers: [{ ...country(52), id: 'THA', name: 'Thailand' }],
  others: Array.from({ length: 193 }, (_, at) => country(at + 1)),
};
const unit = (id: string, at: number) => ({ id, name: id, value: 40 + at, source: 'MIC', former: [] });
const provinces: ProvincesPicture = {
  kind: 'provinces',
  indicator: { id: 'ops-use-share' as IndicatorId, measure: 'percent', decimals: 1 },
  unit: '% of ministries, agencies and local authorities that were asked in the last survey of the year',
  period: '2024',
  lines: (TILE_LAYOUTS[0] ?? []).map(({ id }, at) => unit(id, at)),
  chosen: 'VN-HN',
  mean: { ...unit('VNM', 16), indicator: 'ops-use-share' },
  target: { value: 80, comparator: '>=', year: '2030', label: 'Viet Nam: at least 80% by 2030' },
};
const figure = (value: number) => ({ value, source: 'UN' });
const side = { unit: '', decimals: 4, target: null };
const goal = {
  ...{ area: 'VNM', name: 'Viet Nam', comparator: '<=' as const, year: 2030, state: 'open' as const, basis: '749' },
  chance: { edition: 2030, horizon: 3, share: 0.1 },
};
const dots = [0.1, 0.5, 0.9].map((share) => ({ meanForecast: share, observed: share, count: 40 }));
const rise = { id: 'DNK', name: 'Denmark', from: 2014, to: 2020, start: 0.7, end: 0.98 };

/** One of each kind that the page can draw, with every part that takes room beside its axes. */
export const PICTURES: Pictures = {
  field,
  bump: {
    ...field,
    kind: 'bump',
    measure: 'rank',
    followed: { ...field.followed, values: ranks, others: scores },
    peers: [],
    cutOffs: [{ rank: 50, values: over(() => 50) }],
    field: [1, 193].map((rank) => ({ id: String(rank), values: over(() => rank) })),
    fan: null,
    chance: null,
  },
  series: {
    kind: 'series',
    area: { id: 'VNM', name: 'Viet Nam' },
    indicator: { measure: 'percent', decimals: 2, frequency: 'annual' },
    lines: [
      {
        ...{ id: 'a', label: 'Statistics Office', unit: provinces.unit, others: [] },
        points: [2019, 2020, 2022, 2023].map((year, at) => ({
          ...{ period: yearPeriod(year), value: 12 + at, disputed: false, confidence: 'high' as const, source: 'GSO' },
        })),
      },
    ],
    targets: [{ year: 2030, value: 30, comparator: '>=', label: '≥ 30% by 2030', source: '749' }],
    required: { label: 'needed: +2.4 points a year', through: [{ time: 2030, value: 30 }] },
    projection: [],
    breaks: ['2021-05-01'],
    notes: [],
  },
  multiples: {
    kind: 'multiples',
    editions,
    followed: { id: 'VNM', name: 'Viet Nam' },
    peers: [{ id: 'THA', name: 'Thailand' }],
    panels: (['osi', 'tii', 'hci', 'epi'] as const).map((id) => ({
      id,
      values: scores,
      peers: [scores],
      medians: scores,
    })),
    ...{ rank: 50, cited: 'UN' },
  },
  distribution,
  map: { ...distribution, kind: 'map' },
  provinces,
  panels: {
    kind: 'panels',
    indicator: { ...provinces.indicator, direction: 'up' },
    name: 'Use of public services',
    ...{ unit: provinces.unit, extent: [40, 90], chosen: 'VN-HN', target: provinces.target },
    periods: [2022, 2023, 2024].map(yearPeriod),
    units: provinces.lines.map(({ id, name }, at) => ({
      id,
      name,
      figures: [40 + at, null, 45 + at].map((value) => (value === null ? null : figure(value))),
      apart: [],
    })),
    page: { from: 1, to: provinces.lines.length, total: provinces.lines.length },
  },
  tiles: { ...provinces, kind: 'tiles' },
  reliability: {
    kind: 'reliability',
    ...{ rank: 50, origins: [2014, 2022], cited: 'UN' },
    panels: [1, 2, 3].map((horizon) => ({ horizon, points: dots })),
  },
  whatIf: {
    kind: 'whatIf',
    area: { id: 'VNM', name: 'Viet Nam' },
    ...{ rank: 50, edition: 2024, ahead: 2030, horizon: 3, cited: 'UN' },
    own: { score: 0.7709, chance: 0.004 },
    tried: { score: 0.8516, chance: 0.15 },
    needed: PERCENTS.map((percent) => ({ percent, score: 0.8 + percent / 700 })),
    components: (['osi', 'tii', 'hci'] as const).map((id) => ({ id, measured: 0.7, tried: 0.8, rise })),
  },
  goals: {
    kind: 'goals',
    cited: 'UN',
    goals: [
      { ...goal, indicator: 'egdi-rank', value: 50, now: { edition: 2024, value: 71 } },
      { ...goal, indicator: 'egdi', comparator: '>=', value: 0.9, now: { edition: 2024, value: 0.7709 } },
      { ...goal, indicator: 'egdi-rank-places-gained', comparator: '>=', value: 5, now: { edition: 2024, value: 15 } },
    ],
  },
  scatter: {
    kind: 'scatter',
    x: { ...side, id: 'egdi-rank', name: 'UN E-Government Development Index rank', measure: 'rank' },
    y: { ...side, id: 'osi', name: 'Online Service Index (OSI)', unit: 'index, 0 to 1', measure: 'index' },
    period: '2024',
    points: [1, 60, 71, 193].map((rank) => ({
      ...{
        id: `C${String(rank)}`,
        name: `Country ${String(rank)}`,
        role: rank === 71 ? ('main' as const) : ('other' as const),
      },
      x: figure(rank),
      y: figure(1 - rank / 200),
    })),
  },
  targets: {
    kind: 'targets',
    area: { id: 'VNM', name: 'Viet Nam' },
    targets: [2025, 2030].map((year) => ({
      ...{ group: 'Digital economy', indicator: 'a', name: 'Share of GDP', unit: '% of GDP', year, value: 20 },
      ...{
        format: { measure: 'percent' as const, decimals: 2 },
        comparator: '>=' as const,
        goal: '≥ 20%',
        basis: '749',
      },
      ...{ verdict: 'missed' as const, word: 'missed', detail: 'by 5.98 percentage points', required: null },
      latest: { period: yearPeriod(2025), value: 14.02, source: 'GSO' },
      base: { period: yearPeriod(2020), value: 12.66, source: 'GSO' },
    })),
    counts: { good: 0, judged: 2, total: 2 },
    ...{ chosen: 2, asked: { verdict: null, find: '' }, part: 1, parts: 1, rule: '', hasChance: false },
  },
};
