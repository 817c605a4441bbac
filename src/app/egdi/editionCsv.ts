import { csvLines } from '../../domain/csv.ts';
import type { Area } from '../../domain/area.ts';
import { EGDI_INDICATORS, type EgdiIndicator } from '../../domain/edition.ts';
import type { Registry } from '../../domain/registry.ts';
import type { SdmxRow } from '../../snapshot/sdmx.ts';
import { egdiMessages } from '../words/egdi.ts';
import type { Speaker } from '../words/locale.svelte.ts';

/** A country in an edition, with its rank by the index that is shown, and its scores; absent where it has none. */
export interface EditionRow {
  readonly area: Area;
  readonly rank: number | undefined;
  readonly values: Partial<Record<EgdiIndicator, number>>;
}

/** What the table is of. */
export interface EditionOf {
  readonly edition: string;
  readonly index: EgdiIndicator;
  /** The followed rank, and the score that holds it; `null` if there is none. */
  readonly rank: number;
  readonly cutOff: number | null;
}

const SCORES = EGDI_INDICATORS.filter((id) => id !== 'egdi-rank');

const gapOf = ({ values }: EditionRow, { index, cutOff }: EditionOf): number | null => {
  const score = values[index];
  return score === undefined || cutOff === null ? null : Number((score - cutOff).toPrecision(12));
};

/** The table for a spreadsheet, one line a country: numbers as they are, with a point. */
export function editionCsv(rows: readonly EditionRow[], table: EditionOf, { t, language, of }: Speaker): string {
  const plain = (value: number | null | undefined): string => (value == null ? '' : String(value));
  const head = [
    ...[t.egdi.edition, t.word.country, 'ISO 3166-1', `${t.word.rank} (${table.index.toUpperCase()})`],
    ...SCORES.map((id) => id.toUpperCase()),
    `${egdiMessages[language].toCutOff(String(table.rank))} (${table.index.toUpperCase()})`,
  ];
  const lines = rows.map((row) => [
    ...[table.edition, of(row.area.name), row.area.id, plain(row.rank)],
    ...SCORES.map((id) => plain(row.values[id])),
    plain(gapOf(row, table)),
  ]);
  return `\ufeff${csvLines([head, ...lines], ',')}`;
}

/** The same for a program: names of columns in English, numbers as numbers. */
export const editionRows = (rows: readonly EditionRow[], table: EditionOf) =>
  rows.map((row) => ({
    ...{ edition: table.edition, area: row.area.id, area_name: row.area.name.en, rank: row.rank ?? null },
    ...Object.fromEntries(SCORES.map((id) => [id, row.values[id] ?? null])),
    gap: gapOf(row, table),
  }));

/** The measured scores in it. */
export const editionMeasured = (
  rows: readonly EditionRow[],
  { edition }: EditionOf,
  { indicators }: Registry,
  { of }: Speaker,
): readonly SdmxRow[] =>
  indicators
    .filter(({ id }) => SCORES.some((score) => score === id))
    .flatMap(({ id, unit, source }) =>
      rows.flatMap(({ area, values }) => {
        const value = values[id as string as EgdiIndicator];
        const said = { period: edition, unit: of(unit), source, status: 'A' };
        return value === undefined ? [] : [{ area: area.id, indicator: id, value, ...said }];
      }),
    );
