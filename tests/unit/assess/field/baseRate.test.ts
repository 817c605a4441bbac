import { describe, expect, test } from 'vitest';
import { baseRate } from '../../../../src/assess/field/baseRate.ts';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { area } from '../../domain/made.ts';
import { egdiBlock } from '../egdi.ts';
import { areaAt, field, walkingFields } from '../made.ts';

describe('examples', () => {
  test('who stood there and what became of them', () => {
    // K = 1, rank 3, horizon 1: in 2020 BBB is 2nd and rises to 1st; CCC is 3rd and stays; AAA is not asked about itself
    const fields = [
      field('2020', { DDD: 0.9, BBB: 0.8, CCC: 0.7, AAA: 0.6 }),
      field('2022', { DDD: 0.8, BBB: 0.9, AAA: 0.7 }),
    ];
    expect(baseRate({ fields, area: area('AAA'), rank: 3, k: 1, horizon: 1 })).toEqual({
      share: 0.5,
      reached: 1,
      reachedEver: 1,
      countries: 2,
      precedents: [
        { area: 'BBB', edition: '2020', rank: 2, later: [1], reached: true, reachedEver: true },
        { area: 'CCC', edition: '2020', rank: 3, later: [null], reached: false, reachedEver: false },
      ],
    });
  });

  test('no question and no precedent are reasons', () => {
    const fields = walkingFields(60, 3);
    const asked = { fields, area: areaAt(0), rank: 30, k: 10, horizon: 2 };
    expect(baseRate({ ...asked, rank: 10 })).toEqual({ refused: 'already-there' });
    expect(baseRate({ ...asked, horizon: 3 })).toEqual({ refused: 'no-precedent' });
    expect(baseRate({ ...asked, rank: 200 })).toEqual({ refused: 'no-precedent' });
  });

  const block = egdiBlock();
  test.skipIf(!block)('from rank 71, top 50 within three editions: one in five to one in fifteen', () => {
    if (!block) return;
    const rate = baseRate({ fields: fieldsOf(block), area: area('VNM'), rank: 71, k: 50, horizon: 3 });
    if (isRefused(rate)) throw new Error(rate.refused);
    if (!('share' in rate)) return;
    // STATISTICS 1: eight of 66 within three editions, seven in the third.
    expect([rate.reached, rate.reachedEver, rate.precedents.length, rate.countries]).toEqual([7, 8, 66, 39]);
    expect(rate.precedents.every(({ rank, later }) => rank >= 66 && rank <= 76 && later.length === 3)).toBe(true);
  });
});

describe('properties', () => {
  test('a longer horizon never reaches less, of the same precedents', () => {
    const fields = walkingFields(60, 6);
    const reachedBy = (horizon: number) => {
      const rate = baseRate({ fields, area: areaAt(59), rank: 25, k: 20, horizon });
      return 'precedents' in rate ? rate.precedents : [];
    };
    const longer = reachedBy(3);
    for (const one of longer) {
      const shorter = reachedBy(1).find((other) => other.area === one.area && other.edition === one.edition);
      expect(shorter?.reachedEver === true && !one.reachedEver).toBe(false);
    }
  });
});
