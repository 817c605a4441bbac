import type { ObservationMapping } from '../../domain/mapping.ts';
import { fold } from '../../domain/fold.ts';
import { isListopad, mayBeSpan, midYear, numberedPart, shortMonth } from '../cell/datesAs.ts';
import { readPeriod, SLASHED } from '../cell/readPeriod.ts';
import { readYearPart } from '../cell/readYearPart.ts';

/** How the dates of a column are meant, as far as it shows; and one of them of which nobody can tell, empty without one. */
export interface DatesFound {
  readonly dates?: NonNullable<ObservationMapping['dates']>;
  readonly example: string;
}

const SURE: DatesFound = { example: '' };
const MONTHS_OF_A_YEAR = 12;
const QUARTERS_OF_A_YEAR = 4;

/** What the texts of the columns of periods say together of how they are to be read, below headings in whatever language. */
export function datesIn(texts: readonly string[], headings: readonly string[] = []): DatesFound {
  if (texts.some(isListopad)) return listopadIn(texts);
  if (areShortMonths(texts)) return { dates: 'short-years', example: '' };
  if (areMidYears(texts)) return { dates: 'mid-years', example: '' };
  if (areSpans(texts)) return { dates: 'spans', example: '' };
  const parts = texts.filter((text) => numberedPart(text)?.hasT);
  if (parts.length > 0) return partsIn(parts, headings);
  const quarter = maybeQuarter(texts);
  return quarter === '' ? orderOf(texts) : { example: quarter };
}

/** Whether numbers follow each other without a gap, upwards or downwards. */
const isRun = (numbers: readonly number[]): boolean =>
  [1, -1].some((step) => numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + step));

/** A year of months that follow each other, "Jan-95" to "Dec-95" and on: no days, and of one century or the turn of it. */
export function areShortMonths(texts: readonly string[]): boolean {
  const months = [...new Set(texts)].flatMap((text) => shortMonth(text) ?? []);
  return months.length >= MONTHS_OF_A_YEAR && isRun(months.map(({ month, year }) => year * MONTHS_OF_A_YEAR + month));
}

const FEWEST_MID_YEARS = 3;

/** Years that follow each other, each with the same part behind it: "1993.500", "1994.500". */
export function areMidYears(texts: readonly string[]): boolean {
  const all = [...new Set(texts.filter(Boolean))];
  const years = all.flatMap((text) => {
    const found = midYear(text);
    return found ? [found] : [];
  });
  const isOfOne = new Set(years.map(([, rest]) => rest)).size === 1 && years.every(([, rest]) => /[1-9]/.test(rest));
  return (
    years.length >= FEWEST_MID_YEARS && years.length === all.length && isOfOne && isRun(years.map(([year]) => year))
  );
}

/** The beginnings of the months in Croatian, without marks. */
const CROATIAN = /\b(?:sijec|veljac|ozuj|trav[an]|svib|lip[an]n?j|srp[an]n?j|kolovoz|ruja?n|studen|prosin[ac][ac])/;

/** "Listopad" is October in Croatian, November elsewhere: the other months tell. */
function listopadIn(texts: readonly string[]): DatesFound {
  const others = texts.filter((text) => !isListopad(text));
  if (others.some((text) => CROATIAN.test(fold(text)))) return { dates: 'croatian', example: '' };
  const areNamed = others.some((text) => /\p{L}/u.test(text) && (readYearPart(text) !== null || isMonth(text)));
  return areNamed ? SURE : { example: texts.find(isListopad) ?? '' };
}

/** Words of languages in which T is a quarter (trimestre), folded. */
const HAS_TRIMESTRE =
  /(?:^| )(?:trimestres?|trim|periodos?|periodes?|ano|anos|anio|annee|annees|anno|pais|pays|paese|valor|valores|valeur|valeurs|valore|fecha|indicador|indicateur|indicatore|unidad|unite|unidade|provincia|taxa|tasa|taux|tasso)(?: |$)/;

/** "2016T4" is a month where a number above 4 stands in its column; a quarter where four stand in two years, in a language that calls it so. */
function partsIn(texts: readonly string[], headings: readonly string[]): DatesFound {
  const parts = texts.flatMap((text) => numberedPart(text) ?? []);
  const numbers = new Set(parts.map(({ number }) => number));
  if (Math.max(...numbers) > QUARTERS_OF_A_YEAR) return { dates: 'months', example: '' };
  const years = new Set(parts.map(({ year }) => year));
  const areQuarters =
    numbers.size === QUARTERS_OF_A_YEAR && years.size > 1 && headings.some((text) => HAS_TRIMESTRE.test(fold(text)));
  return areQuarters ? { dates: 'quarters', example: '' } : { example: texts[0] ?? '' };
}

/** "12/31/2024" begins with the month, of "3/4/2024" nobody can tell; the first of each month has one number throughout. */
function orderOf(texts: readonly string[]): DatesFound {
  const dates = texts.flatMap((cell): readonly (readonly [string, number, number])[] => {
    const [text = '', first, second] = SLASHED.exec(cell) ?? [];
    return first === undefined ? [] : [[text, Number(first), Number(second)]];
  });
  if (dates.some(([, first]) => first > MONTHS_OF_A_YEAR)) return SURE;
  // One alone is a slip.
  if (dates.length > 1 && dates.some(([, , second]) => second > MONTHS_OF_A_YEAR))
    return { ...SURE, dates: 'month-first' };
  const firsts = new Set(dates.map(([, first]) => first)).size;
  const seconds = new Set(dates.map(([, , second]) => second)).size;
  if (firsts === 1 && seconds === MONTHS_OF_A_YEAR) return SURE;
  if (seconds === 1 && firsts === MONTHS_OF_A_YEAR) return { ...SURE, dates: 'month-first' };
  return { example: dates.find(([, first, second]) => first !== second)?.[0] ?? '' };
}

/** Of months in sequence so many are no chance: October 2009, November 2010, December 2011. */
const FEWEST_SPANS = 3;

/** "2013/14" is the next year, and then so is "2010/11", where no cell says a month; three of them say it themselves. */
function areSpans(texts: readonly string[]): boolean {
  const unsure = new Set(texts.filter(mayBeSpan));
  const isSpan = (text: string): boolean => /^\d{4}\/\d{4}$/.test(readPeriod(text) ?? '');
  const isTold = unsure.size >= FEWEST_SPANS || (unsure.size > 0 && texts.some(isSpan));
  return isTold && texts.every((text) => unsure.has(text) || !isMonth(text));
}

const isMonth = (text: string): boolean => /^\d{4}-\d\d/.test(readPeriod(text) ?? '');

/** A cell such as "2016/4" where all numbers from 1 to 4 stand and none above: of months, the others would. */
function maybeQuarter(texts: readonly string[]): string {
  const numbers = new Map<number, string>();
  for (const text of texts) {
    const part = numberedPart(text);
    if (part) numbers.set(part.number, text);
    else if (isMonth(text)) return '';
  }
  const isOfFour = numbers.size === QUARTERS_OF_A_YEAR && Math.max(...numbers.keys()) === QUARTERS_OF_A_YEAR;
  return isOfFour ? (numbers.get(QUARTERS_OF_A_YEAR) ?? '') : '';
}
