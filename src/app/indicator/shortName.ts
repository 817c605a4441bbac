import type { Indicator } from '../../domain/indicator.ts';
import type { Speaker } from '../words/locale.svelte.ts';

/** What sets a series apart from the indicator it measures: "official statistics" of "Digital economy …, official statistics". */
export function shortName(of: Indicator, indicator: Indicator, speaker: Speaker): string {
  const whole = `${speaker.of(indicator.name)}, `;
  const own = speaker.of(of.name);
  return own.startsWith(whole) ? own.slice(whole.length) : own;
}
