import { describe, expect, test } from 'vitest';
import { backtest, compared, equalsOf, type Backtest } from '../../../../src/assess/simulation/backtest.ts';
import type { Forecaster } from '../../../../src/assess/simulation/forecast.ts';
import { reference } from '../../../../src/assess/simulation/methods.ts';
import { sameRanks } from '../../../../src/assess/simulation/sameRanks.ts';
import { balanced, scoresOnLine } from '../../../../src/assess/field/balanced.ts';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { egdiBlock, egdiRegions } from '../egdi.ts';
import { field, walkingFields } from '../made.ts';

const asked = { k: 20, horizons: 3, forecaster: reference({ draws: 300, seed: 1 }) };
function tested(...args: Parameters<typeof backtest>): Backtest {
  const found = backtest(...args);
  if (isRefused(found)) throw new Error(found.refused);
  return found;
}

describe('examples', () => {
  test('only areas that every edition ranks, in one order', () => {
    const fields = balanced([field('2022', { BBB: 0.1, AAA: 0.2, CCC: 0.3 }), field('2024', { AAA: 0.4, BBB: 0.5 })]);
    expect(fields.map(({ areas, scores }) => [areas, scores])).toEqual([
      [
        ['BBB', 'AAA'],
        [0.1, 0.2],
      ],
      [
        ['BBB', 'AAA'],
        [0.5, 0.4],
      ],
    ]);
    expect(balanced([])).toEqual([]);
  });

  test('a straight line carries on', () => {
    const fields = [field('2020', { AAA: 0.1, BBB: 0.5 }), field('2022', { AAA: 0.3, BBB: 0.4 })];
    // AAA: 0.1, 0.3, 0.5, 0.7; BBB: 0.5, 0.4, 0.3, 0.2
    const scores = scoresOnLine(fields, 2);
    expect(scores[0]).toBeCloseTo(0.7, 10);
    expect(scores[1]).toBeCloseTo(0.2, 10);
  });

  test('a method that says "same as now" scores as that', () => {
    const found = tested(walkingFields(60, 7), { ...asked, forecaster: sameRanks });
    for (const one of found.horizons) {
      expect(one.crps).toBeCloseTo(one.sameError, 10);
      expect(one.medianError).toBe(one.sameError);
      expect(one.brier).toBe(one.sameBrier);
    }
  });

  test('one origin more for one edition more, and none sees the future', () => {
    const seen: number[] = [];
    const watching: Forecaster = (past, editions) => {
      seen.push(past.length);
      return sameRanks(past, editions);
    };
    const fields = walkingFields(60, 8);
    const found = tested(fields, { ...asked, forecaster: watching });
    expect(seen).toEqual([4, 5, 6, 7]);
    expect(found.horizons.map(({ origins }) => origins.map(({ origin }) => origin))).toEqual([
      ['2016', '2018', '2020', '2022'],
      ['2016', '2018', '2020'],
      ['2016', '2018'],
    ]);
    expect(found.horizons.map(({ forecasts }) => forecasts)).toEqual([240, 180, 120]);
    expect(tested(fields.slice(0, -1), asked).horizons[0]?.origins).toHaveLength(3);
  });

  test('of too few editions nobody can say who did equally well', () => {
    expect(compared(walkingFields(60, 4), 3, { draws: 50, seed: 1, regions: new Map() })).toEqual({
      equals: [],
      isBeaten: false,
    });
  });

  test('reasons', () => {
    expect(backtest(walkingFields(60, 4), asked)).toEqual({ refused: 'too-few-editions' });
    expect(backtest([], asked)).toEqual({ refused: 'too-few-editions' });
    expect(backtest(walkingFields(40, 6), asked)).toEqual({ refused: 'too-few-areas' });
    expect(backtest(walkingFields(60, 6), { ...asked, k: 61 })).toEqual({ refused: 'too-few-areas' });
  });

  const block = egdiBlock();
  test.skipIf(!block)('METHODS 4: the bar on the real EGDI, editions to 2024', () => {
    if (!block) return;
    const fields = fieldsOf(block).filter(({ period }) => period <= '2024');
    const plan = { draws: 2000, seed: 1, regions: egdiRegions() };
    const found = tested(fields, { k: 50, horizons: 3, forecaster: reference(plan), rivals: plan });
    expect(found.areas).toBe(179);
    expect(found.horizons.map(({ sameError }) => Number(sameError.toFixed(2)))).toEqual([7.47, 9.75, 11.62]);
    for (const one of found.horizons) {
      expect(one.crps).toBeLessThanOrEqual(0.72 * one.sameError);
      expect(one.lineError).toBeGreaterThan(one.sameError);
      expect(one.within80).toBeGreaterThanOrEqual(0.76);
      expect(one.within80).toBeLessThanOrEqual(0.84);
      expect(one.within50).toBeGreaterThanOrEqual(0.46);
      expect(one.within50).toBeLessThanOrEqual(0.56);
      expect(one.brier).toBeLessThan(one.sameBrier);
      // A band of whole ranks promises more than its name says; what it held is no surprise if that lies within the interval.
      expect(one.expected80).toBeGreaterThan(0.81);
      expect(one.expected80).toBeLessThan(0.83);
      expect(one.interval80[0]).toBeLessThan(one.expected80);
      expect(one.interval80[1]).toBeGreaterThan(one.expected80);
    }
    // STATISTICS 3, drawn anew: CRPS of the naive ranks, and the gain over them in per cent.
    const naive = found.rivals.find(({ name }) => name === 'naive');
    expect(naive?.horizons.map(({ crps }) => Number(crps.toFixed(2)))).toEqual([5.35, 6.95, 8.29]);
    for (const [index, gain] of [2.8, 3.9, 3.5].entries())
      expect(Math.abs(100 * (naive?.horizons[index]?.gain ?? 0) - gain)).toBeLessThan(0.4);
    const registered = found.rivals.find(({ name }) => name === 'registered');
    for (const [index, crps] of [5.189, 6.628, 7.892].entries())
      expect(Math.abs((registered?.horizons[index]?.crps ?? 0) - crps)).toBeLessThan(0.04);
    expect(equalsOf(found)).toEqual(['local-level', 'registered', 'unlogged']);
    expect(compared(fields, 3, { ...plan, draws: 400 })).toEqual({ equals: equalsOf(found), isBeaten: false });
    expect(found.short.map(({ areas }) => areas)).toEqual([14, 14, 14]);
    // They were 70, 57 and 45 % before their moves were known to be larger.
    for (const [index, least] of [0.74, 0.7, 0.55].entries())
      expect(found.short[index]?.within80).toBeGreaterThan(least);
  });
});

const participation = egdiBlock('epi');
test.skipIf(!participation)(
  'of e-participation the method has nothing to say: ranks without a model did better',
  () => {
    if (!participation) return;
    const plan = { draws: 100, seed: 1, regions: egdiRegions() };
    const { isBeaten, equals } = compared(fieldsOf(participation), 3, plan);
    expect(isBeaten).toBe(true);
    expect(equals).toContain('naive');
  },
);

describe('properties', () => {
  test('the same seed gives the same scores; bins hold every forecast', () => {
    const found = tested(walkingFields(60, 6), asked);
    expect(tested(walkingFields(60, 6), asked)).toEqual(found);
    for (const { reliability, forecasts } of found.horizons)
      expect(reliability.reduce((sum, bin) => sum + bin.count, 0)).toBe(forecasts);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
