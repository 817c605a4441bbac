import { fold } from '../../domain/fold.ts';
import { isStatus } from '../cell/statusNote.ts';
import type { Column, Roles } from './guessedColumn.ts';
import { isNumericColumn } from './guessedColumn.ts';

/** Headings of columns of flags, folded: "Flag", "2018 flag", "Footnotes". */
const FLAGS = /(?:^| )(?:flags?|status|footnotes?|notes?|symbols?|ghi chu|chu thich)$/;
const FEWEST = 2;

/**
 * Columns of letters or notes right behind columns of figures, several of them: each speaks of the figures on its left alone
 * ("2018, flag, 2019, flag", or with nothing above them).
 */
export function setFlags(columns: readonly Column[], roles: Roles): void {
  const found = columns.filter((column) => {
    const left = columns[column.at - 1];
    if (roles[column.at] !== null || !left || !isNumericColumn(left) || roles[left.at] !== null) return false;
    if (isNumericColumn(column)) return false;
    const isNamed = FLAGS.test(fold(column.header.replaceAll('_', ' ')));
    const areLetters = column.content.filled > 0 && [...column.content.texts].every(isStatus);
    return isNamed || (areLetters && column.header === '');
  });
  // "Note" and "Status" are two remarks on the row, which stand behind figures by chance.
  const kindOf = ({ header }: Column): string => FLAGS.exec(fold(header.replaceAll('_', ' ')))?.[0].trim() ?? '';
  for (const column of found)
    if (found.filter((other) => kindOf(other) === kindOf(column)).length >= FEWEST)
      roles[column.at] = { role: 'status', of: column.at - 1 };
}
