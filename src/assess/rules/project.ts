import type { Verdict } from '../../domain/assessment.ts';
import { satisfies, type Comparator } from '../../domain/programme.ts';
import { breaksOf } from '../../domain/breaks.ts';
import { EGDI } from '../../domain/edition.ts';
import { isGrowthRate, type Indicator } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { periodEnd, periodKind, periodTime } from '../../domain/period.ts';
import type { Bands } from '../numbers/bands.ts';
import { finite } from '../numbers/finite.ts';
import { logistic, logit } from '../numbers/logit.ts';
import { pointOf, type Point } from './gapClosing.ts';
import { isRefused, refuse, type Refusal } from '../numbers/refusal.ts';
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
  /** Whether the path was followed in log-odds of the bounds, so that it runs into neither. */
  readonly isBounded: boolean;
  /** How many observations it rests on. */
  readonly observations: number;
  /** At the end of each calendar year after the latest observation, ascending. */
  readonly points: readonly ProjectedPoint[];
}

export type ProjectionReason =
  | 'rank-moves-with-the-field'
  | 'growth-rate'
  | 'simulated-elsewhere'
  | 'too-few-observations'
  | 'no-variation'
  | 'year-past'
  | 'beyond-the-evidence';

/** The observations of one definition, one a moment: spans of years overlap and have none. */
export function usable(series: Series, indicator: Pick<Indicator, 'redefined'>): readonly Observation[] {
  const since = breaksOf(series.observations, indicator).at(-1) ?? '';
  const fitting = series.observations.filter(
    ({ period }) => periodKind(period) !== 'span' && periodEnd(period) >= since,
  );
  return fitting.filter((one, index) => {
    const next = fitting[index + 1];
    return !next || periodTime(next.period) > periodTime(one.period);
  });
}

/** Whether the values lie on a line, but for a trace of rounding. */
function isOnLine(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return true;
  const slope = (last.value - first.value) / (last.time - first.time);
  const size = Math.max(...points.map(({ value }) => Math.abs(value)));
  return points.every(({ time, value }) => Math.abs(value - first.value - slope * (time - first.time)) <= 1e-12 * size);
}

interface Walk {
  readonly drift: number;
  /** Variance of the change in one year. */
  readonly variance: number;
  readonly years: number;
}

/** Drift and variance of a random walk seen at uneven times. The drift is drawn to 0 by how sure it is: t² / (1 + t²) of it is left. */
function walkThrough(points: readonly Point[], first: Point, latest: Point): Walk {
  const years = latest.time - first.time;
  const drift = (latest.value - first.value) / years;
  const squares = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const gap = point.time - before.time;
    return (point.value - before.value - drift * gap) ** 2 / gap;
  });
  const variance = squares.reduce((sum, square) => sum + square, 0) / (squares.length - 1);
  const certainty = (drift * drift * years) / variance;
  // Without variance nothing is in doubt.
  const share = Number.isFinite(certainty) ? certainty / (1 + certainty) : 1;
  return { drift: finite(drift * share), variance: finite(variance), years };
}

/** A scale on which a walk is followed: log-odds between two bounds, or the values as they are. */
interface Scale {
  readonly to: (value: number) => number;
  readonly from: (scaled: number) => number;
}
const AS_IT_IS: Scale = { to: (value) => value, from: (scaled) => scaled };
const between = (low: number, high: number): Scale => ({
  to: (value) => logit((value - low) / (high - low)),
  from: (scaled) => low + (high - low) * logistic(scaled),
});

/** A walk that has been followed: its bands at the end of a year to come. */
interface Followed {
  readonly latest: Observation;
  readonly observations: number;
  /** How far the observations reach back from the latest. */
  readonly years: number;
  readonly isBounded: boolean;
  readonly at: (time: number) => ProjectedPoint;
}

export type Walked = Pick<Indicator, 'id' | 'measure' | 'unit' | 'redefined' | 'minimum' | 'maximum'>;

