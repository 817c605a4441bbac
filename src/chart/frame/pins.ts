import type { Box, Stop } from './frame.ts';
import { NOTE_SIZE, notesAt, notesHeight } from './notes.ts';
import type { DrawnPin, PinLayout, Pins } from './pinLayout.ts';
import { wrap } from './textWidth.ts';

/** Words of a person on a moment or a stretch of the time axis. Times in years. */
export interface Pin {
  readonly from: number;
  /** As `from` for one moment. */
  readonly until: number;
  /** "Mar 2021–Jun 2022": when it is of. */
  readonly when: string;
  readonly text: string;
}

export const PIN_RADIUS = 7;
const ROW = 2 * PIN_RADIUS + 4;
/** Between two marks of one row. */
const APART = 3;

/** The words below a chart, each after its number. */
const linesOf = (pins: readonly Pin[], width: number): readonly string[] =>
  pins.flatMap(({ when, text }, at) => wrap(`${String(at + 1)}  ${when}: ${text}`, width - 4, NOTE_SIZE));

/** Which row each mark stands in, so that no two touch: the first in which there is room. */
function rowsOf(pins: readonly Pin[], x: (time: number) => number): readonly number[] {
  const ends: number[] = [];
  const order = pins.map((_, at) => at).toSorted((a, b) => boxOf(pins[a], x)[0] - boxOf(pins[b], x)[0]);
  const rows: number[] = pins.map(() => 0);
  for (const at of order) {
    const [from, until] = boxOf(pins[at], x);
    const free = ends.findIndex((end) => end + APART <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = until;
    rows[at] = row;
  }
  return rows;
}

function boxOf(pin: Pin | undefined, x: (time: number) => number): readonly [number, number] {
  const [from, until] = [x(pin?.from ?? 0), x(pin?.until ?? 0)];
  const middle = (from + until) / 2;
  return [Math.min(from, middle - PIN_RADIUS), Math.max(until, middle + PIN_RADIUS)];
}

/** Within the years that the axis shows: what lies outside is marked at its edge. */
const within =
  (x: (time: number) => number, { x0, x1 }: Box) =>
  (time: number): number =>
    Math.max(x0, Math.min(x1, x(time)));

/** Height that pins take in one row of marks: what a chart is made taller by. */
export const pinsRoom = (pins: readonly Pin[], width: number): number =>
  pins.length === 0 ? 0 : ROW + 2 + notesHeight(linesOf(pins, width).length);

/** Height that marks and words take below the years of a plot; none without pins. The words alone are known before the axis is. */
export function pinsHeight(
  pins: readonly Pin[],
  x: (time: number) => number,
  plot: Pick<Box, 'x0' | 'x1'>,
  width: number,
): number {
  if (pins.length === 0) return 0;
  const rows = Math.max(...rowsOf(pins, within(x, { ...plot, y0: 0, y1: 0 }))) + 1;
  return rows * ROW + 2 + notesHeight(linesOf(pins, width).length);
}

/** Numbered marks from `top` on, their words below them, and what is read out at each. */
export function pinned(pins: readonly Pin[], x: (time: number) => number, plot: Box, top: number, width: number): Pins {
  const at = within(x, plot);
  const rows = rowsOf(pins, at);
  const below = top + (Math.max(-1, ...rows) + 1) * ROW;
  const marks = pins.map(({ from, until }, index): DrawnPin => {
    const [first, last] = [at(from), at(until)];
    return {
      number: String(index + 1),
      x: (first + last) / 2,
      y: top + (rows[index] ?? 0) * ROW + PIN_RADIUS,
      stretch: last > first ? [first, last] : null,
    };
  });
  return {
    marks,
    notes: notesAt(linesOf(pins, width), below + 12),
    stops: marks.map((mark, index): Stop => {
      const [left, right] = mark.stretch ?? [mark.x, mark.x];
      const box = {
        ...{ x0: Math.min(left, mark.x - PIN_RADIUS), x1: Math.max(right, mark.x + PIN_RADIUS) },
        ...{ y0: mark.y - PIN_RADIUS, y1: mark.y + PIN_RADIUS },
      };
      const pin = pins[index];
      return { x: mark.x, y: mark.y, band: [box.y0, box.y1], box, heading: pin?.when ?? '', lines: [pin?.text ?? ''] };
    }),
  };
}

/** Pins as charts take them: code that most charts never need is handed in with them. */
export const layoutOf = (pins: readonly Pin[]): PinLayout => ({
  room: (width) => pinsRoom(pins, width),
  height: (x, plot, width) => pinsHeight(pins, x, plot, width),
  draw: (x, plot, top, width) => pinned(pins, x, plot, top, width),
});
