import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { KEYS } from './dimensions.ts';

type Body = readonly (readonly string[])[];

/** Parts of which a word alone does not say what it is: the heading belongs to it, "Place: Other". */
const NAMED_DIMENSION: ColumnRole = { role: 'dimension', isNamed: true };
/** Rows that are alike by a slip are fewer. */
const MOST_ALIKE = 0.1;

/** How the columns of parts are named, and which codes part the rows where nothing else does. */
export function withNamedParts(
  columns: readonly ColumnRole[],
  body: Body,
  unread: readonly Unread[],
): { readonly roles: readonly ColumnRole[]; readonly unread: readonly Unread[] } {
  const code = partingCode(columns, body, unread);
  const roles = columns.map((role, at) => (at === code ? NAMED_DIMENSION : role));
  return {
    roles: shareWords(roles, body) ? roles.map((role) => (role.role === 'dimension' ? NAMED_DIMENSION : role)) : roles,
    unread: unread.filter(({ column }) => column !== code),
  };
}

/** The column of codes without which rows are alike, and with which none is; -1 for none. */
function partingCode(columns: readonly ColumnRole[], body: Body, unread: readonly Unread[]): number {
  const keys = columns.flatMap(({ role }, at) => (KEYS.includes(role) ? [at] : []));
  const alike = (more: readonly number[]): number => body.length - distinct(body, [...keys, ...more]);
  if (alike([]) <= body.length * MOST_ALIKE) return -1;
  const found = unread.find(({ column, why }) => why === 'code' && alike([column]) === 0);
  return found?.column ?? -1;
}

const distinct = (body: Body, columns: readonly number[]): number =>
  new Set(body.map((row) => columns.map((at) => row[at] ?? '').join('\n'))).size;

/** Whether two different rows of parts would bear one name, the blank cells of each left out. */
function shareWords(columns: readonly ColumnRole[], body: Body): boolean {
  const parts = columns.flatMap(({ role }, at) => (role === 'dimension' ? [at] : []));
  const partsOf = new Map<string, string>();
  return body.some((row) => {
    const words = parts.map((at) => row[at] ?? '');
    const [name, whole] = [words.filter(Boolean).join('\n'), words.join('\n')];
    const known = partsOf.get(name) ?? whole;
    partsOf.set(name, known);
    return known !== whole;
  });
}
