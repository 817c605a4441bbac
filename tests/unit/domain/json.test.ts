import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/domain/area.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { REASONS } from '../../../src/domain/assessment.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Localised } from '../../../src/domain/language.ts';
import { CONFIDENCES, type Observation, type Series } from '../../../src/domain/observation.ts';
import { COMPARATORS, PILLARS, type Target, type TargetId, type ProgrammeId } from '../../../src/domain/programme.ts';
import { area, indicatorId, period } from './made.ts';

// STYLE 2: readonly interfaces of strings, finite numbers, booleans, arrays and unions, so that every value passes
// unchanged through JSON, the worker, Dexie and a snapshot. The arbitraries are typed by the domain: a new field of
// another kind (Date, Map, undefined) does not compile here.

const text = fc.string({ unit: 'grapheme' });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0); // no -0
const localised: fc.Arbitrary<Localised> = fc.record({ en: text, vi: text });
const somePeriod = fc.constantFrom('2024', '2024-H1', '2024-Q3', '2024-03', '2024-12-31', '2016/2020').map(period);
const someArea = fc.constantFrom('VNM', 'VN-HN', 'VN-HN-2025').map(area);
const someIndicator = fc.constantFrom('egdi', 'egdi-rank', 'digital-economy-share-gdp').map(indicatorId);

const observation: fc.Arbitrary<Observation> = fc.record({
  indicator: someIndicator,
  area: someArea,
  period: somePeriod,
  value: number,
  source: fc.record({ name: text, url: text, published: text }),
  confidence: fc.constantFrom(...CONFIDENCES),
  preferred: fc.boolean(),
  disputed: fc.boolean(),
  note: localised,
  row: fc.nat(),
});
const series: fc.Arbitrary<Series> = fc.record({
  indicator: someIndicator,
  area: someArea,
  observations: fc.array(observation, { maxLength: 4 }),
  others: fc.array(observation, { maxLength: 2 }),
});
const indicator: fc.Arbitrary<Indicator> = fc.record({
  id: someIndicator,
  name: localised,
  measure: fc.constantFrom('percent', 'rank', 'index', 'count', 'rate'),
  unit: localised,
  direction: fc.constantFrom('up', 'down'),
  minimum: fc.option(number),
  maximum: fc.option(number),
  decimals: fc.nat(5),
  frequency: fc.constantFrom('annual', 'biennial', 'monthly', 'quarterly', 'irregular'),
  source: text,
  discontinued: fc.option(fc.nat(2100)),
  abolished: text,
  redefined: text,
  note: localised,
});
const target: fc.Arbitrary<Target> = fc.record({
  id: text.map((id) => id as TargetId),
  programme: text.map((id) => id as ProgrammeId),
  pillar: fc.constantFrom(...PILLARS),
  indicator: someIndicator,
  year: fc.nat(2100),
  comparator: fc.constantFrom(...COMPARATORS),
  value: fc.option(number),
  wording: localised,
  verified: fc.boolean(),
  scope: localised,
  sourceUrl: text,
});
const someAreas: fc.Arbitrary<Area> = fc.record({
  id: someArea,
  kind: fc.constantFrom('country', 'province', 'aggregate'),
  name: localised,
  aliases: fc.array(text, { maxLength: 3 }),
  region: text,
  subregion: text,
  asean: fc.boolean(),
  income: text,
  parent: fc.oneof(someArea, fc.constant('' as const)),
  from: text,
  until: text,
  successor: fc.oneof(someArea, fc.constant('' as const)),
});
const evidence = fc.record({ observation, ageYears: number, gap: number });
const pace = fc.record({ base: observation, needed: number, achieved: number, ratio: number });
const assessment: fc.Arbitrary<Assessment> = fc.oneof(
  fc.record({
    verdict: fc.constantFrom('met' as const, 'missed' as const, 'met-early' as const),
    rule: fc.constant('by-value' as const),
    evidence,
  }),
  fc.record({
    verdict: fc.constantFrom('on-track' as const, 'at-risk' as const, 'off-track' as const, 'moving-away' as const),
    rule: fc.constant('gap-closing' as const),
    evidence,
    pace,
  }),
  fc.record({
    verdict: fc.constant('open' as const),
    rule: fc.constant('by-value' as const),
    evidence,
    pace: fc.option(pace),
  }),
  fc.record({
    verdict: fc.constant('not-assessable' as const),
    reason: fc.constantFrom(...REASONS),
    latest: fc.option(observation),
  }),
);

const words = { observation, series, indicator, target, area: someAreas, assessment } as const;

describe('properties', () => {
  test.each(Object.entries(words))('%s passes unchanged through JSON and a structured clone', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<unknown>, (value) => {
        // fast-check records have no prototype; a domain value is a plain object.
        const plain: unknown = structuredClone(value);
        expect(JSON.parse(JSON.stringify(plain))).toStrictEqual(plain);
        expect(structuredClone(plain)).toStrictEqual(plain);
      }),
    );
  });
});
