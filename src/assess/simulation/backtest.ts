import type { AreaId } from '../../domain/area.ts';
import type { Period } from '../../domain/period.ts';
import { balanced, scoresOnLine } from '../field/balanced.ts';
import { probabilityWithin, rankQuantile } from '../numbers/bands.ts';
import { ranks, type Field } from '../field/field.ts';
import { fitField, type ModelReason } from './fieldModel.ts';
import { isRefused, refuse, type Refusal } from '../numbers/refusal.ts';
import { regularRun } from '../field/regularRun.ts';
import { brier, crps, reliability, type ReliabilityBin } from './accuracy.ts';
import { simulate } from './simulate.ts';

// "Forecast" stands here and in accuracy.ts and weaknesses.ts for what the literature of forecast verification calls so: a statement
// about an edition that is known by now. What lies ahead is simulated or projected, everywhere.

/** A forecast of ranks: in how many draws area a took rank p + 1 in edition e to come, at `(e * A + a) * A + p`. */
export interface RankForecast {
  readonly areas: readonly AreaId[];
  readonly rankCounts: Uint32Array;
}

/** A method under test: given the editions so far, ascending, it forecasts the next ones and knows nothing else. */
export type Forecaster = (past: readonly Field[], editions: number) => RankForecast | Refusal<ModelReason>;

/** The product's own method. */
export const simulation =
  (draws: number, seed: number): Forecaster =>
  (past, editions) => {
    const model = fitField(past);
    if (isRefused(model)) return model;
    const { value } = simulate(model, { editions, portions: [draws], seed }).next();
    if (!value) throw new Error('a simulation without draws');
    return value;
  };

/** A method over some forecasts, against what came. Errors and CRPS in places. */
interface Skill {
  readonly crps: number;
  /** Mean absolute error of "same rank as now". */
  readonly sameError: number;
}

/** One origin alone, so that one odd edition cannot hide in a mean. */
export interface OriginScore extends Skill {
  readonly origin: Period;
}

/** How well a method did so many editions ahead. */
export interface HorizonScore extends Skill {
  readonly horizon: number;
  readonly forecasts: number;
  /** Mean absolute errors of the method's median, and of a straight line through each area's scores, re-ranked. */
  readonly medianError: number;
  readonly lineError: number;
  /** Share of outcomes inside the bands, 0 to 1. */
  readonly within80: number;
  readonly within50: number;
  /** Brier scores of rank K or better: of the method, of "same as now", of the straight line. */
  readonly brier: number;
  readonly sameBrier: number;
  readonly lineBrier: number;
  readonly reliability: readonly ReliabilityBin[];
  readonly origins: readonly OriginScore[];
}

export interface Backtest {
  /** Editions used, ascending; the forecasts of an origin see only those up to it. */
  readonly editions: readonly Period[];
  /** How many areas every one of these editions ranks; only they are forecast. */
  readonly areas: number;
  readonly k: number;
  /** One, two ... editions ahead. */
  readonly horizons: readonly HorizonScore[];
}

/** One forecast of one area, with the ranks that two simple methods give and the one that came. */
interface Outcome {
  readonly origin: Period;
  readonly horizon: number;
  readonly counts: Uint32Array;
  readonly same: number;
  readonly line: number;
  readonly actual: number;
}

/** Sets a forecast from the last of `past` beside what came in the editions `ahead`. All fields are balanced. */
function outcomesOf(past: readonly Field[], ahead: readonly Field[], forecast: RankForecast): readonly Outcome[] {
  const origin = past.at(-1);
  if (!origin) return [];
  const places = forecast.areas.length;
  const now = ranks(origin);
  return ahead.flatMap((field, edition) => {
    const horizon = edition + 1;
    const actual = ranks(field);
    const line = ranks({ ...origin, scores: scoresOnLine(past, horizon) });
    return field.areas.map((area, index) => {
      const holder = forecast.areas.indexOf(area);
      if (holder < 0) throw new Error(`the method forecasts nothing for ${area}`);
      const first = (edition * places + holder) * places;
      return {
        origin: origin.period,
        horizon,
        counts: forecast.rankCounts.subarray(first, first + places),
        same: now[index] ?? 0,
        line: line[index] ?? 0,
        actual: actual[index] ?? 0,
      };
    });
  });
}

const meanOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / items.length;

const skillOf = (outcomes: readonly Outcome[]): Skill => ({
  crps: meanOf(outcomes, ({ counts, actual }) => crps(counts, actual)),
  sameError: meanOf(outcomes, ({ same, actual }) => Math.abs(same - actual)),
});

function scoreHorizon(horizon: number, outcomes: readonly Outcome[], k: number): HorizonScore {
  const share = (holds: (outcome: Outcome) => boolean): number =>
    meanOf(outcomes, (outcome) => (holds(outcome) ? 1 : 0));
  const within = (from: number, to: number): number =>
    share(({ counts, actual }) => rankQuantile(counts, from) <= actual && actual <= rankQuantile(counts, to));
  const forecasts = outcomes.map(({ counts, actual }) => ({
    probability: probabilityWithin(counts, k),
    came: actual <= k,
  }));
  const origins = [...new Set(outcomes.map(({ origin }) => origin))];
  return {
    ...skillOf(outcomes),
    horizon,
    forecasts: outcomes.length,
    medianError: meanOf(outcomes, ({ counts, actual }) => Math.abs(rankQuantile(counts, 0.5) - actual)),
    lineError: meanOf(outcomes, ({ line, actual }) => Math.abs(line - actual)),
    within80: within(0.1, 0.9),
    within50: within(0.25, 0.75),
    brier: meanOf(forecasts, ({ probability, came }) => brier(probability, came)),
    sameBrier: share(({ same, actual }) => same <= k !== actual <= k),
    lineBrier: share(({ line, actual }) => line <= k !== actual <= k),
    reliability: reliability(forecasts),
    origins: origins.map((origin) => ({ origin, ...skillOf(outcomes.filter((outcome) => outcome.origin === origin)) })),
  };
}

/** Editions that an origin needs up to and with itself. */
const EDITIONS_BEHIND = 4;

/** What is tested: ranks up to `horizons` editions ahead, and the probability of rank `k` or better. */
export interface BacktestPlan {
  readonly k: number;
  readonly horizons: number;
  readonly forecaster: Forecaster;
}

/**
 * Forecasts editions that are known by now from those before them, origin by origin, and scores the forecasts against what
 * came. `fields` ascend; the last run of editions in equal steps is used, and the areas that all of its editions rank.
 * Forecasts from one origin share their surprises, so the number of forecasts overstates the evidence: the origins are few.
 * Refused when no origin has four editions behind it and one ahead, when fewer than `k` areas are left, or when the
 * method refuses. Source: METHODS 4; Tashman (2000), "Out-of-sample tests of forecasting accuracy", rolling origin.
 */
export function backtest(
  fields: readonly Field[],
  { k, horizons, forecaster }: BacktestPlan,
): Backtest | Refusal<ModelReason> {
  const run = balanced(regularRun(fields));
  const areas = run[0]?.areas.length ?? 0;
  if (run.length <= EDITIONS_BEHIND) return refuse('too-few-editions');
  if (areas < k) return refuse('too-few-areas');

  const outcomes: Outcome[] = [];
  for (let split = EDITIONS_BEHIND; split < run.length; split++) {
    const [past, ahead] = [run.slice(0, split), run.slice(split, split + horizons)];
    const forecast = forecaster(past, ahead.length);
    if (isRefused(forecast)) return forecast;
    outcomes.push(...outcomesOf(past, ahead, forecast));
  }
  const reached = [...new Set(outcomes.map(({ horizon }) => horizon))].sort((a, b) => a - b);
  return {
    editions: run.map((field) => field.period),
    areas,
    k,
    horizons: reached.map((horizon) =>
      scoreHorizon(
        horizon,
        outcomes.filter((outcome) => outcome.horizon === horizon),
        k,
      ),
    ),
  };
}
