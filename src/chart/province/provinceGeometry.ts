import { scaleLinear } from 'd3';
import type { Box, Stop } from '../frame/frame.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { keepApart, rankAxis, valueAxis } from '../frame/ticks.ts';
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
  /** The national figure, drawn through all rows; `null` if there is none. */
  readonly mean: { readonly value: number; readonly label: string } | null;
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

export interface ProvinceGeometry {
  readonly height: number;
  readonly rows: readonly DrawnProvince[];
  /** One a column: ticks above its rows. */
  readonly ticks: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  readonly means: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
  readonly meanLabel: { readonly x: number; readonly y: number; readonly text: string } | null;
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
const FOR_MEAN = 20;
const EDGE = 6;

/** Rows of dots in as many columns as the width holds, all on one scale. The height follows from the rows. */
export function provinceGeometry({ rows, isRank, mean, write }: ProvinceInput, width: number): ProvinceGeometry {
  const every = [...rows.flatMap(({ values }) => values), ...(mean ? [mean.value] : [])];
  const axis = isRank ? rankAxis(every, 3) : valueAxis(every, 3, 0.5);
  const columns = Math.max(
    1,
    Math.min(3, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN)), Math.ceil(rows.length / FILLED)),
  );
  const perColumn = Math.ceil(rows.length / columns);
  const columnWidth = Math.max(120, (width - (columns - 1) * BETWEEN) / columns);
  const widest = (texts: readonly string[], bold: boolean): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, NAME_SIZE, bold)));
  const forValue =
    Math.min(
      columnWidth * 0.36,
      widest(
        rows.map(({ text }) => text),
        true,
      ),
    ) + 8;
  const forName =
    Math.min(
      columnWidth * 0.44,
      widest(
        rows.map(({ name }) => name),
        true,
      ),
    ) + 10;
  const top = FOR_TICKS + (mean ? FOR_MEAN : 0);
  const plotOf = (column: number): Box => {
    const x0 = column * (columnWidth + BETWEEN);
    return {
      x0: x0 + forName + EDGE,
      x1: x0 + columnWidth - forValue - EDGE,
      y0: top,
      y1: top + Math.max(0, Math.min(perColumn, rows.length - column * perColumn)) * ROW_HEIGHT,
    };
  };
  const scaleOf = ({ x0, x1 }: Box) => scaleLinear(axis.domain, isRank ? [x1, x0] : [x0, x1]);

  const drawn = rows.map((row, index) => {
    const column = Math.floor(index / Math.max(1, perColumn));
    const plot = plotOf(column);
    const x = scaleOf(plot);
    const y = top + (index - column * perColumn) * ROW_HEIGHT + ROW_HEIGHT / 2;
    const places = row.values.map((value) => x(value)).sort((a, b) => a - b);
    const left = column * (columnWidth + BETWEEN);
    const geometry: DrawnProvince = {
      id: row.id,
      name: { x: left, y: y + 4, text: shorten(row.name, forName - 8, NAME_SIZE, row.isChosen) },
      value: { x: left + columnWidth, y: y + 4, text: shorten(row.text, forValue - 6, NAME_SIZE, row.isChosen) },
      track: { x0: plot.x0 - EDGE, x1: plot.x1 + EDGE, y },
      range: places.length > 1 ? { x0: places[0] ?? 0, x1: places.at(-1) ?? 0 } : null,
      dots: places.map((place) => ({ x: place, y })),
      isChosen: row.isChosen,
    };
    const box = { x0: left, x1: left + columnWidth, y0: y - ROW_HEIGHT / 2, y1: y + ROW_HEIGHT / 2 };
    const stop: Stop = { x: places[0] ?? plot.x0, y, band: [box.y0, box.y1], box, heading: row.name, lines: row.told };
    return { geometry, stop };
  });

  const used = Array.from({ length: Math.min(columns, Math.ceil(rows.length / Math.max(1, perColumn))) }, (_, at) =>
    plotOf(at),
  );
  const first = used[0];
  const meanX = first && mean ? scaleOf(first)(mean.value) : null;
  const labelWidth = mean ? textWidth(mean.label, 12, true) : 0;
  return {
    height: top + perColumn * ROW_HEIGHT + 4,
    rows: drawn.map(({ geometry }) => geometry),
    ticks: used.flatMap((plot) => {
      const marks = axis.ticks.map((tick) => {
        const label = write(tick, axis.decimals);
        const at = scaleOf(plot)(tick);
        return { x: at, y: top - 10, label, at, width: textWidth(label, TICK_SIZE), priority: 0 };
      });
      return keepApart(marks, 4).map(({ x, y, label }) => ({ x, y, label }));
    }),
    means: mean ? used.map((plot) => ({ x: scaleOf(plot)(mean.value), y0: plot.y0 - 4, y1: plot.y1 })) : [],
    meanLabel:
      meanX === null || !mean
        ? null
        : {
            x: Math.max(0, Math.min(meanX - 4, width - labelWidth)),
            y: 12,
            text: shorten(mean.label, width, 12, true),
          },
    stops: drawn.map(({ stop }) => stop),
  };
}
