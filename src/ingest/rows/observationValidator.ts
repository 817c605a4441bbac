import { PROJECTED, type Block } from '../../domain/blocks/block.ts';
import type { AreaId } from '../../domain/area.ts';
import { Dictionaries } from '../../domain/blocks/dictionary.ts';
import { EGDI_INDICATORS, isSurveyEdition } from '../../domain/edition.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { IssueCode } from '../../domain/issue.ts';
import { periodKind, periodYear, toPeriod, type Period } from '../../domain/period.ts';
import { own } from '../../domain/own.ts';
import type { Choices } from './choices.ts';
import { asked, type Circumstances } from './asked.ts';
import { egdiGuard } from './egdiGuard.ts';
import { cellIssue, fileIssue, IssueLog } from '../file/issues.ts';
import type { ColumnRole, ObservationMapping } from '../sheet/layout.ts';
import type { Matchers } from '../cell/matchers.ts';
import { Meanings } from '../cell/meanings.ts';
import { withoutRows } from '../../domain/blocks/withoutRows.ts';
import type { Kept } from './kept.ts';
import { plainNumber } from '../cell/plainNumber.ts';
import type { DecimalMark } from '../cell/decimal.ts';
import { MarkTally, type MarkEvidence } from '../cell/markTally.ts';
import { isProjection } from '../cell/statusNote.ts';
import { remembering } from '../cell/remembering.ts';
import { whyNoPeriod } from '../cell/whyNoPeriod.ts';
import { FillDown } from './fillDown.ts';
import { cellValue, unitKey, type CellValue } from './cellValue.ts';
import { codeOf, labelOf, partText, periodOf } from './keyCells.ts';
import type { AmbiguousColumn, FoundTarget, Reading } from './reading.ts';
import { cellText, rowTexts, type RowBatch } from '../file/rowReader.ts';
import { beginsFootnotes } from '../sheet/sheetTable.ts';
import { boundsOf, foundSeries, isInKnownUnit, SeriesBook, type Series } from './seriesBook.ts';
import { nameAndUnit, SEPARATOR } from '../cell/seriesNames.ts';
import { MARK_CELLS, shapeOf } from './inspect.ts';
import { RatioCheck } from './ratioCheck.ts';
import { rolesIn, statementsOf, type RoleName, type Statements } from './statements.ts';

/** An area as a cell or header names it. */
interface NamedArea {
  readonly text: string;
  readonly isKnown: boolean;
  /** Its code in each period, as far as asked: units of one name are told apart by time. */
  readonly codes: number[];
}

/** One column of values and what its header fixes; `null` and -1 where the row says it. */
interface ValueColumn {
  readonly column: number;
  readonly header: string;
  readonly series: Series | null;
  readonly area: NamedArea | null;
  readonly period: number;
  /** The part of the row's year that the header names; the period of each year, by the year's code. */
  readonly part: string;
  readonly parts: number[];
  readonly isTarget: boolean;
  readonly status: string;
  /** What may stand beside its numbers. */
  readonly unit: string;
  /** Cells that were looked at closely, by their text. */
  readonly seen: Map<string, CellValue>;
  mark: DecimalMark;
  /** 0 while nothing tells the mark: then every cell that has one is looked at. */
  markByte: number;
  /** What its cells tell of the mark; `null` where a person said it. */
  readonly marks: MarkTally | null;
  /** Whether some number, other than 0, stands alone; and the first with a factor or a sign of per cent. */
  hasBare: boolean;
  scaled: { readonly text: string; readonly factor: string; readonly line: number } | null;
}

/** What a row says of its series, and the series itself for each column of values. */
interface RowSeries {
  readonly text: string;
  readonly unit: string;
  readonly of: (Series | null)[];
}

/** A column of shares, held against a plan and its result: these by their places among the columns of values. */
interface Ratio {
  readonly check: RatioCheck;
  readonly plan: number;
  readonly result: number;
}

const ORDINARY: Circumstances = { today: '', suspects: [], oddDate: '', forecast: '' };
const NO_EVIDENCE: MarkEvidence = { mark: '.', ambiguous: '', mixed: '' };
const UNKNOWN = -1;
const SPACE = 0x20;
const STOP = 0x2e;
/** Bytes from here on belong to letters of several. */
const ASCII = 0x80;
/** The letter f: only a row that begins with it is asked whether footnotes begin. */
const FIRST_OF_FOOTNOTES = 0x66;
const NOBODY: NamedArea = { text: '', isKnown: false, codes: [] };
/** So many cells of a line tell whether it belongs to the header. */
const MOST_TOLD = 100;
/** Different cells of a column that are remembered: in a column of nothing but flags each differs. */
const MOST_SEEN = 10_000;
const PERIODS = '2024, 2024-Q1, 2024-03';
/** A target is one of the end of a year. */
const YEARS = '2025';

/**
 * Reads rows of observations by a mapping. Every value is accepted, missing or rejected with a reason; none is lost.
 * What a cell means is worked out once for each distinct text (`Meanings`), so that a million rows cost what their bytes cost.
 */
