import type { Series } from '../../domain/observation.ts';
import { periodTime, periodYear } from '../../domain/period.ts';
import { intervals, type Interval } from '../numbers/bootstrap.ts';
import { isRefused } from '../numbers/refusal.ts';
import { pointOf } from './gapClosing.ts';
import { follow, usable, type Walked } from './project.ts';

/** A series that is projected, and what it measures. */
export interface Projected {
  readonly series: Series;
  readonly indicator: Walked;
}

/** How well the projection did so many observations ahead. Errors in usual steps of the series. */
export interface ProjectionScore {
  readonly horizon: number;
  readonly series: number;
  readonly forecasts: number;
  /** Mean absolute errors of the projection's median, of "as it is now", and of the pace since the first observation. */
  readonly error: number;
  readonly sameError: number;
  readonly lineError: number;
  /** By how much the error is below that of "as it is now", as a share of it, and where that may lie in truth. */
  readonly gain: number;
  readonly gainInterval: Interval;
  /** Share of outcomes inside the bands, 0 to 1, and where that of the 80 % band may lie in truth. */
  readonly within80: number;
  readonly interval80: Interval;
  readonly within50: number;
}

interface Outcome {
  readonly horizon: number;
  /** Drawn anew together: what is of one series, and what was known up to one year. */
  readonly groups: readonly [series: string, origin: string];
  readonly error: number;
  readonly sameError: number;
  readonly lineError: number;
  readonly isWithin80: boolean;
  readonly isWithin50: boolean;
}

const holds = ([low, high]: readonly [number, number], value: number): boolean => low <= value && value <= high;

/** What was projected from each observation, knowing only those up to it, beside what came. */
function outcomesOf({ series, indicator }: Projected, horizons: number): readonly Outcome[] {
  const all = usable(series, indicator);
  return all.flatMap((origin, index): readonly Outcome[] => {
    const known = all.slice(0, index + 1);
    const followed = follow({ ...series, observations: known }, indicator);
    const first = known[0];
    if (isRefused(followed) || !first) return [];
    const points = known.map(pointOf);
    const moves = points.slice(1).map(({ value }, at) => Math.abs(value - (points[at]?.value ?? value)));
    const step = moves.reduce((sum, move) => sum + move, 0) / moves.length;
    const now = periodTime(origin.period);
    const pace = (origin.value - first.value) / followed.years;
    return all.slice(index + 1, index + 1 + horizons).flatMap(({ period, value }, at): readonly Outcome[] => {
      const ahead = periodTime(period) - now;
      // No projection goes farther than the observations reach back.
      if (ahead > followed.years) return [];
      const { median, band80, band50 } = followed.at(now + ahead);
      return [
        {
          horizon: at + 1,
          groups: [`${series.indicator} ${series.area}`, String(periodYear(origin.period))],
          error: Math.abs(median - value) / step,
          sameError: Math.abs(origin.value - value) / step,
          lineError: Math.abs(origin.value + pace * ahead - value) / step,
          isWithin80: holds(band80, value),
          isWithin50: holds(band50, value),
        },
      ];
    });
  });
}

function score(horizon: number, outcomes: readonly Outcome[]): ProjectionScore {
  const mean = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  const held80 = ({ isWithin80 }: Outcome): number => (isWithin80 ? 1 : 0);
  const [error, sameError] = [mean((one) => one.error), mean((one) => one.sameError)];
  const [low, high] = intervals(outcomes.map((one) => ({ groups: one.groups, part: one.error, of: one.sameError })));
  return {
    horizon,
    series: new Set(outcomes.map(({ groups }) => groups[0])).size,
    forecasts: outcomes.length,
    error,
    sameError,
    lineError: mean((one) => one.lineError),
    gain: 1 - error / sameError,
    gainInterval: [1 - high, 1 - low],
    within80: mean(held80),
    interval80: intervals(outcomes.map((one) => ({ groups: one.groups, part: held80(one), of: 1 }))),
    within50: mean(({ isWithin50 }) => (isWithin50 ? 1 : 0)),
  };
}

/**
 * Tests the projection of single series on their past: from every observation that has enough before it, against the next one,
 * two ... `horizons`. What the projection refuses is not in it; empty where it refuses all. Errors are divided by the mean
 * absolute change between the observations known at the origin, so that series of different units are added up.
 * Source: METHODS 8; Hyndman and Koehler (2006), "Another look at measures of forecast accuracy"; Tashman (2000).
 */
export function projectionBacktest(projected: readonly Projected[], horizons: number): readonly ProjectionScore[] {
  const outcomes = projected.flatMap((one) => outcomesOf(one, horizons));
  return Array.from({ length: horizons }, (_, index) => index + 1).flatMap((horizon) => {
    const at = outcomes.filter((outcome) => outcome.horizon === horizon);
    return at.length === 0 ? [] : [score(horizon, at)];
  });
}
