import type { ObservationMapping } from '../../domain/mapping.ts';
import { dayFirst, fullYear, readPeriod, SLASHED } from './readPeriod.ts';
import { readYearPart } from './readYearPart.ts';

type Dates = ObservationMapping['dates'];

/** "2016/4": a month, or one of four quarters. */
const NUMBERED = /^(\d{4})[/-]([1-9])$/;
/** "2016T4", "T4 2016": a quarter in French, Spanish or Portuguese, a month in Vietnamese. */
const T_BEHIND = /^(\d{4})[ -]?T ?(\d{1,2})$/i;
const T_BEFORE = /^T\.? ?(\d{1,2}) (\d{4})$/i;
/** October in Croatian, November in Polish, Czech and Ukrainian. */
const LISTOPAD = /listopad\p{L}*/iu;

/** The number of a part of a year, of which the text does not say whether it is a month or a quarter. */
export interface NumberedPart {
  readonly year: string;
  readonly number: number;
  /** Whether it stands for nothing at all before that is known. */
  readonly hasT: boolean;
}

export function numberedPart(text: string): NumberedPart | null {
  const [, year, number] = NUMBERED.exec(text) ?? T_BEHIND.exec(text) ?? [];
  if (year && number) return { year, number: Number(number), hasT: !NUMBERED.test(text) };
  const [, before, behind] = T_BEFORE.exec(text) ?? [];
  return before && behind ? { year: behind, number: Number(before), hasT: true } : null;
}

/** Whether a text is a period of which only others of its column, or a person, can tell which. */
export const isListopad = (text: string): boolean => LISTOPAD.test(text);

/** "2010/11", "2010-11" or "201011": a month, or a year and the next. */
export function mayBeSpan(text: string): boolean {
  const [, year, digits] = /^(\d{4})[-/\u2010-\u2015\u2212]?(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return Number(digits) === (Number(year) + 1) % 100;
}

const SHORT_MONTH = /^(?<name>\p{L}{3,9})\.?[ .'’/-]{0,2}(?<digits>\d\d)$/u;
/** "08-Jan", as a spreadsheet turns "2008 Jan". */
const SHORT_MONTH_BEHIND = /^(?<digits>\d{1,2})-(?<name>\p{L}{3,9})\.?$/u;
const TWO_NUMBERS = /^(?<digits>\d\d)-(?<month>0[1-9]|1[0-2])$/;
/** "Thg2-26" */
const NUMBERED_MONTH = /^(?:tháng|thang|thg|th)\.? ?(?<month>0?[1-9]|1[0-2])[ .'’/-](?<digits>\d\d)$/iu;

/** A month with two digits of its year: "Jan-95", "08-Jan", "19-12". Only others of its column tell that it is no day. */
export function shortMonth(text: string): { readonly month: number; readonly year: number } | null {
  const found =
    SHORT_MONTH.exec(text) ?? SHORT_MONTH_BEHIND.exec(text) ?? TWO_NUMBERS.exec(text) ?? NUMBERED_MONTH.exec(text);
  const { name, month, digits } = found?.groups ?? {};
  if (digits === undefined) return null;
  const part = name === undefined ? { kind: 'month', number: Number(month) } : readYearPart(name);
  return part?.kind === 'month' ? { month: part.number, year: fullYear(digits) } : null;
}

/** A year with a part of it: "1993.500". Only others of its column tell that it is one. */
const MID_YEAR = /^((?:1[89]|20|21)\d\d)([.,]\d+)$/;
export const midYear = (text: string): readonly [year: number, rest: string] | null => {
  const [, year, rest] = MID_YEAR.exec(text) ?? [];
  return year && rest ? [Number(year), rest] : null;
};

/** How many months the lengths of time have that are written as their first day, or as their last. */
const MONTHS_OF = { months: 1, quarters: 3, years: 12 } as const;
export type Length = keyof typeof MONTHS_OF;
export const EDGES = ['first', 'last'] as const;
type Edge = (typeof EDGES)[number];

/** The month, quarter or year that a text names by its first day or its last; `null` where it does not. */
export function datesOf(edge: Edge, length: Length, text: string): string | null {
  const months = MONTHS_OF[length];
  for (const written of [text, dayFirst(text)]) {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(readPeriod(written) ?? '') ?? [];
    if (day === '') continue;
    const next = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1));
    const isMeant =
      edge === 'first'
        ? day === '01' && (Number(month) - 1) % months === 0
        : next.getUTCDate() === 1 && next.getUTCMonth() % months === 0;
    if (!isMeant) continue;
    if (length === 'years') return year;
    return length === 'months' ? `${year}-${month}` : `${year}-Q${String(Math.ceil(Number(month) / months))}`;
  }
  return null;
}

/** A text of a column of periods written so that it can be read in one way only, the one that its file means. */
export function dateAs(dates: Dates, text: string): string {
  switch (dates) {
    case 'month-first':
      return dayFirst(text);
    case 'quarters':
    case 'months': {
      const part = numberedPart(text);
      if (!part) return dates === 'months' && mayBeSpan(text) ? text.replace(/^(\d{4})\D?/, '$1-') : text;
      return `${part.year}-${dates === 'quarters' ? 'Q' : ''}${String(part.number).padStart(dates === 'quarters' ? 1 : 2, '0')}`;
    }
    case 'spans':
      return mayBeSpan(text) ? text.replace(/^(\d{4})\D?/, 'FY $1-') : text;
    case 'croatian':
      return text.replace(LISTOPAD, 'october');
    case 'short-years': {
      const found = shortMonth(text);
      return found ? `${String(found.year)}-${String(found.month).padStart(2, '0')}` : text;
    }
    case 'mid-years':
      return MID_YEAR.exec(text)?.[1] ?? text;
    case 'weeks':
      return `week ${text}`;
    case undefined:
      return text;
    default: {
      const [edge, length] = dates.split('-days-of-') as [Edge, Length];
      return datesOf(edge, length, text) ?? text;
    }
  }
}

/** What a text that can be read in two ways may mean, by the answers to the question. */
export function meaningsOf(example: string): readonly (readonly [answer: string, text: string])[] {
  if (numberedPart(example))
    return [
      ['months', dateAs('months', example)],
      ['quarters', dateAs('quarters', example)],
    ];
  if (isListopad(example))
    return [
      ['november', example],
      ['croatian', dateAs('croatian', example)],
    ];
  if (mayBeSpan(example))
    return [
      ['months', dateAs('months', example)],
      ['spans', dateAs('spans', example)],
    ];
  return [
    ['day-first', example],
    ['month-first', dayFirst(example)],
  ];
}

/** Whether a text is a day of which either number can be the month. */
export const isDay = (example: string): boolean => SLASHED.test(example);
