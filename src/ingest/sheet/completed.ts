import { DATE_MEANINGS, type Unread } from '../../domain/mapping.ts';
import { datesIn } from './datesIn.ts';
import { saysSo } from './dimensions.ts';
import type { ObservationMapping, SheetHead } from './layout.ts';
import { contentOf, isNumeric } from './sheetTable.ts';

/** A mapping with what no layout looks at, and a date of this file that can be read in two ways; empty without one. */
export interface Completed {
  readonly mapping: ObservationMapping;
  readonly oddDate: string;
}

/**
 * Completes a mapping by the rows of this very file: how its dates are meant, which another file of its shape may have
 * otherwise, and every column of figures that the layout does not know. `said`: what a person said of the dates.
 */
export function completed(
  { dates: _ofAnotherFile, ...mapping }: ObservationMapping,
  { rows }: SheetHead,
  said: string | undefined,
): Completed {
  const body = rows.slice(mapping.headerRow + 1);
  const unread = [...(mapping.unread ?? []), ...unusedIn(mapping, body)];
  const known = unread.length === 0 ? mapping : { ...mapping, unread };
  const periods = mapping.columns.flatMap(({ role }, at) => (role === 'period' ? [at] : []));
  const found = datesIn(
    body.flatMap((row) => periods.map((at) => row[at] ?? '')),
    mapping.headers,
  );
  const dates = found.dates ?? DATE_MEANINGS.find((meaning) => meaning === said);
  return { mapping: dates ? { ...known, dates } : known, oddDate: found.example };
}

/** Columns of figures, or of whose they are, that are neither read nor told of yet. */
function unusedIn(
  { columns, headers, unread = [] }: Pick<ObservationMapping, 'columns' | 'headers' | 'unread'>,
  body: SheetHead['rows'],
): readonly Unread[] {
  const told = new Set(unread.map(({ column }) => column));
  return columns.flatMap(({ role }, column): readonly Unread[] => {
    if (role !== 'ignore' || told.has(column)) return [];
    const content = contentOf(body, column);
    if (isNumeric(content)) return [{ column, why: 'unused' }];
    return content.filled > 0 && saysSo(headers[column], content) ? [{ column, why: 'parts' }] : [];
  });
}
