import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityWithin, quantileOf, rankBands, rankQuantile } from '../../../../src/assess/numbers/bands.ts';
import { brier, crps, reliability } from '../../../../src/assess/simulation/accuracy.ts';

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

  test('a rank quantile is the quantile of the ranks written out', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9), (list, share) => {
        const ranks = Float64Array.from([...list].flatMap((count, index) => Array<number>(count).fill(index + 1)));
        expect(rankQuantile(list, share)).toBe(quantileOf(ranks, share));
      }),
    );
  });
});
