import type { AreaId } from '../domain/area.ts';
import { DISPUTED, PREFERRED, type Block } from '../domain/block.ts';
import { BlockBuilder } from '../domain/blockBuilder.ts';
import { EGDI_INDICATORS, isSurveyEdition } from '../domain/edition.ts';
import { toIndicatorId, type Indicator, type IndicatorId } from '../domain/indicator.ts';
import type { Issue, IssueCode } from '../domain/issue.ts';
import type { Localised } from '../domain/language.ts';
import { CONFIDENCES, type Source } from '../domain/observation.ts';
import { periodKind, periodYear, type Period } from '../domain/period.ts';
import type { Registry } from '../domain/registry.ts';
import { AreaMatcher } from './areaMatcher.ts';
import type { RowBatch } from './decode.ts';
import { egdiGuard } from './egdiGuard.ts';
import { cellIssue, fileIssue } from './issues.ts';
import type { ColumnRole, Mapping } from './layout.ts';
import { detectDecimalMark, isMissing, readNumber, type DecimalMark } from './readNumber.ts';
import { readPeriod } from './readPeriod.ts';
import type { Reading } from './reading.ts';
import { readBoolean } from './readTable.ts';

type ObservationMapping = Extract<Mapping, { table: 'observations' }>;
type SingleRole = Exclude<ColumnRole['role'], 'area' | 'value' | 'ignore'>;

/** What all values of one row share. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly area: AreaId;
  readonly period: Period;
  readonly source: Source;
  readonly note: Localised;
  readonly flags: number;
}

/** The values of one indicator as they arrive, and what happened to those that came twice. */
interface Collected {
  readonly indicator: Indicator;
  readonly builder: BlockBuilder;
  /** Identity (area, period, source) -> index of the first value that has it. */
  readonly first: Map<string, number>;
  /** Indices left out again because a later row contradicts them, or because they stand for "not ranked". */
  readonly left: Set<number>;
}

const isEgdi = (id: string): boolean => EGDI_INDICATORS.some((known) => known === id);

/** Reads rows of observations by a mapping. Every value is accepted, missing or rejected with a reason; none is lost. */
export class ObservationValidator {
  readonly #layout: string;
  readonly #mapping: ObservationMapping;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #areas: AreaMatcher;
  readonly #areaColumns: readonly number[];
  readonly #valueColumns: readonly { readonly column: number; readonly indicator: IndicatorId | null }[];
  readonly #columnOf: ReadonlyMap<SingleRole, number>;
  /** Cells that a row must have. A header may end with empty cells: delimiters too many. */
  readonly #width: number;
  readonly #collected = new Map<IndicatorId, Collected>();
  readonly #periods = new Map<string, Period | null>();
  readonly #issues: Issue[] = [];
  /** Survey editions of which a value was rejected. */
  readonly #spoiled = new Set<Period>();
  #mark: DecimalMark | null = null;
  #rowIndex = 0;
  #rows = 0;
  #read = 0;
  #missing = 0;
  #rejected = 0;

  constructor(layout: string, mapping: ObservationMapping, registry: Registry) {
    this.#layout = layout;
    this.#mapping = mapping;
    this.#indicators = new Map(registry.indicators.map((indicator) => [indicator.id, indicator]));
    this.#areas = new AreaMatcher(registry.areas);
    const areaColumns: number[] = [];
    const valueColumns: { column: number; indicator: IndicatorId | null }[] = [];
    const columnOf = new Map<SingleRole, number>();
    mapping.columns.forEach((role, column) => {
      if (role.role === 'area') areaColumns.push(column);
      else if (role.role === 'value') valueColumns.push({ column, indicator: role.indicator });
      else if (role.role !== 'ignore') columnOf.set(role.role, column);
    });
    this.#areaColumns = areaColumns;
    this.#valueColumns = valueColumns;
    this.#columnOf = columnOf;
    this.#width = mapping.headers.findLastIndex((header) => header !== '') + 1;
  }

