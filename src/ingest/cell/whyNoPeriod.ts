import { buddhistYear } from './buddhistYear.ts';
import { barePeriod, isMonthOrSpan, plainPeriod, readPeriod } from './readPeriod.ts';
import { readYearPart } from './readYearPart.ts';
import { isWeek } from './weeks.ts';

/**
 * Why a text that speaks of time is no period:
 * `stretch` "9 tháng đầu năm 2024", which has no canonical form · `month-or-span` "2010/11" · `month-first` "12/31/2024" ·
 * `short-year` "Jan-24", "FY22", "31/12/24" · `fiscal-year` "FY2024", which may begin or end then · `no-year` "Quý I" ·
 * `buddhist-year` "2567" · `week` "2024-W05" · `other`.
 */
export type NoPeriod =
  | 'stretch'
  | 'month-or-span'
  | 'month-first'
  | 'short-year'
  | 'fiscal-year'
  | 'no-year'
  | 'buddhist-year'
  | 'week'
  | 'other';

const STRETCH = /^\d{1,2} (?:thang|months?)(?: (?:dau|cuoi))?(?: nam|,| of)? \d{4}$/;
const MONTH_FIRST = /^\d{1,2}([/.-])(?:1[3-9]|2\d|3[01])\1\d{4}$/;
const SHORT_YEAR =
  /^(?:\d{1,2}([/.-])\d{1,2}\1\d\d|[a-z]{3,4}[ .'-]{1,2}\d\d|fy ?\d\d(?:-\d\d)?|[12]h ?\d\d|[1-4]q ?\d\d|[qh][1-4][ '/-]{0,2}\d\d)$/;
const FISCAL_YEAR = /^fy ?\d{4}$/;

/** Why a text is no period, for the message that names it; `null` where it is one. */
export function whyNoPeriod(text: string): NoPeriod | null {
  if (readPeriod(text) !== null) return null;
  const plain = barePeriod(plainPeriod(text));
  if (isMonthOrSpan(text.trim())) return 'month-or-span';
  if (STRETCH.test(plain)) return 'stretch';
  if (MONTH_FIRST.test(plain)) return 'month-first';
  if (SHORT_YEAR.test(plain)) return 'short-year';
  if (FISCAL_YEAR.test(plain)) return 'fiscal-year';
  if (isWeek(text)) return 'week';
  if (readYearPart(text) !== null) return 'no-year';
  return buddhistYear(text) === null ? 'other' : 'buddhist-year';
}
