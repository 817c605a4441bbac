export type ProbabilityWord = 'likely' | 'about-even' | 'unlikely' | 'very-unlikely';

/** The word that goes with a probability from 0 to 1, never without its number. Source: METHODS 4. */
export function probabilityWord(probability: number): ProbabilityWord {
  if (probability >= 0.66) return 'likely';
  if (probability >= 0.33) return 'about-even';
  return probability >= 0.1 ? 'unlikely' : 'very-unlikely';
}
