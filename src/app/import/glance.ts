import type { AreaId } from '../../domain/area.ts';
import { seriesOf, type Block } from '../../domain/blocks/block.ts';
import type { Observation } from '../../domain/observation.ts';
import { periodTime } from '../../domain/period.ts';

/** What a new series looks like: that of the area with the most figures. */
export interface Glance {
  readonly area: AreaId;
  /** How many areas have figures. */
  readonly areas: number;
  readonly points: readonly { readonly time: number; readonly value: number }[];
  readonly latest: Observation;
}

/** `null` for a series without figures that were observed. */
export function glanceAt(block: Block | undefined): Glance | null {
  if (!block) return null;
  const counts = new Array<number>(block.areas.length).fill(0);
  for (const code of block.area) counts[code] = (counts[code] ?? 0) + 1;
  const area = block.areas[counts.indexOf(Math.max(...counts))];
  const observations = area ? seriesOf(block, area).observations : [];
  const latest = observations.at(-1);
  if (!area || !latest) return null;
  const points = observations.map(({ period, value }) => ({ time: periodTime(period), value }));
  return { area, areas: block.areas.length, points, latest };
}
