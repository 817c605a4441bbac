import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neededAlone } from '../../../../src/assess/field/composition.ts';
import { fieldOf, rankIn } from '../../../../src/assess/field/field.ts';
import { rankWith, scoreForRank } from '../../../../src/assess/field/whatIf.ts';
import { area, period } from '../../domain/made.ts';
import { egdiBlock } from '../egdi.ts';
import { areaAt, field } from '../made.ts';

const three = field('2024', { AAA: 0.5, BBB: 0.7, CCC: 0.9 });

describe('examples', () => {
  test('its own old score is no rival', () => {
    expect([0.95, 0.9, 0.8, 0.6].map((score) => rankWith(three, area('CCC'), score))).toEqual([1, 1, 1, 2]);
    expect(rankWith(three, area('AAA'), 0.7)).toBe(2); // shares it with BBB
    expect(rankWith(three, area('DDD'), 0.1)).toBe(4); // joins the field
  });

  test('the score for a rank', () => {
    expect([1, 2, 3].map((k) => scoreForRank(three, area('AAA'), k))).toEqual([0.9, 0.7, null]);
    expect(scoreForRank(three, area('CCC'), 1)).toBe(0.7); // the leader may fall so far
  });

  const block = egdiBlock();
  test.skipIf(!block)('METHODS 5: Viet Nam in 2024, rank 50 with OSI 0.916 alone', () => {
    if (!block) return;
    const edition = fieldOf(block, period('2024'));
    const score = scoreForRank(edition, area('VNM'), 50) ?? 0;
    expect(score).toBe(0.84026);
    expect(rankWith(edition, area('VNM'), score)).toBe(50);
    expect(neededAlone('osi', { osi: 0.70811, tii: 0.87797, hci: 0.72665 }, score, 2024)).toBeCloseTo(0.916, 3);
  });
});

describe('properties', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 20 });

  test('with its own score it keeps its rank, and the score for a rank gives it', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 20 }), (list, k) => {
        const edition = field('2024', Object.fromEntries(list.map((score, index) => [areaAt(index), score / 20])));
        expect(rankWith(edition, areaAt(0), edition.scores[0]!)).toBe(rankIn(edition, areaAt(0)));
        const score = scoreForRank(edition, areaAt(0), k);
        if (score !== null) expect(rankWith(edition, areaAt(0), score)).toBeLessThanOrEqual(k);
      }),
    );
  });
});
