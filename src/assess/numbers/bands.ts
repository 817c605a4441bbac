/** The middle of a distribution, and the stretches that hold the middle 50 and 80 per cent of it. */
export interface Bands {
  readonly median: number;
  readonly band50: readonly [number, number];
  readonly band80: readonly [number, number];
}

/** Bands by a quantile function, which takes a share from 0 to 1. */
export const bandsBy = (quantile: (share: number) => number): Bands => ({
  median: quantile(0.5),
  band50: [quantile(0.25), quantile(0.75)],
  band80: [quantile(0.1), quantile(0.9)],
});

/**
 * The smallest value that at least `share` of the values do not exceed; `ascending` holds at least one. It is always a value
 * that occurred. Source: Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", definition 1.
 */
export function quantileOf(ascending: Float64Array, share: number): number {
  const index = Math.min(ascending.length, Math.max(1, Math.ceil(share * ascending.length))) - 1;
  return ascending[index] ?? 0;
}

/** The same quantile of ranks, given how often each rank from 1 on occurred, at least one of them once. */
export function rankQuantile(counts: Uint32Array, share: number): number {
  const wanted = Math.max(1, Math.ceil(share * totalOf(counts)));
  let seen = 0;
  return 1 + counts.findIndex((count) => (seen += count) >= wanted);
}

/** How many draws a count of ranks holds. */
export const totalOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);

/** The bands of a rank, given how often each rank from 1 on occurred. */
export const rankBands = (counts: Uint32Array): Bands => bandsBy((share) => rankQuantile(counts, share));

/** The probability of rank `k` or better, given how often each rank from 1 on occurred. */
export const probabilityWithin = (counts: Uint32Array, k: number): number =>
  totalOf(counts.subarray(0, Math.max(0, k))) / totalOf(counts);
