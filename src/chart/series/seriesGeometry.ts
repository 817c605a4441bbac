import { scaleLinear, type ScaleLinear } from 'd3';
import { formatMonth } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { periodKind, periodTime, toPeriod } from '../../domain/period.ts';
import { heightScale, startNote, valueTicks, writtenAxis, type ValueTick, type WrittenAxis } from '../frame/axes.ts';
import { titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import { drawFan, type DrawnFan } from '../frame/fan.ts';
import type { Box, ChartSize, Stop } from '../frame/frame.ts';
import { noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import type { Pins } from '../frame/pinLayout.ts';
import { pathThrough } from '../frame/paths.ts';
import { textWidth } from '../frame/textWidth.ts';
import { rankAxis, valueAxis } from '../frame/ticks.ts';
import { FOR_YEARS, uprights, yearTicks, type MonthMark, type Upright, type YearTick } from '../frame/timeMarks.ts';
import type { SeriesInput, SeriesLine, SeriesWords } from './seriesInput.ts';
import { LABEL_SIZE, labelsOf, type FreeLabel } from './seriesLabels.ts';
import { legendOf, type LegendItem, type PointMark } from './seriesLegend.ts';
import { marksOf, timeOf, type SeriesMarks } from './seriesMarks.ts';
import { stopsOf } from './seriesStops.ts';

export interface SeriesGeometry {
  readonly plot: Box;
  readonly inverted: boolean;
  readonly yTitle: AxisTitle;
  readonly yTicks: readonly ValueTick[];
  readonly xTicks: readonly YearTick[];
  readonly lines: readonly {
    readonly id: string;
    readonly role: SeriesLine['role'];
    /** Number among the second lines, from 0. */
    readonly order: number;
    readonly path: string;
    readonly points: readonly { readonly x: number; readonly y: number; readonly mark: PointMark }[];
  }[];
  readonly others: readonly { readonly x: number; readonly y: number }[];
  readonly targets: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly y: number;
    /** On which side of the mark the target is met: -1 above, 1 below, 0 exactly on it. */
    readonly side: -1 | 0 | 1;
  }[];
  /** Empty where there is no latest point or no path. */
  readonly required: string;
  /** `null` where nothing is projected. */
  readonly fan: DrawnFan | null;
  readonly breaks: readonly Upright[];
  readonly labels: readonly FreeLabel[];
  readonly legend: readonly LegendItem[];
  /** `null` without words of persons. */
  readonly pins: Pins | null;
  readonly notes: readonly Note[];
  readonly stops: readonly Stop[];
  readonly empty: boolean;
}

/** One indicator over time with its targets, in pixels of a frame of `size`. */
export function seriesGeometry(input: SeriesInput, words: SeriesWords, size: ChartSize): SeriesGeometry {
  const scales = scalesOf(input, words, size);
  const { plot, axis, notes, legend, forLegend, x, y } = scales;
  const marks = marksOf(input, x, y, plot.x0, size.width);
  const labels = labelsOf(input, marks, plot, size.width);
  const pins = input.pins?.draw(x, plot, plot.y1 + FOR_YEARS, size.width) ?? null;
  const belowYears = plot.y1 + FOR_YEARS + scales.forPins;
  return {
    plot,
    inverted: axis.isRank,
    yTitle: scales.title,
    yTicks: valueTicks(axis, y),
    xTicks: yearTicks(scales.years, scales.observedTo, x, scales.months, scales.written),
    lines: drawn(input, marks),
    others: marks.others,
    targets: marks.targets.map(({ x0, x1, y, side }) => ({ x0, x1, y, side })),
    required: marks.required.length > 1 ? pathThrough(marks.required) : '',
    fan: fanOf(input, marks, scales),
    breaks: breaksOf(input, labels, scales, size.width),
    labels,
    pins,
    legend: legend.map((item) => ({ ...item, y: belowYears + item.y })),
    notes: notesAt(notes, belowYears + forLegend + 12),
    stops: [...stopsOf(input, words, scales), ...(pins?.stops ?? [])],
    empty: figuresOf(input).length === 0,
  };
}

const figuresOf = ({ lines, others }: SeriesInput) => [...lines.flatMap(({ points }) => points), ...others];

/** How the frame is shared out among axis, plot, legend and notes. */
interface Scales {
  readonly plot: Box;
  readonly title: AxisTitle;
  readonly axis: WrittenAxis;
  readonly notes: readonly string[];
  readonly legend: readonly LegendItem[];
  /** Height of the legend. */
  readonly forLegend: number;
  /** Height of marks and words of persons. */
  readonly forPins: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** The years that are written below the time axis, and the last of them that may hold a figure. */
  readonly years: readonly number[];
  readonly observedTo: number;
  /** The months that are written between them, and how the end of a year is called. */
  readonly months: readonly MonthMark[];
  readonly written: (year: number) => string;
}

function scalesOf(input: SeriesInput, words: SeriesWords, size: ChartSize): Scales {
  const { targets, required, projection } = input;
  const axis = axisOf(input, size.height);
  const fanNote = projection.length > 0 ? words.fan : '';
  const months = monthsOf(input);
  const axisNote = months.length > 0 ? words.monthsNote : words.axisNote;
  const notes = noteLines([axisNote, startNote(axis, words.axisStart), fanNote], size.width);
  const legend = legendOf(input, words, size.width);
  const forLegend = legend.length > 0 ? (legend.at(-1)?.y ?? 0) + 6 : 0;
  const left = axis.width + 10;
  const title = titleUp(input.axis, size.width);
  const top = title.height + 16 + (input.breaks.length > 0 ? 18 : 0);

  const observed = figuresOf(input).map(({ period }) => periodTime(period));
  const ahead = [...(required?.through ?? []), ...projection].map(({ time }) => time);
  const times = [...observed, ...targets.map(({ year }) => year), ...ahead];
  const [first, last] = wholeYears(times);
  const forLabel = Math.min(
    size.width * 0.2,
    Math.max(...targets.map(({ label }) => textWidth(label, LABEL_SIZE, true) + 24), 16),
  );
  const x = scaleLinear([first, last], [left, Math.max(left + 40, size.width - forLabel)]);
  const forPins = input.pins?.height(x, { x0: left, x1: x(last) }, size.width) ?? 0;
  const bottom = size.height - FOR_YEARS - forPins - forLegend - notesHeight(notes.length);
  return {
    plot: { x0: left, y0: top, x1: x(last), y1: bottom },
    title,
    axis,
    notes,
    legend,
    forLegend,
    forPins,
    x,
    y: heightScale(axis, top, bottom),
    years: yearsOf(input, times, first, last),
    observedTo: observed.length > 0 ? Math.ceil(Math.max(...observed)) : first - 1,
    months,
    written: months.length > 0 && last - first <= FEW_YEARS ? (year) => lastMonth(year, input.language) : String,
  };
}

/** Holds every figure, target and projected value. */
function axisOf(input: SeriesInput, height: number): WrittenAxis {
  const { indicator, language, targets, required, projection } = input;
  const values = [
    ...[...figuresOf(input), ...targets, ...(required?.through ?? [])].map(({ value }) => value),
    ...projection.flatMap(({ band80 }) => band80),
  ];
  const isRank = indicator.measure === 'rank';
  return writtenAxis(isRank ? rankAxis(values, height / 60) : valueAxis(values, height / 50, 0.5), isRank, language);
}

/** The whole years around all times; a year to either side of a single one. */
function wholeYears(times: readonly number[]): readonly [number, number] {
  if (times.length === 0) return [0, 1];
  const [first, last] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** So many years of months are written as such. */
const FEW_YEARS = 3;

/** The months that have a figure, where they are of a few years. */
function monthsOf(input: SeriesInput): readonly MonthMark[] {
  const all = figuresOf(input).map(({ period }) => period);
  const times = all.map(periodTime);
  if (Math.max(...times) - Math.min(...times) > FEW_YEARS) return [];
  const months = new Set(all.filter((period) => periodKind(period) === 'month'));
  return [...months]
    .map((period) => ({ time: periodTime(period), label: formatMonth(period, input.language) }))
    .filter(({ time }) => !Number.isInteger(time));
}

/** Among months the end of a year is its last one; over many years the years say more. */
function lastMonth(year: number, language: Language): string {
  const december = toPeriod(`${String(year)}-12`);
  return december === null ? String(year) : formatMonth(december, language);
}

/** Every whole year; of every second year only those that have something to show, so that none looks as if it had an edition. */
function yearsOf({ indicator }: SeriesInput, times: readonly number[], first: number, last: number): readonly number[] {
  if (times.length === 0) return [];
  const shown = [...new Set(times.filter(Number.isInteger))].toSorted((a, b) => a - b);
  if (indicator.frequency === 'biennial' && shown.length > 0) return shown;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const drawn = ({ lines }: SeriesInput, marks: SeriesMarks): SeriesGeometry['lines'] =>
  lines.map((line, index) => {
    const { points = [], places = [] } = marks.lines[index] ?? {};
    return {
      id: line.id,
      role: line.role,
      order: lines.slice(0, index).filter(({ role }) => role === 'second').length,
      path: pathThrough(places),
      points,
    };
  });

function fanOf({ projection }: SeriesInput, { latest }: SeriesMarks, { x, y }: Scales): DrawnFan | null {
  if (!latest || projection.length === 0) return null;
  const times = projection.map(({ time }) => time);
  return drawFan('followed', latest, projection, times, x, y);
}

/** Uprights where the definition changed, at the edge for one before or after all years. */
function breaksOf(
  { breaks }: SeriesInput,
  labels: readonly FreeLabel[],
  { plot, x }: Scales,
  width: number,
): readonly Upright[] {
  const [first = 0, last = 1] = x.domain();
  const moments = breaks.map((one) => ({
    at: x(Math.max(first, Math.min(last, timeOf(one)))),
    label: one.label,
    shortLabel: one.label,
  }));
  return uprights(
    moments.sort((a, b) => a.at - b.at),
    plot,
    width,
    labels.map(({ box }) => box),
  );
}
