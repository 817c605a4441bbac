import { toPeriod, type Period } from '../../domain/period.ts';
import { ANY_MONTH, monthNumber, MONTHS, THAI_SHORT } from './monthNames.ts';
import { romanNumber } from './romanNumber.ts';

const MONTH_NAME = `(?<name>${ANY_MONTH})\\.?`;
/** January to December as Vietnamese counts them, without marks; "năm" is the fifth, and the word for year as well. */
const COUNTED = 'mot|gieng,hai,ba,tu|bon,nam,sau,bay,tam,chin,muoi,muoi mot,muoi hai'.split(',');
const COUNTED_MONTH = `(?<counted>muoi (?:mot|hai)|${COUNTED.slice(0, 10).join('|')})`;
const HALVES: Readonly<Record<string, number>> = { dau: 1, cuoi: 2 };

const YEAR = '(?<year>\\d{4})';
/** Between a quarter, half or month and its year. */
const OF = '[ /.,-]+(?:nam )?';

/** A quarter in other words than Vietnamese, without marks. */
export const QUARTER_WORD = '(?:quarter|qtr\\.?|trimestrul|trimestre|kwarta[lł]|quartal|triwulan|квартал|кв\\.?)';

/** Shapes of a period in small letters without marks; the groups that match say what it is. */
const SHAPES = [
  `(?:nam |year )?${YEAR}(?:[.,]0+)?(?: ?(?:г\\.?|год|года|年|${'년'.normalize('NFD')}))?`,
  // World Bank: the year and its code. SDMX: a reporting year.
  `${YEAR} \\[yr\\k<year>\\]`,
  `${YEAR}-?a1`,
  `${YEAR}[ :-]?q(?<quarter>[1-4])`,
  `(?:q|qu[yi]|${QUARTER_WORD}) ?(?<quarter>[1-4]|i{1,3}|iv)${OF}${YEAR}`,
  // "2015TII", "T.II 2015": Spanish and Portuguese count quarters in Roman numerals, and months never.
  `${YEAR}[ -]?t\\.?[ -]?(?<quarter>i{1,3}|iv)`,
  `t\\.?[ -]?(?<quarter>i{1,3}|iv)[ /.-]+${YEAR}`,
  `(?<quarter>i{1,3}|iv)[ -]?t(?:rim)?\\.?[ /.-]+${YEAR}`,
  `${YEAR}[ -]?[hs](?<half>[12])`,
  `[hs](?<half>[12])${OF}${YEAR}`,
  // "1H2024", "3Q 2024"; "1er trimestre 2024".
  `(?<half>[12])h ?${YEAR}`,
  `(?<quarter>[1-4])q ?${YEAR}`,
  `(?<quarter>[1-4]|i{1,3}|iv)(?:er|e|eme|o|º|\\.|-?и)? ?${QUARTER_WORD}(?: de)?${OF}${YEAR}(?: ?г\\.?| года?)?`,
  `(?:0?6|sau) thang (?<halfName>dau|cuoi) (?:nam )?${YEAR}`,
  `nua (?<halfName>dau|cuoi) (?:nam )?${YEAR}`,
  `${YEAR}(?:[ -]?m|[/-])(?<month>\\d{1,2})`,
  `(?<month>\\d{1,2})[/-]${YEAR}`,
  `(?:thang|thg\\.?) ?(?<month>\\d{1,2})${OF}${YEAR}`,
  // "T1 2024" is a quarter in French.
  `t(?<month>\\d{1,2})[/.-]${YEAR}`,
  `thang ${COUNTED_MONTH}${OF}${YEAR}`,
  `${MONTH_NAME}(?: d[eo])?[ /,-]*${YEAR}`,
  `${YEAR}[ /,-]+${MONTH_NAME}`,
  `(?:ngay )?(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>${YEAR}`,
  `(?:ngay )?(?<day>\\d{1,2}) thang (?<month>\\d{1,2}) nam ${YEAR}`,
  `(?<day>\\d{1,2})\\.? ${MONTH_NAME} ${YEAR}`,
  // "3-Jan-24", as spreadsheets write a day.
  `(?<day>\\d{1,2})-${MONTH_NAME}-(?:${YEAR}|(?<ofCentury>\\d\\d))`,
  // Twelve months up to a month: "Year ended 30 June 2020", "year to March 2020".
  `(?<ended>year|12 months|twelve months) (?:ended|ending|to) (?:the )?(?:\\d{1,2}(?:st|th)? )?${MONTH_NAME}(?: \\d{1,2},)? ${YEAR}`,
  // Chinese and Japanese, Korean: "2011年1月", "2011년 1월".
  `${YEAR} ?年 ?(?<month>\\d{1,2}) ?月份?`,
  `${YEAR} ?${'년'.normalize('NFD')} ?(?<month>\\d{1,2}) ?${'월'.normalize('NFD')}`,
  `${YEAR}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])`,
  `${YEAR}(?<month>0[1-9]|1[0-2])`,
  `${YEAR}(?<mark>[/-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})`,
  `(?:giai doan |thoi ky )?${YEAR}(?: ?[/-] ?(?<last>\\d{4})|[/-](?<short>\\d\\d))`,
  // SDMX: a first day and a length.
  `${YEAR}-01-01/p(?<years>\\d{1,2})y`,
  // A financial year that names both of its calendar years; "FY2022" does not say which one it begins in.
  `(?:fy|fiscal year|financial year|school year|nam tai chinh|nam hoc) ?${YEAR}[/-](?:(?<last>\\d{4})|(?<short>\\d\\d))`,
].map((shape) => new RegExp(`^${shape}$`));

