/** What comes of a request, or that another tab stands in its way. */
const settled = (request: IDBOpenDBRequest): Promise<IDBDatabase | null> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onblocked = () => {
      resolve(null);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('a database could not be made or deleted'));
    };
  });

/**
 * How long a page waits for it, several tens of times what it takes: where a tab that the browser has frozen stands in the way, a
 * request behind it is answered by nothing at all.
 */
const PATIENCE_MS = 500;

/**
 * Makes Chromium begin a new log of what it stores for this page, by making and deleting a database that holds nothing. Killed in the
 * middle of a write it leaves half a record at the log's end, at the next start writes on behind it, and at the one after that takes
 * the whole for corrupt and deletes all of it (DECISIONS 131). Other browsers have no such log;
 * Chromium is told by the event that says there that all was deleted.
 */
export async function beginLog(name: string): Promise<void> {
  if (!('dataLoss' in IDBVersionChangeEvent.prototype)) return;
  await Promise.race([makeAndDelete(`log of ${name}`), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** `empty` is deleted whatever it holds: no store may be called so (app/data/siteFolder.ts names them "targetline …"). */
async function makeAndDelete(empty: string): Promise<void> {
  (await settled(indexedDB.open(empty)))?.close();
  await settled(indexedDB.deleteDatabase(empty));
}
