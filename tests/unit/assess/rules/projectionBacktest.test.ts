import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectionBacktest, type Projected } from '../../../../src/assess/rules/projectionBacktest.ts';
import { egdiBlock } from '../egdi.ts';
import { seriesOf } from '../../../../src/domain/blocks/block.ts';
import { indicator, series } from '../../domain/made.ts';

const free = indicator({ minimum: null, maximum: null });
const of = (...points: readonly (readonly [string, number])[]): Projected => ({
  series: series(...points),
  indicator: free,
});

describe('examples', () => {
  test('one forecast from the fifth observation, by hand', () => {
    // As in the projection's own example: drift 24 / 13 after five; usual step (3 + 1 + 3 + 1) / 4 = 2
    const [score, ...more] = projectionBacktest(
      [of(['2020', 10], ['2021', 13], ['2022', 14], ['2023', 17], ['2024', 18], ['2025', 21])],
      1,
    );
    expect(more).toEqual([]);
    expect(score).toMatchObject({ horizon: 1, series: 1, forecasts: 1 });
    expect(score?.error).toBeCloseTo((21 - 18 - 24 / 13) / 2, 10);
    expect(score?.sameError).toBeCloseTo(3 / 2, 10);
    expect(score?.lineError).toBeCloseTo((21 - 20) / 2, 10);
    expect(score?.gain).toBeCloseTo(1 - (3 - 24 / 13) / 3, 10);
    // 1.154 off; the 80 % band reaches 1.638 x 1.291 = 2.11, the 50 % band 0.765 x 1.291 = 0.99
    expect([score?.within80, score?.within50]).toEqual([1, 0]);
  });

  test('what the projection refuses is not in it', () => {
    const short = of(['2020', 1], ['2021', 3], ['2022', 2], ['2023', 4], ['2024', 5]);
    const flat = of(['2020', 1], ['2021', 1], ['2022', 1], ['2023', 1], ['2024', 1], ['2025', 1]);
    expect(projectionBacktest([short, flat], 3)).toEqual([]);
    expect(projectionBacktest([], 3)).toEqual([]);
  });

  test('no farther ahead than the observations reach back', () => {
    const gap = of(['2020', 1], ['2021', 3], ['2022', 2], ['2023', 4], ['2024', 5], ['2029', 8]);
    expect(projectionBacktest([gap], 1)).toEqual([]);
  });

  const osi = egdiBlock('osi');
  test.skipIf(!osi)('it is harder to be right of more distant observations, on the real panel too', () => {
    if (!osi) return;
    const bounded = indicator({ minimum: 0, maximum: 1, measure: 'index' });
    const scores = projectionBacktest(
      osi.areas.map((area) => ({ series: seriesOf(osi, area), indicator: bounded })),
      3,
    );
    expect(scores).toHaveLength(3);
    const errors = scores.map(({ error }) => error);
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
    for (const { gain, gainInterval, within80, interval80 } of scores) {
      expect(gainInterval[0]).toBeLessThanOrEqual(gain);
      expect(gain).toBeLessThanOrEqual(gainInterval[1]);
      expect(interval80[0]).toBeLessThanOrEqual(within80);
      expect(within80).toBeLessThanOrEqual(interval80[1]);
    }
  });
});

const values = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 12 });

test('another unit changes no score', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(1 / 1024, 0.5, 64), (drawn, factor) => {
      const years = drawn.map((value, index) => [String(2000 + index), value] as const);
      const [one, other] = [years, years.map(([year, value]) => [year, value * factor] as const)].map((points) =>
        projectionBacktest([of(...points)], 2),
      );
      expect(other?.length).toBe(one?.length);
      one?.forEach((score, index) => {
        expect(other?.[index]?.error).toBeCloseTo(score.error, 6);
        expect(other?.[index]?.within80).toBe(score.within80);
      });
    }),
    { numRuns: 200 },
  );
});
