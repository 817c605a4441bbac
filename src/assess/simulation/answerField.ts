import { periodYear } from '../../domain/period.ts';
import { isRefused } from '../numbers/refusal.ts';
import { backtest, compared } from './backtest.ts';
import type { FieldAnswer, FieldRequest } from './fieldMessages.ts';
import { fitField, type FieldModel } from './fieldModel.ts';
import { reference, rival, type Equal } from './methods.ts';
import { sensitivity } from './sensitivity.ts';
import { simulate } from './simulate.ts';

/** The same seed gives the same picture everywhere. */
const SEED = 1;
const DRAWS = 10_000;
const BACKTEST_DRAWS = 2_000;
/** Of methods that only mark how far apart equally good answers lie, and of the test that tells which they are. */
const RIVAL_DRAWS = 4_000;
const EQUALS_DRAWS = 400;
const BACKTEST_HORIZONS = 3;

/** Editions up to a year, at least the next one. */
const editionsUntil = ({ origin, stepYears }: FieldModel, until: number): number =>
  Math.max(1, Math.floor((until - periodYear(origin)) / stepYears));

/** What the past says of the method: who did as well, and what those say of the editions to come. */
function checked({ fields, regions }: FieldRequest, editions: number): FieldAnswer {
  const plan = { draws: EQUALS_DRAWS, seed: SEED, regions };
  const { equals, isBeaten } = compared(fields, BACKTEST_HORIZONS, plan);
  return {
    type: 'equals',
    isBeaten,
    equals: equals.flatMap((method): readonly Equal[] => {
      const forecast = rival(method, { draws: RIVAL_DRAWS, seed: SEED, regions })(fields, editions);
      return isRefused(forecast)
        ? []
        : [{ method, forecast: { areas: forecast.areas, rankCounts: forecast.rankCounts } }];
    }),
  };
}

function tested(request: FieldRequest & { readonly type: 'backtest' }, model: FieldModel): FieldAnswer {
  const { fields, regions, k, area, until } = request;
  const rivals = { draws: BACKTEST_DRAWS, seed: SEED, regions };
  const found = backtest(fields, { k, horizons: BACKTEST_HORIZONS, forecaster: reference(rivals), rivals });
  if (isRefused(found)) return { type: 'refused', reason: found.refused };
  const plan = { editions: editionsUntil(model, until), draws: RIVAL_DRAWS, seed: SEED };
  const { pull, carry } = model;
  return {
    type: 'tested',
    tested: {
      backtest: found,
      fit: { pull, carry, spread: Math.max(...model.spread) },
      sensitivity: sensitivity({ fields, area, k, year: until }, plan),
    },
  };
}

/** The answers to a request, in order, each worked out when it is asked for: what equally good methods say comes long after the draws. */
export function* answerField(request: FieldRequest): Generator<FieldAnswer, void> {
  const model = fitField(request.fields);
  if (isRefused(model)) {
    yield { type: 'refused', reason: model.refused };
    return;
  }
  if (request.type === 'backtest') {
    yield tested(request, model);
    return;
  }
  const editions = editionsUntil(model, request.until);
  yield { type: 'simulated', simulated: simulate(model, { editions, draws: DRAWS, seed: SEED }) };
  yield checked(request, editions);
}
