import { scaleLinear } from 'd3';
import { titleOver, type AxisTitle } from '../frame/axisTitle.ts';
import type { Box, Stop } from '../frame/frame.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { keepApart, rankAxis, valueAxis, type Axis } from '../frame/ticks.ts';
import { TICK_SIZE } from '../frame/timeMarks.ts';

/** One unit with the figures that speak of it. */
export interface ProvinceLine {
  readonly id: string;
  readonly name: string;
  /** Its own figure alone, or those of the units that it was made of; empty if there is none. */
  readonly values: readonly number[];
  /** What stands at the end of the row: "0.8002", "0.51–0.62", "no figure". */
  readonly text: string;
  /** The same in full, for who listens and for the table: each former unit with its figure. */
  readonly told: readonly string[];
  readonly isChosen: boolean;
}

export interface ProvinceInput {
  /** In the order of the chart. */
  readonly rows: readonly ProvinceLine[];
  /** The best value lies on the right, so that of ranks the first is. */
  readonly isRank: boolean;
  readonly decimals: number;
  /** What the axis across measures, with its unit: "% of people". */
  readonly axis: string;
  /** The national figure, drawn through all rows; `null` if there is none. */
  readonly mean: { readonly value: number; readonly label: string } | null;
  /** What is to be reached, drawn through all rows; `null` if there is nothing. */
  readonly target: { readonly value: number; readonly label: string } | null;
  /** Writes a value of the axis. */
  readonly write: (value: number, decimals: number) => string;
}

export interface DrawnProvince {
  readonly id: string;
  readonly name: { readonly x: number; readonly y: number; readonly text: string };
  readonly value: { readonly x: number; readonly y: number; readonly text: string };
  readonly track: { readonly x0: number; readonly x1: number; readonly y: number };
  /** From the least figure to the greatest; `null` for fewer than two. */
  readonly range: { readonly x0: number; readonly x1: number } | null;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly isChosen: boolean;
}

export interface DrawnLevel {
  readonly is: 'mean' | 'target';
  readonly lines: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}

export interface ProvinceGeometry {
  readonly height: number;
  readonly rows: readonly DrawnProvince[];
  readonly title: AxisTitle;
  /** One a column: ticks above its rows. */
  readonly ticks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** The national figure and what is to be reached: a line a column, and the words above the first. */
  readonly levels: readonly DrawnLevel[];
  readonly stops: readonly Stop[];
}

export const ROW_HEIGHT = 22;
export const NAME_SIZE = 13;
export const DOT_RADIUS = 4;
const BETWEEN = 36;
const NARROWEST = 330;
/** Rows that a column holds before there is another beside it. */
const FILLED = 12;
const FOR_TICKS = 26;
const FOR_LEVEL = 20;
const EDGE = 6;

/** Where everything stands, before anything is drawn. */
interface Frame {
  readonly axis: Axis;
  readonly title: AxisTitle;
  readonly top: number;
  readonly perColumn: number;
  readonly columnWidth: number;
  readonly forName: number;
  readonly forValue: number;
  /** One for each column that has rows: where its dots stand. */
  readonly plots: readonly Plot[];
}

interface Plot extends Box {
  /** Left edge of its column: the names stand before the plot. */
  readonly left: number;
  readonly x: (value: number) => number;
}

/** Rows of dots in as many columns as the width holds, all on one scale. The height follows from the rows. */
export function provinceGeometry(input: ProvinceInput, width: number): ProvinceGeometry {
  const { rows } = input;
  const frame = frameOf(input, width);
  const { title, top, perColumn, plots } = frame;
  const placed = plots.flatMap((plot, column) =>
    rows.slice(column * perColumn, (column + 1) * perColumn).map((row, at) => {
      const y = top + at * ROW_HEIGHT + ROW_HEIGHT / 2;
      const places = row.values.map((value) => plot.x(value)).sort((a, b) => a - b);
      return { row, plot, y, places };
    }),
  );
  return {
    height: top + perColumn * ROW_HEIGHT + 4,
    title,
    rows: placed.map((row) => drawnRow(row, frame)),
    ticks: ticksOf(input, frame),
    levels: levelsOf(input).map(({ is, value, label }, at) => ({
      is,
      lines: plots.map((plot) => ({ x: plot.x(value), y0: plot.y0 - 4, y1: plot.y1 })),
      label: plots[0] ? levelLabel(label, plots[0].x(value), 12 + at * FOR_LEVEL, width) : null,
    })),
    stops: placed.map((row) => stopOf(row, frame)),
  };
}

const levelsOf = ({ mean, target }: Pick<ProvinceInput, 'mean' | 'target'>) => [
  ...(mean ? [{ is: 'mean' as const, ...mean }] : []),
  ...(target ? [{ is: 'target' as const, ...target }] : []),
];

