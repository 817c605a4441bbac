import { fold } from '../../domain/fold.ts';
import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { KEYS, MOST_ALIKE, MOST_PARTS } from './dimensions.ts';
import { nameFinder } from './headers.ts';

const nameOf = nameFinder(COLUMN_NAMES);
type Body = readonly (readonly string[])[];

/** Parts of which a word alone does not say what it is: the heading belongs to it, "Place: Other". */
const NAMED_DIMENSION: ColumnRole = { role: 'dimension', isNamed: true };

/** How the columns of parts are named, and which codes or grades part the rows where nothing else does. */
export function withNamedParts(
  columns: readonly ColumnRole[],
  headers: readonly string[],
  body: Body,
  unread: readonly Unread[],
): { readonly roles: readonly ColumnRole[]; readonly unread: readonly Unread[] } {
  const codes = unread.filter(
    ({ column, why }) => why === 'code' && [null, 'region'].includes(nameOf(headers[column] ?? '')),
  );
  const places = columns.flatMap(({ role }, at) =>
    role === 'ignore' && GEO_CODE.test(fold((headers[at] ?? '').replaceAll('_', ' '))) ? [at] : [],
  );
  const isOfSeveral = columns.filter(({ role }) => role === 'value').length > 1;
  const grades = isOfSeveral ? [...gradesIn(columns, headers, body), ...evenIn(columns, headers, body)] : [];
  const code = partingCode(
    columns,
    body,
    [...codes.map(({ column }) => column), ...places, ...grades],
    isOfSeveral ? sizesIn(columns, headers, body) : [],
  );
  const roles = columns.map((role, at) => (at === code ? NAMED_DIMENSION : role));
  const sharing = shareNames(roles, body) ? columnsOfOneWord(roles, body) : new Set<number>();
  return {
    roles: roles.map((role, at) => (sharing.has(at) ? NAMED_DIMENSION : role)),
    unread: unread.filter(({ column }) => column !== code),
  };
}

/** Headings of codes of places, folded. */
const GEO_CODE = /^(?:geo ?code|geo ?id|dguid|area ?code|location ?code)$/;

/** The column of codes without which rows are alike, and with which none is; -1 for none. */
function partingCode(
  columns: readonly ColumnRole[],
  body: Body,
  codes: readonly number[],
  sizes: readonly number[],
): number {
  const keys = columns.flatMap(({ role }, at) => (KEYS.includes(role) ? [at] : []));
  const alike = (more: readonly number[]): number => body.length - distinct(body, [...keys, ...more]);
  // Rows that are alike in everything stay so.
  const most = body.length - new Set(body.map((row) => row.join('\n'))).size + body.length * MOST_SLIPS;
  // Of hundreds of places some bear the name of another.
  const areMany =
    !keys.some((at) => columns[at]?.role === 'area') && keys.some((at) => distinct(body, [at]) > MOST_PARTS);
  if (alike([]) <= (areMany ? 0 : body.length * MOST_ALIKE)) return -1;
  const code = codes.find((column) => alike([column]) === 0) ?? codes.find((column) => alike([column]) <= most);
  if (code !== undefined || alike([]) <= body.length * MOST_ALIKE) return code ?? -1;
  return sizes.find((column) => alike([column]) <= most) ?? -1;
}

/** So few rows may still be alike by a slip where a code or size parts the others. */
const MOST_SLIPS = 0.01;
const MOST_SIZES = 20;

/**
 * Columns of figures that may be sizes or terms, the fewest different ones first: "7, 14, 28" days in many rows each. A blank
 * means all of them.
 */
const sizesIn = (columns: readonly ColumnRole[], headers: readonly string[], body: Body): readonly number[] =>
  columns
    .flatMap(({ role }, at) => {
      const isFigure = role === 'value' && !COUNTED.test(fold((headers[at] ?? '').replaceAll('_', ' ')));
      const sizes = new Set(isFigure ? body.map((row) => row[at] ?? '').filter(Boolean) : []);
      const areFew = sizes.size > 1 && sizes.size <= MOST_SIZES && body.length >= sizes.size * FEWEST_ROWS;
      return areFew && [...sizes].every((text) => /^\d{1,3}$/.test(text)) ? [{ at, count: sizes.size }] : [];
    })
    .sort((a, b) => a.count - b.count)
    .map(({ at }) => at);

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

/** Numbers of units stand in so many rows each. */
const FEWEST_ROWS = 4;
/** Headings of what is counted, folded. */
const COUNTED = /\b(?:values?|count|total|sum|amount|rate|percent|share|number of|population)\b/;

/** Columns of figures that may be numbers of units: a few small whole numbers, each in equally many rows or in one run of them. */
const evenIn = (columns: readonly ColumnRole[], headers: readonly string[], body: Body): readonly number[] =>
  columns.flatMap(({ role }, at) => {
    if (role !== 'value' || COUNTED.test(fold((headers[at] ?? '').replaceAll('_', ' ')))) return [];
    const rows = new Map<string, number>();
    for (const row of body) rows.set(row[at] ?? '', (rows.get(row[at] ?? '') ?? 0) + 1);
    const [least, most] = [Math.min(...rows.values()), Math.max(...rows.values())];
    const areSmall = [...rows.keys()].every((text) => /^\d{1,2}$/.test(text));
    // The last unit may be cut by the end of what is looked at, and of a long file later rows are fewer.
    const isEven = [...rows.values()].filter((count) => count === most).length >= rows.size - 1;
    const runs = body.filter((row, index) => index === 0 || row[at] !== body[index - 1]?.[at]).length;
    return areSmall && rows.size > 1 && least > 0 && most >= FEWEST_ROWS && (isEven || runs === rows.size) ? [at] : [];
  });

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
