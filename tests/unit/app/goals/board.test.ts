import { describe, expect, test } from 'vitest';
import { boardGoal, chanceOf, type BoardGoal } from '../../../../src/app/goals/board.ts';
import { COLUMNS, sorted } from '../../../../src/app/goals/order.ts';
import { boardCsv } from '../../../../src/app/goals/tableCsv.ts';
import { moreBuys, floored } from '../../../../src/app/egdi/honest.ts';
import type { SimulatedFuture } from '../../../../src/app/data/simulation.svelte.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import type { IndexGoal } from '../../../../src/assess/targets/goals.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { area, both, target } from '../../domain/made.ts';
import { field } from '../../assess/made.ts';
import { fewDraws } from '../../assess/simulation/fewDraws.ts';

const speaker: Speaker = { language: 'en', t: en, of: (text) => text.en };
const last = field('2024', { AAA: 0.9, BBB: 0.8 });
const simulated = fewDraws(
  ['AAA', 'BBB'],
  [
    [
      [
        ['AAA', 0.9],
        ['BBB', 0.8],
      ],
    ],
    [
      [
        ['BBB', 0.9],
        ['AAA', 0.8],
      ],
    ],
  ],
);
const ready = (rest: Partial<SimulatedFuture & { name: 'ready' }> = {}): SimulatedFuture => ({
  ...{ name: 'ready', simulated, equals: [], isBeaten: false },
  ...rest,
});
const goal = (rest: Partial<IndexGoal> = {}, of: Parameters<typeof target>[0] = {}): IndexGoal =>
  ({
    area: { id: area('BBB'), name: both('Bhutan') },
    programme: { name: both('Plan'), legalBasis: both('') },
    aim: 'rank',
    index: 'egdi',
    isOpen: true,
    now: null,
    gap: null,
    row: { assessment: { verdict: 'open' } },
    target: target({ value: 1, comparator: '<=', year: 2026, ...of }),
    ...rest,
  }) as unknown as IndexGoal;

describe('a chance', () => {
  test('is the share of the simulations in the edition that judges the goal', () => {
    expect(chanceOf(goal(), ready(), last)).toEqual({ edition: 2026, horizon: 1, share: 0.5 });
  });

  test('is not given, and why', () => {
    expect(chanceOf(goal({ isOpen: false }), ready(), last)).toBeNull();
    expect(chanceOf(goal(), { name: 'waiting' }, last)).toBe('waiting');
    expect(chanceOf(goal(), null, last)).toBe('not-simulated');
    expect(chanceOf(goal(), { name: 'refused', reason: 'no-variation' }, last)).toBe('not-simulated');
    expect(chanceOf(goal({}, { year: 2050 }), ready(), last)).toBe('too-far');
    expect(chanceOf(goal({ area: { id: area('CCC') } as IndexGoal['area'] }), ready(), last)).toBe('not-simulated');
    // Of a part of the EGDI nothing is said before its test is over, nor if ranks without a model did better.
    expect(chanceOf(goal({ index: 'osi' }), ready({ equals: null }), last)).toBe('waiting');
    expect(chanceOf(goal({ index: 'epi' }), ready({ isBeaten: true }), last)).toBe('beaten');
    expect(chanceOf(goal({ index: 'osi' }), ready(), last)).toMatchObject({ share: 0.5 });
  });
});

describe('the order', () => {
  const line = (id: string, rest: Partial<BoardGoal['shown']>, aim: IndexGoal['aim'] = 'rank'): BoardGoal => {
    const made = boardGoal(goal({ aim }), null, speaker);
    const indicator = aim === 'score' ? 'egdi' : 'egdi-rank';
    return { ...made, shown: { ...made.shown, indicator, name: id, ...rest } };
  };
  const chance = (share: number) => ({ edition: 2026, horizon: 1, share });
  const lines = [
    line('a', { year: 2030, value: 50, now: { edition: 2024, value: 71 }, chance: chance(0.1) }),
    line('b', { year: 2026, value: 65, now: { edition: 2024, value: 71 }, chance: chance(0.3) }),
    line('c', { year: 2025, value: 70, now: null, state: 'missed' }),
    line('d', { year: 2030, value: 0.8, now: { edition: 2024, value: 0.6 }, state: 'met' }, 'score'),
  ];
  const names = (column: (typeof COLUMNS)[number], isAscending: boolean): string =>
    sorted(lines, column, isAscending, 'en')
      .map(({ shown }) => shown.name)
      .join('');

  test('goes by any column, ranks before scores, the unknown last', () => {
    expect(names('country', false)).toBe('dcba');
    expect(names('year', true)).toBe('cbad');
    expect(names('goal', true)).toBe('abcd');
    // 21 and 6 places, none known, then 0.2 points.
    expect(names('gap', false)).toBe('abcd');
    expect(names('gap', true)).toBe('bacd');
    expect(names('now', true)).toBe('bacd');
    // Met above all chances, missed below.
    expect(names('chance', false)).toBe('dbac');
  });

  test('the table of a spreadsheet has a line for each, numbers plain, what is not known empty', () => {
    const [head, first, , third] = boardCsv(lines, EMPTY_REGISTRY, speaker).split('\r\n');
    expect(head).toMatch(/^\ufeffCountry,Indicator,Goal,By the end of,/);
    expect(first).toBe('a,egdi-rank,<= 50,2030,2024,71,21,0.1,2026,not due yet,Plan');
    expect(third).toBe('c,egdi-rank,<= 70,2025,,,,,,missed,Plan');
  });
});

describe('a target of a wanted chance', () => {
  test('a score is never said higher than its chance is good for', () => {
    expect([0.80499, 0.805, 0.3].map(floored)).toEqual([0.804, 0.805, 0.3]);
  });

  test('one more edition: rank 73 then 70 is three places better, then 75 five easier', () => {
    const edition = (year: number, rank: number) => ({ year, targets: [{ chance: 0.5, rank, score: 0.5 }] });
    expect(moreBuys([edition(2026, 73), edition(2028, 70), edition(2030, 75)], 0)).toEqual([
      { from: 2026, to: 2028, places: 3 },
      { from: 2028, to: 2030, places: -5 },
    ]);
    expect(moreBuys([], 0)).toEqual([]);
  });
});
