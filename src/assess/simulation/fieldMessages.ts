import type { AreaId } from '../../domain/area.ts';
import type { Backtest } from './backtest.ts';
import type { Equal } from './methods.ts';
import type { Regions } from './regionalDrift.ts';
import type { Field } from '../field/field.ts';
import type { FieldModel, ModelReason } from './fieldModel.ts';
import type { Refusal } from '../numbers/refusal.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { SimulatedFields } from './simulate.ts';

/** What the worker that simulates fields is asked: the futures of a field, or how well the method did in the past. */
export type FieldRequest = {
  /** All editions, ascending. */
  readonly fields: readonly Field[];
  readonly regions: Regions;
} & (
  | { readonly type: 'simulate'; /** The last year of interest. */ readonly until: number }
  | {
      readonly type: 'backtest';
      readonly k: number;
      /** Whose chance is tried with other choices. */ readonly area: AreaId;
      readonly until: number;
    }
);

/** How the method did in the past, what it is fitted to be now, and how far one chance hangs on its choices. */
export interface Tested {
  readonly backtest: Backtest;
  readonly fit: Pick<FieldModel, 'pull' | 'carry'> & { readonly spread: number };
  readonly sensitivity: readonly Sensitivity[];
}

export type FieldAnswer =
  | { readonly type: 'simulated'; readonly simulated: SimulatedFields }
  /** Sent after it: the methods that did equally well in the past, and whether ranks without a model did better. */
  | { readonly type: 'equals'; readonly equals: readonly Equal[]; readonly isBeaten: boolean }
  | { readonly type: 'tested'; readonly tested: Tested }
  | { readonly type: 'refused'; readonly reason: Refusal<ModelReason>['refused'] };
