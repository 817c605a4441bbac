import { buddhistYear } from '../cell/buddhistYear.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import type { ObservationMapping } from '../sheet/layout.ts';
import type { Period } from '../../domain/period.ts';

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

/** The period that the cells of a row say together, in the calendar of the file; `null` where they say none. */
export function periodOf({ calendar }: Pick<ObservationMapping, 'calendar'>, cells: readonly string[]): Period | null {
  const text = cells.join(' ');
  if (calendar !== 'buddhist') return readPeriod(text);
  const year = buddhistYear(text);
  return year === null ? null : readPeriod(String(year));
}
