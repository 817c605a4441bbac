import type { AreaId } from '../../domain/area.ts';
import { isOrdinaryMove } from '../../domain/edition.ts';
import { rankIn, scoreIn, type Field } from './field.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';

/** What is the area's own doing and what the others', if one of the two is taken to move first. In places. */
export interface Split {
  readonly own: number;
  readonly others: number;
}

/**
 * Why a rank changed between two editions. Places are positive when gained; the four parts add up to `gained` exactly.
 * Who moved first cannot be known: `byOwn` and `byOthers` are the mean of both orders, so they may end in a half.
 * Source: METHODS 3; Shapley (1953), "A Value for n-Person Games".
 */
export interface RankChange {
  readonly from: number;
  readonly to: number;
  /** Ranks as published where they were given, else computed: from - to. */
  readonly gained: number;
  /** By the area's own score. */
  readonly byOwn: number;
  /** By the others' scores. */
  readonly byOthers: number;
  /** If the area had moved first, the others standing still where they were; and if the others had. */
  readonly ownFirst: Split;
  readonly othersFirst: Split;
  /** By areas that entered or left the ranking. */
  readonly byCohort: number;
  /** By the way the survey ranked equal scores; 0 unless its published ranks were given and differ from the computed ones. */
  readonly byTies: number;
  /** True when the change is within ordinary movement; false when there is none. */
  readonly isOrdinary: boolean;
  /** Were above before and no longer are; in the order of the earlier edition's areas. */
  readonly overtaken: readonly AreaId[];
  /** Are above now and were not before. */
  readonly overtakers: readonly AreaId[];
  /** Ranked in one of the two editions only. */
  readonly joined: readonly AreaId[];
  readonly left: readonly AreaId[];
}

/** Ranks that the survey printed for the area, where they may differ from those that its scores give. */
export interface PublishedRanks {
  readonly from: number;
  readonly to: number;
}

/** Refused when the area has no score in one of the editions. `gained` is positive when the rank improved. */
export function rankChange(
  before: Field,
  after: Field,
  area: AreaId,
  published?: PublishedRanks,
): RankChange | Refusal<'no-observation'> {
  const [ownBefore, ownAfter] = [scoreIn(before, area), scoreIn(after, area)];
  const [rankBefore, rankAfter] = [rankIn(before, area), rankIn(after, area)];
  if (ownBefore === null || ownAfter === null || rankBefore === null || rankAfter === null)
    return refuse('no-observation');

  const laterScores = new Map(after.areas.map((id, index) => [id, after.scores[index] ?? 0]));
  const earlier = new Set(before.areas);
  const both: { id: AreaId; then: number; now: number }[] = [];
  const left: AreaId[] = [];
  let leftAbove = 0;
  before.areas.forEach((id, index) => {
    const then = before.scores[index] ?? 0;
    const now = laterScores.get(id);
    if (now !== undefined) {
      if (id !== area) both.push({ id, then, now });
      return;
    }
    left.push(id);
    if (then > ownBefore) leftAbove++;
  });
  const joined = after.areas.filter((id) => !earlier.has(id));
  const joinedAbove = joined.filter((id) => (laterScores.get(id) ?? 0) > ownAfter).length;

  const above = both.filter((other) => other.then > ownBefore).length;
  const aboveFrozen = both.filter((other) => other.then > ownAfter).length;
  const aboveStanding = both.filter((other) => other.now > ownBefore).length;
  const aboveNow = both.filter((other) => other.now > ownAfter).length;
  const from = published?.from ?? rankBefore;
  const to = published?.to ?? rankAfter;
  const gained = from - to;
  const ownFirst = { own: above - aboveFrozen, others: aboveFrozen - aboveNow };
  const othersFirst = { own: aboveStanding - aboveNow, others: above - aboveStanding };
  return {
    from,
    to,
    gained,
    byOwn: (ownFirst.own + othersFirst.own) / 2,
    byOthers: (ownFirst.others + othersFirst.others) / 2,
    ownFirst,
    othersFirst,
    byCohort: leftAbove - joinedAbove,
    byTies: gained - (rankBefore - rankAfter),
    isOrdinary: isOrdinaryMove(gained),
    overtaken: both.filter((o) => o.then > ownBefore && o.now <= ownAfter).map((o) => o.id),
    overtakers: both.filter((o) => o.then <= ownBefore && o.now > ownAfter).map((o) => o.id),
    joined,
    left,
  };
}
