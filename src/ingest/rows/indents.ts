import type { ObservationMapping } from '../../domain/mapping.ts';
import { nameAndUnit, SEPARATOR } from '../cell/seriesNames.ts';
import { cellText, type RowBatch } from '../file/rowReader.ts';
import { isWhole } from '../sheet/wholes.ts';

const SPACE = 0x20;
/** One blank in front is a slip. */
const LEAST = 2;

/** A label above the row that is read, and how far it is set in. */
interface Label {
  readonly indent: number;
  readonly text: string;
}

/**
 * Lets labels that are set in say what they belong to, as offices print their tables: "Rice", and below it "  Area" and
 * "  Yield", are "Rice · Area" and "Rice · Yield". The unit of the upper label holds for those that name none.
 */
export class Indents {
  readonly #column: number;
  /** The labels that the next row may belong to, each set in further than the one before. */
  #above: readonly Label[] = [];

  constructor(column: number) {
    this.#column = column;
  }

  /** For the first column that names what is measured; `null` where none does, or codes stand beside their labels. */
  static of({ columns, isLabelled }: ObservationMapping): Indents | null {
    const column = columns.findIndex(({ role }) => role === 'indicator' || role === 'dimension');
    return column < 0 || isLabelled ? null : new Indents(column);
  }

  /** The batch with the labels of its rows from `firstRow` on written out. */
  fill(batch: RowBatch, firstRow: number): RowBatch {
    const rows = this.#rowsSetIn(batch, firstRow);
    if (rows === 0) {
      this.#remember(batch, firstRow);
      return batch;
    }
    const encoder = new TextEncoder();
    const written: Uint8Array[] = [];
    let end = batch.bytes.length;
    for (let row = firstRow; row < batch.count; row++) {
      const cell = (batch.firstCell[row] ?? 0) + this.#column;
      if (cell >= (batch.firstCell[row + 1] ?? 0)) continue;
      const raw = cellText(batch, cell);
      const text = raw.trim();
      if (text === '') continue;
      const indent = raw.length - raw.trimStart().length;
      const above = this.#above.filter((label) => label.indent + LEAST <= indent);
      this.#above = [...above, { indent, text }];
      if (above.length === 0) continue;
      const bytes = encoder.encode(writtenOut(above, text));
      written.push(bytes);
      batch.start[cell] = end;
      end += bytes.length;
      batch.end[cell] = end;
    }
    const bytes = new Uint8Array(end);
    bytes.set(batch.bytes);
    let at = batch.bytes.length;
    for (const one of written) {
      bytes.set(one, at);
      at += one.length;
    }
    return { ...batch, bytes };
  }

  /** How many rows are set in: told by their first bytes, for most files have none. */
  #rowsSetIn({ bytes, start, end, firstCell, count }: RowBatch, firstRow: number): number {
    let rows = 0;
    for (let row = firstRow; row < count; row++) {
      const cell = (firstCell[row] ?? 0) + this.#column;
      const from = start[cell] ?? 0;
      if (cell >= (firstCell[row + 1] ?? 0) || from + LEAST >= (end[cell] ?? 0)) continue;
      if (bytes[from] === SPACE && bytes[from + 1] === SPACE) rows++;
    }
    return rows;
  }

  /** The last label of a batch in which none is set in, for the next batch. */
  #remember(batch: RowBatch, firstRow: number): void {
    for (let row = batch.count - 1; row >= firstRow; row--) {
      const cell = (batch.firstCell[row] ?? 0) + this.#column;
      const text = cell < (batch.firstCell[row + 1] ?? 0) ? cellText(batch, cell).trim() : '';
      if (text === '') continue;
      this.#above = [{ indent: 0, text }];
      return;
    }
  }
}

/** A label behind those that it belongs to; a total is not said. */
function writtenOut(above: readonly Label[], text: string): string {
  const upper = above.filter((label) => !isWhole(label.text)).map((label) => nameAndUnit(label.text));
  const unit = nameAndUnit(text).unit === '' ? (upper.findLast((label) => label.unit !== '')?.unit ?? '') : '';
  return [...upper.map(({ name }) => name), unit === '' ? text : `${text} (${unit})`].join(SEPARATOR);
}
