import type { Block } from '../../domain/blocks/block.ts';
import { Dictionaries } from '../../domain/blocks/dictionary.ts';
import { withoutRows } from '../../domain/blocks/withoutRows.ts';
import type { Matchers } from '../cell/matchers.ts';
import type { DecimalMark } from '../cell/decimal.ts';
import { cellIssue, fileIssue } from '../file/issues.ts';
import { cellText, rowTexts, type RowBatch } from '../file/rowReader.ts';
import type { ObservationMapping } from '../sheet/layout.ts';
import { SectionLines } from '../sheet/sectionLines.ts';
import { AreasOfRows } from './areasOfRows.ts';
import { asked, type Circumstances } from './asked.ts';
import type { Choices } from './choices.ts';
import { CloseLook, warnOfFactors } from './closeLook.ts';
import { ColumnMarks } from './columnMarks.ts';
import { Contradictions } from './contradictions.ts';
import { egdiGuard } from './egdiGuard.ts';
import { FillDown } from './fillDown.ts';
import { Indents } from './indents.ts';
import { shapeOf } from './inspect.ts';
import { OtherRows } from './otherRows.ts';
import { PeriodsOfRows } from './periodsOfRows.ts';
import { PlannedTargets } from './plannedTargets.ts';
import type { Reading } from './reading.ts';
import { RowFigures } from './rowFigures.ts';
import { RowLog } from './rowLog.ts';
import { foundSeries, isInKnownUnit, SeriesBook, type Series } from './seriesBook.ts';
import { SeriesOfRows } from './seriesOfRows.ts';
import { SpoiledEditions } from './spoiledEditions.ts';
import { headerOf, rolesIn, statementsOf, type Statements } from './statements.ts';
import { valueColumns, type ValueColumn } from './valueColumn.ts';

const ORDINARY: Circumstances = { today: '', suspects: [], oddDate: '', forecast: '' };

/**
 * Reads rows of observations by a mapping. Every value is accepted, missing or rejected with a reason; none is lost.
 * What a cell means is worked out once for each distinct text (`Meanings`), so that a million rows cost what their bytes cost.
 */
export class ObservationValidator {
  readonly #layout: string;
  readonly #mapping: ObservationMapping;
  readonly #choices: Choices;
  readonly #circumstances: Circumstances;
  readonly #dictionaries = new Dictionaries();
  readonly #log = new RowLog();
  readonly #book: SeriesBook;
  readonly #areas: AreasOfRows;
  readonly #periods: PeriodsOfRows;
  readonly #statements: Statements;
  readonly #fillDown: FillDown | null;
  readonly #indents: Indents | null;
  /** `null` where no line heads others, or labels that are set in say what they belong to. */
  #sections: SectionLines | null;
  /** Lines that head the rows below them, if any follow. */
  #headings: { readonly line: number; readonly text: string }[] = [];
  readonly #series: SeriesOfRows;
  readonly #values: readonly ValueColumn[];
  readonly #marks: ColumnMarks;
  readonly #look: CloseLook;
  readonly #otherRows: OtherRows;
  readonly #targets: PlannedTargets;
  readonly #figures: RowFigures;
  readonly #contradictions: Contradictions;
  readonly #spoiled: SpoiledEditions;
  /** Whether the file is laid out like a survey edition: then a row with one wrong value spoils the edition. */
  readonly #isOfSurvey: boolean;
  /** Cells that a row must have: up to the last that is read. */
  readonly #fewest: number;
  /** Cells that a row should have. A header may end with empty cells: delimiters too many. */
  readonly #width: number;
  #isFirst = true;
  #rowIndex = 0;

