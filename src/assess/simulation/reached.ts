import type { AreaId } from '../../domain/area.ts';
import { satisfies, type Comparator } from '../../domain/programme.ts';
import { logistic } from '../numbers/logit.ts';
import type { SimulatedFields } from './simulate.ts';
import { editionOf } from './simulated.ts';

/** What a goal for an index is about: a rank, a score, or places gained over the edition before. */
export type Aim = 'rank' | 'score' | 'gained';

/** A goal that an edition to come judges. */
export interface AskedGoal {
  readonly area: AreaId;
  readonly aim: Aim;
  readonly comparator: Comparator;
  /** A rank from 1, a score from 0 to 1, or a number of places. */
  readonly value: number;
  readonly year: number;
  /** The rank in the last known edition, from which places are gained in the next; `null` where it has none. */
  readonly rankNow: number | null;
}

/** In which simulations a goal is reached, and in the edition that judges it, counted from 0. */
export interface Reached {
  readonly edition: number;
  /** 1 or 0 for each simulation, in their order: two goals are reached together where both have a 1. */
  readonly draws: Uint8Array;
}

/** Where in a draw an area stands, from 0 on, by rank. */
const placeIn = ({ holders, areas }: SimulatedFields, holder: number, start: number): number =>
  holders.subarray(start, start + areas.length).indexOf(holder);

/**
 * In which simulations a goal is reached in the edition that judges it: the last one up to its year. `null` where that edition
 * is known already or not simulated, the area is not, or places are to be gained over an edition without a rank.
 * The share of 1 is the goal's chance. Source: METHODS 1 and 4.
 */
export function reachedIn(simulated: SimulatedFields, goal: AskedGoal): Reached | null {
  const { areas, editions, draws, logOdds } = simulated;
  const edition = editionOf(simulated, goal.year);
  const holder = areas.indexOf(goal.area);
  if (edition < 0 || holder < 0) return null;
  if (goal.aim === 'gained' && edition === 0 && goal.rankNow === null) return null;
  const startOf = (draw: number, at: number): number => (draw * editions.length + at) * areas.length;
  const rankIn = (draw: number, at: number): number =>
    at < 0 ? (goal.rankNow ?? 0) : placeIn(simulated, holder, startOf(draw, at)) + 1;
  const valueIn = (draw: number): number => {
    switch (goal.aim) {
      case 'rank':
        return rankIn(draw, edition);
      case 'gained':
        return rankIn(draw, edition - 1) - rankIn(draw, edition);
      case 'score': {
        const start = startOf(draw, edition);
        return logistic(logOdds[start + placeIn(simulated, holder, start)] ?? 0);
      }
    }
  };
  return {
    edition,
    draws: Uint8Array.from({ length: draws }, (_, draw) =>
      satisfies(valueIn(draw), goal.comparator, goal.value) ? 1 : 0,
    ),
  };
}

/** The chance of a goal, 0 to 1: the share of the simulations that reach it. */
export const shareReached = ({ draws }: Reached): number =>
  draws.reduce((sum, reached) => sum + reached, 0) / draws.length;
