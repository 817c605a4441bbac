import { PROJECTED } from '../../domain/blocks/block.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import { isWithin } from '../cell/limits.ts';
import { Meanings } from '../cell/meanings.ts';
import { plainNumber } from '../cell/plainNumber.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import { remembering } from '../cell/remembering.ts';
import { isProjection } from '../cell/statusNote.ts';
import { cellText, type RowBatch } from '../file/rowReader.ts';
import { KEYS } from '../sheet/dimensions.ts';
import { timesLeft } from '../sheet/guessedYears.ts';
import type { AreasOfRows, NamedArea } from './areasOfRows.ts';
import { isTorn, type CloseLook } from './closeLook.ts';
import type { PeriodsOfRows } from './periodsOfRows.ts';
import type { PlannedTargets } from './plannedTargets.ts';
import { RatioColumn } from './ratioColumn.ts';
import type { RowLog } from './rowLog.ts';
import type { Series } from './seriesBook.ts';
import type { SeriesOfRows } from './seriesOfRows.ts';
import { headerOf, rolesIn, type Statements } from './statements.ts';
import type { ValueColumn } from './valueColumn.ts';

const LENGTH_OF_CODE = 3;

/** What is known of the rows of a file by the questions that each of their figures must answer. */
export interface Known {
  readonly areas: AreasOfRows;
  readonly periods: PeriodsOfRows;
  readonly series: SeriesOfRows;
  readonly statements: Statements;
  readonly look: CloseLook;
}

/** What the row that is read says of all its values. */
interface OfRow {
  period: number;
  status: string;
  areas: readonly NamedArea[];
  source: number;
  note: ReturnType<Statements['notes']['of']>;
  lastObserved: number;
  flags: number;
  isProjected: boolean;
}

