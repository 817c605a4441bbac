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
  readonly reached: boolean;
}

export interface BaseRate {
  /** Share of the precedents that reached the rank within the horizon, 0 to 1. */
  readonly share: number;
  readonly reached: number;
  /** By edition, then by rank. One country may stand here for several editions, so these are not independent trials. */
  readonly precedents: readonly Precedent[];
}

/** What is asked: who stood near `rank`, outside the best `k`, and came to be among them within `horizon` editions? */
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
 * Of all other countries ranked within `RANKS_AROUND` of a rank, and not yet within the best `k`, the share that reached rank
 * `k` or better in one of the next `horizon` editions. Only editions with so many after them count,
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
        const reached = later.some((place) => place !== null && place <= k);
        return { area: id, edition: field.period, rank: at, later, reached };
      });
  });
  if (precedents.length === 0) return refuse('no-precedent');
  const reached = precedents.filter((precedent) => precedent.reached).length;
  return { share: reached / precedents.length, reached, precedents };
}
