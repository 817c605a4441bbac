import type { Observation } from '../../domain/observation.ts';
import { isGrowthRate } from '../../domain/indicator.ts';
import { periodTime } from '../../domain/period.ts';
import { satisfies } from '../../domain/programme.ts';
import { finite } from '../numbers/finite.ts';
import { baseOf } from '../rules/gapClosing.ts';
import type { TargetRow } from './targetRows.ts';

/** How much of the way from its base to its target a value has gone. Shares of the way: 0 at the base, 1 at the target. */
export interface Progress {
  /** The figure that the pace is measured from. */
  readonly base: Observation;
  /** Below 0 where the value moved away, above 1 where it is beyond the target. */
  readonly reached: number;
  /** Where a straight way would stand at the time of the latest figure; `null` where the target's year has come, or no straight way is meant. */
  readonly required: number | null;
}

/**
 * The way of a row that has a verdict; `null` without figures, base or number, and where the base already met the target. A rank has
 * no straight way, since its bar moves, and a growth rate has no way at all. Source: METHODS 2, "base", and 3.
 */
export function progressOf({ assessment, target, indicator, series, firstSet }: TargetRow): Progress | null {
  if (!('evidence' in assessment) || target.value === null || !series || isGrowthRate(indicator)) return null;
  const latest = assessment.evidence.observation;
  const base = baseOf(series, firstSet, latest);
  if (!base || satisfies(base.value, target.comparator, target.value) || base.value === target.value) return null;
  const [from, at, end] = [periodTime(base.period), periodTime(latest.period), target.year];
  const isStraight = indicator.measure !== 'rank' && at < end;
  return {
    base,
    reached: finite((latest.value - base.value) / (target.value - base.value)),
    required: isStraight ? finite((at - from) / (end - from)) : null,
  };
}
