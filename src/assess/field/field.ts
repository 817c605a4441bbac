import type { AreaId } from '../../domain/area.ts';
import { observationAt, toSeries, type Block } from '../../domain/blocks/block.ts';
import { CONFIDENCES } from '../../domain/observation.ts';
import { comparePeriods, type Period } from '../../domain/period.ts';
import { finite } from '../numbers/finite.ts';

/**
 * One survey edition of an indicator where higher is better: every area with a score in it.
 * `areas[i]` has `scores[i]`; each area stands once, in no order that anything relies on.
 * An area without a score in the edition is not in it: a missing value is never 0. Source: METHODS 3 and 6
 * (UN DESA, E-Government Survey; its placeholders for "not ranked" are missing values).
 */
export interface Field {
  readonly period: Period;
  readonly areas: readonly AreaId[];
  /** In the indicator's unit, finite. */
  readonly scores: readonly number[];
}

interface Growing {
  readonly period: Period;
  readonly areas: AreaId[];
  readonly scores: number[];
}

/** The row after the last one that speaks of the same area and period as row `from`. */
function endOfGroup(block: Block, from: number): number {
  let end = from + 1;
  while (end < block.count && block.area[end] === block.area[from] && block.period[end] === block.period[from]) end++;
  return end;
}

/** The score drawn for one area and period: the choice of `toSeries`; `null` when every figure is of low confidence. */
function drawnScore(block: Block, from: number, end: number): number | null {
  const alone = end === from + 1;
  if (alone) return CONFIDENCES[(block.flags[from] ?? 0) & 3] === 'low' ? null : (block.value[from] ?? null);
  const observations = Array.from({ length: end - from }, (_, offset) => observationAt(block, from + offset));
  const first = observations[0];
  return first ? (toSeries(block.indicator, first.area, observations).observations[0]?.value ?? null) : null;
}

/**
 * Every survey edition of a block, ascending, in one pass over its columns. Where sources differ about one area and
 * period the drawn figure counts, as in `toSeries`. An edition in which nothing is drawn is left out.
 */
export function fieldsOf(block: Block): readonly Field[] {
  const byCode: (Growing | undefined)[] = [];
  let next = 0;
  while (next < block.count) {
    const from = next;
    next = endOfGroup(block, from);
    const score = drawnScore(block, from, next);
    const code = block.period[from] ?? -1;
    const period = block.periods[code];
    const area = block.areas[block.area[from] ?? -1];
    if (score === null || period === undefined || area === undefined) continue;
    const growing = (byCode[code] ??= { period, areas: [], scores: [] });
    growing.areas.push(area);
    growing.scores.push(score);
  }
  return byCode.filter((field) => field !== undefined).sort((a, b) => comparePeriods(a.period, b.period));
}

/** One survey edition of a block; a field without areas when the block has no score for that period. */
export function fieldOf(block: Block, period: Period): Field {
  const field: Growing = { period, areas: [], scores: [] };
  const code = block.periods.indexOf(period);
  if (code < 0) return field;
  let next = block.period.indexOf(code);
  while (next >= 0 && next < block.count) {
    const from = next;
    const end = endOfGroup(block, from);
    next = block.period.indexOf(code, end);
    const score = drawnScore(block, from, end);
    const area = block.areas[block.area[from] ?? -1];
    if (score === null || area === undefined) continue;
    field.areas.push(area);
    field.scores.push(score);
  }
  return field;
}

/** The score of an area; `null` when it has none in this edition. */
export function scoreIn(field: Field, area: AreaId): number | null {
  return field.scores[field.areas.indexOf(area)] ?? null;
}

/**
 * The score that holds rank `k`, from 1: the K-th highest after sorting, so that it exists also where a tie leaves
 * rank `k` without a holder. `null` when fewer than `k` areas have a score or `k` is no whole number from 1.
 * Source: METHODS 1 and 3.
 */
export function cutOff(field: Field, k: number): number | null {
  return Float64Array.from(field.scores).sort()[field.scores.length - k] ?? null;
}

/**
 * Standard competition rank (1, 2, 2, 4), from 1; `null` when the area has no score in this edition. Computed from the
 * scores as published: in 2020 the UN set four pairs with equal published scores one place apart; here they tie.
 * Source: METHODS 1.
 */
export function rankIn(field: Field, area: AreaId): number | null {
  const own = scoreIn(field, area);
  if (own === null) return null;
  let above = 0;
  for (const score of field.scores) if (score > own) above++;
  return above + 1;
}

/** The standard competition rank of every area, in the order of `field.areas`. Source: METHODS 1. */
export function ranks(field: Field): readonly number[] {
  const ascending = Float64Array.from(field.scores).sort();
  const rankOfScore = new Map<number, number>();
  // Ascending, so that the last one written for a score is the one with the fewest scores above it.
  ascending.forEach((score, index) => rankOfScore.set(score, ascending.length - index));
  return field.scores.map((score) => rankOfScore.get(score) ?? ascending.length);
}

/**
 * Cut-off of rank `k` less the area's score, in the indicator's unit: positive when short of the bar, 0 or negative
 * when on or above it. `null` when the area has no score or rank `k` no cut-off. Source: METHODS 3.
 */
export function gap(field: Field, area: AreaId, k: number): number | null {
  const bar = cutOff(field, k);
  const score = scoreIn(field, area);
  return bar === null || score === null ? null : finite(bar - score);
}

/** Who stands at a cut-off, and on which rank. */
export interface Ties {
  /** The rank that the areas at the cut-off share, at most the rank asked for. */
  readonly rank: number;
  /** True when some area holds exactly the rank asked for; false in 2018 for 50 (49, 49, 51). */
  readonly held: boolean;
  readonly areas: readonly AreaId[];
}

/** The areas whose score is the cut-off of rank `k`. `null` when there is no cut-off. Source: METHODS 1. */
export function tiesAt(field: Field, k: number): Ties | null {
  const bar = cutOff(field, k);
  if (bar === null) return null;
  const areas = field.areas.filter((_, index) => field.scores[index] === bar);
  const rank = 1 + field.scores.filter((score) => score > bar).length;
  return { rank, held: rank === k, areas };
}
