import type { Box } from './frame.ts';
import { freePlace, lengthWithin, overlaps, type Segment } from './freePlace.ts';
import { shorten, textWidth } from './textWidth.ts';

/** A tile that is to be named beside the map. */
export interface CalloutWish {
  readonly id: string;
  readonly name: string;
  /** Second line: "0.7709, rank 71". Empty for none. */
  readonly figures: string;
  readonly tile: Box;
}

/** A name on the open water with a line to its tile. */
export interface Callout {
  readonly id: string;
  readonly name: string;
  readonly figures: string;
  readonly box: Box;
  readonly leader: Segment;
}

export const CALLOUT_SIZE = 13;
const LINE = 17;
/** Around the words. */
const PAD = 3;
const LONGEST_NAME = 190;
/** From tile to words, in tiles. */
const FARTHEST = 5;

const grown = (box: Box, by: number): Box => ({ x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by });
const clamp = (at: number, from: number, to: number): number => Math.max(from, Math.min(to, at));

/** The shortest line from a tile to a box, from its frame to just before the words; straight along the grid where it can be. */
function leaderOf(tile: Box, box: Box): Segment {
  const x1 = clamp((tile.x0 + tile.x1) / 2, box.x0, box.x1);
  const y1 = clamp((tile.y0 + tile.y1) / 2, box.y0 + LINE / 2, box.y1 - LINE / 2);
  return { x0: clamp(x1, tile.x0, tile.x1), y0: clamp(y1, tile.y0, tile.y1), x1, y1 };
}

/**
 * Names beside their tiles: on free paper, nearest first, joined by a line that crosses no other tile, name or line. A wish that
 * finds no such place within five tiles is left out: it belongs into the list below the map. Earlier wishes come first.
 */
export function placeCallouts(
  wishes: readonly CalloutWish[],
  tiles: readonly Box[],
  taken: readonly Box[],
  bounds: Box,
): readonly Callout[] {
  const callouts: Callout[] = [];
  for (const wish of wishes) {
    const { tile } = wish;
    const name = shorten(wish.name, LONGEST_NAME, CALLOUT_SIZE, true);
    const width = Math.max(textWidth(name, CALLOUT_SIZE, true), textWidth(wish.figures, CALLOUT_SIZE)) + 2 * PAD;
    const height = (wish.figures === '' ? 1 : 2) * LINE;
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
      ...others.map((other) => grown(other, 3)),
      grown(tile, 8),
      ...taken.filter(near),
      ...callouts.map(({ box }) => grown(box, 4)),
    ];
    const segments = callouts.map(({ leader }) => leader);
    const crossesNothing = (box: Box): boolean => {
      const leader = leaderOf(tile, box);
      return [...others, ...taken, ...callouts.map((callout) => callout.box)].every(
        (other) => lengthWithin(leader, other) === 0,
      );
    };
    const anchor = { x: (tile.x0 + tile.x1) / 2, y: (tile.y0 + tile.y1) / 2 };
    const place = freePlace(width, height, anchor, around, { segments, boxes }, crossesNothing);
    if (!place?.free) continue;
    const leader = leaderOf(tile, place.box);
    if (callouts.some((other) => crossing(other.leader, leader))) continue;
    callouts.push({ id: wish.id, name, figures: wish.figures, box: place.box, leader });
  }
  return callouts;
}

/** Whether two straight lines cross. */
function crossing(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number): number =>
    Math.sign((s.x1 - s.x0) * (y - s.y0) - (s.y1 - s.y0) * (x - s.x0));
  return side(a, b.x0, b.y0) * side(a, b.x1, b.y1) < 0 && side(b, a.x0, a.y0) * side(b, a.x1, a.y1) < 0;
}
