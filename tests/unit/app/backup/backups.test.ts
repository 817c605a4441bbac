// First, for it brings the IndexedDB that Dexie looks for while it loads.
import { firstPlan, openedData, until } from '../made.ts';
import { expect, test } from 'vitest';
import { Backups } from '../../../../src/app/backup/backups.ts';
import { StoredData } from '../../../../src/app/data/storedData.svelte.ts';
import { Database } from '../../../../src/store/schema.ts';
import { readBackup, restoreBackup } from '../../../../src/store/backup.ts';
import { indicatorId } from '../../domain/made.ts';

test('everything stored goes into one file, which another browser takes back', async () => {
  const here = await openedData();
  const file = await new Backups(here.data, () => undefined).write();
  if (!file) throw new Error('no file');
  const read = await readBackup(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));

  const empty = (): ReturnType<typeof firstPlan> => firstPlan().then((plan) => ({ ...plan, blocks: [] }));
  const there = new StoredData(empty);
  there.open('another browser');
  await there.database();
  let starts = 0;
  // In the page a worker does it, which Node has not.
  await new Backups(
    there,
    () => starts++,
    (store, backup) => restoreBackup(new Database(store), backup),
  ).restore(read.value);
  expect(starts).toBe(1);
  there.close();

  const again = (await openedData('another browser')).data;
  await until(() => again.block(indicatorId('share')) !== undefined);
  expect([...(again.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12]);
  here.data.close();
  again.close();
});

test('without a store there is no file', async () => {
  const data = new StoredData(firstPlan);
  expect(await new Backups(data, () => undefined).write()).toBeNull();
});

test('where the stored data are gone meanwhile, no backup is made', async () => {
  const { data } = await openedData();
  const db = await data.database();
  await Promise.all([db?.head.clear(), db?.revisions.clear(), db?.blocks.clear(), db?.registry.clear()]);
  expect(await new Backups(data, () => undefined).write()).toBeNull();
  data.close();
});
