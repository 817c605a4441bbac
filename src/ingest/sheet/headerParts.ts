import { periodKind, toPeriod, type Period } from '../../domain/period.ts';
import { partCode, readYearPart } from '../cell/readYearPart.ts';

/** What a header says before a part of a year ("Sales Q1", "Tháng 3"), and the part, as it stands in a period. */
export interface PartAtEnd {
  readonly rest: string;
  readonly part: string;
}

/** "Tháng 3 năm", above "2016" or before it. */
export const ENDS_IN_YEAR = /(?<!\s)\s+năm$/iu;

/** "Tháng mười một" is three words. */
const MOST_WORDS = 3;
/** A short month is often something else: "way out", "data set", "abr_1990" (births). */
const SURE_MONTH = /\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?$|^\S{4}/i;

/** The part of a year with which a text ends; `null` where it ends with none. */
export function partAtEnd(text: string): PartAtEnd | null {
  const words = text.split(/[\s_]+/);
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const tail = words.slice(words.length - count).join(' ');
    const rest = words.slice(0, words.length - count).join(' ');
    const found = readYearPart(tail);
    if (found && (found.kind !== 'month' || SURE_MONTH.test(tail)))
      return { rest: rest.replace(/(?<![\s\-–:|,;.])[\s\-–:|,;.]+$/, ''), part: partCode(found) };
  }
  return null;
}

/** What a header of values fixes of their time, as far as it is looked at here. */
interface Timed {
  readonly header: string;
  readonly period: Period | null;
  readonly part: string | null;
  readonly series: string | null;
}

/** "T1" is January in Vietnamese, and the first quarter in French. */
const T_PART = /(?:^|[\s_])t\.? ?\d{1,2}(?![\p{L}\d])/iu;

/**
 * A year and a part of it in one header are that part. Of nothing but T1 to T4 nobody can tell whether they are months:
 * such a header names no period, so that it is asked for.
 */
export function withPartsOfYears<Column extends Timed>(columns: readonly Column[]): readonly Column[] {
  const isUnsure = ({ header, part }: Column): boolean => part !== null && T_PART.test(header);
  const areMonths = columns.some((column) => isUnsure(column) && Number(column.part) > 4);
  return columns.map((column) => {
    const { header, period, part } = column;
    if (period === null || part === null || periodKind(period) !== 'year') return column;
    if (isUnsure(column) && !areMonths) return { ...column, period: null, part: null, series: header };
    return { ...column, period: toPeriod(`${period}-${part}`), part: null };
  });
}
