import type { AreaId } from '../domain/area.ts';
import type { Block } from '../domain/blocks/block.ts';
import type { Period } from '../domain/period.ts';
import { isDrawn } from './siblings.ts';

/**
 * The least and the greatest figure of some areas over some periods, in the indicator's unit, of those that may be drawn; `null` where
 * there is none. One pass over the columns, for there may be thousands of areas.
 */
export function extentOf(
  block: Block,
  areas: readonly AreaId[],
  periods: readonly Period[],
): readonly [number, number] | null {
  const [units, times] = [new Set(areas), new Set(periods)];
  const [isUnit, isTime] = [block.areas.map((id) => units.has(id)), block.periods.map((period) => times.has(period))];
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < block.count; at++) {
    const value = block.value[at] ?? NaN;
    if (!isUnit[block.area[at] ?? -1] || !isTime[block.period[at] ?? -1] || !isDrawn(block.flags[at] ?? 0)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}
