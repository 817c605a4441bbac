// Stored blocks read back after the browser was restarted, straight from IndexedDB: what a screen waits for, without the screen.
// @ts-check

const DATABASE = 'targetline';
const STORE = 'blocks';

/**
 * @typedef {object} DiskTimes in ms
 * @property {number} open opening the database and reading all but the blocks, as the page does at every start
 * @property {number[]} each one block after the other, every one for the first time
 * @property {number} all every block at once
 * @property {number} count how many those are
 */

const BLOCKS_READ = 20;

/** Keys of some of the big file's blocks. @param {import('playwright').Page} page of the origin @returns {Promise<string[]>} */
export async function keysOfSome(page) {
  const keys = await page.evaluate(
    ({ name, store }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction(store).objectStore(store).getAllKeys();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result.map(String));
          };
        };
      }),
    { name: DATABASE, store: STORE },
  );
  const some = /** @type {string[]} */ (keys).filter((key) => key.includes('kpi-')).slice(0, BLOCKS_READ);
  if (some.length === 0) throw new Error(`no block of the big file in ${DATABASE}/${STORE}`);
  return some;
}

/** @param {import('playwright').BrowserContext} context just started @param {string} url @param {string[]} keys @returns {Promise<DiskTimes>} */
export async function readBack(context, url, keys) {
  const page = await context.newPage();
  await page.goto(`${url}no-such-page`); // the origin, without the product reading anything first
  const times = await page.evaluate(
    async ({ name, store, some }) => {
      /** @param {IDBRequest} request @returns {Promise<any>} */
      const answer = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      let last = performance.now();
      const lap = () => {
        const before = last;
        last = performance.now();
        return last - before;
      };
      const db = await answer(indexedDB.open(name));
      const small = [...db.objectStoreNames].filter((other) => other !== store);
      await Promise.all(small.map((other) => answer(db.transaction(other).objectStore(other).getAll())));
      const open = lap();
      const each = [];
      for (const key of some) {
        if (!(await answer(db.transaction(store).objectStore(store).get(key)))) throw new Error(`${key} is not stored`);
        each.push(lap());
      }
      const { length: count } = await answer(db.transaction(store).objectStore(store).getAll());
      return { open, each, all: lap(), count };
    },
    { name: DATABASE, store: STORE, some: keys },
  );
  await page.close();
  return times;
}
