import type { Box } from './frame.ts';
import { freePlace, type Segment } from './freePlace.ts';
import { heightAt, segmentsOf, type Place } from './paths.ts';
import { textWidth } from './textWidth.ts';

export const GAP_SIZE = 13;
const HEIGHT = 18;
/** Half of the square that a point mark takes, with air. */
const POINT = 7;
/** Farther from the bracket than this, words would stand at another edition and seem to speak of that one. */
const FARTHEST = 60;

/**
 * Where the words for a gap stand in the channel between the country's line and the bar, near its right end: wholly
 * between the two and clear of every line and point. `null` where the channel is too narrow or crossed by others.
 */
export function gapWords(
  text: string,
  own: readonly Place[],
  bar: readonly Place[],
  others: readonly (readonly Place[])[],
  plot: Box,
): Box | null {
  const [end, barEnd] = [own.at(-1), bar.at(-1)];
  if (!end || !barEnd) return null;
  const width = textWidth(text, GAP_SIZE, true) + 8;
  const bounds = { ...plot, x0: Math.max(plot.x0, end.x - 6 - FARTHEST - width), x1: end.x - 6 };
  const [ownPieces, barPieces] = [segmentsOf(own), segmentsOf(bar)];
  const segments: readonly Segment[] = [...ownPieces, ...barPieces, ...others.flatMap(segmentsOf)];
  const points = own.flatMap((place) =>
    place ? [{ x0: place.x - POINT, y0: place.y - POINT, x1: place.x + POINT, y1: place.y + POINT }] : [],
  );
  // In its middle neither line crosses a place that is free of both: of the others most fall here, unseen.
  const isBetween = ({ x0, x1, y0, y1 }: Box): boolean => {
    const [a, b] = [heightAt(ownPieces, (x0 + x1) / 2), heightAt(barPieces, (x0 + x1) / 2)];
    return a !== null && b !== null && Math.min(a, b) <= y0 && y1 <= Math.max(a, b);
  };
  const anchor = { x: end.x, y: (end.y + barEnd.y) / 2 };
  const found = freePlace(width, HEIGHT, anchor, bounds, { segments, boxes: points }, isBetween);
  return found?.free ? found.box : null;
}
