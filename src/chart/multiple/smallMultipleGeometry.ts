import { scaleLinear } from 'd3';
import { formatNumber } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { heightScale, valueTicks, writtenAxis, type ValueTick } from '../frame/axes.ts';
import type { Box, Stop } from '../frame/frame.ts';
import { NOTE_SIZE, noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import { pathThrough, type Place } from '../frame/paths.ts';
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
  const { editions, panels, language } = input;
  const write = (value: number): string => formatNumber(value, input.decimals, language);
  const every = panels
    .flatMap(({ values, peers, reference }) => [values, ...peers, reference ?? []].flat())
    .filter((value) => value !== null);
  const axis = writtenAxis(valueAxis(every, 3, 0.5), false, language);
  const columns = columnsFor(panels.length, width);
  const forAxis = axis.width + 8;
  const forValue = textWidth(write(0), VALUE_SIZE, true) + 10;
  const panelWidth = Math.max(60, (width - forAxis - (columns - 1) * BETWEEN) / columns);
  const titles = panels.map(({ label }) => wrap(label, panelWidth, TITLE_SIZE, true));
  const forTitle = Math.max(1, ...titles.map(({ length }) => length)) * TITLE_LINE + 6;
  const panelHeight = forTitle + PLOT_HEIGHT + FOR_YEARS + 12;
  const first = editions[0] ?? 0;
  const latest = editions.at(-1) ?? 1;

  const drawn = panels.map((panel, index) => {
    const x0 = forAxis + (index % columns) * (panelWidth + BETWEEN);
    const y0 = Math.floor(index / columns) * panelHeight + forTitle;
    const plot = { x0, y0, x1: x0 + panelWidth - forValue, y1: y0 + PLOT_HEIGHT };
    const x = scaleLinear([first, Math.max(latest, first + 1)], [plot.x0, plot.x1]);
    const y = heightScale(axis, plot.y0, plot.y1);
    const placesOf = (values: readonly (number | null)[]): readonly Place[] =>
      editions.map((edition, place) => {
        const value = values[place] ?? null;
        return value === null ? null : { x: x(edition), y: y(value) };
      });
    const own = placesOf(panel.values);
    const last = own.findLastIndex((place) => place !== null);
    const end = own[last] ?? null;
    const value = panel.values[last] ?? null;
    const bar = placesOf(panel.reference ?? []);
    const lastBar = bar.findLastIndex((place) => place !== null);
    const barEnd = bar[lastBar] ?? null;
    const barValue = panel.reference?.[lastBar] ?? null;
    const near = end && barEnd && Math.abs(end.y - barEnd.y) < VALUE_LINE;
    const barY = barEnd && (near ? end.y + (barEnd.y > end.y ? VALUE_LINE : -VALUE_LINE) : barEnd.y);
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
      ground: panel.peers.map((values) => pathThrough(placesOf(values))).join(''),
      path: pathThrough(own),
      reference: pathThrough(bar),
      end,
      label: end && value !== null ? { x: end.x + 7, y: end.y + 4, text: write(value) } : null,
      referenceLabel:
        barEnd && barY !== null && barValue !== null ? { x: barEnd.x + 7, y: barY + 4, text: write(barValue) } : null,
    };
    const stops = editions.map((edition, place): Stop => {
      const figure = panel.values[place] ?? null;
      const held = panel.reference?.[place] ?? null;
      return {
        x: x(edition),
        y: own[place]?.y ?? (plot.y0 + plot.y1) / 2,
        band: [plot.y0, plot.y1],
        heading: `${panel.label}, ${String(edition)}`,
        lines: [
          `${input.name}: ${figure === null ? words.missing : write(figure)}`,
          ...(held === null ? [] : [`${input.referenceName}: ${write(held)}`]),
        ],
      };
    });
    return { geometry, stops };
  });

  const bottom = Math.ceil(panels.length / columns) * panelHeight;
  const references = wrap(words.reference, width - KEY - 12, NOTE_SIZE);
  const notes = [...references, ...noteLines([words.peers], width)];
  return {
    height: bottom + notesHeight(notes.length),
    panels: drawn.map(({ geometry }) => geometry),
    key: references.length > 0 ? { x0: 0, x1: KEY, y: bottom + 6 } : null,
    notes: notesAt(notes, bottom + 10).map((note, index) => ({ x: index < references.length ? KEY + 8 : 0, ...note })),
    stops: drawn.flatMap(({ stops }) => stops),
  };
}
