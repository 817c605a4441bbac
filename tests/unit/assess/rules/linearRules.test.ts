import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapAnticipatedProgress,
  escapCurrentStatus,
  gapClosingRule,
  sdsnTrend,
  weightedLineAt,
} from '../../../../src/assess/rules/linearRules.ts';
import type { RuleInput } from '../../../../src/assess/rules/rule.ts';

const at = (time: number, value: number) => ({ time, value });
const input = (base: number, latest: number, target: number, sense: 1 | -1 = target >= base ? 1 : -1): RuleInput => ({
  points: [at(2020, base), at(2025, latest)],
  base: at(2020, base),
  latest: at(2025, latest),
  target: at(2030, target),
  sense,
  measure: 'percent',
});
const rules = [gapClosingRule, escapCurrentStatus, escapAnticipatedProgress, sdsnTrend];

describe('examples', () => {
  test('the way covered, times ten', () => {
    expect(escapCurrentStatus(input(20, 50, 80))).toEqual({ verdict: 'unclassed', value: 5 }); // 10 x 30 / 60
    expect(escapCurrentStatus(input(80, 50, 20))).toEqual({ verdict: 'unclassed', value: 5 });
    expect(escapCurrentStatus(input(20, 14, 80))).toEqual({ verdict: 'unclassed', value: -1 });
  });

  test('through two points the weighted line is the line', () => {
    expect(weightedLineAt([at(2020, 20), at(2025, 50)], 2030)).toBeCloseTo(80, 10);
  });

  test('recent years weigh more', () => {
    // weights 1, 2, 3: mean time 4/3, mean value 14/6; slope 7/5; at time 3: 14/6 + 7/5 x 5/3 = 14/3
    // unweighted: mean 5/3, slope 2; at time 3: 5/3 + 2 x 2 = 17/3 from 0, 1, 4
    const points = [at(0, 0), at(1, 1), at(2, 4)];
    const [w, t, v] = [
      [1, 2, 3],
      [0, 1, 2],
      [0, 1, 4],
    ];
    const mean = (x: number[]) => x.reduce((sum, one, i) => sum + one * w[i]!, 0) / 6;
    const slope =
      mean(t.map((one, i) => (one - mean(t)) * (v[i]! - mean(v)))) / mean(t.map((one) => (one - mean(t)) ** 2));
    expect(slope).toBeCloseTo(2.2, 10); // 1.2222 / 0.5556
    expect(weightedLineAt(points, 3)).toBeCloseTo(mean(v) + slope * (3 - mean(t)), 10);
    expect(weightedLineAt(points, 3)).toBeGreaterThan(17 / 3);
  });

  test('the gap expected, in percent of the gap at the base', () => {
    // 20 -> 44 in five years gives 68 in 2030: 100 x 12 / 60 = 20
    const read = escapAnticipatedProgress(input(20, 44, 80));
    expect(read.verdict).toBe('accelerate');
    expect('value' in read && read.value).toBeCloseTo(20, 10);
    expect(escapAnticipatedProgress(input(20, 48, 80)).verdict).toBe('maintain'); // 76: 6.7
    expect(escapAnticipatedProgress(input(20, 55, 80))).toEqual({ verdict: 'maintain', value: 0 }); // 90: met
    expect(escapAnticipatedProgress(input(20, 14, 80)).verdict).toBe('reverse'); // 8: 120
  });

  test('the four classes of SDSN', () => {
    // needed 6 a year from 20 to 80
    const verdict = (latest: number) => sdsnTrend(input(20, latest, 80)).verdict;
    expect([50, 36, 35, 20, 19].map(verdict)).toEqual([
      'on-track',
      'moderately-improving',
      'stagnating', // exactly one half
      'stagnating',
      'decreasing',
    ]);
  });

  test('gap-closing reads from now, not from the base', () => {
    // achieved 6 a year, needed (80 - 50) / 5 = 6
    expect(gapClosingRule(input(20, 50, 80))).toEqual({ verdict: 'on-track', value: 1 });
  });

  test('a base at or beyond the target is a reason', () => {
    for (const rule of [escapCurrentStatus, escapAnticipatedProgress, sdsnTrend]) {
      expect(rule(input(80, 50, 80, 1))).toEqual({ verdict: 'not-assessable', reason: 'base-at-target' });
      expect(rule(input(90, 50, 80, 1))).toEqual({ verdict: 'not-assessable', reason: 'base-beyond-target' });
    }
  });
});

describe('properties', () => {
  const value = fc.integer({ min: -400, max: 400 }).map((n) => n / 4);
  const sense = fc.constantFrom(1 as const, -1 as const);

  test('mirroring values and direction keeps the answer', () => {
    fc.assert(
      fc.property(value, value, value, sense, (base, latest, target, way) => {
        for (const rule of rules) {
          const read = rule(input(base, latest, target, way));
          const mirrored = rule(input(-base, -latest, -target, way === 1 ? -1 : 1));
          expect(mirrored.verdict).toBe(read.verdict);
        }
      }),
    );
  });

  // From worst to best. Classes, not figures: away from the target a value that comes nearer to it makes the ratio of
  // gap-closing more negative, because less is then needed.
  const ORDER = [
    ...['moving-away', 'off-track', 'at-risk', 'reverse', 'accelerate', 'maintain'],
    ...['decreasing', 'stagnating', 'moderately-improving', 'on-track', 'unclassed'],
  ];

  test('a better latest value never worsens the verdict, and no figure is NaN', () => {
    fc.assert(
      fc.property(value, value, value, sense, (base, latest, target, way) => {
        fc.pre(way * (target - latest) > 1); // a target already met is not asked
        for (const rule of rules) {
          const read = rule(input(base, latest, target, way));
          const better = rule(input(base, latest + way, target, way));
          expect(JSON.parse(JSON.stringify(read))).toEqual(read);
          expect(ORDER.indexOf(better.verdict)).toBeGreaterThanOrEqual(ORDER.indexOf(read.verdict));
        }
      }),
    );
  });
});
