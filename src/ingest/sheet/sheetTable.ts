import { ENDS_IN_YEAR } from './headerParts.ts';
import { HEADER_SEARCH_ROWS } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { isMissing, isPossiblyMissing } from '../cell/missingMarks.ts';
import { readCell, type CellValue } from '../cell/readCell.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import { readYearPart } from '../cell/readYearPart.ts';
import { remembering } from '../cell/remembering.ts';
import { periodLabel } from './periodLabel.ts';
import { lineOf, unitOfTitle } from './titles.ts';

type Row = readonly string[];

/** The table in a sheet whose columns are not known by name: where its header ends, and what each column is called. */
export interface SheetTable {
  /** The lines above the header, one text. */
  readonly title: string;
  /** Index of the last row of the header. */
  readonly headerRow: number;
  /** Name of each column, of several header rows joined by a space. */
  readonly headers: readonly string[];
  /** What each header row says of each column, from the top; a cell that spans several columns counts for all of them. */
  readonly labels: readonly (readonly string[])[];
  /** The rows of data: those under the header that fill more than one cell, so no footnotes. */
  readonly body: readonly Row[];
}

const MOST_HEADER_ROWS = 7;

const inBothMarks = remembering((cell: string) => {
  const stop = readCell(cell, '.');
  return stop.kind === 'bad' && stop.why === 'other-mark' ? readCell(cell, ',') : stop;
});

/** What a cell says as a value, whichever mark is decimal: what kind of thing it is does not hang on that. */
const valueIn = (cell: string): CellValue => inBothMarks(cell);

/** Whether a cell looks like a number in any notation. */
const looksNumeric = (cell: string): boolean => {
  const found = valueIn(cell);
  return found.kind === 'number' && (found.unit === '' || found.unit === '%' || IS_MONEY.test(found.unit));
};
const IS_MONEY = /^(?:[A-Z]{0,3}\p{Sc}|USD|EUR|VND)$/u;

const cellAt = (row: Row | undefined, column: number): string => row?.[column]?.trim() ?? '';
const filledCount = (row: Row): number => row.filter((cell) => cell.trim() !== '').length;
const filledWidth = (row: Row): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/**
 * Finds header and body by their shape: the header is the first row that fills at least two cells and reaches over at
 * least half of the width, a block of labels and their values above it (Unit; %) left out; rows of words, or of years
 * under spanning cells, that follow it belong to it; a header that is written twice counts once. A first row that is data
 * already has no header above it. `null` where there is no such table.
 */
export const findTable = oncePer(({ rows, isArea }: SheetHead): SheetTable | null => {
  // A lone cell far to the right ("Unit: %") makes no table wider.
  const wide = rows.filter((row) => filledCount(row) > 1);
  const width = Math.max(0, ...(wide.length > 0 ? wide : rows).map(filledWidth));
  const top = topRow(rows, width, isArea);
  if (top < 0) return null;
  const title = (end: number): string => rows.slice(0, end).map(lineOf).filter(Boolean).join('\n');
  if (isDataRow(rows, top, isArea)) {
    const labels = Array.from({ length: width }, (): readonly string[] => []);
    return {
      title: title(top),
      headerRow: top - 1,
      headers: labels.map(() => ''),
      labels,
      body: bodyOf(rows, top, width),
    };
  }
  let last = isMeasureOver(rows[top], rows[top + 1], isArea) ? top + 1 : top;
  while (last - top + 1 < MOST_HEADER_ROWS && isHeaderToo(rows, last, isArea)) last++;
  if (goesOnBehindBlank(rows, last, isArea)) last += 2;
  const named = namedAcross(rows.slice(top, last + 1), rows[last + 1]);
  last = top + named.length - 1;
  const numbersAt = named.findIndex((row, at) => at > 0 && countsColumns(row, rows[top + at + 1]));
  if (numbersAt < 0 && countsColumns(rows[last + 1], rows[last + 2])) last++;
  const header = named
    .filter((row, at) => filledCount(row) > 0 && at !== numbersAt)
    .filter((row, at, all) => at === 0 || row.join('\n') !== all[at - 1]?.join('\n'));
  const labels = labelsOf(header, width, numericColumns(rows.slice(last + 1)));
  return {
    title: title(top),
    headerRow: last,
    headers: labels.map((texts) => saidOnce(texts).join(' ')),
    labels,
    body: bodyOf(rows, last + 1, width).filter((row) => !header.some((one) => one.join('\n') === row.join('\n'))),
  };
});

