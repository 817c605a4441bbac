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
  if (areSpans(texts, headings)) return { dates: 'spans', example: '' };
  if (areSlashedMonths(texts)) return { dates: 'months', example: '' };
  const span = maybeSpan(texts, headings);
  if (span !== '') return { example: span };
  const parts = texts.filter((text) => numberedPart(text)?.hasT);
  if (parts.length > 0) return partsIn(parts, headings);
  const quarter = maybeQuarter(texts);
  return quarter === '' ? orderOf(texts) : { example: quarter };
}

/** Whether numbers follow each other without a gap, upwards or downwards. */
const isRun = (numbers: readonly number[]): boolean =>
  [1, -1].some((step) => numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + step));

/**
 * A year of months that follow each other, "Jan-95" to "Dec-95" and on: no days, and of one century or the turn of it. Digits in
 * front ("08-Jan", "19-12") may be those of days: then they do not follow each other from one year to the next.
 */
export function areShortMonths(texts: readonly string[]): boolean {
  const all = [...new Set(texts)];
  const months = all.flatMap((text) => shortMonth(text) ?? []);
  if (months.length < MONTHS_OF_A_YEAR) return false;
  if (!isRun(months.map(({ month, year }) => year * MONTHS_OF_A_YEAR + month))) return false;
  const inFront = all.filter((text) => /^\d{1,2}-/.test(text));
  if (inFront.length === 0) return true;
  return inFront.every((text) => shortMonth(text) !== null) && new Set(months.map(({ year }) => year)).size > 1;
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

const FEWEST_YEARS = 3;

/** "2016T4" is a month where a number above 4 stands in its column; a quarter where four stand in two years, in a language that calls it so. */
function partsIn(texts: readonly string[], headings: readonly string[]): DatesFound {
  const parts = texts.flatMap((text) => numberedPart(text) ?? []);
  const numbers = new Set(parts.map(({ number }) => number));
  if (Math.max(...numbers) > QUARTERS_OF_A_YEAR) return { dates: 'months', example: '' };
  // Of months only the first four of each year would stand there.
  const inOrder = [...new Set(texts)].flatMap((text) => numberedPart(text) ?? []);
  const isOfYears = isRun(inOrder.map(({ year, number }) => Number(year) * QUARTERS_OF_A_YEAR + number));
  if (inOrder.length >= FEWEST_YEARS * QUARTERS_OF_A_YEAR && isOfYears) return { dates: 'quarters', example: '' };
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
  if (firsts === 1 && (seconds === MONTHS_OF_A_YEAR || areFirsts(dates.map(([, first, second]) => [first, second]))))
    return SURE;
  if (seconds === 1 && (firsts === MONTHS_OF_A_YEAR || areFirsts(dates.map(([, first, second]) => [second, first]))))
    return { ...SURE, dates: 'month-first' };
  return { example: dates.find(([, first, second]) => first !== second)?.[0] ?? '' };
}

/** Whether days are the first of quarters, and nothing else: no one counts on four days of each January. */
const areFirsts = (dates: readonly (readonly [day: number, month: number])[]): boolean =>
  new Set(dates.map(([, month]) => month)).size > 1 &&
  dates.every(([day, month]) => day === 1 && (month % 3 === 0 || month % 3 === 1)) &&
  new Set(dates.map(([, month]) => month % 3)).size === 1;

/** So many years without a gap are no chance: October 2009, November 2010, December 2011. */
const FEWEST_SPANS = 3;

/** SDMX writes October 2009 as "2009-10", and a span of years as a first day and a length. */
const SDMX_TIME = 'TIME_PERIOD';

/**
 * "2013/14" is the next year, and then so is "2010/11", where no cell says a month; three of them without a gap say it
 * themselves, but not below SDMX's own heading. A span that names both its years in full tells nothing of how short ones are
 * written.
 */
function areSpans(texts: readonly string[], headings: readonly string[]): boolean {
  const unsure = new Set(texts.filter(mayBeSpan));
  const isShortSpan = (text: string): boolean =>
    /^\d{4}\D?\d\d$/.test(text) && /^\d{4}\/\d{4}$/.test(readPeriod(text) ?? '');
  const years = [...unsure].map((text) => Number(text.slice(0, 4))).sort((a, b) => a - b);
  const isCounted = unsure.size >= FEWEST_SPANS && isRun(years) && !headings.includes(SDMX_TIME);
  const isTold = isCounted || (unsure.size > 0 && texts.some(isShortSpan));
  return isTold && texts.every((text) => unsure.has(text) || !isMonth(text));
}

/** A cell such as "2011-12" of which nothing tells whether it is a month or two years: no other month, and no run of years. */
function maybeSpan(texts: readonly string[], headings: readonly string[]): string {
  const example = texts.find(mayBeSpan) ?? '';
  return headings.includes(SDMX_TIME) || texts.some((text) => !mayBeSpan(text) && isMonth(text)) ? '' : example;
}

/** "2000/01" is a month among others of its form that can be nothing else. */
function areSlashedMonths(texts: readonly string[]): boolean {
  const slashed = texts.filter((text) => /^\d{4}\/\d\d$/.test(text));
  const months = slashed.filter((text) => !mayBeSpan(text) && isMonth(text));
  return slashed.length === texts.length && slashed.some(mayBeSpan) && months.length > slashed.length / 2;
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
