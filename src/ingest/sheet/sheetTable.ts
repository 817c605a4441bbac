import { HEADER_SEARCH_ROWS } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { isMissing, isPossiblyMissing } from '../cell/missingMarks.ts';
import { readCell, type CellValue } from '../cell/readCell.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import { remembering } from '../cell/remembering.ts';
import { periodLabel } from './periodLabel.ts';
import { lineOf } from './titles.ts';

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

const MOST_HEADER_ROWS = 3;

const inBothMarks = remembering((cell: string) => {
  const stop = readCell(cell, '.');
  return stop.kind === 'bad' && stop.why === 'other-mark' ? readCell(cell, ',') : stop;
});

/** What a cell says as a value, whichever mark is decimal: what kind of thing it is does not hang on that. */
const valueIn = (cell: string): CellValue => inBothMarks(cell);

/** Whether a cell looks like a number in any notation. */
const looksNumeric = (cell: string): boolean => {
  const found = valueIn(cell);
  return found.kind === 'number' && (found.unit === '' || found.unit === '%');
};

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
  const top = topRow(rows, width);
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
  let last = top;
  while (last - top + 1 < MOST_HEADER_ROWS && isHeaderToo(rows, last, isArea)) last++;
  const named = namedAcross(rows.slice(top, last + 1), rows[last + 1]);
  last = top + named.length - 1;
  const header = named.filter((row, at, all) => at === 0 || row.join('\n') !== all[at - 1]?.join('\n'));
  const labels = labelsOf(header, width, numericColumns(rows.slice(last + 1)));
  return {
    title: title(top),
    headerRow: last,
    headers: labels.map((texts) => texts.join(' ')),
    labels,
    body: bodyOf(rows, last + 1, width).filter((row) => !header.some((one) => one.join('\n') === row.join('\n'))),
  };
});

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
function topRow(rows: readonly Row[], width: number): number {
  const early = rows.slice(0, HEADER_SEARCH_ROWS);
  const canBe = (row: Row): boolean => filledCount(row) >= 2 && filledWidth(row) >= width / 2;
  const narrow = early.findIndex((row, at) => isOverFigures(row, rows.slice(at + 1, at + 1 + ROWS_OF_FIGURES)));
  const wide = early.findIndex(canBe);
  const first = narrow >= 0 && narrow < wide ? narrow : wide;
  const behind = behindPairs(rows);
  return behind > first && early[behind] && canBe(early[behind]) ? behind : first;
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
function behindPairs(rows: readonly Row[]): number {
  const isPair = (row: Row | undefined): boolean =>
    row !== undefined && cellAt(row, 0) !== '' && filledWidth(row) <= 2 && !looksNumeric(cellAt(row, 0));
  let at = 0;
  while (at < HEADER_SEARCH_ROWS && isPair(rows[at])) at++;
  const pairs = at;
  while (at < HEADER_SEARCH_ROWS && rows[at] && filledCount(rows[at] ?? []) === 0) at++;
  const next = rows[at];
  if (pairs < 2 || !next || filledCount(next) < 2) return -1;
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
  return (
    figures >= filled.length - 1 &&
    filled.some(isSurely) &&
    row.every((cell, column) => !isFigure(cell) || isFigure(cellAt(below, column)) || isMissing(cellAt(below, column)))
  );
}

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
  if (!row || filledCount(row) < 2 || isArea(cellAt(row, 0))) return false;
  const numeric = [...numericColumns(rows.slice(above + 2))];
  const columns = numeric.filter((column) => cellAt(row, column) !== '');
  if (columns.length === 0 || columns.length < numeric.length / 2) return false;
  const cells = columns.map((column) => cellAt(row, column));
  if (cells.every((cell) => !looksNumeric(cell) && !isMissing(cell))) return true;
  const over = columns.map((column) => cellAt(rows[above], column));
  const isSpanned = over.includes('') || new Set(over).size < over.length;
  return isSpanned && new Set(cells).size > 1 && cells.every((cell) => periodLabel(cell) !== null);
}

function labelsOf(header: readonly Row[], width: number, numeric: ReadonlySet<number>): readonly (readonly string[])[] {
  const filled = header.map((row, level) => (level < header.length - 1 ? spread(row, width, numeric) : row));
  return Array.from({ length: width }, (_, column) =>
    filled.map((row) => cellAt(row, column)).filter((text) => text !== ''),
  );
}

/** A spanning cell's text in every column of numbers that it spans: files write it in the first and leave the others blank. */
function spread(row: Row, width: number, numeric: ReadonlySet<number>): Row {
  let current = '';
  return Array.from({ length: width }, (_, column) => {
    const own = cellAt(row, column);
    if (!numeric.has(column)) return own;
    if (own !== '') current = own;
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

const MEANT_AS_NUMBERS: readonly string[] = ['range', 'bound', 'about', 'two-numbers', 'formula-error'];

/** The content of one column of a table's body. */
export function contentOf(body: readonly Row[], column: number): ColumnContent {
  let filled = 0;
  let numeric = 0;
  let plain = 0;
  let marks = 0;
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
    if (found.kind === 'number') {
      numeric++;
      plain++;
      units.set(found.unit, (units.get(found.unit) ?? 0) + 1);
    } else if (found.kind === 'bad' && MEANT_AS_NUMBERS.includes(found.why) && readPeriod(cell) === null) numeric++;
  }
  const [unit = '', count = 0] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  const isPercent = unit === '%' && count >= numeric * 0.8;
  const isBare = unit === '' || unit === '%';
  // "5 km", "3 nights", "2 kg": numbers with all kinds of words are text.
  const isOfOneUnit = isBare || count >= numeric * 0.8;
  // Among numbers "x" and "c" are marks for missing ones.
  const isAmongNumbers = numeric > 0 && (numeric >= marks || numeric + marks === filled);
  // Ranges without a single number among them are classes: ages, sizes.
  const isOfClasses = plain === 0;
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
