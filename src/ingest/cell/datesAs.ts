import type { ObservationMapping } from '../../domain/mapping.ts';
import { dayFirst } from './readPeriod.ts';

type Dates = ObservationMapping['dates'];

/** "2016/4": a month, or one of four quarters. */
export const NUMBERED = /^(\d{4})[/-]([1-9])$/;

/** "2010/11" or "2010-11": a month, or a year and the next. */
export function mayBeSpan(text: string): boolean {
  const [, year, digits] = /^(\d{4})[-/\u2010-\u2015\u2212](0[1-9]|1[0-2])$/.exec(text) ?? [];
  return Number(digits) === (Number(year) + 1) % 100;
}

/** A text of a column of periods written so that it can be read in one way only, the one that its file means. */
export function dateAs(dates: Dates, text: string): string {
  switch (dates) {
    case 'month-first':
      return dayFirst(text);
    case 'quarters':
      return text.replace(NUMBERED, '$1-Q$2');
    case 'spans':
      return mayBeSpan(text) ? `FY ${text}` : text;
    case undefined:
      return text;
  }
}
