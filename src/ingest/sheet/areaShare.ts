import { fold } from '../../domain/fold.ts';
import { namesParts } from '../cell/suspects.ts';
import type { ColumnContent } from './sheetTable.ts';

/** Fewer letter codes than this are classes or answers as often as countries: "UA" is a unitary authority, "ne" is no. */
const FEWEST_CODES = 8;
const MOST_CODES_KNOWN = 0.8;
const FEWEST_OF_THREE = 6;

/** Headings below which codes are those of countries, folded. */
const OF_COUNTRIES =
  /(?:^| )(?:country|countries|countrycode|ctry|cntry|cty|cou|nations?|econom(?:y|ies)|entity|member states?|geo|geography|geoareacode|spatial ?dim|iso\w*|alpha ?[23]|cca[23]|adm0|gid 0|wb a[23]|ref area|reference area|reporting area|reporters?|location|territory|area|areas|land|lander|pays|pais|paese|paises|negara|kraj|zeme|maa|ulke|strana|страна|країна|quoc gia|nuoc|vung lanh tho)(?= |$)/;
/** Headings of other codes: parts of countries, kinds and abbreviations, folded. */
const OF_OTHERS =
  /(?:^| )(?:state|states|region|regions|zone|division|quadrant|direction|sector|sectors|type|types|kind|class|classes|group|groups|category|categories|branch|industry|product|products|item|items|commodity|crop|species|level|grade|status|method|sex|gender|age|party|brand|airline|airport|currency|language|subject|unit|units|key|symbol|ticker|label|short|abbr|abbrev|abbreviation|abbreviations|vung|mien|khu vuc|tinh|loai|nganh|linh vuc|nhom|hang|cap|ky hieu|viet tat|san pham|mat hang|tien te|don vi)(?= |$)/;

const wordsOf = (header: string): string => fold(header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('_', ' '));

/** A code of a country as it may stand among other codes: "JP", "jp", "JPN". "Nga" is a name. */
export const mayBeCode = (text: string): boolean => /^(?:[A-Za-z]{2}|[A-Z]{3})$/.test(text);

/**
 * Share of a column's different texts that are areas. Two or three letters are a country only below a heading that says so,
 * among names of countries, or among many capital codes of which most are known, below no heading that says what else they are.
 */
export function areaShare({ texts }: ColumnContent, isArea: (text: string) => boolean, header: string): number {
  const all = [...texts];
  const known = all.filter(isArea);
  if (all.length === 0) return 0;
  const said = wordsOf(header);
  if (OF_COUNTRIES.test(said)) return known.length / all.length;
  const names = all.filter((text) => !mayBeCode(text));
  const codes = all.filter((text) => /^[A-Z]{2,3}$/.test(text));
  const isAmongNames = names.length > 0 && names.filter(isArea).length >= names.length / 2;
  const isOther = OF_OTHERS.test(said) || namesParts(header);
  // So few of three letters, all of them known, are what they look like: "Code" over the members of ASEAN.
  const areAllOfThree = codes.length >= FEWEST_OF_THREE && codes.every((text) => text.length === 3 && isArea(text));
  const areMany = codes.length >= FEWEST_CODES && codes.filter(isArea).length >= codes.length * MOST_CODES_KNOWN;
  const areCodes = !isOther && (areMany || areAllOfThree);
  // Without a heading nothing speaks against three letters.
  const isOpen = (text: string): boolean => said === '' && text.length > 2;
  return known.filter((text) => !mayBeCode(text) || isOpen(text) || isAmongNames || areCodes).length / all.length;
}
