import type { Result } from '../../domain/result.ts';
import {
  LONGEST_TEXT,
  MOST_COLUMNS,
  MOST_ROWS,
  TableBuilder,
  UNCALCULATED,
  type BookTable,
  type CellRange,
} from './bookTable.ts';
import { cellOfNumber, storedNumber } from './cellNumber.ts';
import { faultOf, type Fault } from './fault.ts';
import type { PackageParts } from './packageParts.ts';
import { cutDate } from './serialDate.ts';
import { isTrue, localName, PLAIN, RichText, unescaped, type CellFormat, type XlsxSheet } from './xlsxParts.ts';
import type { XmlTag } from './xmlReader.ts';

/** What the cells of a sheet refer to. */
export interface XlsxContext {
  readonly is1904: boolean;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
}

/**
 * The cells of one sheet of an .xlsx file. What the sheet says of its own size (`dimension`) is not read: it lies often. Source:
 * ECMA-376 part 1, 18.3.1.4 (c), 18.3.1.73 (row), 18.3.1.13 (col), 18.3.1.55 (mergeCells), 18.18.11 (ST_CellType).
 */
export function readXlsxSheet(
  parts: PackageParts,
  sheet: XlsxSheet,
  context: XlsxContext,
  mostCells: number,
): Result<BookTable, Fault> {
  const reader = new SheetReader(sheet.part, context, mostCells);
  const fault = parts.read(sheet.part, reader);
  if (fault) return { ok: false, error: fault };
  const table = reader.builder.finish(sheet.name);
  return reader.builder.fault ? { ok: false, error: reader.builder.fault } : { ok: true, value: table };
}

class SheetReader {
  readonly builder: TableBuilder;
  readonly #part: string;
  readonly #context: XlsxContext;
  readonly #inline = new RichText();
  #fault: Fault | null = null;
  /** Place of the row and the cell at hand, and what was said of the cell. */
  #row = -1;
  #isRowTold = false;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #hasFormula = false;
  #isInCell = false;
  #isInValue = false;
  #isInline = false;

  constructor(part: string, context: XlsxContext, mostCells: number) {
    this.#part = part;
    this.#context = context;
    this.builder = new TableBuilder(part, mostCells);
  }

  readonly fault = (): Fault | null => this.#fault ?? this.builder.fault;

