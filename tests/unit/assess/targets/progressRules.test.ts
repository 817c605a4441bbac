import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/assess/targets/judge.ts';
import { baseYearStrip, judgeByRules } from '../../../../src/assess/targets/progressRules.ts';
import { RULES, type RuleJudgement } from '../../../../src/assess/rules/rule.ts';
import { indicator, series, target } from '../../domain/made.ts';

const share = series(['2018', 10], ['2020', 20], ['2022', 30], ['2024', 40]);
const question = (rest: Partial<Question> = {}): Question => ({
  target: target({ value: 80, year: 2030 }),
  indicator: indicator(),
  programmeIssued: '2020-06-03',
  programmeArea: series().area,
  firstSet: '2020-06-03',
  series: share,
  relation: 'same',
  fields: [],
  asOf: '2025-06-30',
  ...rest,
});
const verdicts = (judgements: readonly RuleJudgement[]) => judgements.map((judgement) => judgement.verdict);
const reasons = (judgements: readonly RuleJudgement[]) => [
  ...new Set(judgements.map((judgement) => ('reason' in judgement ? judgement.reason : judgement.verdict))),
];

describe('examples', () => {
  test('every rule, side by side, from one base', () => {
    // base 20 in 2020, 40 in 2024, target 80 in 2030
    expect(verdicts(judgeByRules(question()))).toEqual([
      'at-risk', // 5 a year of 6.67: 0.75
      'on-track', // 18.9 % a year of 14.9 %
      'substantial',
      'unclassed', // 10 x 20 / 60 = 3.3
      'accelerate', // 70 expected: 10 / 60 = 16.7 %
      'moderately-improving', // 5 a year of 6
      'on-track', // 40 x 2^(6/4) = 113 expected
    ]);
  });

  test('a target already met is achieved by every rule', () => {
    expect(reasons(judgeByRules(question({ target: target({ value: 40, year: 2030 }) })))).toEqual(['achieved']);
  });

  test('what no rule can judge has one reason', () => {
    const reasonsOf = (rest: Partial<Question>) => reasons(judgeByRules(question(rest)));
    expect(reasonsOf({ target: target({ value: null, year: 2030 }) })).toEqual(['no-numeric-target']);
    expect(reasonsOf({ target: target({ value: 80, year: 2024 }) })).toEqual(['target-past']);
    expect(reasonsOf({ asOf: '2031-01-01' })).toEqual(['target-past']);
    expect(reasonsOf({ series: series(['2024', 40]) })).toEqual(['too-few-observations']);
    expect(reasonsOf({ series: series() })).toEqual(['no-observation']);
    expect(reasonsOf({ series: null, relation: null })).toEqual(['no-observation']);
    expect(reasonsOf({ indicator: indicator({ abolished: '2025-07-01' }) })).toEqual(['unit-abolished']);
    expect(reasonsOf({ series: series(['2011/2020', 20], ['2021/2024', 40]) })).toEqual(['too-few-observations']);
  });

  test('rules of growth are not offered for ranks', () => {
    const ranks = series(['2020', 86], ['2024', 71]);
    const top50 = target({ comparator: '<=', value: 50, year: 2030 });
    const rank = indicator({ measure: 'rank', direction: 'down' });
    const judgements = judgeByRules(question({ series: ranks, target: top50, indicator: rank }));
    expect(judgements.filter((one) => 'reason' in one).map((one) => one.rule)).toEqual([
      'eurostat',
      'open-sdg',
      'unsd-progress-chart',
    ]);
  });

  test('all values equal: no progress, and no rule calls it progress', () => {
    const flat = series(['2020', 20], ['2022', 20], ['2024', 20]);
    expect(verdicts(judgeByRules(question({ series: flat })))).toEqual([
      'off-track',
      'off-track',
      'limited',
      'unclassed',
      'accelerate', // the whole gap is still expected: 100
      'stagnating',
      'stagnation-or-regression',
    ]);
  });

  test('the strip shows a verdict that hangs on one odd year', () => {
    const odd = series(['2018', 10], ['2020', 38], ['2022', 30], ['2024', 40]);
    const strip = baseYearStrip('gap-closing', question({ series: odd }));
    // needed 6.67 a year; achieved 5, 0.5, 5
    expect(strip.map(({ base, judgement }) => [base.period, judgement.verdict])).toEqual([
      ['2018', 'at-risk'],
      ['2020', 'off-track'],
      ['2022', 'at-risk'],
    ]);
  });

  test('a base before a new definition is no base', () => {
    const redefined = indicator({ redefined: '2021-03-01' });
    const strip = baseYearStrip('eurostat', question({ indicator: redefined, programmeIssued: '2023' }));
    expect(strip.map(({ judgement }) => ('reason' in judgement ? judgement.reason : judgement.verdict))).toEqual([
      'definition-changed',
      'definition-changed',
      'on-track',
    ]);
  });

  test('no strip without an earlier observation', () => {
    expect(baseYearStrip('gap-closing', question({ series: series(['2024', 40]) }))).toEqual([]);
    expect(baseYearStrip('gap-closing', question({ series: null, relation: null }))).toEqual([]);
  });
});

describe('properties', () => {
  const points = fc
    .uniqueArray(fc.integer({ min: 2014, max: 2025 }), { maxLength: 6 })
    .chain((years) =>
      fc.tuple(...years.map((year) => fc.tuple(fc.constant(String(year)), fc.integer({ min: -40, max: 120 })))),
    );

  test('every rule answers, with a finite figure or a reason, and the strip agrees with the row', () => {
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: -20, max: 120 }),
        fc.constantFrom('up', 'down'),
        (list, goal, direction) => {
          const asked = question({
            firstSet: '', // the base is then the first observation
            series: series(...list),
            indicator: indicator({ direction }),
            target: target({ value: goal, year: 2028, comparator: direction === 'up' ? '>=' : '<=' }),
          });
          const judgements = judgeByRules(asked);
          expect(judgements.map(({ rule }) => rule)).toEqual(RULES);
          expect(JSON.parse(JSON.stringify(judgements))).toEqual(judgements);
          for (const [index, rule] of RULES.entries()) {
            const strip = baseYearStrip(rule, asked);
            if (strip.length > 0) expect(strip.map(({ judgement }) => judgement)).toContainEqual(judgements[index]);
          }
        },
      ),
    );
  });
});
