import { describe, expect, test } from 'vitest';
import { weaknesses } from '../../../../src/assess/simulation/weaknesses.ts';
import type { Backtest, HorizonScore, RivalHorizon } from '../../../../src/assess/simulation/backtest.ts';
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
  expected80: 0.82,
  expected50: 0.53,
  interval80: [0.75, 0.86],
  brier: 0.04,
  sameBrier: 0.05,
  lineBrier: 0.06,
  reliability: [{ from: 0.4, to: 0.5, count: 60, meanForecast: 0.45, observed: 0.44 }],
  origins: Array.from({ length: 10 }, (_, index) => ({ origin: yearPeriod(2000 + 2 * index), crps: 5, sameError: 7 })),
};
const naive: RivalHorizon = { crps: 5.5, brier: 0.05, within80: 0.8, gain: 0.05, interval: [0.01, 0.09] };
const tested = (change: Partial<HorizonScore>): Backtest => ({
  editions: [],
  areas: 100,
  k: 50,
  horizons: [{ ...good, ...change }],
  rivals: [{ name: 'naive', horizons: [naive] }],
  short: [],
});
const codes = (change: Partial<HorizonScore>): readonly string[] => weaknesses(tested(change)).map(({ code }) => code);

describe('weaknesses', () => {
  test('a good method has none to admit', () => {
    expect(codes({})).toEqual([]);
  });

  test.each([
    ['brier-worse', { brier: 0.05 }],
    ['coverage', { within80: 0.9, interval80: [0.83, 0.95] }],
    ['coverage', { within80: 0.7, interval80: [0.6, 0.8] }],
    ['few-origins', { origins: good.origins.slice(0, 5) }],
    ['few-middle-chances', { reliability: [{ from: 0, to: 0.1, count: 100, meanForecast: 0.01, observed: 0 }] }],
  ] as const)('%s is said', (code, change) => {
    expect(codes(change)).toEqual([code]);
  });

  test('one bad origin is said though the mean is good', () => {
    const [first, ...others] = good.origins;
    if (!first) throw new Error('no origin');
    const origins = [{ ...first, crps: 8 }, ...others];
    expect(weaknesses(tested({ origins }))).toEqual([{ code: 'bad-origin', horizon: 1, origin: '2000' }]);
  });

  test('no better than ranks without a model comes first; a gain that chance may have made is said', () => {
    const against = (change: Partial<RivalHorizon>): Backtest => ({
      ...tested({ within80: 0.5, interval80: [0.4, 0.6] }),
      rivals: [{ name: 'naive', horizons: [{ ...naive, ...change }] }],
    });
    expect(weaknesses(against({ gain: -0.02 })).map(({ code }) => code)).toEqual(['worse-than-naive', 'coverage']);
    expect(weaknesses(against({ interval: [-0.01, 0.09] }))[0]).toEqual({
      code: 'gain-unsure',
      horizon: 1,
      gain: 0.05,
      low: -0.01,
    });
  });

  test('short histories are told of when their bands hold too little', () => {
    const short = [{ horizon: 1, areas: 14, within80: 0.6, expected80: 0.82 }];
    expect(weaknesses({ ...tested({}), short })).toEqual([
      { code: 'short', horizon: 1, areas: 14, within: 0.6, expected: 0.82 },
    ]);
  });
});
