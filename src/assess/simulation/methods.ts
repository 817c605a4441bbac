import type { Field } from '../field/field.ts';
import { isRefused, type Refusal } from '../numbers/refusal.ts';
import { fitField, type ModelChoices, type ModelReason } from './fieldModel.ts';
import type { Forecaster, RankForecast } from './forecast.ts';
import { naiveRanks } from './naiveRanks.ts';
import type { Regions } from './regionalDrift.ts';
import { simulate, type SimulatedFields } from './simulate.ts';

/** Methods that are tested beside the reference method, on the same forecasts. Source: METHODS 4, rivals of the backtest. */
export const RIVALS = ['naive', 'local-level', 'registered', 'unlogged'] as const;
export type Rival = (typeof RIVALS)[number];

export interface MethodPlan {
  readonly draws: number;
  readonly seed: number;
  readonly regions: Regions;
}

/** The methods that simulate the whole field; the others draw ranks alone. */
export type SimulatedMethod = 'reference' | Exclude<Rival, 'naive'>;

/** Registered is the rival whose forecasts are kept beside ours: local-level shocks, with regional drift chosen on the past only. */
function choicesOf(method: SimulatedMethod, regions: Regions): ModelChoices {
  switch (method) {
    case 'reference':
      return {};
    case 'local-level':
      return { isLocalLevel: true };
    case 'registered':
      return { isLocalLevel: true, regions };
    case 'unlogged':
      return { isUnlogged: true };
  }
}

/** The fields that a method simulates after the last of `past`; of `unlogged` the values are scores, not log-odds. */
export const simulatedBy =
  (method: SimulatedMethod, { draws, seed, regions }: MethodPlan) =>
  (past: readonly Field[], editions: number): SimulatedFields | Refusal<ModelReason> => {
    const model = fitField(past, choicesOf(method, regions));
    return isRefused(model) ? model : simulate(model, { editions, draws, seed });
  };

/** The product's own method. */
export const reference = (plan: Pick<MethodPlan, 'draws' | 'seed'>): Forecaster =>
  simulatedBy('reference', { ...plan, regions: new Map() });

export const rival = (name: Rival, plan: MethodPlan): Forecaster =>
  name === 'naive' ? naiveRanks : simulatedBy(name, plan);

/** What a method that did equally well in the past says of the editions to come. */
export interface Equal {
  readonly method: Rival;
  readonly forecast: RankForecast;
}
