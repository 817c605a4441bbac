import { fold } from '../../domain/fold.ts';
import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { KEYS } from './dimensions.ts';
import { nameFinder } from './headers.ts';

const nameOf = nameFinder(COLUMN_NAMES);
type Body = readonly (readonly string[])[];

/** Parts of which a word alone does not say what it is: the heading belongs to it, "Place: Other". */
const NAMED_DIMENSION: ColumnRole = { role: 'dimension', isNamed: true };
/** Rows that are alike by a slip are fewer. */
const MOST_ALIKE = 0.1;

/** How the columns of parts are named, and which codes or grades part the rows where nothing else does. */
export function withNamedParts(
  columns: readonly ColumnRole[],
  headers: readonly string[],
  body: Body,
  unread: readonly Unread[],
): { readonly roles: readonly ColumnRole[]; readonly unread: readonly Unread[] } {
  const codes = unread.filter(({ column, why }) => why === 'code' && nameOf(headers[column] ?? '') === null);
  const grades = columns.filter(({ role }) => role === 'value').length > 1 ? gradesIn(columns, headers, body) : [];
  const code = partingCode(columns, body, [...codes.map(({ column }) => column), ...grades]);
  const roles = columns.map((role, at) => (at === code ? NAMED_DIMENSION : role));
  const sharing = shareNames(roles, body) ? columnsOfOneWord(roles, body) : new Set<number>();
  return {
    roles: roles.map((role, at) => (sharing.has(at) ? NAMED_DIMENSION : role)),
    unread: unread.filter(({ column }) => column !== code),
  };
}

/** The column of codes without which rows are alike, and with which none is; -1 for none. */
function partingCode(columns: readonly ColumnRole[], body: Body, codes: readonly number[]): number {
  const keys = columns.flatMap(({ role }, at) => (KEYS.includes(role) ? [at] : []));
  const alike = (more: readonly number[]): number => body.length - distinct(body, [...keys, ...more]);
  if (alike([]) <= body.length * MOST_ALIKE) return -1;
  return codes.find((column) => alike([column]) === 0) ?? -1;
}

/** Headings of the years of a school, folded. */
const GRADE = /^(?:(?:school )?(?:grades?|class|year of study|form)|klasse|clase|classe|grado|lop|khoi|khoi lop)$/;
const IS_GRADE = /^(?:[0-9]|1[0-3])$/;

/** Columns of figures that may be grades: 1 to 13 below such a heading. "Grade" may be a mark as well. */
const gradesIn = (columns: readonly ColumnRole[], headers: readonly string[], body: Body): readonly number[] =>
  columns.flatMap(({ role }, at) =>
    role === 'value' && GRADE.test(fold(headers[at] ?? '')) && body.every((row) => IS_GRADE.test(row[at] ?? ''))
      ? [at]
      : [],
  );

const distinct = (body: Body, columns: readonly number[]): number =>
  new Set(body.map((row) => columns.map((at) => row[at] ?? '').join('\n'))).size;

/** Whether two different rows of parts would bear one name, the blank cells of each left out. */
function shareNames(columns: readonly ColumnRole[], body: Body): boolean {
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

/** The columns of parts that have some word in common with another. */
function columnsOfOneWord(columns: readonly ColumnRole[], body: Body): ReadonlySet<number> {
  const columnOf = new Map<string, number>();
  const found = new Set<number>();
  for (const row of body)
    columns.forEach(({ role }, at) => {
      const word = row[at] ?? '';
      if (role !== 'dimension' || word === '') return;
      const first = columnOf.get(word) ?? at;
      columnOf.set(word, first);
      if (first !== at) found.add(first).add(at);
    });
  return found;
}
