import type { ObservationMapping } from '../../domain/mapping.ts';
import type { AreaMatcher } from '../cell/areaMatcher.ts';
import { plainNumber } from '../cell/plainNumber.ts';
import { toPeriod } from '../../domain/period.ts';
import { cellIssue } from '../file/issues.ts';
import { cellText, rowTexts, type RowBatch } from '../file/rowReader.ts';
import { beginsFootnotes } from '../sheet/sheetTable.ts';
import { OtherTable } from './otherTable.ts';
import type { PeriodsOfRows } from './periodsOfRows.ts';
import type { RowLog } from './rowLog.ts';
import type { ValueColumn } from './valueColumn.ts';

const SPACE = 0x20;
const STOP = 0x2e;
/** Bytes from here on belong to letters of several. */
const ASCII = 0x80;
/** The letter f: only a row that begins with it is asked whether footnotes begin. */
const FIRST_OF_FOOTNOTES = 0x66;
/** So many cells of a line tell whether it belongs to the header. */
const MOST_TOLD = 100;

/** Rows that are no data: remarks, footnotes, and the header again. Each is told of. */
export class OtherRows {
  readonly #mapping: ObservationMapping;
  readonly #areas: Pick<AreaMatcher, 'knows'>;
  readonly #values: readonly ValueColumn[];
  readonly #periods: PeriodsOfRows;
  readonly #log: RowLog;
  readonly #width: number;
  /** With which the first header begins; a blank where it is empty. */
  readonly #headerByte: number;
  readonly #other: OtherTable;
  /** Codes of the periods that the columns have on the first page. */
  readonly #first: readonly number[];
  /** Their years; NaN for a column that has none. */
  readonly #years: readonly number[];
  #isOver = false;

  /** `width`: cells that a row of data has. */
  constructor(
    mapping: ObservationMapping,
    areas: Pick<AreaMatcher, 'knows'>,
    values: readonly ValueColumn[],
    periods: PeriodsOfRows,
    log: RowLog,
    width: number,
  ) {
    this.#mapping = mapping;
    this.#other = new OtherTable(mapping, areas);
    this.#areas = areas;
    this.#values = values;
    this.#first = values.map(({ period }) => period);
    this.#years = this.#first.map((period) => (period < 0 ? NaN : periods.yearOf(period)));
    this.#periods = periods;
    this.#log = log;
    this.#width = width;
    this.#headerByte = new TextEncoder().encode(mapping.headers[0] || ' ')[0] ?? SPACE;
  }

  /** Lines above the header are told of, blank ones excepted. The first of two header rows is part of the header. */
  noticePreamble(batch: RowBatch, row: number): void {
    const texts = rowTexts(batch, row)
      .map((text) => text.trim())
      .filter(Boolean);
    const isOfHeader = texts
      .slice(0, MOST_TOLD)
      .every((text) => this.#mapping.headers.some((header) => header.includes(text)));
    this.#other.title(texts.join(' '));
    if (!isOfHeader)
      this.#log.issues.add(cellIssue('rows-skipped', 'notice', batch.lines[row] ?? 0, '', texts.join(' · ')));
  }

  /** Whether a row is none of data. */
  includes(batch: RowBatch, first: number, cells: number, line: number): boolean {
    if (this.#isBehind(batch, first, line) || this.#isRemark(batch, first, cells, line)) return true;
    if (this.#isHeaderAgain(batch, first, cells, line)) {
      this.#other.header();
      this.#date(this.#first);
      return true;
    }
    if (this.#areYearsAgain(batch, first, cells, line)) return true;
    this.#other.row((column) => cellText(batch, first + column), cells);
    return false;
  }

  /** From here on the columns are of these periods. */
  #date(periods: readonly number[]): void {
    this.#values.forEach((value, at) => {
      const period = periods[at] ?? -1;
      value.period = period;
      value.heading = period === this.#first[at] || period < 0 ? value.header : this.#periods.textOf(period);
    });
  }

  /** Whether a row that holds data belongs to another table than the first. */
  get areOfOtherTable(): boolean {
    return this.#other.isOther;
  }

