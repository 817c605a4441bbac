import { rankQuantile, totalOf } from '../numbers/bands.ts';

/**
 * Continuous ranked probability score of a forecast of ranks, in places: 0 is certain and right; for a forecast of one rank
 * it is the distance to it. `counts[r - 1]` says how many draws gave rank r.
 * Source: Gneiting and Raftery (2007), "Strictly Proper Scoring Rules, Prediction, and Estimation".
 */
export function crps(counts: Uint32Array, actual: number): number {
  const draws = totalOf(counts);
  let below = 0;
  let sum = 0;
  counts.forEach((count, index) => {
    below += count;
    sum += (below / draws - (index + 1 >= actual ? 1 : 0)) ** 2;
  });
  return sum;
}

/**
 * What a forecast expects its own CRPS to be: the mean if ranks come as it says. A CRPS above it says that the forecast was
 * surer than it could be; so with the other scores. Source: Gneiting and Raftery (2007), generalised entropy.
 */
export function expectedCrps(counts: Uint32Array): number {
  const draws = totalOf(counts);
  let [below, sum] = [0, 0];
  for (const count of counts) {
    below += count;
    sum += (below / draws) * (1 - below / draws);
  }
  return sum;
}

/** Squared distance of a probability from what came, 1 or 0. Source: Brier (1950), "Verification of Forecasts Expressed in Terms of Probability". */
export const brier = (probability: number, came: boolean): number => (probability - (came ? 1 : 0)) ** 2;

/** What a probability expects its own Brier score to be. */
export const expectedBrier = (probability: number): number => probability * (1 - probability);

/**
 * Logarithmic score, in nats: minus the logarithm of the probability given to what came; 0 is certain and right. Draws that
 * never gave a rank do not say that it cannot come, so one draw more is spread evenly over all ranks; without it one country
 * would make the mean infinite. Source: Good (1952), "Rational Decisions"; Gneiting and Raftery (2007).
 */
export const logScore = (counts: Uint32Array, actual: number): number => logScoreOf(counts, totalOf(counts), actual);

const logScoreOf = (counts: Uint32Array, draws: number, actual: number): number =>
  -Math.log(((counts[actual - 1] ?? 0) + 1 / counts.length) / (draws + 1));

/** What a forecast expects its own logarithmic score to be. */
export function expectedLogScore(counts: Uint32Array): number {
  const draws = totalOf(counts);
  let sum = 0;
  counts.forEach((count, index) => {
    if (count > 0) sum += (count / draws) * logScoreOf(counts, draws, index + 1);
  });
  return sum;
}

/** The band of ranks, both ends included, that leaves as much below as above. */
export function bandOf(counts: Uint32Array, share: 50 | 80): readonly [low: number, high: number] {
  const tail = (1 - share / 100) / 2;
  return [rankQuantile(counts, tail), rankQuantile(counts, 1 - tail)];
}

/** Whether such a band holds the rank that came. */
export function isHeld(counts: Uint32Array, share: 50 | 80, actual: number): boolean {
  const [low, high] = bandOf(counts, share);
  return low <= actual && actual <= high;
}

/** Share of the draws that gave a rank from `low` to `high`, both included: what such a band of ranks promises to hold. */
export const massBetween = (counts: Uint32Array, low: number, high: number): number =>
  totalOf(counts.subarray(low - 1, high)) / totalOf(counts);

/** How often something came among forecasts that gave it a probability from `from` up to `to`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanForecast: number;
  readonly observed: number;
}

/** Fine where most answers lie: a country is seldom near the bar. Source: METHODS 4. */
const BINS = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1];

/** Bins of probability, those without a forecast left out. A probability of 1 belongs to the last. Source: Murphy and Winkler (1977), reliability diagram. */
export function reliability(
  forecasts: readonly { readonly probability: number; readonly came: boolean }[],
): readonly ReliabilityBin[] {
  return BINS.slice(1)
    .map((to, index) => {
      const from = BINS[index] ?? 0;
      const within = forecasts.filter(
        ({ probability }) => from <= probability && (probability < to || (to === 1 && probability === 1)),
      );
      const mean = (of: (forecast: (typeof within)[number]) => number): number =>
        within.reduce((sum, forecast) => sum + of(forecast), 0) / Math.max(1, within.length);
      return {
        from,
        to,
        count: within.length,
        meanForecast: mean(({ probability }) => probability),
        observed: mean(({ came }) => (came ? 1 : 0)),
      };
    })
    .filter(({ count }) => count > 0);
}
