import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianOfTop } from '../../../../src/assess/field/medianOfTop.ts';
import type { Field } from '../../../../src/assess/field/field.ts';
import type { AreaId } from '../../../../src/domain/area.ts';
import type { Period } from '../../../../src/domain/period.ts';

const field = (scores: Readonly<Record<string, number>>): Field => ({
  period: '2024' as Period,
  areas: Object.keys(scores) as AreaId[],
  scores: Object.values(scores),
});

describe('examples', () => {
  const egdi = field({ AAA: 0.9, BBB: 0.8, CCC: 0.7, DDD: 0.6 });

  test('of three, the middle one; of two, the mean', () => {
    // The first three by EGDI have 0.5, 0.9 and 0.1 in the other index: the middle is 0.5. Of the first two, (0.5 + 0.9) / 2.
    const osi = field({ DDD: 1, CCC: 0.1, BBB: 0.9, AAA: 0.5 });
    expect(medianOfTop(egdi, osi, 3)).toBe(0.5);
    expect(medianOfTop(egdi, osi, 2)).toBeCloseTo(0.7, 12);
  });

  test('all who share the last rank count; who has no score does not', () => {
    const tied = field({ AAA: 0.9, BBB: 0.8, CCC: 0.8 });
    expect(medianOfTop(tied, field({ AAA: 0.1, BBB: 0.2, CCC: 0.3 }), 2)).toBe(0.2);
    expect(medianOfTop(egdi, field({ BBB: 0.4 }), 3)).toBe(0.4);
    expect(medianOfTop(egdi, field({ DDD: 0.4 }), 3)).toBeNull();
  });
});

describe('properties', () => {
  test('it lies between the least and the greatest of the first k', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 30 }),
        fc.nat({ max: 30 }),
        (pairs, k) => {
          const id = (at: number): string => `A${String(at)}`;
          const first = field(Object.fromEntries(pairs.map(([egdi], at) => [id(at), egdi])));
          const second = field(Object.fromEntries(pairs.map(([, osi], at) => [id(at), osi])));
          const median = medianOfTop(first, second, k + 1);
          const values = pairs.map(([, osi]) => osi);
          expect(median).toBeGreaterThanOrEqual(Math.min(...values));
          expect(median).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });
});
