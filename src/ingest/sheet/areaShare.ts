import { isShortCode } from '../cell/suspects.ts';
import type { ColumnContent } from './sheetTable.ts';

/** Fewer letter codes than this are classes or answers as often as countries: "UA" is a unitary authority, "ne" is no. */
const FEWEST_CODES = 8;
const MOST_CODES_KNOWN = 0.8;

/**
 * Share of a column's different texts that are areas. One or two letters are a country only below a heading that says so
 * (`isNamed`), among names of countries, or among many capital codes of which most are known.
 */
export function areaShare({ texts }: ColumnContent, isArea: (text: string) => boolean, isNamed: boolean): number {
  const all = [...texts];
  const known = all.filter(isArea);
  if (all.length === 0) return 0;
  if (isNamed) return known.length / all.length;
  const names = all.filter((text) => !isShortCode(text));
  const codes = all.filter((text) => /^[A-Z]{2}$/.test(text));
  const isAmongNames = names.length > 0 && names.filter(isArea).length >= names.length / 2;
  const areCodes = codes.length >= FEWEST_CODES && codes.filter(isArea).length >= codes.length * MOST_CODES_KNOWN;
  return known.filter((text) => !isShortCode(text) || isAmongNames || areCodes).length / all.length;
}