  /** `today` (`YYYY-MM-DD`) tells what is yet to come, without it nothing is; `suspects` are areas by chance only. */
  constructor(
    layout: string,
    mapping: ObservationMapping,
    matchers: Matchers,
    choices: Choices,
    circumstances: Circumstances = ORDINARY,
  ) {
    this.#layout = layout;
    this.#mapping = mapping;
    this.#choices = choices;
    this.#circumstances = circumstances;
    const { columns, headers } = mapping;
    const at = rolesIn(mapping);
    this.#book = new SeriesBook(
      matchers.indicators,
      choices.series,
      this.#dictionaries,
      shapeOf(mapping),
      choices.answers,
    );
    this.#areas = new AreasOfRows(mapping, choices, matchers, circumstances, this.#dictionaries, this.#log);
    this.#periods = new PeriodsOfRows(mapping, this.#dictionaries);
    const series = new SeriesOfRows(mapping, this.#book, (text) => this.#areas.isFixedArea(text));
    this.#series = series;
    this.#sections = mapping.sections ? new SectionLines(columns, (text) => matchers.areas.knows(text)) : null;
    this.#statements = statementsOf(mapping, this.#dictionaries);
    this.#fillDown = mapping.fillDown?.length ? new FillDown(mapping.fillDown, new Set(at('unit'))) : null;
    this.#indents = Indents.of(mapping);
    const lastRead = columns.findLastIndex(({ role }) => role !== 'ignore');
    this.#fewest = lastRead + 1;
    this.#width =
      Math.max(
        headers.findLastIndex((header) => header !== ''),
        lastRead,
      ) + 1;
    this.#values = valueColumns(mapping, choices, this.#areas, this.#periods, series);
    this.#marks = new ColumnMarks(this.#values);
    this.#look = new CloseLook(mapping, this.#marks);
    this.#otherRows = new OtherRows(mapping, matchers.areas, this.#values, this.#periods, this.#log, this.#width);
    this.#targets = new PlannedTargets(mapping, this.#dictionaries, this.#log);
    this.#figures = new RowFigures(
      mapping,
      { areas: this.#areas, periods: this.#periods, series, statements: this.#statements, look: this.#look },
      this.#values,
      this.#targets,
      this.#log,
    );
    this.#contradictions = new Contradictions(mapping, this.#log);
    this.#spoiled = new SpoiledEditions(this.#log);
    this.#isOfSurvey = this.#values.some(({ series }) => series?.isEgdi);
  }