export class ObservationValidator {
  readonly #layout: string;
  readonly #mapping: ObservationMapping;
  readonly #choices: Choices;
  readonly #dictionaries = new Dictionaries();
  readonly #matchers: Matchers;
  readonly #areas: readonly Meanings<NamedArea>[];
  /** What the area columns name in the row that is read. */
  readonly #rowAreas: NamedArea[] = [];
  readonly #fixedArea: NamedArea | null;
  readonly #periods: Meanings<number>;
  /** What rows say of the part of the years that stand across; `null` where they say none. */
  readonly #rowParts: Meanings<string> | null;
  readonly #inYears = new Map<string, number>();
  readonly #series: Meanings<RowSeries>;
  /** Whether rows say something of the series beside what their columns say. */
  readonly #rowsSaySeries: boolean;
  readonly #estimatesAfter: Meanings<number>;
  readonly #fillDown: FillDown | null;
  readonly #circumstances: Circumstances;
  readonly #suspects: ReadonlySet<string>;
  readonly #targets: (Omit<FoundTarget, 'indicator'> & { readonly series: Series })[] = [];
  readonly #seriesNames: Meanings<string>;
  readonly #statements: Statements;
  readonly #values: readonly ValueColumn[];
  readonly #ratio: Ratio | null;
  /** The numbers of the row that is read, where a ratio is held against them. */
  readonly #numbers: number[] = [];
  readonly #lastPeriodColumn: number;
  readonly #needsPeriod: boolean;
  readonly #needsArea: boolean;
  /** Whether the file is laid out like a survey edition: then a row with one wrong value spoils the edition. */
  readonly #isOfSurvey: boolean;
  /** Cells that a row must have: up to the last that is read. */
  readonly #fewest: number;
  /** Cells that a row should have. A header may end with empty cells: delimiters too many. */
  readonly #width: number;
  /** With which the first header begins; a blank where it is empty. */
  readonly #headerByte: number;
  readonly #book: SeriesBook;
  readonly #issues = new IssueLog();
  readonly #misread: Record<string, DecimalMark> = {};
  /** Rows that name an area which is not known, by its text. */
  readonly #unknownAreas = new Map<string, number>();
  readonly #spoiled = new Set<Period>();
  /** Figures of a series that others of the same area and time contradict. */
  readonly #contradicted = new Map<IndicatorId, number>();
  readonly #isProjection = remembering(isProjection);
  #isFirst = true;
  #isOver = false;
  #rowIndex = 0;
  #rows = 0;
  #read = 0;
  #missing = 0;
  #rejected = 0;