  read(batch: RowBatch): void {
    if (this.#mark === null) this.#decideMark(batch);
    batch.rows.forEach((cells, index) => {
      if (this.#rowIndex++ <= this.#mapping.headerRow || cells.every((cell) => cell.trim() === '')) return;
      this.#rows++;
      this.#read += this.#valueColumns.length;
      const rejected = this.#rejected;
      this.#readRow(cells, batch.lines[index] ?? 0);
      if (this.#rejected > rejected) this.#spoil(cells);
    });
  }

  #decideMark(batch: RowBatch): void {
    const { mark, ambiguous } = detectDecimalMark(this.#valueCells(batch));
    this.#mark = mark;
    if (ambiguous) {
      const read = String(readNumber(ambiguous, mark) ?? '');
      this.#issues.push(fileIssue('ambiguous-number', 'warning', ambiguous, read));
    }
  }

  /** Notes the edition that a row with a rejected value speaks of, in a file laid out like a survey edition. */
  #spoil(cells: readonly string[]): void {
    const period = this.#period(this.#cell(cells, 'period'));
    const isOfSurvey = this.#valueColumns.some(({ indicator }) => indicator !== null && isEgdi(indicator));
    if (period && isOfSurvey) this.#spoiled.add(period);
  }

  /** Ranks and cut-offs need the whole field: an edition of which a value was rejected is left out altogether. */
  #leaveSpoiled(): void {
    for (const spoiled of this.#spoiled) {
      let others = 0;
      for (const [id, { builder, left }] of this.#collected) {
        if (!isEgdi(id)) continue;
        for (let index = 0; index < builder.count; index++) {
          if (builder.periodAt(index) !== spoiled || left.has(index)) continue;
          left.add(index);
          others++;
        }
      }
      this.#rejected += others;
      if (others > 0) this.#issues.push(fileIssue('edition-incomplete', 'rejected', spoiled, String(others)));
    }
  }

  *#valueCells(batch: RowBatch): Generator<string> {
    for (const cells of batch.rows.slice(this.#mapping.headerRow + 1, 1000))
      for (const { column } of this.#valueColumns) yield cells[column] ?? '';
  }

  #readRow(cells: readonly string[], line: number): void {
    const width = this.#width;
    if (cells.length < width) return this.#rejectRow('too-few-cells', line, '', String(cells.length), String(width));
    if (cells.slice(this.#mapping.columns.length).some((cell) => cell.trim() !== ''))
      return this.#rejectRow('too-many-cells', line, '', String(cells.length), String(width));
    const periodText = this.#cell(cells, 'period');
    const period = this.#period(periodText);
    if (!period)
      return this.#rejectRow('bad-period', line, this.#header('period'), periodText, '2024, 2024-Q1, 2024-03');
    const area = this.#area(cells, period);
    if (!area) {
      const [column = 0] = this.#areaColumns;
      const names = this.#areaColumns.map((at) => cells[at]?.trim() ?? '').filter(Boolean);
      return this.#rejectRow('unknown-area', line, this.#mapping.headers[column] ?? '', names.join(' '));
    }
    const flags = this.#flags(cells);
    if (typeof flags !== 'number')
      return this.#rejectRow(
        'bad-field',
        line,
        this.#header(flags.role),
        this.#cell(cells, flags.role),
        flags.expected,
      );
    const en = this.#cell(cells, 'noteEn');
    const vi = this.#cell(cells, 'noteVi');
    const note = { en: en || vi, vi: vi || en };
    const row: Row = { cells, line, area, period, source: this.#source(cells), note, flags };
    for (const { column, indicator } of this.#valueColumns) this.#readValue(row, column, indicator);
  }

  #readValue(row: Row, column: number, fixed: IndicatorId | null): void {
    const { cells, line, period } = row;
    const name = fixed ?? this.#cell(cells, 'indicator');
    const collected = this.#collect(name);
    const header = this.#mapping.headers[column] ?? '';
    if (!collected) return this.#reject('unknown-indicator', line, this.#header('indicator'), name);
    if (isEgdi(name) && !(periodKind(period) === 'year' && isSurveyEdition(periodYear(period))))
      return this.#reject('not-an-edition', line, this.#header('period'), this.#cell(cells, 'period'));
    const text = (cells[column] ?? '').trim();
    if (isMissing(text)) {
      this.#missing++;
      return;
    }
    const value = readNumber(text, this.#mark ?? '.');
    if (value === null) return this.#reject('bad-number', line, header, text);
    const bounds = farOutside(collected.indicator, value);
    if (bounds) return this.#reject('out-of-bounds', line, header, text, bounds);
    this.#add(collected, row, value, header, text);
  }

  #add({ builder, first, left }: Collected, row: Row, value: number, header: string, text: string): void {
    const { area, period, source, note, flags, line } = row;
    const identity = `${area} ${period} ${source.name}`;
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, builder.add(area, period, source, note, value, flags, line));
      return;
    }
    // Two different values for one thing: neither can be trusted. The same value twice: the second says nothing new.
    if (builder.valueAt(earlier) !== value && !left.has(earlier)) {
      left.add(earlier);
      this.#reject('duplicate', builder.rowAt(earlier), header, String(builder.valueAt(earlier)), String(line));
    }
    this.#reject('duplicate', line, header, text, String(builder.rowAt(earlier)));
  }

  #collect(name: string): Collected | null {
    const id = toIndicatorId(name);
    const indicator = id && this.#indicators.get(id);
    if (!indicator) return null;
    let collected = this.#collected.get(id);
    if (!collected) {
      collected = { indicator, builder: new BlockBuilder(id), first: new Map(), left: new Set() };
      this.#collected.set(id, collected);
    }
    return collected;
  }

  #cell(cells: readonly string[], role: SingleRole): string {
    const column = this.#columnOf.get(role);
    return column === undefined ? '' : (cells[column] ?? '').trim().normalize('NFC');
  }