/** Words and marks that say how final a figure is, or that a footnote belongs to it; with the period itself they do nothing. */
const BEFORE = /^(?:so bo|uoc(?: tinh)?|pre\.|prel(?:iminary)?\.?|provisional|est(?:imate|imated)?\.?)[ :]+/;
const BEHIND =
  / ?(?:(?<!\*)\*+|[¹²³]|[([](?:\*+|[1-9]|[a-z]|so bo|uoc(?: tinh)?|prel(?:iminary)?\.?|provisional|est(?:imate|imated)?\.?)[)\]]|(?<=\d )(?:est(?:imate|imated)?|prel(?:iminary)?|prov(?:isional)?)\.?)$/;
const TIME = /(?:t| )\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]\.?m\.?|z|[+-]\d\d:?\d\d)?$/;

const MIDNIGHT = /^(?:t| )(?:00?:00(?::00(?:\.0+)?)?(?!:)(?! ?p)|12:00(?::00(?:\.0+)?)? ?a)/;

/** Whether a period is written with a time of day, which is left out of it; midnight is how programs write a day. */
export function hasClock(text: string): boolean {
  const [clock = ''] = TIME.exec(plainPeriod(text)) ?? [];
  return clock !== '' && !MIDNIGHT.test(clock);
}

/** No period is longer, and the shapes below are tried on nothing that is. */
const LONGEST_PERIOD = 64;

/** A text as periods are looked for: case, marks on letters, kinds of dashes and blanks make no difference. Empty for one that is too long. */
export const plainPeriod = (text: string): string => plainOf(text.trim().slice(0, LONGEST_PERIOD + 1));

/** The same without words and marks that say how final a figure is. */
export const barePeriod = (plain: string): string => plain.replace(BEFORE, '').replace(BEHIND, '');

const plainOf = (text: string): string =>
  text.length > LONGEST_PERIOD
    ? ''
    : withThaiMonths(text)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll('đ', 'd')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/\s+/g, ' ')
        .trim();

function withThaiMonths(text: string): string {
  const short = /^\P{L}*[\u0E00-\u0E7F]/u.test(text) ? THAI_SHORT.find(([name]) => text.includes(name)) : undefined;
  return short ? text.replace(...short) : text;
}

/**
 * A period as files write it, in English, Vietnamese or SDMX, read as its canonical form; `null` when it is none, is not
 * between 1800 and 2199, or cannot be told. Days come before months: "12/31/2024" is none, "03/04/2024" is 3 April.
 * Two digits after a year are a month from 01 to 12 ("2024-12", and "2010-11" too), else the last year of a span
 * ("2015-16"); with a slash or a long dash what would also be the next year ("2010/11") is none, for either is as likely, unless a day follows or "FY" stands before.
 * The time of a day is left out. A stretch without canonical form, such as "9 tháng đầu năm 2024", is none; so is a part
 * of an unnamed year, such as "Thg 3".
 */
