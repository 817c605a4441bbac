import fc from 'fast-check';
import { VERDICTS } from '../../../../src/domain/assessment.ts';
import type { TargetsPicture } from '../../../../src/app/pictures/targets.ts';
import type { Indicator } from '../../../../src/domain/indicator.ts';
import { FREQUENCIES, MEASURES } from '../../../../src/domain/indicator.ts';
import { CONFIDENCES } from '../../../../src/domain/observation.ts';
import { yearPeriod, type Period } from '../../../../src/domain/period.ts';
import { PINNED_KINDS } from '../../../../src/domain/note.ts';
import { COMPARATORS } from '../../../../src/domain/programme.ts';
import type { EditionPicture } from '../../../../src/app/pictures/edition.ts';
import type { FieldPicture } from '../../../../src/app/pictures/field.ts';
import { GOAL_STATES } from '../../../../src/domain/goalState.ts';
import type { GoalsPicture } from '../../../../src/app/pictures/goals.ts';
import type { MultiplesPicture } from '../../../../src/app/pictures/multiples.ts';
import type { Picture } from '../../../../src/app/pictures/picture.ts';
import type { TilesPicture } from '../../../../src/app/pictures/tiles.ts';
import { TILE_LAYOUTS } from '../../../../src/chart/tiles/tileLayouts.ts';
import type { ProvincesPicture } from '../../../../src/app/pictures/provinces.ts';
import type { ReliabilityPicture } from '../../../../src/app/pictures/reliability.ts';
import type { PanelsPicture } from '../../../../src/app/pictures/panels.ts';
import type { ScatterPicture } from '../../../../src/app/pictures/scatter.ts';
import type { SeriesPicture } from '../../../../src/app/pictures/series.ts';
import { period } from '../../domain/made.ts';
import { PERCENTS, type WhatIfPicture } from '../../../../src/app/pictures/whatIf.ts';

const name = fc.oneof(
  fc.constantFrom('Việt Nam', 'Đắk Lắk', "Côte d'Ivoire", '<b>', '=1+1', 'São Tomé'),
  fc.string({ maxLength: 12 }),
);
const score = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 1_000_000);
const place = fc.integer({ min: 1, max: 193 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);
const ids = (most: number) => fc.uniqueArray(fc.stringMatching(/^[A-Z]{3}$/), { minLength: 1, maxLength: most });
const years = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 2000, max: 2024 }), { minLength: 1, maxLength: most })
    .map((all) => all.toSorted((a, b) => a - b));
const inTurn = <T>(count: number, value: fc.Arbitrary<T>) => fc.array(value, { minLength: count, maxLength: count });
const point = fc.record({ median: score, band50: fc.tuple(score, score), band80: fc.tuple(score, score) });

const notes = fc.array(
  fc.record({
    kind: fc.constantFrom(...PINNED_KINDS),
    from: fc.constantFrom('2019', '2021-03', '2022-Q1').map(period),
    until: fc.constantFrom('', '2023', '2024-12').map((one) => (one === '' ? '' : period(one))),
    text: name,
  }),
  { maxLength: 3 },
);

const field: fc.Arbitrary<FieldPicture> = fc
  .tuple(years(9), ids(20), fc.constantFrom('score' as const, 'rank' as const), fc.constantFrom('field', 'bump'))
  .chain(([editions, areas, measure, kind]) => {
    const drawn = kind === 'bump' || measure === 'rank' ? 'rank' : 'score';
    const [values, others] = drawn === 'rank' ? [place, score] : [score, place];
    const line = (id: string) =>
      fc.record({
        id: fc.constant(id),
        name,
        values: inTurn(editions.length, maybe(values)),
        others: inTurn(editions.length, maybe(others)),
      });
    const [first = 'VNM', ...rest] = areas;
    const ahead = [2026, 2028, 2030];
    const whole = fc.record({
      kind: fc.constant(kind),
      measure: fc.constant(drawn),
      indicator: fc.constantFrom('egdi', 'osi'),
      index: fc.constantFrom('EGDI', 'OSI'),
      editions: fc.constant(editions),
      followed: line(first),
      peers: fc.tuple(...rest.slice(0, 10).map(line)),
      cutOffs: fc.uniqueArray(fc.record({ rank: place, values: inTurn(editions.length, maybe(values)) }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ rank }) => rank,
      }),
      field: fc.tuple(
        ...rest.map((id) => fc.record({ id: fc.constant(id), values: inTurn(editions.length, maybe(values)) })),
      ),
      targets: fc.array(fc.record({ year: fc.constantFrom(2025, 2030), rank: place }), { maxLength: 3 }),
      fan: maybe(
        fc.record({
          years: fc.constant(ahead),
          followed: inTurn(3, point),
          bar: fc.oneof(fc.constant([]), inTurn(3, point)),
        }),
      ),
      chance: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
      notes,
      cited: name,
    });
    // A chance is that of the fan's last edition.
    return whole.map((picture) => (picture.fan ? picture : { ...picture, chance: null }));
  });