  /** A row with nothing in it, or with one cell alone that is no value: a footnote, a heading of a section. */
  #isRemark(batch: RowBatch, first: number, cells: number, line: number): boolean {
    let filled = -1;
    for (let column = 0; column < cells; column++) {
      const start = batch.start[first + column] ?? 0;
      const length = (batch.end[first + column] ?? 0) - start;
      if (length === 0 || (length === 1 && batch.bytes[start] === SPACE)) continue;
      if (filled >= 0) return false;
      filled = column;
    }
    const text = filled < 0 ? '' : cellText(batch, first + filled).trim();
    if (text === '') {
      this.#other.alone('');
      return true;
    }
    const role = this.#mapping.columns[filled]?.role;
    if (role === 'value' || (role === 'area' && cells >= this.#width && this.#areas.knows(text))) return false;
    this.#other.alone(text);
    this.#log.notice(line, text);
    return true;
  }

  /** A row of the footnotes below the table. */
  #isBehind(batch: RowBatch, first: number, line: number): boolean {
    if (!this.#isOver && batch.bytes[batch.start[first] ?? 0] !== FIRST_OF_FOOTNOTES) return false;
    const text = cellText(batch, first).trim();
    this.#isOver ||= beginsFootnotes(text);
    if (this.#isOver) this.#log.notice(line, text);
    return this.#isOver;
  }

  /** The header again, in the middle of the file. */
  #isHeaderAgain(batch: RowBatch, first: number, cells: number, line: number): boolean {
    const { headers, headerRow } = this.#mapping;
    if (headerRow < 0 || cells < 2 || !this.#mayBeHeader(batch, first)) return false;
    for (let column = 0; column < headers.length; column++) {
      const header = headers[column] ?? '';
      if (column >= cells ? header !== '' : cellText(batch, first + column).trim() !== header) return false;
    }
    this.#log.notice(line, headers.filter(Boolean).join(' · '));
    return true;
  }

  /** False where the first cell begins with another letter than the header's, which most do: it need not be decoded then. */
  #mayBeHeader({ bytes, start, end }: RowBatch, first: number): boolean {
    let at = start[first] ?? 0;
    while (at < (end[first] ?? 0) && bytes[at] === SPACE) at++;
    const byte = at < (end[first] ?? 0) ? (bytes[at] ?? 0) : SPACE;
    return byte === this.#headerByte || byte >= ASCII;
  }

  /**
   * The years of the header as figures: another program wrote them as numbers, or another page begins. Of other years than the
   * first has, these are what the columns hold from there on; a column without one holds nothing that can be placed.
   */
  #areYearsAgain(batch: RowBatch, first: number, cells: number, line: number): boolean {
    const values = this.#values;
    if (values.length < FEWEST_YEARS) return false;
    const yearAt = ({ column }: ValueColumn): number =>
      column < cells
        ? plainNumber(batch.bytes, batch.start[first + column] ?? 0, batch.end[first + column] ?? 0, STOP)
        : NaN;
    const isAgain = values.every((value, at) => yearAt(value) === this.#years[at]);
    // Nearly every row is one of figures below another: no more is asked of it.
    if (!isAgain && !this.#other.mayBegin) return false;
    const years = values.map(yearAt);
    if (!isAgain && !this.#areOtherYears(years, batch, first, cells)) return false;
    const texts = this.#mapping.columns.map((_, at) => (at < cells ? cellText(batch, first + at).trim() : ''));
    this.#log.notice(line, texts.filter(Boolean).join(' · '));
    if (!isAgain || this.#other.mayBegin) this.#other.header();
    this.#date(isAgain ? this.#first : years.map((year) => this.#periods.code(toPeriod(String(year)))));
    // Plans, forecasts and months of the first page say nothing of the years of another.
    if (!isAgain && !this.#areWholeYears) this.#other.isOther = true;
    return true;
  }

  /** Whether each column is of a year that was measured. */
  get #areWholeYears(): boolean {
    const areMeasured = this.#values.every(({ isTarget, status }) => !isTarget && status === '');
    return areMeasured && this.#first.every((period) => /^\d{4}$/.test(this.#periods.textOf(period)));
  }

  /** Whether a row holds years, each later or each earlier than the last, and nothing else, where each column is of a year. */
  #areOtherYears(years: readonly number[], batch: RowBatch, first: number, cells: number): boolean {
    if (this.#years.some(Number.isNaN)) return false;
    const given = years.filter((year) => !Number.isNaN(year));
    const areYears = given.every((year) => Number.isInteger(year) && year >= EARLIEST && year <= LATEST);
    const { columns, headers } = this.#mapping;
    const labels = columns.flatMap(({ role }, at) =>
      role === 'value'
        ? []
        : [{ text: at < cells ? cellText(batch, first + at).trim() : '', header: headers[at] ?? '' }],
    );
    // Figures behind a blank label are no years, though they may look like some.
    const isHeader =
      labels.some(({ text, header }) => text !== '' && text === header) || labels.every(({ header }) => header === '');
    const areInOrder = isAscending(given) || isAscending(given.toReversed());
    return (
      areYears &&
      given.length >= FEWEST_YEARS &&
      areInOrder &&
      isHeader &&
      labels.every(({ text, header }) => text === '' || text === header) &&
      columns.every((role) => role.role !== 'value' || role.series === null)
    );
  }
}

const isAscending = (years: readonly number[]): boolean =>
  years.every((year, at) => at === 0 || year > (years[at - 1] ?? Infinity));

const FEWEST_YEARS = 2;
const [EARLIEST, LATEST] = [1800, 2199];
