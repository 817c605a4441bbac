import { fold } from '../../domain/fold.ts';
import type { ColumnRole } from '../../domain/mapping.ts';
import { isShortCode } from '../cell/suspects.ts';
import { isOfPlaces, isPart } from './dimensions.ts';
import type { Column } from './guessedColumn.ts';
import type { SheetHead } from './layout.ts';
import type { SheetTable } from './sheetTable.ts';
import { isWhole } from './wholes.ts';

/** Words that names of places have, folded. */
const PLACE =
  /(?:^| )(?:oblast|county|province|district|municipality|prefecture|borough|canton|lan|kommune|fylke|region|tinh|huyen|quan|thi xa|thanh pho|phuong|xa|область|край|район)(?: |$)/;
/** What a title says of a table with places across. */
const BY_PLACE =
  /\bby (?:province|state|region|county|district|municipality|country|city|prefecture|area)\b|(?:phân|chia)? ?theo (?:tỉnh|địa phương|vùng|huyện|khu vực|đơn vị hành chính)/i;
/** Headings of all of a country, folded. */
const COUNTRY =
  /^(?:ca nuoc|toan quoc|national|nationwide|whole country|all regions|hela riket|riket|hele landet|koko maa)$/;

const FEWEST_PARTS = 2;
const FEWEST_ROWS = 3;
/** Sums are rounded, and some rows lack a part. */
const MOST_OFF = 0.01;
const MOST_SUMS = 0.8;

/**
 * Figures across whose headings name parts of one thing, and not what is measured: places, by their words, by the title or
 * beside their country; or whatever a column "Total" is the sum of. What is measured is said of all of them then.
 */
export function withPartsAcross(
  roles: readonly ColumnRole[],
  columns: readonly Column[],
  table: SheetTable,
  { isArea }: SheetHead,
): readonly ColumnRole[] {
  const free = columns.filter(({ at }) => {
    const role = roles[at];
    return role?.role === 'value' && role.series !== null && role.period === null && role.area === null && !role.figure;
  });
  if (roles.some(({ role }) => role === 'indicator')) return roles;
  if (free.length !== roles.filter(({ role }) => role === 'value').length) return roles;
  const isCountry = (heading: string): boolean =>
    COUNTRY.test(fold(heading)) || (heading.length > 3 && !isShortCode(heading) && isArea(heading));
  // "UK" may be an abbreviation of anything, unless it is what the others come to.
  const isSumByCode = ({ at, header }: Column): boolean =>
    /^[A-Z]{2,3}$/.test(header) &&
    isArea(header) &&
    isSumOf(
      at,
      free.filter((column) => column.at !== at),
      table,
    );
  const whole =
    free.find(({ header }) => isWhole(header)) ??
    free.find(({ header }) => isCountry(header)) ??
    free.find(isSumByCode);
  const parts = free.filter((column) => column !== whole);
  if (parts.length < FEWEST_PARTS) return roles;
  const arePlaces = parts.filter(({ header }) => PLACE.test(fold(header))).length > parts.length / 2;
  const isSum = whole !== undefined && isSumOf(whole.at, parts, table);
  // "Homes by region and roof": the regions stand down the table; men and women are parts all the same.
  const arePlacesDown = columns.some(
    ({ at, name, header }) =>
      roles[at]?.role !== 'value' && (name === 'region' || name === 'area' || isOfPlaces(header)),
  );
  const isByPlace = BY_PLACE.test(table.title) && (!arePlacesDown || parts.every(({ header }) => isPart(header)));
  if (!arePlaces && !isByPlace && !isSum) return roles;
  // People in all beside shares of them are no whole of these.
  if (whole !== undefined && !isSum && !isWithin(whole.at, parts, table)) return roles;
  return roles.map((role, at) => {
    if (role.role !== 'value') return role;
    return at === whole?.at ? { ...role, series: null } : { ...role, isPart: true };
  });
}

/** Whether a column is of the size of others: a mean of them, or less than they come to. */
function isWithin(whole: number, parts: readonly Column[], { body }: SheetTable): boolean {
  const rows = body.flatMap((row) => {
    const [all = NaN, ...numbers] = [whole, ...parts.map(({ at }) => at)].map((at) => numberIn(row[at] ?? ''));
    const known = numbers.filter((number) => !Number.isNaN(number));
    return Number.isNaN(all) || all === 0 || known.length === 0 ? [] : [{ all, known }];
  });
  const right = rows.filter(
    ({ all, known }) => Math.abs(all) <= known.reduce((sum, one) => sum + Math.abs(one), 0) * (1 + MOST_ABOVE),
  );
  return right.length >= rows.length * MOST_SUMS;
}
/** Of many places a few are listed. */
const MOST_ABOVE = 9;

function isSumOf(whole: number, parts: readonly Column[], { body }: SheetTable): boolean {
  const rows = body.flatMap((row) => {
    const [sum, ...numbers] = [whole, ...parts.map(({ at }) => at)].map((at) => numberIn(row[at] ?? ''));
    return sum === undefined || sum === 0 || Number.isNaN(sum) || numbers.some(Number.isNaN) ? [] : [{ sum, numbers }];
  });
  const right = rows.filter(
    ({ sum, numbers }) => Math.abs(numbers.reduce((all, one) => all + one, 0) - sum) <= Math.abs(sum) * MOST_OFF,
  );
  return rows.length >= FEWEST_ROWS && right.length >= rows.length * MOST_SUMS;
}

/** A number as far as a sum needs it; NaN for anything else. */
const numberIn = (cell: string): number => (cell === '' ? 0 : Number(cell.replace(/(?<=\d),(?=\d{3}(?:,|$|\.))/g, '')));
