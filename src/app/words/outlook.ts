import type { Outlook } from '../../assess/simulation/outlook.ts';
import { formatNumber, formatWhole } from '../../domain/format.ts';
import type { Speaker } from './locale.svelte.ts';

/** "about 1 in 10, or 10 %" of a chance from 0 to 1. */
export function chanceWords(chance: number, { t, language }: Speaker): string {
  const m = t.outlook;
  if (chance < 0.01) return m.underOne;
  if (chance > 0.99) return m.overNinetyNine;
  const percent = m.percent(formatNumber(100 * chance, 0, language));
  return chance < 0.5 ? m.oneIn(formatWhole(Math.round(1 / chance), language), percent) : m.about(percent);
}

/** "about 1 in 10, or 10 %; methods that did equally well in the past give 8 to 18 %" */
export function outlookDetail({ chance, range }: Outlook, speaker: Speaker): string {
  const m = speaker.t.outlook;
  const [low, high] = (range ?? []).map((share) => formatNumber(100 * share, 0, speaker.language));
  const isKnown = low !== undefined && high !== undefined;
  const others = !isKnown ? m.equalsComing : low === high ? m.equalsAgree : m.equals(low, m.percent(high));
  return `${chanceWords(chance, speaker)}; ${others}`;
}

/** The same with its word before it, as a sentence. */
export const outlookWords = (outlook: Outlook, speaker: Speaker): string =>
  `${speaker.t.outlook.word[outlook.word]} (${outlookDetail(outlook, speaker)}).`;
