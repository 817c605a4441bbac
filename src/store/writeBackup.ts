import { part } from '../domain/check.ts';
import { rowCheck } from '../domain/checkTable.ts';
import { isRecord } from '../domain/json.ts';
import {
  CHECKS,
  FORMAT,
  MOST_BYTES,
  MOST_IN_LINE,
  packArrays,
  registryTable,
  VERSION,
  type Table,
} from './backupFormat.ts';
import { BackupTooLarge } from './backupTooLarge.ts';
import { BrokenRecord } from './brokenRecord.ts';
import type { Database } from './schema.ts';

/** What is written stays below what is read, letters of more than one byte included. */
const MOST_WRITTEN = MOST_BYTES / 1.5;

/** What is small is read at once, and which blocks there are. Blocks are never changed, so that they can be read one by one. */
const readAllButBlocks = (db: Database) =>
  db.transaction('r', [db.blocks, db.registry, db.revisions, db.head, db.shapes, db.snapshots], async () => ({
    blocks: await db.blocks.toCollection().primaryKeys(),
    others: [
      ['registry', await db.registry.toArray()],
      ['revisions', await db.revisions.toArray()],
      ['head', (await db.head.toArray()).map(({ key, revision }) => ({ key, revision }))],
      ['shapes', await db.shapes.toArray()],
      ['snapshots', await db.snapshots.toArray()],
    ] as const,
  }));

async function* recordsIn(db: Database): AsyncGenerator<readonly [Table, unknown], void> {
  const { blocks, others } = await readAllButBlocks(db);
  for (const id of blocks) {
    const block = await db.blocks.get(id);
    // Let go of meanwhile, with the revision that needed it, or replaced by a restore: what was read before is of no use.
    if (!block) throw new Error(`block ${id} is no longer in the store`);
    yield ['blocks', block];
  }
  for (const [name, records] of others) for (const record of records) yield [name, record];
}

async function* linesOf(db: Database, made: string): AsyncGenerator<string, void> {
  let count = 0;
  let letters = 0;
  yield JSON.stringify({ format: FORMAT, version: VERSION, made });
  for await (const [name, stored] of recordsIn(db)) {
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

/** Everything that is stored, written where it is to go as it is read: no more than one block is in memory. A failure leaves `to` aborted. */
export async function streamBackup(
  db: Database,
  made: string,
  to: WritableStream<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const encoder = new TextEncoder();
  const source = linesOf(db, made);
  let failure: unknown = null;
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      try {
        const next = await source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(`${next.value}\n`));
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  });
  try {
    await plain.pipeThrough(new CompressionStream('gzip')).pipeTo(to);
  } catch (error) {
    // Of what ends a stream, browsers say no more than that it ended.
    throw failure ?? error;
  }
}

/** Everything that is stored, as one file. */
export async function writeBackup(db: Database, made: string): Promise<Blob> {
  const through = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  // A browser keeps a large answer on disk.
  const file = new Response(through.readable).blob();
  // Awaited below; which of the two fails first, and how, differs from browser to browser.
  file.catch(() => undefined);
  await streamBackup(db, made, through.writable);
  return file;
}
