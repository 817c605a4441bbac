import { fitField, type ModelChoices } from './fieldModel.ts';
import type { Forecaster, RankForecast } from './forecast.ts';
import { naiveRanks } from './naiveRanks.ts';
import { isRefused } from '../numbers/refusal.ts';
import type { Regions } from './regionalDrift.ts';
import { simulate } from './simulate.ts';

/** Methods that are tested beside the reference method, on the same forecasts. Source: METHODS 4, rivals of the backtest. */
export const RIVALS = ['naive', 'local-level', 'registered', 'unlogged'] as const;
export type Rival = (typeof RIVALS)[number];

export interface MethodPlan {
  readonly draws: number;
  readonly seed: number;
  readonly regions: Regions;
}

const simulated =
  ({ draws, seed }: Pick<MethodPlan, 'draws' | 'seed'>, choices?: ModelChoices): Forecaster =>
  (past, editions) => {
    const model = fitField(past, choices);
    return isRefused(model) ? model : simulate(model, { editions, draws, seed });
  };

/** The product's own method. */
export const reference = (plan: Pick<MethodPlan, 'draws' | 'seed'>): Forecaster => simulated(plan);

/** Registered is the rival whose forecasts are kept beside ours: local-level shocks, with regional drift chosen on the past only. */
export function rival(name: Rival, plan: MethodPlan): Forecaster {
  const { regions } = plan;
  switch (name) {
    case 'naive':
      return naiveRanks;
    case 'local-level':
      return simulated(plan, { isLocalLevel: true });
    case 'registered':
      return simulated(plan, { isLocalLevel: true, regions });
    case 'unlogged':
      return simulated(plan, { isUnlogged: true });
  }
}

/** What a method that did equally well in the past says of the editions to come. */
export interface Equal {
  readonly method: Rival;
  readonly forecast: RankForecast;
}