const edition: fc.Arbitrary<EditionPicture> = ids(30).chain((areas) => {
  const country = (id: string) => fc.record({ id: fc.constant(id), name, value: maybe(score), rank: maybe(place) });
  const [first = 'VNM', ...rest] = areas;
  return fc.record({
    kind: fc.constantFrom('distribution' as const, 'map' as const),
    indicator: fc.constantFrom('egdi', 'tii'),
    index: fc.oneof(name, fc.constantFrom('EGDI', 'TII')),
    edition: fc.integer({ min: 2003, max: 2024 }),
    followed: country(first),
    peers: fc.tuple(...rest.slice(0, 8).map(country)),
    others: fc.tuple(...rest.slice(8).map(country)),
    rank: place,
    cutOff: maybe(score),
    cited: name,
  });
});

const multiples: fc.Arbitrary<MultiplesPicture> = fc.tuple(years(6), ids(6)).chain(([editions, areas]) => {
  const [first = 'VNM', ...rest] = areas;
  const named = (id: string) => fc.record({ id: fc.constant(id), name });
  const values = inTurn(editions.length, maybe(score));
  const indices = ['osi', 'tii', 'hci', 'epi'] as const;
  return fc.record({
    kind: fc.constant('multiples' as const),
    editions: fc.constant(editions),
    followed: named(first),
    peers: fc.tuple(...rest.map(named)),
    panels: fc.tuple(
      ...indices.map((id) =>
        fc.record({ id: fc.constant(id), values, peers: fc.tuple(...rest.map(() => values)), medians: values }),
      ),
    ),
    rank: place,
    cited: name,
  });
});

const indicator = fc.record({
  measure: fc.constantFrom(...MEASURES),
  decimals: fc.integer({ min: 0, max: 4 }),
  frequency: fc.constantFrom(...FREQUENCIES),
});
const measured = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => value / 1000),
  // Money in dong: a country's product, the world's.
  fc.constantFrom(1.15e16, 2.7e18),
);

