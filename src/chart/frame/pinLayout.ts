import type { Component } from 'svelte';
import type { Box, Stop } from './frame.ts';
import type { Note } from './notes.ts';

/** A numbered mark below the time axis. */
export interface DrawnPin {
  readonly number: string;
  readonly x: number;
  readonly y: number;
  /** The stretch; `null` for a moment. */
  readonly stretch: readonly [number, number] | null;
}

/** What a chart draws below its axis, and reads out there. */
export interface Pins {
  readonly marks: readonly DrawnPin[];
  readonly notes: readonly Note[];
  readonly stops: readonly Stop[];
}

type Scale = (time: number) => number;

/** Words of persons below a time axis: how much room they take, and how they are drawn. Handed to a chart, for most have none. */
export interface PinLayout {
  /** Height in one row of marks: what a chart is made taller by. */
  readonly room: (width: number) => number;
  /** Height below the years, by the scale. */
  readonly height: (x: Scale, plot: Pick<Box, 'x0' | 'x1'>, width: number) => number;
  readonly draw: (x: Scale, plot: Box, top: number, width: number) => Pins;
}

/** Draws them. */
export type PinMarks = Component<{ readonly pins: Pins; readonly plot: Box }>;
