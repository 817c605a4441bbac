import { afterEach, describe, expect, it } from 'vitest';
import type { PartitionReading } from '../../../src/domain/partition.ts';
import {
  keepOnlyPartitions,
  keepPartition,
  keptPartition,
  PartitionDatabase,
  publishedText,
  rememberPublished,
} from '../../../src/store/partitions.ts';
import { block, indicatorId, observation } from '../../unit/domain/made.ts';

const opened: PartitionDatabase[] = [];
let databases = 0;
function openPartitions(name = `partitions-${String(Date.now())}-${String(++databases)}`): PartitionDatabase {
  const db = new PartitionDatabase(name);
  opened.push(db);
  return db;
}
afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const reading = (value = 1, figures = 100): PartitionReading => ({
  block: block(
    Array.from({ length: figures }, (_, at) =>
      observation(String(1900 + at), value, { indicator: indicatorId('share') }),
    ),
  ),
  counts: { read: figures, accepted: figures, missing: 0, rejected: 0 },
  issues: [],
});

describe('examples', () => {
  it('gives back what was kept, to another page too', async () => {
    const db = openPartitions();
    expect(await keptPartition(db, 'a', 1)).toBeNull();
    expect(await keepPartition(db, 'a', reading(7), 1)).toBe(true);
    expect(await keptPartition(openPartitions(db.name), 'a', 2)).toEqual(reading(7));
    await rememberPublished(db, '[]');
    expect(await publishedText(openPartitions(db.name))).toBe('[]');
  });

  it('lets go of what was not used for longest when there is more than fits', async () => {
    const db = openPartitions();
    await keepPartition(db, 'a', reading(), 0);
    const [first] = await db.uses.toArray();
    const most = 2.5 * first!.bytes;
    await keepPartition(db, 'b', reading(), 1, most);
    await keptPartition(db, 'a', 10);
    await keepPartition(db, 'c', reading(), 11, most);
    expect((await db.blocks.toCollection().primaryKeys()).sort()).toEqual(['a', 'c']);
    expect((await db.uses.toCollection().primaryKeys()).sort()).toEqual(['a', 'c']);
    // What would not fit alone is not kept, and drives nothing out.
    expect(await keepPartition(db, 'd', reading(1, 290), 12, most)).toBe(false);
    expect(await db.blocks.count()).toBe(2);
  });

  it('does not drive itself out when it is kept again', async () => {
    const db = openPartitions();
    await keepPartition(db, 'a', reading(1), 1);
    const most = 1.5 * (await db.uses.toArray())[0]!.bytes;
    await keepPartition(db, 'a', reading(2), 2, most);
    expect(await keptPartition(db, 'a', 3)).toEqual(reading(2));
    expect(await db.uses.count()).toBe(1);
  });

  it('forgets all but what is named', async () => {
    const db = openPartitions();
    for (const key of ['a', 'b', 'c']) await keepPartition(db, key, reading(), 1);
    await keepOnlyPartitions(db, new Set(['b', 'x']));
    expect(await db.blocks.toCollection().primaryKeys()).toEqual(['b']);
    expect(await db.uses.toCollection().primaryKeys()).toEqual(['b']);
  });

  it('treats a record that is none as if there were none', async () => {
    const db = openPartitions();
    await keepPartition(db, 'a', reading(), 1);
    const kept = await db.blocks.get('a');
    await db.blocks.put({ ...kept!, block: { ...kept!.block, value: new Float64Array(3) } });
    expect(await keptPartition(db, 'a', 2)).toBeNull();
    expect(await db.blocks.count()).toBe(0);
  });

  it('makes room where the browser finds none, by half of what is kept', async () => {
    const db = openPartitions();
    for (const [at, key] of ['a', 'b', 'c', 'd'].entries()) await keepPartition(db, key, reading(), at);
    let failures = 1;
    db.blocks.hook('creating', () => {
      if (failures-- > 0) throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await keepPartition(db, 'e', reading(5), 10)).toBe(true);
    expect((await db.blocks.toCollection().primaryKeys()).sort()).toEqual(['c', 'd', 'e']);
    failures = Infinity;
    expect(await keepPartition(db, 'f', reading(6), 11)).toBe(false);
  });
});