/** How many columns there are, how wide each is, and how much of it names and values take. */
function frameOf(input: ProvinceInput, width: number): Frame {
  const { rows, isRank } = input;
  const levels = levelsOf(input);
  const every = [...rows.flatMap(({ values }) => values), ...levels.map(({ value }) => value)];
  const axis = isRank ? rankAxis(every, 3) : valueAxis(every, 3, 0.5);
  const held = Math.min(3, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN)), Math.ceil(rows.length / FILLED));
  const columns = Math.max(1, held);
  const perColumn = Math.ceil(rows.length / columns);
  const columnWidth = Math.max(120, (width - (columns - 1) * BETWEEN) / columns);
  const widest = (key: 'name' | 'text'): number =>
    Math.max(0, ...rows.map((row) => textWidth(row[key], NAME_SIZE, true)));
  const forValue = Math.min(columnWidth * 0.36, widest('text')) + 8;
  const forName = Math.min(columnWidth * 0.44, widest('name')) + 10;
  const above = levels.length * FOR_LEVEL;
  const title = titleOf(input, axis, width, forName, above);
  const top = above + title.room + FOR_TICKS;
  const used = Math.min(columns, Math.ceil(rows.length / Math.max(1, perColumn)));
  const plots = Array.from({ length: used }, (_, column): Plot => {
    const left = column * (columnWidth + BETWEEN);
    const x0 = left + forName + EDGE;
    const x1 = left + columnWidth - forValue - EDGE;
    const y1 = top + Math.max(0, Math.min(perColumn, rows.length - column * perColumn)) * ROW_HEIGHT;
    return { left, x0, x1, y0: top, y1, x: scaleLinear(axis.domain, isRank ? [x1, x0] : [x0, x1]) };
  });
  return { axis, title: title.placed, top, perColumn, columnWidth, forName, forValue, plots };
}

/** Beside the ticks, over the names, where it has room there; else in a row of its own above them. */
function titleOf({ axis: text, write }: ProvinceInput, axis: Axis, width: number, forName: number, top: number) {
  const half = Math.max(...axis.ticks.map((tick) => textWidth(write(tick, axis.decimals), TICK_SIZE))) / 2;
  const isBeside = textWidth(text, TICK_SIZE) <= forName + EDGE - half - 6;
  return isBeside
    ? { placed: titleOver(text, width, top + 3), room: 0 }
    : { placed: titleOver(text, width, top), room: titleOver(text, width, top).height };
}

/** A row with the plot that it lies in, its middle, and its dots from left to right. */
interface PlacedRow {
  readonly row: ProvinceLine;
  readonly plot: Plot;
  readonly y: number;
  readonly places: readonly number[];
}

function drawnRow({ row, plot, y, places }: PlacedRow, { columnWidth, forName, forValue }: Frame): DrawnProvince {
  const { id, name, text, isChosen } = row;
  return {
    id,
    name: { x: plot.left, y: y + 4, text: shorten(name, forName - 8, NAME_SIZE, isChosen) },
    value: { x: plot.left + columnWidth, y: y + 4, text: shorten(text, forValue - 6, NAME_SIZE, isChosen) },
    track: { x0: plot.x0 - EDGE, x1: plot.x1 + EDGE, y },
    range: places.length > 1 ? { x0: places[0] ?? 0, x1: places.at(-1) ?? 0 } : null,
    dots: places.map((place) => ({ x: place, y })),
    isChosen,
  };
}

function stopOf({ row, plot, y, places }: PlacedRow, { columnWidth }: Frame): Stop {
  const box = { x0: plot.left, x1: plot.left + columnWidth, y0: y - ROW_HEIGHT / 2, y1: y + ROW_HEIGHT / 2 };
  return { x: places[0] ?? plot.x0, y, band: [box.y0, box.y1], box, heading: row.name, lines: row.told };
}

function ticksOf({ write }: ProvinceInput, { axis, top, plots }: Frame): ProvinceGeometry['ticks'] {
  return plots.flatMap((plot) => {
    const marks = axis.ticks.map((tick) => {
      const text = write(tick, axis.decimals);
      const at = plot.x(tick);
      return { x: at, y: top - 10, text, at, width: textWidth(text, TICK_SIZE), priority: 0 };
    });
    return keepApart(marks, 4).map(({ x, y, text }) => ({ x, y, text }));
  });
}

/** Above the first column, never beyond the frame. */
const levelLabel = (label: string, x: number, y: number, width: number): DrawnLevel['label'] => ({
  x: Math.max(0, Math.min(x - 4, width - textWidth(label, 12, true))),
  y,
  text: shorten(label, width, 12, true),
});
