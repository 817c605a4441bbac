import type { AreaId } from '../area.ts';
import type { IndicatorId } from '../indicator.ts';
import type { Localised } from '../language.ts';
import { CONFIDENCES, type Observation, type Series, type Source } from '../observation.ts';
import { comparePeriods, type Period } from '../period.ts';

/**
 * All observations of one indicator as columns: the unit of storage and loading (PERFORMANCE 2: one record per
 * indicator stores a million observations in a tenth of a second, one record per observation takes over a minute).
 * Immutable. Rows ascend by area id, then period, then source name. Codes point into the dictionaries beside them.
 */
export interface Block {
  readonly indicator: IndicatorId;
  readonly count: number;
  readonly areas: readonly AreaId[];
  readonly periods: readonly Period[];
  readonly sources: readonly Source[];
  readonly notes: readonly Localised[];
  readonly area: Uint16Array;
  readonly period: Uint16Array;
  /** Wider than area and period: a file may give each of its rows an address of its own. */
  readonly source: Uint32Array;
  readonly note: Uint32Array;
  readonly value: Float64Array;
  /** Bits 0-1 confidence (index into `CONFIDENCES`), bit 2 preferred, bit 3 disputed, bit 4 a publisher's projection. */
  readonly flags: Uint8Array;
  /** Line of the file of origin, from 1. */
  readonly row: Uint32Array;
}

export const PREFERRED = 4;
export const DISPUTED = 8;
/** The publisher's own projection of a year to come: kept and shown, never judged, drawn or projected from. */
export const PROJECTED = 16;
/** The largest that the flags of a row can be. */
export const MOST_FLAGS = 3 | PREFERRED | DISPUTED | PROJECTED;

/** The observation in one row of a block. Throws when there is no such row. */
export function observationAt(block: Block, index: number): Observation {
  const area = block.areas[block.area[index] ?? -1];
  const period = block.periods[block.period[index] ?? -1];
  const source = block.sources[block.source[index] ?? -1];
  const note = block.notes[block.note[index] ?? -1];
  const value = block.value[index];
  const flags = block.flags[index] ?? 0;
  const confidence = CONFIDENCES[flags & 3];
  if (area === undefined || period === undefined || !source || !note || value === undefined || !confidence)
    throw new Error(`block ${block.indicator} has no whole row ${String(index)}`);
  return {
    indicator: block.indicator,
    area,
    period,
    value,
    source,
    confidence,
    preferred: (flags & PREFERRED) !== 0,
    disputed: (flags & DISPUTED) !== 0,
    ...((flags & PROJECTED) === 0 ? {} : { projected: true as const }),
    note,
    row: block.row[index] ?? 0,
  };
}

/** First row whose area is not before `area` in id order; `block.count` when all are. */
function lowerBound(block: Block, area: string): number {
  let low = 0;
  let high = block.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = block.areas[block.area[middle] ?? -1] ?? '';
    if (at < area) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every observation of one area, in the block's order; empty when it has none. */
export function observationsOf(block: Block, area: AreaId): readonly Observation[] {
  const found: Observation[] = [];
  for (let index = lowerBound(block, area); index < block.count; index++) {
    if (block.areas[block.area[index] ?? -1] !== area) break;
    found.push(observationAt(block, index));
  }
  return found;
}

const rankOf = (o: Observation): number =>
  (o.preferred ? 8 : 0) + (o.confidence === 'low' ? 0 : 4) + CONFIDENCES.indexOf(o.confidence);

/**
 * One figure per period, ascending: the preferred one, then the more trusted, then the newer, then by source name.
 * Figures of low confidence and a publisher's projections are never drawn; they and the beaten ones are kept in `others`.
 */
export function toSeries(indicator: IndicatorId, area: AreaId, observations: readonly Observation[]): Series {
  const best = new Map<Period, Observation>();
  const others: Observation[] = [];
  const byMerit = [...observations].sort(
    (a, b) =>
      rankOf(b) - rankOf(a) ||
      (a.source.published < b.source.published ? 1 : a.source.published > b.source.published ? -1 : 0) ||
      (a.source.name < b.source.name ? -1 : a.source.name > b.source.name ? 1 : 0),
  );
  for (const observation of byMerit) {
    if (observation.projected || observation.confidence === 'low' || best.has(observation.period))
      others.push(observation);
    else best.set(observation.period, observation);
  }
  const ascending = (list: Iterable<Observation>) => [...list].sort((a, b) => comparePeriods(a.period, b.period));
  return { indicator, area, observations: ascending(best.values()), others: ascending(others) };
}

export const seriesOf = (block: Block, area: AreaId): Series =>
  toSeries(block.indicator, area, observationsOf(block, area));
