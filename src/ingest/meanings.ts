import { CellDictionary } from './cellDictionary.ts';
import type { RowBatch } from './rowReader.ts';

/** More than the distinct texts that a column can have: codes of pairs are packed with it. */
const MOST_CODES = 2 ** 26;

/**
 * What the cells of some columns together mean: worked out once for each distinct combination of texts (trimmed, NFC) and
 * remembered. A million rows say a few thousand things. No columns at all mean one thing.
 */
export class Meanings<T> {
  readonly #columns: readonly {
    readonly column: number;
    readonly cells: CellDictionary;
    readonly pairs: Map<number, number>;
  }[];
  readonly #read: (texts: readonly string[]) => T;
  readonly #meanings: T[] = [];

  constructor(columns: readonly number[], read: (texts: readonly string[]) => T) {
    this.#columns = columns.map((column) => ({
      column,
      cells: new CellDictionary(),
      pairs: new Map<number, number>(),
    }));
    this.#read = read;
    if (columns.length === 0) this.#meanings.push(read([]));
  }

  /** The meaning for the row whose first cell is `first`. The row must have all of the columns. */
  of(batch: RowBatch, first: number): T {
    const columns = this.#columns;
    let code = 0;
    for (let place = 0; place < columns.length; place++) {
      const at = columns[place];
      if (!at) break;
      const own = at.cells.code(batch, first + at.column);
      code = place === 0 ? own : paired(at.pairs, code, own);
    }
    if (code === this.#meanings.length)
      this.#meanings.push(
        this.#read(columns.map((at) => at.cells.texts[at.cells.code(batch, first + at.column)] ?? '')),
      );
    return this.#meanings[code] as T;
  }
}

function paired(pairs: Map<number, number>, before: number, own: number): number {
  const pair = before * MOST_CODES + own;
  let code = pairs.get(pair);
  if (code === undefined) {
    code = pairs.size;
    pairs.set(pair, code);
  }
  return code;
}
