import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  probabilityWithin,
  quantileOf,
  rankBands,
  rankQuantile,
  totalOf,
} from '../../../../src/assess/numbers/bands.ts';
import {
  bandOf,
  brier,
  crps,
  expectedBrier,
  expectedCrps,
  expectedLogScore,
  isHeld,
  logScore,
  reliability,
} from '../../../../src/assess/simulation/accuracy.ts';

describe('examples', () => {
  test('CRPS of a forecast of one rank is the distance to it', () => {
    expect(crps(Uint32Array.of(0, 8, 0, 0, 0), 5)).toBe(3);
    expect(crps(Uint32Array.of(0, 8, 0, 0, 0), 2)).toBe(0);
    expect(crps(Uint32Array.of(0, 0, 8, 0, 0), 1)).toBe(2);
  });

  test('CRPS of an even chance of ranks 1 and 3, when 3 comes', () => {
    // F = 1/2, 1/2, 1 against 0, 0, 1: 1/4 + 1/4 + 0
    expect(crps(Uint32Array.of(5, 0, 5), 3)).toBe(0.5);
  });

  test('Brier', () => {
    expect(brier(0.8, true)).toBeCloseTo(0.04, 12);
    expect(brier(0.8, false)).toBeCloseTo(0.64, 12);
  });

  test('what a forecast expects of itself: an even chance of ranks 1 and 3', () => {
    // Either way 1/4 + 1/4 + 0, as above.
    expect(expectedCrps(Uint32Array.of(5, 0, 5))).toBe(0.5);
    // Three chances in four: 3/4 x (1/4)^2 + 1/4 x (3/4)^2 = 3/16
    expect(expectedBrier(0.75)).toBeCloseTo(3 / 16, 12);
    // 6 of 9 at 6.25 tenths, 3 of 9 at 3.25 tenths
    expect(expectedLogScore(Uint32Array.of(6, 3, 0, 0))).toBeCloseTo(
      -(6 * Math.log(0.625) + 3 * Math.log(0.325)) / 9,
      12,
    );
  });

  test('logarithmic score: one draw more is spread over all ranks', () => {
    const counts = Uint32Array.of(6, 3, 0, 0); // ranks 1 to 4, nine draws
    expect(logScore(counts, 1)).toBeCloseTo(-Math.log(6.25 / 10), 12);
    expect(logScore(counts, 2)).toBeCloseTo(-Math.log(3.25 / 10), 12);
    expect(logScore(counts, 4)).toBeCloseTo(-Math.log(0.25 / 10), 12);
  });

  test('a band of whole ranks, both ends included', () => {
    const counts = Uint32Array.of(1, 2, 4, 2, 1); // a tenth lies at rank 1, a quarter up to 2, half up to 3
    expect(bandOf(counts, 80)).toEqual([1, 4]);
    expect(bandOf(counts, 50)).toEqual([2, 4]);
    expect([1, 2, 4, 5].map((rank) => isHeld(counts, 50, rank))).toEqual([false, true, true, false]);
  });

  test('reliability: fine bins near the ends, those without a forecast left out', () => {
    const forecasts = [
      { probability: 0.03, came: false },
      { probability: 0.04, came: true },
      { probability: 1, came: true },
    ];
    const [low, high] = reliability(forecasts);
    expect(reliability(forecasts)).toHaveLength(2);
    expect(low).toMatchObject({ from: 0.02, to: 0.05, count: 2, observed: 0.5 });
    expect(low?.meanForecast).toBeCloseTo(0.035, 12);
    expect(high).toMatchObject({ from: 0.8, to: 1, count: 1, observed: 1, meanForecast: 1 });
    expect(reliability([])).toEqual([]);
  });

  test('quantiles are values that occurred', () => {
    expect([0, 0.25, 0.26, 0.5, 1].map((share) => quantileOf(Float64Array.of(1, 2, 3, 4), share))).toEqual([
      1, 1, 2, 2, 4,
    ]);
    const counts = Uint32Array.of(1, 0, 8, 1); // ranks 1, 3 x 8, 4
    expect(rankBands(counts)).toEqual({ median: 3, band50: [3, 3], band80: [1, 3] });
    expect([0, 1].map((share) => rankQuantile(counts, share))).toEqual([1, 4]);
    expect([1, 2, 3, 9].map((k) => probabilityWithin(counts, k))).toEqual([0.1, 0.1, 0.9, 1]);
  });
});

