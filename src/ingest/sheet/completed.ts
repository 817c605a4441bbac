import { BRACKET_MEANINGS, DATE_MEANINGS, type Unread } from '../../domain/mapping.ts';
import { areWeeks } from '../cell/weeks.ts';
import { bracketsIn } from './bracketsIn.ts';
import { datesIn } from './datesIn.ts';
import { daysOf } from './daysOf.ts';
import { saysSo } from './dimensions.ts';
import type { ObservationMapping, SheetHead } from './layout.ts';
import { contentOf } from './sheetTable.ts';

/** A mapping with what no layout looks at, and a date of this file that can be read in two ways; empty without one. */
export interface Completed {
  readonly mapping: ObservationMapping;
  readonly oddDate: string;
}

/**
 * Completes a mapping by the rows of this very file: how its dates are meant, which another file of its shape may have
 * otherwise, what brackets are in it, and every column of figures that the layout does not know. `said`: what a person
 * said of dates and brackets.
 */
export function completed(
  { dates: _dates, brackets: _brackets, ...mapping }: ObservationMapping,
  { rows }: SheetHead,
  said: { readonly dates: string | undefined; readonly brackets: string | undefined },
): Completed {
  const body = rows.slice(mapping.headerRow + 1);
  const unread = [...(mapping.unread ?? []), ...unusedIn(mapping, body)];
  const brackets = BRACKET_MEANINGS.find((meaning) => meaning === said.brackets) ?? bracketsIn(mapping, { rows });
  const known = {
    ...mapping,
    ...(unread.length === 0 ? {} : { unread }),
    ...(brackets ? { brackets } : {}),
  };
  const periods = mapping.columns.flatMap(({ role }, at) => (role === 'period' ? [at] : []));
  const isOfWeeks = periods.some((at) => areWeeks(mapping.headers[at] ?? '', [...contentOf(body, at).texts]));
  if (isOfWeeks) return { mapping: { ...known, dates: 'weeks' }, oddDate: '' };
  const texts = body.flatMap((row) => periods.map((at) => row[at] ?? ''));
  const days = periods.length === 1 ? daysOf(mapping.headers[periods[0] ?? -1] ?? '', texts) : null;
  if (days) return { mapping: { ...known, dates: days }, oddDate: '' };
  const found = datesIn(texts, mapping.headers);
  const dates = found.dates ?? DATE_MEANINGS.find((meaning) => meaning === said.dates);
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
    if (content.numeric > 0) return [{ column, why: 'unused' }];
    return content.filled > 0 && saysSo(headers[column], content) ? [{ column, why: 'parts' }] : [];
  });
}
