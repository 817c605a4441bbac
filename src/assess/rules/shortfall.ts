import type { Indicator } from '../../domain/indicator.ts';
import type { Comparator } from '../../domain/programme.ts';
import { finite } from '../numbers/finite.ts';

/** Which way a value must move to come nearer to a target: 1 upwards, -1 downwards. "=" leaves it to the direction. */
export function sense(comparator: Comparator, direction: Indicator['direction']): 1 | -1 {
  if (comparator === '=') return direction === 'up' ? 1 : -1;
  return comparator === '>=' || comparator === '>' ? 1 : -1;
}

/**
 * Distance from a value to a target in the indicator's unit: positive when short of it, negative when beyond it,
 * whichever way is better. 0 does not say whether a strict comparator is satisfied. Source: METHODS 1.
 */
export function shortfall(
  value: number,
  comparator: Comparator,
  target: number,
  direction: Indicator['direction'],
): number {
  return finite(sense(comparator, direction) === 1 ? target - value : value - target);
}
