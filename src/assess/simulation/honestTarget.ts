import type { AreaId } from '../../domain/area.ts';
import { periodYear } from '../../domain/period.ts';
import { rankQuantile } from '../numbers/bands.ts';
import { logistic } from '../numbers/logit.ts';
import { isRefused, refuse, type Refusal } from '../numbers/refusal.ts';
import type { SimulatedFields } from './simulate.ts';
import { rankCountsOf, scoreLogOdds } from './simulated.ts';

/** Chances that a target may be wanted to have: even, two in three, nine in ten. */
export const WANTED_CHANCES = [1 / 2, 2 / 3, 9 / 10] as const;

/** The hardest targets that have at least a chance in one edition. */
export interface HonestTarget {
  /** 0 to 1. */
  readonly chance: number;
  /** The best rank that is held or bettered with at least that chance. */
  readonly rank: number;
  /** The highest score that is reached or exceeded with at least that chance, in the unit of the index, not rounded. */
  readonly score: number;
}

/** Of one edition to come. */
export interface HonestEdition {
  readonly year: number;
  /** In the order of the chances asked for. */
  readonly targets: readonly HonestTarget[];
}

/** The largest of the ascending values that at least `share` of them reach. At least one value; always one that occurred. */
function reachedBy(ascending: Float64Array, share: number): number {
  const wanted = Math.max(1, Math.ceil(share * ascending.length));
  return ascending[ascending.length - wanted] ?? 0;
}

/**
 * For each edition to come and each chance, 0 to 1, the hardest rank and score that the area reaches in at least that share of
 * the simulations: what a target of that chance may ask for. A chance is of an edition, not of any until then. The area moves
 * as areas like it moved before, whatever it plans. Refused for an area that was not simulated. Source: METHODS 4.
 */
export function honestTargets(
  simulated: SimulatedFields,
  area: AreaId,
  chances: readonly number[] = WANTED_CHANCES,
): readonly HonestEdition[] | Refusal<'no-observation'> {
  const editions: HonestEdition[] = [];
  for (const [edition, period] of simulated.editions.entries()) {
    const counts = rankCountsOf(simulated, edition, area);
    const scores = scoreLogOdds(simulated, edition, area);
    if (isRefused(counts) || isRefused(scores)) return refuse('no-observation');
    editions.push({
      year: periodYear(period),
      targets: chances.map((chance) => ({
        chance,
        rank: rankQuantile(counts, chance),
        score: logistic(reachedBy(scores, chance)),
      })),
    });
  }
  return editions;
}
