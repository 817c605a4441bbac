import type { AreaId } from '../../domain/area.ts';
import { periodYear, yearPeriod, type Period } from '../../domain/period.ts';
import type { FieldModel, PastChange } from './fieldModel.ts';
import { NEIGHBOURS } from '../field/neighbours.ts';
import { randomSource } from '../numbers/random.ts';

/**
 * Many possible futures of a whole field, each with its ranking: what probabilities, bands and What-if are read from.
 * With E editions and A areas, edition `e` of draw `d` starts at `(d * E + e) * A` in `logOdds` and `holders`.
 */
export interface SimulatedFields {
  /** The editions to come, ascending. */
  readonly editions: readonly Period[];
  /** From one of them to the next. */
  readonly stepYears: number;
  readonly areas: readonly AreaId[];
  readonly draws: number;
  /** Log-odds of the scores, the highest first. */
  readonly logOdds: Float32Array;
  /** Which area, as an index into `areas`, holds each of these scores. */
  readonly holders: Uint16Array;
  /** In how many draws an area (index a) took place p, from 0, in edition e: at `(e * A + a) * A + p`. */
  readonly rankCounts: Uint32Array;
}

/** What of a past change the area on each place may draw: `count` residuals from `low` on. */
interface Neighbourhoods {
  readonly ofMean: number;
  readonly residuals: Float64Array;
  readonly low: Uint16Array;
  readonly count: Uint16Array;
}

function neighbourhoodsOf({ ofMean, residuals }: PastChange, places: number, neighbours: number): Neighbourhoods {
  const low = new Uint16Array(places);
  const count = new Uint16Array(places);
  const last = residuals.length - 1;
  for (let place = 0; place < places; place++) {
    const centre = Math.round((place * last) / Math.max(1, places - 1));
    const lowest = Math.max(0, centre - neighbours);
    low[place] = lowest;
    count[place] = Math.min(last, centre + neighbours) - lowest + 1;
  }
  return { ofMean, residuals, low, count };
}

/** What a simulation is asked for. */
export interface SimulationPlan {
  /** Editions to come. */
  readonly editions: number;
  /** At least 1. */
  readonly draws: number;
  readonly seed: number;
  /** On either side; `NEIGHBOURS` unless another number is tried. */
  readonly neighbours?: number;
}

/**
 * Simulates the whole field edition by edition. In every step one past change is drawn for the whole field; each area draws
 * its residual among the `NEIGHBOURS` on either side of its current place. The same model, plan and seed give the same
 * draws, and fewer draws are the first of more. Equal scores are placed one after the other; in a continuous model they
 * have no weight. Source: METHODS 4, reference method.
 */
export function simulate(
  model: FieldModel,
  { editions, draws, seed, neighbours = NEIGHBOURS }: SimulationPlan,
): SimulatedFields {
  if (draws < 1) throw new Error(`not a number of draws: ${String(draws)}`);
  const { areas, pull, carry, fresh, drift, spread, isLocalLevel } = model;
  const places = areas.length;
  const random = randomSource(seed);
  const past = model.past.map((change) => neighbourhoodsOf(change, places, neighbours));
  const logOdds = new Float32Array(draws * editions * places);
  const holders = new Uint16Array(logOdds.length);
  const rankCounts = new Uint32Array(editions * places * places);
  const positions = new Float64Array(places);
  const momentum = new Float64Array(places);

  // Moves and ranks in one pass: each new score is inserted among those before it, so that a field that keeps most of its
  // order costs few moves (PERFORMANCE 7).
  const advance = (
    { residuals, low, count }: Neighbourhoods,
    mean: number,
    order: Uint16Array,
    start: number,
  ): void => {
    for (let place = 0; place < places; place++) {
      const area = order[place] ?? 0;
      const drawn = residuals[(low[place] ?? 0) + Math.floor(random() * (count[place] ?? 0))] ?? 0;
      const shock = fresh * (spread[area] ?? 1) * drawn;
      const moved = carry * (momentum[area] ?? 0) + shock;
      const position = pull * (positions[area] ?? 0) + (drift[area] ?? 0) + moved;
      momentum[area] = isLocalLevel ? shock : moved;
      positions[area] = position;

      // Compared as it is stored, so that equal scores keep their order.
      const score = Math.fround(mean + position);
      let at = start + place;
      while (at > start && (logOdds[at - 1] ?? 0) < score) {
        logOdds[at] = logOdds[at - 1] ?? 0;
        holders[at] = holders[at - 1] ?? 0;
        at--;
      }
      logOdds[at] = score;
      holders[at] = area;
    }
  };

  const initialOrder = Uint16Array.from(areas, (_, index) => index);
  const draw = (index: number): void => {
    positions.set(model.positions);
    momentum.set(model.momentum);
    let order = initialOrder;
    let mean = model.mean;
    for (let edition = 0; edition < editions; edition++) {
      const change = past[Math.floor(random() * past.length)];
      if (!change) throw new Error('a model without a past');
      mean += change.ofMean;
      const start = (index * editions + edition) * places;
      advance(change, mean, order, start);
      order = holders.subarray(start, start + places);
      for (let place = 0; place < places; place++) {
        const cell = (edition * places + (order[place] ?? 0)) * places + place;
        rankCounts[cell] = (rankCounts[cell] ?? 0) + 1;
      }
    }
  };

  const periods = Array.from({ length: editions }, (_, index) =>
    yearPeriod(periodYear(model.origin) + (index + 1) * model.stepYears),
  );
  for (let index = 0; index < draws; index++) draw(index);
  return { editions: periods, stepYears: model.stepYears, areas, draws, logOdds, holders, rankCounts };
}
