import { totalOf } from '../numbers/bands.ts';

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

/** Squared distance of a probability from what came, 1 or 0. Source: Brier (1950), "Verification of Forecasts Expressed in Terms of Probability". */
export const brier = (probability: number, came: boolean): number => (probability - (came ? 1 : 0)) ** 2;

/** How often something came among forecasts that gave it a probability from `from` up to `to`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanForecast: number;
  readonly observed: number;
}

const BINS = 10;

/** Ten equal bins of probability, those without a forecast left out. A probability of 1 belongs to the last. Source: Murphy and Winkler (1977), reliability diagram. */
export function reliability(
  forecasts: readonly { readonly probability: number; readonly came: boolean }[],
): readonly ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const within = forecasts.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin);
    const mean = (of: (forecast: (typeof within)[number]) => number): number =>
      within.reduce((sum, forecast) => sum + of(forecast), 0) / Math.max(1, within.length);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: within.length,
      meanForecast: mean(({ probability }) => probability),
      observed: mean(({ came }) => (came ? 1 : 0)),
    };
  }).filter(({ count }) => count > 0);
}
