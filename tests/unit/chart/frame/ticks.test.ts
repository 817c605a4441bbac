import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepApart, rankAxis, valueAxis } from '../../../../src/chart/frame/ticks.ts';

describe('examples', () => {
  test('scores from 0.338 to 0.985 get an axis from 0.3 to 1', () => {
    // 0.338 is more than a fifth of 0.985, so the axis need not start at 0; steps of 0.1 hold both ends.
    const axis = valueAxis([0.338, 0.985], 7, 0.2);
    expect(axis.domain).toEqual([0.3, 1]);
    expect(axis.ticks).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(axis.decimals).toBe(1);
  });

  test('values that come near 0 start at 0', () => {
    expect(valueAxis([12, 30], 6, 0.5)).toEqual({ domain: [0, 30], ticks: [0, 5, 10, 15, 20, 25, 30], decimals: 0 });
  });

  test('one value alone is seen from 0', () => {
    expect(valueAxis([14], 2, 0.5).domain).toEqual([0, 15]);
    expect(valueAxis([0], 2, 0.5).domain).toEqual([0, 1]);
    expect(valueAxis([], 2, 0.5).domain).toEqual([0, 1]);
  });

  test('ranks go from 1, whatever the best rank is, to the last one, not to a round one that nobody has', () => {
    expect(rankAxis([71, 112], 6)).toEqual({ domain: [1, 112], ticks: [1, 20, 40, 60, 80, 100, 112], decimals: 0 });
    expect(rankAxis([1, 193], 5)).toEqual({ domain: [1, 193], ticks: [1, 50, 100, 150, 193], decimals: 0 });
    // 100 would stand on 104.
    expect(rankAxis([104], 6).ticks).toEqual([1, 20, 40, 60, 80, 104]);
  });

  test('of two marks that touch the one of higher priority number goes', () => {
    const mark = (at: number, priority: number) => ({ at, width: 30, priority });
    expect(keepApart([mark(0, 1), mark(20, 2), mark(40, 0)], 4)).toEqual([mark(0, 1), mark(40, 0)]);
  });
});

describe('properties', () => {
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  test('a value axis holds all values, between two ticks that are its ends', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 10 }),
        (values, count) => {
          const { domain, ticks } = valueAxis(values, count, 0.2);
          expect(domain[0]).toBeLessThan(domain[1]);
          for (const value of values) {
            const slack = 1e-8 * (domain[1] - domain[0]);
            expect(value).toBeGreaterThanOrEqual(domain[0] - slack);
            expect(value).toBeLessThanOrEqual(domain[1] + slack);
          }
          expect([ticks[0], ticks.at(-1)]).toEqual(domain);
        },
      ),
    );
  });

  test('steps are 1, 2 or 5 times a power of ten, and the decimals write each tick exactly', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (low, span) => {
          const { ticks, decimals } = valueAxis([low, low + span], 6, 0.2);
          const step = ticks[1]! - ticks[0]!;
          const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-6);
          expect([1, 2, 5].some((nice) => Math.abs(leading - nice) < 1e-3)).toBe(true);
          for (const tick of ticks) expect(Number(tick.toFixed(decimals))).toBeCloseTo(tick, 9);
        },
      ),
    );
  });

  test('a rank axis starts at 1 and marks only whole ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 250 }), { maxLength: 20 }), (ranks) => {
        const { domain, ticks } = rankAxis(ranks, 6);
        expect(ticks[0]).toBe(1);
        expect(domain[0]).toBe(1);
        expect(domain[1]).toBe(Math.max(10, ...ranks));
        expect(ticks.at(-1)).toBe(domain[1]);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      }),
    );
  });

  test('marks kept never touch, and the most important is always kept', () => {
    const mark = fc.record({
      at: fc.integer({ min: 0, max: 500 }),
      width: fc.integer({ min: 1, max: 60 }),
      priority: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 20 }), (marks) => {
        const kept = keepApart(marks, 4);
        kept.forEach((a, i) =>
          kept.forEach((b, j) => {
            if (i !== j) expect(Math.abs(a.at - b.at)).toBeGreaterThanOrEqual((a.width + b.width) / 2 + 4);
          }),
        );
        expect(kept.some(({ priority }) => priority === Math.min(...marks.map((m) => m.priority)))).toBe(true);
      }),
    );
  });
});
