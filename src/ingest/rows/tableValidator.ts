import { LANGUAGES, type Localised } from '../../domain/language.ts';
import type { IssueCode } from '../../domain/issue.ts';
import { TABLE_KEYS, type Registry, type TableName } from '../../domain/registry.ts';
import { matchHeaders } from '../sheet/headers.ts';
import { cellIssue, IssueLog } from '../file/issues.ts';
import type { TableMapping } from '../sheet/layout.ts';
import { FieldError, Fields, TABLE_READERS, type Reference, type TableReader } from './readTable.ts';
import type { Reading } from './reading.ts';
import { rowTexts, type RowBatch } from '../file/rowReader.ts';
import { STATES_ALL } from '../../domain/blocks/mergeBlocks.ts';

type Row = Registry[TableName][number];

const UNKNOWN: Readonly<Record<Reference['table'], IssueCode>> = {
  areas: 'unknown-area',
  indicators: 'unknown-indicator',
  programmes: 'unknown-programme',
};

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' && value !== null && 'en' in value && 'vi' in value;

/** A row as it is stored, with what the columns of a file say of it: a file of fewer columns says nothing of the others. */
function withStored(row: Row, stored: Row | undefined, columns: readonly (string | null)[]): Row {
  if (!stored) return row;
  const before: Readonly<Record<string, unknown>> = { ...stored };
  const said = Object.entries(row).map(([field, value]: [string, unknown]) => {
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const was = before[field];
    if (!isLocalised(value) || !isLocalised(was)) return [field, columns.includes(column) ? value : was];
    const [en, vi] = LANGUAGES.map((language) => (columns.includes(`${column}_${language}`) ? value : was)[language]);
    return [field, { en, vi }];
  });
  // Fields that name the row itself have columns of other names; both rows have one key.
  return { ...row, ...(Object.fromEntries(said) as Partial<Row>) } as Row;
}

/** Reads the rows of one table of the data package; a row that cannot be read is rejected whole. */
export class TableValidator {
  readonly #layout: string;
  readonly #mapping: TableMapping;
  readonly #names: readonly (string | null)[];
  readonly #rows = new Map<string, Row>();
  readonly #issues = new IssueLog();
  readonly misread = {};
  /** By key: what this table holds already. */
  readonly #stored: ReadonlyMap<string, Row>;
  readonly #known: Readonly<Record<Reference['table'], ReadonlySet<string>>>;
  #rowIndex = 0;
  #read = 0;

  constructor(layout: string, mapping: TableMapping, registry: Registry) {
    this.#known = {
      areas: new Set(registry.areas.map((area) => area.id)),
      indicators: new Set(registry.indicators.map((indicator) => indicator.id)),
      programmes: new Set(registry.programmes.map((programme) => programme.id)),
    };
    const keyOf = TABLE_KEYS[mapping.table] as (row: Row) => string;
    this.#stored = new Map(registry[mapping.table].map((row) => [keyOf(row), row]));
    this.#layout = layout;
    this.#mapping = mapping;
    this.#names = matchHeaders(mapping.headers, TABLE_READERS[mapping.table].synonyms);
  }

  read(batch: RowBatch): void {
    for (let row = 0; row < batch.count; row++) {
      const cells = rowTexts(batch, row);
      if (this.#rowIndex++ <= this.#mapping.headerRow || cells.every((cell) => cell.trim() === '')) continue;
      this.#read++;
      this.#readRow(cells, batch.lines[row] ?? 0);
    }
  }

  #readRow(cells: readonly string[], line: number): void {
    const { table, headers } = this.#mapping;
    // A comma outside quotes shifts every cell behind it, and what stands there may still pass for right.
    const width = headers.findLastIndex((header) => header !== '') + 1;
    const isCut = cells.length < width;
    if (isCut || cells.slice(headers.length).some((cell) => cell.trim() !== '')) {
      const code = isCut ? 'too-few-cells' : 'too-many-cells';
      this.#issues.add(cellIssue(code, 'rejected', line, '', String(cells.length), String(width)));
      return;
    }
    const byName: Record<string, string> = {};
    this.#names.forEach((name, column) => {
      if (name !== null) byName[name] = (cells[column] ?? '').trim().normalize('NFC');
    });
    try {
      const reader = TABLE_READERS[table] as TableReader<Row>;
      const row = reader.toRow(new Fields(byName));
      for (const { table: other, id, column } of reader.references(row))
        if (!this.#known[other].has(id)) throw new FieldError(UNKNOWN[other], column, '');
      const key = (TABLE_KEYS[table] as (row: Row) => string)(row);
      if (this.#rows.has(key)) this.#issues.add(cellIssue('duplicate', 'rejected', line, '', key));
      else this.#rows.set(key, withStored(row, this.#stored.get(key), this.#names));
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      const found = byName[error.column] ?? '';
      this.#issues.add(cellIssue(error.code, 'rejected', line, error.column, found, error.expected));
    }
  }

  finish(): Reading {
    const accepted = this.#rows.size;
    return {
      layout: this.#layout,
      rows: this.#read,
      counts: { read: this.#read, accepted, missing: 0, rejected: this.#read - accepted },
      issues: this.#issues.finish(),
      states: STATES_ALL,
      isWhole: false,
      series: [],
      unknownAreas: [],
      ambiguous: [],
      targets: [],
      questions: [],
      blocks: [],
      tables: { [this.#mapping.table]: [...this.#rows.values()] },
    };
  }
}