  #header(role: SingleRole): string {
    return this.#mapping.headers[this.#columnOf.get(role) ?? -1] ?? '';
  }

  #period(text: string): Period | null {
    let period = this.#periods.get(text);
    if (period === undefined) {
      period = readPeriod(text);
      this.#periods.set(text, period);
    }
    return period;
  }

  #area(cells: readonly string[], period: Period): AreaId | null {
    for (const column of this.#areaColumns) {
      const found = this.#areas.find(cells[column] ?? '', period);
      if (found) return found;
    }
    return null;
  }

  #source(cells: readonly string[]): Source {
    if (!this.#columnOf.has('source')) return this.#mapping.source;
    return {
      name: this.#cell(cells, 'source'),
      url: this.#cell(cells, 'sourceUrl'),
      published: this.#cell(cells, 'published'),
    };
  }

  /** The flags of a row's values; the column that cannot be read if one cannot. An empty cell says what is usual. */
  #flags(cells: readonly string[]): number | { readonly role: SingleRole; readonly expected: string } {
    const stated = this.#cell(cells, 'confidence').toLowerCase() || this.#mapping.confidence;
    const confidence = CONFIDENCES.findIndex((known) => known === stated);
    if (confidence < 0) return { role: 'confidence', expected: CONFIDENCES.join(', ') };
    const is = (role: SingleRole, usual: boolean): boolean | null => {
      const text = this.#cell(cells, role);
      return text === '' ? usual : readBoolean(text);
    };
    const preferred = is('preferred', true);
    if (preferred === null) return { role: 'preferred', expected: 'true, false' };
    const disputed = is('disputed', false);
    if (disputed === null) return { role: 'disputed', expected: 'true, false' };
    return confidence | (preferred ? PREFERRED : 0) | (disputed ? DISPUTED : 0);
  }

  #reject(code: IssueCode, line: number, column: string, found: string, expected = ''): void {
    this.#rejected++;
    this.#issues.push(cellIssue(code, 'rejected', line, column, found, expected));
  }

  /** Every value of a row that cannot be placed is rejected with it, under one message. */
  #rejectRow(code: IssueCode, line: number, column: string, found: string, expected = ''): void {
    this.#reject(code, line, column, found, expected);
    this.#rejected += this.#valueColumns.length - 1;
  }

  finish(): Reading {
    this.#leaveSpoiled();
    const guard = egdiGuard(this.#collected);
    this.#missing += guard.missing;
    const blocks: Block[] = [];
    for (const { builder, left } of this.#collected.values()) {
      const block = builder.finish(left);
      if (block.count > 0) blocks.push(block);
    }
    const accepted = blocks.reduce((sum, block) => sum + block.count, 0);
    return {
      layout: this.#layout,
      rows: this.#rows,
      counts: { read: this.#read, accepted, missing: this.#missing, rejected: this.#rejected },
      states: {
        flags: (['confidence', 'preferred', 'disputed'] as const).some((role) => this.#columnOf.has(role)),
        note: this.#columnOf.has('noteEn') || this.#columnOf.has('noteVi'),
        source: this.#columnOf.has('sourceUrl') || this.#columnOf.has('published'),
      },
      issues: [...this.#issues, ...guard.issues],
      blocks,
      tables: {},
    };
  }
}

/**
 * The bounds as text when a value lies outside them by more than half their width: then it is a slip of the pen (7.7 for
 * 0.77), and is rejected. Nearer ones are real (HCI 1.422 in the 2003 survey) and only reported. A rank is a whole number.
 */
function farOutside({ measure, minimum, maximum }: Indicator, value: number): string | null {
  if (measure === 'rank' && (!Number.isInteger(value) || value < 1)) return '1, 2, 3 …';
  if (minimum === null || maximum === null) return null;
  const slack = (maximum - minimum) / 2;
  return value < minimum - slack || value > maximum + slack ? `${String(minimum)} – ${String(maximum)}` : null;
}
