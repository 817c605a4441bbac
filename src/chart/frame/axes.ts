import { scaleLinear, type ScaleLinear } from 'd3';
import { formatNumber } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { textWidth } from './textWidth.ts';
import type { Axis } from './ticks.ts';
import { TICK_SIZE } from './timeMarks.ts';

/** A value axis that can write its ticks, before it is known how high the plot is. */
export interface WrittenAxis extends Axis {
  /** Of ranks the first stands at the top. */
  readonly isRank: boolean;
  readonly write: (tick: number) => string;
  /** Width of the widest tick, in pixels. */
  readonly width: number;
}

/** The axis with its ticks in the reader's language. */
export function writtenAxis(axis: Axis, isRank: boolean, language: Language): WrittenAxis {
  const write = (tick: number): string => formatNumber(tick, axis.decimals, language);
  return { ...axis, isRank, write, width: Math.max(...axis.ticks.map((tick) => textWidth(write(tick), TICK_SIZE))) };
}

/** Values to heights in a plot from `top` to `bottom`. */
export const heightScale = (
  { domain, isRank }: WrittenAxis,
  top: number,
  bottom: number,
): ScaleLinear<number, number> => scaleLinear(domain, isRank ? [top, bottom] : [bottom, top]);

/** A tick of the value axis, with its level line across the plot. */
export interface ValueTick {
  readonly y: number;
  /** `null` where another plot beside this one writes it. */
  readonly label: string | null;
}

/** All ticks of the axis where they stand, from the bottom of its domain on. */
export const valueTicks = ({ ticks, write }: WrittenAxis, y: (value: number) => number) =>
  ticks.map((tick) => ({ y: y(tick), label: write(tick) }));

/** What is to be said where an axis does not start at 0, so that a small change is not taken for a large one; empty where it does. Ranks start at 1. */
export const startNote = ({ domain: [start], isRank, write }: WrittenAxis, say: (start: string) => string): string =>
  !isRank && start !== 0 ? say(write(start)) : '';
