import type { AreaId } from '../../domain/area.ts';
import { ranks, type Field } from '../field/field.ts';
import { NEIGHBOURS } from '../field/neighbours.ts';
import { regularRun } from '../field/regularRun.ts';
import { refuse } from '../numbers/refusal.ts';
import type { Forecaster } from './forecast.ts';

const ranksByArea = (field: Field): ReadonlyMap<AreaId, number> => {
  const places = ranks(field);
  return new Map(field.areas.map((area, index) => [area, places[index] ?? 0]));
};
const inOrder = (ranking: ReadonlyMap<AreaId, number>): readonly AreaId[] =>
  [...ranking].sort(([, a], [, b]) => a - b).map(([area]) => area);

/**
 * The ruler for every method that draws ranks: the rank of now, and every change of rank over as many editions that areas
 * within `NEIGHBOURS` places once made. It knows of no model. Refused where no two editions lie so far apart.
 * Source: METHODS 4, "naive ranks".
 */
export const naiveRanks: Forecaster = (past, editions) => {
  const run = regularRun(past).map(ranksByArea);
  const now = run.at(-1);
  if (!now || run.length <= editions) return refuse('too-few-editions');
  const areas = past.at(-1)?.areas ?? [];
  const order = inOrder(now);
  const rankCounts = new Uint32Array(editions * areas.length ** 2);
  for (let edition = 0; edition < editions; edition++) {
    const pools = run.slice(0, run.length - edition - 1).map((from, index) => {
      const to = run[index + edition + 1];
      return inOrder(from).map((area) => {
        const [before, after] = [from.get(area), to?.get(area)];
        return before === undefined || after === undefined ? null : after - before;
      });
    });
    order.forEach((area, place) => {
      const start = (edition * areas.length + areas.indexOf(area)) * areas.length;
      const rank = now.get(area) ?? 1;
      for (const pool of pools)
        for (const change of pool.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1)) {
          if (change === null) continue;
          const cell = start + Math.max(1, Math.min(areas.length, rank + change)) - 1;
          rankCounts[cell] = (rankCounts[cell] ?? 0) + 1;
        }
    });
  }
  return { areas, rankCounts };
};
