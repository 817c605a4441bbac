/**
 * A stretch of time that a figure speaks of, in canonical text:
 * `2024` · `2024-H1` · `2024-Q3` · `2024-03` · `2024-12-31` · `2016/2020` (first and last year, both included).
 */
export type Period = string & { readonly __brand: 'Period' };

const FORMS =
  /^(?<year>(?:1[89]|20|21)\d\d)(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)|\/(?<last>(?:1[89]|20|21)\d\d))?$/;

const pad = (n: number): string => String(n).padStart(2, '0');
const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

interface Parts {
  readonly kind: 'year' | 'half' | 'quarter' | 'month' | 'day' | 'span';
  readonly firstYear: number;
  readonly year: number;
  /** The last month covered, 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Number of the half or quarter; 0 for the other kinds. */
  readonly part: number;
}

function parts(text: string): Parts | null {
  const groups = FORMS.exec(text)?.groups;
  if (!groups) return null;
  const firstYear = Number(groups['year']);
  const { half, quarter, month, day, last } = groups;
  if (last !== undefined) {
    const year = Number(last);
    return year > firstYear ? { kind: 'span', firstYear, year, month: 12, day: 31, part: 0 } : null;
  }
  const at = (kind: Parts['kind'], endMonth: number, part = 0): Parts => ({
    kind,
    firstYear,
    year: firstYear,
    month: endMonth,
    day: daysInMonth(firstYear, endMonth),
    part,
  });
  if (half !== undefined) return at('half', Number(half) * 6, Number(half));
  if (quarter !== undefined) return at('quarter', Number(quarter) * 3, Number(quarter));
  if (month === undefined) return at('year', 12);
  const ofMonth = at('month', Number(month));
  if (day === undefined) return ofMonth;
  return Number(day) <= ofMonth.day ? { ...ofMonth, kind: 'day', day: Number(day) } : null;
}

function known(period: Period): Parts {
  const found = parts(period);
  if (!found) throw new Error(`not a period: ${period}`);
  return found;
}

/** Checks canonical text. `null` when it is none of the forms, names no real date, or a span runs backwards. */
export function toPeriod(text: string): Period | null {
  return parts(text) ? (text as Period) : null;
}

/** The period of one calendar year. Throws for a year outside 1800 to 2199. */
export function yearPeriod(year: number): Period {
  const made = toPeriod(String(year));
  if (!made) throw new Error(`not a year: ${String(year)}`);
  return made;
}

export type PeriodKind = Parts['kind'];

export const periodKind = (period: Period): PeriodKind => known(period).kind;

/** Calendar year in which the period ends. */
export const periodYear = (period: Period): number => known(period).year;

/** First calendar year of the period; the same as `periodYear` for all but spans. */
export const periodFirstYear = (period: Period): number => known(period).firstYear;

/** Last month of the period, 1 to 12. */
export const periodMonth = (period: Period): number => known(period).month;

/** Number of the half-year or quarter, 1-based; 0 for other kinds. */
export const periodPart = (period: Period): number => known(period).part;

/** Last day of the period as `YYYY-MM-DD`; texts of this form compare as dates. */
export function periodEnd(period: Period): string {
  const { year, month, day } = known(period);
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

/** First day of the period as `YYYY-MM-DD`. */
export function periodStart(period: Period): string {
  const { kind, firstYear, month, day } = known(period);
  const months = { year: 12, half: 6, quarter: 3, month: 1, day: 1, span: 12 }[kind];
  return `${String(firstYear)}-${pad(month - months + 1)}-${pad(kind === 'day' ? day : 1)}`;
}

/**
 * Position in time in years, measured at the period's end, so that the whole of 2024 lies at 2024 and the first half
 * of 2024 at 2023.5: a target "by 2025" and the last possible evidence for it share one place.
 */
export function periodTime(period: Period): number {
  const { year, month, day } = known(period);
  return year - 1 + (month - 1 + day / daysInMonth(year, month)) / 12;
}

/** Ascending by end of period; at the same end the longer period (which starts earlier) comes last. */
export function comparePeriods(a: Period, b: Period): number {
  const endA = periodEnd(a);
  const endB = periodEnd(b);
  if (endA !== endB) return endA < endB ? -1 : 1;
  return periodMonths(a) - periodMonths(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** How many months a period lasts; a day none. */
export function periodMonths(period: Period): number {
  const { kind, firstYear, year } = known(period);
  return { day: 0, month: 1, quarter: 3, half: 6, year: 12, span: (year - firstYear + 1) * 12 }[kind];
}
