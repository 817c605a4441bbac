import { describe, expect, test } from 'vitest';
import { weaknesses } from '../../../../src/assess/simulation/weaknesses.ts';
import type { Backtest, HorizonScore } from '../../../../src/assess/simulation/backtest.ts';
import { yearPeriod } from '../../../../src/domain/period.ts';

const good: HorizonScore = {
  horizon: 1,
  forecasts: 100,
  crps: 5,
  sameError: 7,
  medianError: 6,
  lineError: 9,
  within80: 0.8,
  within50: 0.5,
  brier: 0.04,
  sameBrier: 0.05,
  lineBrier: 0.06,
  reliability: [{ from: 0.4, to: 0.5, count: 60, meanForecast: 0.45, observed: 0.44 }],
  origins: Array.from({ length: 10 }, (_, index) => ({ origin: yearPeriod(2000 + 2 * index), crps: 5, sameError: 7 })),
};
const tested = (change: Partial<HorizonScore>): Backtest => ({
  editions: [],
  areas: 100,
  k: 50,
  horizons: [{ ...good, ...change }],
});
const codes = (change: Partial<HorizonScore>): readonly string[] => weaknesses(tested(change)).map(({ code }) => code);

describe('weaknesses', () => {
  test('a good method has none to admit', () => {
    expect(codes({})).toEqual([]);
  });

  test.each([
    ['worse-than-same', { crps: 7 }],
    ['brier-worse', { brier: 0.05 }],
    ['coverage', { within80: 0.85 }],
    ['coverage', { within80: 0.75 }],
    ['coverage', { within50: 0.57 }],
    ['few-origins', { origins: good.origins.slice(0, 5) }],
    ['few-middle-chances', { reliability: [{ from: 0, to: 0.1, count: 100, meanForecast: 0.01, observed: 0 }] }],
  ] as const)('%s is said', (code, change) => {
    expect(codes(change)).toEqual([code]);
  });

  test('one bad origin is said though the mean is good; worse than no change comes first', () => {
    const [first, ...others] = good.origins;
    if (!first) throw new Error('no origin');
    const origins = [{ ...first, crps: 8 }, ...others];
    expect(weaknesses(tested({ origins }))).toEqual([{ code: 'bad-origin', horizon: 1, origin: '2000' }]);
    expect(codes({ origins, within80: 0.5, crps: 9 })).toEqual(['worse-than-same', 'coverage', 'bad-origin']);
  });
});
