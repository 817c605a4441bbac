export type ProbabilityWord = 'likely' | 'about-even' | 'unlikely' | 'very-unlikely';

const round = (value: number, step: number): number => Math.round(value / step) * step;

/**
 * A probability from 0 to 1 as it is said: in steps of 5 points, of 1 point below 5 and above 95, for methods that did equally
 * well differ by more. Below 1 and above 99 % it is left as it is. Source: METHODS 4, "Saying it".
 */
export function saidChance(probability: number): number {
  if (probability < 0.01 || probability > 0.99) return probability;
  const isNearEnd = probability < 0.05 || probability > 0.95;
  return Number(round(probability, isNearEnd ? 0.01 : 0.05).toFixed(2));
}

/** The word that goes with a chance as it is said, never without its number. Source: METHODS 4. */
export function probabilityWord(said: number): ProbabilityWord {
  if (said >= 0.66) return 'likely';
  if (said >= 0.33) return 'about-even';
  return said >= 0.1 ? 'unlikely' : 'very-unlikely';
}
