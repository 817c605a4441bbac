import type { Indicator } from '../../domain/indicator.ts';
import type { Speaker } from '../words/locale.svelte.ts';

/**
 * What an axis of figures says: their unit as the data give it, "% of GDP", "Rank (1 is best)". A unit that nobody gave is told by the kind
 * of figure; of a kind that has none, by the name of what is measured.
 */
export function unitTitle(
  { unit, measure, name }: { readonly unit: string; readonly measure: Indicator['measure']; readonly name: string },
  { t, language }: Speaker,
): string {
  const known = unit.trim() || { percent: '%', rank: t.word.rank, index: '', count: '', rate: '' }[measure] || name;
  const [first = ''] = known;
  const title = first.toLocaleUpperCase(language) + known.slice(first.length);
  return measure === 'rank' ? t.chart.bestFirst(title) : title;
}
