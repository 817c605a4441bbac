import { fold } from '../../domain/fold.ts';
import type { Unread } from '../../domain/mapping.ts';
import { periodKind } from '../../domain/period.ts';
import { commonEra, isThaiMonthOfYear } from '../cell/buddhistYear.ts';
import { isListopad } from '../cell/datesAs.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import { readYearPart } from '../cell/readYearPart.ts';
import { areWeeks } from '../cell/weeks.ts';
import { IGNORE, PERIOD } from './columnRoles.ts';
import { areMidYears, areShortMonths } from './datesIn.ts';
import {
  canHoldValues,
  type Column,
  isNumericColumn,
  mayBePeriod,
  type Roles,
  timesIn,
  UNNAMED,
} from './guessedColumn.ts';
import { isOfYears, rivalsInTime } from './guessedYears.ts';
import { isNumeric, share, type SheetTable } from './sheetTable.ts';

/** Years, also with a word behind them: "2019 г.". */
const yearsOnly = ({ content }: Column): boolean => share(content, isYear) === 1;

function isYear(text: string): boolean {
  if (/^\d{4}(?:\.0+)?$/.test(text)) return true;
  const period = /^(?:19|20)\d\d\s?\p{L}{1,5}\.?$/u.test(text) ? readPeriod(text) : null;
  return period !== null && periodKind(period) === 'year';
}

/** Whether what stands below a heading of times changes from row to row, with digits in it, and is none. */
const isUnreadable = ({ content: { texts, distinct, filled } }: Column): boolean =>
  distinct > 1 && distinct > filled / 10 && [...texts].every((text) => /\d/.test(text));

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\d(?:[T ]\d|$)/.test(text);

/** Months or quarters: so its heading says, or each of its cells below one that says nothing. */
const isOfParts = ({ name, header, content }: Column): boolean =>
  content.filled > 0 &&
  (name === 'part' ||
    (name === null &&
      content.distinct > 1 &&
      (header === '' || UNNAMED.test(header)) &&
      share(content, (text) => readYearPart(text) !== null) === 1) ||
    (name === null && areAllMonths(content)));

const MONTHS_OF_A_YEAR = 12;

/** The twelve months, beside them at most as many other words: "Tháng 1" to "Tháng 12", and what they come to. */
function areAllMonths({ texts, distinct }: Column['content']): boolean {
  const months = new Set([...texts].flatMap((text) => readYearPart(text)?.number ?? []));
  return months.size === MONTHS_OF_A_YEAR && distinct <= 2 * MONTHS_OF_A_YEAR;
}

/** Headings of quarters, folded; what else is called a part of a year is a month. */
const QUARTERS =
  /^(?:q|trim|triwulan|kwarta|quarta|kvarta|tromjes|тромес|тримес|квартал|ctvrtlet|stvrtrok|negyedev|vuosineljannes|ceyrek|季度|四半期|분기|ไตรมาส)/;

function kindOfPart(header: string): 'month' | 'quarter' | 'half' {
  const folded = fold(header);
  if (/^(?:half|semest|nua|6 thang|полугод)/.test(folded)) return 'half';
  return QUARTERS.test(folded) ? 'quarter' : 'month';
}

/**
 * The column of periods, by its name: one whose years vary before a day that all rows share, which is the day of the
 * record; or one of texts that can be nothing else ("2013Q4"). A part of the year beside it belongs to it.
 */
