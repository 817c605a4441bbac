import { isDitto } from '../cell/missingMarks.ts';
import { cellText, rowTexts, type RowBatch } from '../file/rowReader.ts';

const NOTHING = new Uint8Array();
const SPACE = 0x20;
/** In bytes. */
const LONGEST_SIGN = 16;

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== SPACE) return false;
  return true;
}

/** Lets blank cells of some columns say what stands above them, as merged cells of a spreadsheet do. */
export class FillDown {
  readonly #columns: readonly number[];
  readonly #signsOnly: ReadonlySet<number>;
  /** What each column said last, for the next batch. */
  readonly #last: Uint8Array[];
  /** Cells that were filled. */
  count = 0;

  /** `signsOnly`: columns of which a blank cell says nothing, and only a sign such as `"` repeats what stands above it. */
  constructor(columns: readonly number[], signsOnly: ReadonlySet<number> = new Set()) {
    this.#columns = columns;
    this.#signsOnly = signsOnly;
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
        const isSign = end - start <= LONGEST_SIGN && isDitto(cellText(batch, cell));
        const isFilled = !isSign && !isBlank(batch.bytes, start, end);
        const isLeft = !isSign && this.#signsOnly.has(column);
        if (isFilled) [from, to] = [start, end];
        else if (!isLeft && to > from && rowTexts(batch, row).some((text) => text.trim() !== '')) {
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
