import { commonEra } from '../cell/buddhistYear.ts';
import { dateAs } from '../cell/datesAs.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import type { ObservationMapping } from '../sheet/layout.ts';
import { fold } from '../../domain/fold.ts';
import { periodKind, toPeriod, type Period } from '../../domain/period.ts';
import { readYearPart, type YearPart } from '../cell/readYearPart.ts';
import { romanNumber } from '../cell/romanNumber.ts';

/** The code of a cell such as "CHE: Switzerland" in a file whose cells have labels; the cell itself elsewhere, and without one. */
export function codeOf({ isLabelled }: Pick<ObservationMapping, 'isLabelled'>, text: string): string {
  const at = isLabelled ? text.indexOf(': ') : -1;
  return at < 0 ? text : text.slice(0, at);
}

/** The label of such a cell. */
export function labelOf({ isLabelled }: Pick<ObservationMapping, 'isLabelled'>, text: string): string {
  const at = isLabelled ? text.indexOf(': ') : -1;
  return at < 0 ? text : text.slice(at + 2);
}

/** A word of a breakdown, behind its heading where the word alone does not say what it is. */
export function partText(
  { columns, headers }: Pick<ObservationMapping, 'columns' | 'headers'>,
  column: number,
  word: string,
): string {
  const role = columns[column];
  return word !== '' && role?.role === 'dimension' && role.isNamed ? `${headers[column] ?? ''}: ${word}` : word;
}

/** Beside a year, what means the whole of it. */
const WHOLE_YEAR = new Set(['', 'total', 'annual', 'year', 'all', 'ca nam', 'tong', 'tong so']);

/**
 * The period that the cells of a row say together, in the calendar of the file, or that is fixed for all: `cells` are those of
 * the columns of periods, in order. A number in a column of months is a month of the year beside it. `null` where they say none.
 */
export function periodOf(
  { calendar, columns, dates, fixed }: Pick<ObservationMapping, 'calendar' | 'columns' | 'dates' | 'fixed'>,
  cells: readonly string[],
): Period | null {
  const parts = columns.flatMap((role) => (role.role === 'period' ? [role.part] : []));
  const written = cells.filter((_, at) => !parts[at]).join(' ');
  const text = dateAs(dates, written);
  const whole = text === '' && fixed.period !== null ? fixed.period : wholePeriod(text, calendar);
  const at = parts.findIndex(Boolean);
  const [kind, said] = [parts[at], dateAs(dates, cells[at]?.trim() ?? '')];
  if (!kind || whole === null || WHOLE_YEAR.has(fold(said))) return whole;
  // "T2" is February, but below "Trimestre" the second quarter, and so is "II".
  const number = Number(/^[a-z]{0,2}[ .-]?(\d{1,2})$/i.exec(said)?.[1] ?? romanNumber(said));
  const part = number > 0 ? { kind, number } : readYearPart(said);
  return part && periodKind(whole) === 'year' ? toPeriod(`${whole}-${numbered(part)}`) : null;
}

const numbered = ({ kind, number }: YearPart): string =>
  kind === 'month' ? String(number).padStart(2, '0') : `${kind === 'quarter' ? 'Q' : 'H'}${String(number)}`;

function wholePeriod(text: string, calendar: ObservationMapping['calendar']): Period | null {
  if (calendar !== 'buddhist') return readPeriod(text);
  const ours = commonEra(text);
  return ours === null ? null : readPeriod(ours);
}
