import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../../src/assess/field/field.ts';
import { groupMean } from '../../../src/assess/groupMean.ts';
import { probabilityWord } from '../../../src/assess/simulation/probabilityWord.ts';
import { area, period } from '../domain/made.ts';
import { egdiBlock } from './egdi.ts';
import { areaAt, field } from './made.ts';

describe('examples', () => {
  test('a member without a score is left out, and the denominator says so', () => {
    const group = ['AAA', 'BBB', 'CCC'].map(area);
    expect(groupMean(field('2012', { AAA: 0.25, BBB: 0.75, DDD: 1 }), group)).toEqual({
      mean: 0.5,
      ranked: 2,
      members: 3,
    });
    expect(groupMean(field('2012', { DDD: 1 }), group)).toEqual({ refused: 'no-observation' });
  });

  const block = egdiBlock();
  test.skipIf(!block)('METHODS 7: 2012, 190 ranked of 193, 0.4959', () => {
    if (!block) return;
    const unranked = [areaAt(1), areaAt(2), areaAt(3)];
    const found = groupMean(fieldOf(block, period('2012')), [...fieldOf(block, period('2012')).areas, ...unranked]);
    expect(found).toMatchObject({ ranked: 190, members: 193 });
    expect('mean' in found && found.mean).toBeCloseTo(0.4959, 4);
  });

  test('METHODS 4: words for probability', () => {
    expect([0.66, 0.65, 0.33, 0.32, 0.1, 0.09].map(probabilityWord)).toEqual([
      'likely',
      'about-even',
      'about-even',
      'unlikely',
      'unlikely',
      'very-unlikely',
    ]);
  });
});
