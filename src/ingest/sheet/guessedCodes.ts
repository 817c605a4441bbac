import { fold } from '../../domain/fold.ts';
import type { Unread } from '../../domain/mapping.ts';
import { AREA, IGNORE } from './columnRoles.ts';
import { type Column, type Roles, UNNAMED } from './guessedColumn.ts';
import { type ColumnContent, isNumeric, type SheetTable } from './sheetTable.ts';

/** Headings of codes, folded; "Mã" apart, for "ma túy" is a drug. */
const CODE =
  /^(?:id|code|kode|kod|cod|codigo|so hieu|iso|fips) |(?:^| )(?:code|id|kode|kod|cod|codigo|ibge|geoid|fips)$/;

/** Numbers by which things are called, not counted: of post, telephones, books, wares, branches. Folded. */
const NAMES_BY_NUMBER =
  /^(?:zip|zipcode|postcode|postnummer|plz|cep|(?:tele|mobile )?phone (?:number|no)|so dien thoai|isbn|issn|ean|gtin|nace|isic|naics|nuts|uuid|guid)(?: \d)?$/;

/** By its heading, or by zeros in front: "0201011" counts nothing. "Is" and "has" are asked, and answered by 0 and 1. */
export function looksLikeCode({ name, header, content: { texts, filled } }: Column): boolean {
  if (name !== null || filled === 0) return false;
  // "userId"
  const folded = fold(header.replaceAll('_', ' ').replace(/(?<=[a-z])I[Dd]$/, ' id'));
  const all = [...texts];
  if (NAMES_BY_NUMBER.test(folded) && all.every((text) => /^[\d -]+$/.test(text))) return true;
  if (/^(?:is|has) /.test(folded)) return all.every((text) => /^[01]$/.test(text));
  if (CODE.test(folded) || /^mã\s/i.test(header.normalize('NFC')) || /^ma [\x20-\x7e]*$/i.test(header)) return true;
  const length = all[0]?.length ?? 0;
  return (
    length > 2 &&
    all.some((text) => /^0\d/.test(text)) &&
    all.every((text) => /^\d+$/.test(text) && text.length === length)
  );
}

/** A column that counts the rows: without a name, or with one that programs give; its numbers go up by one, or without a name at all from 0 or 1 by any. */
export function isCounter({ texts, filled, distinct }: ColumnContent, header: string): boolean {
  if (!UNNAMED.test(header) || filled < 2) return false;
  if (/^unnamed/i.test(header)) return true;
  if (distinct !== filled) return false;
  const numbers = [...texts].map(Number);
  // Of a long file some rows are looked at, and a program that leaves rows out keeps their numbers.
  const isRising =
    header === '' &&
    (numbers[0] ?? 2) <= 1 &&
    numbers.every((number, at) => number >= at && number > (numbers[at - 1] ?? -1));
  if (isRising && numbers.every(Number.isInteger)) return true;
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + 1);
}

/** Whole numbers that are the same for an area in each of its rows, another for each area: codes (M49, COW, GW), no figures. */
export function setCodes(columns: readonly Column[], roles: Roles, { body }: SheetTable, unread: Unread[]): void {
  const areaAt = roles.indexOf(AREA);
  const areaColumn = columns[areaAt];
  if (!areaColumn) return;
  const rowsPerArea = body.length / Math.max(1, areaColumn.content.distinct);
  if (rowsPerArea < 2) return;
  for (const { at, content, period } of columns) {
    if (roles[at] !== null || period !== null || !isNumeric(content)) continue;
    if (![...content.texts].every((text) => /^\d{1,4}$/.test(text)) || content.distinct < 3) continue;
    const ofArea = new Map<string, string>();
    const isOne = body.every((row) => {
      const [area = '', code = ''] = [row[areaAt], row[at]];
      const known = ofArea.get(area);
      if (known === undefined) ofArea.set(area, code);
      return code === '' || known === undefined || known === code;
    });
    if (!isOne || content.distinct !== areaColumn.content.distinct) continue;
    roles[at] = IGNORE;
    unread.push({ column: at, why: 'code' });
  }
}
