import type { HonestEdition } from '../../assess/simulation/honestTarget.ts';

/** What the wanted chances are called, in their order. */
export const CHANCE_NAMES = ['even', 'two', 'nine'] as const;

/** A score as it is said: three decimals, never more than the chance is good for. */
export const floored = (score: number): number => Math.floor(score * 1e3 + 1e-9) / 1e3;

/** By how many places the target of one chance may be better where the next edition judges it; negative where it must be easier. */
export const moreBuys = (
  editions: readonly HonestEdition[],
  chance: number,
): readonly { readonly from: number; readonly to: number; readonly places: number }[] =>
  editions.slice(1).flatMap((next, at) => {
    const before = editions[at];
    const [was, is] = [before?.targets[chance]?.rank, next.targets[chance]?.rank];
    return before && was !== undefined && is !== undefined
      ? [{ from: before.year, to: next.year, places: was - is }]
      : [];
  });

/** The same targets with scores of an index that ends at `top`, in place of shares of it. */
export const inUnits = (edition: HonestEdition, top: number): HonestEdition =>
  top === 1
    ? edition
    : { ...edition, targets: edition.targets.map((target) => ({ ...target, score: target.score * top })) };
