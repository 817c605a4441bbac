import { fromBase64url, toBase64url } from '../domain/base64url.ts';
import { oneOf, part, recordOf, type Check } from '../domain/check.ts';
import { checkShape } from '../domain/checkShape.ts';
import { checkKept } from '../domain/checkShelvable.ts';
import { checkTable, rowCheck } from '../domain/checkTable.ts';
import { isRecord, parseJson } from '../domain/json.ts';
import { TABLE_NAMES, type TableName } from '../domain/registry.ts';
import type { Result } from '../domain/result.ts';
import type { Revision } from '../domain/revision.ts';
import { BackupTooLarge } from './backupTooLarge.ts';
import { BrokenRecord } from './brokenRecord.ts';
import { checkRevision, revisionId, storedId } from './checkRevision.ts';
import { readBlock } from './packedBlock.ts';
import { lineOf } from './query.ts';
import type { Database } from './schema.ts';

/**
 * Why a file cannot be restored. `none`: not a backup. `damaged`: changed or cut on the way. `newer`: of a version that
 * this page does not know. `invalid`: whole, but not what a page writes; `what` names the part. `record`: so is one record.
 */
export type BackupFault =
  | { readonly reason: 'none' | 'damaged' | 'too-large' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'invalid'; readonly what: string }
  | {
      readonly reason: 'record';
      /** Line of the file when it is unpacked, from 1. */
      readonly line: number;
      /** The table that it is for; `registry` where it names none that is known. */
      readonly table: string;
      /** Row of that table, from 1; 0 when it is no row that is wrong. */
      readonly row: number;
      /** Where it is wrong, `mapping.columns.3.role`; empty when it is as a whole. */
      readonly field: string;
    };

const TABLES = ['blocks', 'registry', 'revisions', 'head', 'shapes', 'snapshots'] as const;
type Table = (typeof TABLES)[number];
type Records = { readonly [Name in Table]: readonly unknown[] };

/** A backup that was read and found whole. */
export interface Backup {
  /** Moment it was made, ISO 8601 in UTC. */
  readonly made: string;
  readonly records: Records;
  readonly revisions: number;
  readonly indicators: number;
  readonly observations: number;
  readonly snapshots: number;
}

const FORMAT = 'targetline-backup';
const VERSION = 1;
/** Bytes after inflating: ten million observations take about half of it. */
const MOST_BYTES = 1_500_000_000;
/** What is written stays below what is read, letters of more than one byte included. */
const MOST_WRITTEN = MOST_BYTES / 1.5;
/** Bytes inflated at once: Chromium lets go of nothing before all it was given is inflated, up to a thousand times as much. */
const PIECE = 16_384;
/** Letters of one record: the longest text that every browser holds is somewhat longer. */
const MOST_IN_LINE = 200_000_000;
/** Records are fewer by far; lines without end, out of a small file, would hold the page for as long. */
const MOST_LINES = 1_000_000;
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float64Array };

/**
 * Everything that is stored, as one file: gzip of lines of JSON. The first line names format, version and `made`; then
 * one record a line, as `[table, record]`; the last counts them, so that a cut file is told from a whole one.
 */
export async function writeBackup(db: Database, made: string): Promise<Blob> {
  const found = await db.transaction(
    'r',
    TABLES.map((name) => db[name]),
    () => Promise.all(TABLES.map((name) => (db[name] as { toArray: () => PromiseLike<unknown[]> }).toArray())),
  );
  function* lines(): Generator<string, void> {
    let count = 0;
    let letters = 0;
    yield JSON.stringify({ format: FORMAT, version: VERSION, made });
    for (const [at, name] of TABLES.entries())
      for (const stored of found[at] ?? []) {
        const record = written(name, stored);
        if (record === null) continue;
        const line = JSON.stringify([name, record], packArrays);
        count += 1;
        letters += line.length;
        if (letters > MOST_WRITTEN || line.length > MOST_IN_LINE) throw new BackupTooLarge();
        yield line;
      }
    yield JSON.stringify({ end: count });
  }
  const encoder = new TextEncoder();
  const source = lines();
  let failure: unknown = null;
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      try {
        const next = source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(`${next.value}\n`));
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  });
  try {
    return await new Response(plain.pipeThrough(new CompressionStream('gzip'))).blob();
  } catch (error) {
    // Of what ends a stream, Chromium says no more than "Failed to fetch".
    throw failure ?? error;
  }
}

