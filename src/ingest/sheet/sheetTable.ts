import { HEADER_SEARCH_ROWS } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { isMissing } from '../cell/readNumber.ts';
import { periodLabel } from './periodLabel.ts';

type Row = readonly string[];

/** The table in a sheet whose columns are not known by name: where its header ends, and what each column is called. */
export interface SheetTable {
  /** The lines above the header, one text. */
  readonly title: string;
  /** Index of the last row of the header. */
  readonly headerRow: number;
  /** Name of each column, of several header rows joined by a space. */
  readonly headers: readonly string[];
  /** What each header row says of each column, from the top; a cell that spans several columns counts for all of them. */
  readonly labels: readonly (readonly string[])[];
  /** The rows of data: those under the header that fill more than one cell, so no footnotes. */
  readonly body: readonly Row[];
}

const MOST_HEADER_ROWS = 3;
const NUMBER = /^[+\-\u2212]?\d[\d.,' \u00a0\u202f]*(?:e[+-]?\d+)?\s*%?$/i;

/** Whether a cell looks like a number in any notation. */
const looksNumeric = (cell: string): boolean => NUMBER.test(cell);

const cellAt = (row: Row | undefined, column: number): string => row?.[column]?.trim() ?? '';
const filledCount = (row: Row): number => row.filter((cell) => cell.trim() !== '').length;
const filledWidth = (row: Row): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/**
 * Finds header and body by their shape: the header is the first row that fills at least two cells and reaches over at
 * least half of the width; rows of words, or of years under spanning cells, that follow it belong to it. `null` where there is no such table.
 */
export const findTable = oncePer(({ rows, isArea }: SheetHead): SheetTable | null => {
  const width = Math.max(0, ...rows.map(filledWidth));
  const top = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .findIndex((row) => filledCount(row) >= 2 && filledWidth(row) >= width / 2);
  if (top < 0) return null;
  let last = top;
  while (last - top + 1 < MOST_HEADER_ROWS && isHeaderToo(rows, last, isArea)) last++;
  const labels = labelsOf(rows.slice(top, last + 1), width, numericColumns(rows.slice(last + 1)));
  return {
    title: rows
      .slice(0, top)
      .map((row) => row.filter(Boolean).join(' '))
      .filter(Boolean)
      .join('\n'),
    headerRow: last,
    headers: labels.map((texts) => texts.join(' ')),
    labels,
    body: rows.slice(last + 1).filter((row) => filledCount(row) >= 2),
  };
});

/** Columns that hold numbers, or marks for missing ones, more often than words. */
function numericColumns(rows: readonly Row[]): ReadonlySet<number> {
  const balance = new Map<number, number>();
  for (const row of rows)
    row.forEach((cell, column) => {
      if (cell.trim() === '') return;
      const isNumber = looksNumeric(cell.trim()) || isMissing(cell);
      balance.set(column, (balance.get(column) ?? 0) + (isNumber ? 1 : -1));
    });
  return new Set([...balance.keys()].filter((column) => (balance.get(column) ?? 0) > 0).sort((a, b) => a - b));
}

/** Whether the row under `above`, the last known header row, names columns too: words over numbers, or years under cells that span them. */
function isHeaderToo(rows: readonly Row[], above: number, isArea: SheetHead['isArea']): boolean {
  const row = rows[above + 1];
  if (!row || filledCount(row) < 2 || isArea(cellAt(row, 0))) return false;
  const numeric = [...numericColumns(rows.slice(above + 2))];
  const columns = numeric.filter((column) => cellAt(row, column) !== '');
  if (columns.length === 0 || columns.length < numeric.length / 2) return false;
  const cells = columns.map((column) => cellAt(row, column));
  if (cells.every((cell) => !looksNumeric(cell) && !isMissing(cell))) return true;
  const over = columns.map((column) => cellAt(rows[above], column));
  const isSpanned = over.some((cell, at) => cell === '' || over.indexOf(cell) < at);
  return isSpanned && new Set(cells).size > 1 && cells.every((cell) => periodLabel(cell) !== null);
}

function labelsOf(header: readonly Row[], width: number, numeric: ReadonlySet<number>): readonly (readonly string[])[] {
  const filled = header.map((row, level) => (level < header.length - 1 ? spread(row, width, numeric) : row));
  return Array.from({ length: width }, (_, column) =>
    filled.map((row) => cellAt(row, column)).filter((text) => text !== ''),
  );
}

/** A spanning cell's text in every column of numbers that it spans: files write it in the first and leave the others blank. */
function spread(row: Row, width: number, numeric: ReadonlySet<number>): Row {
  let current = '';
  return Array.from({ length: width }, (_, column) => {
    const own = cellAt(row, column);
    if (!numeric.has(column)) return own;
    if (own !== '') current = own;
    return current;
  });
}

/** What the cells of one column are like, missing ones left out. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  readonly numeric: number;
  readonly texts: ReadonlySet<string>;
}

/** The content of one column of a table's body. */
export function contentOf(body: readonly Row[], column: number): ColumnContent {
  let filled = 0;
  let numeric = 0;
  const texts = new Set<string>();
  for (const row of body) {
    const cell = cellAt(row, column);
    if (isMissing(cell)) continue;
    filled++;
    texts.add(cell);
    if (looksNumeric(cell)) numeric++;
  }
  return { filled, distinct: texts.size, numeric, texts };
}

/** Share of a column's different texts of which something holds; 0 for an empty column. */
export function share(content: ColumnContent, holds: (text: string) => boolean): number {
  let count = 0;
  for (const text of content.texts) if (holds(text)) count++;
  return content.distinct === 0 ? 0 : count / content.distinct;
}

/** Whether most of a column's cells are numbers: the odd ones among them are rejected one by one, and listed. */
export const isNumeric = ({ filled, numeric }: ColumnContent): boolean => filled > 0 && numeric >= filled * 0.6;
