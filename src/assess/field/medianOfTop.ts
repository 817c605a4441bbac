import { median } from '../numbers/median.ts';
import { ranks, type Field } from './field.ts';

/**
 * Median score in `index` of the areas ranked 1 to `k` in `field`, both of one edition; `null` when none of them has a
 * score. Of an even number, the mean of the two in the middle. Areas that share rank `k` all count.
 */
export function medianOfTop(field: Field, index: Field, k: number): number | null {
  const places = ranks(field);
  const top = new Set(field.areas.filter((_, at) => (places[at] ?? Infinity) <= k));
  const scores = index.areas.flatMap((area, at) => (top.has(area) ? [index.scores[at] ?? 0] : []));
  return scores.length === 0 ? null : median(scores.sort((a, b) => a - b));
}
