import type { Inspection } from '../../ingest/rows/inspection.ts';
import type { ObservationMapping } from '../../ingest/sheet/layout.ts';
import { readNumber, type DecimalMark } from '../../ingest/cell/readNumber.ts';

/** A column of values in which the decimal mark makes a difference, and the one by which it is read. */
export interface MarkedColumn {
  readonly header: string;
  readonly mark: DecimalMark;
}

/** The columns of values whose first cells have a mark, or for which one was chosen. */
export function markedColumns(
  { preview }: Inspection,
  mapping: ObservationMapping,
  chosen: Readonly<Record<string, DecimalMark>>,
): readonly MarkedColumn[] {
  return mapping.columns.flatMap(({ role }, column) => {
    if (role !== 'value') return [];
    const header = mapping.headers[column] ?? '';
    const cells = preview.flatMap((row) => row.cells[column] ?? []).filter(({ text }) => /\d[.,]\d/.test(text));
    if (cells.length === 0 && !(header in chosen)) return [];
    const fitsComma = cells.some(
      ({ text, reading }) => reading.kind === 'number' && readNumber(text, '.') !== reading.value,
    );
    return [{ header, mark: chosen[header] ?? (fitsComma ? ',' : '.') }];
  });
}
