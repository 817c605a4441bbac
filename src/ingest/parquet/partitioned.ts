import { isRecord } from '../../domain/json.ts';
import { toIndicatorId } from '../../domain/indicator.ts';
import {
  NEEDED_COLUMNS,
  PARTITION_COLUMNS,
  type Partition,
  type PartitionColumn,
  type PartitionedResource,
} from '../../domain/partition.ts';
import { comparePeriods, toPeriod, type Period } from '../../domain/period.ts';
import type { Result } from '../../domain/result.ts';
import type { Resource } from '../published/descriptor.ts';
import { descriptionFault, type Fault } from '../published/fault.ts';
import { DESCRIPTOR } from '../published/paths.ts';
import { relativePath } from '../published/relativePath.ts';

/** Types of a field that Table Schema 2 knows. */
const FIELD_TYPES = [
  ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time'],
  ...['year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'],
];
/** What a column that is read may be. */
const COLUMN_TYPES: { readonly [Column in PartitionColumn]: readonly string[] } = {
  area: ['string'],
  period: ['string', 'year', 'yearmonth', 'integer'],
  value: ['number', 'integer'],
  source: ['string'],
  source_url: ['string'],
  published: ['string'],
  confidence: ['string'],
  preferred: ['boolean'],
  disputed: ['boolean'],
  note_en: ['string'],
  note_vi: ['string'],
};
/** More than any table of partitions that a page could list; a descriptor of that many has some twenty megabytes. */
const MOST_PARTITIONS = 100_000;
const MOST_TOLD = 20;

/**
 * Reads what a descriptor (`datapackage.json`) says of observations in Parquet, partitioned by indicator: `format: "parquet"`,
 * a `schema` as of any table, and `partitions`, each with `indicator`, `path`, `rows`, `bytes`, and where known `sha256`,
 * `areas`, `from` and `until`. Nothing of it is guessed or mended: with any fault there is no resource, and each is named, the
 * first twenty of them.
 */
export function readPartitioned(
  resource: Readonly<Record<string, unknown>>,
): Result<PartitionedResource, readonly Fault[]> {
  const name = typeof resource['name'] === 'string' ? resource['name'].slice(0, 100) : '';
  const faults = new Faults(name);
  if (name === '') faults.add('name', resource['name'], '"observations"');
  const columns = columnsOf(resource['schema'], faults);
  const partitions = partitionsOf(resource['partitions'], faults);
  checkPaths(resource['path'], partitions, faults);
  return faults.count === 0 ? { ok: true, value: { name, columns, partitions } } : { ok: false, error: faults.told };
}

/** What resources of a descriptor say of partitions, and what is wrong with them. */
export function partitionsIn(resources: readonly Pick<Resource, 'record'>[]): {
  readonly resources: readonly PartitionedResource[];
  readonly faults: readonly Fault[];
} {
  const read = resources.map(({ record }) => readPartitioned(record));
  return {
    resources: read.flatMap((one) => (one.ok ? [one.value] : [])),
    faults: read.flatMap((one) => (one.ok ? [] : one.error)),
  };
}

class Faults {
  readonly #resource: string;
  readonly told: Fault[] = [];
  count = 0;

  constructor(resource: string) {
    this.#resource = resource;
  }

