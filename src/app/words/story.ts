import type { Area } from '../../domain/area.ts';
import type { Target } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';
import { firstSetOf } from '../../assess/targets/standing.ts';
import { futureHeadline, gapChange, gapSince, pastHeadline, standingIn } from '../../assess/field/headline.ts';
import type { IndexPanel } from '../../assess/field/indexPanel.ts';
import type { Narrator } from './narrate.ts';

/** Where a country stands, in sentences. */
export interface Story {
  readonly headline: string;
  /** Since when it stands there; empty when it cannot be said. */
  readonly since: string;
  /** How the gap changed over the editions; empty when it cannot be said. */
  readonly change: string;
  /** How the rank moved since the edition before; empty when there is none. */
  readonly moved: string;
  /** The same and how the gap changed; empty when there is nothing to compare. */
  readonly lastStep: string;
  /** The programme's targets for the rank, of a country that it speaks of. */
  readonly targets: readonly RankGoal[];
}

/** A target for the rank, in words. */
export interface RankGoal {
  readonly id: string;
  readonly target: Target;
  readonly k: number;
  /** "Top 70 by 2025" */
  readonly name: string;
  /** All there is to say of it. */
  readonly text: string;
  /** What became of it, if its year is over and an edition judges it. */
  readonly past: { readonly verdict: 'met' | 'missed'; readonly told: string } | null;
}

/** Which country is followed, and what its own programme promises of the rank. */
interface Followed {
  readonly country: Area;
  readonly rank: number;
  readonly ownRankTargets: readonly Target[];
}

/** `name` is the country's in the language of the narrator; `asOf` is the reader's day. */
export function storyOf(
  narrator: Narrator,
  name: string,
  { country: area, rank, ownRankTargets }: Followed,
  panel: IndexPanel,
  registry: Registry,
  asOf: string,
): Story {
  const { fields } = panel;
  const last = fields.at(-1);
  const standing = last ? standingIn(last, area.id, rank) : null;
  const step = panel.lastStep(area.id, rank);
  return {
    headline: narrator.headline(name, standing, rank, String(panel.editions.at(-1) ?? '')),
    since: narrator.sinceWhen(gapSince({ fields, area: area.id, k: rank }), rank),
    change: narrator.change(gapChange({ fields, area: area.id, k: rank }), rank),
    moved: step ? narrator.moved(name, ...step) : '',
    lastStep: step ? narrator.lastStep(name, ...step, rank) : '',
    targets: ownRankTargets.flatMap((target) => {
      const { id, value: k, year } = target;
      if (k === null) return [];
      const asked = { fields, area: area.id, k, year };
      const isOver = `${String(year)}-12-31` < asOf;
      const facts = isOver ? pastHeadline(asked) : null;
      const text = isOver
        ? narrator.past(facts, k, year)
        : narrator.future(futureHeadline({ ...asked, firstSet: firstSetOf(target, registry) }), k);
      const past = facts && { verdict: facts.verdict, told: narrator.judged(facts, k) };
      return [{ id, target, k, name: narrator.target(k, year), text, past }];
    }),
  };
}
