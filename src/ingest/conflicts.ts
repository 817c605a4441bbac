import type { AreaId } from '../domain/area.ts';
import type { Block } from '../domain/blocks/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';

/** Two sources that give different figures for one area and period. Both are kept, side by side. */
export interface Conflict {
  readonly indicator: IndicatorId;
  readonly area: AreaId;
  readonly period: Period;
  /** Each source with its figure, in the block's order. */
  readonly figures: readonly { readonly source: string; readonly value: number }[];
}

/** Where the sources named in `speaking` contradict others, or each other, in a block. At most `most` are shown; all are counted. */
export function conflictsIn(
  merged: Block,
  speaking: ReadonlySet<string>,
  most: number,
): { readonly count: number; readonly shown: readonly Conflict[] } {
  if (merged.sources.length < 2) return { count: 0, shown: [] };
  const ofFile = merged.sources.map(({ name }) => speaking.has(name));
  const shown: Conflict[] = [];
  let count = 0;
  for (let from = 0, to = 1; from < merged.count; from = to, to++) {
    while (to < merged.count && merged.area[to] === merged.area[from] && merged.period[to] === merged.period[from])
      to++;
    if (to - from < 2) continue;
    const rows = Array.from({ length: to - from }, (_, index) => from + index);
    const differ = rows.some((row) => merged.value[row] !== merged.value[from]);
    if (!differ || !rows.some((row) => ofFile[merged.source[row] ?? -1])) continue;
    count++;
    const area = merged.areas[merged.area[from] ?? -1];
    const period = merged.periods[merged.period[from] ?? -1];
    if (shown.length >= most || !area || !period) continue;
    shown.push({
      indicator: merged.indicator,
      area,
      period,
      figures: rows.map((row) => ({
        source: merged.sources[merged.source[row] ?? -1]?.name ?? '',
        value: merged.value[row] ?? 0,
      })),
    });
  }
  return { count, shown };
}
