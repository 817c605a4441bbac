import type { AreaId } from '../../domain/area.ts';
import { periodYear } from '../../domain/period.ts';
import { probabilityWithin, rankBands, type Bands } from '../numbers/bands.ts';
import { isRefused } from '../numbers/refusal.ts';
import { probabilityWord, type ProbabilityWord } from './probabilityWord.ts';
import type { SimulatedFields } from './simulate.ts';
import { rankCountsOf } from './simulated.ts';

/** How likely a country is to hold a rank, and where it may come to stand. */
export interface Outlook {
  readonly edition: number;
  readonly probability: number;
  readonly word: ProbabilityWord;
  readonly ranks: Bands;
  readonly draws: number;
}

/** The outlook for rank `k` by the last simulated edition; `null` for a country that is not in the field. */
export function outlookOf(simulated: SimulatedFields, area: AreaId, k: number): Outlook | null {
  const last = simulated.editions.length - 1;
  const period = simulated.editions[last];
  const counts = rankCountsOf(simulated, last, area);
  if (isRefused(counts) || period === undefined) return null;
  const probability = probabilityWithin(counts, k);
  return {
    edition: periodYear(period),
    probability,
    word: probabilityWord(probability),
    ranks: rankBands(counts),
    draws: simulated.draws,
  };
}