  readonly open = (name: string, tag: XmlTag): void => {
    const element = localName(name);
    if (this.#isInCell) this.#openInCell(element);
    else if (element === 'c') this.#openCell(tag);
    else if (element === 'row') this.#openRow(tag);
    else if (element === 'col') this.#openColumns(tag);
    else if (element === 'mergeCell') this.#openMerge(tag);
  };

  readonly text = (text: string): void => {
    if (this.#isInValue) {
      if (this.#value.length <= LONGEST_TEXT) this.#value += text;
    } else if (this.#isInline) this.#inline.add(text);
  };

  readonly close = (name: string): void => {
    if (!this.#isInCell) return;
    const element = localName(name);
    if (element === 'v') this.#isInValue = false;
    else if (element === 'c') this.#closeCell();
    else if (this.#isInline) {
      this.#inline.close(element);
      if (element === 'is') this.#isInline = false;
    }
  };

  #openRow(tag: XmlTag): void {
    const place = tag.get('r');
    this.#row = place === null ? this.#row + 1 : Number(place) - 1;
    this.#isRowTold = place !== null;
    this.#column = -1;
    if (!isPlace(this.#row, MOST_ROWS)) this.#fault ??= faultOf('bad-reference', this.#part, place ?? '').error;
    if (isTrue(tag.get('hidden')) || tag.get('ht') === '0') this.builder.hideRows(this.#row, this.#row);
  }

  #openColumns(tag: XmlTag): void {
    const from = Number(tag.get('min')) - 1;
    const to = Number(tag.get('max')) - 1;
    if ((isTrue(tag.get('hidden')) || tag.get('width') === '0') && isPlace(from, MOST_COLUMNS) && to >= from)
      this.builder.hideColumns(from, Math.min(to, MOST_COLUMNS - 1));
  }

  #openMerge(tag: XmlTag): void {
    const range = rangeOf(tag.get('ref') ?? '');
    if (range) this.builder.merge(range);
  }

  #openCell(tag: XmlTag): void {
    const reference = tag.get('r');
    if (reference === null) this.#column++;
    else {
      this.#column = columnOf(reference);
      const row = rowOf(reference);
      // Some writers number only the cells.
      if (!this.#isRowTold && row >= this.#row) this.#row = row;
      this.#isRowTold = true;
      if (this.#column < 0 || row !== this.#row) this.#fault ??= faultOf('bad-reference', this.#part, reference).error;
    }
    this.#type = tag.get('t') ?? 'n';
    this.#style = Number(tag.get('s') ?? 0);
    this.#value = '';
    this.#isInCell = true;
    this.#hasValue = this.#hasFormula = this.#isInValue = this.#isInline = false;
  }

  #openInCell(element: string): void {
    if (element === 'v') this.#isInValue = this.#hasValue = true;
    else if (element === 'f') this.#hasFormula = true;
    else if (element === 'is') {
      this.#isInline = true;
      this.#inline.start();
    } else if (this.#isInline) this.#inline.open(element);
  }

  #closeCell(): void {
    this.#isInCell = false;
    if (this.#type === 'inlineStr') {
      this.#put(this.#inline.text, 'text');
      this.#inline.start();
      return;
    }
    if (this.#value === '') {
      // A formula may well give an empty text; what it may not give is no value at all.
      if (this.#hasFormula && !(this.#hasValue && this.#type === 'str')) this.#put(UNCALCULATED, 'uncalculated');
      return;
    }
    this.#putValue(this.#value);
  }

  #putValue(value: string): void {
    const { strings, formats, is1904 } = this.#context;
    switch (this.#type) {
      case 's': {
        const text = strings[Number(value)];
        if (text === undefined) this.#fault ??= faultOf('bad-reference', this.#part, `string ${value}`).error;
        else this.#put(text, 'text');
        return;
      }
      case 'str':
        this.#put(unescaped(value), 'text');
        return;
      case 'b':
        this.#put(isTrue(value) ? 'TRUE' : 'FALSE', 'boolean');
        return;
      case 'e':
        this.#put(value, 'error');
        return;
      default:
    }
    const format = formats[this.#style] ?? PLAIN;
    if (this.#type === 'd') {
      const date = cutDate(value, format.meaning.kind === 'date' ? format.meaning.shows : 'second');
      const kind = date !== null ? 'date' : /^\d\d:\d\d(:\d\d)?(\.\d+)?Z?$/.test(value) ? 'time' : 'text';
      this.builder.put(this.#row, this.#column, date ?? value, kind, format.code);
      return;
    }
    const number = storedNumber(value);
    if (number === null) this.#put(value, 'text');
    else {
      const { text, kind } = cellOfNumber(number, format.meaning, is1904);
      this.builder.put(this.#row, this.#column, text, kind, format.code);
    }
  }

  #put(text: string, kind: 'text' | 'boolean' | 'error' | 'uncalculated'): void {
    this.builder.put(this.#row, this.#column, text, kind);
  }
}

const isPlace = (place: number, most: number): boolean => Number.isInteger(place) && place >= 0 && place < most;

/** The column of `AB12`, from 0; -1 when it is no cell's name. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40;
    else return at === 0 || at > 3 ? -1 : column - 1;
  }
  return -1;
}

/** The row of `AB12`, from 0; -1 when it is no cell's name. */
function rowOf(reference: string): number {
  let row = 0;
  for (let at = reference.length - 1, unit = 1; at >= 0; at--, unit *= 10) {
    const digit = reference.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return at === reference.length - 1 ? -1 : row - 1;
    row += digit * unit;
  }
  return -1;
}

function rangeOf(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':');
  const range = { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
  const isInside = isPlace(range.top, MOST_ROWS) && isPlace(range.left, MOST_COLUMNS);
  return isInside && range.bottom >= range.top && range.right >= range.left ? range : null;
}
