import type { Segment } from './freePlace.ts';

/** A place in the picture; `null` where there is no figure. */
export type Place = { readonly x: number; readonly y: number } | null;

/** Straight pieces between neighbours that both exist: none across a missing figure. */
export function segmentsOf(places: readonly Place[]): readonly Segment[] {
  return places.flatMap((place, index) => {
    const next = places[index + 1];
    return place && next ? [{ x0: place.x, y0: place.y, x1: next.x, y1: next.y }] : [];
  });
}

/** Height at `x` of the line that these segments make; `null` beyond its ends and where a figure is missing. */
export function heightAt(segments: readonly Segment[], x: number): number | null {
  const segment = segments.find(({ x0, x1 }) => x0 <= x && x <= x1);
  if (!segment) return null;
  const { x0, y0, x1, y1 } = segment;
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Path data through all places, interrupted where one is missing. A place alone between two missing ones is a dot (drawn by a round line cap). */
export function pathThrough(places: readonly Place[]): string {
  let path = '';
  places.forEach((place, index) => {
    if (!place) return;
    const [before, after] = [places[index - 1], places[index + 1]];
    path += `${before ? 'L' : 'M'}${at(place)}`;
    if (!before && !after) path += `L${at(place)}`;
  });
  return path;
}

/** The places alone between missing ones, which a thin line shows only as a speck. */
export function lonePlaces(places: readonly Place[]): readonly NonNullable<Place>[] {
  return places.flatMap((place, index) => (place && !places[index - 1] && !places[index + 1] ? [place] : []));
}

/** A place that is marked, and whether it is that of the latest edition. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly latest: boolean;
}

/** The places that there are; the last of all may be missing. */
export const pointsOf = (places: readonly Place[]): readonly LinePoint[] =>
  places.flatMap((place, index) => (place ? [{ ...place, latest: index === places.length - 1 }] : []));

/** Path data of a dot at each place: pieces of no length, which a round line cap makes as wide as the line. */
export function dotsAt(places: readonly Place[]): string {
  return places.map((place) => (place ? `M${at(place)}h0` : '')).join('');
}

/** As `pathThrough`, without what lies above `top` or below `bottom`. */
export function pathBetween(places: readonly Place[], top: number, bottom: number): string {
  let path = '';
  let pen = '';
  for (const segment of segmentsOf(places)) {
    const piece = cut(segment, top, bottom);
    if (!piece) continue;
    const from = at({ x: piece.x0, y: piece.y0 });
    pen = pen === from ? pen : `M${from}`;
    const to = at({ x: piece.x1, y: piece.y1 });
    path += `${pen.startsWith('M') ? pen : ''}L${to}`;
    pen = to;
  }
  return path;
}

function cut(segment: Segment, top: number, bottom: number): Segment | null {
  const { x0, y0, x1, y1 } = segment;
  if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) return null;
  const xAt = (y: number): number => (y1 === y0 ? x0 : x0 + ((x1 - x0) * (y - y0)) / (y1 - y0));
  const within = (y: number): number => Math.max(top, Math.min(bottom, y));
  const start = within(y0) === y0 ? x0 : xAt(within(y0));
  const end = within(y1) === y1 ? x1 : xAt(within(y1));
  return { x0: start, y0: within(y0), x1: end, y1: within(y1) };
}

const at = ({ x, y }: { readonly x: number; readonly y: number }): string => `${tenth(x)},${tenth(y)}`;

/** A tenth of a pixel is all that a screen shows. */
const tenth = (value: number): string => String(Math.round(value * 10) / 10);
