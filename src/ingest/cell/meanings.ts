import { CellDictionary } from './cellDictionary.ts';
import type { RowBatch } from '../file/rowReader.ts';

/** More than the distinct texts that a column can have: codes of pairs are packed with it. */
const MOST_CODES = 2 ** 26;

/**
 * What the cells of some columns together mean: worked out once for each distinct combination of texts (trimmed, NFC) and
 * remembered. A million rows say a few thousand things. No columns at all mean one thing.
 */
export class Meanings<T> {
  readonly #columns: readonly KeyColumn[];
  readonly #read: (texts: readonly string[]) => T;
  readonly #meanings: T[] = [];

  constructor(columns: readonly number[], read: (texts: readonly string[]) => T) {
    this.#columns = columns.map((column) => new KeyColumn(column));
    this.#read = read;
    if (columns.length === 0) this.#meanings.push(read([]));
  }

  /** The meaning for the row whose first cell is `first`. The row must have all of the columns. */
  of(batch: RowBatch, first: number): T {
    const columns = this.#columns;
    let code = 0;
    for (let place = 0; place < columns.length; place++) {
      const column = columns[place];
      if (!column) break;
      const own = column.cells.code(batch, first + column.column);
      code = place === 0 ? own : column.paired(code, own);
    }
    if (code === this.#meanings.length)
      this.#meanings.push(
        this.#read(columns.map(({ cells, column }) => cells.texts[cells.code(batch, first + column)] ?? '')),
      );
    return this.#meanings[code] as T;
  }
}

/** One of several columns that are read together. */
class KeyColumn {
  readonly column: number;
  readonly cells = new CellDictionary();
  readonly #pairs = new Map<number, number>();
  #before = -1;
  #own = -1;
  #last = 0;

  constructor(column: number) {
    this.column = column;
  }

  /** The code of what the columns before this one mean together and this one's own. Rows mostly repeat the one above. */
  paired(before: number, own: number): number {
    if (before === this.#before && own === this.#own) return this.#last;
    const pair = before * MOST_CODES + own;
    let code = this.#pairs.get(pair);
    if (code === undefined) {
      code = this.#pairs.size;
      this.#pairs.set(pair, code);
    }
    this.#before = before;
    this.#own = own;
    this.#last = code;
    return code;
  }
}
