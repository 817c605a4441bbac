import fc from 'fast-check';
import { observationAt, type Block } from '../../../src/domain/blocks/block.ts';
import { CONFIDENCES, type Observation } from '../../../src/domain/observation.ts';
import { comparePeriods } from '../../../src/domain/period.ts';
import type { PillarId, Programme } from '../../../src/domain/programme.ts';
import { area, both, indicatorId, observation, source } from './made.ts';

/** What makes two observations of one indicator the same figure. */
export const identity = (o: Observation): string => `${o.area} ${o.period} ${o.source.name}`;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order that blocks promise: area, then period, then source name. */
export const compareIdentity = (a: Observation, b: Observation): number =>
  text(a.area, b.area) || comparePeriods(a.period, b.period) || text(a.source.name, b.source.name);

/** All that an observation says, its line of origin apart. */
export const contentOf = (o: Observation): string => JSON.stringify({ projected: false, ...o, row: 0 });

export const observationsIn = (block: Block | null): readonly Observation[] =>
  Array.from({ length: block?.count ?? 0 }, (_, index) => observationAt(block as Block, index));

const one: fc.Arbitrary<Observation> = fc
  .record({
    area: fc.constantFrom('VNM', 'THA', 'LAO', 'VN-HN').map(area),
    at: fc.constantFrom('2022', '2023', '2023-Q4', '2024', '2016/2020'),
    value: fc.integer({ min: 0, max: 3 }),
    name: fc.constantFrom('', 'A', 'A B', 'A\tB'),
    note: fc.constantFrom('', 'x'),
    confidence: fc.constantFrom(...CONFIDENCES),
    preferred: fc.boolean(),
    disputed: fc.boolean(),
    isProjected: fc.boolean(),
    row: fc.integer({ min: 2, max: 1_000_000 }),
  })
  .map(({ at, value, name, note, isProjected, ...rest }) =>
    observation(at, value, {
      ...rest,
      ...(isProjected ? { projected: true as const } : {}),
      source: source(name),
      note: both(note),
    }),
  );

/** Observations of one indicator in any order, at most one for each area, period and source. */
export const drawnObservations: fc.Arbitrary<readonly Observation[]> = fc.uniqueArray(one, {
  selector: identity,
  maxLength: 14,
});

/** What a programme may say beside its name and area, as a table can hold it: names in one cell, parted by bars. */
export const programmeParts: fc.Arbitrary<Pick<Programme, 'firstYear' | 'lastYear' | 'pillars' | 'leads'>> = fc
  .record({
    first: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
    last: fc.option(fc.integer({ min: 2030, max: 2099 }), { nil: undefined }),
    leads: fc.option(fc.constantFrom('share', 'own.index_1').map(indicatorId), { nil: undefined }),
    pillars: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('government', 'p-1', 'P_2', 'so.3').map((id) => id as PillarId),
        word: fc.constantFrom('Hạ tầng', 'Nhân lực số', 'said "so"', 'a;b,c', '=1+1', 'n/a', '-', '12'),
        isSame: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
  })
  .map(({ first, last, leads, pillars }) => ({
    ...(first === undefined ? {} : { firstYear: first }),
    ...(last === undefined ? {} : { lastYear: last }),
    ...(leads === undefined ? {} : { leads }),
    ...(pillars.length === 0
      ? {}
      : {
          pillars: pillars.map(({ id, word, isSame }) => {
            const en = `${word} ${id}`;
            return { id, name: { en, vi: isSame ? en : `${word} của ${id}` } };
          }),
        }),
  }));
