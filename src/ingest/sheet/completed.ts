import type { Unread } from '../../domain/mapping.ts';
import { SLASHED } from '../cell/readPeriod.ts';
import type { ObservationMapping, SheetHead } from './layout.ts';
import { contentOf, isNumeric } from './sheetTable.ts';

/** A mapping with what no layout looks at, and a date of this file of which either number can be the month; empty without one. */
export interface Completed {
  readonly mapping: ObservationMapping;
  readonly oddDate: string;
}

/**
 * Completes a mapping by the rows of this very file: the order of its dates, which another file of its shape may have
 * otherwise, and every column of figures that the layout does not know. `isMonthFirst`: a person said so.
 */
export function completed(
  { dates: _ofAnotherFile, ...mapping }: ObservationMapping,
  { rows }: SheetHead,
  isMonthFirst: boolean,
): Completed {
  const body = rows.slice(mapping.headerRow + 1);
  const unread = [...(mapping.unread ?? []), ...unusedIn(mapping, body)];
  const known = unread.length === 0 ? mapping : { ...mapping, unread };
  const order = orderOfDates(mapping, body);
  const isSaid = order === 'month-first';
  return {
    mapping: isSaid || isMonthFirst ? { ...known, dates: 'month-first' } : known,
    oddDate: isSaid ? '' : order.example,
  };
}

/** What the dates of a column say of their order: "12/31/2024" begins with the month, of "3/4/2024" nobody can tell. */
function orderOfDates(
  { columns }: Pick<ObservationMapping, 'columns'>,
  body: SheetHead['rows'],
): 'month-first' | { readonly example: string } {
  const periods = columns.flatMap(({ role }, at) => (role === 'period' ? [at] : []));
  const dates = body.flatMap((row) =>
    periods.flatMap((at): readonly (readonly [string, number, number])[] => {
      const [text = '', first, second] = SLASHED.exec(row[at] ?? '') ?? [];
      return first === undefined ? [] : [[text, Number(first), Number(second)]];
    }),
  );
  if (dates.some(([, first]) => first > 12)) return { example: '' };
  // One alone is a slip.
  if (dates.length > 1 && dates.some(([, , second]) => second > 12)) return 'month-first';
  return { example: dates.find(([, first, second]) => first !== second && second <= 12)?.[0] ?? '' };
}

/** Columns of figures that are neither read nor told of yet. */
function unusedIn(
  { columns, unread = [] }: Pick<ObservationMapping, 'columns' | 'unread'>,
  body: SheetHead['rows'],
): readonly Unread[] {
  const told = new Set(unread.map(({ column }) => column));
  return columns.flatMap(({ role }, column): readonly Unread[] =>
    role === 'ignore' && !told.has(column) && isNumeric(contentOf(body, column)) ? [{ column, why: 'unused' }] : [],
  );
}
