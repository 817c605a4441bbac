import { createContext } from 'svelte';
import type { AreaId } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Programme, Target } from '../../domain/programme.ts';

/** What a form for a target is filled with at first. */
export type ProposedTarget = Pick<Target, 'indicator' | 'year'> & { readonly value: number };

/** What a person adds by hand, for an area; the form is chosen among these. */
export const HAND_KINDS = ['programme', 'indicator', 'target', 'figure'] as const;
export type HandKind = (typeof HAND_KINDS)[number];

/** A form that is asked for, with what the page that asks knows. */
export interface ByHand {
  readonly kind: HandKind;
  readonly area: AreaId;
  /** The programme that is changed, or that a target is for. */
  readonly programme?: Programme;
  readonly proposed?: ProposedTarget;
  readonly indicator?: IndicatorId;
  /** The figure that is corrected. */
  readonly corrects?: Observation;
}

/** Opens the form. */
export const [useByHand, provideByHand] = createContext<(what: ByHand) => void>();
