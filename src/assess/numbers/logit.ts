/** Scores at the very ends of the scale are read as this far from them, since no logit exists there. Source: METHODS 4. */
const MARGIN = 0.005;

/** The log-odds of a score from 0 to 1, which gives changes near the ends of the scale their weight. */
export function logit(score: number): number {
  const inside = Math.max(MARGIN, Math.min(1 - MARGIN, score));
  return Math.log(inside / (1 - inside));
}

/** The score of a log-odds: between 0 and 1 whatever the odds. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
