import type { ObservationMapping } from '../../domain/mapping.ts';
import { fold } from '../../domain/fold.ts';
import { datesOf } from '../cell/datesAs.ts';

type Days = Extract<NonNullable<ObservationMapping['dates']>, `days-of-${string}`>;

/** Headings of columns of one length of time, folded; a word for reporting or reference may stand beside. */
const HEADINGS: readonly (readonly [Days, RegExp])[] = [
  [
    'days-of-months',
    /^(?:months?|month year|year month|thang|thang nam|mois|mes|mes ano|mes anio|mese|monat|bulan|maand)$/,
  ],
  ['days-of-quarters', /^(?:quarters?|quy|trimestre|quartal|triwulan|kwartal|kwartaal)$/],
  ['days-of-years', /^(?:years?|nam|annee|ano|anio|anno|jahr|tahun|jaar|rok)$/],
];
const BESIDE = /\b(?:reporting|reference|calendar|ref|bao cao|thong ke|du lieu)\b/g;

/**
 * Months, quarters or years that programs write as their first days, or as their last: "2020-01-01T00:00:00" below "Month". The
 * heading says what they are, and each of them agrees; below "Date" a day is a day.
 */
export function daysOf(heading: string, texts: readonly string[]): Days | null {
  const plain = fold(heading).replace(BESIDE, ' ').trim().replace(/\s+/g, ' ');
  const days = HEADINGS.find(([, words]) => words.test(plain))?.[0];
  const filled = texts.filter(Boolean);
  return days !== undefined && filled.length > 0 && filled.every((text) => datesOf(days, text) !== null) ? days : null;
}
