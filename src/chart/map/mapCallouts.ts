import type { Box } from '../frame/frame.ts';
import { freePlace, lengthWithin, overlaps, type Segment } from '../frame/freePlace.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';

/** A tile that is to be named beside the map. */
export interface CalloutWish {
  readonly id: string;
  readonly name: string;
  /** Second line: "0.7709, rank 71"; left out where only the name has room nearby. Empty for none. */
  readonly figures: string;
  readonly tile: Box;
}

/** A name on the open water with a line to its tile. */
export interface Callout {
  readonly id: string;
  readonly name: string;
  readonly figures: string;
  readonly box: Box;
  /** The side of the box at which the words begin: the one next to the tile. */
  readonly align: 'start' | 'end';
  readonly leader: Segment;
}

export const CALLOUT_SIZE = 13;
export const CALLOUT_LINE = 16;
/** Left and right of the words. */
export const CALLOUT_PAD = 3;
const LONGEST_NAME = 190;
/** From tile to words at most, in tiles; and how far figures may stand before the name alone is put nearer. */
const FARTHEST = 3;
const NEAR = 1;

const grown = (box: Box, by: number): Box => ({ x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by });
const clamp = (at: number, from: number, to: number): number => Math.max(from, Math.min(to, at));

/**
 * The shortest line from a tile to its words: to the side of a line of text, or to just
 * below or above it.
 */
function leaderOf(tile: Box, box: Box): Segment {
  const x1 = clamp((tile.x0 + tile.x1) / 2, box.x0, box.x1);
  const beside = box.x0 >= tile.x1 || box.x1 <= tile.x0;
  const y = (tile.y0 + tile.y1) / 2;
  const y1 = beside ? clamp(y, box.y0 + CALLOUT_LINE / 2, box.y1 - CALLOUT_LINE / 2) : clamp(y, box.y0, box.y1);
  return { x0: clamp(x1, tile.x0, tile.x1), y0: clamp(y1, tile.y0, tile.y1), x1, y1 };
}

const lengthOf = ({ x0, y0, x1, y1 }: Segment): number => Math.hypot(x1 - x0, y1 - y0);

/**
 * Names beside their tiles: on free paper, nearest first, joined by a level or upright line that crosses no other tile, name or line. A wish that
 * finds no such place nearby is left out. Earlier wishes come first.
 */
export function placeCallouts(
  wishes: readonly CalloutWish[],
  tiles: readonly Box[],
  taken: readonly Box[],
  bounds: Box,
): readonly Callout[] {
  const callouts: Callout[] = [];
  for (const wish of wishes) {
    const whole = place(wish, tiles, taken, callouts, bounds);
    const near = NEAR * (wish.tile.x1 - wish.tile.x0);
    const name =
      wish.figures === '' || (whole && lengthOf(whole.leader) <= near)
        ? null
        : place({ ...wish, figures: '' }, tiles, taken, callouts, bounds);
    const callout = name && (!whole || lengthOf(name.leader) <= near) ? name : whole;
    if (callout) callouts.push(callout);
  }
  return callouts;
}

function place(
  { id, tile, figures, ...wish }: CalloutWish,
  tiles: readonly Box[],
  taken: readonly Box[],
  callouts: readonly Callout[],
  bounds: Box,
): Callout | null {
  const name = shorten(wish.name, LONGEST_NAME, CALLOUT_SIZE, true);
  const width = Math.max(textWidth(name, CALLOUT_SIZE, true), textWidth(figures, CALLOUT_SIZE)) + 2 * CALLOUT_PAD;
  const height = (figures === '' ? 1 : 2) * CALLOUT_LINE;
  const reach = grown(tile, FARTHEST * (tile.x1 - tile.x0));
  const around: Box = {
    x0: Math.max(bounds.x0, reach.x0 - width),
    y0: Math.max(bounds.y0, reach.y0 - height),
    x1: Math.min(bounds.x1, reach.x1 + width),
    y1: Math.min(bounds.y1, reach.y1 + height),
  };
  const near = (box: Box): boolean => overlaps(box, around);
  const others = tiles.filter((other) => other !== tile && near(other));
  const boxes = [
    ...others.map((other) => grown(other, 2)),
    grown(tile, 4),
    ...taken.filter(near).map(({ x0, y0, x1, y1 }) => ({ x0: x0 - 8, y0: y0 - 1, x1: x1 + 8, y1: y1 + 1 })),
    ...callouts.map(({ box }) => grown(box, 4)),
  ];
  const obstacles = { segments: callouts.map(({ leader }) => leader), boxes };
  // Grown by more than the gap, so that no line squeezes through between two tiles.
  const blocking = [...others.map((other) => grown(other, 3.5)), ...taken, ...callouts.map(({ box }) => box)];
  const crossesNothing = (box: Box): boolean => {
    const leader = leaderOf(tile, box);
    return (
      (leader.x0 === leader.x1 || leader.y0 === leader.y1) &&
      callouts.every((other) => !crossing(other.leader, leader)) &&
      blocking.every((other) => lengthWithin(leader, other) === 0)
    );
  };
  const anchor = { x: (tile.x0 + tile.x1) / 2, y: (tile.y0 + tile.y1) / 2 };
  const found = freePlace(width, height, anchor, around, obstacles, crossesNothing);
  if (!found?.free) return null;
  const { box } = found;
  const leader = leaderOf(tile, box);
  return { id, name, figures, box, align: leader.x1 > (box.x0 + box.x1) / 2 ? 'end' : 'start', leader };
}

/** Whether two straight lines cross. */
function crossing(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number): number =>
    Math.sign((s.x1 - s.x0) * (y - s.y0) - (s.y1 - s.y0) * (x - s.x0));
  return side(a, b.x0, b.y0) * side(a, b.x1, b.y1) < 0 && side(b, a.x0, a.y0) * side(b, a.x1, a.y1) < 0;
}
