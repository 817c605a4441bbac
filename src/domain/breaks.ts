import type { Indicator } from './indicator.ts';
import { OBS_STATUS } from './obsStatus.ts';
import type { Observation } from './observation.ts';
import { comparePeriods, periodEnd, periodStart, type Period } from './period.ts';

type Noted = Pick<Observation, 'period' | 'note'>;

/** Whether a figure's publisher, or we, marked it as one that cannot be held against those before (SDMX status B). */
const beginsAnew = ({ note }: Noted): boolean => note.en.split('; ').includes(OBS_STATUS['b']?.en ?? '');

/**
 * The days (`YYYY-MM-DD`, ascending) from which the figures of a series measure another thing than before: where its indicator got a
 * new definition, and the first day of each figure that is marked as a break. What lies before all figures parts none of them and
 * is left out. `observations` ascend by period.
 */
export function breaksOf(
  observations: readonly Noted[],
  { redefined }: Pick<Indicator, 'redefined'>,
): readonly string[] {
  const marked = observations.slice(1).flatMap((one) => (beginsAnew(one) ? [periodStart(one.period)] : []));
  const [first] = observations;
  const isWithin = first !== undefined && periodEnd(first.period) < redefined;
  return [...new Set([...marked, ...(isWithin ? [redefined] : [])])].sort();
}

/** Whether a break lies between two periods, in whatever order they are given: their figures are then neither joined nor subtracted. */
export function areParted(breaks: readonly string[], one: Period, other: Period): boolean {
  const [before, after] = comparePeriods(one, other) < 0 ? [one, other] : [other, one];
  return breaks.some((day) => periodEnd(before) < day && day <= periodEnd(after));
}
