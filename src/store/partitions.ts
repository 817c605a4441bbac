import { Dexie, type Table } from 'dexie';
import { finite, listOf, oneOf, recordOf, text, type Fields } from '../domain/check.ts';
import { SEVERITIES, type Issue } from '../domain/issue.ts';
import { MOST_TOLD, type PartitionReading } from '../domain/partition.ts';
import type { Counts } from '../domain/revision.ts';
import { pack, readBlock, type PackedBlock } from './packedBlock.ts';
import { isWantOfRoom } from './quota.ts';

/** A partition's path and what tells its content: the same key is the same figures. */
export type PartitionKey = string;

interface Kept {
  readonly key: PartitionKey;
  readonly block: PackedBlock;
  readonly counts: Counts;
  readonly issues: readonly Issue[];
}

/** When a partition was read last, and its size: apart from the figures, so that choosing the oldest reads none of them. */
interface Use {
  readonly key: PartitionKey;
  readonly used: number;
  readonly bytes: number;
}

/** What the descriptor said of partitions last, as JSON, so that a start knows them before the host answers. */
interface Published {
  readonly key: 'published';
  readonly text: string;
}

/** So many bytes of partitions are kept; forty of 198,000 figures. */
const MOST_BYTES = 200_000_000;

/**
 * Blocks of published partitions that were opened, for the next time and for use without the host. A database of its own: the
 * host has all of it, so nothing here belongs to a revision or a backup, and any of it may go when room is needed.
 */
export class PartitionDatabase extends Dexie {
  declare readonly blocks: Table<Kept, PartitionKey>;
  declare readonly uses: Table<Use, PartitionKey>;
  declare readonly published: Table<Published, 'published'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ blocks: 'key', uses: 'key, used', published: 'key' });
  }
}

const letters = text(1000);
const checkCounts = recordOf({
  read: finite,
  accepted: finite,
  missing: finite,
  rejected: finite,
} satisfies Fields<Counts>);
const checkIssues = listOf(
  recordOf({
    code: letters,
    severity: oneOf(SEVERITIES),
    line: finite,
    column: letters,
    found: letters,
    expected: letters,
  } satisfies Fields<Issue>),
  MOST_TOLD,
);

/** What is kept of a partition; `null` when nothing is, or it is not what was kept. It is marked as used at `now` (ms). */
export async function keptPartition(
  db: PartitionDatabase,
  key: PartitionKey,
  now: number,
): Promise<PartitionReading | null> {
  const kept = await db.blocks.get(key);
  if (!kept) return null;
  const block = readBlock(kept.block);
  if (!block.ok || checkCounts(kept.counts) !== null || checkIssues(kept.issues) !== null) {
    await drop(db, [key]);
    return null;
  }
  await db.uses.update(key, { used: now });
  return { block: block.value, counts: kept.counts, issues: kept.issues };
}

/**
 * Keeps a partition that was read. What was not used for longest goes, until no more than `most` bytes are kept; where the
 * browser finds no room, half of all that is kept. False when it could not be kept even so.
 */
export async function keepPartition(
  db: PartitionDatabase,
  key: PartitionKey,
  { block, counts, issues }: PartitionReading,
  now: number,
  most = MOST_BYTES,
): Promise<boolean> {
  const packed = pack(block);
  const bytes = bytesOf(packed);
  if (bytes > most) return false;
  const put = (room: number): Promise<void> =>
    db.transaction('rw', db.blocks, db.uses, async () => {
      await drop(db, beyond(await oldestFirst(db), room - bytes));
      await db.blocks.put({ key, block: packed, counts, issues });
      await db.uses.put({ key, used: now, bytes });
    });
  try {
    await put(most);
    return true;
  } catch (error) {
    if (!isWantOfRoom(error)) throw error;
  }
  try {
    // Let go first, in a transaction of its own: room is given back when it ends.
    const kept = await oldestFirst(db);
    await drop(db, beyond(kept, kept.reduce((sum, use) => sum + use.bytes, 0) / 2));
    await put(most);
    return true;
  } catch (error) {
    if (!isWantOfRoom(error)) throw error;
    return false;
  }
}

/** Lets go of all that is kept but what is named: of an edition that was published before, or of all, when others need the room. */
export async function keepOnlyPartitions(db: PartitionDatabase, named: ReadonlySet<PartitionKey>): Promise<void> {
  await drop(
    db,
    (await db.blocks.toCollection().primaryKeys()).filter((key) => !named.has(key)),
  );
}

/** What the descriptor said of partitions last; `null` where nothing is known. Whoever reads it checks it as the descriptor itself. */
export async function publishedText(db: PartitionDatabase): Promise<string | null> {
  const text: unknown = (await db.published.get('published'))?.text;
  return typeof text === 'string' ? text : null;
}

export async function rememberPublished(db: PartitionDatabase, text: string): Promise<void> {
  await db.published.put({ key: 'published', text });
}

const oldestFirst = (db: PartitionDatabase): Promise<readonly Use[]> => db.uses.orderBy('used').toArray();

/** Keys of the oldest, without which the others fit into `room`. */
function beyond(oldest: readonly Use[], room: number): PartitionKey[] {
  let bytes = oldest.reduce((sum, use) => sum + use.bytes, 0);
  const gone: PartitionKey[] = [];
  for (const use of oldest) {
    if (bytes <= room) break;
    gone.push(use.key);
    bytes -= use.bytes;
  }
  return gone;
}

async function drop(db: PartitionDatabase, keys: readonly PartitionKey[]): Promise<void> {
  await db.transaction('rw', db.blocks, db.uses, async () => {
    await db.blocks.bulkDelete([...keys]);
    await db.uses.bulkDelete([...keys]);
  });
}

const bytesOf = ({ area, period, source, note, value, flags, row, dictionaries }: PackedBlock): number =>
  [area, period, source, note, value, flags, row].reduce(
    (sum, { byteLength }) => sum + byteLength,
    dictionaries.length,
  );
