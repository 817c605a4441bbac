import { isRecord, parseJson } from '../../domain/json.ts';
import { ENCODINGS } from '../file/encoding.ts';
import { descriptionFault, type Fault } from './fault.ts';
import { DESCRIPTOR } from './paths.ts';
import { relativePath } from './relativePath.ts';

const FOLDER = 'data/';
/** Far more than anyone publishes. */
const MOST_RESOURCES = 20_000;

/** What a package says of how one of its tables is read, where the table itself does not: the answers that the import would ask for. */
export interface ResourceReading {
  readonly encoding: (typeof ENCODINGS)[number] | null;
  readonly delimiter: string | null;
  /** Decimal mark by header of the column. */
  readonly marks: Readonly<Record<string, '.' | ','>>;
  /** Id of the area meant by a name. */
  readonly areas: Readonly<Record<string, string>>;
  /** Id of the indicator meant by a series, by its code in the file. */
  readonly series: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
}

/** In the place of `reading`: the file is none that the page reads. */
export const NONE = 'none';

/** One file of a package. */
export interface Resource {
  readonly name: string;
  /** Below the folder of the page: `data/areas.csv`. */
  readonly path: string;
  /** `csv`, or what else the package says that it is, in lower case: `parquet`. */
  readonly format: string;
  /** As the package states it; `null` where it does not. */
  readonly bytes: number | null;
  /** Hexadecimal SHA-256; empty where the package states none. */
  readonly sha256: string;
  /** One and the same for all files of a resource. */
  readonly reading: ResourceReading;
  /** All that the package says of it, for whoever reads other forms than CSV. */
  readonly record: Readonly<Record<string, unknown>>;
}

/** What a package says of itself, and which files it holds. */
export interface Descriptor {
  readonly version: string;
  /** Day on which it was made, `YYYY-MM-DD`; empty where it says none. */
  readonly created: string;
  readonly resources: readonly Resource[];
}

export interface DescriptorRead {
  /** `null` where nothing of it can be used. */
  readonly descriptor: Descriptor | null;
  readonly faults: readonly Fault[];
}

/** Whether a resource holds figures in partitions, one an indicator, which are opened one at a time. */
export const isPartitioned = ({ record }: Pick<Resource, 'record'>): boolean =>
  record['format'] === 'parquet' && 'partitions' in record;

const fault = (isFatal: boolean, code: Parameters<typeof descriptionFault>[2], ...rest: [string?, unknown?, string?]) =>
  descriptionFault(DESCRIPTOR, isFatal, code, ...rest);

/**
 * Reads the descriptor of a data package (Data Package 1 or 2, https://datapackage.org), ours or anybody's. A resource of several
 * paths is several files. Paths are relative: what leads out of the folder, or to another host, is refused by name.
 */
export function readDescriptor(text: string): DescriptorRead {
  const json = parseJson(text);
  if (json === undefined) return { descriptor: null, faults: [fault(true, 'not-json', '', text.slice(0, 40))] };
  if (!isRecord(json))
    return { descriptor: null, faults: [fault(true, 'bad-field', '', json, '{ "resources": […] }')] };
  const listed = json['resources'];
  if (!Array.isArray(listed) || listed.length === 0 || listed.length > MOST_RESOURCES)
    return { descriptor: null, faults: [fault(true, 'bad-field', 'resources', listed, '[{ "path": "areas.csv" }]')] };
  const read = (listed as unknown[]).map((record, at) => {
    const name = isRecord(record) && typeof record['name'] === 'string' ? record['name'].slice(0, 40) : String(at);
    return resourcesOf(record, `resources.${name}`);
  });
  const faults = read.flatMap((one) => one.faults);
  const resources = read.flatMap((one) => one.resources);
  const paths = new Set<string>();
  const twice = resources.find(({ path }) => paths.size === paths.add(path).size);
  if (twice) faults.push(fault(true, 'bad-field', twice.name, twice.path, 'one resource for each file'));
  const created = typeof json['created'] === 'string' ? json['created'].slice(0, 10) : '';
  const version = json['version'];
  return {
    descriptor: {
      version: typeof version === 'string' || typeof version === 'number' ? String(version).slice(0, 40) : '',
      created: /^\d{4}-\d{2}-\d{2}$/.test(created) ? created : '',
      resources,
    },
    faults,
  };
}

