import { fold } from '../../domain/fold.ts';
import type { Unread } from '../../domain/mapping.ts';
import { AREA, DIMENSION, IGNORE } from './columnRoles.ts';
import { type Column, type Roles, UNNAMED } from './guessedColumn.ts';
import { type ColumnContent, isNumeric, type SheetTable, isOneFor } from './sheetTable.ts';

/** Headings of codes, folded; "Mã" apart, for "ma túy" is a drug. */
const CODE =
  /^(?:id|code|codice|kode|kod|cod|codigo|so hieu|iso|fips) |(?:^| )(?:code|id|kode|kod|cod|codigo|codice|kommunenr|kommunnr|ibge|geoid|fips)$/;

/** Numbers by which things are called, not counted: of post, telephones, books, wares, branches. Folded. */
const NAMES_BY_NUMBER =
  /^(?:zip|zipcode|postcode|postnummer|plz|cep|(?:tele|mobile )?phone (?:number|no)|so dien thoai|isbn|issn|ean|gtin|nace|isic|naics|nuts|uuid|guid|gkz|ags|siren|siret|insee|lor|bfs nr|ref|dico|dicofre|lau|teryt|ubigeo|divipola|cvegeo|okato|oktmo|psgc|lgd|no obs|collection month)(?: ?\d)?$/;
/** "Nr_Gebiet"; but "nr of meals" is a count. */
const NUMBER_OF = /^(?:nr|lfd nr) (?!of |de |der |des |av |af |van )/;
/** "tinhid" */
const GLUED_ID = /^[a-z]{3,12}id$/;
const WORDS_IN_ID =
  /^(?:paid|unpaid|repaid|prepaid|covid|grid|acid|hybrid|liquid|solid|aid|invalid|valid|fluid|rapid)$/;
const FEWEST_GLUED = 4;
/** "matinh", "school_urn", "tinh_ma", folded: what numbers of one place or thing are called where each has its own. */
const GLUED_CODE =
  /^ma ?(?:tinh|tp|huyen|quan|xa|phuong|dvhc|dv|don vi|vung|nuoc|qg|truong|nganh|hang|sp|so)$|^(?:tinh|tp|huyen|quan|xa|phuong|vung|nuoc|truong|nganh) ma$|^(?:[a-z]+ )?(?:urn|ukprn|uprn|laestab)$|^cve (?:ent|mun|loc|geo|edo|agee?b|entidad|municipio)$/;

/** Headings of codes as the offices of Ireland ("C02118V02559") and Czechia ("uzemi_cis", "stapro_kod", "idhod") write them. */
const CODED = /^(?:C\d{4,6}V\d{4,6}|\w+_(?:cis|kod)|idhod|refobdobi)$/i;

/** The same in two languages, one below the other: "provid provid". */
function saidOnce(text: string): string {
  const half = (text.length - 1) / 2;
  return half > 0 && text[half] === ' ' && text.startsWith(text.slice(0, half), half + 1) ? text.slice(0, half) : text;
}

/** "180005.0": a program took a code of many digits for a number; codes of one kind are of one length. */
function withoutPoints(texts: readonly string[]): readonly string[] {
  const areAlike = texts.every((text) => /^\d{6,}\.0$/.test(text) && text.length === texts[0]?.length);
  return areAlike ? texts.map((text) => text.slice(0, -'.0'.length)) : texts;
}

/** By its heading, or by zeros in front: "0201011" counts nothing. "Is" and "has" are asked, and answered by 0 and 1. */
export function looksLikeCode({ name, header, content: { texts, filled } }: Column): boolean {
  if ((name !== null && name !== 'indicatorCode') || filled === 0) return false;
  // "userId", "SeriesCode", "CodigoNacional"
  const written = fold(
    header
      .replaceAll('_', ' ')
      .replace(/(?<=[a-z])(?=(?:I[Dd]|Code|Kod)(?: |$))/, ' ')
      .replace(/^C[oó]digo(?=[A-Z])/, '$& '),
  );
  const folded = saidOnce(written);
  const all = withoutPoints([...texts]);
  if (CODED.test(header)) return true;
  const areWhole = all.every((text) => /^[\d -]+$/.test(text));
  if ((NAMES_BY_NUMBER.test(folded) || NUMBER_OF.test(folded)) && areWhole) return true;
  const isKeyed = areWhole && texts.size === filled && filled >= FEWEST_GLUED;
  if (isKeyed && GLUED_ID.test(folded) && !WORDS_IN_ID.test(folded)) return true;
  if (/^(?:is|has) /.test(folded)) return all.every((text) => /^[01]$/.test(text));
  // "14.4" of a target, in each row.
  const isOneWithPoint = texts.size === 1 && filled > 1 && /^\d{1,2}\.\d{1,2}$/.test(all[0] ?? '');
  if (isOneWithPoint && (/(?:^| )(?:code|codigo|kode)$/.test(folded) || /^mã\s/i.test(header.normalize('NFC'))))
    return true;
  // A figure with decimals is no code, whatever stands above it.
  if (all.some((text) => /^\d+[.,]\d+$/.test(text))) return false;
  if (CODE.test(folded) || /^mã\s/i.test(header.normalize('NFC')) || /^ma [\x20-\x7e]*$/i.test(header)) return true;
  const length = all[0]?.length ?? 0;
  return (
    length > 2 &&
    all.some((text) => /^0\d/.test(text)) &&
    all.every((text) => /^[\da-f]+$/i.test(text) && text.length === length)
  );
}

