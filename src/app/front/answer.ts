import { editionsLeft } from '../../assess/field/headline.ts';
import type { IndexPanel } from '../../assess/field/indexPanel.ts';
import { outlookOf } from '../../assess/simulation/outlook.ts';
import { formatWhole } from '../../domain/format.ts';
import type { SimulatedFuture } from '../data/simulation.svelte.ts';
import type { Selection } from '../view/selection.ts';
import type { Speaker } from '../words/locale.svelte.ts';

/**
 * Whether the country will hold the rank that is followed: as a question while the field is being simulated, then as its
 * answer in the same place. `null` where nothing is asked, no edition is left to judge it, or there is no chance to tell.
 */
export function answerOf(
  { country, asked, rank, ownRankTargets }: Selection,
  isAsked: boolean,
  panel: IndexPanel,
  future: SimulatedFuture,
  { t, language, of }: Speaker,
): string | null {
  const goal = asked.findLast(({ k }) => k === rank);
  const edition = goal && editionsLeft(panel.fields, goal.year).at(-1);
  if (!goal || !edition || !(isAsked || ownRankTargets.length > 0) || panel.values(country.id).at(-1) == null)
    return null;
  const [area, k] = [of(country.name), formatWhole(rank, language)];
  if (future.name === 'waiting') return t.overview.question(area, k, edition);
  const outlook = future.name === 'ready' ? outlookOf(future, country.id, rank, goal.year) : null;
  return outlook && t.overview.answer[outlook.word](area, k, String(outlook.edition));
}
