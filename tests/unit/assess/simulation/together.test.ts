import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityWithin } from '../../../../src/assess/numbers/bands.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { fitField } from '../../../../src/assess/simulation/fieldModel.ts';
import { reachedIn, shareReached, type AskedGoal } from '../../../../src/assess/simulation/reached.ts';
import { simulate } from '../../../../src/assess/simulation/simulate.ts';
import { rankCountsOf } from '../../../../src/assess/simulation/simulated.ts';
import { leaving, mostAtOnce, together } from '../../../../src/assess/simulation/together.ts';
import { area } from '../../domain/made.ts';
import { areaAt, walkingFields } from '../made.ts';
import { fewDraws } from './fewDraws.ts';

const goal = (name: string, rest: Partial<AskedGoal>): AskedGoal => ({
  area: area(name),
  aim: 'rank',
  comparator: '<=',
  value: 2,
  year: 2026,
  rankNow: null,
  ...rest,
});

// Now A, B, C, D by rank. C and D want to be among the first two; A and B are.
const first = [
  [
    ['AAA', 0.9],
    ['BBB', 0.8],
    ['CCC', 0.7],
    ['DDD', 0.6],
  ],
  [
    ['CCC', 0.9],
    ['AAA', 0.8],
    ['BBB', 0.7],
    ['DDD', 0.6],
  ],
  [
    ['CCC', 0.95],
    ['DDD', 0.9],
    ['AAA', 0.8],
    ['BBB', 0.7],
  ],
  [
    ['AAA', 0.9],
    ['DDD', 0.85],
    ['CCC', 0.7],
    ['BBB', 0.6],
  ],
] as const;
const second = [
  [
    ['DDD', 0.9],
    ['CCC', 0.8],
    ['BBB', 0.7],
    ['AAA', 0.6],
  ],
] as const;
const fields = fewDraws(
  ['AAA', 'BBB', 'CCC', 'DDD'],
  first.map((edition) => [edition, ...second]),
);

describe('examples', () => {
  test('a rank is reached in the draws that hold it, in the edition that judges it', () => {
    // C is 3rd, 1st, 1st, 3rd in 2026, and 2nd in every 2028.
    expect(reachedIn(fields, goal('CCC', {}))).toEqual({ edition: 0, draws: new Uint8Array([0, 1, 1, 0]) });
    expect(reachedIn(fields, goal('CCC', { year: 2027 }))?.edition).toBe(0);
    expect(reachedIn(fields, goal('CCC', { year: 2029 }))).toEqual({ edition: 1, draws: new Uint8Array([1, 1, 1, 1]) });
    expect(reachedIn(fields, goal('CCC', { comparator: '<' }))?.draws).toEqual(new Uint8Array([0, 1, 1, 0]));
    expect(reachedIn(fields, goal('CCC', { comparator: '<', year: 2028 }))?.draws).toEqual(
      new Uint8Array([0, 0, 0, 0]),
    );
  });

  test('a score is reached by the value, strictness kept', () => {
    const scored = { aim: 'score', comparator: '>=', value: 0.7 - 1e-6 } as const;
    expect(reachedIn(fields, goal('CCC', scored))?.draws).toEqual(new Uint8Array([1, 1, 1, 1]));
    expect(reachedIn(fields, goal('DDD', { ...scored, value: 0.88 }))?.draws).toEqual(new Uint8Array([0, 0, 1, 0]));
  });

  test('places are gained over the edition before: the last known one, then the one simulated', () => {
    const gained = { aim: 'gained', comparator: '>=', value: 2, rankNow: 4 } as const;
    // D is 4th now: 4, 4, 2, 2 in 2026 gain 0, 0, 2, 2 places; 1st in 2028 gains 3, 3, 1, 1.
    expect(reachedIn(fields, goal('DDD', gained))?.draws).toEqual(new Uint8Array([0, 0, 1, 1]));
    expect(reachedIn(fields, goal('DDD', { ...gained, year: 2028 }))?.draws).toEqual(new Uint8Array([1, 1, 0, 0]));
    expect(reachedIn(fields, goal('DDD', { ...gained, rankNow: null }))).toBeNull();
  });

  test('what is known, too far ahead or not simulated has no answer', () => {
    expect(reachedIn(fields, goal('CCC', { year: 2025 }))).toBeNull();
    expect(reachedIn(fields, goal('CCC', { year: 2030 }))).toBeNull();
    expect(reachedIn(fields, goal('XXX', {}))).toBeNull();
  });

  test('two who want the first two places: none once, one twice, both once, of four', () => {
    const reached = ['CCC', 'DDD'].map((name) => reachedIn(fields, goal(name, {}))!.draws);
    // C: 0 1 1 0, D: 0 0 1 1; together 0 1 2 1.
    expect(together(reached, 4)).toEqual({ counts: new Uint32Array([1, 2, 1]), mean: 1, band80: [0, 2], all: 0.25 });
    // A and B are both there once, then B, both, B are not: 0 + 1 + 2 + 1.
    expect(leaving(fields, 0, 2, [area('AAA'), area('BBB'), area('XXX')])).toEqual({ mean: 1, band80: [0, 2] });
    expect(together([], 4)).toEqual({ counts: new Uint32Array([4]), mean: 0, band80: [0, 0], all: 1 });
  });

  test('no two hold one place', () => {
    expect(mostAtOnce([1, 1, 1])).toBe(1);
    expect(mostAtOnce([2, 1, 2])).toBe(2);
    expect(mostAtOnce([50, 40, 30, 5])).toBe(4);
    expect(mostAtOnce(Array<number>(60).fill(50))).toBe(50);
    expect(mostAtOnce([])).toBe(0);
  });
});