export function packArrays(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return { array: value.constructor.name, bytes: toBase64url(bytes) };
}

function unpackArrays(_key: string, value: unknown): unknown {
  if (!isRecord(value) || typeof value['array'] !== 'string' || typeof value['bytes'] !== 'string') return value;
  const name = Object.keys(ARRAYS).find((known) => known === value['array']) as keyof typeof ARRAYS | undefined;
  const bytes = fromBase64url(value['bytes']);
  if (!name || !bytes || bytes.length % ARRAYS[name].BYTES_PER_ELEMENT !== 0) return null;
  return new ARRAYS[name](bytes.buffer);
}

/** Reads a backup whole and checks every record, before anything is written. Never throws for a file, whatever it is. */
export async function readBackup(file: Blob): Promise<Result<Backup, BackupFault>> {
  const refuse = (error: BackupFault) => ({ ok: false, error }) as const;
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return refuse({ reason: 'none' });
  const records: Record<Table, unknown[]> = {
    blocks: [],
    registry: [],
    revisions: [],
    head: [],
    shapes: [],
    snapshots: [],
  };
  let made = '';
  let count = 0;
  let isEnded = false as boolean; // it is `take` that changes it
  /** Takes the next line; a fault if it is none of ours. */
  const take = (text: string): BackupFault | null => {
    const record = parseJson(text, unpackArrays);
    if (made === '') {
      if (!isRecord(record) || record['format'] !== FORMAT) return { reason: 'none' };
      const version = record['version'];
      if (typeof version !== 'number') return { reason: 'invalid', what: 'version' };
      if (version !== VERSION) return { reason: 'newer', version };
      if (typeof record['made'] !== 'string' || Number.isNaN(Date.parse(record['made'])))
        return { reason: 'invalid', what: 'made' };
      made = record['made'];
      return null;
    }
    if (isEnded) return { reason: 'invalid', what: 'end' };
    if (isRecord(record)) {
      isEnded = true;
      return record['end'] === count ? null : { reason: 'damaged' };
    }
    const [name, value] = Array.isArray(record) ? (record as unknown[]) : [];
    const table = TABLES.find((known) => known === name);
    if (!table) return { reason: 'invalid', what: typeof name === 'string' ? name.slice(0, 40) : 'table' };
    count += 1;
    const wrong = CHECKS[table](value);
    if (wrong !== null) return recordFault(count + 1, table, value, wrong);
    records[table].push(value);
    return null;
  };
  let fault: BackupFault | null = null;
  for await (const line of linesOf(file)) {
    if (line === 'damaged' || line === 'too-large') return refuse({ reason: line });
    fault ??= take(line.text);
    if (fault?.reason === 'none' || fault?.reason === 'newer') break;
    // Any other wrong line may come of a changed byte: the check at the end of the file tells, so it is read to there.
  }
  if (fault) return refuse(fault);
  if (made === '') return refuse({ reason: 'none' });
  if (!isEnded) return refuse({ reason: 'damaged' });
  return check(made, records);
}

const block: Check = (value) => {
  const read = readBlock(value);
  return read.ok ? null : read.error;
};