export function readPeriod(text: string): Period | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_PERIOD) return null;
  const canonical = toPeriod(trimmed);
  if (canonical) return canonical;
  if (isMonthOrSpan(trimmed)) return null;
  const plain = barePeriod(plainOf(trimmed).replace(TIME, ''));
  const twelve = twelveMonths(plain);
  if (twelve) return twelve;
  for (const shape of SHAPES) {
    const groups = shape.exec(plain)?.groups;
    const found = groups && toPeriod(canonicalOf(groups));
    if (found) return found;
  }
  return yearAndNext(plain);
}

/** "201213" is no month: two years, as schools in England write them. */
function yearAndNext(plain: string): Period | null {
  const [, year = '', digits = ''] = /^((?:1[89]|20|21)\d\d)(\d\d)$/.exec(plain) ?? [];
  const next = Number(year) + 1;
  return digits !== '' && Number(digits) === next % 100 ? toPeriod(`${year}/${String(next)}`) : null;
}

/** "1/31/2024" or "1-31-2024", with whatever time of day behind it. */
export const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/;

/** A date that begins with its month as one that begins with its day. */
export const dayFirst = (text: string): string => text.replace(SLASHED, '$2/$1/$3');

/** "2010/11": the month or the next year; but "2011/12/31" is a day. */
export function isMonthOrSpan(text: string): boolean {
  const [, year, digits] = /^(\d{4})[/\u2010-\u2015\u2212](0[1-9]|1[0-2])(?![/.-]?\d)/.exec(text) ?? [];
  return Number(digits) === (Number(year) + 1) % 100;
}

const FROM_TO = new RegExp(`^(${ANY_MONTH})\\.? ?(\\d{4}) ?(?:-|to|den) ?(${ANY_MONTH})\\.? ?(\\d{4})$`);

/** "Jan 2004 - Dec 2004" is that year, "Apr 2004 - Mar 2005" the two; other stretches have no canonical form. */
function twelveMonths(plain: string): Period | null {
  const [, first = '', year = '', last = '', lastYear = ''] = FROM_TO.exec(plain) ?? [];
  const [from, to] = [monthOf({ name: first }), monthOf({ name: last })].map(Number);
  if (from === undefined || to === undefined || year === '') return null;
  if ((Number(lastYear) - Number(year)) * MONTHS.length + to - from !== MONTHS.length - 1) return null;
  return toPeriod(year === lastYear ? year : `${year}/${lastYear}`);
}

type Groups = Readonly<Record<string, string | undefined>>;

const twoDigits = (digits: string | number): string => String(digits).padStart(2, '0');

function canonicalOf(groups: Groups): string {
  const { ofCentury, quarter, half, halfName, day, last, short, ended, years } = groups;
  const year = ofCentury ? String(fullYear(ofCentury)) : (groups['year'] ?? '');
  if (quarter) return `${year}-Q${String(romanNumber(quarter) || quarter)}`;
  if (half) return `${year}-H${half}`;
  if (halfName) return `${year}-H${String(HALVES[halfName] ?? '')}`;
  if (years) return Number(years) === 1 ? year : `${year}/${String(Number(year) + Number(years) - 1)}`;
  if (last) return `${year}/${last}`;
  // Of "1999-00" the last year is 2000; elsewhere a span stays within its century.
  if (short) return short === '00' && year === '1999' ? '1999/2000' : `${year}/${year.slice(0, 2)}${short}`;
  const month = monthOf(groups);
  if (ended) return Number(month) === MONTHS.length ? year : `${String(Number(year) - 1)}/${year}`;
  return [year, month, day].flatMap((part) => (part ? [twoDigits(part)] : [])).join('-');
}

/** Two digits from here on are of the last century. */
const FIRST_OF_LAST_CENTURY = 50;

/** The year of which two digits are written. */
export const fullYear = (digits: string): number =>
  Number(digits) + (Number(digits) < FIRST_OF_LAST_CENTURY ? 2000 : 1900);

/** From 1; 0 where the shape has no month. */
function monthOf({ month, name, counted }: Groups): string | number {
  if (month) return month;
  if (name) return monthNumber(name);
  return counted ? COUNTED.findIndex((words) => words.split('|').includes(counted)) + 1 : 0;
}
