import { fieldsOf, type Field } from '../../assess/field/field.ts';
import { indicatorsNeeded, targetRows, type PillarRows } from '../../assess/targets/targetRows.ts';
import { EGDI } from '../../domain/edition.ts';
import type { AreaId } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import { oncePer } from '../../domain/oncePer.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';

/** An unchanged block is the same object: its editions need not be laid out again. */
const editionsOf = oncePer((scores: Block): readonly Field[] => fieldsOf(scores));

/** What was judged by a registry, with the blocks that it was judged by: what is stored in between changes neither. */
const judgedBy = oncePer(
  (_: Registry) =>
    new Map<string, { readonly by: readonly (Block | null | undefined)[]; readonly rows: readonly PillarRows[] }>(),
);

/**
 * The targets that some programmes set for an area, as they are judged by the blocks; `null` while these are read. For a
 * `$derived`: asking for a block begins its reading.
 */
export function judgedTargets(
  registry: Registry,
  programmes: readonly Programme[],
  area: AreaId,
  block: (indicator: IndicatorId) => Block | null | undefined,
  asOf: string,
): readonly PillarRows[] | null {
  const scores = block(EGDI);
  const by = [scores, ...indicatorsNeeded(registry, programmes, area).map(block)];
  if (scores === undefined || by.includes(undefined)) return null;
  const what = [area, asOf, ...programmes.map(({ id }) => id)].join(' ');
  const known = judgedBy(registry).get(what);
  if (known?.by.length === by.length && known.by.every((one, at) => one === by[at])) return known.rows;
  const rows = targetRows(registry, programmes, area, block, scores ? editionsOf(scores) : [], asOf);
  judgedBy(registry).set(what, { by, rows });
  return rows;
}
