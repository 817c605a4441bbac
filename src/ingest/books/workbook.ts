import type { Result } from '../../domain/result.ts';
import { MOST_CELLS, type BookTable } from './bookTable.ts';
import { faultOf, type Fault } from './fault.ts';
import { INFLATE_LIMITS, type InflateLimits } from './inflate.ts';
import { readOdsSheet, readOdsWorkbook } from './odsSheet.ts';
import { packageParts, type PackageParts } from './packageParts.ts';
import { readSharedStrings, readXlsxFormats, readXlsxWorkbook } from './xlsxParts.ts';
import { readXlsxSheet, type XlsxContext } from './xlsxSheet.ts';

export interface BookSheet {
  readonly name: string;
  /** Hidden by whoever made the book, also from the list in which Excel shows hidden sheets. */
  readonly isHidden: boolean;
  /** Bytes of the sheet's part; `null` in .ods, where all sheets are one part. */
  readonly sizeBytes: number | null;
}

/** A workbook whose list of sheets is read, and whose sheets are read when they are asked for. */
export interface Book {
  readonly kind: 'xlsx' | 'ods';
  /** In the order of their tabs; charts and macros are left out. */
  readonly sheets: readonly BookSheet[];
  readonly read: (sheet: number, mostCells: number) => Result<BookTable, Fault>;
}

/** Texts are kept as long as the book is open, so they get a share of the memory. */
const STRINGS_SHARE = 4;

/**
 * Opens an .xlsx (transitional or strict, ECMA-376 part 1 and 4) or .ods file (OpenDocument 1.0 to 1.3). Never throws, whatever the
 * bytes. The bytes must stay as they are while the book is used.
 */
export function readWorkbook(bytes: Uint8Array, limits: InflateLimits = INFLATE_LIMITS): Result<Book, Fault> {
  const parts = packageParts(bytes, limits);
  if (!parts.ok) return parts;
  return parts.value.find('content.xml') && !parts.value.find('[Content_Types].xml')
    ? openOds(parts.value)
    : openXlsx(parts.value, bytes, limits);
}

/** One sheet as a table, by its place in `book.sheets`; of at most `mostCells` cells. */
export function sheetTable(book: Book, sheet: number, mostCells = MOST_CELLS): Result<BookTable, Fault> {
  return book.sheets[sheet] ? book.read(sheet, mostCells) : faultOf('no-such-sheet', '', sheet, book.sheets.length);
}

function openOds(parts: PackageParts): Result<Book, Fault> {
  const workbook = readOdsWorkbook(parts);
  if (!workbook.ok) return workbook;
  return {
    ok: true,
    value: {
      kind: 'ods',
      sheets: workbook.value.sheets.map(({ name, isHidden }) => ({ name, isHidden, sizeBytes: null })),
      read: (sheet, mostCells) => readOdsSheet(parts, workbook.value, sheet, mostCells),
    },
  };
}

function openXlsx(parts: PackageParts, bytes: Uint8Array, limits: InflateLimits): Result<Book, Fault> {
  const workbook = readXlsxWorkbook(parts);
  if (!workbook.ok) return workbook;
  const { sheets, is1904, sharedStrings, styles } = workbook.value;
  const formats = styles === null ? null : readXlsxFormats(parts, styles);
  if (formats && !formats.ok) return formats;
  let context: Result<XlsxContext, Fault> | null = null;
  /** The texts of all sheets are one part, read with the first sheet. */
  const contextOf = (): Result<XlsxContext, Fault> => {
    const forStrings = packageParts(bytes, { ...limits, bytes: Math.ceil(limits.bytes / STRINGS_SHARE) });
    if (!forStrings.ok) return forStrings;
    const strings = sharedStrings === null ? null : readSharedStrings(forStrings.value, sharedStrings);
    if (strings && !strings.ok) return strings;
    return { ok: true, value: { is1904, strings: strings?.value ?? [], formats: formats?.value ?? [] } };
  };
  return {
    ok: true,
    value: {
      kind: 'xlsx',
      sheets: sheets.map(({ name, isHidden, part }) => ({
        name,
        isHidden,
        sizeBytes: parts.find(part)?.sizeBytes ?? null,
      })),
      read: (index, mostCells) => {
        const sheet = sheets[index];
        context ??= contextOf();
        if (!context.ok) return context;
        return sheet ? readXlsxSheet(parts, sheet, context.value, mostCells) : faultOf('no-such-sheet', '', index);
      },
    },
  };
}
