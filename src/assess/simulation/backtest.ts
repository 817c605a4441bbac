import type { AreaId } from '../../domain/area.ts';
import type { Period } from '../../domain/period.ts';
import { balanced, scoresOnLine } from '../field/balanced.ts';
import { probabilityWithin, rankQuantile } from '../numbers/bands.ts';
import { ranks, type Field } from '../field/field.ts';
import type { ModelReason } from './fieldModel.ts';
import type { Forecaster, RankForecast } from './forecast.ts';
import { isRefused, refuse, type Refusal } from '../numbers/refusal.ts';
import { regularRun } from '../field/regularRun.ts';
import { bandOf, brier, crps, isHeld, massBetween, reliability, type ReliabilityBin } from './accuracy.ts';
import { intervals, type Interval } from '../numbers/bootstrap.ts';
import { reference, RIVALS, rival, type MethodPlan, type Rival } from './methods.ts';
import type { Regions } from './regionalDrift.ts';

// "Forecast" stands here and in accuracy.ts and weaknesses.ts for what the literature of forecast verification calls so: a statement
// about an edition that is known by now. What lies ahead is simulated or projected, everywhere; but what is filed of it (filed.ts)
// will be scored one day, and is a forecast from the start.

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
  /** Share of outcomes inside the bands, 0 to 1, and what a band of whole ranks, both ends included, holds if it is right. */
  readonly within80: number;
  readonly within50: number;
  readonly expected80: number;
  readonly expected50: number;
  /** Where the share of the 80 % band may lie in truth. */
  readonly interval80: Interval;
  /** Brier scores of rank K or better: of the method, of "same as now", of the straight line. */
  readonly brier: number;
  readonly sameBrier: number;
  readonly lineBrier: number;
  readonly reliability: readonly ReliabilityBin[];
  readonly origins: readonly OriginScore[];
}

/** Another method on the same forecasts. */
export interface RivalHorizon {
  readonly crps: number;
  readonly brier: number;
  readonly within80: number;
  /** By how much the reference method's CRPS is below this one's, as a share of it, and where that may lie in truth. */
  readonly gain: number;
  readonly interval: Interval;
}
export interface RivalScore {
  readonly name: Rival;
  /** As those of the reference method. */
  readonly horizons: readonly RivalHorizon[];
}

/** Areas that some edition does not rank, forecast among all. */
export interface ShortScore {
  readonly horizon: number;
  readonly areas: number;
  readonly within80: number;
  readonly expected80: number;
}

export interface Backtest {
  /** Editions used, ascending; the forecasts of an origin see only those up to it. */
  readonly editions: readonly Period[];
  /** How many areas every one of these editions ranks; the horizons and rivals speak of them. */
  readonly areas: number;
  readonly k: number;
  /** One, two ... editions ahead. */
  readonly horizons: readonly HorizonScore[];
  /** Empty when they were not asked for; a rival that refuses is left out. */
  readonly rivals: readonly RivalScore[];
  /** Empty when there are none. */
  readonly short: readonly ShortScore[];
}

/** One forecast of one area, with the ranks that two simple methods give and the one that came. */
interface Outcome {
  readonly area: AreaId;
  readonly origin: Period;
  readonly horizon: number;
  readonly counts: Uint32Array;
  readonly same: number;
  readonly line: number;
  readonly actual: number;
}

/** Sets a forecast from the last of `past` beside what came in the editions `ahead`. */
function outcomesOf(past: readonly Field[], ahead: readonly Field[], forecast: RankForecast): readonly Outcome[] {
  const origin = past.at(-1);
  if (!origin) return [];
  const places = forecast.areas.length;
  const now = ranks(origin);
  return ahead.flatMap((field, edition) => {
    const horizon = edition + 1;
    const actual = ranks(field);
    const line = ranks({ ...origin, scores: scoresOnLine(past, horizon) });
    return field.areas.flatMap((area, index): readonly Outcome[] => {
      const holder = forecast.areas.indexOf(area);
      const before = origin.areas.indexOf(area);
      // Not ranked then: no method can say where it will be.
      if (before < 0) return [];
      if (holder < 0) throw new Error(`the method forecasts nothing for ${area}`);
      const first = (edition * places + holder) * places;
      return [
        {
          area,
          origin: origin.period,
          horizon,
          counts: forecast.rankCounts.subarray(first, first + places),
          same: now[before] ?? 0,
          line: line[before] ?? 0,
          actual: actual[index] ?? 0,
        },
      ];
    });
  });
}

const meanOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / items.length;

const skillOf = (outcomes: readonly Outcome[]): Skill => ({
  crps: meanOf(outcomes, ({ counts, actual }) => crps(counts, actual)),
  sameError: meanOf(outcomes, ({ same, actual }) => Math.abs(same - actual)),
});

