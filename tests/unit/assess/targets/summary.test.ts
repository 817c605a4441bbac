import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REASONS, type Assessment, type Judgement } from '../../../../src/domain/assessment.ts';
import { PILLARS, type Pillar } from '../../../../src/domain/programme.ts';
import { summarise, summariseByPillar } from '../../../../src/assess/targets/summary.ts';
import { observation, target } from '../../domain/made.ts';

const evidence = { observation: observation('2024', 1), ageYears: 0, gap: 0 };
const judgement = (pillar: Pillar, assessment: Assessment): Judgement => ({
  target: target({ pillar }),
  assessment,
  next: null,
});
const missed: Assessment = { verdict: 'missed', rule: 'by-value', evidence };
const met: Assessment = { verdict: 'met', rule: 'by-value', evidence };
const unknown: Assessment = { verdict: 'not-assessable', reason: 'no-observation', latest: null };

describe('examples', () => {
  test('verdicts are counted by pillar, and a pillar without targets is there with zeros', () => {
    const judgements = [
      judgement('economy', missed),
      judgement('economy', met),
      judgement('economy', missed),
      judgement('society', unknown),
    ];
    const found = summariseByPillar(judgements);
    expect(found.map((one) => [one.pillar, one.total])).toEqual([
      ['government', 0],
      ['economy', 3],
      ['society', 1],
      ['security', 0],
    ]);
    expect(found[1]?.counts).toEqual({
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
    expect(summarise(judgements)).toMatchObject({ total: 4, counts: { missed: 2, met: 1, 'not-assessable': 1 } });
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
        const judgements = list.map((one) => judgement(one.pillar, one.assessment));
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        const pillars = summariseByPillar(judgements);
        for (const one of [...pillars, summarise(judgements)]) expect(sum(Object.values(one.counts))).toBe(one.total);
        expect(sum(pillars.map((one) => one.total))).toBe(judgements.length);
      }),
    );
  });
});
