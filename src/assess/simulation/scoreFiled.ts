import type { AreaId } from '../../domain/area.ts';
import { rankIn, scoreIn, type Field } from '../field/field.ts';
import { probabilityWithin, rankQuantile } from '../numbers/bands.ts';
import { intervals, type Case, type Interval } from '../numbers/bootstrap.ts';
import {
  bandOf,
  brier,
  crps,
  expectedBrier,
  expectedCrps,
  expectedLogScore,
  isHeld,
  logScore,
  massBetween,
} from './accuracy.ts';
import { FILED_METHODS, FILED_RANKS, type FiledForecast, type FiledMethod } from './filed.ts';
import type { Regions } from './regionalDrift.ts';

/** A forecast beside what came. CRPS in places, the logarithmic score in nats. */
export interface ScoredForecast {
  readonly forecast: FiledForecast;
  readonly median: number;
  readonly band80: readonly [low: number, high: number];
  /** The rank and the score that came. */
  readonly rank: number;
  readonly score: number;
  readonly isHeld80: boolean;
  /** Whether the 80 % band of the score held it; `null` by a method that knows only ranks. */
  readonly isScoreHeld: boolean | null;
  readonly crps: number;
  readonly logScore: number;
}

/** A mean over countries, and what the forecasts expected it to be. */
export interface Mean {
  readonly came: number;
  readonly expected: number;
}

/** How well a method's forecasts of one edition did. */
export interface MethodScore {
  readonly method: FiledMethod;
  readonly countries: number;
  readonly crps: Mean;
  /** By how much its CRPS is below that of the naive ranks, as a share of it; `null` of these themselves, and where they erred nowhere. */
  readonly gain: { readonly share: number; readonly interval: Interval } | null;
  /** Brier scores of the chances of rank `k` or better. */
  readonly briers: readonly (Mean & { readonly k: number })[];
  /** Shares of the ranks that the bands held and, being of whole ranks with both ends, should hold. */
  readonly held80: Mean & { readonly interval: Interval };
  readonly held50: Mean;
  /** Share of the scores that their 80 % bands held; `null` by a method that knows only ranks. */
  readonly heldScores: { readonly share: number; readonly interval: Interval } | null;
  readonly logScore: Mean;
}