export function follow(series: Series, indicator: Walked): Followed | Refusal<ProjectionReason> {
  if (indicator.measure === 'rank') return refuse('rank-moves-with-the-field');
  if (indicator.id === EGDI) return refuse('simulated-elsewhere');
  if (isGrowthRate(indicator)) return refuse('growth-rate');
  const { minimum, maximum } = indicator;
  const observations = usable(series, indicator);
  const isBounded =
    minimum !== null && maximum !== null && observations.every(({ value }) => minimum <= value && value <= maximum);
  const scale = isBounded ? between(minimum, maximum) : AS_IT_IS;
  const measured = observations.map(pointOf);
  const points = measured.map(({ time, value }) => ({ time, value: scale.to(value) }));
  const [first, latest, last] = [points[0], points.at(-1), observations.at(-1)];
  if (observations.length < OBSERVATIONS_NEEDED || !first || !latest || !last) return refuse('too-few-observations');
  const { drift, variance, years } = walkThrough(points, first, latest);
  if (isOnLine(measured) || isOnLine(points)) return refuse('no-variation');

  // Log-odds stop short of the bounds: a value nearer to one than that keeps its place.
  const offset = last.value - scale.from(latest.value);
  const within = (scaled: number): number =>
    Math.max(minimum ?? -Infinity, Math.min(maximum ?? Infinity, finite(scale.from(finite(scaled)) + offset)));
  const degrees = observations.length - 2;
  return {
    latest: last,
    observations: observations.length,
    years,
    isBounded,
    at: (time) => {
      const ahead = time - latest.time;
      const middle = latest.value + drift * ahead;
      const error = Math.sqrt(variance * (ahead + ahead ** 2 / years));
      const band = (share: 0.5 | 0.8): readonly [number, number] => {
        const half = halfWidth(share, degrees) * error;
        return [within(middle - half), within(middle + half)];
      };
      return { time, median: within(middle), band50: band(0.5), band80: band(0.8) };
    },
  };
}

/**
 * Projects an indicator to the end of `year`, with bands that widen: random walk with drift, the drift shrunk by
 * t² / (1 + t²) and its own uncertainty included, Student's t for the few observations. What lies between two bounds is
 * followed in log-odds, so that no median runs into a bound. Only observations of the definition now in force count.
 * Refused for a rank, which depends on the others, and for the EGDI's own scores, whose field is simulated; for a growth rate;
 * with fewer than five observations; when these lie exactly on a line, so that nothing tells how wrong it may be; for a year not
 * after the latest observation; and for one farther ahead than the observations reach back. Source: METHODS 8; Hyndman and
 * Athanasopoulos, "Forecasting: Principles and Practice" (2021), 5.2 and 5.5, for uneven times.
 */
export function project(series: Series, indicator: Walked, year: number): Projection | Refusal<ProjectionReason> {
  const followed = follow(series, indicator);
  if (isRefused(followed)) return followed;
  const { latest, observations, isBounded, years, at } = followed;
  const from = periodTime(latest.period);
  if (year <= from) return refuse('year-past');
  if (year - from > years) return refuse('beyond-the-evidence');
  const firstYear = Math.floor(from) + 1;
  return {
    latest,
    isBounded,
    observations,
    points: Array.from({ length: year - firstYear + 1 }, (_, index) => at(firstYear + index)),
  };
}

/** How far ahead a date is looked for, in years. Source: METHODS 8. */
const YEARS_LOOKED = 10;

/** When a target may be reached: the year by whose end half of the projected futures meet it, and where one in ten, and nine in ten, do. */
export interface ExpectedDate {
  /** `null`: not within ten years. */
  readonly median: number | null;
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** The expected date of a target that is not met yet. Refused as `project` is, but for how far ahead is looked. Source: METHODS 8. */
export function expectedDate(
  series: Series,
  indicator: Walked,
  comparator: Comparator,
  target: number,
): ExpectedDate | Refusal<ProjectionReason> {
  const followed = follow(series, indicator);
  if (isRefused(followed)) return followed;
  const firstYear = Math.floor(periodTime(followed.latest.period)) + 1;
  const ahead = Array.from({ length: YEARS_LOOKED }, (_, index) => followed.at(firstYear + index));
  const when = (read: (point: ProjectedPoint) => number): number | null =>
    ahead.find((point) => satisfies(read(point), comparator, target))?.time ?? null;
  const edges = [when(({ band80 }) => band80[0]), when(({ band80 }) => band80[1])];
  const known = edges.filter((year) => year !== null);
  return {
    median: when(({ median }) => median),
    earliest: known.length > 0 ? Math.min(...known) : null,
    latest: known.length === edges.length ? Math.max(...known) : null,
  };
}

/** Whether a verdict by pace and a projection say different things of one target: by another method, both may be right. */
export function isOtherwise(verdict: Verdict, { median }: ExpectedDate, year: number): boolean {
  const isInTime = median !== null && median <= year;
  if (verdict === 'on-track') return !isInTime;
  return ['at-risk', 'off-track', 'moving-away'].includes(verdict) && isInTime;
}
