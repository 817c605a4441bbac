import { rankIn, type Field } from '../../assess/field/field.ts';
import { reachedIn, shareReached } from '../../assess/simulation/reached.ts';
import type { IndexGoal } from '../../assess/targets/goals.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { GoalState } from '../../domain/goalState.ts';
import { periodYear } from '../../domain/period.ts';
import type { SimulatedFuture } from '../data/simulation.svelte.ts';
import type { PictureGoal } from '../pictures/goals.ts';
import type { Speaker } from '../words/locale.svelte.ts';

/** Why an open goal has no chance: the simulation is at work, does not reach it, cannot be run, or was no good at its index. */
export type NoChance = 'waiting' | 'too-far' | 'not-simulated' | 'beaten';

/** One line of the board. */
export interface BoardGoal {
  readonly goal: IndexGoal;
  /** In the words of the page. */
  readonly shown: PictureGoal;
  /** `null` where there is a chance, or none is asked for. */
  readonly without: NoChance | null;
}

type Chance = PictureGoal['chance'];

/** The chance of an open goal; a part of the EGDI has one only once the method has stood its test on that index. */
export function chanceOf(goal: IndexGoal, future: SimulatedFuture | null, last: Field | null): NoChance | Chance {
  const { target, index, aim, area } = goal;
  if (!goal.isOpen || target.value === null || !target.verified) return null;
  if (future === null) return 'not-simulated';
  if (future.name === 'waiting') return 'waiting';
  if (future.name !== 'ready') return 'not-simulated';
  if (index !== 'egdi' && future.equals === null) return 'waiting';
  if (index !== 'egdi' && future.isBeaten) return 'beaten';
  const { comparator, value, year } = target;
  const rankNow = last && rankIn(last, area.id);
  const reached = reachedIn(future.simulated, { area: area.id, aim, comparator, value, year, rankNow });
  const period = reached && future.simulated.editions[reached.edition];
  if (!reached || period === undefined || period === null)
    return future.simulated.areas.includes(area.id) ? 'too-far' : 'not-simulated';
  return { edition: periodYear(period), horizon: reached.edition + 1, share: shareReached(reached) };
}

function stateOf({ verdict }: Assessment, isOpen: boolean): GoalState {
  if (verdict === 'met' || verdict === 'missed') return verdict;
  if (verdict === 'met-early') return 'early';
  return isOpen && verdict !== 'not-assessable' ? 'open' : 'unknown';
}

/** A goal as the board shows it, with what is said of its chance. */
export function boardGoal(goal: IndexGoal, chance: NoChance | Chance, { of }: Speaker): BoardGoal {
  const { target, programme, area, now, row, isOpen } = goal;
  const isKnown = typeof chance !== 'string';
  return {
    goal,
    without: isKnown ? null : chance,
    shown: {
      area: area.id,
      name: of(area.name),
      indicator: target.indicator,
      comparator: target.comparator,
      value: target.value ?? 0,
      year: target.year,
      state: stateOf(row.assessment, isOpen),
      basis: of(programme.legalBasis) || of(programme.name),
      now: now && { edition: periodYear(now.period), value: now.value },
      chance: isKnown ? chance : null,
    },
  };
}
