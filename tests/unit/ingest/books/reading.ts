import { kindAt, type BookTable, type CellKind } from '../../../../src/ingest/books/bookTable.ts';
import type { Fault } from '../../../../src/ingest/books/fault.ts';
import type { Inflating } from '../../../../src/ingest/books/inflate.ts';
import { readWorkbook, sheetTable, type Book } from '../../../../src/ingest/books/workbook.ts';
import type { Result } from '../../../../src/domain/result.ts';

/** The value of a reading that must succeed. */
export function sure<T>(result: Result<T, Fault>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const codeOf = (result: Result<unknown, Fault>): string => (result.ok ? 'read' : result.error.code);

export const tableOf = (bytes: Uint8Array, sheet = 0): BookTable => sure(sheetTable(sure(readWorkbook(bytes)), sheet));

/** The code of what is wrong with a book or its first sheet. */
export function bookFault(bytes: Uint8Array): string {
  const book = readWorkbook(bytes);
  return book.ok ? codeOf(sheetTable(book.value, 0)) : book.error.code;
}

export const textsOf = (table: BookTable): string[][] =>
  Array.from({ length: table.rowCount }, (_, row) => table.columns.map(({ texts }) => texts[row]!));

/** `84.2 percent`: each cell with its kind, row by row; empty cells as ''. */
export const cellsOf = (table: BookTable): string[][] =>
  textsOf(table).map((texts, row) =>
    texts.map((text, column) => {
      const kind: CellKind = kindAt(table, row, column);
      return kind === 'empty' ? text : `${text} ${kind}`.trim();
    }),
  );

/** Every sheet, or the first thing that is wrong. */
export function readAll(book: Book): Result<readonly BookTable[], Fault> {
  const tables: BookTable[] = [];
  for (const index of book.sheets.keys()) {
    const table = sheetTable(book, index);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return { ok: true, value: tables };
}

/** Bytes that are already inflated, in pieces of a length. */
export function* pieces(text: string | Uint8Array, length = Infinity): Inflating {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  if (length === Infinity) yield bytes;
  else for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  return null;
}
