import { AREA_KINDS, toAreaId, type Area, type AreaId } from '../../domain/area.ts';
import { DIRECTIONS, FREQUENCIES, MEASURES, toIndicatorId, type Indicator } from '../../domain/indicator.ts';
import type { IssueCode } from '../../domain/issue.ts';
import {
  toProgrammeId,
  toTargetId,
  toPillarId,
  BAR,
  COMPARATORS,
  faultOfProgramme,
  PILLARS,
  RELATIONS,
  type OwnPillar,
  type Programme,
  type SeriesLink,
  type Target,
} from '../../domain/programme.ts';
import { faultIn, MOST_IN_NOTE, NOTE_KINDS, toNoteId, type Note } from '../../domain/note.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import type { Registry, TableName } from '../../domain/registry.ts';
import { readNumber } from '../cell/readNumber.ts';
import { newPillarId } from '../../domain/ownProgramme.ts';
import type { Synonyms } from '../sheet/headers.ts';
import { valueNamed } from './valueWords.ts';

/** Why a row of a table cannot be read: its column, and what it should have held. */
export class FieldError extends Error {
  readonly code: IssueCode;
  readonly column: string;
  readonly expected: string;

  constructor(code: IssueCode, column: string, expected: string) {
    super(`${column}: ${expected}`);
    this.code = code;
    this.column = column;
    this.expected = expected;
  }
}

const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['1', true],
  ['0', false],
  ['có', true],
  ['co', true],
  ['không', false],
  ['khong', false],
]);

/** A yes or no as files write it, whatever its case; `null` when it is neither. */
export const readBoolean = (text: string): boolean | null => BOOLEANS.get(text.toLowerCase()) ?? null;

/**
 * A number of a table, whose columns are too short to tell their decimal mark: the tables' own is the full stop, and a comma is
 * read where it can be nothing else. `null` for "1,234", which may be either, and for what no observation may hold.
 */
function numberIn(text: string): number | null {
  const stop = readNumber(text, '.');
  const comma = readNumber(text, ',');
  if (stop === null) return comma;
  return comma === null || comma === stop || !text.includes(',') ? stop : null;
}

/** The cells of one row, by column name, checked as they are read. */
export class Fields {
  readonly #cells: Readonly<Record<string, string>>;

  constructor(cells: Readonly<Record<string, string>>) {
    this.#cells = cells;
  }

  text(column: string): string {
    return this.#cells[column] ?? '';
  }

  needed(column: string): string {
    const text = this.text(column);
    if (text === '') throw new FieldError('bad-field', column, '');
    return text;
  }

  parsed<T>(column: string, parse: (text: string) => T | null, expected: string, code: IssueCode = 'bad-field'): T {
    const value = parse(this.text(column));
    if (value === null) throw new FieldError(code, column, expected);
    return value;
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    return this.parsed(
      column,
      (text) => allowed.find((item) => item === valueNamed(column, text, allowed)) ?? null,
      allowed.join(', '),
    );
  }

  /** A number, or `null` for an empty cell. */
  number(column: string): number | null {
    const text = this.text(column);
    if (text === '') return null;
    return this.parsed(column, numberIn, '0.5', 'bad-number');
  }

  /** A day `YYYY-MM-DD`, or empty. */
  day(column: string): string {
    if (this.text(column) === '') return '';
    const isDay = (text: string) => text.length === 10 && toPeriod(text) !== null;
    return this.parsed(column, (text) => (isDay(text) ? text : null), '2025-07-01', 'bad-period');
  }

  /** A number of decimals. */
  decimals(column: string): number {
    const value = this.number(column) ?? 2;
    if (!Number.isInteger(value) || value < 0 || value > 10) throw new FieldError('bad-number', column, '0, 1, 2 … 10');
    return value;
  }

  /** An area's id, or empty. */
  areaOrNone(column: string): AreaId | '' {
    return this.text(column) === '' ? '' : this.parsed(column, toAreaId, 'VNM');
  }

  /** A period, or empty. */
  periodOrNone(column: string): Period | '' {
    return this.text(column) === '' ? '' : this.parsed(column, toPeriod, '2026-Q1', 'bad-period');
  }

  year(column: string): number {
    return this.parsed(column, (text) => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : null), '2030', 'bad-period');
  }

  is(column: string, byDefault: boolean): boolean {
    return this.text(column) === '' ? byDefault : this.parsed(column, readBoolean, 'true, false');
  }

  /** A text in both languages; the one that is there stands in for the one that is not. */
  localised(column: string): { en: string; vi: string } {
    const en = this.text(`${column}_en`) || this.text(column);
    const vi = this.text(`${column}_vi`);
    return { en: en || vi, vi: vi || en };
  }
}

/** Ids of areas between bars; `null` where one of them is none. */
function toAreaIds(text: string): readonly AreaId[] | null {
  const ids = text.split(BAR).map((part) => toAreaId(part.trim()));
  return ids.every((id) => id !== null) ? ids : null;
}

/** Texts between bars. */
const partsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(BAR).map((part) => part.trim()));

