import type { ObservationMapping } from '../../domain/mapping.ts';
import { fold } from '../../domain/fold.ts';
import { datesOf, EDGES, type Length } from '../cell/datesAs.ts';

type Days = Extract<NonNullable<ObservationMapping['dates']>, `${string}-days-of-${string}`>;

/** Headings of columns of one length of time, folded; a word for reporting or reference may stand beside. */
const HEADINGS: readonly (readonly [Length, RegExp])[] = [
  [
    'months',
    /^(?:months?|month year|year month|month ending|thang|thang nam|mois|mes|mes ano|mes anio|mese|monat|bulan|maand|месяц)$/,
  ],
  ['quarters', /^(?:quarters?|quarter ending|quy|trimestre|quartal|triwulan|kuartal|kwartal|kwartaal|квартал)$/],
  ['years', /^(?:years?|year ended|year ending|nam|annee|ano|anio|anno|jahr|tahun|jaar|rok|год)$/],
];
const BESIDE = /(?:^| )(?:report|reporting|reference|calendar|survey|observation|ref|bao cao|thong ke|du lieu)(?= |$)/g;

/**
 * Months, quarters or years that programs write as their first days, or as their last: "2020-01-01T00:00:00" below "Month". The
 * heading says what they are, and each of them agrees, all in the same way; below "Date" a day is a day.
 */
export function daysOf(heading: string, texts: readonly string[]): Days | null {
  const plain = fold(heading.replaceAll('_', ' ')).replace(BESIDE, ' ').trim();
  const length = HEADINGS.find(([, words]) => words.test(plain))?.[0];
  const filled = texts.filter(Boolean);
  if (length === undefined || filled.length === 0) return null;
  const edge = EDGES.find((one) => filled.every((text) => datesOf(one, length, text) !== null));
  return edge ? `${edge}-days-of-${length}` : null;
}
