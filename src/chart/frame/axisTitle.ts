import type { Box } from './frame.ts';
import { shorten, wrap } from './textWidth.ts';
import { TICK_SIZE } from './timeMarks.ts';

/**
 * What an axis measures, with its unit: level, never turned on its side. Every axis has one but that of calendar years. Marks that carry
 * their numbers in words (sparkline, strip, progress bar, tile) stand on no axis.
 */
export interface AxisTitle {
  readonly of: 'up' | 'across';
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly lines: readonly { readonly y: number; readonly text: string }[];
  /** Pixels that its lines take. */
  readonly height: number;
}

const LINE = 16;
const ASCENT = 13;
/** Units are data, and may be of any length. */
const MOST_LINES = 2;

/** Its lines in a room so wide. */
export function linesOf(text: string, room: number): readonly string[] {
  const all = wrap(text, room, TICK_SIZE);
  if (all.length <= MOST_LINES) return all;
  const kept = MOST_LINES - 1;
  return [...all.slice(0, kept), shorten(all.slice(kept).join(' '), room, TICK_SIZE)];
}

const placed = (
  of: AxisTitle['of'],
  x: number,
  texts: readonly string[],
  top: number,
  anchor: AxisTitle['anchor'] = 'start',
): AxisTitle => ({
  of,
  x,
  anchor,
  lines: texts.map((text, at) => ({ y: top + ASCENT + at * LINE, text })),
  height: texts.length * LINE,
});

/** Above a value axis: from `left` on, in a picture or a part of it `width` wide, its first line below `top`. */
export const titleUp = (text: string, width: number, top = 0, left = 0): AxisTitle =>
  placed('up', left, linesOf(text, width), top);

/** Of an axis across whose ticks stand above the rows that they are of. */
export const titleOver = (text: string, width: number, top = 0): AxisTitle =>
  placed('across', 0, linesOf(text, width), top);

/** Below an axis across: ending where the plot ends, its first line below `top`. */
export const titleAcross = (text: string, { x1 }: Pick<Box, 'x1'>, top: number, left = 0): AxisTitle =>
  placed('across', x1, linesOf(text, x1 - left), top, 'end');
