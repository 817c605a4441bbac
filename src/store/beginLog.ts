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
 * Makes Chromium begin a new log of what it stores for this page, by making and deleting a database that holds nothing. Killed in the
 * middle of a write it leaves half a record at the log's end, at the next start writes on behind it, and at the one after that takes
 * the whole for corrupt and deletes all of it (DECISIONS 131). Other browsers have no such log;
 * Chromium is told by the event that says there that all was deleted.
 */
export async function beginLog(name: string): Promise<void> {
  if (!('dataLoss' in IDBVersionChangeEvent.prototype)) return;
  const empty = `${name} log`;
  (await settled(indexedDB.open(empty)))?.close();
  await settled(indexedDB.deleteDatabase(empty));
}
