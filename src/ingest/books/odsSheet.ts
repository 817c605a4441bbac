import type { Result } from '../../domain/result.ts';
import {
  LONGEST_TEXT,
  MOST_COLUMNS,
  MOST_ROWS,
  TableBuilder,
  UNCALCULATED,
  type BookTable,
  type CellKind,
} from './bookTable.ts';
import { cellOfNumber, storedNumber, type CellValue } from './cellNumber.ts';
import type { Fault } from './fault.ts';
import type { FormatMeaning } from './numberFormat.ts';
import { OdsStyles } from './odsStyles.ts';
import type { PackageParts } from './packageParts.ts';
import { cutDate } from './serialDate.ts';
import type { XmlEvents, XmlTag } from './xmlReader.ts';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';

/** One sheet of an .ods file; all of them stand in one part, so it is found by its number. */
export interface OdsSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its number among the tables of the document, from 0. */
  readonly table: number;
}

export interface OdsWorkbook {
  readonly sheets: readonly OdsSheet[];
  readonly styles: OdsStyles;
}

/** Follows the tables that are sheets: those that stand in the document itself, not in cells, changes or links. */
class Tables {
  /** Number of the sheet that is open or was last; -1 before the first. */
  index = -1;
  isOpen = false;
  #depth = 0;
  #bodyDepth = 0;

  open(name: string): boolean {
    this.#depth++;
    if (name === 'office:spreadsheet') this.#bodyDepth = this.#depth;
    if (name !== 'table:table' || this.#bodyDepth === 0 || this.#depth !== this.#bodyDepth + 1) return false;
    this.index++;
    return (this.isOpen = true);
  }

  /** Whether the sheet ends here. */
  close(name: string): boolean {
    const isEnd = name === 'table:table' && this.isOpen && this.#depth === this.#bodyDepth + 1;
    this.#depth--;
    if (isEnd) this.isOpen = false;
    return isEnd;
  }
}

/** Sheets in the order of their tabs, with what the styles say. Source: OpenDocument 1.3 part 3, 9.1.2 and 3.7. */
export function readOdsWorkbook(parts: PackageParts): Result<OdsWorkbook, Fault> {
  const styles = new OdsStyles();
  const tables = new Tables();
  const sheets: OdsSheet[] = [];
  const events: XmlEvents = {
    open: (name, tag) => {
      if (tables.open(name)) {
        const sheet = tag.get('table:name') ?? '';
        const style = tag.get('table:style-name');
        // What LibreOffice remembers of sheets in other files.
        if (style === 'ta_extref' || sheet.startsWith("'file:")) return;
        sheets.push({ name: sheet, isHidden: styles.isHidden(style), table: tables.index });
      } else if (!tables.isOpen) styles.open(name, tag);
    },
    close: (name) => {
      if (!tables.close(name) && !tables.isOpen) styles.close(name);
    },
    text: (text) => {
      if (!tables.isOpen) styles.text(text);
    },
  };
  const ofStyles: XmlEvents = {
    open: (name, tag) => {
      styles.open(name, tag);
    },
    close: (name) => {
      styles.close(name);
    },
    text: (text) => {
      styles.text(text);
    },
  };
  const fault = (parts.find(STYLES) ? parts.read(STYLES, ofStyles) : null) ?? parts.read(CONTENT, events);
  return fault ? { ok: false, error: fault } : { ok: true, value: { sheets, styles } };
}

/**
 * The cells of one sheet of an .ods file. Rows and columns that are repeated cost nothing while they are empty, and are held to the
 * limits of cells when they are not. Source: OpenDocument 1.3 part 3, 9.1.3 to 9.1.5 (rows, cells), 19.385 (office:value-type).
 */
export function readOdsSheet(
  parts: PackageParts,
  { sheets, styles }: OdsWorkbook,
  index: number,
  mostCells: number,
): Result<BookTable, Fault> {
  const sheet = sheets[index];
  const reader = new SheetReader(sheet?.table ?? -1, styles, mostCells);
  const fault = parts.read(CONTENT, reader);
  if (fault) return { ok: false, error: fault };
  const table = reader.builder.finish(sheet?.name ?? '');
  return reader.builder.fault ? { ok: false, error: reader.builder.fault } : { ok: true, value: table };
}

interface RowCell extends CellValue {
  readonly column: number;
  readonly repeated: number;
}

/** What stands in a cell without being its text. */
const BESIDE_TEXT = /^(office:annotation|draw:.*|table:table|table:shapes|text:ruby-text|text:note|dr3d:.*)$/;
const ERROR_NAME = /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|GETTING_DATA|SPILL!|CALC!)|Err:\d{3})$/;
/** As many letters as a cell may hold. */
const MOST_SPACES = 32_767;

