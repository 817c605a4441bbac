/** What can be said of a goal: not due yet, reached before its year, reached or not by the edition that judged it, or nothing. */
export const GOAL_STATES = ['open', 'early', 'met', 'missed', 'unknown'] as const;
export type GoalState = (typeof GOAL_STATES)[number];
