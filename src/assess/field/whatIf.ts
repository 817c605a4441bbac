import type { AreaId } from '../../domain/area.ts';
import { cutOff, type Field } from './field.ts';

const othersIn = (field: Field, area: AreaId): Field => ({
  ...field,
  areas: field.areas.filter((id) => id !== area),
  scores: field.scores.filter((_, index) => field.areas[index] !== area),
});

/** The rank that an area would have had in an edition with another score, the others as they were. Source: METHODS 5. */
export const rankWith = (field: Field, area: AreaId, score: number): number =>
  1 + othersIn(field, area).scores.filter((other) => other > score).length;

/**
 * The smallest score with which an area would have had rank `k` or better: the K-th highest of the others, since equal scores
 * share the better rank. `null` when there are fewer than `k` others. Source: METHODS 1 and 5.
 */
export const scoreForRank = (field: Field, area: AreaId, k: number): number | null => cutOff(othersIn(field, area), k);
