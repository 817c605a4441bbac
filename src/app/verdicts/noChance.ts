import { periodYear } from '../../domain/period.ts';
import type { SimulatedFuture } from '../data/simulation.svelte.ts';
import type { Speaker } from '../words/locale.svelte.ts';

/** Why a rank that is to be held in `year` has no chance yet, or none at all; empty where that is not the simulation's doing. */
export function noChance(future: SimulatedFuture | null, year: number, { t }: Speaker): string {
  const m = t.outlook;
  if (future === null) return '';
  if (future.name === 'waiting') return m.waiting;
  if (future.name === 'failed') return m.failed;
  if (future.name === 'refused') return m.refused[future.reason];
  const { editions, stepYears } = future.simulated;
  return year >= Math.max(...editions.map(periodYear)) + stepYears ? m.tooFar(String(year)) : '';
}
