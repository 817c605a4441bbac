import { fold } from '../../domain/fold.ts';
import { areaShare } from './areaShare.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { isBeside } from './dimensions.ts';
import { nameFinder } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { contentOf, isGap, isNumeric, share, type SheetTable } from './sheetTable.ts';

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
    if (gap === 0 || gaps[0] || !gaps[gap]) return false;
    const at = gaps.indexOf(false, gap);
    if (at < 0 || !namesRows(table, at, gap, isArea)) return false;
    const isKnown = headers.some((_, left) => left < gap && body.every((row) => (row[left] ?? '') === (row[at] ?? '')));
    return !isKnown && headers.some((_, column) => column > at && isNumeric(contentOf(body, column)));
  });
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
