import type { AreaId } from '../../domain/area.ts';

/** In moves: how much doubt a region's mean is met with. Infinity is no drift at all. */
const DOUBTS = [Infinity, 3000, 1000, 300, 100, 30];

/** One past change: where the model without a drift expects each area after it, and where it came to stand. In log-odds. */
export interface Foretold {
  readonly areas: readonly AreaId[];
  readonly expected: Float64Array;
  readonly came: Float64Array;
}
/** Where areas lie; those that stand in no entry share one region without a name. */
export type Regions = ReadonlyMap<AreaId, { readonly region: string; readonly subregion: string }>;
const regionOf = (regions: Regions, area: AreaId): string => regions.get(area)?.region ?? '';

/** Mean move of each region beyond what was expected, drawn to 0 as if so many moves without drift had been seen beside it. */
function drifts(past: readonly Foretold[], regions: Regions, doubt: number): (area: AreaId) => number {
  const sums = new Map<string, { readonly sum: number; readonly count: number }>();
  for (const { areas, expected, came } of past)
    areas.forEach((area, index) => {
      const region = regionOf(regions, area);
      const { sum, count } = sums.get(region) ?? { sum: 0, count: 0 };
      sums.set(region, { sum: sum + (came[index] ?? 0) - (expected[index] ?? 0), count: count + 1 });
    });
  return (area) => {
    const found = sums.get(regionOf(regions, area));
    return found ? found.sum / (found.count + doubt) : 0;
  };
}

/** The place of each value, from 0, the highest first. */
function placesOf(values: Float64Array): Uint16Array {
  const places = new Uint16Array(values.length);
  [...values.keys()]
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
    .forEach((index, place) => (places[index] = place));
  return places;
}

/**
 * The drift of each area's region, in log-odds. How far it is believed is chosen by how near the ranks that it gives came
 * to those that followed, each change foretold from the changes before it, so nothing but the past decides.  Source: METHODS 4, rivals of the backtest (regional drift, shrinkage chosen on the past only).
 */
export function regionalDrift(past: readonly Foretold[], regions: Regions): (area: AreaId) => number {
  const errorOf = (doubt: number): number =>
    past.slice(1).reduce((sum, { areas, expected, came }, index) => {
      const known = drifts(past.slice(0, index + 1), regions, doubt);
      const said = placesOf(Float64Array.from(areas, (area, at) => (expected[at] ?? 0) + known(area)));
      return sum + placesOf(came).reduce((off, place, at) => off + Math.abs(place - (said[at] ?? 0)), 0);
    }, 0);
  const errors = DOUBTS.map(errorOf);
  return drifts(past, regions, DOUBTS[errors.indexOf(Math.min(...errors))] ?? Infinity);
}