  /** `today` (`YYYY-MM-DD`) tells what is yet to come, without it nothing is; `suspects` are areas by chance only. */
  constructor(
    layout: string,
    mapping: ObservationMapping,
    matchers: Matchers,
    choices: Choices,
    circumstances: Circumstances = ORDINARY,
  ) {
    this.#circumstances = circumstances;
    this.#suspects = new Set(circumstances.suspects);
    this.#layout = layout;
    this.#mapping = mapping;
    this.#choices = choices;
    this.#matchers = matchers;
    this.#book = new SeriesBook(
      matchers.indicators,
      choices.series,
      this.#dictionaries,
      shapeOf(mapping),
      choices.answers,
    );
    const { fixed, columns } = mapping;
    const at = rolesIn(mapping);
    const code = (text: string): string => codeOf(mapping, text);
    const label = (text: string): string => labelOf(mapping, text);
    this.#areas = at('area').map((column) => new Meanings([column], ([text = '']) => this.#named(code(text))));
    this.#fixedArea = fixed.area === null ? null : this.#named(fixed.area);
    this.#periods = new Meanings(at('period'), (texts) => this.#periodCode(periodOf(mapping, texts.map(code))));
    const [onlyPeriod, ...others] = at('period');
    const role = columns[onlyPeriod ?? -1];
    const isPart =
      onlyPeriod !== undefined && others.length === 0 && role?.role === 'period' && role.part !== undefined;
    this.#rowParts = isPart ? new Meanings([onlyPeriod], ([text = '']) => text) : null;
    const names = at('indicatorName');
    const keys = at('indicator');
    const units = at('unit');
    const isUnit = columns.flatMap((role, column) => (role.role === 'indicator' && role.isUnit ? [column] : []));
    const parts = at('dimension');
    const word = (text: string, column: number): string => partText(mapping, column, code(text));
    const measures = keys.length > 0 ? keys : names;
    const textColumns = [...measures, ...parts];
    this.#series = new Meanings([...textColumns, ...(units.length > 0 ? units : isUnit)], (texts) => {
      const said = texts.slice(0, textColumns.length).map((text, at) => word(text, textColumns[at] ?? -1));
      const measure = said.slice(0, measures.length).filter(Boolean).join(SEPARATOR) || (fixed.series ?? '');
      return {
        text: [measure, ...said.slice(measures.length)].filter(Boolean).join(SEPARATOR),
        unit: unitOf(texts.slice(textColumns.length).map(label)),
        of: [],
      };
    });
    this.#rowsSaySeries = textColumns.length > 0;
    this.#estimatesAfter = new Meanings(at('estimatesAfter'), ([year = '']) =>
      /^\d{4}$/.test(year) ? Number(year) : Infinity,
    );
    this.#fillDown = mapping.fillDown?.length ? new FillDown(mapping.fillDown) : null;
    const named = names.length > 0 ? names : mapping.isLabelled ? keys : [];
    const spoken = named.length > 0 ? [...named, ...parts] : [];
    this.#seriesNames = new Meanings(spoken, (texts) =>
      texts
        .map((text, at) => partText(mapping, spoken[at] ?? -1, label(text)))
        .filter(Boolean)
        .join(SEPARATOR),
    );
    this.#statements = statementsOf(mapping, this.#dictionaries);
    const lastRead = columns.findLastIndex(({ role }) => role !== 'ignore');
    this.#fewest = lastRead + 1;
    this.#width =
      Math.max(
        mapping.headers.findLastIndex((header) => header !== ''),
        lastRead,
      ) + 1;
    this.#headerByte = new TextEncoder().encode(mapping.headers[0] || ' ')[0] ?? SPACE;
    this.#values = columns.flatMap((role, column) => (role.role === 'value' ? [this.#valueColumn(role, column)] : []));
    this.#ratio = this.#ratioOf(mapping);
    this.#lastPeriodColumn = at('period').at(-1) ?? -1;
    this.#needsPeriod = this.#values.some(({ period }) => period < 0);
    this.#needsArea = this.#fixedArea === null && this.#values.some(({ area }) => area === null);
    this.#isOfSurvey = this.#values.some(({ series }) => series?.isEgdi);
  }

  /** Which plan and which result a column of shares speaks of; `null` where several may be meant. */
  #ratioOf({ ratio }: ObservationMapping): Ratio | null {
    const [result, ...more] = this.#values.filter(({ isTarget }) => !isTarget);
    const plans = this.#values.filter(({ isTarget }) => isTarget);
    const plan = plans.find(({ period }) => period === result?.period) ?? (plans.length === 1 ? plans[0] : undefined);
    if (ratio === undefined || !result || more.length > 0 || !plan) return null;
    return { check: new RatioCheck(ratio), plan: this.#values.indexOf(plan), result: this.#values.indexOf(result) };
  }

  #named(text: string): NamedArea {
    return {
      text,
      isKnown:
        own(this.#choices.areas, text) !== undefined || (!this.#suspects.has(text) && this.#matchers.areas.knows(text)),
      codes: [],
    };
  }

  #periodCode(period: Period | null): number {
    return period === null ? UNKNOWN : this.#dictionaries.periods.code(period);
  }

  #valueColumn(role: Extract<ColumnRole, { role: 'value' }>, column: number): ValueColumn {
    const { text, name, unit: ofHeader } = nameAndUnit(role.series ?? '');
    const unit = ofHeader || (role.unit ?? '');
    return {
      column,
      header: this.#mapping.headers[column] ?? '',
      series: role.series === null || this.#rowsSaySeries ? null : this.#book.collect(text, name, unit),
      area: role.area === null ? null : this.#named(role.area),
      period: this.#periodCode(role.period),
      part: role.part ?? '',
      parts: [],
      isTarget: role.figure === 'target',
      status: role.status ?? '',
      unit: unitKey(role.unit ?? unit),
      seen: new Map(),
      mark: own(this.#choices.marks, this.#mapping.headers[column] ?? '') ?? '.',
      markByte: 0,
      marks: own(this.#choices.marks, this.#mapping.headers[column] ?? '') ? null : new MarkTally(),
      hasBare: false,
      scaled: null,
    };
  }

  read(rows: RowBatch): void {
    const batch = this.#fillDown?.fill(rows, this.#rowIndex === 0 ? this.#mapping.headerRow + 1 : 0) ?? rows;
    if (this.#isFirst) this.#decideMarks(batch);
    this.#isFirst = false;
    for (let row = 0; row < batch.count; row++) {
      if (this.#rowIndex++ <= this.#mapping.headerRow) {
        if (this.#rowIndex <= this.#mapping.headerRow) this.#noticePreamble(batch, row);
        continue;
      }
      this.#readRow(batch, row);
    }
  }

  /** Lines above the header are told of, blank ones excepted. The first of two header rows is part of the header. */
  #noticePreamble(batch: RowBatch, row: number): void {
    const texts = rowTexts(batch, row)
      .map((text) => text.trim())
      .filter(Boolean);
    const isOfHeader = texts
      .slice(0, MOST_TOLD)
      .every((text) => this.#mapping.headers.some((header) => header.includes(text)));
    if (!isOfHeader)
      this.#issues.add(cellIssue('rows-skipped', 'notice', batch.lines[row] ?? 0, '', texts.join(' · ')));
  }

  #decideMarks(batch: RowBatch): void {
    for (const value of this.#values) {
      for (const cell of value.marks ? this.#cellsOf(batch, value.column) : []) value.marks?.add(cell);
      this.#takeMark(value);
    }
  }

  #takeMark(value: ValueColumn): void {
    if (value.marks) value.mark = value.marks.evidence().mark;
    if (!value.marks || value.marks.isTold) value.markByte = value.mark.charCodeAt(0);
  }

  /** A cell that may tell what none did before it. What was read by then and fits both marks was a guess. */
  #learnMark(value: ValueColumn, text: string): void {
    const { marks } = value;
    const wasTold = marks?.isTold ?? true;
    const guessed = marks?.evidence().ambiguous ?? '';
    marks?.add(text);
    if (wasTold || !marks?.isTold) return;
    const before = value.mark;
    this.#takeMark(value);
    if (guessed !== '' && value.mark !== before) this.#misread[value.header] = value.mark;
    value.seen.clear();
  }

  /** What the whole of each column leaves open of its mark, or says against it. */
  #tellMarks(): readonly AmbiguousColumn[] {
    return this.#values.flatMap(({ header, marks }) => {
      const { mark, ambiguous, mixed } = marks?.evidence() ?? NO_EVIDENCE;
      if (mixed) this.#issues.add(cellIssue('mixed-numbers', 'warning', 0, header, mixed, mark));
      return ambiguous ? [{ column: header, example: ambiguous }] : [];
    });
  }

  *#cellsOf(batch: RowBatch, column: number): Generator<string> {
    const from = this.#mapping.headerRow + 1;
    for (let row = from; row < Math.min(batch.count, from + MARK_CELLS); row++) {
      const cell = (batch.firstCell[row] ?? 0) + column;
      if (cell < (batch.firstCell[row + 1] ?? 0)) yield cellText(batch, cell);
    }
  }

  #readRow(batch: RowBatch, row: number): void {
    const first = batch.firstCell[row] ?? 0;
    const cells = (batch.firstCell[row + 1] ?? 0) - first;
    const line = batch.lines[row] ?? 0;
    if (this.#isBehind(batch, first, line) || this.#isRemark(batch, first, cells, line)) return;
    if (this.#isHeaderAgain(batch, first, cells, line) || this.#areYearsAgain(batch, first, cells, line)) return;
    this.#rows++;
    this.#read += this.#values.length;
    const rejected = this.#rejected;
    const width = this.#width;
    if (cells < this.#fewest) this.#rejectRow('too-few-cells', line, '', String(cells), String(width));
    else if (cells > width && this.#hasMore(batch, first, cells))
      this.#rejectRow('too-many-cells', line, '', String(cells), String(width));
    else this.#readValues(batch, first, line);
    if (this.#isOfSurvey && this.#rejected > rejected && cells > this.#lastPeriodColumn)
      this.#spoil(this.#periods.of(batch, first));
  }

  /** A row with nothing in it, or with one cell alone that is no value: a footnote, a heading of a section. */
  #isRemark(batch: RowBatch, first: number, cells: number, line: number): boolean {
    let filled = UNKNOWN;
    for (let column = 0; column < cells; column++) {
      const start = batch.start[first + column] ?? 0;
      const length = (batch.end[first + column] ?? 0) - start;
      if (length === 0 || (length === 1 && batch.bytes[start] === SPACE)) continue;
      if (filled >= 0) return false;
      filled = column;
    }
    if (filled < 0) return true;
    const text = cellText(batch, first + filled).trim();
    if (text === '') return true;
    const role = this.#mapping.columns[filled]?.role;
    if (role === 'value' || (role === 'area' && cells >= this.#width && this.#matchers.areas.knows(text))) return false;
    this.#issues.add(cellIssue('remark-row', 'notice', line, '', text));
    return true;
  }

  /** A row of the footnotes below the table. */
  #isBehind(batch: RowBatch, first: number, line: number): boolean {
    if (!this.#isOver && batch.bytes[batch.start[first] ?? 0] !== FIRST_OF_FOOTNOTES) return false;
    const text = cellText(batch, first).trim();
    this.#isOver ||= beginsFootnotes(text);
    if (this.#isOver) this.#issues.add(cellIssue('remark-row', 'notice', line, '', text));
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
    this.#issues.add(cellIssue('remark-row', 'notice', line, '', headers.filter(Boolean).join(' · ')));
    return true;
  }

  /** The years of the header as figures: another block begins, or another program wrote them as numbers. */
  #areYearsAgain(batch: RowBatch, first: number, cells: number, line: number): boolean {
    const values = this.#values;
    if (values.length < 2) return false;
    for (const { column, period } of values) {
      const year = period < 0 ? NaN : this.#yearOf(period);
      const cell = first + column;
      if (column >= cells || plainNumber(batch.bytes, batch.start[cell] ?? 0, batch.end[cell] ?? 0, STOP) !== year)
        return false;
    }
    const texts = this.#mapping.columns.map((_, at) => (at < cells ? cellText(batch, first + at).trim() : ''));
    this.#issues.add(cellIssue('remark-row', 'notice', line, '', texts.filter(Boolean).join(' · ')));
    return true;
  }

  /** False where the first cell begins with another letter than the header's, which most do: it need not be decoded then. */
  #mayBeHeader({ bytes, start, end }: RowBatch, first: number): boolean {
    let at = start[first] ?? 0;
    while (at < (end[first] ?? 0) && bytes[at] === SPACE) at++;
    const byte = at < (end[first] ?? 0) ? (bytes[at] ?? 0) : SPACE;
    return byte === this.#headerByte || byte >= ASCII;
  }

  /** Whether a row has text where the header has no column. */
  #hasMore(batch: RowBatch, first: number, cells: number): boolean {
    for (let column = Math.max(this.#width, this.#mapping.columns.length); column < cells; column++)
      if (cellText(batch, first + column).trim() !== '') return true;
    return false;
  }

  #readValues(batch: RowBatch, first: number, line: number): void {
    const { flags, sources, notes, withFlag } = this.#statements;
    const stated = flags.of(batch, first);
    if (!stated.isRead)
      return this.#rejectRow(
        stated.role === 'figure' ? 'not-observed' : 'bad-field',
        line,
        this.#header(stated.role),
        stated.found,
        stated.expected,
      );
    const rowPeriod = this.#periods.of(batch, first);
    if (rowPeriod < 0 && this.#needsPeriod)
      return this.#rejectRow('bad-period', line, this.#header('period'), ...this.#noPeriod(batch, first));
    const areas = this.#rowAreas;
    for (let index = 0; index < this.#areas.length; index++)
      areas[index] = this.#areas[index]?.of(batch, first) ?? NOBODY;
    if (this.#needsArea && !areas.some(({ isKnown }) => isKnown)) {
      this.#rejectArea(areas, line);
      this.#rejected += this.#values.length - 1;
      return;
    }
    const source = sources.of(batch, first);
    const note = notes.of(batch, first);
    const lastObserved = this.#estimatesAfter.of(batch, first);
    const values = this.#values;
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (!value) break;
      const cell = first + value.column;
      if (this.#ratio) this.#numbers[index] = NaN;
      const plain = plainNumber(batch.bytes, batch.start[cell] ?? 0, batch.end[cell] ?? 0, value.markByte);
      // Most cells are plain numbers; the others are looked at closely.
      const close = Number.isNaN(plain) ? this.#look(cellText(batch, cell).trim(), value, line) : null;
      if (!close) value.hasBare ||= plain !== 0;
      if (close?.kind === 'missing') this.#missing++;
      else if (close?.kind === 'bad')
        this.#reject('bad-number', line, value.header, cellText(batch, cell).trim(), close.why);
      else {
        const period = this.#periodOf(value, rowPeriod, batch, first);
        if (period < 0) {
          this.#reject('bad-period', line, this.#header('period'), ...this.#noPeriod(batch, first));
          continue;
        }
        const area = this.#areaCode(value, areas, period);
        const series = value.series ?? this.#seriesOf(batch, first, index, value);
        const written = close?.value ?? plain;
        if (this.#ratio) this.#numbers[index] = written;
        // To the digits that were written: 0.842 times 100 is 84.2.
        const number = series.factor === 1 ? written : Number((written * series.factor).toPrecision(15));
        if (area < 0) this.#rejectArea(value.area ? [value.area] : areas, line);
        else if (series.isEgdi && !this.#isEdition(period))
          this.#reject(
            'not-an-edition',
            line,
            this.#header('period') || value.header,
            this.#dictionaries.periods.items[period] ?? '',
          );
        else if (number < series.least || number > series.most || (series.isRank && !Number.isInteger(number)))
          this.#reject('out-of-bounds', line, value.header, cellText(batch, cell).trim(), boundsOf(series));
        else if (value.isTarget) this.#addTarget(series, area, period, number, line, value.header);
        else {
          const flag = close?.flag ? `${value.status} ${close.flag}`.trim() : value.status;
          const isProjected =
            stated.isProjected ||
            (flag !== '' && this.#isProjection(flag)) ||
            (lastObserved !== Infinity && this.#yearOf(period) > lastObserved);
          const remark = flag || (lastObserved !== Infinity && isProjected ? 'f' : '');
          const noteCode = remark ? withFlag(note, remark) : note.code;
          const flags = isProjected ? stated.flags | PROJECTED : stated.flags;
          series.builder.add(area, period, source, noteCode, number, flags, line);
        }
      }
    }
    this.#checkRatio(batch, first, line);
  }

  #warnOfRatio(): void {
    const check = this.#ratio?.check;
    if (!check?.first) return;
    const { line, found, expected } = check.first;
    this.#issues.add(
      cellIssue('ratio-differs', 'warning', line, this.#mapping.headers[check.column] ?? '', found, expected),
    );
  }

  #checkRatio(batch: RowBatch, first: number, line: number): void {
    if (!this.#ratio) return;
    const { check, plan, result } = this.#ratio;
    const [planned, reached] = [this.#numbers[plan] ?? NaN, this.#numbers[result] ?? NaN];
    if (Number.isNaN(planned + reached)) return;
    const mark = this.#values[result]?.mark ?? '.';
    check.add(cellText(batch, first + check.column).trim(), mark, planned, reached, line);
  }

  /** What a cell says that is no plain number. A unit in it must be the column's. */
  #look(text: string, value: ValueColumn, line: number): CellValue {
    let known = value.seen.get(text);
    if (!known) {
      this.#learnMark(value, text);
      known = cellValue(text, value.mark, value.unit);
      if (known.kind === 'number') {
        const factor = known.factor || (known.unit === '%' ? '%' : '');
        if (factor === '') value.hasBare ||= known.value !== 0;
        else value.scaled ??= { text, factor, line };
      }
      if (value.seen.size < MOST_SEEN) value.seen.set(text, known);
    }
    return known;
  }

  /** The period of a value: the column's, the row's, or the part of the row's year that the column names; -1 for none. */
  #periodOf(value: ValueColumn, rowPeriod: number, batch: RowBatch, first: number): number {
    if (value.period >= 0)
      return this.#rowParts ? this.#inYear(value.period, this.#rowParts.of(batch, first)) : value.period;
    if (value.part === '' || rowPeriod < 0) return rowPeriod;
    return (value.parts[rowPeriod] ??= this.#periodCode(
      toPeriod(`${this.#dictionaries.periods.items[rowPeriod] ?? ''}-${value.part}`),
    ));
  }

  /** The code of a part of a year that stands across, the row saying which part. */
  #inYear(year: number, text: string): number {
    const key = `${String(year)} ${text}`;
    let code = this.#inYears.get(key);
    if (code === undefined) {
      const fixed = { ...this.#mapping.fixed, period: this.#dictionaries.periods.items[year] ?? null };
      code = this.#periodCode(periodOf({ ...this.#mapping, fixed }, [text]));
      this.#inYears.set(key, code);
    }
    return code;
  }

  #yearOf(periodCode: number): number {
    const period = this.#dictionaries.periods.items[periodCode];
    return period === undefined ? 0 : periodYear(period);
  }

  #addTarget(series: Series, area: number, period: number, value: number, line: number, header: string): void {
    const [areaId, of] = [this.#dictionaries.areas.items[area], this.#dictionaries.periods.items[period]];
    if (areaId === undefined || of === undefined) return;
    if (periodKind(of) !== 'year') {
      this.#reject('bad-period', line, header, of, YEARS);
      return;
    }
    this.#targets.push({ series, area: areaId, year: periodYear(of), value, line });
  }

  /** Of a plan that stands twice one counts; of two that differ neither, for nobody can tell which is meant. */
  #settleTargets(): readonly FoundTarget[] {
    const planned = new Map<string, FoundTarget[]>();
    for (const { series, ...rest } of this.#targets) {
      const target = { ...rest, indicator: series.id };
      const key = `${target.indicator} ${target.area} ${String(target.year)}`;
      planned.set(key, [...(planned.get(key) ?? []), target]);
    }
    return [...planned.values()].flatMap(([first, ...more]) => {
      if (!first) return [];
      const isOne = more.every(({ value }) => value === first.value);
      for (const one of isOne ? more : [first, ...more]) {
        const other = one === first ? more[0] : first;
        this.#reject(isOne ? 'duplicate' : 'figures-differ', one.line, '', String(one.value), String(other?.line ?? 0));
      }
      return isOne ? [first] : [];
    });
  }

  /** A column in which factors or signs of per cent come and go may mix scales. */
  #warnOfFactors(): void {
    for (const { header, hasBare, scaled } of this.#values)
      if (hasBare && scaled)
        this.#issues.add(cellIssue('factors-differ', 'warning', scaled.line, header, scaled.text, scaled.factor));
  }

  /** The code of the area meant, the first column counting that tells it; -1 when none does in this period. */
  #areaCode(value: ValueColumn, areas: readonly NamedArea[], period: number): number {
    const single = value.area ?? this.#fixedArea;
    if (single) return this.#codeIn(single, period);
    for (const named of areas) {
      const code = this.#codeIn(named, period);
      if (code >= 0) return code;
    }
    return UNKNOWN;
  }

  #codeIn(named: NamedArea, periodCode: number): number {
    const known = named.codes[periodCode];
    if (known !== undefined) return known;
    const period = this.#dictionaries.periods.items[periodCode];
    const id = named.isKnown
      ? (own(this.#choices.areas, named.text) ?? (period ? this.#matchers.areas.find(named.text, period) : null))
      : null;
    const code = id ? this.#dictionaries.areas.code(id) : UNKNOWN;
    named.codes[periodCode] = code;
    return code;
  }

  #isEdition(periodCode: number): boolean {
    const period = this.#dictionaries.periods.items[periodCode];
    return period !== undefined && periodKind(period) === 'year' && isSurveyEdition(periodYear(period));
  }

  /** The series of a value: what its row says, and beside it what its column says. */
  #seriesOf(batch: RowBatch, first: number, index: number, { column }: ValueColumn): Series {
    const meant = this.#series.of(batch, first);
    const known = meant.of[index];
    if (known) return known;
    const role = this.#mapping.columns[column];
    const ofColumn = role?.role === 'value' ? role : null;
    const said = nameAndUnit(this.#seriesNames.of(batch, first) || meant.text);
    const header = nameAndUnit(ofColumn?.series ?? '');
    const unit = meant.unit || said.unit || header.unit || (ofColumn?.unit ?? '');
    const join = (...parts: readonly string[]): string => parts.filter(Boolean).join(SEPARATOR);
    const series =
      header.text === ''
        ? this.#book.collect(meant.text, said.name, unit, meant.unit)
        : meant.text === ''
          ? this.#book.collect(header.text, header.name, unit, meant.unit)
          : this.#book.collect(join(header.text, meant.text), join(header.name, said.name), unit, meant.unit);
    meant.of[index] = series;
    return series;
  }

  /** The columns that are not read: in one of them rows may differ that seem to contradict each other. */
  get #unreadHeaders(): string {
    const { columns, headers } = this.#mapping;
    return headers.filter((header, at) => header !== '' && columns[at]?.role === 'ignore').join(', ');
  }

  #headersOf(columns: readonly number[]): string {
    return columns.map((column) => this.#mapping.headers[column] ?? '').join(', ');
  }

  #header(role: RoleName): string {
    return this.#mapping.headers[this.#mapping.columns.findIndex((column) => column.role === role)] ?? '';
  }

  /** What the columns of a role say in one row. */
  #texts(batch: RowBatch, first: number, role: RoleName): string {
    return this.#mapping.columns
      .flatMap((column, at) => (column.role === role ? [cellText(batch, first + at).trim()] : []))
      .join(' ');
  }

  /** What stands where the period should, and why it is none; else how one is written. */
  #noPeriod(batch: RowBatch, first: number): readonly [string, string] {
    const text = this.#texts(batch, first, 'period');
    const why = whyNoPeriod(text);
    return [text, why === null || why === 'other' ? PERIODS : why];
  }

  #reject(code: IssueCode, line: number, column: string, found: string, expected = ''): void {
    this.#rejected++;
    this.#issues.add(cellIssue(code, 'rejected', line, column, found, expected));
  }

  /** Every value of a row that cannot be placed is rejected with it, under one message. */
  #rejectRow(code: IssueCode, line: number, column: string, found: string, expected = ''): void {
    this.#reject(code, line, column, found, expected);
    this.#rejected += this.#values.length - 1;
  }

  #rejectArea(areas: readonly NamedArea[], line: number): void {
    const texts = [...new Set(areas.map(({ text }) => text).filter(Boolean))];
    // A name says more than the code beside it.
    const telling = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    this.#unknownAreas.set(telling, (this.#unknownAreas.get(telling) ?? 0) + 1);
    this.#reject('unknown-area', line, this.#header('area'), texts.join(' '));
  }

  /** The area that a text names by chance, for a person to say. */
  #suspected(text: string): AreaId | null {
    const named = this.#matchers.areas.named(text);
    return named.length === 1 ? (named[0]?.id ?? null) : null;
  }

  /** Notes the edition that a row with a rejected value speaks of. */
  #spoil(periodCode: number): void {
    const period = this.#dictionaries.periods.items[periodCode];
    if (period) this.#spoiled.add(period);
  }

  /** The marks of columns of which cells were read before one told the mark, and told another. */
  get misread(): Readonly<Record<string, DecimalMark>> {
    return this.#misread;
  }

  finish(): Reading {
    const series = this.#oneUnitEach();
    const settled = series.map((one) => ({ series: one, block: this.#settle(one) }));
    const kept = new Map(settled.map((one) => [one.series.id, { block: one.block, left: new Set<number>() }]));
    this.#leaveSpoiled(kept);
    this.#leaveLone(kept);
    if (this.#fillDown && this.#fillDown.count > 0)
      this.#issues.add(
        fileIssue('filled-down', 'notice', String(this.#fillDown.count), this.#headersOf(this.#mapping.fillDown ?? [])),
      );
    const guard = egdiGuard(kept);
    this.#missing += guard.missing;
    guard.issues.forEach((issue) => {
      this.#issues.add(issue);
    });
    this.#warnOfFactors();
    this.#warnOfRatio();
    const ambiguous = this.#tellMarks();
    const targets = this.#settleTargets();
    const questions = asked(kept, series, this.#choices.answers, this.#circumstances, {
      missing: () => this.#missing++,
      leftOut: (line, period) => {
        this.#reject('future', line, '', period);
      },
    });
    const blocks = [...kept.values()]
      .map(({ block, left }) => withoutRows(block, left))
      .filter(({ count }) => count > 0);
    return {
      layout: this.#layout,
      rows: this.#rows,
      counts: {
        read: this.#read,
        accepted: blocks.reduce((sum, block) => sum + block.count, targets.length),
        missing: this.#missing,
        rejected: this.#rejected,
      },
      states: this.#statements.states,
      isWhole: this.#choices.isWhole,
      issues: this.#issues.finish(),
      blocks,
      tables: {},
      targets,
      series: foundSeries(series, blocks, targets),
      unknownAreas: [...this.#unknownAreas].map(([text, rows]) => ({
        text,
        rows,
        suggestion: this.#suspects.has(text) ? this.#suspected(text) : this.#matchers.areas.suggest(text),
        isNear: !this.#suspects.has(text) && this.#matchers.areas.suggestions(text)[0]?.isNearExact === true,
      })),
      ambiguous,
      questions,
    };
  }

  #oneUnitEach(): readonly Series[] {
    const column = this.#header('unit');
    const series = this.#book.settle((line, { unit }, expected) => {
      this.#reject('unit-differs', line, column, unit, expected);
    });
    for (const one of series)
      if (one.indicator && one.stated !== '' && !isInKnownUnit(one))
        this.#issues.add(cellIssue('unit-differs', 'warning', 0, column, one.stated, one.indicator.unit.en));
    return series;
  }

  /** The block of a series. Two different values for one thing: neither can be trusted. The same value twice: the second says nothing new. */
  #settle({ id, builder }: Series): Block {
    const header = this.#values.length === 1 ? (this.#values[0]?.header ?? '') : '';
    const unread = this.#unreadHeaders;
    return builder.finish((values, lines, mostSaid, period) => {
      const contradicted = values.findIndex((value) => value !== values[0]);
      const kept = contradicted < 0 ? mostSaid : UNKNOWN;
      if (kept < 0) this.#contradicted.set(id, (this.#contradicted.get(id) ?? 0) + values.length);
      // Without this country the edition is no whole field.
      if (kept < 0 && this.#isOfSurvey) this.#spoil(period);
      values.forEach((value, place) => {
        // The first contradicts the one that differs from it; each other one repeats or contradicts the first, or what is kept.
        const other = place === 0 && kept < 0 ? contradicted : Math.max(kept, 0);
        if (place === kept) return;
        const [line, said] = [lines[place] ?? 0, String(value)];
        if (kept >= 0) this.#reject('duplicate', line, header, said, String(lines[other] ?? 0));
        else
          this.#reject(
            'figures-differ',
            line,
            header,
            said,
            [String(lines[other] ?? 0), unread].filter(Boolean).join('; '),
          );
      });
      return kept;
    });
  }

  /**
   * Where names that are not read part the rows, and most figures contradict each other for it, one that stands alone is that
   * of one university, and not of its country.
   */
  #leaveLone(kept: ReadonlyMap<IndicatorId, Kept>): void {
    const names = (this.#mapping.unread ?? []).flatMap(({ column, why }) => (why === 'parts' ? [column] : []));
    if (names.length === 0) return;
    for (const [id, { block, left }] of kept) {
      if ((this.#contradicted.get(id) ?? 0) <= block.count) continue;
      for (let row = 0; row < block.count; row++) {
        if (left.has(row)) continue;
        left.add(row);
        this.#reject('one-of-many', block.row[row] ?? 0, '', String(block.value[row]), this.#headersOf(names));
      }
    }
  }

  /** Ranks and cut-offs need the whole field: an edition of which a value was rejected is left out altogether. */
  #leaveSpoiled(kept: ReadonlyMap<IndicatorId, Kept>): void {
    for (const spoiled of this.#spoiled) {
      let others = 0;
      for (const id of EGDI_INDICATORS) {
        const found = kept.get(id as string as IndicatorId);
        if (!found) continue;
        for (let row = 0; row < found.block.count; row++)
          if (found.block.periods[found.block.period[row] ?? -1] === spoiled && !found.left.has(row)) {
            found.left.add(row);
            others++;
          }
      }
      this.#rejected += others;
      if (others > 0) this.#issues.add(fileIssue('edition-incomplete', 'rejected', spoiled, String(others)));
    }
  }
}

/** SDMX code list CL_UNIT_MULT: powers of ten that the values are given in, by code; labels say the same. */
const MULTIPLIERS: Readonly<Record<string, string>> = {
  '0': '',
  '1': 'tens',
  '2': 'hundreds',
  '3': 'thousands',
  '6': 'millions',
  '9': 'billions',
  '12': 'trillions',
};

/** A unit with its multiplier in front, whichever column comes first: "thousands kilogrammes". */
function unitOf(texts: readonly string[]): string {
  const parts = texts.map((text) => own(MULTIPLIERS, text) ?? (/^units$/i.test(text) ? '' : text)).filter(Boolean);
  const isMultiplier = (text: string): boolean => Object.values(MULTIPLIERS).includes(text.toLowerCase());
  return [...parts.filter(isMultiplier), ...parts.filter((text) => !isMultiplier(text))].join(' ');
}