/** The gate of each table: the one that stands before what the page reads, too. */
const CHECKS: { readonly [Name in Table]: Check } = {
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
function registryTable(value: unknown): TableName | null {
  const id = isRecord(value) ? value['id'] : undefined;
  return TABLE_NAMES.find((name) => typeof id === 'string' && id.endsWith(`/${name}`)) ?? null;
}

function recordFault(line: number, table: Table, value: unknown, wrong: string): BackupFault {
  const [, row, field = ''] = (table === 'registry' && /^rows\.(\d+)\.?(.*)$/s.exec(wrong)) || [];
  const name = (table === 'registry' ? registryTable(value) : null) ?? table;
  return row === undefined
    ? { reason: 'record', line, table: name, row: 0, field: wrong }
    : { reason: 'record', line, table: name, row: Number(row) + 1, field };
}

/**
 * What is written of a record: nothing that reading would refuse the whole file for; `null` leaves it out. Throws
 * `BrokenRecord` for blocks and revisions, which nobody can do without.
 */
function written(table: Table, record: unknown): unknown {
  const wrong = CHECKS[table](record);
  if (wrong === null) return record;
  if (table === 'shapes' || table === 'snapshots') return null;
  const id = isRecord(record) ? record['id'] : undefined;
  if (table !== 'registry') throw new BrokenRecord(`${table} ${String(id)}`, wrong);
  const name = registryTable(record);
  const rows = isRecord(record) ? record['rows'] : undefined;
  return name && { id, rows: Array.isArray(rows) ? part<unknown>(rows, rowCheck(name), name, 'id').right : [] };
}

/** Whether the records fit each other: the head leads to revisions whose blocks and tables are there. */
function check(made: string, records: Records): Result<Backup, BackupFault> {
  const refuse = (what: string) => ({ ok: false, error: { reason: 'invalid', what } }) as const;
  const blocks = new Map(
    (records.blocks as { id: string; block: { indicator: string; count: number } }[]).map(({ id, block }) => [
      id,
      block,
    ]),
  );
  const tables = new Set((records.registry as { id: string }[]).map(({ id }) => id));
  const revisions = new Map((records.revisions as Revision[]).map((revision) => [revision.id, revision]));
  const snapshots = new Set((records.snapshots as { id: number }[]).map(({ id }) => id));
  const shapes = new Set((records.shapes as { shape: string }[]).map(({ shape }) => shape));
  const [head, ...more] = records.head as { revision: number }[];
  const isTwice =
    blocks.size < records.blocks.length ||
    tables.size < records.registry.length ||
    revisions.size < records.revisions.length ||
    snapshots.size < records.snapshots.length ||
    shapes.size < records.shapes.length;
  if (!head || more.length > 0 || isTwice) return refuse('head');
  const line = lineOf(revisions, head.revision);
  const [current] = line;
  if (!current || line.at(-1)?.parent !== null) return refuse('revisions');
  // A number that is still to be given would stand in the way of the revision that gets it.
  const newest = [...revisions.keys()].reduce((most, id) => Math.max(most, id), 0);
  const isToCome = (id: string): boolean => Number.parseInt(id, 10) > newest;
  if ([...blocks.keys()].some(isToCome)) return refuse('blocks');
  if ([...tables].some(isToCome)) return refuse('registry');
  for (const { manifest } of line) {
    for (const [indicator, id] of Object.entries(manifest.blocks))
      if (blocks.get(id)?.indicator !== indicator) return refuse('blocks');
    for (const [name, id] of Object.entries(manifest.tables))
      if (!tables.has(id) || !id.endsWith(`/${name}`)) return refuse('registry');
  }
  const now = Object.values(current.manifest.blocks);
  return {
    ok: true,
    value: {
      made,
      records,
      revisions: line.length,
      indicators: now.length,
      observations: now.reduce((sum, id) => sum + (blocks.get(id)?.count ?? 0), 0),
      snapshots: snapshots.size,
    },
  };
}

/** Puts a backup in the place of everything that is stored, in one transaction: afterwards there is the old or the new, whole. */
export async function restoreBackup(db: Database, { records }: Backup): Promise<void> {
  const tables = TABLES.map((name) => db[name]);
  await db.transaction('rw', tables, async () => {
    for (const name of TABLES) {
      const table = db[name] as {
        clear: () => PromiseLike<void>;
        bulkAdd: (all: readonly unknown[]) => PromiseLike<unknown>;
      };
      await table.clear();
      await table.bulkAdd(records[name]);
    }
  });
}

/** The lines of a gzip file, as they come. The one word in place of the next line tells why there is none. */
async function* linesOf(file: Blob): AsyncGenerator<{ readonly text: string } | 'damaged' | 'too-large'> {
  const pieces = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      for (let at = 0; at < chunk.length; at += PIECE) controller.enqueue(chunk.subarray(at, at + PIECE));
    },
  });
  const reader = file.stream().pipeThrough(pieces).pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let lines = 0;
  let length = 0;
  let parts: string[] = [];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > MOST_BYTES) {
        yield 'too-large';
        return;
      }
      const [head = '', ...rest] = decoder.decode(value, { stream: true }).split('\n');
      lines += rest.length;
      if (lines > MOST_LINES) {
        yield 'too-large';
        return;
      }
      parts.push(head);
      length += head.length;
      if (length > MOST_IN_LINE) {
        yield 'too-large';
        return;
      }
      for (const next of rest) {
        yield { text: parts.join('') };
        parts = [next];
        length = next.length;
      }
    }
    if (parts.join('') !== '') yield 'damaged';
  } catch (error) {
    // The one way that both report bytes that are no gzip, or no text.
    if (!(error instanceof TypeError)) throw error;
    yield 'damaged';
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
