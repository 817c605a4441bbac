import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankCorrelation } from '../../../../src/assess/numbers/rankCorrelation.ts';

const pairs = (...list: readonly [number, number][]): readonly [number, number][] => list;

describe('examples', () => {
  test('the same order is 1, the reverse -1, whatever the distances', () => {
    expect(rankCorrelation(pairs([1, 10], [2, 11], [3, 500], [4, 501], [5, 502]))).toBeCloseTo(1, 12);
    expect(rankCorrelation(pairs([1, 9], [2, 8], [3, 7], [4, 1], [5, 0]))).toBeCloseTo(-1, 12);
  });

  test('worked by hand: places 1 2 3 4 5 and 2 1 4 3 5 differ by 1, 1, 1, 1, 0, so 1 - 6 x 4 / (5 x 24) = 0.8', () => {
    expect(rankCorrelation(pairs([1, 2], [2, 1], [3, 4], [4, 3], [5, 5]))).toBeCloseTo(0.8, 12);
  });

  test('nothing to say of four pairs, or where one side does not differ', () => {
    expect(rankCorrelation(pairs([1, 1], [2, 2], [3, 3], [4, 4]))).toBeNull();
    expect(rankCorrelation(pairs([1, 7], [2, 7], [3, 7], [4, 7], [5, 7]))).toBeNull();
  });
});

test('between -1 and 1, the same from either side, and turned round by turning one side', () => {
  const value = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 60 }), (made) => {
      const found = rankCorrelation(made);
      const swapped = rankCorrelation(made.map(([a, b]) => [b, a]));
      const turned = rankCorrelation(made.map(([a, b]) => [a, -b]));
      if (found === null) {
        expect([swapped, turned]).toEqual([null, null]);
        return;
      }
      expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12);
      expect(swapped).toBeCloseTo(found, 10);
      expect(turned).toBeCloseTo(-found, 10);
    }),
  );
});
