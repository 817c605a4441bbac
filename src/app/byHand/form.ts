import { isYetToCome } from '../../ingest/rows/questions.ts';
import { readPeriod } from '../../ingest/cell/readPeriod.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import { periodKind, type Period } from '../../domain/period.ts';
import type { Result } from '../../domain/result.ts';
import { typedNumber } from '../controls/typed.ts';
import { byHandMessages } from '../words/byHand.ts';
import type { Draft } from './draft.ts';

/** A form by hand, as the dialog around it sees it. */
export interface HandForm {
  /** What was filled in. What is wrong is said at its field, and nothing is taken. */
  readonly take: () => Draft | null;
  /** Whether anything was filled in that would be lost. */
  readonly isTouched: () => boolean;
}

/** The faults without that of a field that was changed. */
export const without = (
  faults: Readonly<Record<string, string>>,
  ...mended: readonly string[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(faults).filter(([name]) => !mended.includes(name)));

/** A value in an indicator's unit, within its bounds. */
export const typedValue = (
  text: string,
  indicator: Pick<Indicator, 'minimum' | 'maximum'> | null,
  language: Language,
): Result<number, string> =>
  text.trim() === ''
    ? { ok: false, error: byHandMessages[language].needValue }
    : typedNumber(text, { low: indicator?.minimum ?? -Infinity, high: indicator?.maximum ?? Infinity }, language);

/** A period that has begun, as a person writes it. */
export function typedPeriod(text: string, today: string, language: Language): Result<Period, string> {
  const m = byHandMessages[language];
  const period = readPeriod(text);
  if (period === null) return { ok: false, error: m.badPeriod(text.trim()) };
  return isYetToCome(period, today) ? { ok: false, error: m.future(text.trim()) } : { ok: true, value: period };
}

/** A day, month or year `YYYY[-MM[-DD]]` as a person writes it; `null` for anything else. */
export function typedDate(text: string): string | null {
  const period = readPeriod(text);
  return period !== null && ['day', 'month', 'year'].includes(periodKind(period)) ? period : null;
}

/** An address that is empty or can be opened. */
export const isAddress = (text: string): boolean => text.trim() === '' || /^https?:\/\/\S+$/.test(text.trim());

/** A year that a programme begins or ends with; `undefined` where none was typed, `null` for what is none. */
export function typedSpanYear(text: string): number | null | undefined {
  if (text.trim() === '') return undefined;
  return /^(19|20|21)\d\d$/.test(text.trim()) ? Number(text) : null;
}