  read(rows: RowBatch): void {
    const { headerRow } = this.#mapping;
    const firstRow = this.#rowIndex === 0 ? headerRow + 1 : 0;
    const filled = this.#fillDown?.fill(rows, firstRow) ?? rows;
    const batch = this.#indents?.fill(filled, firstRow) ?? filled;
    if (batch !== filled) this.#sections = null;
    if (this.#isFirst) this.#marks.decide(batch, headerRow + 1);
    this.#isFirst = false;
    for (let row = 0; row < batch.count; row++) {
      if (this.#rowIndex++ > headerRow) this.#readRow(batch, row);
      else {
        this.#sections?.title(rowTexts(batch, row).map((text) => text.trim()));
        if (this.#rowIndex <= headerRow) this.#otherRows.noticePreamble(batch, row);
      }
    }
  }

  #readRow(batch: RowBatch, row: number): void {
    const first = batch.firstCell[row] ?? 0;
    const cells = (batch.firstCell[row + 1] ?? 0) - first;
    const line = batch.lines[row] ?? 0;
    if (this.#sections && this.#isHeading(this.#sections, rowTexts(batch, row), line)) return;
    if (this.#otherRows.includes(batch, first, cells, line)) return;
    const log = this.#log;
    log.rows++;
    log.read += this.#values.length;
    const rejected = log.rejected;
    if (this.#otherRows.areOfOtherTable) {
      const column = this.#values[0]?.column ?? 0;
      const text = column < cells ? cellText(batch, first + column).trim() : '';
      log.rejectRow(this.#values.length, 'other-table', line, '', text, '');
      return;
    }
    const width = this.#width;
    if (cells < this.#fewest)
      log.rejectRow(this.#values.length, 'too-few-cells', line, '', String(cells), String(width));
    else if (cells > width && this.#hasMore(batch, first, cells))
      log.rejectRow(this.#values.length, 'too-many-cells', line, '', String(cells), String(width));
    else this.#figures.read(batch, first, line);
    if (this.#isOfSurvey && log.rejected > rejected && cells > this.#periods.lastColumn)
      this.#spoiled.add(this.#periods.textOf(this.#periods.ofRow(batch, first).code));
  }

  /** Whether a row heads those below it; the first of these tells of it. */
  #isHeading(sections: SectionLines, texts: readonly string[], line: number): boolean {
    const kind = sections.read(texts);
    if (kind === 'heading')
      this.#headings.push({
        line,
        text: texts
          .map((text) => text.trim())
          .filter(Boolean)
          .join(' · '),
      });
    if (kind !== 'row') return kind === 'heading';
    for (const heading of this.#headings)
      this.#log.issues.add(cellIssue('section', 'notice', heading.line, '', heading.text));
    this.#headings = [];
    this.#series.open(sections.text, sections.unit);
    return false;
  }

  /** Whether a row has text where the header has no column. */
  #hasMore(batch: RowBatch, first: number, cells: number): boolean {
    for (let column = Math.max(this.#width, this.#mapping.columns.length); column < cells; column++)
      if (cellText(batch, first + column).trim() !== '') return true;
    return false;
  }

  /** The marks of columns of which cells were read before one told the mark, and told another. */
  get misread(): Readonly<Record<string, DecimalMark>> {
    return this.#marks.misread;
  }

  /** Names of areas that a code beside them joined with others. */
  get parted(): readonly string[] {
    return this.#areas.parted;
  }

  finish(): Reading {
    const log = this.#log;
    const series = this.#oneUnitEach();
    // Without one country the edition is no whole field.
    const spoil = (period: number): void => {
      if (this.#isOfSurvey) this.#spoiled.add(this.#periods.textOf(period));
    };
    const settled = series.map((one): readonly [Series, Block] => [one, this.#contradictions.settle(one, spoil)]);
    const kept = new Map(settled.map(([{ id }, block]) => [id, { block, left: new Set<number>() }]));
    this.#spoiled.leave(kept);
    this.#contradictions.leaveLone(kept);
    if (this.#fillDown && this.#fillDown.count > 0) {
      const filled = (this.#mapping.fillDown ?? []).map((column) => this.#mapping.headers[column] ?? '').join(', ');
      log.issues.add(fileIssue('filled-down', 'notice', String(this.#fillDown.count), filled));
    }
    const { clock } = this.#periods;
    if (clock) log.issues.add(fileIssue('clock', 'notice', clock.text, clock.period));
    const guard = egdiGuard(kept);
    log.missing += guard.missing;
    guard.issues.forEach((issue) => {
      log.issues.add(issue);
    });
    for (const { line, text } of this.#headings) log.notice(line, text);
    warnOfFactors(this.#values, log);
    this.#figures.warnOfRatio();
    const ambiguous = this.#marks.tell(series, log);
    const targets = this.#targets.settle();
    const questions = asked(kept, series, this.#choices.answers, this.#circumstances, {
      missing: () => log.missing++,
      leftOut: (line, period) => {
        log.reject('future', line, '', period);
      },
    });
    const blocks = [...kept.values()]
      .map(({ block, left }) => withoutRows(block, left))
      .filter(({ count }) => count > 0);
    return {
      layout: this.#layout,
      rows: log.rows,
      counts: {
        read: log.read,
        accepted: blocks.reduce((sum, block) => sum + block.count, targets.length),
        missing: log.missing,
        rejected: log.rejected,
      },
      states: this.#statements.states,
      isWhole: this.#choices.isWhole,
      issues: log.issues.finish(),
      blocks,
      tables: {},
      targets,
      series: foundSeries(series, blocks, targets),
      unknownAreas: this.#areas.unknown,
      ambiguous,
      questions: [...this.#look.questions(this.#choices.answers), ...questions],
    };
  }

  #oneUnitEach(): readonly Series[] {
    const column = headerOf(this.#mapping, 'unit');
    const series = this.#book.settle((line, { unit }, expected) => {
      this.#log.reject('unit-differs', line, column, unit, expected);
    });
    for (const one of series)
      if (one.indicator && one.stated !== '' && !isInKnownUnit(one))
        this.#log.issues.add(cellIssue('unit-differs', 'warning', 0, column, one.stated, one.indicator.unit.en));
    return series;
  }
}
