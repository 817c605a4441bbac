import { describe, expect, test } from 'vitest';
import { contestOf } from '../../../../src/assess/targets/contest.ts';
import type { IndexGoal } from '../../../../src/assess/targets/goals.ts';
import type { Comparator } from '../../../../src/domain/programme.ts';
import { area } from '../../domain/made.ts';
import { field } from '../made.ts';
import { fewDraws } from '../simulation/fewDraws.ts';

// Of four places the first two are asked about: AAA and BBB hold them, CCC is third, DDD fourth.
const last = field('2024', { AAA: 0.9, BBB: 0.8, CCC: 0.7, DDD: 0.6 });
const order = (...names: readonly string[]) => names.map((name, at) => [name, 0.9 - at / 10] as const);
const simulated = fewDraws(
  ['AAA', 'BBB', 'CCC', 'DDD'],
  [
    [order('AAA', 'BBB', 'CCC', 'DDD'), order('CCC', 'DDD', 'AAA', 'BBB')],
    [order('AAA', 'CCC', 'BBB', 'DDD'), order('CCC', 'AAA', 'DDD', 'BBB')],
    [order('DDD', 'AAA', 'CCC', 'BBB'), order('DDD', 'CCC', 'AAA', 'BBB')],
    [order('AAA', 'CCC', 'DDD', 'BBB'), order('AAA', 'BBB', 'CCC', 'DDD')],
  ],
);
const goal = (of: string, value: number, year: number, rest: { comparator?: Comparator; isOpen?: boolean } = {}) =>
  ({
    area: { id: area(of) },
    aim: 'rank',
    index: 'egdi',
    isOpen: rest.isOpen ?? true,
    target: { value, year, comparator: rest.comparator ?? '<=' },
  }) as unknown as IndexGoal;
const contest = (goals: readonly IndexGoal[], edition: number) => contestOf(goals, simulated, last, 2, edition)!;

describe('examples', () => {
  test('two want in: who they are, the chance of each, how many are there together, and who is out', () => {
    const found = contest([goal('DDD', 2, 2028), goal('CCC', 2, 2028), goal('CCC', 1, 2026)], 2028);
    // Each country once, by its hardest goal; the next in rank first.
    expect(found.claims.map(({ goal, rankNow, chance }) => [goal.area.id, goal.target.value, rankNow, chance])).toEqual(
      [
        ['CCC', 1, 3, 0.75],
        ['DDD', 2, 4, 0.5],
      ],
    );
    // In 2028: both, CCC alone, both, none: 5 in 4. AAA and BBB out: 2, 1, 2, 0.
    expect(found.together).toMatchObject({ mean: 1.25, band80: [0, 2], all: 0.5 });
    expect(found.leaving).toEqual({ mean: 1.25, band80: [0, 2] });
    expect(found.most).toBe(2);
  });

  test('a goal of a later edition, one that is reached, past or lower is no claim', () => {
    const goals = [
      goal('DDD', 2, 2028),
      goal('AAA', 1, 2026),
      goal('CCC', 2, 2026, { isOpen: false }),
      goal('CCC', 3, 2026),
      goal('CCC', 2, 2026, { comparator: '>=' }),
    ];
    expect(contest(goals, 2026).claims).toEqual([]);
    expect(contest(goals, 2026).together.all).toBe(1);
    // "Better than rank 3" is rank 2.
    expect(contest([goal('CCC', 3, 2027, { comparator: '<' })], 2026).claims).toHaveLength(1);
  });

  test('an edition that is not simulated has no contest', () => {
    expect(contestOf([], simulated, last, 2, 2040)).toBeNull();
  });
});
