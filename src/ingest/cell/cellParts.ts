import { isDigit, isSign, LONGEST_NUMBER, numberEnd } from './decimal.ts';
import { takeFlags, takeLeadingFlag } from './flags.ts';
import { takeFactor } from './numberSuffix.ts';

/** A cell that holds one number, taken apart; which mark is decimal is left open. */
export interface CellParts {
  /** The digits with their marks and sign, as written. */
  readonly number: string;
  /** Whether brackets make it negative, as bookkeepers write: "(12.5)". */
  readonly isBracketed: boolean;
  readonly flag: string;
  readonly unit: string;
  readonly power: number;
  readonly factor: string;
}

/** Codes (ISO 4217) and signs of currencies that stand before a number. A list, for "Zone 5" and "Q1" are no numbers. */
const CURRENCIES = [
  ...['US$', 'AU$', 'CA$', 'NZ$', 'HK$', 'NT$', 'MX$', 'SG$', 'A$', 'C$', 'S$', 'R$', 'Z$'],
  ...['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'RMB', 'KRW', 'VND', 'VNĐ', 'THB', 'IDR', 'MYR', 'PHP', 'SGD', 'INR', 'AUD'],
  ...['CAD', 'NZD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RUB', 'TRY', 'BRL', 'MXN', 'ZAR', 'NGN', 'KES'],
  ...['EGP', 'PKR', 'BDT', 'LKR', 'LAK', 'KHR', 'MMK', 'HKD', 'TWD', 'AED', 'SAR', 'ILS', 'PPP$', 'Int$'],
  ...['Rs.', 'Rs', 'Rp.', 'Rp', 'RM', 'Kč', 'kr.', 'kr', 'Fr.', 'Tk', 'Ksh', '%'],
].sort((a, b) => b.length - a.length);

/** The letter of SDMX for low reliability. */
export const UNCERTAIN = 'u';

const LONGEST_UNIT = 20;
/** Digits that units have in them. */
const UNITS_WITH_DIGITS = /(?<!\p{L})(?:[kcd]?m[23]|t?CO2e?|PM2|PM10)(?![\p{L}\d])/gu;
const UNIT = /^[\p{L}%‰°\p{Sc}(/][\p{L}\p{M}%‰°\p{Sc}²³.·'’ \u00a0/()-]*$/u;
const HAS_UNIT = /[\p{L}%‰°\p{Sc}]/u;
/** "71st" is a place, not a number with a unit. */
const ORDINAL = /^(?:st|nd|rd|th|er|ère|ème)$/i;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\b/i;
/** Behind a number these make a bound or a guess of it. */
const NOT_EXACT =
  /^(?:trở (?:lên|xuống)|(?:and|or|và) (?:over|more|above|older|under|less|below|up|hơn)|plus|approx\.?|ca\.?|circa)(?!\p{L})/iu;

/** Whether a text can stand behind a number as its unit: letters and signs of any language, up to 20 of them. */
function isUnit(text: string): boolean {
  if (text.length > LONGEST_UNIT || !HAS_UNIT.test(text)) return false;
  return (
    UNIT.test(text.replace(UNITS_WITH_DIGITS, 'm')) && !ORDINAL.test(text) && !MONTH.test(text) && !NOT_EXACT.test(text)
  );
}

/** Digits of other scripts as ours: full-width ones of East Asia, Arabic-Indic and Persian ones. Marks and signs alike. */
const SCRIPTS: readonly (readonly [first: number, last: number, shift: number])[] = [
  [0x0660, 0x0669, 0x0660 - 0x30],
  [0x06f0, 0x06f9, 0x06f0 - 0x30],
  // ％ ＋ ， － ． ／ and digits.
  [0xff05, 0xff05, 0xfee0],
  [0xff0b, 0xff19, 0xfee0],
];

function inOurDigits(text: string): string {
  if (!/[\u0660-\u0669\u06f0-\u06f9\uff05\uff0b-\uff19]/.test(text)) return text;
  return Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0;
    const [, , shift = 0] = SCRIPTS.find(([first, last]) => code >= first && code <= last) ?? [];
    return String.fromCodePoint(code - shift);
  }).join('');
}

/** A cell as it is read: without blanks around it, composed, in our digits; `null` when it is too long for any number. */
export function plainCell(cell: string): string | null {
  const text = cell.trim();
  return text.length > LONGEST_NUMBER ? null : inOurDigits(text.normalize('NFC'));
}

interface Amount {
  readonly before: string;
  readonly number: string;
  readonly behind: string;
}

/** "-$5", "$ 5", "US$5": the sign of money before the number, if any, and what follows it. */
function amountOf(text: string): Amount | null {
  const sign = isSign(text[0]) ? text.charAt(0) : '';
  const before = currencyOf(text.slice(sign.length));
  const from = sign.length + before.length;
  const blanks = text.length - from - text.slice(from).trimStart().length;
  const start = before === '' ? 0 : from + blanks;
  const end = numberEnd(text, start);
  if (end === start || (before !== '' && sign !== '' && isSign(text[start]))) return null;
  const number = before === '' ? text.slice(0, end) : sign + text.slice(start, end);
  return { before, number, behind: text.slice(end) };
}

function currencyOf(text: string): string {
  if (isDigit(text[0])) return '';
  const listed = CURRENCIES.find((currency) => text.startsWith(currency));
  if (listed !== undefined) return /^\p{L}/u.test(text.slice(listed.length)) ? '' : listed;
  return /^\p{Sc}/u.exec(text)?.[0] ?? '';
}

/** A bookkeeper's negative number. A whole number in brackets may be a footnote or a year as well, and is none. */
function bracketedAmount(text: string): Amount | null {
  const closing = text.indexOf(')');
  if (text[0] !== '(' || closing < 0) return null;
  const inside = amountOf(text.slice(1, closing).trim());
  if (!inside || !isDigit(inside.number[0]) || /^\d+$/.test(inside.number)) return null;
  const behind = inside.behind.trim();
  return behind === '' || isUnit(behind)
    ? { ...inside, before: [inside.before, behind].filter(Boolean).join(' '), behind: text.slice(closing + 1) }
    : null;
}

/** Two pairs of brackets are no minus: statisticians write so what is very uncertain. */
function uncertainParts(inside: string, behind: string): CellParts | null {
  const parts = cellParts(inside.trim() + behind);
  return parts === null || parts.isBracketed
    ? null
    : { ...parts, flag: [UNCERTAIN, parts.flag].filter(Boolean).join(' ') };
}

/**
 * A cell (as `plainCell` gives it) as its number and what stands around it; `null` when something is left that is
 * neither flag, factor nor unit.
 */
export function cellParts(text: string): CellParts | null {
  const uncertain = /^\(\(([^()]*)\)\)(.*)$/u.exec(text);
  if (uncertain) return uncertainParts(uncertain[1] ?? '', uncertain[2] ?? '');
  const leading = takeLeadingFlag(text);
  const bare = leading?.rest ?? text;
  const bracketed = bracketedAmount(bare);
  const amount = bracketed ?? amountOf(bare);
  if (!amount) return null;
  const { power, factor, rest } = takeFactor(amount.behind, amount.before !== '' && amount.before !== '%');
  const { rest: unitText, flag } = takeFlags(rest, 'number');
  const unit = unitText.trim();
  if (unit !== '' && !isUnit(unit)) return null;
  return {
    number: amount.number,
    isBracketed: bracketed !== null,
    flag: [leading?.flag ?? '', flag].filter(Boolean).join(' '),
    unit: [amount.before, unit].filter(Boolean).join(' '),
    power,
    factor,
  };
}
