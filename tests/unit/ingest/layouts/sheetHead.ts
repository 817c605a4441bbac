import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { fold } from '../../../../src/domain/fold.ts';
import type { ColumnRole, LayoutMatch, Mapping, SheetHead } from '../../../../src/ingest/sheet/layout.ts';

const PREFIX = /^(?:tp|thanh pho|tinh|the) /;

/** Names and codes of all areas of the page's own list, as `SheetHead.isArea` knows them. */
const areas = new Set(
  Papa.parse<Record<string, string>>(readFileSync('data/areas.csv', 'utf8'), { header: true, skipEmptyLines: true })
    .data.flatMap((row) => [row['area'], row['name_en'], row['name_vi'], ...(row['aliases'] ?? '').split('|')])
    .filter((text) => text !== undefined && text !== '')
    .map((text) => fold(text ?? '').replace(PREFIX, '')),
);

/** The first 200 rows of a text as the importer hands them to the layouts: cells trimmed and NFC. */
export function headOf(text: string): SheetHead {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { preview: 200 });
  return {
    rows: data.map((row) => row.map((cell) => cell.trim().normalize('NFC'))),
    isArea: (name) => areas.has(fold(name).replace(PREFIX, '')),
    isPlace: () => true,
    isProvince: () => false,
    isNearArea: () => true,
    isIndicator: (name) => ['egdi', 'egdi-rank'].includes(name),
  };
}

/** A sheet of these lines. */
export const sheet = (...lines: readonly string[]): SheetHead => headOf(lines.join('\n'));

/** What a column holds in few words: "area", "value series=egdi", "indicator unit". */
export function roleText(role: ColumnRole): string {
  if (role.role === 'indicator') return role.isUnit ? 'indicator unit' : 'indicator';
  if (role.role !== 'value') return role.role;
  const said = Object.entries({ series: role.series, area: role.area, period: role.period });
  return ['value', ...said.filter(([, text]) => text !== null).map(([name, text]) => `${name}=${text ?? ''}`)].join(
    ' ',
  );
}

/** The roles of a mapping's columns, by header. */
export const rolesOf = (mapping: Mapping | undefined): readonly (readonly [string, string])[] =>
  mapping?.table === 'observations'
    ? mapping.columns.map((role, column) => [mapping.headers[column] ?? '', roleText(role)])
    : [];

/** Just the roles, in the order of the columns. */
export const roles = (match: LayoutMatch | null | undefined): readonly string[] =>
  rolesOf(match?.mapping).map(([, role]) => role);
