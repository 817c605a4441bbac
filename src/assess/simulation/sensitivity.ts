import type { AreaId } from '../../domain/area.ts';
import type { Period } from '../../domain/period.ts';
import type { Field } from '../field/field.ts';
import { NEIGHBOURS } from '../field/neighbours.ts';
import { regularRun } from '../field/regularRun.ts';
import { probabilityWithin } from '../numbers/bands.ts';
import { isRefused } from '../numbers/refusal.ts';
import { fitField, type FieldModel } from './fieldModel.ts';
import { simulate } from './simulate.ts';
import { editionOf, rankCountsOf } from './simulated.ts';

/** One choice of the method made otherwise, and the chance that comes of it, 0 to 1. */
export type Sensitivity = { readonly chance: number } & (
  | { readonly choice: 'as-it-is' | 'unlogged' | 'no-carry' }
  | { readonly choice: 'neighbours'; readonly neighbours: number }
  /** Without what happened from one edition to the next. */
  | { readonly choice: 'dropped'; readonly from: Period; readonly to: Period }
);
type Choice = Sensitivity extends infer One
  ? One extends { readonly chance: number }
    ? Omit<One, 'chance'>
    : never
  : never;

/** Whose chance is asked: rank `k` or better in the edition that judges `year`. */
export interface ChanceQuestion {
  readonly fields: readonly Field[];
  readonly area: AreaId;
  readonly k: number;
  readonly year: number;
}

const OTHER_NEIGHBOURS = [10, 50, 100];

/**
 * How far the chance of one country hangs on choices that the method could have made otherwise: how many neighbours are drawn
 * from, each past change left out, scores as they are, no memory of the last move. Empty where nothing can be simulated.
 * Source: METHODS 4.
 */
export function sensitivity(
  { fields, area, k, year }: ChanceQuestion,
  plan: { readonly editions: number; readonly draws: number; readonly seed: number },
): readonly Sensitivity[] {
  const model = fitField(fields);
  const unlogged = fitField(fields, { isUnlogged: true });
  if (isRefused(model) || isRefused(unlogged)) return [];
  const run = regularRun(fields);
  const chanceOf = (of: FieldModel, neighbours = NEIGHBOURS): number | null => {
    const simulated = simulate(of, { ...plan, neighbours });
    const edition = editionOf(simulated, year);
    const counts = edition < 0 ? null : rankCountsOf(simulated, edition, area);
    return counts === null || isRefused(counts) ? null : probabilityWithin(counts, k);
  };
  const tried: readonly (readonly [Choice, number | null])[] = [
    [{ choice: 'as-it-is' }, chanceOf(model)],
    ...OTHER_NEIGHBOURS.map(
      (neighbours) => [{ choice: 'neighbours', neighbours }, chanceOf(model, neighbours)] as const,
    ),
    ...model.past.map((dropped, index) => {
      const [from, to] = [run[index]?.period ?? model.origin, run[index + 1]?.period ?? model.origin];
      const past = model.past.filter((change) => change !== dropped);
      return [{ choice: 'dropped', from, to }, chanceOf({ ...model, past })] as const;
    }),
    [{ choice: 'unlogged' }, chanceOf(unlogged)],
    [{ choice: 'no-carry' }, chanceOf({ ...model, carry: 0, fresh: 1 })],
  ];
  return tried.flatMap(([choice, chance]) => (chance === null ? [] : [{ ...choice, chance }]));
}