export function setPeriods(
  columns: readonly Column[],
  roles: Roles,
  table: SheetTable,
  unread: Unread[],
): 'buddhist' | null {
  const { body } = table;
  const reads = ({ content }: Column): number =>
    areShortMonths([...content.texts]) || areMidYears([...content.texts]) ? 1 : share(content, mayBePeriod);
  const isAcross = columns.filter((column) => column.period !== null && canHoldValues(column)).length >= 2;
  const named = columns.filter(({ name }) => name === 'period');
  const buddhist = columns.find(
    ({ name, content }) =>
      (name === 'period' && share(content, (text) => commonEra(text) !== null) === 1) ||
      (name === 'part' && share(content, isThaiMonthOfYear) === 1),
  );
  const isRecordDay = ({ content }: Column): boolean =>
    content.distinct === 1 && content.filled > 1 && [...content.texts].every(isMoment);
  const usable = named.filter((column) => column.content.filled === 0 || reads(column) >= 0.5);
  const rivals = isAcross || usable.length > 0 || buddhist ? [] : rivalsInTime(columns, table);
  for (const { at } of rivals) {
    roles[at] = IGNORE;
    unread.push({ column: at, why: 'years' });
  }
  const dated = columns.filter(
    (column) => !rivals.includes(column) && column.content.numeric === 0 && reads(column) >= 0.8,
  );
  const inParts = columns.find(
    (column) => column.name === 'part' && !isNumeric(column.content) && share(column.content, mayBePeriod) >= 0.8,
  );
  const chosen =
    (inParts && !usable.some((column) => yearsOnly(column) || isWithin(column, inParts, body)) ? inParts : undefined) ??
    usable.find((column) => yearsOnly(column) && column.content.distinct > 1) ??
    usable.find((column) => !isRecordDay(column) && column.content.distinct > 1) ??
    usable.find((column) => !isRecordDay(column)) ??
    buddhist ??
    usable[0] ??
    columns.find(
      (column) =>
        !rivals.includes(column) &&
        isOfYears(column) &&
        columns.some((other) => other !== column && isNumericColumn(other)),
    ) ??
    dated.find(({ name }) => name !== 'published') ??
    // Where nothing else says a time: "Last updated" of figures by the day.
    dated.find(({ content }) => content.distinct > 1 && [...content.texts].every(isMoment));
  for (const column of named)
    if (
      column !== chosen &&
      column.content.filled > 0 &&
      (isRecordDay(column) || (column.content.numeric === 0 && reads(column) > 0))
    ) {
      roles[column.at] = IGNORE;
      unread.push({ column: column.at, why: 'record-date' });
    }
  const weeks =
    isAcross || (chosen && !yearsOnly(chosen))
      ? undefined
      : columns.find(({ header, content }) => areWeeks(header, [...content.texts]));
  if (weeks) {
    // Weeks are no part of what is measured, and no year has several figures: they are refused by name.
    if (chosen) roles[chosen.at] = PERIOD;
    roles[weeks.at] = PERIOD;
    return null;
  }
  const unreadable = chosen || isAcross ? undefined : named.find(isUnreadable);
  if (unreadable) {
    // The times of the rows are no part of what is measured: they are refused by name.
    roles[unreadable.at] = PERIOD;
    return null;
  }
  if (!chosen) {
    // Months without their year: that is asked once.
    const part = columns.find(isOfParts);
    if (part) roles[part.at] = { role: 'period', part: kindOfPart(part.header) };
  }
  const months = chosen && isAcross && timesIn(chosen) === 1 ? columns.find(isOfParts) : undefined;
  if (chosen && months && columns.every((column) => column.period !== null || !isNumericColumn(column))) {
    // One year down, several across: the rows say the month.
    roles[chosen.at] = IGNORE;
    roles[months.at] = { role: 'period', part: kindOfPart(months.header) };
    return null;
  }
  if (!chosen || (isAcross && chosen.name !== 'period')) return null;
  roles[chosen.at] = PERIOD;
  if (inParts && inParts !== chosen && isWithin(chosen, inParts, body)) {
    roles[inParts.at] = IGNORE;
    unread.push({ column: inParts.at, why: 'repeats' });
  } else if (yearsOnly(chosen)) {
    const part = columns.find(isOfParts);
    if (part && reads(part) >= 0.8 && !isNumeric(part.content)) {
      // "2024, 2024-03": the second says it all.
      roles[part.at] = PERIOD;
      roles[chosen.at] = IGNORE;
    } else if (part) roles[part.at] = { role: 'period', part: kindOfPart(part.header) };
    if (part) leaveNumbersOf(part, columns, roles, body, unread);
  }
  return chosen === buddhist ? 'buddhist' : null;
}

/** Whether days lie in the months beside them, more of them than months: then they are the times themselves. */
function isWithin({ at, content }: Column, parts: Column, body: SheetTable['body']): boolean {
  const isIn = (row: readonly string[]): boolean => {
    const [day, part] = [readPeriod(row[at] ?? ''), readPeriod(row[parts.at] ?? '')];
    return day !== null && part !== null && day.startsWith(part);
  };
  return content.distinct > parts.content.distinct && body.every(isIn);
}

/** Fewer numbers that are those of the months beside them may be figures. */
const FEWEST_MONTHS = 3;

/** The numbers of months that stand beside their names are no figures. */
function leaveNumbersOf(
  { at, content }: Column,
  columns: readonly Column[],
  roles: Roles,
  body: SheetTable['body'],
  unread: Unread[],
): void {
  if (isNumeric(content) || content.distinct < FEWEST_MONTHS) return;
  for (const other of columns) {
    if (roles[other.at] !== null || other.content.distinct !== content.distinct) continue;
    const isNumberOfPart = (row: readonly string[]): boolean => {
      const [name = '', number = ''] = [row[at], row[other.at]];
      return isListopad(name) || readYearPart(name)?.number === Number(number);
    };
    if (!body.every(isNumberOfPart)) continue;
    roles[other.at] = IGNORE;
    unread.push({ column: other.at, why: 'code' });
  }
}