const NUMBER_OF_COLUMN = /^[([]?\s*([A-D]|\d{1,3})\s*(?:=[\d\s()+*x:/%.-]{1,40})?[)\]]?$/u;
const FEWEST_COUNTED = 3;

/** Whether a row counts the columns, below their headings and over a row with words: "A, 1, 2, 3", "(1), (2), (3=2/1)". */
function countsColumns(row: Row = [], below: Row = []): boolean {
  const cells = row.map((cell) => cell.trim()).filter(Boolean);
  const counts = cells.map((cell) => NUMBER_OF_COLUMN.exec(cell)?.[1] ?? '');
  const letters = counts.findIndex((count) => !/^[A-D]$/.test(count));
  const isCounting = counts.every((count, at) =>
    letters < 0 || at < letters ? count === 'ABCD'[at] : Number(count) === at - letters + 1,
  );
  const areMarked = cells.every((cell) => /^[([]/.test(cell));
  // Words in a column that is not counted say nothing: "1, 2, 3" beside a remark that is empty is a row of figures.
  const first = row.findIndex((cell) => cell.trim() !== '');
  const isWord = (cell: string): boolean =>
    cell.length > 1 && !isMissing(cell) && (!looksNumeric(cell) || readPeriod(cell) !== null);
  return (
    isCounting &&
    letters >= 0 &&
    cells.length >= (areMarked ? FEWEST_COUNTED - 1 : FEWEST_COUNTED) &&
    below.some((cell, at) => isWord(cell.trim()) && (at < first || cellAt(row, at) !== ''))
  );
}

const ACROSS = /^(?:time|time period|year|years|period|năm|thời gian)$/i;

/**
 * A header whose first cell names what runs across ("Time, 2010, 2011", as OECD.Stat writes it) without that cell; what runs
 * down may be named in a row of its own below it ("Country"), which belongs to the header then.
 */
function namedAcross(header: readonly Row[], below: Row | undefined): readonly Row[] {
  const [first = [], ...more] = header;
  const isAcross =
    ACROSS.test(cellAt(first, 0)) && first.slice(1).filter((cell) => periodLabel(cell) !== null).length > 1;
  if (!isAcross || !below || filledCount(below) !== 1 || cellAt(below, 0) === '') return header;
  return [['', ...first.slice(1)], ...more, below];
}

/** The first row that can be a header, -1 if none can. */
function topRow(rows: readonly Row[], width: number, isArea: SheetHead['isArea']): number {
  const early = rows.slice(0, HEADER_SEARCH_ROWS);
  const canBe = (row: Row): boolean => {
    const [below, next] = early.slice(early.indexOf(row) + 1);
    if (countsColumns(row, below)) return false;
    const isWide = filledWidth(row) >= width / 2;
    if (filledCount(row) === 1) return countsColumns(below, next) || isOverOnlyFigures(row, below, width);
    return isWide && filledCount(row) > 1 && !isOfNumbersOver(row, below);
  };
  const comments = commentsAtTop(early);
  const narrow = early.findIndex(
    (row, at) => at >= comments && isOverFigures(row, rows.slice(at + 1, at + 1 + ROWS_OF_FIGURES)),
  );
  const wide = early.findIndex(
    (row, at) =>
      at >= comments && canBe(row) && !isTitleAndUnit(row, early[at + 1]) && !isTitleAndNumber(row, early[at + 1]),
  );
  const first = narrow >= 0 && narrow < wide ? narrow : wide;
  const behind = behindPairs(rows, comments);
  if (behind > first && early[behind] && canBe(early[behind])) return behind;
  const [above, header] = [early[first - 1], early[first]];
  const isOver = isSpanning(above, header) || isComparedBelow(above) || isMeasureOver(above, header, isArea);
  return first > comments && isOver ? first - 1 : first;
}

/** A measure alone over the first of several years: it heads them all, and is no title; a place, or a source, is one. */
function isMeasureOver(row: Row = [], below: Row = [], isArea: SheetHead['isArea'] = () => false): boolean {
  const at = row.findIndex((cell) => cell.trim() !== '');
  const times = below.flatMap((cell, column) => (periodLabel(cell.trim())?.rest === '' ? [column] : []));
  return (
    filledCount(row) === 1 &&
    at > 0 &&
    times.length > 1 &&
    times[0] === at &&
    isHeading(cellAt(row, at)) &&
    !isArea(cellAt(row, at))
  );
}

/** A heading alone over the only figures of a table, of which the names have none. */
function isOverOnlyFigures(row: Row, below: Row = [], width: number): boolean {
  const at = row.findIndex((cell) => cell.trim() !== '');
  const areNamed = below.some((cell, column) => column < at && cell.trim() !== '' && !looksNumeric(cell));
  return (
    filledCount(row) === 1 &&
    at > 0 &&
    at === width - 1 &&
    areNamed &&
    looksNumeric(cellAt(below, at)) &&
    isHeading(cellAt(row, at))
  );
}

const isHeading = (text: string): boolean =>
  !looksNumeric(text) &&
  periodLabel(text)?.rest !== '' &&
  unitOfTitle(text) === '' &&
  !/:$|^(?:table|tab\.|bảng|biểu)\s|^(?:sources?|notes?|updated|nguồn|ghi chú|cập nhật)(?:\s*:|\s\d)/iu.test(text);

/** "Quý I năm 2016 so với:" over the times against which its figures are held: alone in its row, it heads the table all the same. */
function isComparedBelow(row: Row = []): boolean {
  const at = row.findIndex((cell) => cell.trim() !== '');
  return at > 0 && filledCount(row) === 1 && ENDS_IN_COMPARISON.test(cellAt(row, at));
}
const ENDS_IN_COMPARISON = /(?:so với|compared (?:to|with)|relative to|versus|vs\.?)(?:\s?\(%\))?\s?:?$/iu;

/** "Births,,,(thousand)" over more cells: a title, and far on its right the unit. */
function isTitleAndUnit(row: Row, below: Row = []): boolean {
  const [title = '', unit = '', ...more] = row.filter((cell) => cell.trim() !== '');
  return more.length === 0 && cellAt(row, 0) === title.trim() && filledCount(below) > 2 && unitOfTitle(unit) !== '';
}

/** "Gross domestic product,,,T 04.02.01" over lines of words: a title, and far on its right the number of the table. */
function isTitleAndNumber(row: Row, below: Row = []): boolean {
  const [, number = '', ...more] = row.filter((cell) => cell.trim() !== '');
  const isFar = cellAt(row, 0) !== '' && cellAt(row, 1) === '' && filledCount(below) < 2;
  return isFar && more.length === 0 && NUMBER_OF_TABLE.test(number.trim());
}
const NUMBER_OF_TABLE = /^(?:T|Tab\.?|Table|Tabelle|Tableau|Tabla|Bảng|Biểu)\.? ?\d[\d.\-–]*[a-z]?$/iu;

/** Whole numbers that are no years, over some of the headings: "2,,10" over "2021,2020,2019". */
function isOfNumbersOver(row: Row, below: Row = []): boolean {
  const isCount = (cell: string): boolean => /^\d{1,3}$/.test(cell.trim());
  return (
    row.every((cell) => cell.trim() === '' || isCount(cell)) &&
    filledCount(below) > filledCount(row) &&
    below.filter((cell) => periodLabel(cell.trim()) !== null).length >= filledCount(row)
  );
}

/** Whether a row that ends early is a header all the same: it names the first column, and spans some over which the row below has blanks. */
function isSpanning(row: Row = [], below: Row = []): boolean {
  const columns = row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const firstBelow = below.findIndex((cell) => cell.trim() !== '');
  return (
    columns.length === 2 &&
    // With or without a blank column in front.
    (columns[0] ?? 2) < 2 &&
    firstBelow > (columns[0] ?? 0) &&
    columns[1] === firstBelow &&
    filledCount(below) > 1 &&
    filledCount(below) < filledWidth(below) - firstBelow &&
    columns.every((at) => !looksNumeric(cellAt(row, at)) && !cellAt(row, at).endsWith(':'))
  );
}

const COMMENT = /^(?:#(?!$| ?(?:of|số)\b)|\/\/)/i;
/** "#Year" and "# date" head their columns, as programs for numbers write them. */
const COMMENTED_HEADING = /^# ?[\p{L}_]+$/u;

/** How many lines at the top are comments, whatever commas are in them ("# Births, by district"). */
function commentsAtTop(rows: readonly Row[]): number {
  const end = rows.findIndex(
    (row) => !COMMENT.test(cellAt(row, 0)) && !(cellAt(row, 0) === '#' && filledCount(row) === 1),
  );
  const count = Math.max(0, end);
  const [last, below] = [rows[count - 1], rows[count]];
  const isHeader =
    last !== undefined &&
    below !== undefined &&
    COMMENTED_HEADING.test(cellAt(last, 0)) &&
    filledCount(last) >= Math.max(2, filledCount(below));
  return isHeader ? count - 1 : count;
}

const ROWS_OF_FIGURES = 2;

/** Whether a row of words stands over rows of a period and figures in the same columns: a header, however wide a remark below it is. */
function isOverFigures(row: Row, below: readonly Row[]): boolean {
  const columns = row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const isOfWords = columns.every((at) => !looksNumeric(cellAt(row, at)) && readPeriod(cellAt(row, at)) === null);
  const isOfFigures = (one: Row): boolean => {
    const cells = columns.map((at) => cellAt(one, at));
    const isFigure = (cell: string): boolean => looksNumeric(cell) && readPeriod(cell) === null;
    return (
      filledCount(one) === columns.length && cells.some(isFigure) && cells.some((cell) => readPeriod(cell) !== null)
    );
  };
  return columns.length >= 2 && isOfWords && below.length === ROWS_OF_FIGURES && below.every(isOfFigures);
}

/** The row behind a block of labels and their values ("Unit;%"), with or without a blank line between; -1 without such a block. */
function behindPairs(rows: readonly Row[], from: number): number {
  const isPair = (row: Row | undefined): boolean =>
    row !== undefined && cellAt(row, 0) !== '' && filledWidth(row) <= 2 && !looksNumeric(cellAt(row, 0));
  let at = from;
  while (at < HEADER_SEARCH_ROWS && isPair(rows[at])) at++;
  const pairs = at;
  while (at < HEADER_SEARCH_ROWS && rows[at] && filledCount(rows[at] ?? []) === 0) at++;
  const next = rows[at];
  if (pairs - from < 2 || !next || filledCount(next) < 2) return -1;
  const isWider = filledWidth(next) > 2;
  // Where the table has two columns itself, only a blank line and a row of words tells its header from one pair more.
  const isHeader = next.every((cell) => cell === '' || !looksNumeric(cell) || periodLabel(cell) !== null);
  return (isWider || at > pairs) && isHeader ? at : -1;
}

/** Whether a row that stands where a header should is data: numbers that are no years over numbers, and a known area or figures that no heading is. */
function isDataRow(rows: readonly Row[], at: number, isArea: SheetHead['isArea']): boolean {
  const row = rows[at];
  if (!row) return false;
  const isFigure = (cell: string): boolean => looksNumeric(cell) && periodLabel(cell) === null;
  const filled = row.filter((cell) => cell !== '');
  const figures = filled.filter(isFigure).length;
  const areas = filled.filter((cell) => !looksNumeric(cell) && isArea(cell)).length;
  const below = rows[at + 1];
  if (figures === 0 || below === undefined || !below.some(isFigure)) return false;
  if (areas > 0 && figures + areas >= filled.length - 1) return true;
  if (repeatsBelow(rows, at) && row.every((cell, column) => !isFigure(cell) || isFigure(cellAt(below, column))))
    return true;
  // No heading is a number with decimals, or so large a one: "Alpha State, 7.6" is data though no such state is known.
  const numbers = filled.filter(isFigure);
  // A row that counts the columns stands under many headings: "A, 1, 2, 3".
  const isCount = numbers.every((cell, at) => Number(cell) === Number(numbers[0]) + at);
  const isSurely = (cell: string): boolean =>
    isFigure(cell) && (/\d[.,]\d/.test(cell) || /\d{5}/.test(cell) || (numbers.length > 1 && !isCount));
  // A year over a year is one of a column of years.
  const isYear = (cell: string): boolean => !isFigure(cell) && readPeriod(cell) !== null;
  const years = row.filter((cell, column) => isYear(cell) && isYear(cellAt(below, column))).length;
  // Nobody heads several columns by numbers with decimals.
  const decimals = row.filter(
    (cell, column) => isFigure(cell) && /\d[.,]\d/.test(cell) && isFigure(cellAt(below, column)),
  );
  if (decimals.length >= FEWEST_DECIMALS) return true;
  return (
    figures + years >= filled.length - 1 &&
    filled.some(isSurely) &&
    row.every((cell, column) => !isFigure(cell) || isFigure(cellAt(below, column)) || isMissing(cellAt(below, column)))
  );
}

const FEWEST_DECIMALS = 2;
const FEWEST_REPEATS = 3;

/** Whether some cell of a row stands in each row below it too, at least three times: no heading does. */
function repeatsBelow(rows: readonly Row[], at: number): boolean {
  const below = rows.slice(at + 1).filter((row) => filledCount(row) > 1);
  return (
    below.length >= FEWEST_REPEATS &&
    (rows[at] ?? []).some((cell, column) => cell !== '' && below.every((row) => cellAt(row, column) === cell))
  );
}

/** Whether a row's first cell is where a list of footnotes begins under a table: as UNdata writes it. */
export const beginsFootnotes = (cell: string): boolean => /^footnoteSeqID$/i.test(cell);

/** The rows of data, up to a list of footnotes. */
function bodyOf(rows: readonly Row[], from: number, width: number): readonly Row[] {
  const end = rows.findIndex((row, at) => at >= from && beginsFootnotes(cellAt(row, 0)));
  return rows
    .slice(from, end < 0 ? rows.length : end)
    .filter((row) => filledCount(row) >= 2 || (width < 3 && filledCount(row) > 0));
}

/** Columns that hold numbers, or marks for missing ones, more often than words. */
function numericColumns(rows: readonly Row[]): ReadonlySet<number> {
  const balance = new Map<number, number>();
  for (const row of rows)
    row.forEach((cell, column) => {
      if (cell.trim() === '') return;
      const isNumber = looksNumeric(cell.trim()) || isMissing(cell);
      balance.set(column, (balance.get(column) ?? 0) + (isNumber ? 1 : -1));
    });
  return new Set([...balance.keys()].filter((column) => (balance.get(column) ?? 0) > 0).sort((a, b) => a - b));
}

/** Whether the row under `above`, the last known header row, names columns too: words over numbers, or years under cells that span them. */
function isHeaderToo(rows: readonly Row[], above: number, isArea: SheetHead['isArea']): boolean {
  const row = rows[above + 1];
  if (!row || filledCount(row) < 1 || isArea(cellAt(row, 0))) return false;
  if (filledCount(row) === 1 && isTail(rows, above)) return true;
  if (filledCount(row) === 1 && !isHeaderToo(rows, above + 1, isArea)) return false;
  const numeric = [...numericColumns(rows.slice(above + 2))];
  const columns = numeric.filter((column) => cellAt(row, column) !== '');
  if (columns.length === 0 || (columns.length < numeric.length / 2 && !isSparseHeader(rows, above, columns)))
    return false;
  const cells = columns.map((column) => cellAt(row, column));
  const isWord = (cell: string): boolean => !looksNumeric(cell) && !isMissing(cell);
  if (cells.every(isWord)) return true;
  // "bộ, tính, 2024" below "Sơ, Ước, Năm".
  if (cellAt(row, 0) === '' && cells.some(isWord) && cells.every((cell) => isWord(cell) || periodLabel(cell) !== null))
    return true;
  const over = columns.map((column) => cellAt(rows[above], column));
  const isSpanned = over.includes('') || new Set(over).size < over.length;
  // "Quarter III" over "2024" throughout.
  const areOfYear =
    cellAt(row, 0) === '' &&
    over.every((cell) => OF_A_YEAR.test(cell) || readYearPart(cell.replace(ENDS_IN_YEAR, '')) !== null);
  // "Tháng 10 năm", "Tháng 11 năm" over "2021", "2020".
  const wantYears = cellAt(row, 0) === '' && over.every((cell) => ENDS_IN_YEAR.test(cell));
  // A column that no cell spans is named here: "Country, Staff, 2019, 2020" below ",,Visits,".
  const isTimeOrName = (cell: string, at: number): boolean =>
    periodLabel(cell) !== null || (isWord(cell) && over[at] === '' && isWord(cellAt(row, 0)));
  const times = cells.filter((cell) => periodLabel(cell) !== null).length;
  const isTold = isSpanned ? new Set(cells).size > 1 || areOfYear : wantYears;
  return isTold && times > 0 && cells.every(isTimeOrName);
}

/** Whether a header goes on behind a blank line: with words over figures alone, below cells that span them. */
function goesOnBehindBlank(rows: readonly Row[], last: number, isArea: SheetHead['isArea']): boolean {
  const [above = [], blank = [''], row = []] = rows.slice(last, last + 3);
  const figures = numericColumns(rows.slice(last + 3));
  const columns = row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  return (
    filledCount(blank) === 0 &&
    columns.length > 1 &&
    columns.every((at) => figures.has(at) && /\p{L}{2}/u.test(cellAt(row, at))) &&
    new Set(columns.map((at) => cellAt(row, at))).size > 1 &&
    columns.some((at) => cellAt(above, at) === '') &&
    isHeaderToo(rows, last + 1, isArea)
  );
}

/** Whether the last words of one heading stand in a row of their own: "2015 (%)" below "so với cùng kỳ năm". */
function isTail(rows: readonly Row[], above: number): boolean {
  const row = rows[above + 1] ?? [];
  const at = row.findIndex((cell) => cell.trim() !== '');
  const text = cellAt(row, at);
  const isOfHeading = at > 0 && cellAt(rows[above], at) !== '' && !looksNumeric(cellAt(rows[above], at));
  return isOfHeading && ENDS_HEADING.test(text) && numericColumns(rows.slice(above + 2)).has(at);
}
const ENDS_HEADING = /^[^%]{0,40}\(%\)$|^(?:cùng kỳ |tháng |quý )?năm trước(?: \(%\))?$/iu;

/**
 * Whether a row that fills few columns names them further, as under cells that span some and not others: it begins with a
 * blank, holds nothing but words over figures, and more rows of figures follow than are in the header.
 */
function isSparseHeader(rows: readonly Row[], above: number, columns: readonly number[]): boolean {
  const row = rows[above + 1] ?? [];
  const isBlank = cellAt(row, 0) === '' && filledCount(row) === columns.length;
  const areUnder = columns.every((column) => !looksNumeric(cellAt(row, column)) && !isMissing(cellAt(row, column)));
  const next = rows[above + 2] ?? [];
  return isBlank && areUnder && columns.some((column) => looksNumeric(cellAt(next, column)) || cellAt(next, 0) === '');
}

/** "UK" below "UK" says it again. */
export const saidOnce = (labels: readonly string[]): readonly string[] =>
  labels.filter((label, at) => at === 0 || label !== labels[at - 1]);

const OF_A_YEAR = /^(?:năm|year|of)$/i;

function labelsOf(header: readonly Row[], width: number, numeric: ReadonlySet<number>): readonly (readonly string[])[] {
  const filled = header.map((row, level) =>
    level < header.length - 1 ? spread(row, width, numeric, header.slice(0, level)) : row,
  );
  // Where no row says anything of a column, what spans those before it does not reach it.
  const isSaid = (column: number): boolean => header.some((row) => cellAt(row, column) !== '');
  return Array.from({ length: width }, (_, column) =>
    isSaid(column) ? filled.map((row) => cellAt(row, column)).filter((text) => text !== '') : [],
  );
}

/**
 * A spanning cell's text in every column of numbers that it spans: files write it in the first and leave the others blank.
 * Below another that spans it, it ends where that one ends.
 */
function spread(row: Row, width: number, numeric: ReadonlySet<number>, above: readonly Row[]): Row {
  let current = '';
  let isSpanned = false;
  let isUnder = false;
  return Array.from({ length: width }, (_, column) => {
    const own = cellAt(row, column);
    if (!numeric.has(column)) return own;
    const begins = above.some((higher) => cellAt(higher, column) !== '');
    isSpanned ||= begins;
    if (own !== '') isUnder = isSpanned;
    if (own !== '' || (begins && isUnder)) current = own;
    return current;
  });
}

/** What the cells of one column are like, missing ones left out. */
export interface ColumnContent {
  readonly filled: number;
  readonly distinct: number;
  /** Cells that are numbers, or meant as such: "<5" and "35-40" are told of one by one. */
  readonly numeric: number;
  readonly texts: ReadonlySet<string>;
  /** What stands beside the numbers in most of them ("Mbps", "%"); empty for bare numbers. */
  readonly unit: string;
}

/** So many ranges are no slips. */
const FEWEST_CLASSES = 3;

/** Numbers, and ranges from one number to another. */
const FROM_TO = /^(\d{1,9}) ?(?:[-–—]|to|đến) ?(\d{1,9})$/u;

/** Whether no number stands within a range: then they are classes, and not counts of which some are known exactly. */
function areApart(texts: ReadonlySet<string>): boolean {
  const all = [...texts];
  const numbers = all.filter((text) => /^\d{1,9}$/.test(text)).map(Number);
  return all.every((text) => {
    const [, from, to] = FROM_TO.exec(text) ?? [];
    return from === undefined || !numbers.some((number) => number >= Number(from) && number <= Number(to));
  });
}

const MEANT_AS_NUMBERS: readonly string[] = ['range', 'bound', 'about', 'two-numbers', 'formula-error'];

/** The content of one column of a table's body. */
export function contentOf(body: readonly Row[], column: number): ColumnContent {
  let filled = 0;
  let numeric = 0;
  let plain = 0;
  let marks = 0;
  const ranges = new Set<string>();
  const texts = new Set<string>();
  const units = new Map<string, number>();
  for (const row of body) {
    const cell = cellAt(row, column);
    if (isMissing(cell)) continue;
    filled++;
    texts.add(cell);
    if (isPossiblyMissing(cell)) {
      marks++;
      continue;
    }
    const found = valueIn(cell);
    if (found.kind === 'number' && found.unit !== '' && /^\d{4} ?\D{1,4}$/.test(cell) && readPeriod(cell) !== null)
      continue;
    if (found.kind === 'number') {
      numeric++;
      plain++;
      units.set(found.unit, (units.get(found.unit) ?? 0) + 1);
    } else if (found.kind === 'bad' && MEANT_AS_NUMBERS.includes(found.why) && readPeriod(cell) === null) {
      numeric++;
      if (found.why === 'range') ranges.add(cell);
    }
  }
  const [unit = '', count = 0] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  const isPercent = unit === '%' && count >= numeric * 0.8;
  const isBare = unit === '' || unit === '%';
  // "5 km", "3 nights", "2 kg": numbers with all kinds of words are text.
  const isOfOneUnit = isBare || count >= numeric * 0.8;
  // Among numbers "x" and "c" are marks for missing ones.
  const isAmongNumbers = numeric > 0 && (numeric >= marks || numeric + marks === filled);
  // Ranges are classes, without a number among them or with few: ages "0, 1-4, 5-9", sizes. None stands within another.
  const areClasses = ranges.size >= FEWEST_CLASSES && plain <= (numeric - plain) / 2 && areApart(texts);
  const isOfClasses = plain === 0 || areClasses;
  return {
    filled: isAmongNumbers ? filled - marks : filled,
    distinct: texts.size,
    numeric: isOfClasses ? 0 : isOfOneUnit ? numeric : (units.get('') ?? 0) + (units.get('%') ?? 0),
    texts,
    unit: isPercent ? '%' : isBare || !isOfOneUnit ? '' : unit,
  };
}

/** Share of a column's different texts of which something holds; 0 for an empty column. */
export function share(content: ColumnContent, holds: (text: string) => boolean): number {
  let count = 0;
  for (const text of content.texts) if (holds(text)) count++;
  return content.distinct === 0 ? 0 : count / content.distinct;
}

/** Whether most of a column's cells are numbers: the odd ones among them are rejected one by one, and listed. */
export const isNumeric = ({ filled, numeric }: ColumnContent): boolean => filled > 0 && numeric >= filled * 0.6;

/** Whether a column has neither heading nor cells, as between two tables. */
export const isGap = ({ headers, body }: Pick<SheetTable, 'headers' | 'body'>, at: number): boolean =>
  headers[at] === '' && body.every((row) => (row[at] ?? '') === '');

/** Whether two columns say the same, each in its own words: a name and its code. */
export const sayTheSame = (body: SheetTable['body'], one: number, other: number): boolean =>
  isOneFor(body, one, other) && isOneFor(body, other, one);

/** Whether a column says the same in all rows of each word of another. */
export function isOneFor(body: SheetTable['body'], words: number, at: number): boolean {
  const said = new Map<string, string>();
  return body.every((row) => {
    const [word = '', text = ''] = [row[words], row[at]];
    const known = said.get(word);
    if (known === undefined) said.set(word, text);
    return text === '' || known === undefined || known === text;
  });
}
