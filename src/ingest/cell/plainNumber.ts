const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const ZERO = 0x30;
const MINUS = 0x2d;

/**
 * The number that bytes spell with digits, at most one decimal mark and a minus in front: how nearly all are written.
 * SPSS, Stata and NASA leave out a zero before the mark: ".412".
 * `NaN` for whatever needs a closer look. Exact: up to 15 digits and a power of ten up to 22 are whole in a double, and
 * one division rounds once (W. Clinger, "How to read floating point numbers accurately", 1990).
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number, mark: number): number {
  let at = start;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at++;
  const first = at;
  let digits = 0;
  let markAt = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (byte === mark && markAt < 0) markAt = at;
    else return NaN;
  }
  const length = end - first - (markAt < 0 ? 0 : 1);
  if (length < 1 || length > 15 || markAt === end - 1) return NaN;
  const value = markAt < 0 ? digits : digits / (POWERS[end - markAt - 1] ?? NaN);
  return isNegative && value !== 0 ? -value : value;
}
