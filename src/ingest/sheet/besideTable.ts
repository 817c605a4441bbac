import { fold } from '../../domain/fold.ts';
import { areaShare } from './areaShare.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { isBeside } from './dimensions.ts';
import { nameFinder } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { type ColumnContent, contentOf, isGap, isNumeric, share, type SheetTable } from './sheetTable.ts';

const nameOf = nameFinder(COLUMN_NAMES);
const FEWEST_WORDS = 2;

/**
 * Where another table begins beside the first: behind a column of blanks stands a column that names rows again, years or
 * words of which each stands once, before figures of its own. A list of places is read with its figures (`withAreaLists`),
 * and names that the rows have already are of the same table. -1 where there is one table.
 */
export function besideAt(table: SheetTable, { isArea }: Pick<SheetHead, 'isArea'>): number {
  const { headers, body } = table;
  const gaps = headers.map((_, at) => isGap(table, at));
  return headers.findIndex((_, gap) => {
    if (gap === 0 || !gaps[gap]) return false;
    const at = gaps.indexOf(false, gap);
    if (at < 0 || !gaps.slice(0, gap).includes(false)) return false;
    if (isTitledOtherwise(table, gap, at) || comesAgain(table, gap, at, gaps, isArea)) return true;
    if (gaps[0] || !namesRows(table, at, gap, isArea)) return false;
    const isKnown = headers.some((_, left) => left < gap && body.every((row) => (row[left] ?? '') === (row[at] ?? '')));
    return !isKnown && headers.some((_, column) => column > at && isNumeric(contentOf(body, column)));
  });
}

/** So many of the headings of a list that goes on beside itself stand above its first part. */
const MOST_AGAIN = 0.6;
const FEWEST_AGAIN = 3;
/** Flags are shorter than names, and intervals hold no letters. */
const isName = (text: string): boolean => text.length >= 4 && /\p{L}{2}/u.test(text);

const countsRows = ({ texts }: ColumnContent): boolean =>
  [...texts].every((text, at) => Number(text) === at || Number(text) === at + 1);

/**
 * Whether the headings behind a column of blanks are those before it over again, above names that are others in the same
 * row: what stands there is told of other things, and not of those that the first columns name.
 */
function comesAgain(
  { headers, labels, body }: SheetTable,
  gap: number,
  from: number,
  gaps: readonly boolean[],
  isArea: SheetHead['isArea'],
): boolean {
  const called = headers.map((header, at) => fold(labels[at]?.at(-1) ?? header));
  const end = gaps.indexOf(true, from);
  const behind = called.map((_, at) => at).slice(from, end < 0 ? called.length : end);
  const again = behind.filter((at) => called[at] !== '' && called.indexOf(called[at] ?? '') < gap);
  if (again.length < FEWEST_AGAIN || again.length < behind.length * MOST_AGAIN) return false;
  if (!again.some((at) => isNumeric(contentOf(body, at)))) return false;
  // Where what stands first in the rows does not come again, all that does is of these rows: "2015: Rate, Source; 2020: Rate, Source".
  const firsts = again.map((at) => called.indexOf(called[at] ?? ''));
  const leading = headers.findIndex((_, at) => {
    const content = contentOf(body, at);
    return content.filled > 0 && !countsRows(content);
  });
  if (!firsts.includes(leading)) return false;
  return again.some((at) => {
    const content = contentOf(body, at);
    const first = called.indexOf(called[at] ?? '');
    const both = body.filter((row) => (row[at] ?? '') !== '' && (row[first] ?? '') !== '');
    const others = both.filter((row) => row[at] !== row[first]).length;
    const areNames = content.numeric === 0 && share(content, isName) > 0.5;
    return areNames && areaShare(content, isArea, headers[at] ?? '') < 0.5 && others > both.length / 2;
  });
}

/** Whether the names of the rows, which stand first, stand again behind a column of blanks, below another title. */
function isTitledOtherwise({ labels, body }: SheetTable, gap: number, at: number): boolean {
  const [title = '', ...called] = labels[at] ?? [];
  const left = labels.findIndex((_, one) => contentOf(body, one).filled > 0);
  const [first = '', ...others] = labels[left] ?? [];
  const isSame = called.length > 0 && called.join('\n') === others.join('\n');
  if (left < 0 || left >= gap || !isSame || first === '' || title === '' || first === title) return false;
  return contentOf(body, left).numeric === 0 && body.every((row) => row[left] === row[at]);
}

function namesRows({ headers, body }: SheetTable, at: number, gap: number, isArea: SheetHead['isArea']): boolean {
  const header = headers[at] ?? '';
  const content = contentOf(body, at);
  if (isNumeric(content)) {
    const areYears = share(content, (text) => /^(?:1[89]|20|21)\d\d$/.test(text)) === 1;
    const isAgain = headers.slice(0, gap).some((left) => left !== '' && fold(left) === fold(header));
    return areYears && (nameOf(header) === 'period' || isAgain);
  }
  const isOfWords = content.numeric === 0 && content.filled >= FEWEST_WORDS && content.distinct === content.filled;
  return isOfWords && !isBeside(header, content) && areaShare(content, isArea, header) < 0.5;
}

/** The columns of a table that stand before another. */
export const leftOf = (table: SheetTable, end: number): SheetTable => ({
  ...table,
  headers: table.headers.slice(0, end),
  labels: table.labels.slice(0, end),
  body: table.body.map((row) => row.slice(0, end)).filter((row) => row.some((cell) => cell !== '')),
});