class SheetReader {
  readonly builder: TableBuilder;
  readonly #styles: OdsStyles;
  readonly #wanted: number;
  readonly #tables = new Tables();
  /** Default cell styles of columns, by where their span ends. */
  readonly #columnStyles: { readonly end: number; readonly style: string }[] = [];
  #columnCount = 0;
  #row = 0;
  #rowRepeated = 1;
  #rowStyle: string | null = null;
  #cells: RowCell[] = [];
  #column = 0;
  #cell: CellTag | null = null;
  #text = '';
  #paragraphs = 0;
  #isInParagraph = false;
  /** Elements open since one began that is beside the text. */
  #beside = 0;

  constructor(wanted: number, styles: OdsStyles, mostCells: number) {
    this.#wanted = wanted;
    this.#styles = styles;
    this.builder = new TableBuilder(CONTENT, mostCells);
  }

  readonly fault = (): Fault | null => this.builder.fault;

  readonly open = (name: string, tag: XmlTag): void => {
    this.#tables.open(name);
    if (!this.#tables.isOpen || this.#tables.index !== this.#wanted) return;
    if (this.#beside > 0) this.#beside++;
    else if (this.#cell) this.#openInCell(name, tag);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(name, tag);
    else if (name === 'table:table-row') this.#openRow(tag);
    else if (name === 'table:table-column') this.#openColumn(tag);
    else if (name === 'table:shapes') this.#beside = 1;
  };

  readonly text = (text: string): void => {
    if (!this.#isInParagraph || this.#beside > 0) return;
    // White space of the XML is one space, and none where a line begins (OpenDocument 1.3 part 3, 6.1.2).
    if (this.#text.length > LONGEST_TEXT) return;
    const plain = text.replace(/[\t\n ]+/g, ' ');
    this.#text += this.#text === '' || this.#text.endsWith('\n') ? plain.trimStart() : plain;
  };

  readonly close = (name: string): void => {
    if (!this.#tables.isOpen) return void this.#tables.close(name);
    this.#tables.close(name);
    if (this.#tables.index !== this.#wanted) return;
    if (this.#beside > 0) this.#beside--;
    else if (name === 'text:p' || name === 'text:h') this.#isInParagraph = false;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
  };

  #openColumn(tag: XmlTag): void {
    const end = this.#columnCount + repeatedIn(tag, 'table:number-columns-repeated', MOST_COLUMNS);
    if (isHidden(tag)) this.builder.hideColumns(this.#columnCount, Math.min(end, MOST_COLUMNS) - 1);
    const style = tag.get('table:default-cell-style-name');
    if (style !== null && this.#columnCount < MOST_COLUMNS) this.#columnStyles.push({ end, style });
    this.#columnCount = end;
  }

  #openRow(tag: XmlTag): void {
    this.#rowRepeated = repeatedIn(tag, 'table:number-rows-repeated', MOST_ROWS);
    this.#rowStyle = tag.get('table:default-cell-style-name');
    this.#column = 0;
    if (isHidden(tag)) this.builder.hideRows(this.#row, this.#row + this.#rowRepeated - 1);
  }

  #closeRow(): void {
    // All at once, so that a row repeated a million times is refused before it is written once.
    const last = this.#cells.at(-1);
    const hasRoom = last && this.builder.reserve(this.#row + this.#rowRepeated - 1, last.column + last.repeated - 1);
    for (let row = this.#row; hasRoom && row < this.#row + this.#rowRepeated; row++) {
      for (const { column, repeated, text, kind } of this.#cells)
        for (let at = column; at < column + repeated; at++) this.builder.put(row, at, text, kind);
      if (this.builder.fault) break;
    }
    this.#cells = [];
    this.#row += this.#rowRepeated;
  }

  #openCell(name: string, tag: XmlTag): void {
    const style = tag.get('table:style-name') ?? this.#rowStyle ?? this.#columnStyle();
    this.#cell = {
      isCovered: name === 'table:covered-table-cell',
      repeated: repeatedIn(tag, 'table:number-columns-repeated', MOST_COLUMNS),
      type: tag.get('office:value-type') ?? '',
      isError: tag.get('calcext:value-type') === 'error',
      hasFormula: tag.get('table:formula') !== null,
      value:
        tag.get('office:value') ??
        tag.get('office:date-value') ??
        tag.get('office:time-value') ??
        tag.get('office:boolean-value') ??
        tag.get('office:string-value'),
      meaning: style === null ? null : this.#styles.meaningOf(style),
    };
    this.#text = '';
    this.#paragraphs = 0;
    const columns = repeatedIn(tag, 'table:number-columns-spanned', MOST_COLUMNS);
    const rows = repeatedIn(tag, 'table:number-rows-spanned', MOST_ROWS);
    if (columns > 1 || rows > 1)
      this.builder.merge({
        top: this.#row,
        left: this.#column,
        bottom: this.#row + rows - 1,
        right: this.#column + columns - 1,
      });
  }

  #columnStyle(): string | null {
    // The spans are few, and almost always one.
    return this.#columnStyles.find(({ end }) => this.#column < end)?.style ?? null;
  }

  #openInCell(name: string, tag: XmlTag): void {
    if (this.#text.length > LONGEST_TEXT) return;
    if (name === 'text:p' || name === 'text:h') {
      if (this.#paragraphs++ > 0) this.#text += '\n';
      this.#isInParagraph = true;
    } else if (name === 'text:s') this.#text += ' '.repeat(repeatedIn(tag, 'text:c', MOST_SPACES));
    else if (name === 'text:tab') this.#text += '\t';
    else if (name === 'text:line-break') this.#text += '\n';
    else if (BESIDE_TEXT.test(name)) this.#beside = 1;
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    const found = cell.isCovered ? null : valueOf(cell, this.#text);
    if (found && found.text !== '') this.#cells.push({ column: this.#column, repeated: cell.repeated, ...found });
    this.#column += cell.repeated;
    this.#cell = null;
  }
}

interface CellTag {
  readonly isCovered: boolean;
  readonly repeated: number;
  readonly type: string;
  readonly isError: boolean;
  readonly hasFormula: boolean;
  readonly value: string | null;
  readonly meaning: FormatMeaning | null;
}

const isHidden = (tag: XmlTag): boolean => {
  const visibility = tag.get('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
};

/** A count of at least one; what is beyond every grid stays just beyond it. */
function repeatedIn(tag: XmlTag, attribute: string, most: number): number {
  const text = tag.get(attribute);
  if (text === null) return 1;
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most + 1) : 1;
}

function valueOf(cell: CellTag, shown: string): CellValue {
  const { type, value, meaning, hasFormula } = cell;
  // Old writers store an error as the number 0 that shows its name.
  if (cell.isError || (hasFormula && ERROR_NAME.test(shown.trim()))) return { text: shown.trim(), kind: 'error' };
  if (hasFormula && value === null && shown === '' && type !== 'string')
    return { text: UNCALCULATED, kind: 'uncalculated' };
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = value === null ? null : storedNumber(value);
      if (number === null) return text(shown);
      const told: FormatMeaning = type === 'percentage' ? { kind: 'percent', shift: 2 } : figures(meaning);
      return cellOfNumber(number, told, false);
    }
    case 'date': {
      const shows = meaning?.kind === 'date' ? meaning.shows : 'second';
      const date = value === null ? null : cutDate(value, shows);
      return date === null ? text(shown) : { text: date, kind: 'date' };
    }
    case 'time': {
      const time = value === null ? null : timeOf(value);
      return time === null ? text(shown) : { text: time, kind: 'time' };
    }
    case 'boolean':
      return { text: value === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    default:
      return text(shown === '' ? (value ?? '') : shown);
  }
}

const text = (shown: string): CellValue => ({ text: shown, kind: 'text' satisfies CellKind });

/** The value's type says that this is a plain number; of its style only figures are believed. */
function figures(meaning: FormatMeaning | null): FormatMeaning {
  return meaning?.kind === 'code' || meaning?.kind === 'percent' ? meaning : { kind: 'number' };
}

/** `PT37H30M05S` (xsd:duration) as `37:30:05`. */
function timeOf(duration: string): string | null {
  const found = /^PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:[.,]\d+)?S)?$/.exec(duration);
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}
