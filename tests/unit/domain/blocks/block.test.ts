import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationAt, observationsOf, seriesOf, toSeries } from '../../../../src/domain/blocks/block.ts';
import { CONFIDENCES, type Observation } from '../../../../src/domain/observation.ts';
import { area, block, both, indicatorId, observation, source } from '../made.ts';

const vietnam = area('VNM');
const pick = (...observations: readonly Observation[]) => toSeries(indicatorId('share'), vietnam, observations);
const values = (list: readonly Observation[]) => list.map((o) => o.value);

describe('examples', () => {
  test('the preferred figure is drawn, then the more trusted, then the newer, then by source name', () => {
    const one = observation('2025', 1, { preferred: true, confidence: 'medium', source: source('c', '2025-01') });
    const two = observation('2025', 2, { confidence: 'high', source: source('d', '2026-01') });
    const three = observation('2025', 3, { confidence: 'medium', source: source('b', '2026-01') });
    const four = observation('2025', 4, { confidence: 'medium', source: source('a', '2025-01') });
    const five = observation('2025', 5, { confidence: 'medium', source: source('b', '2025-01') });
    const all = [five, four, three, two, one];
    const drawn = [5, 4, 3, 2, 1].map((count) => values(pick(...all.slice(0, count)).observations)[0]);
    expect(drawn).toEqual([1, 2, 3, 4, 5]);
    expect(values(pick(...all).others).sort()).toEqual([2, 3, 4, 5]);
  });

  test('a figure of low confidence is never drawn, not even a preferred one alone', () => {
    const low = observation('2024-H1', 18.3, { preferred: true, confidence: 'low' });
    const rest = observation('2024', 18.3, { confidence: 'unstated' });
    expect(values(pick(low).observations)).toEqual([]);
    expect(pick(low, rest).observations).toEqual([rest]);
    expect(pick(low, rest).others).toEqual([low]);
  });

  test('the series ascends and has one figure a period', () => {
    const made = pick(observation('2024', 4), observation('2020', 1), observation('2023-H1', 2));
    expect(made.observations.map((o) => o.period)).toEqual(['2020', '2023-H1', '2024']);
  });

  test('one area is found between others, with all of its rows', () => {
    const made = block([
      observation('2024', 3, { area: area('ZWE') }),
      observation('2022', 1, { area: vietnam }),
      observation('2024', 2, { area: vietnam, disputed: true, note: both('revised'), row: 7 }),
      observation('2024', 0, { area: area('AFG') }),
    ]);
    expect(values(observationsOf(made, vietnam))).toEqual([1, 2]);
    expect(observationsOf(made, vietnam)[1]).toMatchObject({ disputed: true, note: { en: 'revised' }, row: 7 });
    expect(values(observationsOf(made, area('AFG')))).toEqual([0]);
    expect(values(observationsOf(made, area('ZWE')))).toEqual([3]);
    for (const absent of ['AAA', 'MMM', 'ZZZ']) expect(observationsOf(made, area(absent))).toEqual([]);
    expect(values(seriesOf(made, vietnam).observations)).toEqual([1, 2]);
  });

  test('a row that is not there is our mistake', () => {
    const made = block([observation('2024', 1)]);
    expect(() => observationAt(made, 1)).toThrow('no whole row 1');
    expect(() => observationAt(made, -1)).toThrow('no whole row -1');
    expect(observationsOf(block([]), vietnam)).toEqual([]);
  });

  test('the drawn figure does not hang on the order of the rows', () => {
    // Two figures of one source compare as equal: a comparator that says otherwise leaves the order to the browser.
    const a = observation('2020', 1, { source: source('a') });
    const b = observation('2021', 2, { source: source('a') });
    const c = observation('2020', 3, { source: source('b') });
    for (const order of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ])
      expect(values(pick(...order).observations)).toEqual([1, 2]);
  });
});

const rows = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('AFG', 'VNM', 'VN-HN', 'ZWE'),
    at: fc.constantFrom('2020', '2021', '2022', '2024-H1', '2024'),
    from: fc.constantFrom('a', 'b', 'c', 'd'),
    published: fc.constantFrom('', '2024', '2025-01-06'),
    confidence: fc.constantFrom(...CONFIDENCES),
    preferred: fc.boolean(),
    value: fc.integer(),
  }),
  { maxLength: 40, selector: ({ id, at, from }) => `${id} ${at} ${from}` },
);
const observed = rows.map((list) =>
  list.map(({ id, at, from, published, ...rest }) =>
    observation(at, rest.value, { ...rest, area: area(id), source: source(from, published) }),
  ),
);
const shuffled = observed.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

describe('properties', () => {
  test('a block gives back what it was made of', () => {
    fc.assert(
      fc.property(observed, (list) => {
        const made = block(list);
        const back = Array.from({ length: made.count }, (_, index) => observationAt(made, index));
        expect(new Set(back.map((o) => JSON.stringify(o)))).toEqual(new Set(list.map((o) => JSON.stringify(o))));
        for (const id of ['AFG', 'VNM', 'VN-HN', 'ZWE', 'MMM'].map(area))
          expect(observationsOf(made, id)).toEqual(back.filter((o) => o.area === id));
      }),
    );
  });

  test('the order of the rows does not matter to a series', () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const of = (some: readonly Observation[]) => pick(...some.filter((o) => o.area === 'VNM'));
        expect(of(other).observations).toEqual(of(list).observations);
        expect(of(other)).toEqual(of(list));
      }),
      { numRuns: 1000 },
    );
  });

  test('every figure is drawn or left aside, never lost', () => {
    fc.assert(
      fc.property(observed, (list) => {
        const made = pick(...list.filter((o) => o.area === 'VNM'));
        expect(made.observations.length + made.others.length).toBe(list.filter((o) => o.area === 'VNM').length);
      }),
    );
  });
});
