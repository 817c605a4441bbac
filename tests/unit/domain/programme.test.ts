import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIndicatorId } from '../../../src/domain/indicator.ts';
import { COMPARATORS, satisfies, toProgrammeId, toTargetId } from '../../../src/domain/programme.ts';

describe('examples', () => {
  test('strictness is kept: over 50 is not met by 50', () => {
    const by = (value: number) => COMPARATORS.filter((comparator) => satisfies(value, comparator, 50)).join(' ');
    expect([by(49.9), by(50), by(50.1)]).toEqual(['<= <', '>= <= =', '>= >']);
  });

  test('top 50 is met by 50 and missed by 51', () => {
    expect([satisfies(50, '<=', 50), satisfies(51, '<=', 50)]).toEqual([true, false]);
  });
});

describe('ids of targets', () => {
  test('the longest one made by default can be carried by a link', () => {
    const [programme, indicator] = ['p'.repeat(40), 'i'.repeat(80)];
    expect([toProgrammeId(programme), toProgrammeId(`${programme}p`)]).toEqual([programme, null]);
    expect([toIndicatorId(indicator), toIndicatorId(`${indicator}i`)]).toEqual([indicator, null]);
    const id = `${programme}:${indicator}:2030`;
    expect([toTargetId(id), toTargetId(`${id}x`)]).toEqual([id, null]);
  });

  test('nothing and control characters are no id', () => {
    expect([toTargetId(''), toTargetId('a\nb'), toTargetId('Mục tiêu 1')]).toEqual([null, null, 'Mục tiêu 1']);
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
