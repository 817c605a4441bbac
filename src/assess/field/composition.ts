import type { AreaId } from '../../domain/area.ts';
import { compositionWeights } from '../../domain/edition.ts';
import { scoreIn, type Field } from './field.ts';
import { finite } from '../numbers/finite.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';

/** The three components of the EGDI, in the survey's order. */
export const COMPONENTS = ['osi', 'tii', 'hci'] as const;
export type Component = (typeof COMPONENTS)[number];

/** A value of each component; the survey means 0 to 1. */
export type Components = Readonly<Record<Component, number>>;

/** An area's components in one edition; refused when one of them is missing, which is never read as 0. */
export function componentsIn(
  fields: Readonly<Record<Component, Field>>,
  area: AreaId,
): Components | Refusal<'missing-component'> {
  const [osi, tii, hci] = COMPONENTS.map((component) => scoreIn(fields[component], area));
  if (osi == null || tii == null || hci == null) return refuse('missing-component');
  return { osi, tii, hci };
}

/** The EGDI of an edition from its components, by the weights of that edition. Source: METHODS 3; UN DESA, E-Government Survey. */
export function compose(parts: Components, edition: number): number {
  const weights = compositionWeights(edition);
  return finite(COMPONENTS.reduce((sum, component) => sum + weights[component] * parts[component], 0));
}

/** The score is had already, or no value up to 1 gives it. */
export type EffortReason = 'already-there' | 'not-reachable';

/**
 * The value of one component that gives the score, the others unchanged: 0.916 of OSI for Viet Nam in 2024 and the cut-off
 * 0.84026. Source: METHODS 5.
 */
export function neededAlone(
  component: Component,
  parts: Components,
  score: number,
  edition: number,
): number | Refusal<EffortReason> {
  const missing = score - compose(parts, edition);
  if (missing <= 0) return refuse('already-there');
  const value = parts[component] + missing / compositionWeights(edition)[component];
  return value > 1 ? refuse('not-reachable') : value;
}

/**
 * The smallest rise that, given to every component alike and stopped at 1, gives the score; with the components after it.
 * Source: METHODS 5.
 */
export function equalEffort(
  parts: Components,
  score: number,
  edition: number,
): { readonly rise: number; readonly parts: Components } | Refusal<EffortReason> {
  const weights = compositionWeights(edition);
  const missing = score - compose(parts, edition);
  if (missing <= 0) return refuse('already-there');

  const room = (component: Component): number => Math.max(0, 1 - parts[component]);
  const byRoom = [...COMPONENTS].sort((a, b) => room(a) - room(b));
  // The components with the least room fill up first, and leave what is still missing to the others.
  for (const [index, component] of byRoom.entries()) {
    const filled = byRoom.slice(0, index).reduce((sum, full) => sum + weights[full] * room(full), 0);
    const rise = (missing - filled) / byRoom.slice(index).reduce((sum, open) => sum + weights[open], 0);
    if (rise > room(component)) continue;
    const raised = (one: Component): number => parts[one] + Math.min(room(one), rise);
    return { rise, parts: { osi: raised('osi'), tii: raised('tii'), hci: raised('hci') } };
  }
  return refuse('not-reachable');
}