const holds = ({ counts, actual }: Outcome, share: 50 | 80): boolean => isHeld(counts, share, actual);
const shareOf = (outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): number =>
  meanOf(outcomes, (outcome) => (is(outcome) ? 1 : 0));
const heldBy = (outcomes: readonly Outcome[], share: 50 | 80): number =>
  shareOf(outcomes, (outcome) => holds(outcome, share));
const expectedOf = (outcomes: readonly Outcome[], share: 50 | 80): number =>
  meanOf(outcomes, ({ counts }) => massBetween(counts, ...bandOf(counts, share)));
const brierOf = (outcomes: readonly Outcome[], k: number): number =>
  meanOf(outcomes, ({ counts, actual }) => brier(probabilityWithin(counts, k), actual <= k));

/** Resampled whole: origins, for their forecasts share an edition, and sub-regions, for neighbours move alike. */
const groupsOf =
  (regions: Regions) =>
  ({ origin, area }: Outcome): readonly [string, string] => [origin, regions.get(area)?.subregion ?? area];

function scoreHorizon(horizon: number, outcomes: readonly Outcome[], k: number, regions: Regions): HorizonScore {
  const origins = [...new Set(outcomes.map(({ origin }) => origin))];
  return {
    ...skillOf(outcomes),
    horizon,
    forecasts: outcomes.length,
    medianError: meanOf(outcomes, ({ counts, actual }) => Math.abs(rankQuantile(counts, 0.5) - actual)),
    lineError: meanOf(outcomes, ({ line, actual }) => Math.abs(line - actual)),
    within80: heldBy(outcomes, 80),
    within50: heldBy(outcomes, 50),
    expected80: expectedOf(outcomes, 80),
    expected50: expectedOf(outcomes, 50),
    interval80: intervals(
      outcomes.map((outcome) => ({ groups: groupsOf(regions)(outcome), part: holds(outcome, 80) ? 1 : 0, of: 1 })),
    ),
    brier: brierOf(outcomes, k),
    sameBrier: shareOf(outcomes, ({ same, actual }) => same <= k !== actual <= k),
    lineBrier: shareOf(outcomes, ({ line, actual }) => line <= k !== actual <= k),
    reliability: reliability(
      outcomes.map(({ counts, actual }) => ({ probability: probabilityWithin(counts, k), came: actual <= k })),
    ),
    origins: origins.map((origin) => ({ origin, ...skillOf(outcomes.filter((outcome) => outcome.origin === origin)) })),
  };
}

/** `own` and `others` are the same forecasts, in one order, by the reference method and by the rival. */
function scoreRival(own: readonly Outcome[], others: readonly Outcome[], k: number, regions: Regions): RivalHorizon {
  const errors = others.map((other, index) => {
    const mine = own[index];
    return {
      groups: groupsOf(regions)(other),
      part: mine ? crps(mine.counts, mine.actual) : 0,
      of: crps(other.counts, other.actual),
    };
  });
  const gain = 1 - errors.reduce((sum, { part }) => sum + part, 0) / errors.reduce((sum, { of }) => sum + of, 0);
  const [low, high] = intervals(errors);
  return {
    crps: meanOf(errors, ({ of }) => of),
    brier: brierOf(others, k),
    within80: heldBy(others, 80),
    gain,
    interval: [1 - high, 1 - low],
  };
}

/** Editions that an origin needs up to and with itself. */
const EDITIONS_BEHIND = 4;

/** What is tested: ranks up to `horizons` editions ahead, and the probability of rank `k` or better. */
export interface BacktestPlan {
  readonly k: number;
  readonly horizons: number;
  readonly forecaster: Forecaster;
  /** Tests the rivals too; its sub-regions group areas where uncertainty is told. */
  readonly rivals?: MethodPlan;
}

/** Forecasts from every origin of the run, each from what was known then; refused when the method refuses. */
function forecastAll(
  run: readonly Field[],
  horizons: number,
  forecaster: Forecaster,
): readonly Outcome[] | Refusal<ModelReason> {
  const outcomes: Outcome[] = [];
  for (let split = EDITIONS_BEHIND; split < run.length; split++) {
    const [past, ahead] = [run.slice(0, split), run.slice(split, split + horizons)];
    const forecast = forecaster(past, ahead.length);
    if (isRefused(forecast)) return forecast;
    outcomes.push(...outcomesOf(past, ahead, forecast));
  }
  return outcomes;
}

const at = (outcomes: readonly Outcome[], horizon: number): readonly Outcome[] =>
  outcomes.filter((outcome) => outcome.horizon === horizon);

