import type { AreaId } from '../../domain/area.ts';
import type { Period } from '../../domain/period.ts';
import { scoreIn, type Field } from './field.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';
import { regularRun } from './regularRun.ts';

/** How far from a level an area may have started to count as having started at a similar one, on a scale from 0 to 1. */
const LEVEL_AROUND = 0.05;

/** One stretch of editions in which an area that started at a similar level raised the component, or did not. */
export interface Raise {
  readonly area: AreaId;
  readonly from: Period;
  readonly to: Period;
  readonly start: number;
  readonly end: number;
}

export interface Feasibility {
  /** Share of the stretches in which the rise was at least as large, 0 to 1. */
  readonly share: number;
  /** How many stretches started at a similar level. They overlap, so they are not independent trials. */
  readonly stretches: number;
  /** Those that rose so far, the largest rise first. */
  readonly risen: readonly Raise[];
}

/** What is asked: who, starting near `from`, ever reached the rise `to - from` within so many editions? */
export interface FeasibilityQuestion {
  /** Whose rise is asked about: it is no precedent of itself. */
  readonly area: AreaId;
  /** One component over all editions, ascending. */
  readonly fields: readonly Field[];
  readonly from: number;
  readonly to: number;
  /** In editions, from 1. */
  readonly editions: number;
}

/** Where a rise may start, and how long it may take: a question without the rise itself. */
type Start = Omit<FeasibilityQuestion, 'to'>;

/** Every stretch of editions of another area that started near `from`, among the last editions that follow each other in equal steps. */
function stretchesFrom({ area: own, fields, from, editions }: Start): readonly Raise[] {
  const run = regularRun(fields);
  return run.slice(0, Math.max(0, run.length - editions)).flatMap((first, index) => {
    const last = run[index + editions];
    if (!last) return [];
    return first.areas.flatMap((area, at): readonly Raise[] => {
      const start = first.scores[at] ?? 0;
      const end = area !== own && Math.abs(start - from) <= LEVEL_AROUND ? scoreIn(last, area) : null;
      return end === null ? [] : [{ area, from: first.period, to: last.period, start, end }];
    });
  });
}

const riseOf = (raise: Raise): number => raise.end - raise.start;

/** The largest rise that another area ever made from a similar level in so many editions; `null` where none rose. Source: METHODS 5. */
export const largestRise = (start: Start): Raise | null =>
  stretchesFrom(start)
    .filter((raise) => riseOf(raise) > 0)
    .toSorted((a, b) => riseOf(b) - riseOf(a))[0] ?? null;

/**
 * How many other countries ever raised a component that far that fast from a similar level, among the last editions that follow
 * each other in equal steps. Components are on a ruler that is set
 * anew in each edition, so part of a rise may be the ruler's. Refused when no rise is asked, or none started there.
 * Source: METHODS 5.
 */
export function feasibility({ to, ...start }: FeasibilityQuestion): Feasibility | Refusal<'no-rise' | 'no-precedent'> {
  if (!(to > start.from)) return refuse('no-rise');
  const stretches = stretchesFrom(start);
  if (stretches.length === 0) return refuse('no-precedent');
  const risen = stretches.filter((raise) => riseOf(raise) >= to - start.from).sort((a, b) => riseOf(b) - riseOf(a));
  return { share: risen.length / stretches.length, stretches: stretches.length, risen };
}
