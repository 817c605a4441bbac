import { fold } from '../../domain/fold.ts';
import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { IGNORE } from './columnRoles.ts';
import { isGap, type SheetTable } from './sheetTable.ts';

const MOST_ALIKE = 0.5;
const FEWEST_COMMON = 0.5;

/**
 * Several lists of the same places side by side, each before its own figures, as rankings are printed: "Province, Entry, ,
 * Land". Each column of values is of the list on its left. `null` where figures stand before the first list, for then
 * nobody can tell which is whose.
 */
export function withAreaLists(
  roles: readonly ColumnRole[],
  table: Pick<SheetTable, 'headers' | 'body'>,
  unread: Unread[],
): readonly ColumnRole[] | null {
  const { body } = table;
  const areas = roles.flatMap(({ role }, at) => (role === 'area' ? [at] : []));
  const [first] = areas;
  const others = areas.filter(
    (at) => first !== undefined && at !== first && areOtherPlaces(body, first, at, isGap(table, at - 1)),
  );
  if (first === undefined || others.length === 0) return roles;
  const lists = areas.filter((at) => at === first || others.includes(at));
  if (roles.findIndex(({ role }) => role === 'value') < first) return null;
  return roles.map((role, at) => {
    if (role.role !== 'value' || role.area !== null) return role;
    const areaAt = lists.findLast((list) => list < at);
    if (areaAt !== undefined) return { ...role, areaAt };
    unread.push({ column: at, why: 'unused' });
    return IGNORE;
  });
}

/**
 * Whether two columns name the same places in another order, or behind a gap any others: a code and its name, or two
 * spellings, say the same in each row.
 */
function areOtherPlaces(body: SheetTable['body'], one: number, other: number, isBehindGap: boolean): boolean {
  const rows = body.map((row) => [fold(row[one] ?? ''), fold(row[other] ?? '')] as const);
  const filled = rows.filter(([a, b]) => a !== '' && b !== '');
  const names = new Set(rows.map(([a]) => a));
  const others = [...new Set(filled.map(([, b]) => b))];
  const common = others.filter((name) => names.has(name)).length;
  const alike = filled.filter(([a, b]) => a === b).length;
  const areCommon = isBehindGap || common >= others.length * FEWEST_COMMON;
  return others.length > 1 && areCommon && alike < filled.length * MOST_ALIKE;
}
