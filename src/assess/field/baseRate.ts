import type { AreaId } from '../../domain/area.ts';
import type { Period } from '../../domain/period.ts';
import { ranks, type Field } from './field.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';
import { regularRun } from './regularRun.ts';

/** How far from the rank asked for a country may have stood to count as having stood there. */
const RANKS_AROUND = 5;

/** A country that once stood where ours stands, and what became of it. */
export interface Precedent {
  readonly area: AreaId;
  readonly edition: Period;
  readonly rank: number;
  /** Its rank in each of the editions that followed, up to the horizon; `null` where it was not ranked. */
  readonly later: readonly (number | null)[];
  /** Whether it held the rank in the last of these editions, and whether in any of them. */
  readonly reached: boolean;
  readonly reachedEver: boolean;
}

export interface BaseRate {
  /** Share of the precedents that held the rank in the edition `horizon` ahead, 0 to 1: the event that the outlook speaks of. */
  readonly share: number;
  readonly reached: number;
  /** How many held it in one of the editions up to then: another event, never a smaller one. */
  readonly reachedEver: number;
  /** How many different countries the precedents are. */
  readonly countries: number;
  /** By edition, then by rank. One country may stand here for several editions, so these are not independent trials. */
  readonly precedents: readonly Precedent[];
}

/** What is asked: who stood near `rank`, outside the best `k`, and was among them `horizon` editions later? */
export interface BaseRateQuestion {
  /** Ascending. */
  readonly fields: readonly Field[];
  /** Not among the precedents. */
  readonly area: AreaId;
  readonly rank: number;
  readonly k: number;
  /** In editions, from 1. */
  readonly horizon: number;
}

/**
 * Of all other countries ranked within `RANKS_AROUND` of a rank, and not yet within the best `k`, the share that held rank
 * `k` or better in the edition `horizon` ahead; one that is not ranked there did not. Only editions with so many after them count,
 * among the last that follow each other in equal steps.
 * Refused when the rank is among the best `k` already, or nobody stood there. Source: METHODS 3.
 */
export function baseRate({
  fields,
  area,
  rank,
  k,
  horizon,
}: BaseRateQuestion): BaseRate | Refusal<'already-there' | 'no-precedent'> {
  if (rank <= k) return refuse('already-there');
  const run = regularRun(fields);
  const rankings = run.map((field) => {
    const places = ranks(field);
    return new Map(field.areas.map((id, index) => [id, places[index] ?? 0]));
  });
  const precedents = run.slice(0, Math.max(0, run.length - horizon)).flatMap((field, edition) => {
    const following = rankings.slice(edition + 1, edition + 1 + horizon);
    return [...(rankings[edition] ?? [])]
      .filter(([id, at]) => id !== area && at > k && Math.abs(at - rank) <= RANKS_AROUND)
      .sort(([, a], [, b]) => a - b)
      .map(([id, at]): Precedent => {
        const later = following.map((ranking) => ranking.get(id) ?? null);
        const isIn = (place: number | null | undefined): boolean => place != null && place <= k;
        const edition = { area: id, edition: field.period, rank: at };
        return { ...edition, later, reached: isIn(later.at(-1)), reachedEver: later.some(isIn) };
      });
  });
  if (precedents.length === 0) return refuse('no-precedent');
  const reached = precedents.filter((precedent) => precedent.reached).length;
  return {
    share: reached / precedents.length,
    reached,
    reachedEver: precedents.filter((precedent) => precedent.reachedEver).length,
    countries: new Set(precedents.map((precedent) => precedent.area)).size,
    precedents,
  };
}
