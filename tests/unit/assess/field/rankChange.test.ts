import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf, rankIn } from '../../../../src/assess/field/field.ts';
import { rankChange, type RankChange } from '../../../../src/assess/field/rankChange.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { area, period } from '../../domain/made.ts';
import { egdiBlock } from '../egdi.ts';
import { areaAt, field } from '../made.ts';

const us = area('AAA');

function changeOf(...asked: Parameters<typeof rankChange>): RankChange {
  const change = rankChange(...asked);
  if (isRefused(change)) throw new Error(change.refused);
  return change;
}

describe('examples', () => {
  test('own progress, the others and the cohort', () => {
    // 2022: BBB .9 CCC .8 DDD .7 AAA .6 = rank 4. AAA at .75 in that field: rank 3, one place gained.
    // In 2024 CCC has fallen to .72 (one gained), DDD has risen to .78 (one lost); EEE joined above (one lost): rank 4
    const before = field('2022', { AAA: 0.6, BBB: 0.9, CCC: 0.8, DDD: 0.7 });
    const after = field('2024', { AAA: 0.75, BBB: 0.9, CCC: 0.72, DDD: 0.78, EEE: 0.95 });
    expect(rankChange(before, after, us)).toEqual({
      from: 4,
      to: 4,
      gained: 0,
      byOwn: 1,
      byOthers: 0,
      ownFirst: { own: 1, others: 0 },
      othersFirst: { own: 1, others: 0 },
      byCohort: -1,
      byTies: 0,
      isOrdinary: false,
      overtaken: ['CCC'],
      overtakers: [],
      joined: ['EEE'],
      left: [],
    });
  });

  test('ranks as published, where the survey set equal scores one place apart', () => {
    const before = field('2018', { AAA: 0.5, BBB: 0.6 });
    const after = field('2020', { AAA: 0.7, BBB: 0.7 });
    expect(rankChange(before, after, us)).toMatchObject({ to: 1, gained: 1, byOwn: 1, byTies: 0, overtaken: ['BBB'] });
    expect(rankChange(before, after, us, { from: 2, to: 2 })).toMatchObject({
      to: 2,
      gained: 0,
      byOwn: 1,
      byTies: -1,
    });
  });

  test('more than three places is more than ordinary movement', () => {
    const before = field('2022', { AAA: 0.1, BBB: 0.2, CCC: 0.3, DDD: 0.4, EEE: 0.5 });
    const after = (own: number) => field('2024', { AAA: own, BBB: 0.2, CCC: 0.3, DDD: 0.4, EEE: 0.5 });
    expect(changeOf(before, after(0.45), us)).toMatchObject({ gained: 3, isOrdinary: true });
    expect(changeOf(before, after(0.55), us)).toMatchObject({ gained: 4, isOrdinary: false });
  });

  test('no rank, no change', () => {
    const without = field('2022', { BBB: 0.9 });
    expect(rankChange(without, field('2024', { AAA: 0.5 }), us)).toEqual({ refused: 'no-observation' });
  });

  const block = egdiBlock();
  test.skipIf(!block)('Viet Nam 2022 to 2024: 15 places', () => {
    if (!block) return;
    const change = changeOf(fieldOf(block, period('2022')), fieldOf(block, period('2024')), area('VNM'));
    expect(change).toMatchObject({ from: 86, to: 71, gained: 15, byCohort: 0, byTies: 0, isOrdinary: false });
    // STATISTICS 1: own first +32 and -17, the field first +20 and -5.
    expect(change).toMatchObject({
      byOwn: 26,
      byOthers: -11,
      ownFirst: { own: 32, others: -17 },
      othersFirst: { own: 20, others: -5 },
    });
    expect(change.overtaken.length - change.overtakers.length).toBe(15);
  });
});

describe('properties', () => {
  const score = fc.option(fc.integer({ min: 0, max: 8 }), { freq: 4 });
  const rows = fc.array(fc.tuple(score, score), { maxLength: 12 });
  const fieldFrom = (edition: string, scores: readonly (number | null)[]) =>
    field(
      edition,
      Object.fromEntries(scores.flatMap((value, index) => (value === null ? [] : [[areaAt(index), value / 8]]))),
    );

  test('the parts add up exactly, and the lists explain what is not cohort or ties', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), rows, (then, now, others) => {
        const before = fieldFrom('2022', [then, ...others.map(([value]) => value)]);
        const after = fieldFrom('2024', [now, ...others.map(([, value]) => value)]);
        const change = changeOf(before, after, us);
        const { gained, byOwn, byOthers, byCohort, byTies } = change;
        expect(byOwn + byOthers + byCohort + byTies).toBe(gained);
        expect(gained).toBe(rankIn(before, us)! - rankIn(after, us)!);
        expect(byOwn + byOthers).toBe(change.overtaken.length - change.overtakers.length);
        expect(Math.sign(byOwn) * Math.sign(now - then)).toBeGreaterThanOrEqual(0);
        const published = changeOf(before, after, us, { from: 5, to: 2 });
        expect(published.byOwn + published.byOthers + published.byCohort + published.byTies).toBe(3);
      }),
    );
  });
});
