import { expect, test, vi } from 'vitest';
import { Shelf } from '../../../../src/app/snapshots/shelf.svelte.ts';
import type { Database } from '../../../../src/store/schema.ts';

// Dexie watches nothing where there is no IndexedDB; what it hands on is the same.
vi.mock(import('../../../../src/store/watch.ts'), () => ({
  watch: (query, next, failed) => {
    query().then(next, failed);
    return () => undefined;
  },
}));

const unreadable = {
  snapshots: { orderBy: () => ({ toArray: () => Promise.reject(new Error('the disk is gone')) }) },
} as unknown as Database;

test('a shelf that cannot be read says why, and not that the browser stores nothing', async () => {
  const shelf = new Shelf(Promise.resolve(unreadable));
  await vi.waitFor(() => {
    expect(shelf.broken).toContain('the disk is gone');
  });
  expect(shelf.isStored).toBe(true);
  shelf.stop();
});

test('a database that does not open is no shelf that loads for ever', async () => {
  const shelf = new Shelf(Promise.reject(new Error('blocked')));
  await vi.waitFor(() => {
    expect(shelf.broken).toContain('blocked');
  });
});

test('where the browser stores nothing there is no shelf', async () => {
  const shelf = new Shelf(Promise.resolve(null));
  await vi.waitFor(() => {
    expect(shelf.isStored).toBe(false);
  });
  expect(shelf.broken).toBeNull();
});
