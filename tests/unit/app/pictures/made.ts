import fc from 'fast-check';
import type { Indicator } from '../../../../src/domain/indicator.ts';
import { FREQUENCIES, MEASURES } from '../../../../src/domain/indicator.ts';
import { CONFIDENCES } from '../../../../src/domain/observation.ts';
import { yearPeriod } from '../../../../src/domain/period.ts';
import { COMPARATORS } from '../../../../src/domain/programme.ts';
import type { EditionPicture } from '../../../../src/app/pictures/edition.ts';
import type { FieldPicture } from '../../../../src/app/pictures/field.ts';
import type { MultiplesPicture } from '../../../../src/app/pictures/multiples.ts';
import type { Picture } from '../../../../src/app/pictures/picture.ts';
import type { ProvincesPicture } from '../../../../src/app/pictures/provinces.ts';
import type { ReliabilityPicture } from '../../../../src/app/pictures/reliability.ts';
import type { SeriesPicture } from '../../../../src/app/pictures/series.ts';
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
    return fc.record({
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
      cited: name,
    });
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
  });
});

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

/** Any picture that the page could make. */
export const anyPicture: fc.Arbitrary<Picture> = fc.oneof(
  ...[field, edition, multiples, series, provinces, reliability, whatIf],
);
