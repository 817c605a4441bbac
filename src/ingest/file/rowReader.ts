import { grown } from '../../domain/blocks/grown.ts';
import type { TextFormat } from './decode.ts';
import { decoderOf, type TextDecoding } from './encoding.ts';

/**
 * Rows of a file as places in its bytes: a cell becomes text only when somebody asks, and most say what a cell above them
 * said (DECISIONS 13). A batch is good until the next one is read.
 */
export interface RowBatch {
  /** UTF-8, whatever the file is written in. */
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Index of each row's first cell; at `count`, one past the last cell of all. */
  readonly firstCell: Uint32Array;
  /** First byte of each cell and the one behind its last, quotes not included. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** The line on which each row begins, from 1. */
  readonly lines: Uint32Array;
}

/** Bytes: what is longer is no row, but a quote that was never closed. Without a limit each slice would be read again with all before it. */
const LONGEST_ROW = 1 << 22;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
const COMMA = 0x2c;
const CTRL_Z = 0x1a;
const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes without what old programs put behind a text: the Ctrl-Z of DOS, the NULs with which databases fill up a block. */
function withoutEndMarks(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === CTRL_Z)) end--;
  return bytes.subarray(0, end);
}

/** The text of a cell as the file means it: doubled quotes single, line ends inside it `\n`. */
export function cellText({ bytes, start, end }: Pick<RowBatch, 'bytes' | 'start' | 'end'>, cell: number): string {
  const from = start[cell] ?? 0;
  const text = utf8.decode(bytes.subarray(from, end[cell]));
  if (bytes[from - 1] !== QUOTE) return text;
  return text.replaceAll('""', '"').replace(/\r\n?/g, '\n');
}

/** The texts of one row. */
export function rowTexts(batch: RowBatch, row: number): string[] {
  const texts: string[] = [];
  for (let cell = batch.firstCell[row] ?? 0; cell < (batch.firstCell[row + 1] ?? 0); cell++)
    texts.push(cellText(batch, cell));
  return texts;
}

/**
 * Finds the rows and cells in the slices of a file (RFC 4180; rows end with LF, CR LF or CR, whatever the file mixes).
 * Letters, quoted cells and line ends that a slice border cuts in two are made whole.
 */
export class RowReader {
  readonly #delimiter: number;
  readonly #decoding: TextDecoding | null;
  readonly #isBorder = new Uint8Array(256);
  #skipsFirstRow: boolean;
  #isFirstSlice = true;
  /** Bytes of a row that is not whole yet. */
  #rest: Uint8Array = new Uint8Array();
  #line = 1;
  #unpairedQuote = 0;
  #firstCell = new Uint32Array(1 << 14);
  #start = new Uint32Array(1 << 16);
  #end = new Uint32Array(1 << 16);
  #lines = new Uint32Array(1 << 14);

  readonly #hasEndMarks: boolean;
  readonly #hasKeyColumn: boolean;
  /** Whether the next byte belongs to the first cell of a row. */
  #isInKey = true;

