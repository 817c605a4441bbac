// The obvious way: every row an object by its header, every object a record in IndexedDB, ten thousand a transaction.
// @ts-check
import { Dexie } from 'dexie';
import Papa from 'papaparse';

const NAME = 'naive';
const BATCH = 10_000;

/** @param {File} file @param {import('dexie').Table} table */
const store = (file, table) =>
  new Promise((resolve, reject) => {
    Papa.parse(file, {
      header: true,
      skipEmptyLines: true,
      chunk: ({ data }, parser) => {
        parser.pause();
        const put = async () => {
          for (let at = 0; at < data.length; at += BATCH) await table.bulkPut(data.slice(at, at + BATCH));
          parser.resume();
        };
        put().catch(reject);
      },
      complete: resolve,
      error: reject,
    });
  });

/** @param {File} file */
async function measure(file) {
  await Dexie.delete(NAME);
  const start = performance.now();
  const db = new Dexie(NAME);
  db.version(1).stores({ observations: '[indicator+area+period]' });
  const table = db.table('observations');
  await store(file, table);
  const ms = performance.now() - start;
  const rows = await table.count();
  await db.delete();
  return { ms, rows };
}

/** @param {MessageEvent<File>} event */
self.onmessage = ({ data }) => {
  measure(data).then(
    (measured) => self.postMessage(measured),
    (error) => self.postMessage({ error: String(error) }),
  );
};
