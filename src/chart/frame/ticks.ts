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

/** An axis of ranks: 1 at one end, a round number beyond the last rank at the other, ticks 1, 25, 50, … */
export function rankAxis(values: readonly number[], count: number): Axis {
  const last = values.reduce((most, value) => Math.max(most, value), 10);
  const { domain, ticks: marks } = axisOver(0, last, count);
  return {
    domain: [1, domain[1]],
    ticks: [1, ...marks.filter((mark) => mark >= 2 && Number.isInteger(mark))],
    decimals: 0,
  };
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