function resourcesOf(
  record: unknown,
  at: string,
): { readonly resources: readonly Resource[]; readonly faults: readonly Fault[] } {
  const none = (one: Fault) => ({ resources: [], faults: [one] });
  if (!isRecord(record)) return none(fault(true, 'bad-field', at, record, '{ "path": "areas.csv" }'));
  const called = typeof record['name'] === 'string' ? record['name'].slice(0, 100) : at;
  if (isPartitioned({ record })) {
    // Its files are looked at where they are read: parquet/partitioned.ts.
    const path = FOLDER + called;
    const whole = {
      name: called,
      path,
      format: 'parquet',
      bytes: null,
      sha256: '',
      reading: readingOf({}, at, []),
      record,
    };
    return { resources: [whole], faults: [] };
  }
  const { path } = record;
  const paths: readonly unknown[] = Array.isArray(path) ? (path as unknown[]) : [path];
  const faults: Fault[] = [];
  const reading = readingOf(record, at, faults);
  const resources = paths.flatMap((one): readonly Resource[] => {
    const below = typeof one === 'string' ? relativePath(one) : null;
    if (below === null) {
      faults.push(fault(true, typeof one === 'string' ? 'address' : 'bad-field', `${at}.path`, one, 'areas.csv'));
      return [];
    }
    return [
      {
        name: typeof record['name'] === 'string' ? record['name'].slice(0, 100) : below,
        path: FOLDER + below,
        format: formatOf(record, below),
        // Of several files together they say nothing of each.
        bytes: paths.length === 1 && Number.isInteger(record['bytes']) ? Number(record['bytes']) : null,
        sha256: paths.length === 1 ? sha256In(record['hash']) : '',
        reading,
        record,
      },
    ];
  });
  return { resources, faults };
}

function formatOf({ format, mediatype }: Readonly<Record<string, unknown>>, path: string): string {
  const said =
    typeof format === 'string' ? format : typeof mediatype === 'string' ? (mediatype.split('/')[1] ?? '') : '';
  const named = (said || (path.split('.').at(-1) ?? '')).toLowerCase();
  return named === 'tsv' || named === 'tab-separated-values' ? 'csv' : named;
}

/** `sha256:…`; other sums are not looked at. */
const sha256In = (hash: unknown): string =>
  (typeof hash === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase() : null) ?? '';

function readingOf(
  { encoding, dialect, reading }: Readonly<Record<string, unknown>>,
  at: string,
  faults: Fault[],
): ResourceReading {
  const known = ENCODINGS.find((one) => typeof encoding === 'string' && one === encoding.toLowerCase());
  const delimiter = isRecord(dialect) ? dialect['delimiter'] : undefined;
  const said = isRecord(reading) ? reading : {};
  if (reading !== undefined && reading !== NONE && !isRecord(reading))
    faults.push(fault(true, 'bad-field', `${at}.reading`, reading, '{ }'));
  const map = (name: string, isRight: (text: string) => boolean): Readonly<Record<string, string>> => {
    const value = said[name];
    if (value === undefined) return {};
    const entries = isRecord(value) ? Object.entries(value) : [];
    const wrong = !isRecord(value) || entries.some(([, text]) => typeof text !== 'string' || !isRight(text));
    if (wrong) faults.push(fault(true, 'bad-field', `${at}.reading.${name}`, value, EXPECTED[name] ?? ''));
    return wrong ? {} : Object.fromEntries(entries.map(([key, text]) => [key, String(text)]));
  };
  for (const name of Object.keys(said))
    if (!Object.hasOwn(EXPECTED, name)) faults.push(fault(false, 'unknown-field', `${at}.reading.${name}`, said[name]));
  return {
    encoding: known ?? null,
    delimiter: typeof delimiter === 'string' && delimiter.length === 1 ? delimiter : null,
    marks: map('marks', (text) => text === '.' || text === ',') as ResourceReading['marks'],
    areas: map('areas', (text) => text !== ''),
    series: map('series', (text) => text !== ''),
    answers: map('answers', (text) => text !== ''),
  };
}

/** What may stand in `reading`, and an example of each. */
const EXPECTED: Readonly<Record<string, string>> = {
  marks: '{ "Value": "," }',
  areas: '{ "Ha Noi City": "VN-HN" }',
  series: '{ "Share": "digital-economy-share-gdp" }',
  answers: '{ "future": "projection" }',
};
