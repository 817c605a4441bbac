import type { AreaId } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import { withoutRows } from '../../domain/blocks/withoutRows.ts';
import type { Period } from '../../domain/period.ts';
import { fieldsOf } from './field.ts';

/** An edition of which so few countries have a figure that it is no field. */
export interface PartialEdition {
  readonly period: Period;
  /** Areas that have a figure in it. */
  readonly known: number;
  /** Those of the edition before that have none, in its order. */
  readonly missing: readonly AreaId[];
}

/** Share of the areas of the edition before that a field must have. Source: METHODS 4, "Partial editions". */
const LEAST_SHARE = 0.95;

/**
 * The partial editions of the EGDI score, ascending: those with fewer than 95 % of the areas that stand in the last whole
 * edition before. The first edition is whole, for nothing says how many there should be.
 */
export function partialEditions(scores: Block): readonly PartialEdition[] {
  let whole: readonly AreaId[] = [];
  return fieldsOf(scores).flatMap(({ period, areas }): readonly PartialEdition[] => {
    const present = new Set(areas);
    const missing = whole.filter((area) => !present.has(area));
    if (whole.length - missing.length < LEAST_SHARE * whole.length) return [{ period, known: areas.length, missing }];
    whole = areas;
    return [];
  });
}

/** A block of the survey without some of its editions. */
export function withoutEditions(block: Block, editions: readonly Pick<PartialEdition, 'period'>[]): Block {
  const codes = new Set(editions.map(({ period }) => block.periods.indexOf(period)));
  const left = new Set<number>();
  block.period.forEach((code, row) => {
    if (codes.has(code)) left.add(row);
  });
  return withoutRows(block, left);
}
