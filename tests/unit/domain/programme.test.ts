import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPARATORS, satisfies } from '../../../src/domain/programme.ts';

describe('examples', () => {
  test('strictness is kept: over 50 is not met by 50', () => {
    const by = (value: number) => COMPARATORS.filter((comparator) => satisfies(value, comparator, 50)).join(' ');
    expect([by(49.9), by(50), by(50.1)]).toEqual(['<= <', '>= <= =', '>= >']);
  });

  test('top 50 is met by 50 and missed by 51', () => {
    expect([satisfies(50, '<=', 50), satisfies(51, '<=', 50)]).toEqual([true, false]);
  });
});

describe('properties', () => {
  test('a comparator and its opposite never agree', () => {
    const number = fc.double({ noNaN: true });
    fc.assert(
      fc.property(number, number, (value, target) => {
        expect(satisfies(value, '>=', target)).toBe(!satisfies(value, '<', target));
        expect(satisfies(value, '<=', target)).toBe(!satisfies(value, '>', target));
        expect(satisfies(value, '=', target)).toBe(satisfies(value, '>=', target) && satisfies(value, '<=', target));
      }),
    );
  });
});
