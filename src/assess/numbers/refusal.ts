/** Something that cannot be computed, and why, as a word that the page turns into a sentence. Never `NaN`, never a made-up number. */
export interface Refusal<Reason extends string> {
  readonly refused: Reason;
}

export const refuse = <Reason extends string>(reason: Reason): Refusal<Reason> => ({ refused: reason });

export const isRefused = (answer: unknown): answer is Refusal<string> =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
