import { periodYear, yearPeriod, type Period } from '../../domain/period.ts';
import type { Field } from '../field/field.ts';
import { regularRun } from '../field/regularRun.ts';
import { quantileOf } from '../numbers/bands.ts';
import { logistic } from '../numbers/logit.ts';
import { isRefused, refuse, type Refusal } from '../numbers/refusal.ts';
import { FILED_METHODS, FILED_SHARES, inThousandths, type FiledForecast, type FiledMethod } from './filed.ts';
import type { ModelReason } from './fieldModel.ts';
import type { RankForecast } from './forecast.ts';
import { simulatedBy, type MethodPlan, type SimulatedMethod } from './methods.ts';
import { naiveRanks } from './naiveRanks.ts';
import type { Regions } from './regionalDrift.ts';
import { sameRanks } from './sameRanks.ts';
import type { SimulatedFields } from './simulate.ts';

/**
 * Names the code that made a filed forecast. To be raised with every change of the methods after which the same data and seed
 * give other draws: a test makes the forecasts of this version again.
 */
export const METHOD_VERSION = '1';

/** What every method says of one edition to come. */
export interface EditionToFile {
  readonly edition: Period;
  readonly forecasts: readonly FiledForecast[];
}

/** Quantiles of the score of each area, at `FILED_SHARES`, in an edition to come; `null` by a method that knows only ranks. */
type Scores = (edition: number) => readonly (readonly number[] | null)[];
interface Said {
  readonly forecast: RankForecast;
  readonly scores: Scores;
}

/** What every draw gives each area in one edition, ascending; in one pass over the draws. */
function valuesByArea({ areas, editions, draws, logOdds, holders }: SimulatedFields, edition: number): Float64Array[] {
  const values = areas.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const start = (draw * editions.length + edition) * areas.length;
    for (let at = start; at < start + areas.length; at++) {
      const own = values[holders[at] ?? -1];
      if (own) own[draw] = logOdds[at] ?? 0;
    }
  }
  return values.map((own) => own.sort());
}

/** Without log-odds nothing keeps a score between 0 and 1. */
const inside = (score: number): number => Math.max(0, Math.min(1, score));

const scoresOf =
  (simulated: SimulatedFields, toScore: (value: number) => number): Scores =>
  (edition) =>
    valuesByArea(simulated, edition).map((own) => FILED_SHARES.map((share) => toScore(quantileOf(own, share))));

function say(
  method: FiledMethod,
  past: readonly Field[],
  editions: number,
  plan: MethodPlan,
): Said | Refusal<ModelReason> {
  if (method === 'naive' || method === 'same') {
    const forecast = (method === 'naive' ? naiveRanks : sameRanks)(past, editions);
    return isRefused(forecast) ? forecast : { forecast, scores: () => forecast.areas.map(() => null) };
  }
  const simulated = simulatedBy(method satisfies SimulatedMethod, plan)(past, editions);
  if (isRefused(simulated)) return simulated;
  return { forecast: simulated, scores: scoresOf(simulated, method === 'unlogged' ? inside : logistic) };
}

/**
 * What every method says of the next `editions` editions, country by country in the order of their ids: what is put on record
 * before they are known. `fields` ascend; a part is made by some of the methods alone. Refused when one of them refuses.
 * Source: METHODS 4.
 */
export function forecastsToFile(
  fields: readonly Field[],
  editions: number,
  plan: MethodPlan,
  methods: readonly FiledMethod[] = FILED_METHODS,
): readonly EditionToFile[] | Refusal<ModelReason> {
  const run = regularRun(fields);
  const [last, before] = [run.at(-1), run.at(-2)];
  if (!last || !before) return refuse('too-few-editions');
  const step = periodYear(last.period) - periodYear(before.period);
  const found = Array.from({ length: editions }, (_, index) => ({
    edition: yearPeriod(periodYear(last.period) + (index + 1) * step),
    forecasts: [] as FiledForecast[],
  }));
  for (const method of methods) {
    const said = say(method, fields, editions, plan);
    if (isRefused(said)) return said;
    const { areas, rankCounts } = said.forecast;
    found.forEach(({ forecasts }, edition) => {
      const scores = said.scores(edition);
      for (const area of areas.toSorted()) {
        const index = areas.indexOf(area);
        const first = (edition * areas.length + index) * areas.length;
        const thousandths = inThousandths(rankCounts.subarray(first, first + areas.length));
        forecasts.push({ method, area, thousandths, scores: scores[index] ?? null });
      }
    });
  }
  return found;
}

/**
 * What a forecast is made from, as one text to take a hash of: a line `edition,area,score` for every score, then a line
 * `area,region,subregion` for every area, each part in order. Editions that come later leave it as it is.
 */
export function dataText(fields: readonly Field[], regions: Regions): string {
  const scores = fields.flatMap(({ period, areas, scores: values }) =>
    areas.map((area, index) => `${period},${area},${String(values[index])}`),
  );
  const places = [...regions].map(([area, { region, subregion }]) => `${area},${region},${subregion}`);
  return [...scores.sort(), ...places.sort()].map((line) => `${line}\n`).join('');
}
