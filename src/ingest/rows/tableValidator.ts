import { fold } from '../../domain/fold.ts';
import { LANGUAGES, type Localised } from '../../domain/language.ts';
import type { IssueCode } from '../../domain/issue.ts';
import { faultOfProgramme, type Programme } from '../../domain/programme.ts';
import { TABLE_KEYS, type Registry, type TableName } from '../../domain/registry.ts';
import { matchHeaders } from '../sheet/headers.ts';
import { cellIssue, IssueLog } from '../file/issues.ts';
import type { TableMapping } from '../sheet/layout.ts';
import { FieldError, Fields, TABLE_READERS, type Reference, type TableReader } from './readTable.ts';
import type { Reading } from './reading.ts';
import { rowTexts, type RowBatch } from '../file/rowReader.ts';
import { TableNames } from './tableNames.ts';
import { STATES_ALL } from '../../domain/blocks/mergeBlocks.ts';

type Row = Registry[TableName][number];

const UNKNOWN: Readonly<Record<Reference['table'], IssueCode>> = {
  areas: 'unknown-area',
  indicators: 'unknown-indicator',
  programmes: 'unknown-programme',
  targets: 'unknown-target',
};

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' && value !== null && 'en' in value && 'vi' in value;

/**
 * Pillars by what the file says of them: names in a language that it lacks stay those of the stored pillars of the same ids; where it has
 * no ids, they are those of the same names, by which targets know them.
 */
function pillarsSaid(
  { pillars: before = [] }: Programme,
  { pillars: now }: Programme,
  columns: readonly (string | null)[],
): (readonly [string, unknown])[] {
  const hasIds = columns.includes('pillars');
  const said = LANGUAGES.filter((language) => columns.includes(`pillars_${language}`));
  if (!hasIds && said.length === 0) return before.length > 0 ? [['pillars', before]] : [];
  const whole = now?.map((pillar) => {
    const was =
      (hasIds
        ? undefined
        : before.find(({ name }) => said.some((one) => fold(name[one]) === fold(pillar.name[one])))) ??
      before.find(({ id }) => id === pillar.id);
    return was
      ? { id: was.id, name: { ...was.name, ...Object.fromEntries(said.map((one) => [one, pillar.name[one]])) } }
      : pillar;
  });
  return whole ? [['pillars', whole]] : [];
}

/** A row as it is stored, with what the columns of a file say of it: a file of fewer columns says nothing of the others. */
function withStored(row: Row, stored: Row | undefined, columns: readonly (string | null)[]): Row {
  if (!stored) return row;
  const [before, now]: readonly Readonly<Record<string, unknown>>[] = [{ ...stored }, { ...row }];
  const fields = [...new Set([...Object.keys(stored), ...Object.keys(row)])];
  const said = fields.flatMap((field): (readonly [string, unknown])[] => {
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (field === 'pillars') return pillarsSaid(stored as Programme, row as Programme, columns);
    const [was, value] = [before?.[field], now?.[field]];
    // Fields that name the row itself have columns of other names; both rows have one key.
    if (isLocalised(value) && isLocalised(was)) {
      const [en, vi] = LANGUAGES.map((language) => (columns.includes(`${column}_${language}`) ? value : was)[language]);
      return [[field, { en, vi }]];
    }
    const counts = columns.includes(column) ? value : was;
    return counts === undefined ? [] : [[field, counts]];
  });
  return Object.fromEntries(said) as unknown as Row;
}

/** A row that may have taken a part of what is stored: throws where the parts do not go together. */
function whole(table: TableName, row: Row): Row {
  const fault = table === 'programmes' ? faultOfProgramme(row as Programme) : null;
  if (fault !== null) throw new FieldError('bad-field', fault, '');
  return row;
}

/** Reads the rows of one table of the data package; a row that cannot be read is rejected whole. */
export class TableValidator {
  readonly #layout: string;
  readonly #mapping: TableMapping;
  /** The known column that each header is. */
  readonly #columns: readonly (string | null)[];
  readonly #names: TableNames;
  readonly #rows = new Map<string, Row>();
  readonly #issues = new IssueLog();
  readonly misread = {};
  readonly parted = [];
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
      targets: new Set(registry.targets.map((target) => target.id)),
    };
    const keyOf = TABLE_KEYS[mapping.table] as (row: Row) => string;
    this.#stored = new Map(registry[mapping.table].map((row) => [keyOf(row), row]));
    this.#names = new TableNames(registry);
    this.#layout = layout;
    this.#mapping = mapping;
    this.#columns = matchHeaders(mapping.headers, TABLE_READERS[mapping.table].synonyms);
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
    this.#columns.forEach((name, column) => {
      if (name !== null) byName[name] = (cells[column] ?? '').trim().normalize('NFC');
    });
    try {
      const reader = TABLE_READERS[table] as TableReader<Row>;
      this.#nameIds(byName, reader);
      const row = reader.toRow(new Fields(byName));
      for (const { table: other, id, column } of reader.references(row))
        if (!this.#known[other].has(id)) throw new FieldError(UNKNOWN[other], column, '');
      const key = (TABLE_KEYS[table] as (row: Row) => string)(row);
      if (this.#rows.has(key)) this.#issues.add(cellIssue('duplicate', 'rejected', line, '', key));
      else this.#rows.set(key, whole(table, withStored(row, this.#stored.get(key), this.#columns)));
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      const found = byName[error.column] ?? '';
      this.#issues.add(cellIssue(error.code, 'rejected', line, error.column, found, error.expected));
    }
  }

  /** Puts ids in the place of names. What names several things stays as it is, and is refused with their ids. */
  #nameIds(byName: Record<string, string>, { id, named }: Pick<TableReader<Row>, 'id' | 'named'>): void {
    for (const [column, table] of Object.entries(named)) {
      const text = byName[column] ?? '';
      if (text === '' || this.#known[table].has(text)) continue;
      const meant = this.#names.meant(table, text, byName['issued']);
      if (meant.length > 1) throw new FieldError('several-meant', column, meant.join(', '));
      const [only] = meant;
      if (only !== undefined) byName[column] = only;
    }
    const [programme, pillar] = [byName['programme'] ?? '', byName['pillar'] ?? ''];
    if (this.#mapping.table === 'targets' && pillar !== '' && this.#known.programmes.has(programme)) {
      const meant = this.#names.pillar(programme, pillar);
      if (meant === null) throw new FieldError('bad-field', 'pillar', this.#names.pillarsOf(programme).join(', '));
      byName['pillar'] = meant;
    }
    if (id !== null && (byName[id] ?? '') === '')
      byName[id] = this.#names.idOf(this.#mapping.table, (column) => byName[column] ?? '') ?? '';
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