const series: fc.Arbitrary<SeriesPicture> = fc
  .uniqueArray(fc.constantFrom('gii-rank', 'ict-share', 'egdi'), { minLength: 1, maxLength: 3 })
  .chain((lines) => {
    const figure = (year: number) =>
      fc.record({
        period: fc.constant(yearPeriod(year)),
        value: measured,
        disputed: fc.boolean(),
        confidence: fc.constantFrom(...CONFIDENCES),
        source: name,
      });
    const line = (id: string) =>
      years(8).chain((all) =>
        fc.record({
          id: fc.constant(id),
          label: name,
          unit: name,
          points: fc.tuple(...all.map(figure)),
          others: fc.array(
            fc.tuple(figure(2020), fc.boolean()).map(([one, isDrawn]) => ({ ...one, isDrawn })),
            { maxLength: 3 },
          ),
        }),
      );
    return fc.record({
      kind: fc.constant('series' as const),
      area: fc.record({ id: fc.constant('VNM'), name }),
      indicator,
      lines: fc.tuple(...lines.map(line)),
      targets: fc.array(
        fc.record({
          year: fc.constantFrom(2025, 2030),
          value: measured,
          comparator: fc.constantFrom(...COMPARATORS),
          label: name,
          source: name,
        }),
        { maxLength: 3 },
      ),
      required: maybe(
        fc.record({
          label: name,
          through: fc.array(fc.record({ time: fc.constantFrom(2025.5, 2026, 2030.999), value: measured }), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
      ),
      projection: fc.oneof(
        fc.constant([]),
        fc.tuple(point, point).map(([a, b]) => [
          { ...a, time: 2025 },
          { ...b, time: 2030 },
        ]),
      ),
      notes,
      breaks: fc.constantFrom([], ['2021-05-01'], ['2019-01-01', '2021-05-01']),
    });
  });

const provinces: fc.Arbitrary<ProvincesPicture> = ids(20).chain((areas) => {
  const unit = (id: string) => fc.record({ id: fc.constant(id), name, value: maybe(measured), source: name });
  return fc.record({
    kind: fc.constant('provinces' as const),
    indicator: fc.record({
      id: fc.constant('dti-value' as Indicator['id']),
      measure: fc.constantFrom(...MEASURES),
      decimals: fc.integer({ min: 0, max: 4 }),
    }),
    unit: name,
    period: fc.constantFrom('2022', '2024'),
    lines: fc.tuple(
      ...areas.map((id) =>
        fc.tuple(unit(id), fc.array(unit('OLD'), { maxLength: 3 })).map(([line, former]) => ({ ...line, former })),
      ),
    ),
    chosen: fc.constantFrom('', areas[0] ?? ''),
    mean: maybe(unit('VNM').map((one) => ({ ...one, indicator: 'dti-mean' }))),
    target: maybe(
      fc.record({
        value: measured,
        comparator: fc.constantFrom(...COMPARATORS),
        year: fc.constantFrom('2025', '2030'),
        label: name,
      }),
    ),
  });
});

/** Of every province, for no other set of areas has a map. */
const tiles: fc.Arbitrary<TilesPicture> = fc.tuple(provinces, inTurn(34, maybe(measured))).map(([picture, values]) => ({
  ...picture,
  kind: 'tiles' as const,
  lines: (TILE_LAYOUTS[0] ?? []).map(({ id }, at) => ({
    id,
    name: id,
    value: values[at] ?? null,
    source: '',
    former: [],
  })),
  chosen: 'VN-HN',
}));

const side = <Id extends string>(id: Id) =>
  fc.record({
    id: fc.constant(id),
    name,
    unit: fc.constant('%'),
    measure: fc.constantFrom(...MEASURES),
    decimals: fc.integer({ min: 0, max: 4 }),
    target: maybe(
      fc.record({
        value: measured,
        comparator: fc.constantFrom(...COMPARATORS),
        year: fc.constantFrom('2025', '2030'),
        label: name,
      }),
    ),
  });
const scatter: fc.Arbitrary<ScatterPicture> = ids(20).chain((areas) => {
  const figure = fc.record({ value: measured, source: name });
  return fc.record({
    kind: fc.constant('scatter' as const),
    x: side('paid-online'),
    y: side('dti-value'),
    period: fc.constantFrom('2022', '2026-10-10'),
    points: fc.tuple(
      ...areas.map((id) =>
        fc.record({
          id: fc.constant(id),
          name,
          role: fc.constantFrom('main' as const, 'peer' as const, 'other' as const),
          x: figure,
          y: figure,
        }),
      ),
    ),
  });
});

const panels: fc.Arbitrary<PanelsPicture> = fc
  .tuple(ids(12), fc.constantFrom(['2022', '2024'], ['2026-01', '2026-02', '2026-05'], ['2026-10-10']))
  .chain(([areas, periods]) =>
    fc.record({
      kind: fc.constant('panels' as const),
      indicator: fc.record({
        id: fc.constant('dti-value' as Indicator['id']),
        measure: fc.constantFrom(...MEASURES),
        decimals: fc.integer({ min: 0, max: 4 }),
        direction: fc.constantFrom('up' as const, 'down' as const),
      }),
      name,
      unit: name,
      periods: fc.constant(periods as readonly string[] as readonly Period[]),
      units: fc.tuple(
        ...areas.map((id) =>
          fc.record({
            id: fc.constant(id),
            name,
            figures: fc.tuple(...periods.map(() => maybe(fc.record({ value: measured, source: name })))),
            apart: fc.subarray(periods as readonly string[] as Period[]),
          }),
        ),
      ),
      chosen: fc.constantFrom('', areas[0] ?? ''),
      extent: fc.tuple(measured, measured).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      target: maybe(
        fc.record({
          value: measured,
          comparator: fc.constantFrom(...COMPARATORS),
          year: fc.constantFrom('2025', '2030'),
          label: name,
        }),
      ),
      page: fc.constantFrom({ from: 1, to: areas.length, total: areas.length }, { from: 37, to: 72, total: 3321 }),
    }),
  );

const reliability: fc.Arbitrary<ReliabilityPicture> = fc.record({
  kind: fc.constant('reliability' as const),
  rank: place,
  origins: fc.constantFrom([2014, 2022] as const, [2022, 2022] as const),
  panels: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }).chain((horizons) =>
    fc.tuple(
      ...horizons.map((horizon) =>
        fc.record({
          horizon: fc.constant(horizon),
          points: fc.array(
            fc.record({ meanForecast: score, observed: score, count: fc.integer({ min: 1, max: 5000 }) }),
            {
              minLength: 1,
              maxLength: 10,
            },
          ),
        }),
      ),
    ),
  ),
  cited: name,
});

const scoreChance = fc.record({ score, chance: score });
const rise = fc.record({
  id: fc.constant('DNK'),
  name,
  from: fc.constant(2014),
  to: fc.constant(2020),
  start: score,
  end: score,
});
const component = <Id extends 'osi' | 'tii' | 'hci'>(id: Id) =>
  fc.record({ id: fc.constant(id), measured: score, tried: maybe(score), rise: maybe(rise) });
const whatIf: fc.Arbitrary<WhatIfPicture> = fc.record({
  kind: fc.constant('whatIf' as const),
  area: fc.record({ id: fc.constant('VNM'), name }),
  rank: place,
  edition: fc.constant(2024),
  ahead: fc.constantFrom(2026, 2030),
  horizon: fc.integer({ min: 1, max: 9 }),
  own: scoreChance,
  tried: maybe(scoreChance),
  needed: inTurn(PERCENTS.length, score).map((scores) =>
    scores.toSorted((a, b) => a - b).map((one, at) => ({ percent: PERCENTS[at]!, score: one })),
  ),
  components: fc.tuple(component('osi'), component('tii'), component('hci')),
  cited: name,
});

/** Who published the figures is written with them, so that without one it is nobody. */
const goals: fc.Arbitrary<GoalsPicture> = name.chain((cited) => {
  const goal = fc.record({
    area: fc.stringMatching(/^[A-Z]{3}$/),
    name,
    indicator: fc.constantFrom('egdi-rank', 'egdi', 'osi-rank', 'egdi-rank-places-gained'),
    comparator: fc.constantFrom(...COMPARATORS),
    value: fc.oneof(place, score),
    year: fc.integer({ min: 2020, max: 2050 }),
    state: fc.constantFrom(...GOAL_STATES),
    basis: name,
    now: maybe(fc.record({ edition: fc.constantFrom(2022, 2024), value: place })),
    chance: maybe(
      fc.record({ edition: fc.constantFrom(2026, 2030), horizon: fc.integer({ min: 1, max: 9 }), share: score }),
    ),
  });
  return fc.array(goal, { minLength: 1, maxLength: 12 }).map((all) => ({
    kind: 'goals' as const,
    goals: all,
    cited: all.some(({ now }) => now) ? cited : '',
  }));
});

const figure = fc.record({
  period: fc.integer({ min: 2000, max: 2030 }).map(yearPeriod),
  value: fc.oneof(place, score),
  source: name,
});
const count = fc.integer({ min: 0, max: 99 });
const targets: fc.Arbitrary<TargetsPicture> = fc
  .array(
    fc
      .record({
        group: fc.constantFrom('', 'Digital society', 'Chính phủ số'),
        indicator: fc.constantFrom('egdi-rank', 'net', 'gdp'),
        name,
        unit: name,
        format: fc.record({ measure: fc.constantFrom(...MEASURES), decimals: fc.integer({ min: 0, max: 4 }) }),
        comparator: fc.constantFrom(...COMPARATORS),
        value: maybe(fc.oneof(place, score)),
        year: fc.integer({ min: 2020, max: 2050 }),
        goal: name,
        basis: name,
        verdict: fc.constantFrom(...VERDICTS),
        word: fc.constantFrom('met', 'đúng tiến độ', 'fair progress, acceleration needed'),
        detail: fc.oneof(fc.constantFrom('', '1 place short; no figure'), name),
        latest: maybe(figure),
        base: maybe(figure),
        required: maybe(score),
      })
      // Where there is no figure, nothing says when a straight way would be somewhere.
      .map((one) => (one.latest ? one : { ...one, required: null })),
    { minLength: 1, maxLength: 40 },
  )
  .chain((all) =>
    fc.record({
      kind: fc.constant('targets' as const),
      area: fc.record({ id: fc.constant('VN-DN'), name }),
      targets: fc.constant(all),
      counts: fc.record({ good: count, judged: count, total: count }),
      chosen: count,
      asked: fc.record({ verdict: maybe(fc.constantFrom(...VERDICTS)), find: name }),
      part: fc.integer({ min: 1, max: 9 }),
      parts: fc.integer({ min: 1, max: 9 }),
      rule: name,
      hasChance: fc.boolean(),
    }),
  );

/** Any picture that the page could make. */
export const anyPicture: fc.Arbitrary<Picture> = fc.oneof(
  ...[field, edition, multiples, series, provinces, tiles, scatter, panels, reliability, whatIf, goals, targets],
);
