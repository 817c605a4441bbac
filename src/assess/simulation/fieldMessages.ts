import type { Backtest } from './backtest.ts';
import type { Field } from '../field/field.ts';
import type { ModelReason } from './fieldModel.ts';
import type { Refusal } from '../numbers/refusal.ts';
import type { SimulatedFields } from './simulate.ts';

/** What the worker that simulates fields is asked: the futures of a field, or how well the method did in the past. */
export type FieldRequest =
  /** All editions, ascending; `until` is the last year of interest. */
  | { readonly type: 'simulate'; readonly fields: readonly Field[]; readonly until: number }
  | { readonly type: 'backtest'; readonly fields: readonly Field[]; readonly k: number };

export type FieldAnswer =
  /** Sent several times, each with more draws. */
  | { readonly type: 'simulated'; readonly simulated: SimulatedFields; readonly isLast: boolean }
  | { readonly type: 'tested'; readonly backtest: Backtest }
  | { readonly type: 'refused'; readonly reason: Refusal<ModelReason>['refused'] };
