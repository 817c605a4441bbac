import type { Outlook } from '../../assess/simulation/outlook.ts';
import { formatNumber, formatWhole } from '../../domain/format.ts';
import type { Speaker } from './locale.svelte.ts';

/** "8%", "under 1%": no chance is said to be none, or certain. */
export function shareWords(share: number, { t, language }: Speaker): string {
  const m = t.outlook;
  if (share < 0.01) return m.underOne;
  return share > 0.99 ? m.overNinetyNine : m.percent(formatNumber(100 * share, 0, language));
}

/** How far "1 in N" may be from the chance; 40% is no "1 in 3". */
const ROUGH = 0.051;

/** "about 1 in 10, or 10%" of a chance from 0 to 1. */
export function chanceWords(chance: number, speaker: Speaker): string {
  const m = speaker.t.outlook;
  const percent = shareWords(chance, speaker);
  if (chance < 0.01 || chance > 0.99) return percent;
  const one = Math.round(1 / chance);
  const isTrue = chance < 0.5 && Math.abs(one * chance - 1) <= ROUGH;
  return isTrue ? m.oneIn(formatWhole(one, speaker.language), percent) : m.about(percent);
}

/** "about 1 in 10, or 10%; methods that did equally well in the past give 8% to 18%" */
export function outlookDetail({ chance, range }: Outlook, speaker: Speaker): string {
  const m = speaker.t.outlook;
  const [low, high] = (range ?? []).map((share) => shareWords(share, speaker));
  const isKnown = low !== undefined && high !== undefined;
  const others = !isKnown ? m.equalsComing : low === high ? m.equalsAgree : m.equals(low, high);
  return `${chanceWords(chance, speaker)}; ${others}`;
}

/** The same with its word before it, as a sentence. */
export const outlookWords = (outlook: Outlook, speaker: Speaker): string =>
  `${speaker.t.outlook.word[outlook.word]} (${outlookDetail(outlook, speaker)}).`;
