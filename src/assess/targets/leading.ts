import type { AreaId } from '../../domain/area.ts';
import { seriesOf, type Block } from '../../domain/blocks/block.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Programme } from '../../domain/programme.ts';
import { indicatorOf, type Registry } from '../../domain/registry.ts';
import type { TargetRow } from './targetRows.ts';

/** How the indicator that a programme leads with stands. */
export interface Leading {
  /** The indicator whose figure is shown: what measures the one that leads. */
  readonly measured: Indicator;
  /** `null` where no figure of the area was found. */
  readonly latest: Observation | null;
  /** The target that is next due, else the last one, as it is judged; `null` where the programme sets none for it. */
  readonly row: TargetRow | null;
}

/**
 * The indicator that the programme leads with, by rows of its targets, which tell what measures it; where none of them is of it, by its
 * own series in the area. `null` where it names none, one that nobody knows, or one whose block is `undefined`: still being read. `asOf` is
 * the day of the reader.
 */
export function leadingOf(
  { id, leads }: Programme,
  rows: readonly TargetRow[],
  registry: Registry,
  area: AreaId,
  blockOf: (indicator: IndicatorId) => Block | null | undefined,
  asOf: string,
): Leading | null {
  const indicator = leads === undefined ? undefined : indicatorOf(registry, leads);
  if (!indicator) return null;
  const of = rows
    .filter(({ isJudgement, target }) => isJudgement && target.programme === id && target.indicator === leads)
    .toSorted((a, b) => a.target.year - b.target.year);
  const row = of.find(({ target }) => `${String(target.year)}-12-31` >= asOf) ?? of.at(-1) ?? null;
  if (row) return { measured: row.measured, latest: row.latest, row };
  const block = blockOf(indicator.id);
  if (block === undefined) return null;
  return { measured: indicator, latest: (block && seriesOf(block, area))?.observations.at(-1) ?? null, row: null };
}
