import { describe, expect, test } from 'vitest';
import { feasibility, largestRise } from '../../../../src/assess/field/feasibility.ts';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { area } from '../../domain/made.ts';
import { egdiBlock } from '../egdi.ts';
import { field } from '../made.ts';

const own = area('ZZZ');

describe('examples', () => {
  test('who rose that far that fast from there', () => {
    // from 0.5 (0.45 to 0.55) by 0.2 in one edition: of AAA, BBB in 2020 and BBB in 2022, one did
    const fields = [
      field('2020', { AAA: 0.5, BBB: 0.46, CCC: 0.7 }),
      field('2022', { AAA: 0.75, BBB: 0.5, CCC: 0.9 }),
      field('2024', { AAA: 0.8, BBB: 0.6, CCC: 0.9 }),
    ];
    expect(feasibility({ area: own, fields, from: 0.5, to: 0.7, editions: 1 })).toEqual({
      share: 1 / 3,
      stretches: 3,
      risen: [{ area: 'AAA', from: '2020', to: '2022', start: 0.5, end: 0.75 }],
    });
  });

  test('the largest rise of another from a similar level, or none', () => {
    const fields = [field('2020', { AAA: 0.5, BBB: 0.46, CCC: 0.7 }), field('2022', { AAA: 0.75, BBB: 0.6, CCC: 0.6 })];
    const at = (from: number, id = own) => largestRise({ area: id, fields, from, editions: 1 });
    expect(at(0.5)).toMatchObject({ area: 'AAA', from: '2020', to: '2022', start: 0.5, end: 0.75 });
    expect(at(0.5, area('AAA'))).toMatchObject({ area: 'BBB' });
    expect(at(0.7)).toBeNull();
    expect(at(0.1)).toBeNull();
  });

  test('the country itself is no precedent', () => {
    const fields = [field('2020', { AAA: 0.5, BBB: 0.5 }), field('2022', { AAA: 0.8, BBB: 0.5 })];
    expect(feasibility({ area: area('AAA'), fields, from: 0.5, to: 0.7, editions: 1 })).toEqual({
      share: 0,
      stretches: 1,
      risen: [],
    });
  });

  test('reasons', () => {
    const fields = [field('2020', { AAA: 0.5 }), field('2022', { AAA: 0.6 })];
    expect(feasibility({ area: own, fields, from: 0.5, to: 0.5, editions: 1 })).toEqual({ refused: 'no-rise' });
    expect(feasibility({ area: own, fields, from: 0.1, to: 0.5, editions: 1 })).toEqual({ refused: 'no-precedent' });
    expect(feasibility({ area: own, fields, from: 0.5, to: 0.6, editions: 2 })).toEqual({ refused: 'no-precedent' });
  });

  const block = egdiBlock('osi');
  test.skipIf(!block)('OSI from 0.708 to 0.916 in three editions has been done, by few', () => {
    if (!block) return;
    const found = feasibility({ area: area('VNM'), fields: fieldsOf(block), from: 0.70811, to: 0.916, editions: 3 });
    expect('share' in found && found.share).toBeGreaterThan(0);
    expect('share' in found && found.share).toBeLessThan(0.3);
  });
});
