import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { fitField, type FieldModel } from '../../../../src/assess/simulation/fieldModel.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { regularRun } from '../../../../src/assess/field/regularRun.ts';
import { egdiBlock } from '../egdi.ts';
import { areaAt, field, walkingFields } from '../made.ts';

const fitted = (...asked: Parameters<typeof fitField>): FieldModel => {
  const model = fitField(...asked);
  if (isRefused(model)) throw new Error(model.refused);
  return model;
};

describe('examples', () => {
  test('the run of editions in equal steps', () => {
    const years = (...list: number[]) =>
      regularRun(list.map((year) => field(String(year), { AAA: 0.5 }))).map(({ period }) => Number(period));
    expect(years(2003, 2004, 2005, 2008, 2010, 2012)).toEqual([2008, 2010, 2012]);
    expect(years(2003, 2004, 2005)).toEqual([2003, 2004, 2005]);
    expect(years(2004, 2005, 2008)).toEqual([2005, 2008]);
    expect(years(2022, 2024, 2024)).toEqual([2024]);
    expect(years(2024)).toEqual([2024]);
    expect(years()).toEqual([]);
  });

  test('a field that does not move apart or together has a pull near 1', () => {
    const model = fitted(walkingFields(100, 8));
    expect(model.pull).toBeCloseTo(1, 1);
    expect(Math.abs(model.carry)).toBeLessThan(0.15); // steps were drawn one by one
    expect(model.past).toHaveLength(7);
    expect(model.positions.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
  });

  test('a country new to the last edition has no momentum, and is simulated', () => {
    const [newest, ...older] = walkingFields(60, 5).toReversed();
    if (!newest) return;
    const joined = { ...newest, areas: [...newest.areas, areaAt(900)], scores: [...newest.scores, 0.999] };
    const model = fitted([...older.toReversed(), joined]);
    expect([model.areas[0], model.momentum[0], model.areas.length]).toEqual([areaAt(900), 0, 61]);
    expect(model.past.at(-1)?.residuals).toHaveLength(60);
  });

  test('reasons', () => {
    expect(fitField([])).toEqual({ refused: 'too-few-editions' });
    expect(fitField(walkingFields(60, 3))).toEqual({ refused: 'too-few-editions' });
    expect(fitField(walkingFields(49, 6))).toEqual({ refused: 'too-few-areas' });
    const flat = walkingFields(60, 5).map((one) => ({ ...one, scores: one.scores.map(() => 0.5) }));
    expect(fitField(flat)).toEqual({ refused: 'no-variation' });
    const ranked = walkingFields(60, 5).map((one) => ({ ...one, scores: one.scores.map((_, index) => index + 1) }));
    expect(fitField(ranked)).toEqual({ refused: 'not-an-index' });
    // fifty in each edition, but not the same fifty
    const changing = walkingFields(120, 5).map((one, index) => {
      const from = index % 2 ? 0 : 60;
      return { ...one, areas: one.areas.slice(from, from + 60), scores: one.scores.slice(from, from + 60) };
    });
    expect(fitField(changing)).toEqual({ refused: 'too-few-areas' });
  });

  test('scores of 0 and 1 are read as nearly so', () => {
    const ends = walkingFields(60, 5).map((one) => ({ ...one, scores: one.scores.with(0, 1).with(59, 0) }));
    expect([...fitted(ends).positions].every(Number.isFinite)).toBe(true);
  });

  const block = egdiBlock();
  test.skipIf(!block)('the EGDI: 2008 onward, 193 countries, a jump partly taken back', () => {
    if (!block) return;
    const model = fitted(fieldsOf(block));
    expect(model.stepYears).toBe(2);
    expect(model.past.length).toBeGreaterThanOrEqual(8);
    expect(model.areas.length).toBe(193);
    expect(model.carry).toBeLessThan(0);
    expect(model.carry).toBeGreaterThan(-0.4);
  });
});
