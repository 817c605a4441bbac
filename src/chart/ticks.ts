import { ticks } from 'd3';

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
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (low >= 0 && low <= high * zeroShare) low = 0;
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(low, 0), Math.max(high, 0)];
  return axisOver(low, high, count);
}

/** Steps outward until both ends are ticks. */
function axisOver(low: number, high: number, count: number): Axis {
  let from = low;
  let to = high;
  for (;;) {
    const marks = ticks(from, to, count);
    const first = marks[0] ?? from;
    const last = marks.at(-1) ?? to;
    const step = (last - first) / Math.max(1, marks.length - 1) || to - from || 1;
    const start = first > low ? round(first - step) : first;
    const end = last < high ? round(last + step) : last;
    if (start === from && end === to)
      return { domain: [from, to], ticks: marks.map(round), decimals: decimalsOf(step) };
    [from, to] = [start, end];
  }
}

/** 0.30000000000000004 is 0.3. */
const round = (value: number): number => Number(value.toPrecision(12));

const decimalsOf = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** An axis of ranks: 1 at one end, a round number beyond the last rank at the other, ticks 1, 25, 50, … */
export function rankAxis(values: readonly number[], count: number): Axis {
  const last = Math.max(10, ...values);
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
