import type { Indicator } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { periodEnd, periodKind, periodTime } from '../../domain/period.ts';
import type { Bands } from '../numbers/bands.ts';
import { finite } from '../numbers/finite.ts';
import { pointOf, type Point } from './gapClosing.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';
import { halfWidth } from '../numbers/studentT.ts';

/** Fewer observations than this leave no idea of how much the steps differ. Our own limit; the handbooks give none. */
const OBSERVATIONS_NEEDED = 5;

/** Where a value may stand at the end of a year to come. */
export interface ProjectedPoint extends Bands {
  readonly time: number;
}

/** A path beyond the last observation, by random walk with drift. */
export interface Projection {
  readonly latest: Observation;
  /** Mean change a year, in the indicator's unit. */
  readonly drift: number;
  /** How many observations it rests on. */
  readonly observations: number;
  /** At the end of each calendar year after the latest observation, ascending. */
  readonly points: readonly ProjectedPoint[];
}

export type ProjectionReason =
  'rank-moves-with-the-field' | 'too-few-observations' | 'no-variation' | 'year-past' | 'beyond-the-evidence';

/** The observations of one definition, one a moment: spans of years overlap and have none. */
function usable(series: Series, redefined: string): readonly Observation[] {
  const fitting = series.observations.filter(
    ({ period }) => periodKind(period) !== 'span' && (redefined === '' || periodEnd(period) >= redefined),
  );
  return fitting.filter((one, index) => {
    const next = fitting[index + 1];
    return !next || periodTime(next.period) > periodTime(one.period);
  });
}

interface Walk {
  readonly drift: number;
  /** Variance of the change in one year. */
  readonly variance: number;
  readonly years: number;
}

/** Drift and variance of a random walk seen at uneven times. */
function walkThrough(points: readonly Point[], first: Point, latest: Point): Walk {
  const years = latest.time - first.time;
  const drift = (latest.value - first.value) / years;
  const squares = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const gap = point.time - before.time;
    return (point.value - before.value - drift * gap) ** 2 / gap;
  });
  const variance = squares.reduce((sum, square) => sum + square, 0) / (squares.length - 1);
  return { drift: finite(drift), variance: finite(variance), years };
}

/**
 * Projects an indicator to the end of `year`, with bands that widen: random walk with drift, the drift's own uncertainty
 * included, Student's t for the few observations, values kept within the indicator's bounds. Only observations of the
 * definition now in force count.
 * Refused for a rank, which depends on the others; with fewer than five observations; when these lie exactly on a line, so that
 * nothing tells how wrong it may be; for a year not after the latest observation; and for one farther ahead than the
 * observations reach back. Source: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (2021), 5.2 and 5.5, for
 * uneven times.
 */
export function project(
  series: Series,
  indicator: Pick<Indicator, 'measure' | 'redefined' | 'minimum' | 'maximum'>,
  year: number,
): Projection | Refusal<ProjectionReason> {
  if (indicator.measure === 'rank') return refuse('rank-moves-with-the-field');
  const observations = usable(series, indicator.redefined);
  const points = observations.map(pointOf);
  const [first, latest, last] = [points[0], points.at(-1), observations.at(-1)];
  if (observations.length < OBSERVATIONS_NEEDED || !first || !latest || !last) return refuse('too-few-observations');
  if (year <= latest.time) return refuse('year-past');
  const { drift, variance, years } = walkThrough(points, first, latest);
  if (year - latest.time > years) return refuse('beyond-the-evidence');
  // Rounding may leave a trace of variance on an exact line.
  const scale = Math.max(...points.map(({ value }) => Math.abs(value)));
  if (Math.sqrt(variance) <= 1e-12 * scale) return refuse('no-variation');

  const within = (value: number): number =>
    Math.max(indicator.minimum ?? -Infinity, Math.min(indicator.maximum ?? Infinity, finite(value)));
  const degrees = observations.length - 2;
  const firstYear = Math.floor(latest.time) + 1;
  return {
    latest: last,
    drift,
    observations: observations.length,
    points: Array.from({ length: year - firstYear + 1 }, (_, index) => {
      const time = firstYear + index;
      const ahead = time - latest.time;
      const middle = latest.value + drift * ahead;
      const error = Math.sqrt(variance * (ahead + ahead ** 2 / years));
      const band = (share: 0.5 | 0.8): readonly [number, number] => {
        const half = halfWidth(share, degrees) * error;
        return [within(middle - half), within(middle + half)];
      };
      return { time, median: within(middle), band50: band(0.5), band80: band(0.8) };
    }),
  };
}
