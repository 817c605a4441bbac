import type { AreaId } from '../../domain/area.ts';
import { periodYear } from '../../domain/period.ts';
import { probabilityWithin, rankBands, type Bands } from '../numbers/bands.ts';
import { isRefused } from '../numbers/refusal.ts';
import { probabilityWord, saidChance, type ProbabilityWord } from './chance.ts';
import type { Equal } from './methods.ts';
import type { SimulatedFields } from './simulate.ts';
import { editionOf, rankCountsOf } from './simulated.ts';

/** How likely a country is to hold a rank in the edition that judges it, and where it may come to stand. */
export interface Outlook {
  readonly edition: number;
  /** As it is said, 0 to 1, and the word for it. */
  readonly chance: number;
  readonly word: ProbabilityWord;
  /** Lowest and highest chance by this method and those that did equally well; `null` while they are at work, or where none did. */
  readonly range: readonly [number, number] | null;
  readonly ranks: Bands;
  readonly draws: number;
}

/** A rank that is asked for, and the year that it is to be held in. */
export interface AskedRank {
  readonly k: number;
  readonly year: number;
}

/** The fields to come, and what other methods say of them. */
export interface Ahead {
  readonly simulated: SimulatedFields;
  readonly equals: readonly Equal[] | null;
}

/** The outlook for rank `k` in the edition that judges `year`; `null` where it is not simulated, or the country is not. */
export function outlookOf({ simulated, equals }: Ahead, area: AreaId, k: number, year: number): Outlook | null {
  const edition = editionOf(simulated, year);
  const period = simulated.editions[edition];
  const counts = period === undefined ? null : rankCountsOf(simulated, edition, area);
  if (counts === null || period === undefined || isRefused(counts)) return null;
  const probability = probabilityWithin(counts, k);
  const others = (equals ?? []).flatMap(({ forecast }) => {
    const said = rankCountsOf({ ...simulated, ...forecast }, edition, area);
    return isRefused(said) ? [] : [probabilityWithin(said, k)];
  });
  const chance = saidChance(probability);
  return {
    edition: periodYear(period),
    chance,
    word: probabilityWord(chance),
    range: others.length > 0 ? [Math.min(probability, ...others), Math.max(probability, ...others)] : null,
    ranks: rankBands(counts),
    draws: simulated.draws,
  };
}

/** The outlooks of several ranks, those left out that no edition to come judges. */
export const outlooksOf = (
  ahead: Ahead,
  area: AreaId,
  asked: readonly AskedRank[],
): readonly (Outlook & { readonly k: number })[] =>
  asked.flatMap(({ k, year }) => {
    const outlook = outlookOf(ahead, area, k, year);
    return outlook ? [{ k, ...outlook }] : [];
  });
