import type { Measure } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { periodKind, periodTime, periodYear } from '../../domain/period.ts';
import { finite } from '../numbers/finite.ts';
import { deadlineOf, lastEndingBy } from './judgedBy.ts';

/** A value at a time in years as `periodTime` counts them (the whole of 2024 lies at 2024). */
export interface Point {
  readonly time: number;
  readonly value: number;
}

export const pointOf = ({ period, value }: Pick<Observation, 'period' | 'value'>): Point => ({
  time: periodTime(period),
  value,
});

/** How fast a value moved since the base, against how fast it must move; per year, positive is upwards. */
export interface Rates {
  readonly needed: number;
  readonly achieved: number;
  /** achieved / needed: 1 arrives just in time, below 0 moves away. */
  readonly ratio: number;
}

export type PaceVerdict = 'on-track' | 'at-risk' | 'off-track' | 'moving-away';

/** The coarsest step in which a series is published, by the decimals of all its values: 1 for 86 and 87, 0.01 for 13.17. */
function publishedStep(values: readonly number[]): number {
  // 0.0000005 is written 5e-7.
  const decimals = Math.max(
    0,
    ...values.map((value) => {
      const [digits = '', exponent = '0'] = String(value).split('e');
      return (digits.split('.')[1] ?? '').length - Number(exponent);
    }),
  );
  return 10 ** -decimals;
}

/**
 * Where a pace begins: at the base, or level with the latest value where the rounding in which both are published can explain
 * the whole difference, which is then no movement. Counts and ranks are not rounded. Source: METHODS 8.
 */
export function startOf(base: Observation, latest: Observation, series: Series, measure: Measure): Point {
  if (measure === 'count' || measure === 'rank') return pointOf(base);
  const step = publishedStep(series.observations.map(({ value }) => value));
  const isRounding = Math.abs(latest.value - base.value) <= step * (1 + 1e-9);
  return { time: periodTime(base.period), value: isRounding ? latest.value : base.value };
}

/** Lower limits of the ratio for the classes (METHODS 2, first row; the limits are those of Eurostat SDG monitoring). */
const ON_TRACK = 0.95;
const AT_RISK = 0.6;
const OFF_TRACK = 0;

/** The class of a gap-closing ratio: 0.95 and more on track, 0.6 at risk, 0 off track, below it moving away. */
export function paceVerdict(ratio: number): PaceVerdict {
  if (ratio >= ON_TRACK) return 'on-track';
  if (ratio >= AT_RISK) return 'at-risk';
  return ratio >= OFF_TRACK ? 'off-track' : 'moving-away';
}

/**
 * Gap-closing pace from `base` over `latest` to `target`: needed `(T - yi)/(tT - ti)`, achieved `(yi - y0)/(ti - t0)`,
 * ratio achieved / needed. `sense` is the way that is better, 1 up or -1 down; it matters only when nothing is needed,
 * which happens to a value standing on a strict limit ("over 50" at 50): there any move the right way will do, so the
 * ratio is 1, 0 or -1 as the value moved the right way, not at all, or the wrong way.
 * `null` unless base < latest < target in time. Never NaN and always finite. Source: METHODS 2, first row.
 */
export function gapClosing(base: Point, latest: Point, target: Point, sense: 1 | -1): Rates | null {
  if (!(base.time < latest.time && latest.time < target.time)) return null;
  const needed = finite((target.value - latest.value) / (target.time - latest.time));
  const achieved = finite((latest.value - base.value) / (latest.time - base.time));
  const ratio = needed === 0 ? sense * Math.sign(achieved) : achieved / needed;
  return { needed, achieved, ratio: finite(ratio) };
}

/** A calendar year at the head of a date known to the day, the month or the year; `null` when there is none. */
export function yearOf(date: string): number | null {
  return /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null;
}

/** A target that is younger than all figures is judged by the pace before it. Source: Eurostat, "Sustainable development in the European Union", short-term trend. */
const YEARS_BEFORE = 5;

/**
 * The base of the pace: the last observation whose period ends by 31 December of the year in which the target was first
 * set. Where that is the latest one: of a plan that runs within its own year the last that ends before that year; of a target
 * younger than all figures the first of the five years up to the latest, or the last one before those. `issued` is a date known
 * to the day, month or year, or empty (then the first observation).
 * `null` when the series is empty or the base would not lie before `latest` in time. Averages over spans of years overlap,
 * so no pace is measured between them. Source: METHODS 2 and 8.
 */
export function baseOf(series: Series, issued: string, latest: Observation): Observation | null {
  if (periodKind(latest.period) === 'span') return null;
  const year = yearOf(issued);
  const isBefore = (one: Observation | null | undefined): one is Observation =>
    one != null && periodKind(one.period) !== 'span' && periodTime(one.period) < periodTime(latest.period);
  const first = series.observations[0] ?? null;
  const known = year === null ? null : lastEndingBy(series, deadlineOf(year));
  if (year === null || known === null || isBefore(known)) {
    const base = known ?? first;
    return isBefore(base) ? base : null;
  }
  const before = series.observations.filter(isBefore);
  const beforeYear = before.findLast(({ period }) => periodYear(period) < year);
  if (periodYear(latest.period) === year && beforeYear) return beforeYear;
  const from = periodTime(latest.period) - YEARS_BEFORE;
  return before.find(({ period }) => periodTime(period) >= from - 1e-9) ?? before.at(-1) ?? null;
}