describe('properties', () => {
  const model = fitField(walkingFields(60, 6));
  if (isRefused(model)) throw new Error(model.refused);
  const simulated = simulate(model, { editions: 3, draws: 300, seed: 1 });
  const asked = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 12 });
  const ranks = fc.integer({ min: 1, max: 60 });
  const years = fc.constantFrom(2026, 2028, 2030);

  test('the single chances are those of the outlook, and their sum is the expected number; the band lies within', () => {
    fc.assert(
      fc.property(asked, ranks, years, (places, k, year) => {
        const reached = places.map((at) =>
          reachedIn(simulated, { ...goal('XXX', { value: k, year }), area: areaAt(at) })!,
        );
        const chances = places.map((at, index) => {
          const counts = rankCountsOf(simulated, reached[index]!.edition, areaAt(at));
          return isRefused(counts) ? -1 : probabilityWithin(counts, k);
        });
        reached.forEach((one, index) => expect(shareReached(one)).toBeCloseTo(chances[index] ?? -1, 12));
        const { mean, band80, all, counts } = together(
          reached.map(({ draws }) => draws),
          simulated.draws,
        );
        expect(mean).toBeCloseTo(
          chances.reduce((sum, chance) => sum + chance, 0),
          9,
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(simulated.draws);
        expect(0 <= band80[0] && band80[0] <= band80[1] && band80[1] <= places.length).toBe(true);
        expect(all).toBeLessThanOrEqual(Math.min(...chances) + 1e-12);
      }),
    );
  });

  test('in no simulation more come in than leave: the places are as many as before', () => {
    fc.assert(
      fc.property(ranks, years, (k, year) => {
        const inside = simulated.areas.slice(0, k);
        const reached = simulated.areas
          .slice(k)
          .map((id) => reachedIn(simulated, { ...goal('XXX', { value: k, year }), area: id })!);
        const edition = (year - 2026) / 2;
        const came = together(
          reached.map(({ draws }) => draws),
          simulated.draws,
        );
        const left = leaving(simulated, edition, k, inside);
        // All who are not there now want to be: who comes in is as many as who leaves, draw by draw.
        expect(came.mean).toBeCloseTo(left.mean, 9);
        expect(came.band80).toEqual(left.band80);
      }),
    );
  });

  test('as many can be there at once as there are places, never more than ask', () => {
    fc.assert(
      fc.property(fc.array(ranks, { maxLength: 80 }), (all) => {
        const most = mostAtOnce(all);
        expect(most).toBeLessThanOrEqual(Math.min(all.length, Math.max(0, ...all)));
        expect(mostAtOnce([...all, 1])).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});