/** What the method said of areas that some edition of the run does not rank, simulated with all others. */
function scoreShort(run: readonly Field[], { horizons, forecaster }: BacktestPlan): readonly ShortScore[] {
  const isWhole = (area: AreaId): boolean => run.every(({ areas }) => areas.includes(area));
  const outcomes = forecastAll(run, horizons, forecaster);
  if (isRefused(outcomes)) return [];
  const short = outcomes.filter(({ area }) => !isWhole(area));
  return [...new Set(short.map(({ horizon }) => horizon))].map((horizon) => {
    const some = at(short, horizon);
    return {
      horizon,
      areas: new Set(some.map(({ area }) => area)).size,
      within80: heldBy(some, 80),
      expected80: expectedOf(some, 80),
    };
  });
}

/**
 * Forecasts editions that are known by now from those before them, origin by origin, and scores the forecasts against what
 * came. `fields` ascend; the last run of editions in equal steps is used, and the areas that all of its editions rank;
 * those with shorter histories are told of apart.
 * Forecasts from one origin share their surprises, so the number of forecasts overstates the evidence: the origins are few.
 * Refused when no origin has four editions behind it and one ahead, when fewer than `k` areas are left, or when the
 * method refuses. Source: METHODS 4; Tashman (2000), "Out-of-sample tests of forecasting accuracy", rolling origin.
 */
export function backtest(fields: readonly Field[], plan: BacktestPlan): Backtest | Refusal<ModelReason> {
  const { k, horizons, forecaster } = plan;
  const all = regularRun(fields);
  const run = balanced(all);
  const areas = run[0]?.areas.length ?? 0;
  if (run.length <= EDITIONS_BEHIND) return refuse('too-few-editions');
  if (areas < k) return refuse('too-few-areas');

  const outcomes = forecastAll(run, horizons, forecaster);
  if (isRefused(outcomes)) return outcomes;
  const reached = [...new Set(outcomes.map(({ horizon }) => horizon))].sort((a, b) => a - b);
  const regions = plan.rivals?.regions ?? (new Map() as Regions);
  return {
    editions: run.map((field) => field.period),
    areas,
    k,
    horizons: reached.map((horizon) => scoreHorizon(horizon, at(outcomes, horizon), k, regions)),
    rivals: (plan.rivals ? RIVALS : []).flatMap((name): readonly RivalScore[] => {
      const others = plan.rivals ? forecastAll(run, horizons, rival(name, plan.rivals)) : [];
      if (isRefused(others)) return [];
      return [
        {
          name,
          horizons: reached.map((horizon) => scoreRival(at(outcomes, horizon), at(others, horizon), k, regions)),
        },
      ];
    }),
    short: all.every((field) => field.areas.length === areas) ? [] : scoreShort(all, plan),
  };
}

/** By how much a method's error may exceed the reference method's, at every horizon, to have done equally well. */
const ALIKE = 1.02;

interface Erring {
  readonly crps: number;
}
const isAlike = (own: readonly Erring[], other: readonly Erring[]): boolean =>
  other.every(({ crps: error }, index) => error <= ALIKE * (own[index]?.crps ?? 0));

/** The rivals that did as well as the reference method in the past, or better: none of their errors is more than 2 % larger. */
export const equalsOf = ({ horizons, rivals }: Backtest): readonly Rival[] =>
  rivals.filter((one) => isAlike(horizons, one.horizons)).map(({ name }) => name);

/** How the reference method did beside its rivals in the past. */
export interface Compared {
  /** Those that did as well, or better. */
  readonly equals: readonly Rival[];
  /** Whether the naive ranks, without any model, did clearly better at every horizon: then it has nothing to say of this index. */
  readonly isBeaten: boolean;
}

/**
 * The same without the rest of a backtest, for who asks nothing else. Neither where the editions are too few to tell.
 * `fields` as for `backtest`. Source: METHODS 4.
 */
export function compared(fields: readonly Field[], horizons: number, plan: MethodPlan): Compared {
  const run = balanced(regularRun(fields));
  const errorsOf = (forecaster: Forecaster): readonly Erring[] => {
    const outcomes = forecastAll(run, horizons, forecaster);
    if (isRefused(outcomes)) return [];
    return [...new Set(outcomes.map(({ horizon }) => horizon))].map((horizon) => skillOf(at(outcomes, horizon)));
  };
  const own = errorsOf(reference(plan));
  if (own.length === 0) return { equals: [], isBeaten: false };
  const rivals = RIVALS.map((name) => ({ name, errors: errorsOf(rival(name, plan)) })).filter(
    ({ errors }) => errors.length === own.length,
  );
  const naive = rivals.find(({ name }) => name === 'naive')?.errors;
  return {
    equals: rivals.filter(({ errors }) => isAlike(own, errors)).map(({ name }) => name),
    isBeaten: naive?.every(({ crps: error }, index) => ALIKE * error < (own[index]?.crps ?? 0)) ?? false,
  };
}
