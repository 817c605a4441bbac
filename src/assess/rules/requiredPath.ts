import type { PathKind } from '../../domain/offered.ts';
import { finite } from '../numbers/finite.ts';
import type { Point } from './gapClosing.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';

/** The ends of whole years strictly between two times. */
function yearsBetween(from: number, to: number): readonly number[] {
  const first = Math.floor(from) + 1;
  return Array.from({ length: Math.max(0, Math.ceil(to) - first) }, (_, index) => first + index);
}

/** The straight leg from `from` (left out) to `to`, with a point at the end of every year. */
function straightLeg(from: Point, to: Point): readonly Point[] {
  const slope = (to.value - from.value) / (to.time - from.time);
  const inner = yearsBetween(from.time, to.time);
  return [...inner.map((time) => ({ time, value: finite(from.value + slope * (time - from.time)) })), to];
}

function constantRateLeg(from: Point, to: Point): readonly Point[] {
  const rate = Math.log(to.value / from.value) / (to.time - from.time);
  const inner = yearsBetween(from.time, to.time);
  return [...inner.map((time) => ({ time, value: finite(from.value * Math.exp(rate * (time - from.time))) })), to];
}

/**
 * The path that still arrives: from the latest value to the last target, with a point at the end of every year.
 * `targets` ascend in time; those not after the latest value are passed over; only `milestones` goes through the earlier ones.
 * A rank target is given as the score expected at its cut-off, since the bar moves (METHODS 3).
 * Refused when every target is past, or when a constant rate would need values above zero. Source: METHODS 2; the constant
 * rate is Eurostat's compound growth.
 */
export function requiredPath(
  kind: PathKind,
  latest: Point,
  targets: readonly Point[],
): readonly Point[] | Refusal<'target-past' | 'not-positive'> {
  const ahead = targets.filter((target) => target.time > latest.time);
  const last = ahead.at(-1);
  if (!last) return refuse('target-past');
  switch (kind) {
    case 'straight':
      return [latest, ...straightLeg(latest, last)];
    case 'constant-rate':
      if (!(latest.value > 0 && last.value > 0)) return refuse('not-positive');
      return [latest, ...constantRateLeg(latest, last)];
    case 'milestones':
      return [latest, ...ahead.flatMap((target, index) => straightLeg(ahead[index - 1] ?? latest, target))];
  }
}
