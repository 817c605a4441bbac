import { scaleLinear, type ScaleLinear } from 'd3';
import { heightScale, startNote, valueTicks, writtenAxis, type ValueTick, type WrittenAxis } from '../frame/axes.ts';
import { titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import { endLabels, labelForm, NARROW, type EndLabel, type LabelForm, type LineEnd } from '../frame/endLabels.ts';
import { drawFan, edgesOf, type DrawnFan } from '../frame/fan.ts';
import type { Box, ChartSize, Stop } from '../frame/frame.ts';
import { gapWords } from '../frame/gapWords.ts';
import { lineKey, type KeyEntry } from '../frame/lineKey.ts';
import { placesOver } from '../frame/missingEditions.ts';
import { noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import type { Pins } from '../frame/pinLayout.ts';
import { lonePlaces, pathBetween, pathThrough, pointsOf, type LinePoint, type Place } from '../frame/paths.ts';
import { textWidth } from '../frame/textWidth.ts';
import { rankAxis, valueAxis } from '../frame/ticks.ts';
import { FOR_YEARS, TICK_SIZE, uprights, yearTicks, type Upright, type YearTick } from '../frame/timeMarks.ts';
import { endsOf } from './fieldEnds.ts';
import type { FieldInput, FieldLine, FieldWords } from './fieldInput.ts';
import { linesOf, type Line } from './fieldLines.ts';
import { stopsOf } from './fieldStops.ts';

/** One line as drawn. */
export interface DrawnLine extends Pick<Line, 'id' | 'role' | 'order'> {
  readonly path: string;
  /** Figures alone between missing editions; none for the followed country, all of whose figures are points. */
  readonly lone: readonly { readonly x: number; readonly y: number }[];
}

export interface FieldGeometry {
  readonly plot: Box;
  readonly yTitle: AxisTitle;
  readonly yTicks: readonly ValueTick[];
  readonly xTicks: readonly YearTick[];
  readonly ground: string;
  /** In drawing order: the followed country last, on top. */
  readonly lines: readonly DrawnLine[];
  readonly fans: readonly DrawnFan[];
  readonly points: readonly LinePoint[];
  readonly targets: readonly Upright[];
  readonly form: LabelForm;
  /** Behind the lines' ends; none in a narrow frame, where the key says them. */
  readonly labels: readonly (EndLabel & Pick<DrawnLine, 'role' | 'order'>)[];
  /** Above the plot of a narrow frame. */
  readonly key: readonly (KeyEntry & Pick<DrawnLine, 'role' | 'order'>)[];
  readonly gap: {
    /** The upright between country and bar; `null` where they are too close for one. */
    readonly bracket: { readonly x: number; readonly y0: number; readonly y1: number } | null;
    /** Words in the channel between the two lines; `null` where these are crowded: then the country's end label says it. */
    readonly words: { readonly text: string; readonly box: Box } | null;
  } | null;
  /** `null` without words of persons. */
  readonly pins: Pins | null;
  readonly notes: readonly Note[];
  readonly stops: readonly Stop[];
  /** No figure at all. */
  readonly empty: boolean;
}

/** Row of words above the plot, below the title of the axis. */
const FOR_TARGETS = 16;
/** Of the height of a narrow frame, for the names of its lines. */
const MOST_KEY = 0.4;
const DRAWING_ORDER = { quiet: 0, peer: 1, bar: 2, followed: 3 };

/** The headline chart: one country, its peers and the bar over the whole field, in pixels of a frame of `size`. */
export function fieldGeometry(input: FieldInput, words: FieldWords, size: ChartSize): FieldGeometry {
  const lines = linesOf(input);
  const figures = figuresOf(lines, input);
  const scales = scalesOf(input, words, lines, figures, size);
  const { plot, axis, notes, form, x, y, placesOf } = scales;
  const places = lines.map(({ values }) => placesOf(values));
  const gap = gapOf(input.gap, lines, places, plot);
  const { labels, key } = labelsOf(input, lines, gap, scales, size);
  const pins = input.pins?.draw(x, plot, plot.y1 + FOR_YEARS, size.width) ?? null;
  return {
    plot,
    yTitle: scales.title,
    fans: fansOf(input, lines, places, scales),
    yTicks: valueTicks(axis, y),
    xTicks: yearTicks(yearsOf(input, scales), scales.latest, x),
    ground: input.field.map((values) => pathBetween(placesOf(values), plot.y0, plot.y1)).join(''),
    lines: drawn(lines, places),
    points: pointsOf(places[0] ?? []),
    targets: uprights(
      input.targets.map(({ year, label, shortLabel = label }) => ({ at: x(year), label, shortLabel })),
      plot,
      size.width,
      [...labels.map(({ box }) => box), ...(gap?.words ? [gap.words.box] : [])],
      size.width < NARROW ? 0 : textWidth(input.axis, TICK_SIZE) + 8,
    ),
    form,
    labels,
    key,
    gap,
    pins,
    notes: notesAt(notes, plot.y1 + FOR_YEARS + scales.forPins + 12),
    stops: [...stopsOf(lines, input, words, scales), ...(pins?.stops ?? [])],
    empty: figures.length === 0,
  };
}

/** Every value that must lie inside the plot; the ground may be cut. */
const figuresOf = (lines: readonly Line[], { fan = null }: FieldInput): readonly number[] => [
  ...lines.flatMap(({ values }) => values.filter((value) => value !== null)),
  ...edgesOf(fan),
];

/** How the frame is shared out among axis, plot, end labels and notes. */
interface Scales {
  readonly plot: Box;
  readonly title: AxisTitle;
  readonly axis: WrittenAxis;
  readonly notes: readonly string[];
  readonly ends: readonly LineEnd[];
  readonly form: LabelForm;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Year of the latest edition. */
  readonly latest: number;
  /** Where a line's values stand, one place per edition. */
  readonly placesOf: (values: FieldLine['values']) => readonly Place[];
  /** Height of marks and words of persons. */
  readonly forPins: number;
}

function scalesOf(
  input: FieldInput,
  words: FieldWords,
  lines: readonly Line[],
  figures: readonly number[],
  size: ChartSize,
  forPins = input.pins?.room(size.width) ?? 0,
): Scales {
  const { editions, targets } = input;
  const axis = axisOf(input, figures, size.height);
  const ground = input.field.length > 0 ? words.field : '';
  const notes = noteLines([ground, startNote(axis, words.axisStart), input.fan ? words.fan : ''], size.width);
  const isNarrow = size.width < NARROW;
  // Where they stand in the plot hangs on nothing of the frame but what they are ordered by.
  const keyed = isNarrow ? endsOf(lines, input, words, heightScale(axis, 0, size.height)) : [];
  const forKey = lineKey(keyed, size.width, size.height * MOST_KEY).height;
  const title = titleUp(input.axis, size.width, forKey);
  // In a narrow frame the words of targets stand in a row of their own.
  const top = forKey + title.height + 10 + (targets.length > 0 && isNarrow ? FOR_TARGETS : 0);
  const bottom = size.height - FOR_YEARS - forPins - notesHeight(notes.length);
  const y = heightScale(axis, top, bottom);
  const ends = endsOf(lines, input, words, y);
  const form = labelForm(isNarrow ? [] : ends, size.width, bottom - top);
  const left = axis.width + 10;
  const x = timeScale(input, left, size.width, form.width);
  const last = x.domain()[1] ?? 1;
  const plot = { x0: left, y0: top, x1: x(last), y1: bottom };
  // How many rows of marks there are follows from the scale, which follows from the labels, which follow from the height.
  const needed = input.pins?.height(x, plot, size.width) ?? 0;
  if (needed > forPins) return scalesOf(input, words, lines, figures, size, needed);
  // A line breaks where an edition is missing altogether (A47).
  const placesOf = placesOver(editions, x, y);
  return { plot, title, axis, notes, ends, form, x, y, latest: editions.at(-1) ?? last, placesOf, forPins };
}

function axisOf({ kind, language, field }: FieldInput, figures: readonly number[], height: number): WrittenAxis {
  const isRank = kind === 'rank';
  const axis = isRank ? rankAxis(figures, height / 60) : valueAxis([...figures, ...highest(field)], height / 50, 0.2);
  return writtenAxis(axis, isRank, language);
}

/** The largest value of the field, if any: the leaders belong into the picture, the last do not. */
function highest(field: FieldInput['field']): readonly number[] {
  let most = -Infinity;
  for (const values of field) for (const value of values) if (value !== null && value > most) most = value;
  return most === -Infinity ? [] : [most];
}

/**
 * Years to pixels, to the last target's year. The end labels stand in the empty years after the latest edition; the
 * plot gives way only as far as these are too narrow for them. Where a fan fills those years, the labels stand behind it.
 */
function timeScale({ editions, targets, fan }: FieldInput, left: number, width: number, labelWidth: number) {
  const latest = editions.at(-1) ?? 1;
  const first = editions[0] ?? latest - 1;
  const last = Math.max(latest, first + 1, ...targets.map(({ year }) => year), ...(fan?.years ?? []));
  const labelled = fan?.years.at(-1) ?? latest;
  const observed = Math.max(0.01, (labelled - first) / (last - first));
  const forLastYear = textWidth(String(last), TICK_SIZE) / 2 + 1;
  const right = Math.min(width - forLastYear, left + (width - left - labelWidth - 4) / observed);
  return scaleLinear([first, last], [left, Math.max(left + 40, right)]);
}

/** Every year that has something to show, ascending. */
function yearsOf({ editions, targets, fan }: FieldInput, { x }: Scales): readonly number[] {
  const [first = 0] = x.domain();
  const years = new Set([first, ...editions, ...targets.map(({ year }) => year), ...(fan?.years ?? [])]);
  return [...years].sort((a, b) => a - b);
}

/** The lines that have any figure, the one on top last. */
function drawn(lines: readonly Line[], places: readonly (readonly Place[])[]): readonly DrawnLine[] {
  return lines
    .map(({ id, role, order }, index) => {
      const line = places[index] ?? [];
      return { id, role, order, path: pathThrough(line), lone: role === 'followed' ? [] : lonePlaces(line) };
    })
    .filter(({ path }) => path !== '')
    .sort((a, b) => DRAWING_ORDER[a.role] - DRAWING_ORDER[b.role]);
}

/** A fan opens at the latest value of its line; without one there is none. */
function fansOf(
  { fan = null }: FieldInput,
  lines: readonly Line[],
  places: readonly (readonly Place[])[],
  { x, y }: Scales,
): readonly DrawnFan[] {
  return (['bar', 'followed'] as const).flatMap((role): DrawnFan[] => {
    const start = places[lines.findIndex((line) => line.role === role)]?.at(-1);
    const points = fan?.[role] ?? [];
    return fan && start && points.length > 0 ? [drawFan(role, start, points, fan.years, x, y)] : [];
  });
}

function gapOf(
  text: string | null,
  lines: readonly Line[],
  places: readonly (readonly Place[])[],
  plot: Box,
): FieldGeometry['gap'] {
  const own = places[0] ?? [];
  const barIndex = lines.findIndex(({ role }) => role === 'bar');
  const bar = places[barIndex] ?? [];
  const [ownEnd, barEnd] = [own.at(-1), bar.at(-1)];
  if (text === null || !ownEnd || !barEnd) return null;
  const down = Math.sign(ownEnd.y - barEnd.y);
  const others = places.filter((_, index) => index !== 0 && index !== barIndex);
  const box = gapWords(text, own, bar, others, plot);
  return {
    bracket:
      Math.abs(ownEnd.y - barEnd.y) > 14 ? { x: ownEnd.x, y0: barEnd.y + 3 * down, y1: ownEnd.y - 6 * down } : null,
    words: box && { text, box },
  };
}

/** The lines' names behind their ends or behind the fan, or in a narrow frame above the plot. */
function labelsOf(
  { fan = null }: FieldInput,
  lines: readonly Line[],
  gap: FieldGeometry['gap'],
  { plot, ends, form, x, latest }: Scales,
  size: ChartSize,
): Pick<FieldGeometry, 'labels' | 'key'> {
  // Said once: in the channel, or else with the country.
  const said = gap?.words?.text;
  const shown = ends.map((end) => ({ ...end, extra: end.extra.filter((text) => text !== said) }));
  const ofLine = <L extends { readonly id: string }>(label: L) => {
    const line = lines.find(({ id }) => id === label.id);
    return line ? [{ ...label, role: line.role, order: line.order }] : [];
  };
  if (size.width < NARROW)
    return { labels: [], key: lineKey(shown, size.width, size.height * MOST_KEY).entries.flatMap(ofLine) };
  const from = x(fan?.years.at(-1) ?? latest);
  return { labels: endLabels(shown, form, from, plot.y0 - 4, plot.y1 + 4).flatMap(ofLine), key: [] };
}
