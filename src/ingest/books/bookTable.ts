import { faultOf, type Fault } from './fault.ts';

/** What a cell of a book holds, beyond its text. The order is the code in `BookColumn.kinds`. */
export const CELL_KINDS = [
  'empty',
  'text',
  'number',
  /** A share shown as percent: the text is the figure that is shown, 84.2 for 0.842. */
  'percent',
  'date',
  'time',
  'boolean',
  /** `#DIV/0!`, `#N/A` …: the text is the error's name. */
  'error',
  /** A formula whose result was never stored, by a program that cannot calculate: the text is `UNCALCULATED`. */
  'uncalculated',
  /** Covered by a merged range that begins above or to the left: the text is empty. */
  'merged',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** What stands for the result of a formula that has none, so that a reader of numbers rejects it by name. */
export const UNCALCULATED = '#UNCALCULATED!';

/** A rectangle of cells, from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface BookColumn {
  /** One for each row. */
  readonly texts: readonly string[];
  /** One for each row: places in `CELL_KINDS`. */
  readonly kinds: Uint8Array;
  /** Number formats of its numbers, as the file writes them, in order of finding; the first eight. */
  readonly formats: readonly string[];
  readonly isHidden: boolean;
}

/** One sheet: a rectangle from its first cell to the last row and column that hold something. Row 0 is row 1 of the book. */
export interface BookTable {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly BookColumn[];
  /** Merged ranges as the file lists them, also where they reach beyond the table. */
  readonly merged: readonly CellRange[];
  /** Ascending. */
  readonly hiddenRows: readonly number[];
}

/** The grid of every current office program (ECMA-376 part 1, 18.3.1.73; LibreOffice the same). */
export const MOST_ROWS = 1 << 20;
export const MOST_COLUMNS = 1 << 14;
/** About what a CSV at its limit of 1 GiB holds, in the memory of a page. */
export const MOST_CELLS = 20_000_000;

/** Excel allows 32,767 letters in a cell; whoever joins texts stops soon after this. */
export const LONGEST_TEXT = 1 << 20;
const MOST_FORMATS = 8;
const KIND_CODES = new Map<CellKind, number>(CELL_KINDS.map((kind, code) => [kind, code]));

interface GrowingColumn {
  texts: string[];
  kinds: Uint8Array<ArrayBuffer>;
  formats: string[];
}

/**
 * Gathers the cells of a sheet column by column, as they come. Only cells with something in them count, so a sheet that says it has a
 * million rows costs what is in them.
 */
export class TableBuilder {
  readonly #part: string;
  readonly #mostCells: number;
  readonly #columns: GrowingColumn[] = [];
  readonly #merged: CellRange[] = [];
  readonly #hiddenRows = new Spans(MOST_ROWS);
  readonly #hiddenColumns = new Spans(MOST_COLUMNS);
  #rowCount = 0;
  fault: Fault | null = null;

  constructor(part: string, mostCells: number) {
    this.#part = part;
    this.#mostCells = mostCells;
  }