  /** The rest of the package can be shown without its partitions. */
  add(where: string, found: unknown, expected: string, code: 'bad-field' | 'address' = 'bad-field'): void {
    this.count++;
    const field = [this.#resource, where].filter(Boolean).join('.');
    if (this.told.length < MOST_TOLD) this.told.push(descriptionFault(DESCRIPTOR, false, code, field, found, expected));
  }
}

function columnsOf(schema: unknown, faults: Faults): readonly PartitionColumn[] {
  const fields: unknown = isRecord(schema) ? schema['fields'] : undefined;
  if (!Array.isArray(fields)) {
    faults.add('schema.fields', fields, '[{ "name": "area", "type": "string" }, …]');
    return [];
  }
  const types = new Map<unknown, string>();
  (fields as readonly unknown[]).forEach((field, at) => {
    const where = `schema.fields.${String(at)}`;
    const { name, type } = isRecord(field) ? field : { name: undefined, type: undefined };
    if (typeof name !== 'string' || name === '') faults.add(`${where}.name`, name, '"area"');
    else if (typeof type !== 'string' || !FIELD_TYPES.includes(type))
      faults.add(`${where}.type`, type, FIELD_TYPES.join(', '));
    else types.set(name, type);
    const column = PARTITION_COLUMNS.find((known) => known === name);
    const known = column && types.get(column);
    if (known !== undefined && !COLUMN_TYPES[column ?? 'area'].includes(known))
      faults.add(`${where}.type`, known, COLUMN_TYPES[column ?? 'area'].join(', '));
  });
  const names = (fields as readonly unknown[]).map((field) => (isRecord(field) ? field['name'] : undefined));
  for (const column of NEEDED_COLUMNS)
    if (!names.includes(column)) faults.add('schema.fields', names.join(', '), column);
  return PARTITION_COLUMNS.filter((column) => types.has(column));
}

function partitionsOf(listed: unknown, faults: Faults): readonly Partition[] {
  if (!Array.isArray(listed) || listed.length > MOST_PARTITIONS) {
    const found = Array.isArray(listed) ? String(listed.length) : listed;
    faults.add('partitions', found, `[{ "indicator": …, "path": …, "rows": …, "bytes": … }, …]`);
    return [];
  }
  const indicators = new Set<string>();
  const paths = new Set<string>();
  return (listed as readonly unknown[]).flatMap((entry, at) => {
    const where = `partitions.${String(at)}`;
    const partition = partitionOf(entry, where, faults);
    if (!partition) return [];
    const { indicator, path } = partition;
    if (indicators.has(indicator)) faults.add(`${where}.indicator`, indicator, 'one partition for each indicator');
    if (paths.has(path)) faults.add(`${where}.path`, path, 'one file for each partition');
    indicators.add(indicator);
    paths.add(path);
    return [partition];
  });
}

function partitionOf(entry: unknown, where: string, faults: Faults): Partition | null {
  if (!isRecord(entry)) {
    faults.add(where, entry, '{ "indicator": …, "path": …, "rows": …, "bytes": … }');
    return null;
  }
  const said = (field: string): unknown => (Object.hasOwn(entry, field) ? entry[field] : undefined);
  const before = faults.count;
  const wrong = (field: string, expected: string, code?: 'address'): void => {
    faults.add(`${where}.${field}`, said(field), expected, code);
  };
  const read = <T>(field: string, parse: (value: unknown) => T | null, expected: string): T | null => {
    const value = parse(said(field));
    if (value === null) wrong(field, expected);
    return value;
  };
  const maybe = <T>(field: string, parse: (value: unknown) => T | null, expected: string): T | null =>
    said(field) === undefined ? null : read(field, parse, expected);
  const indicator = read(
    'indicator',
    (value) => (typeof value === 'string' ? toIndicatorId(value) : null),
    '"4g-users"',
  );
  const path = read(
    'path',
    (value) => (typeof value === 'string' && value !== '' ? value : null),
    '"figures/a.parquet"',
  );
  if (path !== null && relativePath(path) !== path) wrong('path', '"figures/a.parquet"', 'address');
  const rows = read('rows', wholeFrom(0), '198000');
  const bytes = read('bytes', wholeFrom(1), '420000');
  const sha256 = maybe(
    'sha256',
    (value) => (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null),
    'e3b0c442…',
  );
  const areas = maybe('areas', wholeFrom(0), '3300');
  const period = (value: unknown): Period | null => (typeof value === 'string' ? toPeriod(value) : null);
  const from = maybe('from', period, '"2021-01"');
  const until = maybe('until', period, '"2025-12"');
  if (from !== null && until !== null && comparePeriods(from, until) > 0) wrong('until', `≥ ${from}`);
  if (faults.count > before || indicator === null || path === null || rows === null || bytes === null) return null;
  return { indicator, path, rows, bytes, sha256: sha256 ?? '', areas, from, until };
}

const wholeFrom =
  (least: number) =>
  (value: unknown): number | null =>
    Number.isSafeInteger(value) && Number(value) >= least ? Number(value) : null;

/** A resource that also lists its files under `path`, as Data Package 2 wants them, lists these. */
function checkPaths(path: unknown, partitions: readonly Partition[], faults: Faults): void {
  if (path === undefined || faults.count > 0) return;
  const listed: readonly unknown[] = Array.isArray(path) ? path : [path];
  const at = listed.findIndex((one, index) => one !== partitions[index]?.path);
  const where = at < 0 ? listed.length : at;
  if (at >= 0 || listed.length !== partitions.length)
    faults.add(`path.${String(where)}`, listed[where], partitions[where]?.path ?? '');
}
