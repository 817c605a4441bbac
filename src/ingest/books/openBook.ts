import type { Result } from '../../domain/result.ts';
import { asCsv } from './asCsv.ts';
import { CELL_KINDS, type BookTable } from './bookTable.ts';
import { evidenceOf } from './evidence.ts';
import type { Fault } from './fault.ts';
import { TEXT, type FoundTable } from './foundTable.ts';
import { kindOf, type FileKind } from './kindOf.ts';
import { entryBytes, unpack } from './unpack.ts';
import { readWorkbook, sheetTable } from './workbook.ts';

/** What is in a file, and what of it is left out by name. */
export interface OpenedBook {
  readonly tables: readonly FoundTable[];
  readonly left: readonly string[];
}

/** Why nothing of a file is read: its kind, or what is wrong inside. */
export type BookRefusal = { readonly kind: FileKind } | { readonly fault: Fault };

/** A number as programs and people write it: no date, no "1." in front of a line. */
const FIGURE = /^(?!\d{1,2}\.\d{1,2}\.\d{4}$)[(]?[-+]?\d[\d\s.,\u00a0]*(?<!\.)\s?%?[)]?$/;

const hasFigures = ({ columns }: BookTable): boolean =>
  columns.slice(1).some(({ texts, kinds }) =>
    texts.some((text, row) => {
      const kind = CELL_KINDS[kinds[row] ?? 0];
      return (
        kind === 'number' || kind === 'percent' || kind === 'uncalculated' || (kind === 'text' && FIGURE.test(text))
      );
    }),
  );

/**
 * The tables in a workbook (.xlsx, .ods) or an archive (.zip, .gz), each as a CSV that the importer reads like any other;
 * a text is its own only table. Per cents are written with their sign, so that what a cell shows is what it says.
 */
export function openBook(bytes: Uint8Array<ArrayBuffer>, name: string, depth = 0): Result<OpenedBook, BookRefusal> {
  const kind = kindOf(bytes);
  if (kind === 'text') return { ok: true, value: { tables: [{ name, bytes: [bytes], ...TEXT }], left: [] } };
  if (kind === 'xlsx' || kind === 'ods') return openSheets(bytes, name);
  if (kind === 'zip' || kind === 'gzip') return openArchive(bytes, name, depth);
  return { ok: false, error: { kind } };
}

function openSheets(bytes: Uint8Array, name: string): Result<OpenedBook, BookRefusal> {
  const book = readWorkbook(bytes);
  if (!book.ok) return { ok: false, error: { fault: book.error } };
  const tables: FoundTable[] = [];
  const left: string[] = [];
  for (const [place, sheet] of book.value.sheets.entries()) {
    const read = sheetTable(book.value, place);
    if (!read.ok) return { ok: false, error: { fault: read.error } };
    const table = read.value;
    if (table.rowCount === 0 || table.columns.length === 0) {
      left.push(sheet.name);
      continue;
    }
    const evidence = evidenceOf(table);
    tables.push({
      name: `${name}: ${sheet.name}`,
      bytes: asCsv(table),
      rows: table.rowCount,
      columns: table.columns.length,
      isHidden: sheet.isHidden,
      hiddenRows: evidence.hiddenRows.length,
      hiddenColumns: evidence.hiddenColumns.length,
      merged: evidence.merged.length,
      errors: evidence.errorCount,
      hasFigures: hasFigures(table),
    });
  }
  return { ok: true, value: { tables, left } };
}

function openArchive(bytes: Uint8Array, name: string, depth: number): Result<OpenedBook, BookRefusal> {
  const archive = unpack(bytes, name, depth);
  if (!archive.ok) return { ok: false, error: { fault: archive.error } };
  const tables: FoundTable[] = [];
  const left: string[] = [];
  for (const entry of archive.value.entries) {
    if (entry.role !== 'data') {
      if (entry.role !== 'clutter') left.push(entry.name);
      continue;
    }
    const inner = entryBytes(archive.value, entry);
    if (!inner.ok) return { ok: false, error: { fault: inner.error } };
    const opened = openBook(inner.value, archive.value.kind === 'gzip' ? name : `${name}: ${entry.name}`, depth + 1);
    // A picture among the tables of an archive is left out; an archive with nothing else has no tables.
    if (!opened.ok && 'fault' in opened.error) return opened;
    if (!opened.ok) left.push(entry.name);
    else {
      tables.push(...opened.value.tables);
      left.push(...opened.value.left);
    }
  }
  return { ok: true, value: { tables, left } };
}
