import { tickStep } from 'd3';

/** A round interval and the round places in it that are marked. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Decimals that all ticks need. */
  readonly decimals: number;
}

/**
 * A value axis from and to round numbers that holds all values. It starts at 0 when the smallest value is not above
 * `zeroShare` of the largest, so that a small change is not blown up without need; otherwise the caller must say where it starts.
 * Without values: 0 to 1.
 */
export function valueAxis(values: readonly number[], count: number, zeroShare: number): Axis {
  if (values.length === 0) return axisOver(0, 1, count);
  // Not Math.min(...values): a call takes no hundred thousand arguments.
  let low = values.reduce((least, value) => Math.min(least, value));
  let high = values.reduce((most, value) => Math.max(most, value));
  if (low >= 0 && low <= high * zeroShare) low = 0;
  const biggest = Math.max(Math.abs(low), Math.abs(high));
  if (biggest < TINY) [low, high] = [0, 1];
  else if (high - low < TINY * biggest) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  return axisOver(low, high, count);
}

/** From the round step below all to the one above all. */
function axisOver(low: number, high: number, count: number): Axis {
  const step = tickStep(low, high, count);
  const [from, to] = [Math.floor(low / step + TINY), Math.ceil(high / step - TINY)];
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => round((from + index) * step));
  return {
    domain: [ticks[0] ?? low, ticks.at(-1) ?? high],
    ticks,
    decimals: Math.max(0, -Math.floor(Math.log10(step) + TINY)),
  };
}

/** Closer than this is the same: no screen can show the difference. */
const TINY = 1e-9;

/** 0.30000000000000004 is 0.3. */
const round = (value: number): number => Number(value.toPrecision(12));

/**
 * An axis of ranks: 1 at one end, the last of all that are drawn at the other, for beyond it there may be none. Ticks 1, 50, 100, 150, 193:
 * a round one too close to the last gives way to it.
 */
export function rankAxis(values: readonly number[], count: number): Axis {
  const last = Math.ceil(values.reduce((most, value) => Math.max(most, value), 10));
  const marks = axisOver(0, last, count).ticks;
  const near = ((marks[1] ?? 1) - (marks[0] ?? 0)) / 2;
  const round = marks.filter((mark) => mark >= 2 && Number.isInteger(mark) && mark < last - near);
  return { domain: [1, last], ticks: [1, ...round, last], decimals: 0 };
}

/** Something that may be marked on an axis. */
export interface Mark {
  readonly at: number;
  readonly width: number;
  /** Lower stays when two would overlap. */
  readonly priority: number;
}

/** Which marks can stand side by side without touching, in their order; the higher priority number gives way, of equals the later. */
export function keepApart<T extends Mark>(marks: readonly T[], gap: number): readonly T[] {
  const kept: T[] = [];
  const byPriority = marks
    .map((mark, index) => ({ mark, index }))
    .sort((a, b) => a.mark.priority - b.mark.priority || a.index - b.index);
  for (const { mark } of byPriority) {
    if (kept.every((other) => Math.abs(other.at - mark.at) >= (other.width + mark.width) / 2 + gap)) kept.push(mark);
  }
  return marks.filter((mark) => kept.includes(mark));
}