  put(row: number, column: number, text: string, kind: CellKind, format = ''): void {
    if (text === '' || this.fault) return;
    if (text.length > LONGEST_TEXT) {
      this.fault = faultOf('cell-too-long', this.#part, text.length, LONGEST_TEXT).error;
      return;
    }
    if (!this.reserve(row, column)) return;
    const home = this.#columns[column];
    if (!home) return;
    // Holes are the slowest of arrays: what was skipped is filled.
    while (home.texts.length < row) home.texts.push('');
    if (home.texts.length === row) home.texts.push(text);
    else home.texts[row] = text;
    if (home.kinds.length <= row) home.kinds = longer(home.kinds, row + 1);
    home.kinds[row] = KIND_CODES.get(kind) ?? 0;
    if (format !== '' && home.formats.length < MOST_FORMATS && !home.formats.includes(format))
      home.formats.push(format);
  }

  /** Makes room up to a cell; false, with a fault, when that is more than there may be. */
  reserve(row: number, column: number): boolean {
    if (row < this.#rowCount && column < this.#columns.length) return true;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
      this.fault = faultOf('bad-reference', this.#part, `${String(column + 1)}:${String(row + 1)}`).error;
      return false;
    }
    const cells = Math.max(row + 1, this.#rowCount) * Math.max(column + 1, this.#columns.length);
    if (cells > this.#mostCells) {
      this.fault = faultOf('too-many-cells', this.#part, cells, this.#mostCells).error;
      return false;
    }
    this.#rowCount = Math.max(row + 1, this.#rowCount);
    while (this.#columns.length <= column) this.#columns.push({ texts: [], kinds: new Uint8Array(0), formats: [] });
    return true;
  }

  merge(range: CellRange): void {
    if (this.#merged.length < MOST_ROWS) this.#merged.push(range);
    else this.fault ??= faultOf('overlapping-merges', this.#part, this.#merged.length).error;
  }

  hideRows(from: number, to: number): void {
    this.#hiddenRows.add(from, to);
  }

  hideColumns(from: number, to: number): void {
    this.#hiddenColumns.add(from, to);
  }

  finish(name: string): BookTable {
    for (const column of this.#columns) {
      while (column.texts.length < this.#rowCount) column.texts.push('');
      column.kinds = column.kinds.length < this.#rowCount ? exactly(column.kinds, this.#rowCount) : column.kinds;
    }
    this.#cover();
    // What only covered cells held is gone with them.
    while (this.#rowCount > 0 && this.#columns.every(({ texts }) => texts[this.#rowCount - 1] === '')) this.#rowCount--;
    while (this.#columns.length > 0 && this.#columns.at(-1)?.texts.every((text) => text === '')) this.#columns.pop();
    const hidden = new Set(this.#hiddenColumns.below(this.#columns.length));
    return {
      name,
      rowCount: this.#rowCount,
      columns: this.#columns.map(({ texts, kinds, formats }, index) => ({
        texts: texts.length > this.#rowCount ? texts.slice(0, this.#rowCount) : texts,
        kinds: kinds.slice(0, this.#rowCount),
        formats,
        isHidden: hidden.has(index),
      })),
      merged: this.#merged,
      hiddenRows: this.#hiddenRows.below(this.#rowCount),
    };
  }

  /** The text of a merged range stands in its first cell only, whatever the file keeps beneath. */
  #cover(): void {
    const merged = KIND_CODES.get('merged') ?? 0;
    // Ranges that do not overlap cannot cover more than there is.
    let left = this.#rowCount * this.#columns.length;
    for (const { top, left: first, bottom, right } of this.#merged) {
      const lastRow = Math.min(bottom, this.#rowCount - 1);
      const lastColumn = Math.min(right, this.#columns.length - 1);
      if (lastRow < top || lastColumn < first) continue;
      left -= (lastRow - top + 1) * (lastColumn - first + 1);
      if (left < 0) {
        this.fault ??= faultOf('overlapping-merges', this.#part, `${String(first + 1)}:${String(top + 1)}`).error;
        return;
      }
      for (let index = first; index <= lastColumn; index++) {
        const column = this.#columns[index];
        for (let row = top; column && row <= lastRow; row++) {
          if (row === top && index === first) continue;
          column.texts[row] = '';
          column.kinds[row] = merged;
        }
      }
    }
  }
}

/** Marks spans of places at no cost for their length: +1 where one begins, -1 behind its end. */
class Spans {
  readonly #steps: Int32Array;
  #last = -1;

  constructor(most: number) {
    this.#steps = new Int32Array(most + 1);
  }

  add(from: number, to: number): void {
    const first = Math.max(0, from);
    const behind = Math.min(to + 1, this.#steps.length - 1);
    if (!(first < behind)) return;
    this.#steps[first] = (this.#steps[first] ?? 0) + 1;
    this.#steps[behind] = (this.#steps[behind] ?? 0) - 1;
    this.#last = Math.max(this.#last, behind);
  }

  /** The marked places below `count`, ascending. */
  below(count: number): number[] {
    const places: number[] = [];
    for (let place = 0, open = 0; place < Math.min(count, this.#last); place++) {
      open += this.#steps[place] ?? 0;
      if (open > 0) places.push(place);
    }
    return places;
  }
}

function longer(kinds: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  return exactly(kinds, Math.max(needed, kinds.length * 2, 64));
}

function exactly(kinds: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(length);
  grown.set(kinds.subarray(0, length));
  return grown;
}

export function kindAt(table: BookTable, row: number, column: number): CellKind {
  return CELL_KINDS[table.columns[column]?.kinds[row] ?? 0] ?? 'empty';
}
