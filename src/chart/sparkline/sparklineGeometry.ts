import { scaleLinear } from 'd3';
import { pathThrough, type Place } from '../frame/paths.ts';

interface SparkPoint {
  readonly time: number;
  readonly value: number;
  /** It measures another thing than the point before: no line leads to it. */
  readonly isApart?: boolean;
}

export interface SparklineInput {
  /** Ascending by time (years, `periodTime`); empty draws nothing but the target. */
  readonly points: readonly SparkPoint[];
  /** Level and year of the target; `null` for none. */
  readonly target: { readonly year: number; readonly value: number } | null;
  /** Small values at the top: ranks. */
  readonly inverted: boolean;
}

export interface SparklineGeometry {
  /** Empty for fewer than two points. */
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number } | null;
  /** The target's tick: a level, ending at its year. */
  readonly target: { readonly x0: number; readonly x1: number; readonly y: number } | null;
}

export const SPARKLINE_WIDTH = 80;
export const SPARKLINE_HEIGHT = 24;
/** Room for the end's dot and the strokes. */
const EDGE = 4;
const TARGET = 16;

/** A series the size of a word: its line, its last point, and the tick of its target at the target's level and year. */
export function sparklineGeometry({ points, target, inverted }: SparklineInput): SparklineGeometry {
  const times = [...points.map(({ time }) => time), ...(target ? [target.year] : [])];
  const values = [...points, ...(target ? [target] : [])].map(({ value }) => value);
  if (values.length === 0) return { path: '', end: null, target: null };
  const [bottom, top] = [SPARKLINE_HEIGHT - EDGE, EDGE];
  const x = spread(times, EDGE, SPARKLINE_WIDTH - EDGE);
  const y = inverted ? spread(values, top, bottom) : spread(values, bottom, top);
  const places = points.flatMap(({ time, value, isApart = false }): readonly Place[] => {
    const place = { x: x(time), y: y(value) };
    return isApart ? [null, place] : [place];
  });
  return {
    path: places.length > 1 ? pathThrough(places) : '',
    end: places.at(-1) ?? null,
    target: target && {
      x0: Math.max(EDGE, x(target.year) - TARGET),
      x1: Math.max(EDGE + TARGET, x(target.year)),
      y: y(target.value),
    },
  };
}

/** All values onto a stretch of pixels; equal values into its middle. */
function spread(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? () => (from + to) / 2 : scaleLinear([low, high], [from, to]);
}
