import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REASONS, type Assessment, type Judgement } from '../../../../src/domain/assessment.ts';
import { PILLARS, type Pillar, type PillarId } from '../../../../src/domain/programme.ts';
import type { PillarRows, TargetRow } from '../../../../src/assess/targets/targetRows.ts';
import { summarise, summariseByPillar, summariseRows } from '../../../../src/assess/targets/summary.ts';
import { area, indicator, observation, target } from '../../domain/made.ts';

const evidence = { observation: observation('2024', 1), ageYears: 0, gap: 0 };
const row = (assessment: Assessment, isJudgement = true): TargetRow => ({
  key: '',
  target: target(),
  indicator: indicator(),
  measured: indicator(),
  series: null,
  latest: null,
  assessment,
  next: null,
  issued: '',
  programmeArea: area('VNM'),
  firstSet: '',
  relation: null,
  isJudgement,
});
const judgement = ({ target: of, assessment }: TargetRow): Judgement => ({ target: of, assessment, next: null });
const missed: Assessment = { verdict: 'missed', rule: 'by-value', evidence };
const met: Assessment = { verdict: 'met', rule: 'by-value', evidence };
const unknown: Assessment = { verdict: 'not-assessable', reason: 'no-observation', latest: null };

describe('examples', () => {
  const own: Pillar = { id: 'people' as PillarId, name: { en: 'People', vi: 'Con người' } };

  test('verdicts are counted by pillar, one a target; a pillar without targets is left out', () => {
    const groups: readonly PillarRows[] = [
      { pillar: 'government', rows: [] },
      { pillar: 'economy', rows: [row(missed), row(met), row(missed), row(missed, false)] },
      { pillar: own, rows: [row(unknown)] },
    ];
    const found = summariseByPillar(groups);
    expect(found.map((one) => [one.pillar, one.total])).toEqual([
      ['economy', 3],
      [own, 1],
    ]);
    expect(found[0]?.counts).toEqual({
      met: 1,
      'met-early': 0,
      'on-track': 0,
      'at-risk': 0,
      open: 0,
      'off-track': 0,
      'moving-away': 0,
      missed: 2,
      'not-assessable': 0,
    });
    const judging = groups.flatMap(({ rows }) => rows.filter(({ isJudgement }) => isJudgement));
    expect(summarise(judging.map(judgement))).toMatchObject({
      total: 4,
      counts: { missed: 2, met: 1, 'not-assessable': 1 },
    });
  });
});

describe('properties', () => {
  test('the counts of every pillar add up to its total, and the pillars to all', () => {
    const some = fc.array(
      fc.record({
        pillar: fc.constantFrom(...PILLARS),
        assessment: fc.oneof(
          fc.constantFrom(missed, met),
          fc
            .constantFrom(...REASONS)
            .map((reason): Assessment => ({ verdict: 'not-assessable', reason, latest: null })),
        ),
      }),
    );
    fc.assert(
      fc.property(some, (list) => {
        const groups = PILLARS.map((pillar) => ({
          pillar,
          rows: list.filter((one) => one.pillar === pillar).map(({ assessment }) => row(assessment)),
        }));
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        const pillars = summariseByPillar(groups);
        const all = summariseRows(groups.flatMap(({ rows }) => rows));
        for (const one of [...pillars, all]) expect(sum(Object.values(one.counts))).toBe(one.total);
        expect(sum(pillars.map((one) => one.total))).toBe(list.length);
      }),
    );
  });
});
