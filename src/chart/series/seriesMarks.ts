import type { Indicator } from '../../domain/indicator.ts';
import { periodMonths, periodTime, toPeriod, type Period } from '../../domain/period.ts';
import type { Comparator } from '../../domain/programme.ts';
import { withMissingEditions } from '../frame/missingEditions.ts';
import type { Place } from '../frame/paths.ts';
import type { DefinitionBreak, SeriesInput, SeriesPoint } from './seriesInput.ts';
import { markOf, type PointMark } from './seriesLegend.ts';

type Spot = NonNullable<Place>;

/** Where everything that stands for a figure stands. */
export interface SeriesMarks {
  /** In the order of the input. */
  readonly lines: readonly {
    readonly points: readonly (Spot & { readonly mark: PointMark })[];
    /** The same places, with `null` wherever no solid line may lead from one to the next. */
    readonly places: readonly Place[];
  }[];
  readonly others: readonly Spot[];
  readonly targets: readonly {
    readonly x0: number;
    /** Of the target itself: the mark is cut at the frame. */
    readonly middle: number;
    readonly x1: number;
    readonly y: number;
    readonly side: -1 | 0 | 1;
  }[];
  /** Of the main line; `null` without one. */
  readonly latest: Spot | null;
  /** From the latest point on; empty without one. */
  readonly required: readonly Spot[];
  /** Lower and upper edge of what is projected, from the latest point on. */
  readonly edges: readonly (readonly Spot[])[];
}

/** Half the width of a target's mark. */
export const HALF_TARGET = 14;

/** Longest time in years between two figures that a solid line may join; longer, a year or an edition may be missing. */
const LONGEST_JOIN: Readonly<Record<Indicator['frequency'], number>> = {
  monthly: 1.01,
  quarterly: 1.01,
  annual: 1.01,
  biennial: 2.01,
  irregular: Infinity,
};

export function marksOf(
  { indicator, lines, others, targets, required, projection, breaks }: SeriesInput,
  x: (time: number) => number,
  y: (value: number) => number,
  left: number,
  width: number,
): SeriesMarks {
  const spotOf = ({ period, value }: { readonly period: Period; readonly value: number }): Spot => ({
    x: x(periodTime(period)),
    y: y(value),
  });
  const spotAt = ({ time, value }: { readonly time: number; readonly value: number }): Spot => ({
    x: x(time),
    y: y(value),
  });
  const last = lines.find(({ role }) => role === 'main')?.points.at(-1);
  const latest = last ? spotOf(last) : null;
  const ahead = (places: readonly Spot[]): readonly Spot[] => (latest ? [latest, ...places] : []);
  const edge = (side: 0 | 1): readonly Spot[] =>
    ahead(projection.map(({ time, band80 }) => spotAt({ time, value: band80[side] })));
  return {
    lines: lines.map(({ points }) => ({
      points: points.map((point) => ({ ...spotOf(point), mark: markOf(point) })),
      places: interrupted(points, indicator.frequency, breaks.map(timeOf)).map((point) => point && spotOf(point)),
    })),
    others: others.map(spotOf),
    targets: targets.map(({ year, value, comparator }) => ({
      x0: Math.max(left, x(year) - HALF_TARGET),
      middle: x(year),
      x1: Math.min(width - 1, x(year) + HALF_TARGET),
      y: y(value),
      side: sideOf(comparator, indicator.measure === 'rank'),
    })),
    latest,
    required: ahead((required?.through ?? []).map(spotAt)),
    edges: [edge(0), edge(1)],
  };
}

/** Which side of its mark a target is met on, as drawn. */
function sideOf(comparator: Comparator, inverted: boolean): -1 | 0 | 1 {
  if (comparator === '=') return 0;
  return (comparator === '>' || comparator === '>=') === inverted ? 1 : -1;
}

/** Position in time of a break; the start of year 0 when its day is no date, which none should be. */
export function timeOf({ date }: DefinitionBreak): number {
  const period = toPeriod(date);
  return period ? periodTime(period) : 0;
}

/** Whether a figure is missing between two times. Of every second year, the survey's editions: none appeared from 2005 to 2008 (A47). */
const lacks = (from: number, to: number, frequency: Indicator['frequency']): boolean =>
  to - from > LONGEST_JOIN[frequency] &&
  (frequency !== 'biennial' || withMissingEditions([Math.floor(from), Math.floor(to)]).length > 2);

/** The points, with `null` wherever no solid line may lead from one to the next: too far apart, or another definition between them. */
function interrupted(
  points: readonly SeriesPoint[],
  frequency: Indicator['frequency'],
  breaks: readonly number[],
): readonly (SeriesPoint | null)[] {
  const usual = usualStep(points.map(({ period }) => periodTime(period)));
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before) return [point];
    const [from, to] = [periodTime(before.period), periodTime(point.period)];
    // A year follows the one before, whatever came between the two.
    const step = Math.max(usual, periodMonths(point.period) / 12);
    const isApart = lacks(from, to, frequency) || (frequency !== 'biennial' && to - from > 1.5 * step);
    return isApart || breaks.some((time) => from < time && time <= to) ? [null, point] : [point];
  });
}

/** The step that most figures are from the one before, in years; infinite where they keep none. A file need not say how often its figures come. */
function usualStep(times: readonly number[]): number {
  const steps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const isUsual = (step: number): boolean =>
    steps.filter((one) => Math.abs(one - step) < 0.01).length > steps.length / 2;
  const found = steps.length > 2 ? steps.find(isUsual) : undefined;
  return found ?? Infinity;
}
