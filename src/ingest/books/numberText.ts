/** Beyond these powers of ten a number keeps its exponent: nobody types forty zeros. */
const LARGEST_PLAIN = 21;
const SMALLEST_PLAIN = -20;
const EXCEL_DIGITS = 15;
const ZEROS_OF_NOISE = 3;

/**
 * A stored double as a careful person would type it: with a point, without thousands separators, and so that reading it gives
 * the double back. `shift` moves the point to the right by decimal places: 2 for a share that is shown as percent.
 *
 * The one exception is arithmetic noise. Excel shows and compares 15 significant digits but stores 17; when those 15 end in at
 * least three zeros, the rest is what binary arithmetic missed, and the short number is meant: 0.30000000000000004 is 0.3,
 * 0.8420000000000001 is 0.842, while 0.3333333333333333 keeps its digits. One honest double in a thousand of 16 or 17 digits
 * changes by this, and then by less than Excel can show (ECMA-376 part 1, 18.3.1.96 leaves the digits to the writer).
 */
export function numberText(value: number, shift = 0): string {
  if (value === 0) return '0';
  // Most numbers are short, and JavaScript writes them as we do.
  const short = String(value);
  if (shift === 0 && short.length <= EXCEL_DIGITS && !short.includes('e')) return short;
  const [mantissa = '', exponent = '0'] = shortest(Math.abs(value)).split('e');
  const digits = mantissa.replace('.', '');
  const text = plain(digits, Number(exponent) + shift);
  return value < 0 ? `-${text}` : text;
}

/** The fewest digits that tell the double, as `d.ddde±n`, without the noise behind Excel's fifteen. */
function shortest(value: number): string {
  const exact = value.toExponential();
  if (exact.indexOf('e') <= EXCEL_DIGITS + 1) return exact;
  const rounded = value.toExponential(EXCEL_DIGITS - 1);
  const [mantissa = '', exponent = ''] = rounded.split('e');
  const short = mantissa.replace(/\.?0+$/, '');
  return mantissa.length - short.length >= ZEROS_OF_NOISE ? `${short}e${exponent}` : exact;
}

/** Digits d1 d2 d3 … with the value d1.d2d3… × 10^exponent, written out. */
function plain(digits: string, exponent: number): string {
  if (exponent > LARGEST_PLAIN || exponent < SMALLEST_PLAIN) {
    const [first = '0', ...rest] = digits;
    return `${first}${rest.length > 0 ? `.${rest.join('')}` : ''}e${String(exponent)}`;
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
