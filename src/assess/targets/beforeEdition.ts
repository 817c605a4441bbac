import type { Block } from '../../domain/blocks/block.ts';
import { comparePeriods, type Period } from '../../domain/period.ts';

/** A block as it was before an edition of its survey was out: without the rows of that edition and of later ones. To be read, not stored. */
export function beforeEdition(block: Block, edition: Period): Block {
  const periods = block.periods.filter((period) => comparePeriods(period, edition) < 0);
  if (periods.length === block.periods.length) return block;
  const codes = block.periods.map((period) => periods.indexOf(period));
  const isKept = (_: number, row: number): boolean => (codes[block.period[row] ?? 0] ?? -1) >= 0;
  const period = block.period.filter(isKept).map((code) => codes[code] ?? 0);
  return {
    ...block,
    count: period.length,
    periods,
    period,
    area: block.area.filter(isKept),
    source: block.source.filter(isKept),
    note: block.note.filter(isKept),
    value: block.value.filter(isKept),
    flags: block.flags.filter(isKept),
    row: block.row.filter(isKept),
  };
}