describe('properties', () => {
  const counts = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((count) => count > 0))
    .map((list) => Uint32Array.from(list));

  test('CRPS is never below 0 nor above the mean distance', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 20 }), (list, actual) => {
        fc.pre(actual <= list.length);
        const total = list.reduce((sum, count) => sum + count, 0);
        const distance = list.reduce((sum, count, index) => sum + count * Math.abs(index + 1 - actual), 0) / total;
        expect(crps(list, actual)).toBeGreaterThanOrEqual(0);
        expect(crps(list, actual)).toBeLessThanOrEqual(distance + 1e-9);
      }),
    );
  });

  /** Two forecasts of the same ranks, and one of these. */
  const pairs = fc.integer({ min: 1, max: 12 }).chain((places) => {
    const forecast = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: places, maxLength: places })
      .filter((list) => list.some((count) => count > 0))
      .map((list) => Uint32Array.from(list));
    return fc.tuple(forecast, forecast, fc.integer({ min: 1, max: places }));
  });

  const meanOver = (truth: Uint32Array, score: (actual: number) => number): number =>
    truth.reduce((sum, count, index) => sum + count * score(index + 1), 0) / totalOf(truth);

  test('what a forecast expects of itself is the mean over the ranks that it gives', () => {
    fc.assert(
      fc.property(pairs, ([counts, , k]) => {
        const chance = probabilityWithin(counts, k);
        expect(expectedCrps(counts)).toBeCloseTo(
          meanOver(counts, (actual) => crps(counts, actual)),
          9,
        );
        expect(expectedLogScore(counts)).toBeCloseTo(
          meanOver(counts, (actual) => logScore(counts, actual)),
          9,
        );
        expect(expectedBrier(chance)).toBeCloseTo(
          meanOver(counts, (actual) => brier(chance, actual <= k)),
          9,
        );
      }),
    );
  });

  test('nothing scores better than certainty of what came', () => {
    fc.assert(
      fc.property(pairs, ([counts, , actual]) => {
        const certain = new Uint32Array(counts.length);
        certain[actual - 1] = totalOf(counts);
        expect(crps(certain, actual)).toBe(0);
        expect(logScore(certain, actual)).toBeLessThanOrEqual(logScore(counts, actual));
        expect(brier(probabilityWithin(certain, actual), true)).toBe(0);
        expect(isHeld(certain, 50, actual)).toBe(true);
      }),
    );
  });

  test('the scores are proper: where ranks come as one forecast says, no other does better in the mean', () => {
    fc.assert(
      fc.property(pairs, ([truth, other, k]) => {
        const mean = (score: (actual: number) => number): number => meanOver(truth, score);
        const chance = (counts: Uint32Array) => (actual: number) => brier(probabilityWithin(counts, k), actual <= k);
        expect(mean((actual) => crps(truth, actual))).toBeLessThanOrEqual(mean((actual) => crps(other, actual)) + 1e-9);
        expect(mean(chance(truth))).toBeLessThanOrEqual(mean(chance(other)) + 1e-9);
        // The truth of the logarithmic score has the draw more that the forecast has.
        const spread = (score: (actual: number) => number): number =>
          truth.reduce((sum, count, index) => sum + (count + 1 / truth.length) * score(index + 1), 0);
        expect(spread((actual) => logScore(truth, actual))).toBeLessThanOrEqual(
          spread((actual) => logScore(other, actual)) + 1e-9,
        );
      }),
    );
  });

  test('a rank quantile is the quantile of the ranks written out', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9), (list, share) => {
        const ranks = Float64Array.from([...list].flatMap((count, index) => Array<number>(count).fill(index + 1)));
        expect(rankQuantile(list, share)).toBe(quantileOf(ranks, share));
      }),
    );
  });
});
