import type { Language } from '../../domain/language.ts';
import { ascending, descending } from '../controls/sort.ts';
import { gapOf } from '../pictures/goals.ts';
import type { BoardGoal } from './board.ts';

/** What the board can be sorted by. */
export const COLUMNS = ['country', 'goal', 'year', 'now', 'gap', 'chance', 'programme'] as const;
export type Column = (typeof COLUMNS)[number];

/** Ranks before scores before places gained: figures of different kinds are never compared. */
const KINDS = ['rank', 'score', 'gained'];
const kindOf = ({ goal }: BoardGoal): number => KINDS.indexOf(goal.aim);

/** What a verdict is worth beside chances: met above all, missed below all. */
const ENDS: Readonly<Record<string, number>> = { met: 2, missed: -1 };
const endOf = ({ shown }: BoardGoal): number | undefined =>
  shown.chance?.share ?? ENDS[shown.state] ?? (shown.state === 'early' ? 1 : undefined);

/** The board in another order, whatever is not known last; what is equal stays by year and country. */
export function sorted(
  goals: readonly BoardGoal[],
  column: Column,
  isAscending: boolean,
  language: Language,
): readonly BoardGoal[] {
  const { compare } = new Intl.Collator(language);
  const order = isAscending ? ascending : descending;
  const text = (a: string, b: string): number => (isAscending ? compare(a, b) : compare(b, a));
  const by: Readonly<Record<Column, (a: BoardGoal, b: BoardGoal) => number>> = {
    country: (a, b) => text(a.shown.name, b.shown.name),
    goal: (a, b) => kindOf(a) - kindOf(b) || order(a.shown.value, b.shown.value),
    year: (a, b) => order(a.shown.year, b.shown.year),
    now: (a, b) => kindOf(a) - kindOf(b) || order(a.shown.now?.value, b.shown.now?.value),
    gap: (a, b) => kindOf(a) - kindOf(b) || order(gapOf(a.shown) ?? undefined, gapOf(b.shown) ?? undefined),
    chance: (a, b) => order(endOf(a), endOf(b)),
    programme: (a, b) => text(a.shown.basis, b.shown.basis),
  };
  return goals.toSorted(
    (a, b) => by[column](a, b) || a.shown.year - b.shown.year || compare(a.shown.name, b.shown.name),
  );
}
