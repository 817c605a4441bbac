import { rankBands } from '../../assess/numbers/bands.ts';
import { isRefused } from '../../assess/numbers/refusal.ts';
import type { SimulatedFields } from '../../assess/simulation/simulate.ts';
import { cutOffBands, rankCountsOf, scoreBands } from '../../assess/simulation/simulated.ts';
import type { Fan } from '../../chart/frame/fan.ts';
import type { AreaId } from '../../domain/area.ts';
import { periodYear } from '../../domain/period.ts';

const known = <T>(bands: readonly T[]): readonly Exclude<T, { readonly refused: string }>[] =>
  bands.filter((one): one is Exclude<T, { readonly refused: string }> => !isRefused(one));

/** What the headline chart draws beyond the latest edition; `null` for a country that is not in the field. */
export function fanOf(simulated: SimulatedFields, kind: 'score' | 'rank', area: AreaId, k: number): Fan | null {
  const years = simulated.editions.map(periodYear);
  const followed = known(
    years.map((_, edition) => {
      if (kind === 'score') return scoreBands(simulated, edition, area);
      const counts = rankCountsOf(simulated, edition, area);
      return isRefused(counts) ? counts : rankBands(counts);
    }),
  );
  // Among ranks the bar stands still.
  const fixed = { median: k, band50: [k, k], band80: [k, k] } as const;
  const bar =
    kind === 'score' ? known(years.map((_, edition) => cutOffBands(simulated, edition, k))) : years.map(() => fixed);
  return followed.length === years.length ? { years, followed, bar: bar.length === years.length ? bar : [] } : null;
}
