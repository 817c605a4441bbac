import { toPeriod, type Period } from '../../domain/period.ts';
import { ANY_MONTH, monthNumber } from './monthNames.ts';
import { romanNumber } from './romanNumber.ts';
import { barePeriod, plainPeriod, QUARTER_WORD } from './readPeriod.ts';

/** A month, quarter or half of a year that is not named: a heading beside a column of years. */
export interface YearPart {
  readonly kind: 'month' | 'quarter' | 'half';
  /** From 1. */
  readonly number: number;
}

/** Words that count, without marks: Vietnamese for months and quarters, English ones, and "đầu", "cuối" for halves. */
const COUNTED: readonly (readonly string[])[] = [
  'mot gieng',
  'hai',
  'ba',
  'tu bon',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
]
  .map((words) => words.split(' '))
  .concat([['muoi mot'], ['muoi hai']]);
const ORDINALS = ['first dau', 'second cuoi', 'third', 'fourth'].map((words) => words.split(' '));

/** A half of a year in other words than Vietnamese and English, without marks. */
const HALF_WORD = '(?:semestrul|semestre|semester|semestr|halbjahr|полугодие|півріччя|polrocze|pololeti)';
const NTH = '(?:st|nd|rd|th|er|e|eme|o|º|\\.|-?и)?';
const SHAPES: readonly (readonly [YearPart['kind'], RegExp])[] = (
  [
    ['month', '(?:thang|thg\\.?|t\\.?|month|m) ?(?<part>\\d{1,2})'],
    // Japanese, Chinese and Korean months; NFD parts the letters of the last.
    ['month', `(?<part>\\d{1,2}) ?(?:月|${'월'.normalize('NFD')})(?:份|分)?`],
    ['month', `thang (?<part>${COUNTED.flat().join('|')})`],
    ['quarter', `(?:q|qu[yi]|${QUARTER_WORD}) ?(?<part>[1-4]|i{1,3}|iv)`],
    ['quarter', 'qu[yi] (?<part>mot|hai|ba|tu|bon)'],
    ['quarter', `(?<part>[1-4]|i{1,3}|iv) ?${NTH} ?(?:q|${QUARTER_WORD})`],
    ['quarter', '(?<part>first|second|third|fourth) quarter'],
    ['half', `(?:h|half|half-year|${HALF_WORD}) ?(?<part>[12])`],
    ['half', `${HALF_WORD} (?<part>i{1,2})`],
    ['half', `(?<part>[12]) ?${NTH} ?(?:half|h|${HALF_WORD})(?: year|-year)?`],
    ['half', `(?<part>i{1,2}) ?${NTH} ${HALF_WORD}`],
    ['half', '(?<part>first|second) half'],
    ['half', '(?:0?6|sau) thang (?<part>dau|cuoi)(?: nam)?'],
    ['half', 'nua (?<part>dau|cuoi)(?: nam)?'],
  ] as const
).map(([kind, shape]) => [kind, new RegExp(`^${shape}$`)]);

/** "Jan-Mar", "January to June". */
const STRETCH = new RegExp(`^(${ANY_MONTH})\\.? ?(?:-|to|a|до|по) ?(${ANY_MONTH})\\.?$`);
const MONTHS_OF_A_YEAR = 12;

/** The first and the last month of a stretch that a heading names, from 1; `null` for anything else. */
function stretchOf(text: string): readonly [first: number, last: number] | null {
  const [, first, last] = STRETCH.exec(plainPeriod(text)) ?? [];
  return first && last ? [monthNumber(first), monthNumber(last)] : null;
}

/** Whether a heading names all months of a year: "January - December". */
export function isWholeYear(text: string): boolean {
  const [first, last] = stretchOf(text) ?? [];
  return first === 1 && last === MONTHS_OF_A_YEAR;
}

/** The quarter or half that a stretch of months is: "Jul - Sep"; of others there is no period. */
function partOfStretch([first, last]: readonly [number, number]): YearPart | null {
  for (const [kind, length] of [
    ['quarter', 3],
    ['half', 6],
  ] as const)
    if (last - first === length - 1 && last % length === 0) return { kind, number: last / length };
  return null;
}

/** "Tháng" of which a program lost the letter with its mark. */
const LOST_MARK = /^th\ufffd{1,3}ng(?= )/;

const MOST: Readonly<Record<YearPart['kind'], number>> = { month: 12, quarter: 4, half: 2 };

/**
 * The part of a year that a heading names ("Jan.", "Tháng 3", "Quý I", "Q1", "6 tháng đầu năm"), in English and
 * Vietnamese, months in ten other languages as well; `null` for anything else, also for a bare number. "T1" is a
 * month, as the Vietnamese write it; the French mean a quarter, so that a table with only T1 to T4 deserves a question.
 */
export function readYearPart(text: string): YearPart | null {
  const plain = barePeriod(plainPeriod(text)).replace(LOST_MARK, 'thang');
  const name = plain.replace(/\.$/, '');
  const month = monthNumber(name);
  if (month > 0) return { kind: 'month', number: month };
  const stretch = stretchOf(text);
  if (stretch) return partOfStretch(stretch);
  for (const [kind, shape] of SHAPES) {
    const part = shape.exec(plain)?.groups?.['part'];
    if (part === undefined) continue;
    const number = numberOf(part);
    if (number >= 1 && number <= MOST[kind]) return { kind, number };
  }
  return null;
}

function numberOf(part: string): number {
  if (/^\d/.test(part)) return Number(part);
  const roman = romanNumber(part);
  if (roman > 0) return roman;
  const isPart = (words: readonly string[]): boolean => words.includes(part);
  return Math.max(COUNTED.findIndex(isPart), ORDINALS.findIndex(isPart)) + 1;
}

/** The period of a part of the given year. Throws for a year outside 1800 to 2199. */
export function partOf(year: number, { kind, number }: YearPart): Period {
  const part = { month: String(number).padStart(2, '0'), quarter: `Q${String(number)}`, half: `H${String(number)}` }[
    kind
  ];
  const period = toPeriod(`${String(year)}-${part}`);
  if (!period) throw new Error(`no period: ${part} of ${String(year)}`);
  return period;
}

/** How a part stands in a period behind its year: `03`, `Q1`, `H2`. */
export const partCode = (part: YearPart): string => partOf(2000, part).slice('2000-'.length);
