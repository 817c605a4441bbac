import type { AreaId } from '../../domain/area.ts';
import { compositionWeights } from '../../domain/edition.ts';
import type { Period } from '../../domain/period.ts';
import { refuse, isRefused, type Refusal } from '../numbers/refusal.ts';
import {
  componentsIn,
  COMPONENTS,
  compose,
  type Component,
  type Components,
  type EffortReason,
} from './composition.ts';
import type { Field } from './field.ts';
import { regularRun } from './regularRun.ts';

/** How far from each component an area may have started to be comparable: twice what is allowed where one is compared alone. */
const LEVEL_AROUND = 0.1;

/** What another area did over some editions, starting near all three components; where one fell it rose by 0. */
interface Stretch {
  readonly area: AreaId;
  readonly from: Period;
  readonly to: Period;
  readonly rise: Components;
}

/** The rises that bring a score about and come nearest to what another area did. */
export interface PrecedentMix {
  /** The components after them. */
  readonly parts: Components;
  readonly rise: Components;
  /** Who came nearest, and when. */
  readonly by: Pick<Stretch, 'area' | 'from' | 'to'>;
  /** How far the rises go beyond what it did: the root of their summed squares. 0 where it did at least as much. */
  readonly distance: number;
}

/** What is asked: the score that an area with these components wants to have in so many editions. */
export interface MixQuestion {
  readonly area: AreaId;
  /** Each component over all editions, ascending. */
  readonly fields: Readonly<Record<Component, readonly Field[]>>;
  readonly parts: Components;
  readonly score: number;
  /** Whose weights count. */
  readonly edition: number;
  /** In editions, from 1. */
  readonly editions: number;
}

const each = (of: (component: Component) => number): Components => ({ osi: of('osi'), tii: of('tii'), hci: of('hci') });

/** Every stretch of editions of another area that started near all components, among the last that follow in equal steps. */
function stretches({ area: own, fields, parts, editions }: MixQuestion): readonly Stretch[] {
  const runs = { osi: regularRun(fields.osi), tii: regularRun(fields.tii), hci: regularRun(fields.hci) };
  const at = (period: Period): Readonly<Record<Component, Field>> | null => {
    const [osi, tii, hci] = COMPONENTS.map((one) => runs[one].find((field) => field.period === period));
    return osi && tii && hci ? { osi, tii, hci } : null;
  };
  return runs.osi.slice(0, Math.max(0, runs.osi.length - editions)).flatMap((first, index) => {
    const [before, after] = [at(first.period), at(runs.osi[index + editions]?.period ?? first.period)];
    if (!before || !after) return [];
    return first.areas.flatMap((area): readonly Stretch[] => {
      const [start, end] = [componentsIn(before, area), componentsIn(after, area)];
      if (area === own || isRefused(start) || isRefused(end)) return [];
      if (COMPONENTS.some((one) => Math.abs(start[one] - parts[one]) > LEVEL_AROUND)) return [];
      return [
        { area, from: first.period, to: after.osi.period, rise: each((one) => Math.max(0, end[one] - start[one])) },
      ];
    });
  });
}

const BISECTIONS = 60;

/**
 * The point nearest to `rise` among the rises from 0 up to `room` whose weighted sum is `missing`: each component moves by the
 * same share of its weight and stops at its bounds. Source: Boyd and Vandenberghe (2004), "Convex Optimization", 8.1.1.
 */
function nearestTo(rise: Components, room: Components, weights: Components, missing: number): Components {
  const moved = (by: number): Components =>
    each((one) => Math.min(room[one], Math.max(0, rise[one] + by * weights[one])));
  const sumOf = (rises: Components): number => COMPONENTS.reduce((sum, one) => sum + weights[one] * rises[one], 0);
  let [low, high] = [-10, 10];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (sumOf(moved(middle)) < missing) low = middle;
    else high = middle;
  }
  return moved(high);
}

/** How far rises go beyond others: what is less than was done costs nothing. */
const beyond = (rises: Components, done: Components): number =>
  Math.hypot(...COMPONENTS.map((one) => Math.max(0, rises[one] - done[one])));

/**
 * Of all rises of the components that bring a score about, none of them falling or passing 1, those that go least beyond what a
 * comparable area did in as many editions; of several that go no further than was done, the nearest to it. A component is on a
 * ruler that is set anew in each edition, so part of a rise may be the ruler's. Refused when the score is there, cannot be
 * reached, or no other area started near. Source: METHODS 5.
 */
export function precedentMix(question: MixQuestion): PrecedentMix | Refusal<EffortReason | 'no-precedent'> {
  const { parts, score, edition } = question;
  const weights = compositionWeights(edition);
  const missing = score - compose(parts, edition);
  if (missing <= 0) return refuse('already-there');
  const room = each((one) => Math.max(0, 1 - parts[one]));
  if (COMPONENTS.reduce((sum, one) => sum + weights[one] * room[one], 0) < missing) return refuse('not-reachable');
  let best: (PrecedentMix & { readonly away: number }) | null = null;
  for (const { area, from, to, rise: done } of stretches(question)) {
    const rise = nearestTo(done, room, weights, missing);
    const distance = beyond(rise, done);
    const away = Math.hypot(...COMPONENTS.map((one) => rise[one] - done[one]));
    if (best && (distance > best.distance || (distance === best.distance && away >= best.away))) continue;
    const after = each((one) => parts[one] + rise[one]);
    best = { parts: after, rise, by: { area, from, to }, distance, away };
  }
  if (!best) return refuse('no-precedent');
  const { parts: after, rise, by, distance } = best;
  return { parts: after, rise, by, distance: distance < 1e-9 ? 0 : distance };
}
