import type { AreaId } from '../../domain/area.ts';
import { periodYear, type Period } from '../../domain/period.ts';
import type { Field } from '../field/field.ts';
import { logit } from '../numbers/logit.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';
import { NEIGHBOURS } from '../field/neighbours.ts';
import { regularRun } from '../field/regularRun.ts';
import { regionalDrift, type Regions } from './regionalDrift.ts';

/** Fewer editions than this show too few changes to draw from; fewer areas, too few neighbours. */
const EDITIONS_NEEDED = 4;
const AREAS_NEEDED = 50;

/** One past change of the whole field, from an edition to the next, over the areas that both rank. In log-odds. */
export interface PastChange {
  /** By how much the mean moved. */
  readonly ofMean: number;
  /** What the model does not explain of each area's change, from the area that ranked highest before the change to the lowest. */
  readonly residuals: Float64Array;
}

/** What a method of the family does otherwise than the reference method of METHODS 4. */
export interface ModelChoices {
  /** Scores are taken as they are, not as log-odds. */
  readonly isUnlogged?: boolean;
  /** A move remembers the shock before it, not the whole move: the level is local, with noise around it. */
  readonly isLocalLevel?: boolean;
  /** Areas of one region share a drift, as far as the past speaks for one. */
  readonly regions?: Regions;
}

/**
 * How a field has moved so far, and where it stands: what a simulation starts from.
 *
 * With z the log-odds of a score less the mean of its edition: `z' = pull z + drift + e`, `e = carry m + fresh u`, and u drawn
 * from the residuals of one past change. m is the last e (`fresh = sqrt(1 - carry^2)`), or of a local level the last `fresh u`
 * (`fresh = 1 / sqrt(1 + carry^2)`). `pull` above 1 pushes the field apart, below 1 draws it together; `carry` below 0 says
 * that a jump is partly taken back. Source: METHODS 4, reference method; without regions the drift is 0.
 */
export interface FieldModel {
  /** The edition that the model starts from, the last one loaded. */
  readonly origin: Period;
  readonly stepYears: number;
  /** Ranked at the origin, the highest score first. The arrays below are in this order. */
  readonly areas: readonly AreaId[];
  readonly mean: number;
  readonly positions: Float64Array;
  /** m of each area; 0 for one that was not ranked in the edition before, of whose habits nothing is known. */
  readonly momentum: Float64Array;
  readonly drift: Float64Array;
  /** By how much larger the moves of an area are than those of its neighbours: above 1 where its history is short. */
  readonly spread: Float64Array;
  readonly pull: number;
  readonly carry: number;
  readonly fresh: number;
  readonly isLocalLevel: boolean;
  readonly past: readonly PastChange[];
}

export type ModelReason = 'too-few-editions' | 'too-few-areas' | 'not-an-index' | 'no-variation';

