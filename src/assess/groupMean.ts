import type { AreaId } from '../domain/area.ts';
import type { Field } from './field/field.ts';
import { finite } from './numbers/finite.ts';
import { refuse, type Refusal } from './numbers/refusal.ts';

/** A mean with its denominator, without which it cannot be compared. */
export interface GroupMean {
  readonly mean: number;
  /** How many members have a score: the denominator. */
  readonly ranked: number;
  readonly members: number;
}

/**
 * The unweighted mean of a group in one edition over its ranked members; one without a score is left out, not counted as 0
 * (2012: 0.4959 over 190 ranked, where counting three unranked as 0 would give 0.4882). Refused when none is ranked.
 * Source: METHODS 7.
 */
export function groupMean(field: Field, members: readonly AreaId[]): GroupMean | Refusal<'no-observation'> {
  const wanted = new Set(members);
  const scores = field.scores.filter((_, index) => {
    const area = field.areas[index];
    return area !== undefined && wanted.has(area);
  });
  if (scores.length === 0) return refuse('no-observation');
  const mean = finite(scores.reduce((sum, score) => sum + score, 0) / scores.length);
  return { mean, ranked: scores.length, members: wanted.size };
}
