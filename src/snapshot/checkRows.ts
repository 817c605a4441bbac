import { toPeriod } from '../domain/period.ts';
import { MOST_ROWS, type SnapshotFault } from './snapshot.ts';

/** Columns of texts, in the order they are written. */
export const TEXT_COLUMNS = [
  ...(['indicator', 'unit', 'area', 'areaName', 'period', 'status', 'source', 'role'] as const),
];
const MOST_IN_CELL = 1000;
/** Characters of all rows together: a short dictionary must not unfold into a file that fills the memory. */
const MOST_IN_ROWS = 20_000_000;

/** Text of at most `most` characters that UTF-8 can carry: half a surrogate pair is refused. */
export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && !/\p{Surrogate}/u.test(value);

/** What is wrong with the figures; `null` if nothing. */
export function checkRows(rows: unknown): SnapshotFault | null {
  if (!Array.isArray(rows)) return { reason: 'invalid', what: 'rows' };
  if (rows.length > MOST_ROWS) return { reason: 'too-large' };
  const known = new Map(TEXT_COLUMNS.map((column) => [column, new Set<string>()]));
  let characters = 0;
  for (const row of rows as readonly unknown[]) {
    if (typeof row !== 'object' || row === null || Object.keys(row).length !== TEXT_COLUMNS.length + 1)
      return { reason: 'invalid', what: 'row' };
    const cells = row as Record<string, unknown>;
    for (const column of TEXT_COLUMNS) {
      const cell = cells[column];
      const seen = known.get(column);
      if (typeof cell !== 'string') return { reason: 'invalid', what: column };
      // Most texts repeat from row to row; each is looked at once.
      if (seen && !seen.has(cell)) {
        if (!isText(cell, MOST_IN_CELL) || (column === 'period' && !isPeriod(cell)))
          return { reason: 'invalid', what: column };
        seen.add(cell);
      }
      characters += cell.length;
    }
    const value = cells['value'];
    if (value !== null && !Number.isFinite(value)) return { reason: 'invalid', what: 'value' };
  }
  return characters > MOST_IN_ROWS ? { reason: 'too-large' } : null;
}

const isPeriod = (text: string): boolean => text === '' || toPeriod(text) !== null;
