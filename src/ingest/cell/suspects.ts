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
const isHomonym = (text: string): boolean => HOMONYMS.has(fold(text));

/** Fewer names than this show no pattern: a table of three countries may have two typos. */
const FEWEST = 4;

/**
 * The texts of a column that name an area, but probably not that one: the column lists states, provinces or towns of some
 * country, of which a few are called like countries ("Alabama, Georgia, Jersey, Texas"). So it is when fewer than half of at
 * least four names are known, or half of them, all homonyms; a name that nothing else bears ("France") is no suspect. Empty when nothing is known, and
 * when nothing is unknown: "Georgia, Jordan, Peru" are countries.
 */
export function suspects(texts: Iterable<string>, knows: (text: string) => boolean): ReadonlySet<string> {
  const names = [...new Set([...texts].map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text));
  const known = names.filter(knows);
  const unknown = names.length - known.length;
  if (names.length < FEWEST || unknown === 0) return new Set();
  const isForeign = known.length < unknown || (known.length <= unknown && known.every(isHomonym));
  return new Set(isForeign ? known.filter(isHomonym) : []);
}

/** Whether what little a column has of known areas is suspect; see `suspects`. */
export const isForeignColumn = (texts: Iterable<string>, knows: (text: string) => boolean): boolean =>
  suspects(texts, knows).size > 0;
