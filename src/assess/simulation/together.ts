import type { AreaId } from '../../domain/area.ts';
import { totalOf } from '../numbers/bands.ts';
import type { SimulatedFields } from './simulate.ts';

/** How many of several goals are reached in the same simulation. */
export interface Together {
  /** In how many simulations none, one, two ... all of them are reached. */
  readonly counts: Uint32Array;
  /** The expected number: the sum of the single chances, whatever the goals have to do with each other. */
  readonly mean: number;
  /** The middle 80 % of the numbers, both ends included. */
  readonly band80: readonly [number, number];
  /** Chance, 0 to 1, that all are reached. */
  readonly all: number;
}

/** The smallest number that at least `share` of the simulations do not exceed. Source: Hyndman and Fan (1996), definition 1. */
function quantile(counts: Uint32Array, share: number): number {
  const wanted = Math.max(1, Math.ceil(share * totalOf(counts)));
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= wanted);
}

/**
 * The number of goals that the same simulations reach. `reached` holds, for each goal, a 1 or 0 for every simulation of one
 * field, in the same order. Countries take each other's places, so this is no sum of independent chances: only a simulation
 * of all countries knows it. Without a goal all simulations reach none, which is all. Source: METHODS 4.
 */
export function together(reached: readonly Uint8Array[], draws: number): Together {
  const counts = new Uint32Array(reached.length + 1);
  for (let draw = 0; draw < draws; draw++) {
    const number = reached.reduce((sum, goal) => sum + (goal[draw] ?? 0), 0);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const all = counts.at(-1) ?? 0;
  return {
    counts,
    mean: counts.reduce((sum, count, number) => sum + number * count, 0) / draws,
    band80: [quantile(counts, 0.1), quantile(counts, 0.9)],
    all: all / draws,
  };
}

/**
 * The most of these ranks that can be held at once, two countries never holding the same place: of three goals of rank 1 or
 * better one, of 1, 2 and 2 two. Given the smallest first, each takes the next free place if that is good enough.
 * Source: Moore (1968), scheduling with deadlines, for jobs of equal length.
 */
export function mostAtOnce(ranks: readonly number[]): number {
  return ranks.toSorted((a, b) => a - b).reduce((held, rank) => (held < rank ? held + 1 : held), 0);
}

/** Who of the first places is there no more. */
export interface Change {
  readonly mean: number;
  readonly band80: readonly [number, number];
}

/**
 * How many of some countries are not at rank `k` or better in an edition to come, counted from 0. Of those that hold these
 * ranks now it is the number of places that come free. Countries that are not simulated are not counted. Source: METHODS 4.
 */
export function leaving(simulated: SimulatedFields, edition: number, k: number, holding: readonly AreaId[]): Change {
  const { areas, holders, draws, editions } = simulated;
  const known = new Set(holding.map((area) => areas.indexOf(area)).filter((holder) => holder >= 0));
  const counts = new Uint32Array(known.size + 1);
  for (let draw = 0; draw < draws; draw++) {
    const start = (draw * editions.length + edition) * areas.length;
    let left = known.size;
    for (const holder of holders.subarray(start, start + k)) if (known.has(holder)) left--;
    counts[left] = (counts[left] ?? 0) + 1;
  }
  return {
    mean: counts.reduce((sum, count, number) => sum + number * count, 0) / draws,
    band80: [quantile(counts, 0.1), quantile(counts, 0.9)],
  };
}
