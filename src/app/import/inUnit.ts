import { formatPlain } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';

/** A value with its unit as a file or a person writes it: 49.5%, 120 servers; without one, the bare number. */
export function inUnit(value: number, unit: string, language: Language): string {
  const text = formatPlain(value, 4, language);
  return unit === '' ? text : unit === '%' ? `${text}%` : `${text}\u00a0${unit}`;
}