/** The pillars that a programme names: ids, names, or both, as many of each; an id that is not given is made of the name. */
function pillars(fields: Fields): { readonly pillars?: readonly OwnPillar[] } {
  const [ids, en, vi] = [
    partsOf(fields.text('pillars')),
    partsOf(fields.text('pillars_en')),
    partsOf(fields.text('pillars_vi')),
  ];
  const most = [en, vi, ids].toSorted((a, b) => b.length - a.length)[0] ?? [];
  for (const [column, list] of [
    ['pillars', ids],
    ['pillars_en', en],
    ['pillars_vi', vi],
  ] as const)
    if (list.length > 0 && (list.length < most.length || list.includes('')))
      throw new FieldError('bad-field', column, most.map((part, at) => list[at] || part).join(BAR));
  if (most.length === 0) return {};
  const named = most.map((_, at): OwnPillar => {
    const text = ids[at] ?? newPillarId(en[at] || vi[at] || '');
    const id = toPillarId(text);
    if (id === null) throw new FieldError('bad-field', 'pillars', newPillarId(text));
    return { id, name: { en: en[at] || vi[at] || id, vi: vi[at] || en[at] || id } };
  });
  return { pillars: named };
}

/** A row of another table that must be there: by table, id and the column that names it. */
export interface Reference {
  readonly table: 'areas' | 'indicators' | 'programmes' | 'targets';
  readonly id: string;
  readonly column: string;
}

/** How the rows of one table are read. */
export interface TableReader<Row> {
  readonly required: readonly string[];
  readonly synonyms: Synonyms<string>;
  /** Throws `FieldError` for a row that cannot be read. */
  readonly toRow: (fields: Fields) => Row;
  /** What the row refers to in other tables. */
  readonly references: (row: Row) => readonly Reference[];
  /** The column of the row's own id, which its name may stand for; `null` where its other columns make it. */
  readonly id: string | null;
  /** Columns in which a name may stand for the id. */
  readonly named: Readonly<Record<string, Reference['table']>>;
}

const columns = (names: string, more: Record<string, readonly string[]> = {}): Synonyms<string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, [name, ...(more[name] ?? [])]]));

const areas: TableReader<Area> = {
  id: 'area',
  named: { parent: 'areas', successor: 'areas' },
  references: () => [],
  required: ['area', 'kind', 'name_en', 'name_vi'],
  synonyms: columns('area kind name_en name_vi aliases region subregion asean income parent from until successor'),
  toRow: (fields) => ({
    id: fields.parsed('area', toAreaId, 'VNM'),
    kind: fields.oneOf('kind', AREA_KINDS),
    name: fields.localised('name'),
    aliases: fields.text('aliases').split(BAR).filter(Boolean),
    region: fields.text('region'),
    subregion: fields.text('subregion'),
    asean: fields.is('asean', false),
    income: fields.text('income'),
    parent: fields.areaOrNone('parent'),
    from: fields.day('from'),
    until: fields.day('until'),
    successor: fields.areaOrNone('successor'),
  }),
};

const indicators: TableReader<Indicator> = {
  id: 'indicator',
  named: {},
  references: () => [],
  required: ['indicator', 'name_en', 'name_vi', 'measure', 'direction'],
  synonyms: columns(
    'indicator name_en name_vi measure unit_en unit_vi direction minimum maximum decimals frequency source discontinued abolished redefined note_en note_vi',
  ),
  toRow: (fields) => ({
    id: fields.parsed('indicator', toIndicatorId, 'egdi-rank'),
    name: fields.localised('name'),
    measure: fields.oneOf('measure', MEASURES),
    unit: fields.localised('unit'),
    direction: fields.oneOf('direction', DIRECTIONS),
    minimum: fields.number('minimum'),
    maximum: fields.number('maximum'),
    decimals: fields.decimals('decimals'),
    frequency: fields.text('frequency') === '' ? 'irregular' : fields.oneOf('frequency', FREQUENCIES),
    source: fields.text('source'),
    discontinued: fields.text('discontinued') === '' ? null : fields.year('discontinued'),
    abolished: fields.day('abolished'),
    redefined: fields.day('redefined'),
    note: fields.localised('note'),
  }),
};

