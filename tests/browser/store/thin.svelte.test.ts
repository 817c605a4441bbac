import { expect, it } from 'vitest';
import { isLetGo } from '../../../src/domain/revision.ts';
import { readBackup } from '../../../src/store/backup.ts';
import { history } from '../../../src/store/query.ts';
import { thin } from '../../../src/store/thin.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { block, indicator, observation } from '../../unit/domain/made.ts';
import { contentOf, importInto, MADE, openStore } from './stores.ts';

it('lets go of the data of old revisions, keeps their entries and all that is current, and goes on', async () => {
  const db = openStore();
  await importInto(db, [block([observation('2020', 0)])], { indicators: [indicator()] });
  for (let year = 1; year < 6; year++) await importInto(db, [block([observation(String(2020 + year), year)])]);
  const before = await contentOf(db);
  const line = await history(db);
  expect(await db.blocks.count()).toBe(6);

  expect(await thin(db, 2)).toBe(4);
  expect(await thin(db, 2)).toBe(0);
  expect(await contentOf(db)).toEqual(before);
  expect(await db.blocks.count()).toBe(2);
  const thinned = await history(db);
  expect(thinned.map(isLetGo)).toEqual([false, false, true, true, true, true]);
  const bare = ({ manifest: _, ...rest }: (typeof line)[number]) => rest;
  expect(thinned.map(bare)).toEqual(line.map(bare));

  // What has a way back goes it; what has none says so, and changes nothing.
  await expect(undo(db, 5, MADE)).rejects.toThrow('revision 5 cannot be undone');
  await expect(undo(db, 2, MADE)).rejects.toThrow('revision 2 cannot be undone');
  expect(await contentOf(db)).toEqual(before);
  const backup = await readBackup(await writeBackup(db, MADE));
  expect(backup.ok && backup.value.revisions).toBe(6);
  await undo(db, 6, MADE);
  expect([...((await contentOf(db)).blocks.values().next().value?.value ?? [])]).toEqual([0, 1, 2, 3, 4]);
  await importInto(db, [block([observation('2030', 7)])]);
  expect((await history(db)).map(({ id }) => id)).toEqual([7, 5, 4, 3, 2, 1]);
});

it('never lets go of what is current', async () => {
  const db = openStore();
  await importInto(db, [block([observation('2020', 0)])], { indicators: [indicator()] });
  expect(await thin(db, 0)).toBe(0);
  expect((await contentOf(db)).blocks.size).toBe(1);
});