interface Change {
  readonly ofMean: number;
  /** Positions before and after, in the order of `areas`: the highest before the change first. */
  readonly areas: readonly AreaId[];
  readonly before: Float64Array;
  readonly after: Float64Array;
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function changeBetween(earlier: Field, later: Field, scale: (score: number) => number): Change {
  const laterScores = new Map(later.areas.map((area, index) => [area, later.scores[index]]));
  const pairs = earlier.areas
    .map((area, index) => ({ area, from: earlier.scores[index] ?? 0, to: laterScores.get(area) }))
    .filter((pair): pair is typeof pair & { to: number } => pair.to !== undefined)
    .sort((a, b) => b.from - a.from);
  const before = Float64Array.from(pairs, (pair) => scale(pair.from));
  const after = Float64Array.from(pairs, (pair) => scale(pair.to));
  const [meanBefore, meanAfter] = [meanOf(before), meanOf(after)];
  return {
    ofMean: meanAfter - meanBefore,
    areas: pairs.map((pair) => pair.area),
    before: before.map((value) => value - meanBefore),
    after: after.map((value) => value - meanAfter),
  };
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What the model does not explain of each change, by area. */
type Residuals = readonly ReadonlyMap<AreaId, number>[];

/** Correlation of the residuals of one area in one change and the next, pooled; 0 where there is nothing to correlate. */
function correlationOf(residuals: Residuals): number {
  let [product, squaresBefore, squaresAfter] = [0, 0, 0];
  residuals.slice(1).forEach((later, index) => {
    for (const [area, before] of residuals[index] ?? []) {
      const after = later.get(area);
      if (after === undefined) continue;
      product += before * after;
      squaresBefore += before * before;
      squaresAfter += after * after;
    }
  });
  const scale = Math.sqrt(squaresBefore * squaresAfter);
  return scale > 0 ? product / scale : 0;
}

/** The weight of the shock before that gives such a correlation, at most 1 in size. Source: Box and Jenkins (1970), moving average of order 1. */
function shockWeight(correlation: number): number {
  const r = Math.max(-0.5, Math.min(0.5, correlation));
  return r === 0 ? 0 : (1 - Math.sqrt(1 - 4 * r * r)) / (2 * r);
}

/** The last shock of each area, given the weight of the one before. */
function lastShocks(residuals: Residuals, weight: number): ReadonlyMap<AreaId, number> {
  return residuals.reduce<ReadonlyMap<AreaId, number>>(
    (before, now) => new Map([...now].map(([area, moved]) => [area, moved - weight * (before.get(area) ?? 0)])),
    new Map(),
  );
}

/** Fewer moves than this say nothing of how large the moves of short histories are. */
const MOVES_NEEDED = 20;
const squares = (values: Float64Array): number => dot(values, values);

/**
 * By how much larger the moves of areas that some edition of the run does not rank are than those of their neighbours, at
 * least 1: too little is known of each alone. Source: METHODS 4, "neighbours of like history".
 */
function spreadOfShort(
  changes: readonly Change[],
  past: readonly PastChange[],
  isWhole: (area: AreaId) => boolean,
): number {
  let [own, around, moves] = [0, 0, 0];
  changes.forEach(({ areas }, change) => {
    const residuals = past[change]?.residuals ?? new Float64Array();
    areas.forEach((area, place) => {
      if (isWhole(area)) return;
      const neighbours = residuals.subarray(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1);
      own += (residuals[place] ?? 0) ** 2;
      around += squares(neighbours) / neighbours.length;
      moves++;
    });
  });
  return moves < MOVES_NEEDED ? 1 : Math.max(1, Math.sqrt(own / around));
}

function flawOf(run: readonly Field[]): ModelReason | null {
  if (run.length < EDITIONS_NEEDED) return 'too-few-editions';
  if (run.some((field) => field.scores.some((score) => !(score >= 0 && score <= 1)))) return 'not-an-index';
  return run.some((field) => field.areas.length < AREAS_NEEDED) ? 'too-few-areas' : null;
}

/**
 * Fits the model to the last editions that follow each other in equal steps. `fields` ascend; scores run from 0 to 1.
 * An area counts in every change whose two editions rank it. Refused with fewer than four such editions, fewer than fifty
 * areas in one of them or in both ends of a change, scores outside 0 to 1, or scores that are all equal.
 * Source: METHODS 4, reference method.
 */
export function fitField(fields: readonly Field[], choices: ModelChoices = {}): FieldModel | Refusal<ModelReason> {
  const run = regularRun(fields);
  const [last, beforeLast] = [run.at(-1), run.at(-2)];
  const flaw = flawOf(run);
  if (flaw !== null || !last || !beforeLast) return refuse(flaw ?? 'too-few-editions');
  const scale = choices.isUnlogged ? (score: number) => score : logit;
  const changes = run.slice(1).map((later, index) => changeBetween(run[index] ?? later, later, scale));
  if (changes.some((change) => change.areas.length < AREAS_NEEDED)) return refuse('too-few-areas');

  const spread = total(changes.map(({ before }) => dot(before, before)));
  if (!(spread > 0)) return refuse('no-variation');
  const pull = total(changes.map(({ before, after }) => dot(before, after))) / spread;
  const unexplained = changes.map(
    ({ areas, before, after }): ReadonlyMap<AreaId, number> =>
      new Map(areas.map((area, index) => [area, (after[index] ?? 0) - pull * (before[index] ?? 0)])),
  );
  const driftOf = choices.regions
    ? regionalDrift(
        changes.map(({ areas, before, after }) => ({
          areas,
          expected: before.map((value) => pull * value),
          came: after,
        })),
        choices.regions,
      )
    : () => 0;
  const residuals = unexplained.map(
    (moves) => new Map([...moves].map(([area, moved]) => [area, moved - driftOf(area)])),
  );
  const past = changes.map(({ ofMean }, change) => ({
    ofMean,
    residuals: Float64Array.from(residuals[change]?.values() ?? []),
  }));

  const standing = last.areas
    .map((area, index) => ({ area, score: last.scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const scaled = Float64Array.from(standing, ({ score }) => scale(score));
  const mean = meanOf(scaled);
  const isLocalLevel = choices.isLocalLevel ?? false;
  const correlation = correlationOf(residuals);
  const carry = isLocalLevel ? shockWeight(correlation) : correlation;
  const momentum = isLocalLevel ? lastShocks(residuals, carry) : residuals.at(-1);
  const ranked = run.map((field) => new Set(field.areas));
  const isWhole = (area: AreaId): boolean => ranked.every((areas) => areas.has(area));
  const ofShort = spreadOfShort(changes, past, isWhole);
  return {
    origin: last.period,
    stepYears: periodYear(last.period) - periodYear(beforeLast.period),
    areas: standing.map(({ area }) => area),
    mean,
    positions: scaled.map((value) => value - mean),
    momentum: Float64Array.from(standing, ({ area }) => momentum?.get(area) ?? 0),
    drift: Float64Array.from(standing, ({ area }) => driftOf(area)),
    spread: Float64Array.from(standing, ({ area }) => (isWhole(area) ? 1 : ofShort)),
    pull,
    carry,
    fresh: isLocalLevel ? 1 / Math.sqrt(1 + carry * carry) : Math.sqrt(1 - carry * carry),
    isLocalLevel,
    past,
  };
}
