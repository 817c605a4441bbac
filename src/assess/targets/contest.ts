import { leaving, mostAtOnce, together, type Change, type Together } from '../simulation/together.ts';
import { reachedIn, shareReached } from '../simulation/reached.ts';
import type { SimulatedFields } from '../simulation/simulate.ts';
import { editionOf } from '../simulation/simulated.ts';
import type { IndexGoal } from './goals.ts';
import { ranks, type Field } from '../field/field.ts';
import type { AreaId } from '../../domain/area.ts';
import { periodYear } from '../../domain/period.ts';

/** A country outside the first places whose goal lies among them. */
export interface Claim {
  readonly goal: IndexGoal;
  readonly rankNow: number;
  /** Of the first places in the edition asked for, 0 to 1. */
  readonly chance: number;
}

/** Who wants to be among the first, and how many of them can: the sum of goals against places. */
export interface Contest {
  readonly claims: readonly Claim[];
  readonly together: Together;
  /** The most that can be there at once, by arithmetic alone. */
  readonly most: number;
  /** Of those who are there now, how many are not by then. */
  readonly leaving: Change;
}

/** The rank that a goal asks for at most; `null` where it is none to be held or bettered. */
function rankAsked({ aim, index, target: { comparator, value } }: IndexGoal): number | null {
  if (index !== 'egdi' || aim !== 'rank' || value === null) return null;
  return comparator === '<=' || comparator === '=' ? value : comparator === '<' ? value - 1 : null;
}

/**
 * The countries that are not among the first `k` of the last edition and have an open goal there for that edition or an earlier
 * one, each once, by its hardest such goal; and how many of them are there together. Who stands at rank `k` or better by the
 * rank of ties is there. `null` where the edition is not simulated. Source: METHODS 4.
 */
export function contestOf(
  goals: readonly IndexGoal[],
  simulated: SimulatedFields,
  last: Field,
  k: number,
  edition: number,
): Contest | null {
  const at = simulated.editions.findIndex((period) => periodYear(period) === edition);
  if (at < 0) return null;
  const places = ranks(last);
  const rankNow = new Map(last.areas.map((area, index) => [area, places[index] ?? 0]));
  const claimants = new Map<AreaId, IndexGoal>();
  for (const goal of goals) {
    const [asked, now] = [rankAsked(goal), rankNow.get(goal.area.id)];
    const judged = editionOf(simulated, goal.target.year);
    if (
      !goal.isOpen ||
      asked === null ||
      asked > k ||
      asked < 1 ||
      judged < 0 ||
      judged > at ||
      now === undefined ||
      now <= k
    )
      continue;
    const before = claimants.get(goal.area.id);
    if (!before || asked < (rankAsked(before) ?? 0)) claimants.set(goal.area.id, goal);
  }
  const wanted = [...claimants.values()].flatMap((goal) => {
    const rank = rankNow.get(goal.area.id) ?? 0;
    const asked = { area: goal.area.id, aim: 'rank', comparator: '<=', value: k, year: edition } as const;
    const reached = reachedIn(simulated, { ...asked, rankNow: rank });
    return reached ? [{ goal, rankNow: rank, reached }] : [];
  });
  const inside = last.areas.filter((area) => (rankNow.get(area) ?? Infinity) <= k);
  return {
    claims: wanted
      .map(({ goal, rankNow: rank, reached }) => ({ goal, rankNow: rank, chance: shareReached(reached) }))
      .sort((a, b) => a.rankNow - b.rankNow),
    together: together(
      wanted.map(({ reached }) => reached.draws),
      simulated.draws,
    ),
    most: mostAtOnce(wanted.map(() => k)),
    leaving: leaving(simulated, at, k, inside),
  };
}
