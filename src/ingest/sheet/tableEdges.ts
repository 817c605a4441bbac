import type { ColumnRole } from '../../domain/mapping.ts';
import type { SheetHead } from './layout.ts';
import { contentOf, isNumeric, type SheetTable } from './sheetTable.ts';

const FEWEST_LINES = 2;

/**
 * Columns whose only words stand in lines of their own, above the rows of which they speak: "Males", and below it rows that
 * begin with a blank. The words hold until the next such line.
 */
export function sectionsOf(
  { headerRow, headers, body }: SheetTable,
  { rows }: Pick<SheetHead, 'rows'>,
): readonly number[] {
  return headers.flatMap((_, at) => {
    if (headerRow < 0 || body.some((row) => (row[at] ?? '') !== '')) return [];
    const lines = rows
      .slice(headerRow + 1)
      .filter((row) => (row[at] ?? '') !== '' && row.every((cell, column) => column === at || cell === ''));
    const isFirst = rows[headerRow + 1] === lines[0];
    return isFirst && new Set(lines.map((row) => row[at])).size >= FEWEST_LINES ? [at] : [];
  });
}

const FEWEST_SURPLUS = 2;
/** What can stand behind a decimal comma: "74" of "58,74". */
const isTornOff = (text: string): boolean => /^\d+\s?%?$/.test(text);

/**
 * Where the columns of a table end. Behind the last heading stand as many figures again where a delimiter tore the
 * numbers apart ("58,74"): these rows have too many cells, and are refused.
 */
export function endOf({ headerRow, headers, body }: SheetTable, roles: readonly ColumnRole[]): number {
  const end = headers.findLastIndex((header) => header !== '') + 1;
  const surplus = headers.slice(end).filter((_, at) => {
    const content = contentOf(body, end + at);
    return isNumeric(content) && content.filled >= body.length / 2 && [...content.texts].every(isTornOff);
  }).length;
  const values = roles.filter(({ role }, at) => role === 'value' && at < end).length;
  return headerRow >= 0 && end > 0 && surplus >= FEWEST_SURPLUS && surplus >= values / 2 ? end : headers.length;
}