/** What becomes of the values of a row: a figure of its series, area and time, a target, or nothing, with the reason. */
export class RowFigures {
  readonly #mapping: ObservationMapping;
  readonly #areas: AreasOfRows;
  readonly #periods: PeriodsOfRows;
  readonly #series: SeriesOfRows;
  readonly #statements: Statements;
  readonly #look: CloseLook;
  readonly #values: readonly ValueColumn[];
  readonly #targets: PlannedTargets;
  readonly #log: RowLog;
  readonly #ratio: RatioColumn | null;
  readonly #estimatesAfter: Meanings<number>;
  /** Whether each column that names something does: asked one by one, since together nearly every row names another thing. */
  readonly #names: readonly Meanings<boolean>[];
  readonly #needsMeasure: boolean;
  /** Whether some row named a measure by more than three letters. */
  #isOfMeasures = false;
  readonly #needsPeriod: boolean;
  /** Columns of years that are not read, of a file that is said to be of one time: what else they say; empty for the same. */
  readonly #otherTimes: readonly { readonly column: number; readonly of: (batch: RowBatch, first: number) => string }[];
  readonly #needsArea: boolean;
  readonly #periodHeader: string;
  readonly #isProjection = remembering(isProjection);
  /** One for all rows: a million of them need no million of these. */
  readonly #row: OfRow = {
    period: -1,
    status: '',
    areas: [],
    source: 0,
    note: { note: { en: '', vi: '' }, code: 0 },
    lastObserved: Infinity,
    flags: 0,
    isProjected: false,
  };

  constructor(
    mapping: ObservationMapping,
    { areas, periods, series, statements, look }: Known,
    values: readonly ValueColumn[],
    targets: PlannedTargets,
    log: RowLog,
  ) {
    this.#mapping = mapping;
    this.#areas = areas;
    this.#periods = periods;
    this.#series = series;
    this.#statements = statements;
    this.#look = look;
    this.#values = values;
    this.#targets = targets;
    this.#log = log;
    this.#ratio = RatioColumn.of(mapping, values);
    this.#estimatesAfter = new Meanings(rolesIn(mapping)('estimatesAfter'), ([year = '']) =>
      /^\d{4}$/.test(year) ? Number(year) : Infinity,
    );
    this.#needsMeasure = rolesIn(mapping)('indicator').length === 1;
    this.#names = rolesIn(mapping)(...KEYS).map((column) => new Meanings([column], ([text = '']) => text !== ''));
    this.#needsPeriod = values.some(({ period }) => period < 0);
    const said = mapping.fixed.period;
    this.#otherTimes = (said === null ? [] : timesLeft(mapping)).map((column) => {
      const others = new Meanings([column], ([text = '']) => {
        const period = readPeriod(text);
        return period === null || period === said ? '' : text;
      });
      return { column, of: (batch, first) => others.of(batch, first) };
    });
    this.#needsArea = !areas.isFixed && values.some(({ area }) => area === null);
    this.#periodHeader = headerOf(mapping, 'period');
  }

  /** Shares of the plan that plan and result do not give. */
  warnOfRatio(): void {
    this.#ratio?.warn(this.#mapping.headers, this.#log);
  }

  read(batch: RowBatch, first: number, line: number): void {
    const { flags, sources, notes } = this.#statements;
    const stated = flags.of(batch, first);
    if (!stated.isRead) {
      const code = stated.role === 'figure' ? 'not-observed' : 'bad-field';
      const header = headerOf(this.#mapping, stated.role);
      return this.#log.rejectRow(this.#values.length, code, line, header, stated.found, stated.expected);
    }
    const { code: period, status } = this.#periods.ofRow(batch, first);
    if (period < 0 && this.#needsPeriod)
      return this.#log.rejectRow(
        this.#values.length,
        'bad-period',
        line,
        this.#periodHeader,
        ...this.#periods.why(batch, first),
      );
    const other = this.#otherTimes.find((one) => one.of(batch, first) !== '');
    if (other) {
      const header = this.#mapping.headers[other.column] ?? '';
      const said = this.#mapping.fixed.period ?? '';
      return this.#log.rejectRow(this.#values.length, 'other-time', line, header, other.of(batch, first), said);
    }
    const areas = this.#areas.of(batch, first);
    if (this.#needsArea && !areas.some(({ isKnown }) => isKnown)) {
      this.#areas.reject(areas, line);
      this.#log.rejected += this.#values.length - 1;
      return;
    }
    if (!this.#isNamed(batch, first) && this.#isLone(batch, first, line)) return;
    const row = this.#row;
    row.period = period;
    row.status = status;
    row.areas = areas;
    row.source = sources.of(batch, first);
    row.note = notes.of(batch, first);
    row.lastObserved = this.#estimatesAfter.of(batch, first);
    row.flags = stated.flags;
    row.isProjected = stated.isProjected;
    const values = this.#values;
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (!value) break;
      const cell = first + value.column;
      if (this.#ratio) this.#ratio.numbers[index] = NaN;
      const plain = plainNumber(batch.bytes, batch.start[cell] ?? 0, batch.end[cell] ?? 0, value.markByte);
      // Most cells are plain numbers; the others are looked at closely.
      const close = Number.isNaN(plain) ? this.#look.at(cellText(batch, cell).trim(), value, line) : null;
      if (!close) value.hasBare ||= plain !== 0;
      if (close?.kind === 'missing') this.#log.missing++;
      else if (close?.kind === 'bad') {
        this.#log.reject('bad-number', line, value.heading, cellText(batch, cell).trim(), close.why);
        if (isTorn(batch, cell, first)) {
          this.#log.rejected += values.length - index - 1;
          break;
        }
      } else this.#place(close?.value ?? plain, close?.flag ?? '', value, index, batch, first, line);
    }
    this.#ratio?.check(batch, first, line);
  }

  /** Whether the code of a country stands where other rows name a measure. */
  #isSlipped({ text }: Series): boolean {
    if (text.length !== LENGTH_OF_CODE) {
      this.#isOfMeasures = true;
      return false;
    }
    return this.#isOfMeasures && this.#needsMeasure && this.#areas.isCode(text);
  }

  /** Whether a row names what its figures are of; where no column could, none must. */
  #isNamed(batch: RowBatch, first: number): boolean {
    return this.#names.length === 0 || this.#names.some((names) => names.of(batch, first));
  }

  /** Whether a row without any name holds fewer numbers than columns, or below several names nothing but zeros: it counts or checks others, and is rejected. */
  #isLone(batch: RowBatch, first: number, line: number): boolean {
    const textOf = ({ column }: ValueColumn): string => cellText(batch, first + column).trim();
    const filled = this.#values.filter((value) => textOf(value) !== '');
    const [one] = filled;
    const isCheck =
      this.#names.length > 1 && filled.length > 1 && filled.every((value) => /^-?0(?:[.,]0*)?$/.test(textOf(value)));
    if (!one || (filled.length === this.#values.length && !isCheck)) return false;
    this.#log.missing += this.#values.length - filled.length;
    this.#log.rejectRow(filled.length, 'no-name', line, one.heading, cellText(batch, first + one.column).trim(), '');
    return true;
  }

  /** Takes a number where its area, period and series are known and it is one that can be. */
  #place(
    written: number,
    flagInCell: string,
    value: ValueColumn,
    index: number,
    batch: RowBatch,
    first: number,
    line: number,
  ): void {
    const period = this.#periods.of(value, this.#row.period, batch, first);
    if (period < 0) {
      this.#log.reject('bad-period', line, this.#periodHeader, ...this.#periods.why(batch, first));
      return;
    }
    const area = this.#areas.code(value, this.#row.areas, period);
    const series = value.series ?? this.#series.of(batch, first, index, value.column);
    if (this.#ratio) this.#ratio.numbers[index] = written;
    // To the digits that were written: 0.842 times 100 is 84.2.
    const number = series.factor === 1 ? written : Number((written * series.factor).toPrecision(15));
    if (area < 0) this.#areas.rejectOf(value, this.#row.areas, line);
    else if (this.#isSlipped(series))
      this.#log.reject('no-name', line, headerOf(this.#mapping, 'indicator'), series.text, '');
    else if (series.isEgdi && !this.#periods.isEdition(period))
      this.#log.reject('not-an-edition', line, this.#periodHeader || value.heading, this.#periods.textOf(period));
    else if (!isWithin(number, series.limits))
      this.#log.reject(
        'out-of-bounds',
        line,
        value.heading,
        cellText(batch, first + value.column).trim(),
        series.limits.told,
      );
    else if (value.isTarget) this.#targets.add(series, area, period, number, line, value.heading);
    else {
      const ofCell = value.flagAt < 0 ? '' : cellText(batch, first + value.flagAt).trim();
      const { status } = this.#row;
      const flag =
        flagInCell || ofCell || status
          ? [value.status, status, flagInCell, ofCell].filter(Boolean).join(' ')
          : value.status;
      this.#accept(series, area, period, number, flag, line);
    }
  }

  /** A figure with what its row and its flag say of it. */
  #accept(series: Series, area: number, period: number, value: number, flag: string, line: number): void {
    const { source, note, lastObserved, flags } = this.#row;
    const isProjected =
      this.#row.isProjected ||
      series.isForecast ||
      (flag !== '' && this.#isProjection(flag)) ||
      (lastObserved !== Infinity && this.#periods.yearOf(period) > lastObserved);
    const remark = flag || (lastObserved !== Infinity && isProjected ? 'f' : '');
    const noteCode = remark ? this.#statements.withFlag(note, remark) : note.code;
    series.builder.add(area, period, source, noteCode, value, isProjected ? flags | PROJECTED : flags, line);
  }
}
