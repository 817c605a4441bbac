export type DecimalMark = '.' | ',';

/** Longer cells are no numbers, and are not looked at: whatever stands in a file, a cell costs microseconds. */
export const LONGEST_NUMBER = 64;

const SIGNS = '+-\u2212\u2013';
/** Between groups of digits: a blank of any width, an apostrophe, or the mark that is not the decimal mark. */
const BLANKS = " \u00a0\u2009\u202f'\u2019";

export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isMark = (char: string | undefined): boolean => char === '.' || char === ',';
export const isSign = (char: string | undefined): boolean => char !== undefined && SIGNS.includes(char);

/**
 * Where the number ends that begins at `from`, whichever mark is decimal; `from` itself where none begins. A mark belongs
 * to it with a digit behind, a blank or apostrophe with exactly three, so that "12 3" and "5." end at the first digits.
 */
export function numberEnd(text: string, from: number): number {
  let at = isSign(text[from]) ? from + 1 : from;
  let digits = 0;
  for (;;) {
    const char = text[at];
    if (isDigit(char)) digits++;
    else if (!(isMark(char) && isDigit(text[at + 1])) && !(digits > 0 && isGroup(text, at))) break;
    at++;
  }
  if (digits === 0) return from;
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  let exponent = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
  if (!isDigit(text[exponent])) return at;
  while (isDigit(text[exponent])) exponent++;
  return exponent;
}

const isGroup = (text: string, at: number): boolean =>
  BLANKS.includes(text[at] ?? 'none') &&
  isDigit(text[at + 1]) &&
  isDigit(text[at + 2]) &&
  isDigit(text[at + 3]) &&
  !isDigit(text[at + 4]);

/**
 * A number as written by the given decimal mark, in the form that `Number` takes; `null` when it is none. Its groups are
 * all of three digits and set off by one mark, the same throughout; or, with commas before a decimal point, of two
 * digits and the last of three, as India counts (lakh and crore: "5,55,400"). No groups follow a leading zero: "0,771"
 * is no 771.
 */
export function readDecimal(text: string, mark: DecimalMark): string | null {
  if (text.length > LONGEST_NUMBER) return null;
  const unsigned = isSign(text[0]) ? text.slice(1) : text;
  const power = unsigned.search(/[eE]/);
  const plain = power < 0 ? unsigned : unsigned.slice(0, power);
  const exponent = power < 0 ? '' : unsigned.slice(power + 1);
  const [grouped = '', fraction, ...more] = plain.split(mark);
  const whole = withoutGroups(grouped, mark);
  if (whole === null || more.length > 0 || (whole === '' && fraction === undefined)) return null;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return null;
  if (power >= 0 && !/^[+-]?\d+$/.test(exponent)) return null;
  const sign = isSign(text[0]) && text[0] !== '+' ? '-' : '';
  return `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}${power < 0 ? '' : `e${exponent}`}`;
}

function withoutGroups(grouped: string, mark: DecimalMark): string | null {
  if (/^\d*$/.test(grouped)) return grouped;
  const separator = /\D/.exec(grouped)?.[0] ?? '';
  if (separator === mark || !(isMark(separator) || BLANKS.includes(separator))) return null;
  const [first = '', ...groups] = grouped.split(separator);
  const last = groups.pop() ?? '';
  if (!/^[1-9]\d{0,2}$/.test(first) || !/^\d{3}$/.test(last)) return null;
  const isOf = (size: number): boolean => groups.every((group) => group.length === size && /^\d+$/.test(group));
  const isIndian = separator === ',' && groups.length > 0 && first.length < 3 && isOf(2);
  return isOf(3) || isIndian ? `${first}${groups.join('')}${last}` : null;
}

/** No office counts so far. The square of it, and the distance of two such numbers, are numbers still: a chart can span them. */
const LARGEST = 1e150;

/**
 * The number that `readDecimal` found, times ten to `power`: moved in the text, so that "68.7" and 6 are 68700000 and no
 * noise comes in. `null` when it is larger than can be reckoned with; never -0, which no file can mean.
 */
export function decimalValue(decimal: string, power = 0): number | null {
  const [digits = '', exponent = '0'] = decimal.split('e');
  const value = Number(`${digits}e${String(Number(exponent) + power)}`);
  if (!(Math.abs(value) <= LARGEST)) return null;
  return value === 0 ? 0 : value;
}
