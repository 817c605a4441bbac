import { AREA_KINDS, toAreaId } from '../domain/area.ts';
import { DIRECTIONS, FREQUENCIES, MEASURES, toIndicatorId } from '../domain/indicator.ts';
import { comparePeriods, toPeriod, type Period } from '../domain/period.ts';
import { COMPARATORS, PILLARS, RELATIONS } from '../domain/programme.ts';
import { TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import type { Revision } from '../domain/revision.ts';
import type { PackedBlock } from './packedBlock.ts';

/** What a field of a stored row must be; a list: one of these words. */
type Kind = 'text' | 'localised' | 'number' | 'number or null' | 'boolean' | 'texts' | readonly string[];
type Fields<Row> = { readonly [Name in keyof Row]: Kind };

/** Every field of every table: a row with others, or without one of these, was made by no page. */
const FIELDS: { readonly [Name in TableName]: Fields<Registry[Name][number]> } = {
  areas: {
    id: 'text',
    kind: AREA_KINDS,
    name: 'localised',
    aliases: 'texts',
    region: 'text',
    subregion: 'text',
    asean: 'boolean',
    income: 'text',
    parent: 'text',
    from: 'text',
    until: 'text',
    successor: 'text',
  },
  indicators: {
    id: 'text',
    name: 'localised',
    measure: MEASURES,
    unit: 'localised',
    direction: DIRECTIONS,
    minimum: 'number or null',
    maximum: 'number or null',
    decimals: 'number',
    frequency: FREQUENCIES,
    source: 'text',
    discontinued: 'number or null',
    abolished: 'text',
    redefined: 'text',
    note: 'localised',
  },
  programmes: { id: 'text', name: 'localised', legalBasis: 'localised', issued: 'text', area: 'text' },
  targets: {
    id: 'text',
    programme: 'text',
    pillar: PILLARS,
    indicator: 'text',
    year: 'number',
    comparator: COMPARATORS,
    value: 'number or null',
    wording: 'localised',
    verified: 'boolean',
    scope: 'localised',
    sourceUrl: 'text',
  },
  links: { target: 'text', series: 'text', relation: RELATIONS, order: 'number', note: 'localised' },
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isLocalised = (value: unknown): boolean => isRecord(value) && isText(value['en']) && isText(value['vi']);

const isKind: { readonly [Name in Extract<Kind, string>]: (value: unknown) => boolean } = {
  text: isText,
  localised: isLocalised,
  number: Number.isFinite,
  'number or null': (value) => value === null || Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  texts: isTexts,
};

const hasFields = (row: unknown, fields: Readonly<Record<string, Kind>>): boolean =>
  isRecord(row) &&
  Object.keys(row).length === Object.keys(fields).length &&
  Object.entries(fields).every(([name, kind]) =>
    typeof kind === 'string' ? isKind[kind](row[name]) : kind.some((word) => word === row[name]),
  );

/** Whether these are the rows of the table that the stored id names (`3/targets`). */
export function isTable(id: unknown, rows: unknown): rows is Registry[TableName] {
  const name = TABLE_NAMES.find((known) => isText(id) && id.endsWith(`/${known}`));
  return name !== undefined && Array.isArray(rows) && rows.every((row) => hasFields(row, FIELDS[name]));
}

/** Whether a block is whole: columns of one length, codes with a word behind them, finite values, rows in their order. */
export function isBlock(block: unknown): block is PackedBlock {
  if (!isRecord(block) || !isText(block['indicator']) || !toIndicatorId(block['indicator'])) return false;
  const { count, area, period, source, note, value, flags, row, dictionaries } = block;
  if (!isCount(count) || !isText(dictionaries) || Object.keys(block).length !== 10) return false;
  if (!(area instanceof Uint16Array && period instanceof Uint16Array && source instanceof Uint32Array)) return false;
  if (!(note instanceof Uint32Array && value instanceof Float64Array && flags instanceof Uint8Array)) return false;
  if (!(row instanceof Uint32Array)) return false;
  if ([area, period, source, note, value, flags, row].some(({ length }) => length !== count)) return false;
  const words = parsed(dictionaries);
  if (!Array.isArray(words) || words.length !== 4 || !words.every(Array.isArray)) return false;
  const [areas, periods, sources, notes] = words as [unknown[], unknown[], unknown[], unknown[]];
  if (!areas.every((id) => isText(id) && toAreaId(id)) || !periods.every((text) => isText(text) && toPeriod(text)))
    return false;
  if (!sources.every((one) => hasFields(one, { name: 'text', url: 'text', published: 'text' }))) return false;
  if (!notes.every((one) => isText(one) || (isTexts(one) && (one as unknown[]).length === 2))) return false;
  const columns = { area, period, source, note };
  const sizes = { area: areas.length, period: periods.length, source: sources.length, note: notes.length };
  for (const name of ['area', 'period', 'source', 'note'] as const)
    if (columns[name].some((code) => code >= sizes[name])) return false;
  if (!value.every(Number.isFinite) || flags.some((bits) => bits > 15)) return false;
  return isInOrder(areas as string[], periods as Period[], area, period);
}

/** Rows ascend by area, then period: reading finds an area by halving. */
function isInOrder(
  areas: readonly string[],
  periods: readonly Period[],
  area: Uint16Array,
  period: Uint16Array,
): boolean {
  for (let row = 1; row < area.length; row++) {
    const [before, now] = [areas[area[row - 1] ?? 0] ?? '', areas[area[row] ?? 0] ?? ''];
    if (before > now) return false;
    const [earlier, later] = [periods[period[row - 1] ?? 0], periods[period[row] ?? 0]];
    if (before === now && earlier !== later && earlier && later && comparePeriods(earlier, later) > 0) return false;
  }
  return true;
}

const COUNTS = { read: 'number', accepted: 'number', missing: 'number', rejected: 'number' } as const;
const DIFFERENCE = { added: 'number', changed: 'number', unchanged: 'number', removed: 'number' } as const;
const ORIGINS: readonly unknown[] = ['package', 'import', 'undo'];

export function isRevision(value: unknown): value is Revision {
  if (!isRecord(value)) return false;
  const { id, parent, made, origin, undoes, packageVersion, files, counts, difference, manifest } = value;
  if (!isCount(id) || !(parent === null || isCount(parent)) || !(undoes === null || isCount(undoes))) return false;
  if (!isText(made) || Number.isNaN(Date.parse(made)) || !ORIGINS.includes(origin) || !isText(packageVersion))
    return false;
  if (!hasFields(counts, COUNTS) || !hasFields(difference, DIFFERENCE)) return false;
  if (!Array.isArray(files) || !files.every(isFile) || !isRecord(manifest)) return false;
  return [manifest['blocks'], manifest['tables']].every((ids) => isRecord(ids) && Object.values(ids).every(isText));
}

function isFile(file: unknown): boolean {
  if (!isRecord(file)) return false;
  const { counts, ...rest } = file;
  return (
    hasFields(counts, COUNTS) &&
    hasFields(rest, {
      name: 'text',
      bytes: 'number',
      sha256: 'text',
      layout: 'text',
      encoding: 'text',
      delimiter: 'text',
      rows: 'number',
    })
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
