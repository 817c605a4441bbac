import { scaleLinear } from 'd3';
import { formatNumber } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { heightScale, valueTicks, writtenAxis, type ValueTick, type WrittenAxis } from '../frame/axes.ts';
import { titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import { stopIn, type Box, type Stop } from '../frame/frame.ts';
import { placesOver } from '../frame/missingEditions.ts';
import { NOTE_SIZE, noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import { pathThrough } from '../frame/paths.ts';
import { textWidth, wrap } from '../frame/textWidth.ts';
import { valueAxis } from '../frame/ticks.ts';
import { yearTicks, type YearTick } from '../frame/timeMarks.ts';

/** One small chart. */
export interface Panel {
  readonly id: string;
  /** "Online service (OSI)". */
  readonly label: string;
  /** The followed country: one value per edition, `null` where it has none. */
  readonly values: readonly (number | null)[];
  /** The countries it is compared with, in grey, in the order of `peerNames`. */
  readonly peers: readonly (readonly (number | null)[])[];
  /** What all are held against, such as the median of the first fifty; `null` where there is nothing. */
  readonly reference: readonly (number | null)[] | null;
}

export interface SmallMultipleInput {
  /** Years of the editions, ascending. */
  readonly editions: readonly number[];
  /** What all measure, with its unit: "Score (0 to 1)". */
  readonly axis: string;
  readonly panels: readonly Panel[];
  /** The followed country. */
  readonly name: string;
  readonly peerNames: readonly string[];
  /** "median of the top 50"; empty if no panel has a reference. */
  readonly referenceName: string;
  readonly decimals: number;
  readonly language: Language;
}

/** Where one small chart stands and what is in it, in pixels of the whole frame. */
export interface DrawnPanel {
  readonly id: string;
  /** Lines of the panel's name. */
  readonly title: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly plot: Box;
  /** Only the first of a row writes the values of the axis. */
  readonly yTicks: readonly ValueTick[];
  readonly xTicks: readonly YearTick[];
  readonly ground: string;
  readonly path: string;
  readonly reference: string;
  readonly end: { readonly x: number; readonly y: number } | null;
  /** The last value, beside the line's end. */
  readonly label: EndValue | null;
  readonly referenceLabel: EndValue | null;
}

interface EndValue {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface SmallMultipleGeometry {
  readonly height: number;
  /** Above all panels, for it is that of each. */
  readonly yTitle: AxisTitle;
  readonly panels: readonly DrawnPanel[];
  /** Beside the first note of the reference a piece of its line is drawn. */
  readonly key: { readonly x0: number; readonly x1: number; readonly y: number } | null;
  /** Those of the reference begin after the piece of line. */
  readonly notes: readonly (Note & { readonly x: number })[];
  readonly stops: readonly Stop[];
}

const NARROWEST = 140;
const BETWEEN = 20;
const TITLE_LINE = 17;
const FOR_YEARS = 24;
const PLOT_HEIGHT = 130;
export const TITLE_SIZE = 13;
export const VALUE_SIZE = 12;
const VALUE_LINE = 14;
const KEY = 26;

/** How many stand side by side: as many as fit, then no more than fill the rows evenly (never three and one). */
export function columnsFor(count: number, width: number): number {
  const most = Math.max(1, Math.min(count, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN))));
  return Math.max(1, Math.ceil(count / Math.ceil(count / most)));
}

/** Said where a figure is missing, and below all of them; empty if nothing. */
export interface MultipleWords {
  readonly missing: string;
  readonly peers: string;
  readonly reference: string;
}

/** The same small line chart for several indices, all on the same scales. The height follows from the width. */
export function smallMultipleGeometry(
  input: SmallMultipleInput,
  words: MultipleWords,
  width: number,
): SmallMultipleGeometry {
  const yTitle = titleUp(input.axis, width);
  const grid = gridOf(input, width, yTitle.height + 8);
  const drawn = input.panels.map((panel, index) => drawPanel(panel, index, input, words, grid));
  const bottom = grid.top + Math.ceil(input.panels.length / grid.columns) * grid.panelHeight;
  const references = wrap(words.reference, width - KEY - 12, NOTE_SIZE);
  const notes = [...references, ...noteLines([words.peers], width)];
  return {
    yTitle,
    height: bottom + notesHeight(notes.length),
    panels: drawn.map(({ geometry }) => geometry),
    key: references.length > 0 ? { x0: 0, x1: KEY, y: bottom + 6 } : null,
    notes: notesAt(notes, bottom + 10).map((note, index) => ({
      x: index < references.length ? KEY + 8 : 0,
      ...note,
    })),
    stops: drawn.flatMap(({ stops }) => stops),
  };
}

/** What all panels share: their axis, their sizes and how many stand in a row. */
interface Grid {
  readonly axis: WrittenAxis;
  readonly columns: number;
  /** Above the first row. */
  readonly top: number;
  /** Of the first panel. */
  readonly left: number;
  readonly panelWidth: number;
  readonly panelHeight: number;
  readonly titles: readonly (readonly string[])[];
  readonly forTitle: number;
  /** Behind a line's end: its value. */
  readonly forValue: number;
}

function gridOf({ panels, decimals, language }: SmallMultipleInput, width: number, top: number): Grid {
  const every = panels
    .flatMap(({ values, peers, reference }) => [values, ...peers, reference ?? []].flat())
    .filter((value) => value !== null);
  const axis = writtenAxis(valueAxis(every, 3, 0.5), false, language);
  const columns = columnsFor(panels.length, width);
  const left = axis.width + 8;
  const panelWidth = Math.max(60, (width - left - (columns - 1) * BETWEEN) / columns);
  const titles = panels.map(({ label }) => wrap(label, panelWidth, TITLE_SIZE, true));
  const forTitle = Math.max(1, ...titles.map(({ length }) => length)) * TITLE_LINE + 6;
  return {
    axis,
    columns,
    top,
    left,
    panelWidth,
    panelHeight: forTitle + PLOT_HEIGHT + FOR_YEARS + 12,
    titles,
    forTitle,
    forValue: textWidth(formatNumber(0, decimals, language), VALUE_SIZE, true) + 10,
  };
}

function drawPanel(
  panel: Panel,
  index: number,
  input: SmallMultipleInput,
  words: MultipleWords,
  { axis, columns, top, left, panelWidth, panelHeight, titles, forTitle, forValue }: Grid,
): { readonly geometry: DrawnPanel; readonly stops: readonly Stop[] } {
  const { editions } = input;
  const [first, latest] = [editions[0] ?? 0, editions.at(-1) ?? 1];
  const x0 = left + (index % columns) * (panelWidth + BETWEEN);
  const y0 = top + Math.floor(index / columns) * panelHeight + forTitle;
  const plot = { x0, y0, x1: x0 + panelWidth - forValue, y1: y0 + PLOT_HEIGHT };
  const x = scaleLinear([first, Math.max(latest, first + 1)], [plot.x0, plot.x1]);
  const y = heightScale(axis, plot.y0, plot.y1);
  const placesOf = placesOver(editions, x, y);
  const pathOf = (values: Panel['values']): string => pathThrough(placesOf(values));
  const geometry: DrawnPanel = {
    id: panel.id,
    title: (titles[index] ?? []).map((text, line, all) => ({
      x: x0,
      y: y0 - 10 - (all.length - 1 - line) * TITLE_LINE,
      text,
    })),
    plot,
    yTicks: valueTicks(axis, y).map(({ y, label }) => ({ y, label: index % columns === 0 ? label : null })),
    xTicks: yearTicks(first < latest ? [first, latest] : [latest], latest, x),
    ground: panel.peers.map(pathOf).join(''),
    path: pathOf(panel.values),
    reference: pathOf(panel.reference ?? []),
    ...endsOf(panel, input, x, y),
  };
  return { geometry, stops: stopsOf(panel, input, words, plot, x, y) };
}

/** The last point and the values beside the lines' ends, that of the reference moved where both would touch. */
function endsOf(
  panel: Panel,
  { editions, decimals, language }: SmallMultipleInput,
  x: (year: number) => number,
  y: (value: number) => number,
): Pick<DrawnPanel, 'end' | 'label' | 'referenceLabel'> {
  const lastOf = (values: Panel['values']) => {
    const index = values.findLastIndex((value) => value !== null);
    const [edition, value] = [editions[index], values[index] ?? null];
    return edition === undefined || value === null
      ? null
      : { x: x(edition), y: y(value), text: formatNumber(value, decimals, language) };
  };
  const own = lastOf(panel.values);
  const bar = lastOf(panel.reference ?? []);
  const isNear = own && bar && Math.abs(own.y - bar.y) < VALUE_LINE;
  const barY = bar && (isNear ? own.y + (bar.y > own.y ? VALUE_LINE : -VALUE_LINE) : bar.y);
  return {
    end: own && { x: own.x, y: own.y },
    label: own && { x: own.x + 7, y: own.y + 4, text: own.text },
    referenceLabel: bar && barY !== null ? { x: bar.x + 7, y: barY + 4, text: bar.text } : null,
  };
}

function stopsOf(
  panel: Panel,
  { editions, name, referenceName, decimals, language }: SmallMultipleInput,
  words: MultipleWords,
  plot: Box,
  x: (year: number) => number,
  y: (value: number) => number,
): readonly Stop[] {
  const write = (value: number): string => formatNumber(value, decimals, language);
  return editions.map((edition, index): Stop => {
    const figure = panel.values[index] ?? null;
    const held = panel.reference?.[index] ?? null;
    return stopIn(plot, x(edition), figure === null ? null : y(figure), `${panel.label}, ${String(edition)}`, [
      `${name}: ${figure === null ? words.missing : write(figure)}`,
      ...(held === null ? [] : [`${referenceName}: ${write(held)}`]),
    ]);
  });
}
