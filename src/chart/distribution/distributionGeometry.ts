import { median as medianOf, scaleLinear } from 'd3';
import { formatNumber, formatPlain } from '../../domain/format.ts';
import { NARROW } from '../frame/endLabels.ts';
import { titleAcross, type AxisTitle } from '../frame/axisTitle.ts';
import type { Box, ChartSize, Stop } from '../frame/frame.ts';
import { outsideBoxes } from '../frame/freePlace.ts';
import { NOTE_SIZE, noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { valueAxis } from '../frame/ticks.ts';
import { TICK_SIZE } from '../frame/timeMarks.ts';
import { dotsOf, groundOf, type Dots, type PickedDot } from './distributionDots.ts';
import type { DistributionInput, DistributionWords } from './distributionInput.ts';
import { FLAG_HEIGHT, labelsOf, type DotLabel } from './distributionLabels.ts';

export interface DistributionGeometry {
  readonly plot: Box;
  readonly xTicks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly xTitle: AxisTitle;
  /** Countries that are not named, as circles: those at or above the cut-off, and the others. */
  readonly filled: string;
  readonly hollow: string;
  /** In drawing order: the followed country last, on top. */
  readonly picked: readonly PickedDot[];
  readonly labels: readonly DotLabel[];
  readonly nameSize: number;
  readonly valueSize: number;
  readonly cutOff: {
    readonly x: number;
    /** The upright, interrupted where words stand. */
    readonly parts: readonly (readonly [number, number])[];
    readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly box: Box };
  } | null;
  readonly median: {
    readonly x: number;
    readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly box: Box };
  } | null;
  readonly notes: readonly Note[];
  /** From the lowest score to the highest: the last rank first. */
  readonly stops: readonly Stop[];
  /** No country at all. */
  readonly empty: boolean;
}

/** Beside the axis: half a tick's words, or a dot at 0 or 1. */
const EDGE = 18;
/** Above everything: the words of the cut-off. */
const FOR_CUT_OFF = 24;
/** Below the dots: ticks, the median, and the title of the axis, which in a narrow picture has a row of its own. */
const forAxis = (width: number): number => (width < NARROW ? 66 : 50);
const FOR_MEDIAN = 38;

/** Height for names above the columns: some stand over low ones, so that a row each would be left empty. */
const forNames = (named: number): number => (1 + Math.ceil((named - 1) * 0.75)) * FLAG_HEIGHT;

/** Height of a picture in which all columns and names have room: the same for every edition. */
export const distributionHeight = (width: number, named: number): number =>
  FOR_CUT_OFF + forNames(named) + (width < NARROW ? 136 : 112) + forAxis(width) + notesHeight(2);

/** Every country of one edition as a dot along its score, in pixels of a frame of `size`. The axis is the same for all editions. */
export function distributionGeometry(
  input: DistributionInput,
  words: DistributionWords,
  size: ChartSize,
): DistributionGeometry {
  const { countries, language, peers, cutOff } = input;
  const notes = notesOf(input, words, size.width);
  const bottom = size.height - forAxis(size.width) - notesHeight(notes.length);
  const plot = { x0: EDGE, y0: FOR_CUT_OFF, x1: size.width - EDGE, y1: bottom };
  const x = scaleLinear([0, 1], [plot.x0, plot.x1]);
  const room = Math.max(FLAG_HEIGHT, bottom - FOR_CUT_OFF - forNames(peers.length + 1));
  const dots = dotsOf(input, plot, room, x);
  const narrow = size.width < NARROW;
  const type = { nameSize: narrow ? 12 : 13, valueSize: narrow ? 11 : 12 };
  const bounds = { x0: 0, y0: plot.y0, x1: size.width, y1: plot.y1 };
  const uprights = cutOff ? [x(cutOff.score)] : [];
  const labels = labelsOf(dots.picked, input, words, type, bounds, groundOf(dots, bottom), uprights);
  return {
    plot,
    xTicks: valueAxis([0, 1], size.width / 90, 0).ticks.map((tick) => ({
      x: x(tick),
      y: bottom + 20,
      text: formatPlain(tick, 1, language),
    })),
    xTitle: titleAcross(input.axis, plot, bottom + (narrow ? 43 : FOR_MEDIAN - 13)),
    filled: dots.filled,
    hollow: dots.hollow,
    picked: dots.picked,
    labels,
    ...type,
    cutOff: cutOffOf(input, labels, x, bottom, size.width),
    median: medianMark(input, words, x, bottom, narrow ? size.width : plot.x1 - textWidth(input.axis, TICK_SIZE) - 16),
    notes: notesAt(notes, bottom + forAxis(size.width) + 13),
    stops: stopsOf(dots, input, words, plot),
    empty: countries.length === 0,
  };
}

function notesOf(
  { countries, followed, cutOff }: DistributionInput,
  words: DistributionWords,
  width: number,
): readonly string[] {
  const isThere = countries.length === 0 || countries.some(({ id }) => id === followed.id);
  return noteLines([cutOff ? words.key : '', isThere ? '' : words.absent(followed.name)], width);
}

/** The upright at the cut-off, interrupted where names stand, with its words above. */
function cutOffOf(
  { cutOff, decimals, language }: DistributionInput,
  labels: readonly DotLabel[],
  x: (score: number) => number,
  bottom: number,
  width: number,
): DistributionGeometry['cutOff'] {
  if (!cutOff) return null;
  const at = x(cutOff.score);
  const boxes = labels.map(({ box }) => box);
  const text = `${cutOff.label}: ${formatNumber(cutOff.score, decimals, language)}`;
  return { x: at, parts: outsideBoxes(at, 4, bottom, boxes), label: besides(text, at, width) };
}

function medianMark(
  { countries, decimals, language }: DistributionInput,
  words: DistributionWords,
  x: (score: number) => number,
  bottom: number,
  width: number,
): DistributionGeometry['median'] {
  const middle = medianOf(countries, ({ score }) => score);
  if (middle === undefined) return null;
  const text = `${words.median} ${formatNumber(middle, decimals, language)}`;
  return { x: x(middle), label: centred(text, x(middle), bottom + FOR_MEDIAN, width) };
}

/** From the last rank to the first. */
function stopsOf(
  { places }: Dots,
  { decimals, language }: DistributionInput,
  words: DistributionWords,
  plot: Box,
): readonly Stop[] {
  return places
    .toSorted(({ country: a }, { country: b }) => a.score - b.score || (b.rank ?? Infinity) - (a.rank ?? Infinity))
    .map(({ country, ...place }): Stop => ({
      ...place,
      band: [plot.y0, plot.y1],
      heading: country.name,
      lines: [
        ...(country.rank === null ? [] : [words.rank(formatNumber(country.rank, 0, language))]),
        words.score(formatNumber(country.score, decimals, language)),
      ],
    }));
}

/** Words at the top, right of an upright or else left of it. */
function besides(text: string, x: number, width: number) {
  const shown = shorten(text, Math.max(x, width - x) - 6, NOTE_SIZE, true);
  const wide = textWidth(shown, NOTE_SIZE, true);
  const x0 = x + 6 + wide <= width ? x + 6 : x - 6 - wide;
  return { x: x0, y: 15, text: shown, box: { x0, y0: 3, x1: x0 + wide, y1: 19 } };
}

/** Words below a place, moved into the frame. */
function centred(text: string, x: number, y: number, width: number) {
  const wide = textWidth(text, TICK_SIZE);
  const x0 = Math.max(0, Math.min(width - wide, x - wide / 2));
  return { x: x0, y, text, box: { x0, y0: y - 12, x1: x0 + wide, y1: y + 4 } };
}
