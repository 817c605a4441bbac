import { cellParts, plainCell } from './cellParts.ts';
import { decimalValue, numberEnd, readDecimal, type DecimalMark } from './decimal.ts';
import { takeFlags } from './flags.ts';
import { isFormulaError, isMissing, isPossiblyMissing } from './missingMarks.ts';

/**
 * Why a cell is no number:
 * `range` "35-40" · `bound` "<5", "trên 90" · `about` "~80%", "khoảng 80", "5 ± 1" · `formula-error` "#REF!" · `date`
 * "31/12/2024", "3-Mar" · `two-numbers` "45 (12)" · `other-mark` a number if the other mark were decimal · `too-long` of
 * more than 64 characters, or larger than can be reckoned with (1e150) · `text` anything else.
 */
export type BadCell =
  'range' | 'bound' | 'about' | 'formula-error' | 'date' | 'two-numbers' | 'other-mark' | 'too-long' | 'text';

/** What a cell of a column of values says. */
export type CellValue =
  | {
      readonly kind: 'missing';
      /** Why, where a mark is followed by a letter: `c` of ": c"; else empty. */
      readonly flag: string;
    }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Flags without brackets, those of letters in small ones ("bd", "p", "*", "1"), several joined by a blank; else empty. */
      readonly flag: string;
      /** What stands around the number and is no flag, as written: "%", "US$", "Mbps", "tỷ đồng" without "tỷ"; else empty. */
      readonly unit: string;
      /** The factor that `value` includes already, as written: "M", "tỷ"; else empty. A column where it comes and goes deserves a look. */
      readonly factor: string;
      /** It is below zero by brackets, "(12.5)", which may mean something else. */
      readonly isBracketed?: true;
    }
  | { readonly kind: 'bad'; readonly why: BadCell };

const PLAIN: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(?:0|[1-9]\d{0,11})(?:\.\d{1,10})?$/,
  ',': /^(?:0|[1-9]\d{0,11})(?:,\d{1,10})?$/,
};

/**
 * What a cell of values says, by the decimal mark of its column: the same for the preview and the import. Marks that are
 * missing only among numbers ("x", "c") are missing here. A unit is handed back, never swallowed: whether "52.1 Mbps"
 * stands in a column of Mbps, and what "m" or "tr" means there, the caller decides.
 */
export function readCell(cell: string, mark: DecimalMark): CellValue {
  // Most cells are written so, and need no closer look.
  if (PLAIN[mark].test(cell))
    return { kind: 'number', value: Number(cell.replace(',', '.')), flag: '', unit: '', factor: '' };
  const text = plainCell(cell);
  if (text === null) return { kind: 'bad', why: 'too-long' };
  const missing = missingFlag(text);
  if (missing !== null) return { kind: 'missing', flag: missing };
  if (isFormulaError(text)) return { kind: 'bad', why: 'formula-error' };
  if (!/\p{N}/u.test(text)) return { kind: 'bad', why: 'text' };
  const parts = cellParts(text);
  const decimal = parts && readDecimal(parts.number, mark);
  if (!parts || decimal === null) return { kind: 'bad', why: whyNot(text, parts?.number ?? '', mark) };
  const value = decimalValue(parts.isBracketed ? `-${decimal}` : decimal, parts.power);
  if (value === null) return { kind: 'bad', why: 'too-long' };
  const found = { kind: 'number', value, flag: parts.flag, unit: parts.unit, factor: parts.factor } as const;
  // Brackets around money are a bookkeeper's.
  return parts.isBracketed && ['', '%'].includes(parts.unit) ? { ...found, isBracketed: true } : found;
}

/** The flag of a missing value; `null` where there may be one. Only a colon can have its letter right behind it: ":c". */
function missingFlag(text: string): string | null {
  if (isMissing(text)) return '';
  if (isPossiblyMissing(text)) return /^[cuz]$/i.test(text) ? text.toLowerCase() : '';
  const { rest, flag } = takeFlags(text.replace(/^:(?=[a-z])/i, ': '), 'missing');
  return flag !== '' && rest !== '' && isMissing(rest) ? flag : null;
}

const OTHER: Readonly<Record<DecimalMark, DecimalMark>> = { '.': ',', ',': '.' };

const BOUND_BEFORE =
  /^(?:[<>≤≥⩽⩾]|(?:dưới|trên|hơn|ít nhất|tối thiểu|tối đa|không quá|under|over|below|above|less than|more than|fewer than|up to|at least|at most|from) )/iu;
const BOUND_BEHIND = /(?:\+|trở lên|trở xuống|(?:and|or|và) (?:over|more|above|older|under|less|below|up|hơn)|plus)$/iu;
const ABOUT_BEFORE =
  /^(?:[~≈∼≅±]|(?:khoảng|gần|xấp xỉ|ca\.?|c\.|circa|about|around|approx\.?|approximately|nearly|roughly) )/iu;
const ABOUT_BEHIND = /(?:±.*|approx\.?|ca\.?|circa)$/iu;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const DATE = new RegExp(
  `^(?:\\d{4}([-/.])\\d\\d?\\1\\d\\d?|\\d\\d?([-/.])\\d\\d?\\2\\d{4}|\\d\\d?/\\d\\d?/\\d\\d)(?:[ t].*)?$|^\\d{1,2}[ -]?${MONTH}\\b|^${MONTH}[ .-]+\\d`,
  'i',
);
const BETWEEN = ['-', '–', '—', '−', '~', ' to ', ' bis ', ' đến ', ' tới ', ' a ', ' à ', '..'];

/** Why a text of at most 64 characters is no number; `number` is what it holds if it has the parts of one. */
function whyNot(text: string, number: string, mark: DecimalMark): BadCell {
  if (!/\d/.test(text)) return 'text';
  if (BOUND_BEFORE.test(text) || BOUND_BEHIND.test(text)) return 'bound';
  if (ABOUT_BEFORE.test(text) || ABOUT_BEHIND.test(text)) return 'about';
  if (DATE.test(text)) return 'date';
  if (number !== '') return readDecimal(number, OTHER[mark]) === null ? 'text' : 'other-mark';
  return isRange(text) ? 'range' : hasTwoNumbers(text) ? 'two-numbers' : 'text';
}

function isRange(text: string): boolean {
  return BETWEEN.some((separator) => {
    const at = text.toLowerCase().indexOf(separator, 1);
    return at > 0 && isPlain(text.slice(0, at).trim()) && isPlain(text.slice(at + separator.length).trim());
  });
}

const isPlain = (text: string): boolean => {
  const parts = cellParts(text);
  return parts !== null && (readDecimal(parts.number, '.') ?? readDecimal(parts.number, ',')) !== null;
};

/** Whether a text begins with a number and has another one behind it. */
function hasTwoNumbers(text: string): boolean {
  const end = numberEnd(text, 0);
  return end > 0 && /\d/.test(text.slice(end));
}
