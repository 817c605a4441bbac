/** Fewer pairs say nothing of two orders. */
const FEWEST_PAIRS = 5;

/**
 * How alike two orders are: Spearman's rank correlation, -1 to 1, equal values sharing the mean of their places. `null` for fewer than
 * five pairs, or where all values of one side are equal. Source: Spearman (1904), "The proof and measurement of association between two things".
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < FEWEST_PAIRS) return null;
  const first = meanPlaces(pairs.map(([a]) => a));
  const second = meanPlaces(pairs.map(([, b]) => b));
  const middle = (pairs.length + 1) / 2;
  const sum = (of: (at: number) => number): number => pairs.reduce((total, _, at) => total + of(at), 0);
  const away = (places: readonly number[], at: number): number => (places[at] ?? 0) - middle;
  const spread = (places: readonly number[]): number => sum((at) => away(places, at) ** 2);
  const both = Math.sqrt(spread(first) * spread(second));
  return both === 0 ? null : sum((at) => away(first, at) * away(second, at)) / both;
}

function meanPlaces(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}
