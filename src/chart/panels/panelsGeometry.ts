import { scaleLinear } from 'd3';
import type { Language } from '../../domain/language.ts';
import { heightScale, valueTicks, writtenAxis, type ValueTick, type WrittenAxis } from '../frame/axes.ts';
import type { Box, Stop } from '../frame/frame.ts';
import { titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import { NOTE_SIZE } from '../frame/notes.ts';
import { lonePlaces, pathThrough, type Place } from '../frame/paths.ts';
import { shorten, textWidth, wrap } from '../frame/textWidth.ts';
import { rankAxis, valueAxis } from '../frame/ticks.ts';
import { TICK_SIZE } from '../frame/timeMarks.ts';

/** One unit's small chart. */
export interface PanelInput {
  readonly id: string;
  readonly name: string;
  /** One a period; `null` where it has none. */
  readonly values: readonly (number | null)[];
  /** Which of them measure another thing than those before: no line leads there. */
  readonly apart: readonly number[];
  /** The latest figure as it stands below the name: "78.9%", "no figure". */
  readonly text: string;
  /** For who listens, and for the readout. */
  readonly told: readonly string[];
  readonly isChosen: boolean;
}

export interface PanelsInput {
  /** Places in time of the periods, in years, ascending; at least one. */
  readonly times: readonly number[];
  /** What stands below the first chart of a row, at its two ends: "2018", "2025"; the same text twice stands once. */
  readonly ends: readonly [string, string];
  /** The one that stands out first. */
  readonly panels: readonly PanelInput[];
  /** What all the charts measure, with its unit. */
  readonly axis: string;
  /** The first rank stands at the top. */
  readonly isRank: boolean;
  /** Least and greatest value of all units, also of those on other pages: one scale for all. */
  readonly extent: readonly [number, number];
  /** To be reached, drawn through each chart; `null` for nothing. */
  readonly target: number | null;
  readonly language: Language;
}

/** Words below the charts; empty where there is nothing to say. */
export interface PanelsWords {
  /** What the level line is: "Target ≥ 80% by 2030 (Viet Nam)". */
  readonly target: string;
  /** What the thin line is: "Ha Noi". */
  readonly chosen: string;
}

interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface DrawnPanel {
  readonly id: string;
  readonly name: readonly Words[];
  readonly value: Words;
  readonly plot: Box;
  /** Only the first of a row writes the values of the axis and the ends of the time. */
  readonly yTicks: readonly ValueTick[];
  readonly xEnds: readonly (Words & { readonly anchor: 'start' | 'end' })[];
  readonly path: string;
  /** The line of the one that stands out, behind the own one; empty in its own chart. */
  readonly ground: string;
  readonly end: Place;
  /** Figures between gaps, which the line shows only as specks. */
  readonly alone: readonly NonNullable<Place>[];
  /** Height of the target; `null` for none. */
  readonly target: number | null;
  readonly isChosen: boolean;
}

export interface PanelsGeometry {
  readonly height: number;
  /** Once, above all the charts. */
  readonly yTitle: AxisTitle;
  readonly panels: readonly DrawnPanel[];
  /** Pieces of line with what they are. */
  readonly keys: readonly { readonly of: 'target' | 'chosen'; readonly y: number; readonly lines: readonly Words[] }[];
  readonly stops: readonly Stop[];
}

export const NAME_SIZE = 12;
export const KEY_LENGTH = 22;
const BELOW_TITLE = 8;
const NAME_LINE = 15;
const MOST_NAME_LINES = 2;
const VALUE_LINE = 16;
const PLOT_HEIGHT = 62;
const FOR_ENDS = 20;
const BELOW = 14;
const KEY_LINE = 17;
/** Below this width three stand beside each other on a phone; above it each has room for its name. */
const SMALL = 480;
const LEAST = { small: 84, large: 118 };
const BETWEEN = 16;

/** A grid of the same small line chart, a unit each, all on one scale. The height follows from the width. */
export function panelsGeometry(input: PanelsInput, words: PanelsWords, width: number): PanelsGeometry {
  const grid = gridOf(input, width);
  const chosen = input.panels.find(({ isChosen }) => isChosen) ?? null;
  const panels: DrawnPanel[] = [];
  const stops: Stop[] = [];
  const yTitle = titleUp(input.axis, width);
  let top = yTitle.height + BELOW_TITLE;
  for (let from = 0; from < input.panels.length; from += grid.columns) {
    const row = input.panels.slice(from, from + grid.columns);
    const names = row.map(({ name }) => nameLines(name, grid.panelWidth));
    const forNames = Math.max(...names.map(({ length }) => length)) * NAME_LINE;
    row.forEach((panel, at) => {
      const x0 = grid.left + at * (grid.panelWidth + BETWEEN);
      const plot: Box = {
        x0,
        y0: top + forNames + VALUE_LINE + 6,
        x1: x0 + grid.panelWidth,
        y1: top + forNames + VALUE_LINE + 6 + PLOT_HEIGHT,
      };
      const drawn = drawPanel(panel, chosen, input, grid, plot, at === 0);
      panels.push({
        ...drawn,
        name: (names[at] ?? []).map((text, line) => ({ x: x0, y: top + 12 + line * NAME_LINE, text })),
        value: { x: x0, y: top + forNames + 12, text: shorten(panel.text, grid.panelWidth, NAME_SIZE) },
      });
      stops.push({
        x: (plot.x0 + plot.x1) / 2,
        y: (plot.y0 + plot.y1) / 2,
        band: [top, plot.y1],
        box: { x0: plot.x0, x1: plot.x1, y0: top, y1: plot.y1 },
        heading: panel.name,
        lines: panel.told,
      });
    });
    top += forNames + VALUE_LINE + 6 + PLOT_HEIGHT + FOR_ENDS + BELOW;
  }
  const keys = keysOf(words, top, width);
  return { height: Math.ceil(keys.bottom), yTitle, panels, keys: keys.keys, stops };
}

interface Grid {
  readonly axis: WrittenAxis;
  readonly left: number;
  readonly columns: number;
  readonly panelWidth: number;
}

/** As many beside each other as have room, then no more than fill the rows evenly. */
function gridOf({ panels, isRank, extent, target, language }: PanelsInput, width: number): Grid {
  const values = [...extent, ...(target === null ? [] : [target])];
  const axis = writtenAxis(isRank ? rankAxis(values, 2) : valueAxis(values, 2, 0.5), isRank, language);
  const left = axis.width + 8;
  const least = width < SMALL ? LEAST.small : LEAST.large;
  const most = Math.max(1, Math.min(panels.length, Math.floor((width - left + BETWEEN) / (least + BETWEEN))));
  const columns = Math.max(1, Math.ceil(panels.length / Math.ceil(panels.length / most)));
  // A few are no wider than many, so that slopes stay alike.
  const panelWidth = Math.min(2 * LEAST.large, Math.max(40, (width - left - (columns - 1) * BETWEEN) / columns));
  return { axis, left, columns, panelWidth };
}

function nameLines(name: string, room: number): readonly string[] {
  const whole = wrap(name, room, NAME_SIZE, true);
  const last = whole.slice(MOST_NAME_LINES - 1).join(' ');
  return whole.length <= MOST_NAME_LINES
    ? whole
    : [...whole.slice(0, MOST_NAME_LINES - 1), shorten(last, room, NAME_SIZE, true)];
}

function drawPanel(
  { id, values, apart, isChosen }: PanelInput,
  chosen: PanelInput | null,
  { times, ends, target }: PanelsInput,
  { axis }: Grid,
  plot: Box,
  isFirst: boolean,
): Omit<DrawnPanel, 'name' | 'value'> {
  const [start, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  // A single period stands in the middle.
  const x = start === last ? () => (plot.x0 + plot.x1) / 2 : scaleLinear([start, last], [plot.x0 + 3, plot.x1 - 4]);
  const y = heightScale(axis, plot.y0, plot.y1);
  const placesOf = (line: Pick<PanelInput, 'values' | 'apart'>): readonly Place[] =>
    times.flatMap((time, at) => {
      const value = line.values[at] ?? null;
      const place = value === null ? null : { x: x(time), y: y(value) };
      return line.apart.includes(at) ? [null, place] : [place];
    });
  const places = placesOf({ values, apart });
  const below = plot.y1 + TICK_SIZE + 4;
  return {
    id,
    plot,
    yTicks: valueTicks(axis, y).map(({ y, label }) => ({ y, label: isFirst ? label : null })),
    xEnds: isFirst ? endsOf(ends, plot, below) : [],
    path: pathThrough(places),
    ground: chosen === null || isChosen ? '' : pathThrough(placesOf(chosen)),
    end: places.findLast((place) => place !== null) ?? null,
    alone: lonePlaces(places),
    target: target === null ? null : y(target),
    isChosen,
  };
}

/** Both ends where they have room beside each other, else the last. */
function endsOf([first, last]: PanelsInput['ends'], { x0, x1 }: Box, y: number): DrawnPanel['xEnds'] {
  const right = { x: x1, y, text: last, anchor: 'end' } as const;
  const fits = textWidth(first, TICK_SIZE) + textWidth(last, TICK_SIZE) + 8 <= x1 - x0;
  return first === last || !fits ? [right] : [{ x: x0, y, text: first, anchor: 'start' }, right];
}

function keysOf(words: PanelsWords, top: number, width: number) {
  let bottom = top;
  const keys = (['chosen', 'target'] as const).flatMap((of): PanelsGeometry['keys'] => {
    if (words[of] === '') return [];
    const y = bottom + 6;
    const lines = wrap(words[of], width - KEY_LENGTH - 12, NOTE_SIZE).map((text, at) => ({
      x: KEY_LENGTH + 8,
      y: y + 4 + at * KEY_LINE,
      text,
    }));
    bottom += lines.length * KEY_LINE;
    return [{ of, y, lines }];
  });
  return { keys, bottom: keys.length > 0 ? bottom + 4 : top };
}
