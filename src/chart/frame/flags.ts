import type { Box } from './frame.ts';
import { overlaps } from './freePlace.ts';

/** A mark that wants words beside an upright pole standing on it. */
export interface FlagWish {
  readonly x: number;
  /** Where the pole begins. */
  readonly y: number;
  readonly width: number;
}

/** The words' box and which side of the pole, which ends at the box's top, they stand on. */
export interface Flag {
  readonly box: Box;
  readonly side: 'left' | 'right';
}

/** Where flags may stand. */
export interface FlagField {
  readonly bounds: Box;
  readonly height: number;
  /** The highest thing between two places: flags stand above it. */
  readonly ground: (x0: number, x1: number) => number;
  /** Uprights over the whole height that words should not cross. */
  readonly uprights: readonly number[];
}

const STEP = 3;
const FROM_POLE = 3;
/** What a crossing is worth in pixels of pole. */
const CROSSED_UPRIGHT = 40;
const CROSSED_POLE = 90;

/**
 * Places flags one after the other, in the order of `wishes`: each beside its pole, as low as it can be without crossing
 * other poles and uprights. No two boxes overlap and none leaves the bounds; `null` for a flag that no place was left for.
 */
export function placeFlags(wishes: readonly FlagWish[], field: FlagField): readonly (Flag | null)[] {
  const placed: (Flag | null)[] = [];
  wishes.forEach((wish, index) => {
    placed.push(bestPlace(wish, wishes.slice(0, index), wishes.slice(index + 1), placed, field));
  });
  return placed;
}

function bestPlace(
  wish: FlagWish,
  before: readonly FlagWish[],
  after: readonly FlagWish[],
  placed: readonly (Flag | null)[],
  { bounds, height, ground, uprights }: FlagField,
): Flag | null {
  let best: Flag | null = null;
  let least = Infinity;
  const boxes = placed.flatMap((flag) => (flag ? [flag.box] : []));
  for (const side of ['right', 'left'] as const) {
    const x0 = side === 'right' ? wish.x + FROM_POLE : wish.x - FROM_POLE - wish.width;
    const x1 = x0 + wish.width;
    if (x0 < bounds.x0 || x1 > bounds.x1) continue;
    const isUnder = (x: number): boolean => x0 - FROM_POLE < x && x < x1 + FROM_POLE && x !== wish.x;
    const fixed =
      CROSSED_UPRIGHT * uprights.filter(isUnder).length + CROSSED_POLE * after.filter(({ x }) => isUnder(x)).length;
    const lowest = Math.min(bounds.y1, ground(x0, x1), ground(wish.x, wish.x));
    for (let y1 = lowest; y1 - height >= bounds.y0; y1 -= STEP) {
      const cost = fixed + lowest - y1 + Math.max(0, wish.y - lowest);
      if (cost >= least) break;
      const box = { x0, y0: y1 - height, x1, y1 };
      if (boxes.some((other) => overlaps(other, box))) continue;
      const ownPole = boxes.filter(
        (other) => other.x0 < wish.x && wish.x < other.x1 && other.y1 > box.y0 && other.y0 < wish.y,
      );
      const otherPoles = before.filter(({ x, y }, index) => {
        const flag = placed[index];
        return flag && isUnder(x) && flag.box.y0 < box.y1 && y > box.y0;
      });
      const all = cost + CROSSED_POLE * (ownPole.length + otherPoles.length);
      if (all < least) [best, least] = [{ box, side }, all];
    }
  }
  return best;
}
