import { fromBase64url, toBase64url } from '../domain/base64url.ts';
import { oneOf, recordOf, type Check } from '../domain/check.ts';
import { checkShape } from '../domain/checkShape.ts';
import { checkKept } from '../domain/checkShelvable.ts';
import { checkTable } from '../domain/checkTable.ts';
import { isRecord } from '../domain/json.ts';
import { TABLE_NAMES, type TableName } from '../domain/registry.ts';
import { checkRevision, revisionId, storedId } from './checkRevision.ts';
import { readBlock } from './packedBlock.ts';

// What writing and reading a backup have in common: gzip of lines of JSON. The first names format, version and the moment it was
// made; then one record a line, as `[table, record]`; the last counts them, so that a cut file is told from a whole one.

export const FORMAT = 'targetline-backup';
export const VERSION = 1;
/** Bytes after inflating: two hundred million observations, one record of which is in memory at a time. */
export const MOST_BYTES = 10_000_000_000;
/** Letters of one record: the longest text that every browser holds is somewhat longer. */
export const MOST_IN_LINE = 200_000_000;

export const TABLES = ['blocks', 'registry', 'revisions', 'head', 'shapes', 'snapshots'] as const;
export type Table = (typeof TABLES)[number];
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float64Array };

export function packArrays(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return { array: value.constructor.name, bytes: toBase64url(bytes) };
}

export function unpackArrays(_key: string, value: unknown): unknown {
  if (!isRecord(value) || typeof value['array'] !== 'string' || typeof value['bytes'] !== 'string') return value;
  const name = Object.keys(ARRAYS).find((known) => known === value['array']) as keyof typeof ARRAYS | undefined;
  const bytes = fromBase64url(value['bytes']);
  if (!name || !bytes || bytes.length % ARRAYS[name].BYTES_PER_ELEMENT !== 0) return null;
  return new ARRAYS[name](bytes.buffer);
}

const block: Check = (value) => {
  const read = readBlock(value);
  return read.ok ? null : read.error;
};

/** The gate of each table: the one that stands before what the page reads, too. */
export const CHECKS: { readonly [Name in Table]: Check } = {
  blocks: recordOf({ id: storedId, block }),
  registry: (value) => {
    const name = registryTable(value);
    return name ? recordOf({ id: storedId, rows: (rows) => checkTable(name, rows) })(value) : 'id';
  },
  revisions: checkRevision,
  head: recordOf({ key: oneOf(['head']), revision: revisionId }),
  shapes: checkShape,
  snapshots: checkKept,
};

/** The table that the id of a stored one names: `targets` of `7/targets`. */
export function registryTable(value: unknown): TableName | null {
  const id = isRecord(value) ? value['id'] : undefined;
  return TABLE_NAMES.find((name) => typeof id === 'string' && id.endsWith(`/${name}`)) ?? null;
}
