import { extent, scaleLinear } from 'd3';

export interface StripInput {
  /** One a unit, in any order. */
  readonly values: readonly number[];
  /** That of the unit that stands out; `null` for none. */
  readonly chosen: number | null;
  /** The value to reach; `null` for none. */
  readonly target: number | null;
  /** The first rank lies on the right, where high scores lie. */
  readonly isRank: boolean;
}

export interface StripGeometry {
  readonly base: { readonly x0: number; readonly x1: number; readonly y: number };
  /** One path for all units: thousands would be slow as marks of their own. */
  readonly ticks: string;
  readonly chosen: number | null;
  readonly target: number | null;
}

export const STRIP_WIDTH = 220;
export const STRIP_HEIGHT = 26;
const EDGE = 6;
const TICK = 7;

/** A row of values the size of a few words: a stroke a unit on one scale, from the least to the greatest of all that is drawn. */
export function stripGeometry({ values, chosen, target, isRank }: StripInput): StripGeometry {
  const y = STRIP_HEIGHT / 2;
  const base = { x0: EDGE, x1: STRIP_WIDTH - EDGE, y };
  const [low, high] = extent([...values, ...(target === null ? [] : [target])]);
  const scale =
    low === undefined || low === high
      ? () => STRIP_WIDTH / 2
      : scaleLinear([low, high], isRank ? [base.x1, base.x0] : [base.x0, base.x1]);
  const at = (value: number): number => Math.round(2 * scale(value)) / 2;
  // Strokes on top of each other are one.
  const places = [...new Set(values.map(at))].sort((a, b) => a - b);
  return {
    base,
    ticks: places.map((x) => `M${String(x)},${String(y - TICK)}V${String(y + TICK)}`).join(''),
    chosen: chosen === null ? null : at(chosen),
    target: target === null ? null : at(target),
  };
}
