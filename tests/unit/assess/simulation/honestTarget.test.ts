import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityWithin } from '../../../../src/assess/numbers/bands.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { fitField } from '../../../../src/assess/simulation/fieldModel.ts';
import { honestTargets, WANTED_CHANCES } from '../../../../src/assess/simulation/honestTarget.ts';
import { reachedIn, shareReached } from '../../../../src/assess/simulation/reached.ts';
import { simulate } from '../../../../src/assess/simulation/simulate.ts';
import { rankCountsOf } from '../../../../src/assess/simulation/simulated.ts';
import { area } from '../../domain/made.ts';
import { areaAt, walkingFields } from '../made.ts';
import { fewDraws } from './fewDraws.ts';

describe('examples', () => {
  // C in four draws: rank 1 with 0.9, rank 2 with 0.8, rank 2 with 0.7, rank 3 with 0.6.
  const fields = fewDraws(
    ['AAA', 'BBB', 'CCC'],
    [
      [
        [
          ['CCC', 0.9],
          ['AAA', 0.5],
          ['BBB', 0.4],
        ],
      ],
      [
        [
          ['AAA', 0.85],
          ['CCC', 0.8],
          ['BBB', 0.4],
        ],
      ],
      [
        [
          ['AAA', 0.85],
          ['CCC', 0.7],
          ['BBB', 0.4],
        ],
      ],
      [
        [
          ['AAA', 0.85],
          ['BBB', 0.8],
          ['CCC', 0.6],
        ],
      ],
    ],
  );

  test('an even chance: rank 2 or better in three of four, for rank 1 comes in one; 0.8 or more in two', () => {
    const found = honestTargets(fields, area('CCC'));
    if (isRefused(found)) throw new Error(found.refused);
    const [even, twoInThree, nineInTen] = found[0]?.targets ?? [];
    expect(found[0]?.year).toBe(2026);
    expect(even?.rank).toBe(2);
    expect(even?.score).toBeCloseTo(0.8, 6);
    // Two in three of four draws are three of them: 0.7 or more.
    expect(twoInThree?.rank).toBe(2);
    expect(twoInThree?.score).toBeCloseTo(0.7, 6);
    // Nine in ten of four are all four.
    expect(nineInTen?.rank).toBe(3);
    expect(nineInTen?.score).toBeCloseTo(0.6, 6);
  });

  test('who was not simulated has no answer', () => {
    expect(honestTargets(fields, area('XXX'))).toEqual({ refused: 'no-observation' });
  });
});

describe('properties', () => {
  const model = fitField(walkingFields(60, 6));
  if (isRefused(model)) throw new Error(model.refused);
  const simulated = simulate(model, { editions: 3, draws: 300, seed: 1 });

  test('each target has its chance, the next harder rank has not; a safer target is never a harder one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), (at) => {
        const found = honestTargets(simulated, areaAt(at));
        if (isRefused(found)) throw new Error(found.refused);
        for (const [edition, { year, targets }] of found.entries()) {
          const counts = rankCountsOf(simulated, edition, areaAt(at));
          if (isRefused(counts)) throw new Error(counts.refused);
          for (const { chance, rank, score } of targets) {
            expect(probabilityWithin(counts, rank)).toBeGreaterThanOrEqual(chance);
            expect(probabilityWithin(counts, rank - 1)).toBeLessThan(chance);
            const reached = reachedIn(simulated, {
              ...{ area: areaAt(at), aim: 'score', comparator: '>=', value: score, year, rankNow: null },
            });
            expect(reached && shareReached(reached)).toBeGreaterThanOrEqual(chance);
          }
          expect(targets.map(({ chance }) => chance)).toEqual([...WANTED_CHANCES]);
          expect(targets.map(({ rank }) => rank)).toEqual(targets.map(({ rank }) => rank).toSorted((a, b) => a - b));
          expect(targets.map(({ score }) => -score)).toEqual(
            targets.map(({ score }) => -score).toSorted((a, b) => a - b),
          );
        }
      }),
    );
  });
});
