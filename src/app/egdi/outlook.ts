import { rankBands } from '../../assess/numbers/bands.ts';
import { isRefused } from '../../assess/numbers/refusal.ts';
import type { SimulatedFields } from '../../assess/simulation/simulate.ts';
import { cutOffBands, rankCountsOf, scoreBands } from '../../assess/simulation/simulated.ts';
import type { Fan } from '../../chart/frame/fan.ts';
import type { AreaId } from '../../domain/area.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { periodYear } from '../../domain/period.ts';

const known = <T>(bands: readonly T[]): readonly Exclude<T, { readonly refused: string }>[] =>
  bands.filter((one): one is Exclude<T, { readonly refused: string }> => !isRefused(one));

/** What was worked out of a simulation: a chart asks twice, and the build draws each in every width and language. */
const bandsOf = oncePer((_: SimulatedFields) => new Map<string, unknown>());

/** In every draw of an edition: as long a work as drawing the chart. */
function once<T>(simulated: SimulatedFields, what: string, work: () => T): T {
  const known = bandsOf(simulated);
  if (!known.has(what)) known.set(what, work());
  // Of this name only this work.
  return known.get(what) as T;
}
const scores = (simulated: SimulatedFields, edition: number, area: AreaId) =>
  once(simulated, `score ${area} ${String(edition)}`, () => scoreBands(simulated, edition, area));
const cutOffs = (simulated: SimulatedFields, edition: number, k: number) =>
  once(simulated, `cut-off ${String(k)} ${String(edition)}`, () => cutOffBands(simulated, edition, k));

/** Works out what `fanOf` will ask of the scores, in steps that end before anybody waits. */
export function* fanSteps(simulated: SimulatedFields, area: AreaId, k: number): Generator<void> {
  for (const edition of simulated.editions.keys()) {
    scores(simulated, edition, area);
    yield;
    cutOffs(simulated, edition, k);
    yield;
  }
}

/** What the headline chart draws beyond the latest edition; `null` for a country that is not in the field. */
export function fanOf(simulated: SimulatedFields, kind: 'score' | 'rank', area: AreaId, k: number): Fan | null {
  const years = simulated.editions.map(periodYear);
  const followed = known(
    years.map((_, edition) => {
      if (kind === 'score') return scores(simulated, edition, area);
      const counts = rankCountsOf(simulated, edition, area);
      return isRefused(counts) ? counts : rankBands(counts);
    }),
  );
  // Among ranks the bar stands still.
  const fixed = { median: k, band50: [k, k], band80: [k, k] } as const;
  const bar =
    kind === 'score' ? known(years.map((_, edition) => cutOffs(simulated, edition, k))) : years.map(() => fixed);
  return followed.length === years.length ? { years, followed, bar: bar.length === years.length ? bar : [] } : null;
}
