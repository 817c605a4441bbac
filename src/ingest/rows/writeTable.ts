import type { Language } from '../../domain/language.ts';
import type { Observation } from '../../domain/observation.ts';
import { own } from '../../domain/own.ts';
import { BAR } from '../../domain/programme.ts';
import type { Registry, TableName } from '../../domain/registry.ts';
import { TABLE_READERS, type Reference } from './readTable.ts';
import type { TableNames } from './tableNames.ts';
import { wordFor } from './valueWords.ts';

/** A number as a cell that can be read in one way only: of "1.234" nobody knows whether it is 1234, of "1.2340" everybody does. */
export function numberCell(value: number, mark: '.' | ',' = '.'): string {
  const plain = String(value);
  return (/^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain).replace('.', mark);
}

/** What a cell holds: numbers are written with the decimal mark that is asked for. */
export type Cell = string | number | boolean | null;

type Columns<Row> = readonly (readonly [header: string, cell: (row: Row) => Cell])[];

/** The columns of each table, as `TABLE_READERS` read them. */
const COLUMNS: { readonly [Name in TableName]: Columns<Registry[Name][number]> } = {
  areas: [
    ['area', ({ id }) => id],
    ['kind', ({ kind }) => kind],
    ['name_en', ({ name }) => name.en],
    ['name_vi', ({ name }) => name.vi],
    ['aliases', ({ aliases }) => aliases.join(BAR)],
    ['region', ({ region }) => region],
    ['subregion', ({ subregion }) => subregion],
    ['asean', ({ asean }) => asean],
    ['income', ({ income }) => income],
    ['parent', ({ parent }) => parent],
    ['from', ({ from }) => from],
    ['until', ({ until }) => until],
    ['successor', ({ successor }) => successor],
  ],
  indicators: [
    ['indicator', ({ id }) => id],
    ['name_en', ({ name }) => name.en],
    ['name_vi', ({ name }) => name.vi],
    ['measure', ({ measure }) => measure],
    ['unit_en', ({ unit }) => unit.en],
    ['unit_vi', ({ unit }) => unit.vi],
    ['direction', ({ direction }) => direction],
    ['minimum', ({ minimum }) => minimum],
    ['maximum', ({ maximum }) => maximum],
    ['decimals', ({ decimals }) => decimals],
    ['frequency', ({ frequency }) => frequency],
    ['source', ({ source }) => source],
    ['discontinued', ({ discontinued }) => discontinued],
    ['abolished', ({ abolished }) => abolished],
    ['redefined', ({ redefined }) => redefined],
    ['note_en', ({ note }) => note.en],
    ['note_vi', ({ note }) => note.vi],
  ],
  programmes: [
    ['programme', ({ id }) => id],
    ['name_en', ({ name }) => name.en],
    ['name_vi', ({ name }) => name.vi],
    ['legal_basis_en', ({ legalBasis }) => legalBasis.en],
    ['legal_basis_vi', ({ legalBasis }) => legalBasis.vi],
    ['issued', ({ issued }) => issued],
    ['area', ({ area }) => area],
    ['first_year', ({ firstYear }) => firstYear ?? null],
    ['last_year', ({ lastYear }) => lastYear ?? null],
    ['pillars', ({ pillars }) => pillars?.map(({ id }) => id).join(BAR) ?? ''],
    ['pillars_en', ({ pillars }) => pillars?.map(({ name }) => name.en).join(BAR) ?? ''],
    ['pillars_vi', ({ pillars }) => pillars?.map(({ name }) => name.vi).join(BAR) ?? ''],
    ['leads', ({ leads }) => leads ?? ''],
    ['members', ({ members }) => members?.join(BAR) ?? ''],
    ['retired', ({ retired }) => retired ?? ''],
  ],
  targets: [
    ['target', ({ id }) => id],
    ['programme', ({ programme }) => programme],
    ['pillar', ({ pillar }) => pillar],
    ['indicator', ({ indicator }) => indicator],
    ['year', ({ year }) => year],
    ['comparator', ({ comparator }) => comparator],
    ['value', ({ value }) => value],
    ['wording_en', ({ wording }) => wording.en],
    ['wording_vi', ({ wording }) => wording.vi],
    ['verified', ({ verified }) => verified],
    ['scope_en', ({ scope }) => scope.en],
    ['scope_vi', ({ scope }) => scope.vi],
    ['source_url', ({ sourceUrl }) => sourceUrl],
  ],
  links: [
    ['target_indicator', ({ target }) => target],
    ['series_indicator', ({ series }) => series],
    ['relation', ({ relation }) => relation],
    ['order', ({ order }) => order],
    ['note_en', ({ note }) => note.en],
    ['note_vi', ({ note }) => note.vi],
  ],
  notes: [
    ['note_id', ({ id }) => id],
    ['kind', ({ kind }) => kind],
    ['indicator', ({ indicator }) => indicator],
    ['area', ({ area }) => area],
    ['target', ({ target }) => target],
    ['from', ({ from }) => from],
    ['until', ({ until }) => until],
    ['text_en', ({ text }) => text.en],
    ['text_vi', ({ text }) => text.vi],
    ['owner', ({ owner }) => owner],
    ['date', ({ date }) => date],
  ],
};