const programmes: TableReader<Programme> = {
  id: 'programme',
  named: { area: 'areas', leads: 'indicators' },
  references: (row) => [
    { table: 'areas', id: row.area, column: 'area' },
    ...(row.leads === undefined ? [] : [{ table: 'indicators' as const, id: row.leads, column: 'leads' }]),
    ...(row.members ?? []).map((id) => ({ table: 'areas' as const, id, column: 'members' })),
  ],
  required: ['programme', 'name_en', 'issued', 'area'],
  synonyms: columns(
    'programme name_en name_vi legal_basis_en legal_basis_vi issued area first_year last_year pillars pillars_en pillars_vi leads members retired',
  ),
  toRow: (fields) => {
    const programme: Programme = {
      id: fields.parsed('programme', toProgrammeId, 'vn-749'),
      name: fields.localised('name'),
      legalBasis: fields.localised('legal_basis'),
      issued: fields.parsed(
        'issued',
        (text) => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : null),
        '2020-06-03',
        'bad-period',
      ),
      area: fields.parsed('area', toAreaId, 'VNM'),
      ...(fields.text('first_year') === '' ? {} : { firstYear: fields.year('first_year') }),
      ...(fields.text('last_year') === '' ? {} : { lastYear: fields.year('last_year') }),
      ...pillars(fields),
      ...(fields.text('leads') === '' ? {} : { leads: fields.parsed('leads', toIndicatorId, 'egdi-rank') }),
      ...(fields.text('members') === '' ? {} : { members: fields.parsed('members', toAreaIds, 'EST|LVA|LTU') }),
      ...(fields.text('retired') === '' ? {} : { retired: fields.day('retired') }),
    };
    const fault = faultOfProgramme(programme);
    if (fault)
      throw new FieldError('bad-field', fault, fault === 'last_year' ? `≥ ${String(programme.firstYear)}` : '');
    return programme;
  },
};

const targets: TableReader<Target> = {
  id: null,
  named: { programme: 'programmes', indicator: 'indicators' },
  references: (row) => [
    { table: 'programmes', id: row.programme, column: 'programme' },
    { table: 'indicators', id: row.indicator, column: 'indicator' },
  ],
  required: ['programme', 'pillar', 'indicator', 'year', 'comparator'],
  synonyms: columns(
    'target programme pillar indicator year comparator value wording_en wording_vi verified scope_en scope_vi source_url',
    { year: ['target_year', 'Năm'], value: ['target_value', 'Giá trị'], scope_en: ['scope', 'scope_note'] },
  ),
  toRow: (fields) => {
    const programme = fields.parsed('programme', toProgrammeId, 'vn-749');
    const indicator = fields.parsed('indicator', toIndicatorId, 'egdi-rank');
    const year = fields.year('year');
    return {
      id: fields.parsed(
        'target',
        (text) => toTargetId(text || `${programme}:${indicator}:${String(year)}`),
        'vn-749:egdi-rank:2030',
      ),
      programme,
      pillar: fields.parsed('pillar', toPillarId, PILLARS.join(', ')),
      indicator,
      year,
      comparator: fields.oneOf('comparator', COMPARATORS),
      value: fields.number('value'),
      wording: fields.localised('wording'),
      verified: fields.is('verified', true),
      scope: fields.localised('scope'),
      sourceUrl: fields.text('source_url'),
    };
  },
};

const links: TableReader<SeriesLink> = {
  id: null,
  named: { target_indicator: 'indicators', series_indicator: 'indicators' },
  references: (row) => [
    { table: 'indicators', id: row.target, column: 'target_indicator' },
    { table: 'indicators', id: row.series, column: 'series_indicator' },
  ],
  required: ['target_indicator', 'series_indicator', 'relation'],
  synonyms: columns('target_indicator series_indicator relation order note_en note_vi'),
  toRow: (fields) => ({
    target: fields.parsed('target_indicator', toIndicatorId, 'egdi-rank'),
    series: fields.parsed('series_indicator', toIndicatorId, 'egdi-rank'),
    relation: fields.oneOf('relation', RELATIONS),
    order: fields.number('order') ?? 1,
    note: fields.localised('note'),
  }),
};

const notes: TableReader<Note> = {
  id: null,
  named: { indicator: 'indicators', area: 'areas' },
  references: (row) =>
    (
      [
        { table: 'indicators', id: row.indicator, column: 'indicator' },
        { table: 'areas', id: row.area, column: 'area' },
        { table: 'targets', id: row.target, column: 'target' },
      ] as const
    ).filter(({ id }) => id !== ''),
  required: ['note_id', 'kind', 'date', 'text_en', 'text_vi'],
  synonyms: columns('note_id kind indicator area target from until text_en text_vi owner date'),
  toRow: (fields) => {
    const text = fields.localised('text');
    if (Math.max(text.en.length, text.vi.length) > MOST_IN_NOTE)
      throw new FieldError(
        'bad-field',
        text.en.length > MOST_IN_NOTE ? 'text_en' : 'text_vi',
        `≤ ${String(MOST_IN_NOTE)}`,
      );
    const note: Note = {
      id: fields.parsed('note_id', toNoteId, 'n-2026-01-31'),
      kind: fields.oneOf('kind', NOTE_KINDS),
      indicator: fields.text('indicator') === '' ? '' : fields.parsed('indicator', toIndicatorId, 'egdi-rank'),
      area: fields.areaOrNone('area'),
      target: fields.text('target') === '' ? '' : fields.parsed('target', toTargetId, 'vn-749:egdi-rank:2030'),
      from: fields.periodOrNone('from'),
      until: fields.periodOrNone('until'),
      text,
      owner: fields.text('owner'),
      date: fields.day('date'),
    };
    const fault = faultIn(note);
    if (fault) throw new FieldError('bad-field', fault, '');
    return note;
  },
};

export const TABLE_READERS: { readonly [Name in TableName]: TableReader<Registry[Name][number]> } = {
  areas,
  indicators,
  programmes,
  targets,
  links,
  notes,
};
