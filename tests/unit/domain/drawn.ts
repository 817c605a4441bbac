import fc from 'fast-check';
import { observationAt, type Block } from '../../../src/domain/blocks/block.ts';
import { CONFIDENCES, type Observation } from '../../../src/domain/observation.ts';
import { comparePeriods } from '../../../src/domain/period.ts';
import { area, both, observation, source } from './made.ts';

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
