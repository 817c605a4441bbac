import { backtest, simulation } from './backtest.ts';
import type { FieldAnswer, FieldRequest } from './fieldMessages.ts';
import { fitField, type FieldModel } from './fieldModel.ts';
import { periodYear } from '../../domain/period.ts';
import { isRefused } from '../numbers/refusal.ts';
import { simulate } from './simulate.ts';

/** The same seed gives the same picture everywhere. */
const SEED = 1;
/** Draws: the first portion gives an early answer. */
const PORTIONS = [1_000, 9_000];
const BACKTEST_DRAWS = 2_000;
const BACKTEST_HORIZONS = 3;

const answer = (message: FieldAnswer, transfer: Transferable[] = []): void => {
  self.postMessage(message, { transfer });
};

/** Editions up to a year, at least the next one. */
const editionsUntil = ({ origin, stepYears }: FieldModel, until: number): number =>
  Math.max(1, Math.floor((until - periodYear(origin)) / stepYears));

self.addEventListener('message', ({ data }: MessageEvent<FieldRequest>) => {
  if (data.type === 'backtest') {
    const plan = { k: data.k, horizons: BACKTEST_HORIZONS, forecaster: simulation(BACKTEST_DRAWS, SEED) };
    const found = backtest(data.fields, plan);
    answer(isRefused(found) ? { type: 'refused', reason: found.refused } : { type: 'tested', backtest: found });
    return;
  }
  const model = fitField(data.fields);
  if (isRefused(model)) {
    answer({ type: 'refused', reason: model.refused });
    return;
  }
  const total = PORTIONS.reduce((sum, portion) => sum + portion, 0);
  const plan = { editions: editionsUntil(model, data.until), portions: PORTIONS, seed: SEED };
  for (const simulated of simulate(model, plan)) {
    const { logOdds, holders, rankCounts } = simulated;
    const isLast = simulated.draws === total;
    answer({ type: 'simulated', simulated, isLast }, [logOdds.buffer, holders.buffer, rankCounts.buffer]);
  }
});
