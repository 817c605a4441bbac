import type { Snippet } from 'svelte';
import type { Turn } from './turn.ts';

/** Room for drawing in CSS pixels; one SVG unit is one pixel. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle in pixels, `x0 <= x1` and `y0 <= y1`. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One place that the arrow keys and the pointer stop at, with what is read out there. */
export interface Stop {
  readonly x: number;
  readonly y: number;
  /** Top and bottom of the plot it belongs to: a pointer in another plot does not find it. */
  readonly band: readonly [number, number];
  /** The area that is the mark, framed when read out; a pointer finds it only here or close by. A point if absent. */
  readonly box?: Box;
  /** What the figures share: an edition, a period. */
  readonly heading: string;
  /** One figure each, in reading order. */
  readonly lines: readonly string[];
  /** Holds the latest figures: the arrow keys begin here. Of charts over time only. */
  readonly isLatest?: boolean;
}

/** Words of the frame itself. */
export interface FrameTexts {
  readonly showTable: string;
  readonly hideTable: string;
  readonly share: string;
}

/** What every chart takes and hands on to its frame. */
export interface FrameProps {
  /** Names the chart; visible caption. */
  readonly title: string;
  /** One quieter line under the title; absent if nothing to say. */
  readonly subtitle?: string;
  /** The finding in one or two sentences, with the figures: the description for those who do not see the picture. */
  readonly summary: string;
  /** Where the figures come from: a whole line, "Source: …". */
  readonly source: string;
  /** Asked to share the chart, which is of this size on the page. Without it there is no Share button. */
  readonly onshare?: (size: ChartSize) => void;
  /** Controls of this chart, between caption and picture. */
  readonly controls?: Snippet;
  /** When its picture is drawn; as soon as its width is known without. */
  readonly turn?: Turn;
}

/** A row below a chart's table for what is no observation: a target, the gap, the pace needed. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What a chart's table says, already written in the reader's language. */
export interface TableData {
  /** Heads of the columns; the first column names the row. */
  readonly head: readonly string[];
  /** One text per column. */
  readonly rows: readonly (readonly string[])[];
  /** Rows below: what is no observation. The chart's own facts if absent. */
  readonly facts?: readonly Fact[];
}

/** What a chart of lines over time takes beside its input. */
export interface LinesProps extends FrameProps {
  /** Target, gap, pace: rows under the table; empty for none. */
  readonly facts: readonly Fact[];
  /** Height of the picture in pixels; follows from the width if absent. */
  readonly height?: number;
}

/** A stop in a plot; in its middle where there is no height. */
export const stopIn = (
  { y0, y1 }: Box,
  x: number,
  y: number | null,
  heading: string,
  lines: readonly string[],
): Stop => ({ x, y: y ?? (y0 + y1) / 2, band: [y0, y1], heading, lines });

/** How far beside an area a pointer or a finger still finds it, in pixels. */
const HIT = 8;

/**
 * The stop nearest to a pointer, by x within the plot that the pointer is in or nearest to; of areas, the nearest
 * that is hit. -1 when there are none.
 */
export function nearestStop(stops: readonly Stop[], x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  stops.forEach((stop, index) => {
    if (stop.box) {
      const away = distanceTo(stop.box, x, y);
      if (away <= HIT && away < least) [best, least] = [index, away];
      return;
    }
    const outside = Math.max(0, stop.band[0] - y, y - stop.band[1]);
    // Another plot is always farther than any point of this one; among points above each other the nearer wins.
    const distance = outside * 10_000 + Math.abs(stop.x - x) + Math.abs(stop.y - y) / 1000;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

const distanceTo = (box: Box, x: number, y: number): number =>
  Math.hypot(Math.max(0, box.x0 - x, x - box.x1), Math.max(0, box.y0 - y, y - box.y1));