/** A column that counts the rows: without a name, or with one that programs give; its numbers go up by one, or without a name at all from 0 or 1 by any. */
export function isCounter(content: ColumnContent, header: string): boolean {
  const { texts, filled, distinct } = content;
  if (isCounting(content, header)) return true;
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

/** Headings of the numbers of rows, folded. */
const ROW_NUMBER = /^(?:line|row|rank order|zeile|ligne|linha|renglon|fila|nr|num|n|lp|t)(?: (?:no|nr|number))?$/;
/** What goes up by one in each of so many rows, from the first, counts them whatever it is called. */
const FEWEST_COUNTED = 24;
const MOST_COUNTED_ONCE = 0.9;

/** Whether numbers go up by one in each row, from 0 or 1, below such a heading or in many rows. */
function isCounting({ texts, filled, distinct, numeric }: ColumnContent, header: string): boolean {
  // Of many rows some may bear the number of the one before.
  const isLong = filled >= FEWEST_COUNTED && distinct >= filled * MOST_COUNTED_ONCE;
  if (filled < 2 || numeric !== filled || (distinct !== filled && !isLong)) return false;
  if (!ROW_NUMBER.test(fold(header)) && !isLong) return false;
  const numbers = [...texts].map(Number);
  return (numbers[0] === 0 || numbers[0] === 1) && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}

/** Of a table without a header, whole numbers in front that rise in each row name the rows: the figures stand beside them. */
export function setKeys(columns: readonly Column[], roles: Roles, { headerRow }: SheetTable): void {
  const [first, ...others] = columns.filter(({ at, content }) => roles[at] === null && isNumeric(content));
  if (headerRow >= 0 || !first || first.at > 0 || others.length === 0) return;
  const numbers = [...first.content.texts].map(Number);
  const areKeys =
    first.content.distinct === first.content.filled &&
    numbers.length > 2 &&
    numbers.every((number, at) => Number.isInteger(number) && (at === 0 || number > (numbers[at - 1] ?? NaN)));
  if (areKeys) roles[first.at] = DIMENSION;
}

/**
 * Whole numbers that are the same for an area in each of its rows, another for each area: codes (M49, COW, GW), no figures;
 * so for each of many other words.
 */
export function setCodes(columns: readonly Column[], roles: Roles, { body }: SheetTable, unread: Unread[]): void {
  const named = columns.flatMap((column) => {
    const isArea = roles[column.at] === AREA;
    const isOfWords =
      roles[column.at] === null && column.content.filled === body.length && column.content.numeric === 0;
    const isRepeated = body.length >= column.content.distinct * 2;
    return isRepeated && (isArea || isOfWords) ? [{ ...column, fewest: isArea ? FEWEST_AREAS : FEWEST_WORDS }] : [];
  });
  for (const { at, content, period, header } of columns) {
    if (roles[at] !== null || period !== null || !isNumeric(content)) continue;
    const called = fold(header.replaceAll('_', ' '));
    const isCalledCode = GLUED_CODE.test(called) || (GLUED_ID.test(called) && !WORDS_IN_ID.test(called));
    const areAll = (pattern: RegExp): boolean => [...content.texts].every((text) => pattern.test(text));
    const isOfWords = (other: Column): boolean => roles[other.at] === AREA || other.content.numeric === 0;
    const isSoCalled =
      isCalledCode &&
      areAll(/^\d+$/) &&
      columns.some((other) => other.at !== at && isOfWords(other) && isOneFor(body, other.at, at));
    const isNumbered =
      areAll(/^\d{1,4}$/) &&
      named.some(
        (other) =>
          other.at !== at &&
          content.distinct >= other.fewest &&
          content.distinct === other.content.distinct &&
          (other.fewest === FEWEST_AREAS || !COUNTED.test(called)) &&
          isOneFor(body, other.at, at),
      );
    if (!isSoCalled && !isNumbered) continue;
    roles[at] = IGNORE;
    unread.push({ column: at, why: 'code' });
  }
}

/** Of so many areas, or words of another kind, each has a number of its own by no chance. */
const FEWEST_AREAS = 3;
const FEWEST_WORDS = 5;
/** Headings of what is counted of a thing once and for all, folded: a capacity is no code. */
const COUNTED =
  /\b(?:values?|count|total|sum|amount|rate|percent|share|number of|population|capacity|size|area|length|seats|beds|places|price|weight|height|age|year|suc chua|dien tich|dan so|gia)\b/;
