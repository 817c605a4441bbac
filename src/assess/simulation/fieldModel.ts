import type { AreaId } from '../../domain/area.ts';
import { periodYear, type Period } from '../../domain/period.ts';
import type { Field } from '../field/field.ts';
import { logit } from '../numbers/logit.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';
import { regularRun } from '../field/regularRun.ts';

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

/**
 * How a field has moved so far, and where it stands: what a simulation starts from.
 *
 * With z the log-odds of a score less the mean of its edition: `z' = pull z + e`, `e = carry e_before + sqrt(1 - carry^2) u`,
 * and u drawn from the residuals of one past change. `pull` below 1 would draw the field together; `carry` below 0 says that
 * a jump is partly taken back. Source: METHODS 4, reference method.
 */
export interface FieldModel {
  /** The edition that the model starts from, the last one loaded. */
  readonly origin: Period;
  readonly stepYears: number;
  /** Ranked at the origin, the highest score first. The arrays below are in this order. */
  readonly areas: readonly AreaId[];
  readonly mean: number;
  readonly positions: Float64Array;
  /** The last residual of each area; 0 for one that was not ranked in the edition before, of whose habits nothing is known. */
  readonly momentum: Float64Array;
  readonly pull: number;
  readonly carry: number;
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

function changeBetween(earlier: Field, later: Field): Change {
  const laterScores = new Map(later.areas.map((area, index) => [area, later.scores[index]]));
  const pairs = earlier.areas
    .map((area, index) => ({ area, from: earlier.scores[index] ?? 0, to: laterScores.get(area) }))
    .filter((pair): pair is typeof pair & { to: number } => pair.to !== undefined)
    .sort((a, b) => b.from - a.from);
  const before = Float64Array.from(pairs, (pair) => logit(pair.from));
  const after = Float64Array.from(pairs, (pair) => logit(pair.to));
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

/** Correlation of the residuals of one area in one change and the next, pooled; 0 where there is nothing to correlate. */
function carryOf(residuals: readonly ReadonlyMap<AreaId, number>[]): number {
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
export function fitField(fields: readonly Field[]): FieldModel | Refusal<ModelReason> {
  const run = regularRun(fields);
  const [last, beforeLast] = [run.at(-1), run.at(-2)];
  const flaw = flawOf(run);
  if (flaw !== null || !last || !beforeLast) return refuse(flaw ?? 'too-few-editions');
  const changes = run.slice(1).map((later, index) => changeBetween(run[index] ?? later, later));
  if (changes.some((change) => change.areas.length < AREAS_NEEDED)) return refuse('too-few-areas');

  const spread = total(changes.map(({ before }) => dot(before, before)));
  if (!(spread > 0)) return refuse('no-variation');
  const pull = total(changes.map(({ before, after }) => dot(before, after))) / spread;
  const past = changes.map(({ ofMean, before, after }) => ({
    ofMean,
    residuals: after.map((value, index) => value - pull * (before[index] ?? 0)),
  }));
  const residualOf = changes.map(
    ({ areas }, change) => new Map(areas.map((area, index) => [area, past[change]?.residuals[index] ?? 0])),
  );

  const standing = last.areas
    .map((area, index) => ({ area, score: last.scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const logOdds = Float64Array.from(standing, ({ score }) => logit(score));
  const mean = meanOf(logOdds);
  return {
    origin: last.period,
    stepYears: periodYear(last.period) - periodYear(beforeLast.period),
    areas: standing.map(({ area }) => area),
    mean,
    positions: logOdds.map((value) => value - mean),
    momentum: Float64Array.from(standing, ({ area }) => residualOf.at(-1)?.get(area) ?? 0),
    pull,
    carry: carryOf(residualOf),
    past,
  };
}
