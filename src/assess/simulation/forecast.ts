import type { AreaId } from '../../domain/area.ts';
import type { Field } from '../field/field.ts';
import type { Refusal } from '../numbers/refusal.ts';
import type { ModelReason } from './fieldModel.ts';

/** A forecast of ranks: in how many draws area a took rank p + 1 in edition e to come, at `(e * A + a) * A + p`. */
export interface RankForecast {
  readonly areas: readonly AreaId[];
  readonly rankCounts: Uint32Array;
}

/** A method under test: given the editions so far, ascending, it forecasts the next ones and knows nothing else. */
export type Forecaster = (past: readonly Field[], editions: number) => RankForecast | Refusal<ModelReason>;
