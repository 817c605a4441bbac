import { formatNumber, formatPlain } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import type { Result } from '../../domain/result.ts';
import { typedMessages } from '../words/typed.ts';

const decimalMark = (language: Language): string => formatNumber(0.5, 1, language).charAt(1);

/** A number as it would be typed in a language: no marks between thousands. */
export const typedText = (value: number, language: Language): string =>
  String(value).replace('.', decimalMark(language));

/** What may be typed into a field; a bound that is not finite is none. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly isWhole?: boolean;
}

/**
 * A number as a person types it, with the decimal mark of the page's language. The other mark is taken where it cannot
 * separate thousands: 0.95 is a number on a Vietnamese page too, 1.234 is not, for it may be 1234. Otherwise a sentence says
 * what is wrong with it.
 */
export function typedNumber(
  typed: string,
  { low, high, isWhole = false }: Bounds,
  language: Language,
): Result<number, string> {
  const m = typedMessages[language];
  const text = typed.trim();
  const [, sign = '', whole = '', mark = '', decimals = ''] = /^([+\-\u2212]?)(\d+)(?:([.,])(\d+))?$/.exec(text) ?? [];
  if (whole === '') return { ok: false, error: m.noNumber(text) };
  if (mark !== '' && mark !== decimalMark(language) && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
    return { ok: false, error: m.twoNumbers(text, whole + decimals, `${whole}${decimalMark(language)}${decimals}`) };
  const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${whole}.${decimals}`);
  const write = (bound: number): string => formatPlain(bound, 4, language);
  if (isWhole && !Number.isInteger(value)) return { ok: false, error: m.notWhole(text) };
  if (value >= low && value <= high) return { ok: true, value };
  const error = !Number.isFinite(high)
    ? m.tooLow(text, write(low))
    : !Number.isFinite(low)
      ? m.tooHigh(text, write(high))
      : m.outside(text, write(low), write(high));
  return { ok: false, error };
}

/** A year that a target may have, 2000 to 2100; `null` for anything else. */
export function typedYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return year >= 2000 && year <= 2100 ? year : null;
}
