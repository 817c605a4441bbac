import { CELL_KINDS, type BookTable, type CellKind, type CellRange } from './bookTable.ts';

/** A cell that holds no value, by its place from 0. */
export interface ErrorCell {
  readonly row: number;
  readonly column: number;
  /** `#DIV/0!`, or `UNCALCULATED`. */
  readonly text: string;
}

/** What a book knows of its cells and a CSV cannot say: for the review, beside the bytes of `asCsv`. */
export interface SheetEvidence {
  /** How many cells of each kind each column holds, its heading included. */
  readonly kinds: readonly Readonly<Record<CellKind, number>>[];
  /**
   * Columns whose figures are percent from the first such cell down (a year may stand above it as heading), and those in which plain
   * numbers follow: the latter want a person's eye.
   */
  readonly percentColumns: readonly number[];
  readonly mixedPercentColumns: readonly number[];
  readonly dateColumns: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merged: readonly CellRange[];
  /** The first thousand, row by row in each column; `errorCount` counts all. */
  readonly errors: readonly ErrorCell[];
  readonly errorCount: number;
}

const MOST_ERRORS = 1000;

/** What is worth saying about a sheet. The kind of a single cell is `kindAt`. */
export function evidenceOf({ columns, merged, hiddenRows }: BookTable): SheetEvidence {
  const errors: ErrorCell[] = [];
  let errorCount = 0;
  const kinds = columns.map((column, index) => {
    const counts = Object.fromEntries(CELL_KINDS.map((kind) => [kind, 0])) as Record<CellKind, number>;
    column.kinds.forEach((code, row) => {
      const kind = CELL_KINDS[code] ?? 'empty';
      counts[kind]++;
      if (kind !== 'error' && kind !== 'uncalculated') return;
      errorCount++;
      if (errors.length < MOST_ERRORS) errors.push({ row, column: index, text: column.texts[row] ?? '' });
    });
    return counts;
  });
  const placesWhere = (test: (counts: Readonly<Record<CellKind, number>>) => boolean): number[] =>
    kinds.flatMap((counts, index) => (test(counts) ? [index] : []));
  const percent = placesWhere((counts) => counts.percent > 0);
  const mixed = new Set(percent.filter((index) => hasNumberBelowPercent(columns[index]?.kinds)));
  return {
    kinds,
    percentColumns: percent.filter((index) => !mixed.has(index)),
    mixedPercentColumns: [...mixed],
    dateColumns: placesWhere(({ date }) => date > 0),
    hiddenColumns: columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : [])),
    hiddenRows,
    merged,
    errors,
    errorCount,
  };
}

const PERCENT = CELL_KINDS.indexOf('percent');
const NUMBER = CELL_KINDS.indexOf('number');

function hasNumberBelowPercent(kinds: Uint8Array = new Uint8Array()): boolean {
  return kinds.lastIndexOf(NUMBER) > kinds.indexOf(PERCENT);
}