/** A filed edition beside the edition that came. */
export interface ScoredEdition {
  /** In the order of the methods. */
  readonly methods: readonly MethodScore[];
  readonly forecasts: readonly ScoredForecast[];
  /** Forecast and not ranked; ranked and not forecast. */
  readonly unranked: readonly AreaId[];
  readonly unforeseen: readonly AreaId[];
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether a score lies between the first and the last of `FILED_SHARES`, as far as the three decimals of the file tell. */
function isWithin(scores: readonly number[] | null, score: number): boolean | null {
  const [low, high] = [scores?.[0], scores?.at(-1)];
  if (low === undefined || high === undefined) return null;
  const rounded = Number(score.toFixed(3));
  return low <= rounded && rounded <= high;
}

function scoreOne(forecast: FiledForecast, field: Field): ScoredForecast | null {
  const [rank, score] = [rankIn(field, forecast.area), scoreIn(field, forecast.area)];
  if (rank === null || score === null) return null;
  const { thousandths, scores } = forecast;
  return {
    forecast,
    median: rankQuantile(thousandths, 0.5),
    band80: bandOf(thousandths, 80),
    rank,
    score,
    isHeld80: isHeld(thousandths, 80, rank),
    isScoreHeld: isWithin(scores, score),
    crps: crps(thousandths, rank),
    logScore: logScore(thousandths, rank),
  };
}

/** The mean of a score that came, and of what the forecasts expected it to be. */
const meanBy = (
  scored: readonly ScoredForecast[],
  came: (one: ScoredForecast) => number,
  expected: (thousandths: Uint32Array) => number,
): Mean => ({
  came: meanOf(scored.map(came)),
  expected: meanOf(scored.map(({ forecast }) => expected(forecast.thousandths))),
});

const heldBy = (scored: readonly ScoredForecast[], share: 50 | 80): Mean =>
  meanBy(
    scored,
    ({ forecast, rank }) => (isHeld(forecast.thousandths, share, rank) ? 1 : 0),
    (thousandths) => massBetween(thousandths, ...bandOf(thousandths, share)),
  );

const brierBy = (scored: readonly ScoredForecast[], k: number): Mean =>
  meanBy(
    scored,
    ({ forecast, rank }) => brier(probabilityWithin(forecast.thousandths, k), rank <= k),
    (thousandths) => expectedBrier(probabilityWithin(thousandths, k)),
  );

/** Sub-regions are drawn anew as a whole, for neighbours move alike. All share the one edition, whose own chance no resampling shows. */
const caseOf =
  (regions: Regions) =>
  ({ forecast: { area } }: ScoredForecast, part: number, of: number): Case => ({
    groups: ['', regions.get(area)?.subregion ?? area],
    part,
    of,
  });

function gainOver(
  naive: readonly ScoredForecast[],
  own: readonly ScoredForecast[],
  regions: Regions,
): MethodScore['gain'] {
  const errors = new Map(naive.map(({ forecast: { area }, crps: error }) => [area, error]));
  const cases = own.map((one) => caseOf(regions)(one, one.crps, errors.get(one.forecast.area) ?? 0));
  const [low, high] = intervals(cases);
  const sum = (of: (one: Case) => number): number => cases.reduce((total, one) => total + of(one), 0);
  const errorOfNaive = sum(({ of }) => of);
  // Nothing is below no error at all.
  if (errorOfNaive === 0) return null;
  return {
    share: 1 - sum(({ part }) => part) / errorOfNaive,
    interval: [1 - high, 1 - low],
  };
}

/**
 * Scores everything that was filed of an edition against that edition, a whole field. Ranks are those of the edition's own
 * scores. Countries that only one of the two knows are told of, not scored; `null` when there is none to score.
 * Source: METHODS 4; Gneiting and Raftery (2007); intervals: Owen (2007), over sub-regions.
 */
export function scoreFiled(forecasts: readonly FiledForecast[], field: Field, regions: Regions): ScoredEdition | null {
  const scored = forecasts.flatMap((forecast) => scoreOne(forecast, field) ?? []);
  if (scored.length === 0) return null;
  const by = (method: FiledMethod): readonly ScoredForecast[] => scored.filter((one) => one.forecast.method === method);
  const naive = by('naive');
  const foreseen = new Set(forecasts.map(({ area }) => area));
  return {
    methods: FILED_METHODS.flatMap((method): readonly MethodScore[] => {
      const own = by(method);
      if (own.length === 0) return [];
      const intervalOf = (isHeldIn: (one: ScoredForecast) => boolean | null) =>
        intervals(own.map((one) => caseOf(regions)(one, isHeldIn(one) ? 1 : 0, 1)));
      return [
        {
          method,
          countries: own.length,
          crps: meanBy(own, (one) => one.crps, expectedCrps),
          gain: method === 'naive' || naive.length === 0 ? null : gainOver(naive, own, regions),
          briers: FILED_RANKS.map((k) => ({ k, ...brierBy(own, k) })),
          held80: { ...heldBy(own, 80), interval: intervalOf((one) => one.isHeld80) },
          held50: heldBy(own, 50),
          heldScores: own.some(({ isScoreHeld }) => isScoreHeld === null)
            ? null
            : {
                share: meanOf(own.map((one) => (one.isScoreHeld ? 1 : 0))),
                interval: intervalOf((one) => one.isScoreHeld),
              },
          logScore: meanBy(own, (one) => one.logScore, expectedLogScore),
        },
      ];
    }),
    forecasts: scored,
    unranked: [...foreseen].filter((area) => !field.areas.includes(area)),
    unforeseen: field.areas.filter((area) => !foreseen.has(area)),
  };
}
