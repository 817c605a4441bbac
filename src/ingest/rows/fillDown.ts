import { rowTexts, type RowBatch } from '../file/rowReader.ts';

const NOTHING = new Uint8Array();
const SPACE = 0x20;

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== SPACE) return false;
  return true;
}

/** Lets blank cells of some columns say what stands above them, as merged cells of a spreadsheet do. */
export class FillDown {
  readonly #columns: readonly number[];
  /** What each column said last, for the next batch. */
  readonly #last: Uint8Array[];
  /** Cells that were filled. */
  count = 0;

  constructor(columns: readonly number[]) {
    this.#columns = columns;
    this.#last = columns.map(() => NOTHING);
  }

  /** The batch with its blank cells pointing at the bytes of the cells above them; its rows from `firstRow` on. */
  fill(batch: RowBatch, firstRow: number): RowBatch {
    const room = this.#last.reduce((sum, { length }) => sum + length, 0);
    const bytes = room === 0 ? batch.bytes : new Uint8Array(batch.bytes.length + room);
    if (room > 0) bytes.set(batch.bytes);
    let behind = batch.bytes.length;
    this.#columns.forEach((column, place) => {
      const last = this.#last[place] ?? NOTHING;
      if (room > 0) bytes.set(last, behind);
      let [from, to] = [behind, behind + last.length];
      behind = to;
      for (let row = firstRow; row < batch.count; row++) {
        const cell = (batch.firstCell[row] ?? 0) + column;
        if (cell >= (batch.firstCell[row + 1] ?? 0)) continue;
        const [start = 0, end = 0] = [batch.start[cell], batch.end[cell]];
        if (!isBlank(batch.bytes, start, end)) [from, to] = [start, end];
        else if (to > from && rowTexts(batch, row).some((text) => text.trim() !== '')) {
          batch.start[cell] = from;
          batch.end[cell] = to;
          this.count++;
        }
      }
      this.#last[place] = bytes.slice(from, to);
    });
    return { ...batch, bytes };
  }
}