  constructor({ encoding, delimiter, hasSepLine, hasKeyColumn }: TextFormat) {
    this.#hasKeyColumn = hasKeyColumn;
    this.#hasEndMarks = !encoding.startsWith('utf-16');
    this.#delimiter = delimiter.charCodeAt(0);
    this.#decoding = encoding === 'utf-8' ? null : decoderOf(encoding);
    this.#skipsFirstRow = hasSepLine;
    for (const border of [this.#delimiter, LF, CR]) this.#isBorder[border] = 1;
  }

  /** Line of the first row whose quotes do not pair up, so that its cells may have swallowed rows; 0 while there is none. */
  get unpairedQuote(): number {
    return this.#unpairedQuote;
  }

  read(given: Uint8Array, isLast: boolean): RowBatch {
    const slice = isLast && this.#hasEndMarks ? withoutEndMarks(given) : given;
    const text = this.#decoding ? new TextEncoder().encode(this.#decoding.decode(slice, isLast)) : slice;
    const bytes = this.#joined(this.#hasKeyColumn ? this.#keysApart(text) : text);
    const { count, consumed } = this.#scan(bytes, bytes.length - 1, isLast);
    this.#rest = bytes.slice(consumed, bytes.length - 1);
    if (this.#rest.length > LONGEST_ROW) this.#unpairedQuote ||= this.#line;
    const skipped = this.#skipsFirstRow && count > 0 ? 1 : 0;
    if (skipped > 0) this.#skipsFirstRow = false;
    return {
      bytes,
      count: count - skipped,
      firstCell: this.#firstCell.subarray(skipped),
      start: this.#start,
      end: this.#end,
      lines: this.#lines.subarray(skipped),
    };
  }

  /** The bytes with the commas of each row's first cell as delimiters. */
  #keysApart(bytes: Uint8Array): Uint8Array {
    const apart = bytes.slice();
    for (let at = 0; at < apart.length; at++) {
      const byte = apart[at];
      if (byte === LF || byte === CR) this.#isInKey = true;
      else if (byte === this.#delimiter) this.#isInKey = false;
      else if (this.#isInKey && byte === COMMA) apart[at] = this.#delimiter;
    }
    return apart;
  }

  /** What was left over, the new bytes, and a line end at which every search for a border stops. */
  #joined(added: Uint8Array): Uint8Array {
    const hasMark = this.#isFirstSlice && BYTE_ORDER_MARK.every((byte, index) => added[index] === byte);
    this.#isFirstSlice = false;
    const body = hasMark ? added.subarray(BYTE_ORDER_MARK.length) : added;
    const bytes = new Uint8Array(this.#rest.length + body.length + 1);
    bytes.set(this.#rest);
    bytes.set(body, this.#rest.length);
    bytes[bytes.length - 1] = LF;
    return bytes;
  }

  /** Fills the columns of a batch with the rows that are whole; `consumed` is where the first one that is not begins. */
  #scan(bytes: Uint8Array, length: number, isLast: boolean): { count: number; consumed: number } {
    const delimiter = this.#delimiter;
    const isBorder = this.#isBorder;
    let count = 0;
    let cells = 0;
    let at = 0;
    while (at < length) {
      const rowAt = at;
      const rowLine = this.#line;
      const rowCell = cells;
      let isWhole = false;
      while (!isWhole) {
        let from = at;
        let to: number;
        if (bytes[at] === QUOTE) {
          from = at + 1;
          to = this.#closingQuote(bytes, from, length);
          // At the very end of a slice it may be the first of a doubled one.
          const isClosed = to < (isLast ? length : length - 1);
          at = isClosed ? to + 1 : length;
          while (bytes[at] === SPACE || (bytes[at] === TAB && delimiter !== TAB)) at++;
          if (isClosed ? isBorder[bytes[at] ?? 0] === 0 : isLast) this.#unpairedQuote ||= rowLine;
          while (isBorder[bytes[at] ?? 0] === 0) at++;
        } else {
          while (isBorder[bytes[at] ?? 0] === 0) at++;
          to = at;
        }
        const isCut = at >= length || (bytes[at] === CR && at + 1 >= length);
        if (isCut && !isLast) {
          this.#line = rowLine;
          return { count, consumed: rowAt };
        }
        if (cells === this.#start.length) this.#growCells();
        this.#start[cells] = from;
        this.#end[cells] = to;
        cells++;
        isWhole = bytes[at] !== delimiter;
        at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
      }
      if (count + 1 === this.#firstCell.length) this.#growRows();
      this.#firstCell[count] = rowCell;
      this.#lines[count] = rowLine;
      count++;
      this.#firstCell[count] = cells;
      this.#line++;
    }
    return { count, consumed: length };
  }

  /** Where the quote that ends a cell stands; `length` when there is none. Counts the lines that the cell goes through. */
  #closingQuote(bytes: Uint8Array, from: number, length: number): number {
    let at = from;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) return at;
        at++;
      } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.#line++;
    }
    return length;
  }

  #growRows(): void {
    this.#firstCell = grown(this.#firstCell);
    this.#lines = grown(this.#lines);
  }

  #growCells(): void {
    this.#start = grown(this.#start);
    this.#end = grown(this.#end);
  }
}
