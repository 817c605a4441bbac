import { fold } from '../../domain/fold.ts';

/**
 * Countries whose name is also that of a state, province, county or town elsewhere: the USA (Georgia, New Jersey's short
 * form, Lebanon, Peru, Cuba …), Belgium (Luxembourg), Mexico (México), Nigeria (Niger), Romania (Moldova), Spain (Granada).
 */
const HOMONYMS = new Set(
  (
    'georgia jersey lebanon jordan cuba peru mexico panama luxembourg chad niger benin congo granada grenada moldova ' +
    'malta norway poland denmark sweden holland belgium china turkey israel egypt macedonia guinea victoria norfolk tunis ' +
    'djibouti guatemala'
  ).split(' '),
);
/** What stands for all of some country: ours only among places that are ours. */
const WHOLE = new Set(['whole country', 'national', 'nationwide', 'ca nuoc', 'toan quoc']);
/** Whether a text names a country, and something that is none as well. */
export const isHomonym = (text: string): boolean => HOMONYMS.has(fold(text)) || WHOLE.has(fold(text));

/** Two letters, which are a country's code or that of a part of one. */
export const isShortCode = (text: string): boolean => /^[A-Za-z]{2}$/.test(text);
/** Headings of columns that hold parts of some country. */
const OF_PARTS =
  /\b(?:uf|state|states|province|provinces|provincia|provincias|provincie|estado|estados|region|regiao|bundesland|canton|kanton|departement|departamento|county|district|oblast)\b/;
/** Whether a heading says that its column holds parts of some country. */
export const namesParts = (header: string): boolean => OF_PARTS.test(fold(header.replaceAll('_', ' ')));
/** In a column of countries hardly a code is unknown. */
const MOST_CODES_KNOWN = 0.8;

/** Fewer names than this show no pattern: a table of three countries may have two typos. */
const FEWEST = 4;

/**
 * The texts of a column that name an area, but probably not that one: the column lists states, provinces or towns of some
 * country, of which a few are called like countries ("Alabama, Georgia, Jersey, Texas"). So it is when fewer than half of at
 * least four names are known, or half of them, all homonyms; a name that nothing else bears ("France") is no suspect. Empty when nothing is known, and
 * when nothing is unknown: "Georgia, Jordan, Peru" are countries.
 */
export function suspects(texts: Iterable<string>, knows: (text: string) => boolean, header = ''): ReadonlySet<string> {
  const found = [...texts];
  return new Set([...foreign(found, knows, header), ...continents(found)]);
}

const isAmerica = (text: string): boolean => /^(?:\d+ )?america$/.test(fold(text));
/** What stands beside "America" where a continent is meant: others, or the country by another name. Folded. */
const BESIDE_AMERICA =
  /^(?:\d+ )?(?:asia|europe|africa|oceania|chau a|chau au|chau phi|chau dai duong|usa|us|u s|u s a|united states|united states of america|hoa ky|my)$/;

/** "America" among continents or beside the "USA" is no country. */
const continents = (texts: readonly string[]): readonly string[] =>
  texts.some((text) => BESIDE_AMERICA.test(fold(text))) ? texts.map((text) => text.trim()).filter(isAmerica) : [];

function foreign(texts: readonly string[], knows: (text: string) => boolean, header: string): ReadonlySet<string> {
  const all = [...new Set([...texts].map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text));
  const codes = all.filter(isShortCode);
  // Of two letters any code is a country's by chance: the states of Brazil have sixteen, those of the USA nineteen.
  if (codes.length > all.length / 2) {
    const known = codes.filter(knows);
    const isForeign = namesParts(header) || known.length < codes.length * MOST_CODES_KNOWN;
    return new Set(isForeign && codes.length >= FEWEST ? known : []);
  }
  const names = all;
  const known = names.filter(knows);
  const unknown = names.length - known.length;
  if (names.length < FEWEST || unknown === 0) return new Set();
  const isForeign = known.length < unknown || (known.length <= unknown && known.every(isHomonym));
  return new Set(isForeign ? known.filter(isHomonym) : []);
}
