import type { Observation, Series } from '../../domain/observation.ts';
import { periodEnd } from '../../domain/period.ts';

/** The last day, `YYYY-MM-DD`, on which a target "by `year`" can be reached. */
export const deadlineOf = (year: number): string => `${String(year)}-12-31`;

/** The last observation of a series whose period ends on or before `day` (`YYYY-MM-DD`); `null` when there is none. */
export function lastEndingBy(series: Series, day: string): Observation | null {
  return series.observations.findLast((observation) => periodEnd(observation.period) <= day) ?? null;
}

/**
 * The observation that judges a target "by `year`": the latest whose period ends on or before 31 December of that year.
 * Monthly, quarterly, half-year and annual periods mix: the end decides. A figure published before its period is over
 * (a survey edition in the autumn of its year) counts as soon as it is there. `null` when there is none. Source: METHODS 1.
 */
export const judgedBy = (series: Series, year: number): Observation | null => lastEndingBy(series, deadlineOf(year));
