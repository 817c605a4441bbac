// First, for it brings the IndexedDB that Dexie looks for while it loads.
import { openedData } from '../made.ts';
import { expect, test } from 'vitest';
import { Shelving } from '../../../../src/app/snapshots/shelving.svelte.ts';

test('what is no picture is named', async () => {
  const { data } = await openedData();
  const shelving = new Shelving(data);
  await shelving.offer([new File(['no picture'], 'some.txt')]);
  expect(shelving.state).toMatchObject({ name: 'done' });
  shelving.forget();
  expect(shelving.state).toEqual({ name: 'idle' });
  data.close();
});

test('what is forgotten before the database is open is not read', async () => {
  const { data } = await openedData();
  const shelving = new Shelving(data);
  const offered = shelving.offer([new File(['no picture'], 'some.txt')]);
  shelving.forget();
  await offered;
  expect(shelving.state).toEqual({ name: 'idle' });
  data.close();
});
