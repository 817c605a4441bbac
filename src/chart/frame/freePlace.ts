import type { Box } from './frame.ts';

/** A straight piece of a drawn line. */
export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a text must not cover. */
export interface Obstacles {
  readonly segments: readonly Segment[];
  readonly boxes: readonly Box[];
}

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Whether a segment lies wholly on one side of a box, as nearly all do. */
const isBeside = ({ x0, y0, x1, y1 }: Segment, box: Box): boolean =>
  (x0 < box.x0 && x1 < box.x0) ||
  (x0 > box.x1 && x1 > box.x1) ||
  (y0 < box.y0 && y1 < box.y0) ||
  (y0 > box.y1 && y1 > box.y1);

/** Length of the part of a segment that lies within a box; 0 when it does not enter. Liang and Barsky, 1984. */
export function lengthWithin(segment: Segment, box: Box): number {
  if (isBeside(segment, box)) return 0;
  const dx = segment.x1 - segment.x0;
  const dy = segment.y1 - segment.y0;
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, segment.x0 - box.x0],
    [dx, box.x1 - segment.x0],
    [-dy, segment.y0 - box.y0],
    [dy, box.y1 - segment.y0],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return 0;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return leave <= enter ? 0 : (leave - enter) * Math.hypot(dx, dy);
}

const areaShared = (a: Box, b: Box): number =>
  overlaps(a, b) ? (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * (Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)) : 0;

/**
 * How much of the obstacles a box covers; 0 = free. The unit only orders choices: pixels of line and square pixels of box.
 * What comes to more than `limit` is not counted to its end.
 */
export function covered(box: Box, { segments, boxes }: Obstacles, limit = Infinity): number {
  let sum = 0;
  for (const segment of segments) if ((sum += lengthWithin(segment, box)) > limit) return sum;
  for (const other of boxes) if ((sum += areaShared(box, other)) > limit) return sum;
  return sum;
}

/** Where a text came to stand: its box, and whether nothing lies beneath it. */
export interface Placed {
  readonly box: Box;
  readonly free: boolean;
}

/**
 * The place nearest to an anchor where a box of `width` x `height` lies inside `bounds` and covers nothing; failing
 * that, the place that covers least. Nearest is measured from the anchor to the box's border. Places that `allowed` refuses are
 * not considered. `null` when none is left or the box is larger than the bounds.
 */
export function freePlace(
  width: number,
  height: number,
  anchor: { readonly x: number; readonly y: number },
  bounds: Box,
  obstacles: Obstacles,
  allowed: (box: Box) => boolean = () => true,
): Placed | null {
  const awayX = (x0: number): number => Math.max(0, x0 - anchor.x, anchor.x - x0 - width);
  const awayY = (y0: number): number => Math.max(0, y0 - anchor.y, anchor.y - y0 - height);
  // Near ones first, so that most of the others are passed over without looking at what lies beneath them.
  const starts = nearFirst(positions(bounds.x0, bounds.x1 - bounds.x0 - width, 6), awayX);
  const tops = nearFirst(positions(bounds.y0, bounds.y1 - bounds.y0 - height, 3), awayY);
  const within = {
    segments: obstacles.segments.filter((segment) => !isBeside(segment, bounds)),
    boxes: obstacles.boxes.filter((box) => overlaps(box, bounds)),
  };
  let best: Box | null = null;
  let least = Infinity;
  let nearest = Infinity;
  for (const x0 of starts) {
    if (awayX(x0) >= nearest) break;
    for (const y0 of tops) {
      // Of places equally near, the one whose middle is level with the anchor.
      const distance = Math.hypot(awayX(x0), awayY(y0)) + Math.abs(y0 + height / 2 - anchor.y) / 4;
      const box = { x0, y0, x1: x0 + width, y1: y0 + height };
      if (distance >= nearest || !allowed(box)) continue;
      const cover = covered(box, within, least);
      if (cover > least || (cover === least && cover > 0)) continue;
      [best, least] = [box, cover];
      if (cover === 0) nearest = distance;
    }
  }
  return best && { box: best, free: least === 0 };
}

const nearFirst = (values: readonly number[], away: (value: number) => number): readonly number[] =>
  [...values].sort((a, b) => away(a) - away(b));

/** Evenly spaced starts from `from` to `from + room`, about `step` apart, both ends included; none without room. */
function positions(from: number, room: number, step: number): readonly number[] {
  if (room < 0) return [];
  const count = Math.ceil(room / step);
  return Array.from({ length: count + 1 }, (_, index) => from + (count === 0 ? 0 : (room * index) / count));
}

/** The parts of the upright line from `top` to `bottom` at `x` that no box covers, ascending. */
export function outsideBoxes(
  x: number,
  top: number,
  bottom: number,
  boxes: readonly Box[],
): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let at = top;
  for (const box of boxes.filter((b) => b.x0 < x && x < b.x1).sort((a, b) => a.y0 - b.y0)) {
    if (box.y0 > at) parts.push([at, Math.min(box.y0, bottom)]);
    at = Math.max(at, box.y1);
  }
  if (at < bottom) parts.push([at, bottom]);
  return parts.filter(([from, to]) => to > from);
}
