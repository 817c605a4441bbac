import type { Page } from '@playwright/test';

/** Writes what is stored back in the form of schema 1, as a page of that time left it; to be called on a page that has it not open. */
export const backToSchema1 = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const NAME = 'targetline';
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('the request failed'));
        };
      });
    const stores = { blocks: 'id', registry: 'id', revisions: 'id', head: 'key' };
    const now = await done(indexedDB.open(NAME));
    const records = new Map<string, unknown[]>();
    for (const store of Object.keys(stores))
      records.set(store, await done(now.transaction(store).objectStore(store).getAll()));
    now.close();
    await done(indexedDB.deleteDatabase(NAME));
    // Dexie counts in tens.
    const opening = indexedDB.open(NAME, 10);
    opening.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(stores)) opening.result.createObjectStore(store, { keyPath });
    };
    const old = await done(opening);
    const writing = old.transaction(Object.keys(stores), 'readwrite');
    for (const [store, all] of records)
      for (const record of all) {
        const { block, ...rest } = record as { block?: { dictionaries: string } };
        if (!block) {
          writing.objectStore(store).add(record);
          continue;
        }
        const { dictionaries, ...columns } = block;
        const [areas, periods, sources, packed] = JSON.parse(dictionaries) as [unknown, unknown, unknown, unknown[]];
        const notes = packed.map((note) =>
          Array.isArray(note) ? { en: note[0] as unknown, vi: note[1] as unknown } : { en: note, vi: note },
        );
        writing.objectStore(store).add({ ...rest, block: { ...columns, areas, periods, sources, notes } });
      }
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => {
        resolve();
      };
      writing.onabort = () => {
        reject(new Error('schema 1 could not be written'));
      };
    });
    old.close();
  });
