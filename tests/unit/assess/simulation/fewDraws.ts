import { logit } from '../../../../src/assess/numbers/logit.ts';
import type { SimulatedFields } from '../../../../src/assess/simulation/simulate.ts';
import { area, period } from '../../domain/made.ts';

/** One edition of one draw: areas and scores, the highest first. */
type DrawnField = readonly (readonly [area: string, score: number])[];

/** Simulated fields written out by hand: for each draw its editions, 2026, 2028 ... */
export function fewDraws(names: readonly string[], draws: readonly (readonly DrawnField[])[]): SimulatedFields {
  const editions = draws[0]?.length ?? 0;
  const flat = draws.flatMap((draw) => draw.flat());
  const rankCounts = new Uint32Array(editions * names.length ** 2);
  for (const draw of draws)
    draw.forEach((edition, at) => {
      edition.forEach(([name], place) => {
        const cell = (at * names.length + names.indexOf(name)) * names.length + place;
        rankCounts[cell] = (rankCounts[cell] ?? 0) + 1;
      });
    });
  return {
    editions: Array.from({ length: editions }, (_, at) => period(String(2026 + 2 * at))),
    stepYears: 2,
    areas: names.map(area),
    draws: draws.length,
    logOdds: Float32Array.from(flat, ([, score]) => logit(score)),
    holders: Uint16Array.from(flat, ([name]) => names.indexOf(name)),
    rankCounts,
  };
}