const FIGURE_COLUMNS: Columns<Observation> = [
  ['indicator', ({ indicator }) => indicator],
  ['area', ({ area }) => area],
  ['period', ({ period }) => period],
  ['value', ({ value }) => value],
  ['source', ({ source }) => source.name],
  ['source_url', ({ source }) => source.url],
  ['published', ({ source }) => source.published],
  ['confidence', ({ confidence }) => confidence],
  ['preferred', ({ preferred }) => preferred],
  ['disputed', ({ disputed }) => disputed],
  ['note_en', ({ note }) => note.en],
  ['note_vi', ({ note }) => note.vi],
];

function written<Row>(columns: Columns<Row>, rows: readonly Row[]): readonly (readonly Cell[])[] {
  return [columns.map(([header]) => header), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}

/** Rows of a table with their header, such that the importer reads the same rows from them. */
export const tableCells = <Name extends TableName>(name: Name, rows: Registry[Name]): readonly (readonly Cell[])[] =>
  written(COLUMNS[name] as Columns<Registry[Name][number]>, rows);

/** The same of figures. A projection cannot be told from a figure in it, so it is none of those that are written. */
export const figureCells = (figures: readonly Observation[]): readonly (readonly Cell[])[] =>
  written(FIGURE_COLUMNS, figures);

/** Cells as texts. */
export const textsOf = (rows: readonly (readonly Cell[])[], mark: '.' | ',' = '.'): readonly (readonly string[])[] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? numberCell(cell, mark) : String(cell ?? ''))));

/** Columns of figures in which a name may stand for an id. */
const NAMED_IN_FIGURES: Readonly<Record<string, Reference['table']>> = { indicator: 'indicators', area: 'areas' };

/** Cells with names in the place of ids, and words in that of values, wherever the importer finds the one again by the other. */
export function withNames(
  table: TableName | 'observations',
  [headers = [], ...rows]: readonly (readonly Cell[])[],
  names: TableNames,
  language: Language,
): readonly (readonly Cell[])[] {
  const named = table === 'observations' ? NAMED_IN_FIGURES : TABLE_READERS[table].named;
  const time = headers.findIndex((header) => header === 'issued' || header === 'period');
  return [
    headers,
    ...rows.map((row) =>
      row.map((cell, at) => {
        const header = String(headers[at]);
        if (table === 'targets' && header === 'pillar')
          return names.pillarName(String(row[headers.indexOf('programme')]), String(cell), language);
        if (typeof cell === 'boolean') return wordFor(table, header, String(cell), language);
        if (typeof cell !== 'string' || cell === '') return cell;
        const of = own(named, header);
        if (of === undefined) return wordFor(table, header, cell, language);
        return names.nameFor(of, cell, language, String(row[time] ?? ''));
      }),
    ),
  ];
}
