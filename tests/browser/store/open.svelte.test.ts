import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../../src/store/open.ts';
import type { Database } from '../../../src/store/schema.ts';
import { block, observation } from '../../unit/domain/made.ts';
import { importInto, openStore, recordsIn } from './stores.ts';

const opened: (Dexie | null)[] = [];
afterEach(() => {
  for (const db of opened.splice(0)) db?.close();
});
const open = async (...told: Parameters<typeof openDatabase>): Promise<Database | null> => {
  const db = await openDatabase(...told);
  opened.push(db);
  return db;
};

/** What the page of a schema to come does to the database. */
async function upgrade(name: string): Promise<void> {
  const newer = new Dexie(name);
  newer
    .version(99)
    .stores({ blocks: 'id', registry: 'id', revisions: 'id', head: 'key', shapes: 'shape', snapshots: '++id, place' });
  await newer.open();
  newer.close();
}

it('A67 a page that is older than the database in another tab lets go of it for good: it never writes in the old form', async () => {
  const { name } = openStore();
  let told = 0;
  const db = await open(name, { supplanted: () => told++ });
  if (!db) throw new Error('no database');
  await importInto(db, [block([observation('2024', 1)])]);
  const before = await recordsIn(db);
  await upgrade(name);
  expect(told).toBe(1);
  await expect(importInto(db, [block([observation('2024', 2)])])).rejects.toThrow('DatabaseClosed');
  await expect(open(name)).rejects.toThrow('a newer version of this page has stored these data');
  const look = new Dexie(name);
  opened.push(look);
  await look.open();
  expect(await look.table('blocks').count()).toBe(before[0]);
});

it('A65 a connection that the browser closed is opened again, but not onto a newer form', async () => {
  const { name } = openStore();
  const db = await open(name);
  if (!db) throw new Error('no database');
  await importInto(db, [block([observation('2024', 1)])]);
  db.backendDB().close();
  db.close({ disableAutoOpen: false });
  expect(await db.revisions.count()).toBe(1);
  db.close({ disableAutoOpen: false });
  await upgrade(name);
  await expect(db.revisions.count()).rejects.toThrow('a newer version of this page');
});

it('A131 opening leaves every other store alone: an office may call its folder "log"', async () => {
  const { name } = openStore();
  const office = await open(`${name} log`);
  if (!office) throw new Error('no database');
  await importInto(office, [block([observation('2024', 1)])]);
  await open(name);
  const again = await open(`${name} log`);
  expect(await again?.revisions.count()).toBe(1);
});

it('A131 a frozen tab that holds the empty database keeps no other from opening', async () => {
  const { name } = openStore();
  const request = indexedDB.open(`log of ${name}`);
  const held = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
  // The first cannot delete it; what asks for it next would wait for that.
  await open(name);
  expect(await open(name)).not.toBeNull();
  held.close();
});
