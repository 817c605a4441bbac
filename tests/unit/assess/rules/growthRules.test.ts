import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compoundGrowth,
  eurostat,
  growthRatio,
  openSdg,
  openSdgScore,
  unsdProgressChart,
} from '../../../../src/assess/rules/growthRules.ts';
import type { RuleInput } from '../../../../src/assess/rules/rule.ts';

const at = (time: number, value: number) => ({ time, value });
const input = (base: number, latest: number, target: number, rest: Partial<RuleInput> = {}): RuleInput => ({
  points: [at(2016, base), at(2024, latest)],
  base: at(2016, base),
  latest: at(2024, latest),
  target: at(2030, target),
  sense: target >= base ? 1 : -1,
  measure: 'percent',
  ...rest,
});

describe('examples', () => {
  test('METHODS 2: Viet Nam, rank 50 in 2030, by the ratio of growth on the rank', () => {
    // base 2016: (71/89)^(1/8) - 1 = -0.027850; (50/89)^(1/14) - 1 = -0.040350; R = 0.690
    const ratio = (year: number, rank: number) => growthRatio(at(year, rank), at(2024, 71), at(2030, 50));
    expect(ratio(2016, 89)).toBeCloseTo(0.69, 3);
    expect(ratio(2020, 86)).toBeCloseTo(0.886, 3);
    expect(ratio(2022, 86)).toBeCloseTo(1.394, 3);
  });

  test('METHODS 2: the same on the score with the cut-off frozen at 0.7749, base 2016', () => {
    // (0.77092/0.51426)^(1/8) - 1 = 0.051911; (0.7749/0.51426)^(1/14) - 1 = 0.029723; R = 1.747
    expect(growthRatio(at(2016, 0.51426), at(2024, 0.77092), at(2030, 0.7749))).toBeCloseTo(1.747, 3);
  });

  test('doubling in eight years is 9.05 % a year', () => {
    expect(compoundGrowth(at(2016, 10), at(2024, 20))).toBeCloseTo(2 ** (1 / 8) - 1, 12);
  });

  test('nothing grows from zero or below, and no time is no growth', () => {
    expect(compoundGrowth(at(2016, 0), at(2024, 20))).toBeNull();
    expect(compoundGrowth(at(2016, -1), at(2024, -2))).toBeNull();
    expect(compoundGrowth(at(2024, 1), at(2024, 2))).toBeNull();
    for (const rule of [eurostat, openSdg, unsdProgressChart])
      for (const values of [input(0, 10, 50), input(-5, 10, 50), input(10, -5, 50), input(50, 10, 0)])
        expect(rule(values)).toEqual({ verdict: 'not-assessable', reason: 'not-positive' });
  });

  test('a rank has no ratios', () => {
    for (const rule of [eurostat, openSdg, unsdProgressChart])
      expect(rule(input(89, 71, 50, { measure: 'rank' }))).toEqual({
        verdict: 'not-assessable',
        reason: 'not-a-ratio-scale',
      });
  });

  test('a base at the target leaves nothing to measure', () => {
    for (const rule of [eurostat, openSdg, unsdProgressChart])
      expect(rule(input(50, 40, 50))).toEqual({ verdict: 'not-assessable', reason: 'base-at-target' });
  });

  test('a base beyond the target: Open SDG reads deterioration, the others refuse', () => {
    const fallen = input(60, 40, 50, { sense: 1 });
    expect(openSdg(fallen).verdict).toBe('deterioration');
    expect(eurostat(fallen)).toMatchObject({ reason: 'base-beyond-target' });
    expect(unsdProgressChart(fallen)).toMatchObject({ reason: 'base-beyond-target' });
  });

  test('the classes of the ratio', () => {
    // target 40 from 10 in 14 years: 4^(1/14) - 1 = 10.41 % a year
    const after = (ratio: number) => 10 * (1 + ratio * (4 ** (1 / 14) - 1)) ** 8;
    const classes = [0.96, 0.94, 0.59, -0.1].map((ratio) => input(10, after(ratio), 40));
    expect(classes.map((one) => eurostat(one).verdict)).toEqual(['on-track', 'at-risk', 'off-track', 'moving-away']);
    expect(classes.map((one) => openSdg(one).verdict)).toEqual(['substantial', 'moderate', 'limited', 'deterioration']);
  });

  test('the UN progress chart carries the growth on', () => {
    // 10 -> 20 in 8 years, 6 to go: 20 x 2^(6/8) = 33.636; (33.636 - 10) / (40 - 10) = 0.788
    const read = unsdProgressChart(input(10, 20, 40));
    expect(read).toMatchObject({ verdict: 'fair-progress' });
    expect('value' in read && read.value).toBeCloseTo(0.788, 3);
    expect(unsdProgressChart(input(10, 22, 40)).verdict).toBe('on-track'); // 39.74
    expect(unsdProgressChart(input(10, 11, 40)).verdict).toBe('stagnation-or-regression'); // 11.81: 0.06
  });

  test('the score of Open SDG meets its limits', () => {
    expect(openSdgScore(0.95)).toBeCloseTo(2.5, 3); // 7.1429 x 0.95 - 4.2857
    expect(openSdgScore(0.6)).toBeCloseTo(0, 3);
    expect(openSdgScore(0)).toBe(-2.5);
    expect(openSdgScore(3)).toBe(5);
    expect(openSdgScore(-3)).toBe(-5);
  });
});

describe('properties', () => {
  const value = fc.integer({ min: -20, max: 400 }).map((n) => n / 4);

  test('a number or a reason, never NaN, whatever the values', () => {
    fc.assert(
      fc.property(value, value, value, fc.constantFrom(1 as const, -1 as const), (base, latest, target, sense) => {
        for (const rule of [eurostat, openSdg, unsdProgressChart]) {
          const read = rule(input(base, latest, target, { sense }));
          expect(JSON.parse(JSON.stringify(read))).toEqual(read);
          if ('value' in read) expect(Number.isFinite(read.value)).toBe(true);
        }
      }),
    );
  });

  test('a better latest value never gives a lower figure', () => {
    fc.assert(
      fc.property(value, value, value, fc.constantFrom(1 as const, -1 as const), (base, latest, target, sense) => {
        for (const rule of [eurostat, openSdg, unsdProgressChart]) {
          const read = rule(input(base, latest, target, { sense }));
          const better = rule(input(base, latest + sense, target, { sense }));
          if ('value' in read && 'value' in better) expect(better.value).toBeGreaterThanOrEqual(read.value);
        }
      }),
    );
  });
});
