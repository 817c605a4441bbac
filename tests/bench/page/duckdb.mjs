// DuckDB-WASM from nothing to a table stored in the origin's private file system; single-threaded build, as any static host can serve it.
// @ts-check

const DATABASE = 'bench.db';
const COLUMNS = ['indicator', 'area', 'period', 'value', 'unit', 'source', 'note']
  .map((name) => `'${name}': '${name === 'value' ? 'DOUBLE' : 'VARCHAR'}'`)
  .join(', ');

/** @param {string} name */
const address = (name) => new URL(`duckdb/${name}`, document.baseURI).href;

async function forget() {
  const folder = await navigator.storage.getDirectory();
  for (const name of [DATABASE, `${DATABASE}.wal`]) await folder.removeEntry(name).catch(() => undefined); // not there
}

/** @param {File} file @returns {Promise<{ ms: number, rows: number }>} */
export async function duckdb(file) {
  await forget();
  const start = performance.now();
  // Not a dependency of ours: the harness installs and bundles it where it can be had.
  const library = await import(/* @vite-ignore */ address('library.js'));
  const worker = new Worker(address('duckdb-browser-eh.worker.js'));
  const db = new library.AsyncDuckDB(new library.VoidLogger(), worker);
  await db.instantiate(address('duckdb-eh.wasm'));
  await db.open({ path: `opfs://${DATABASE}`, accessMode: library.DuckDBAccessMode.READ_WRITE });
  const connection = await db.connect();
  await db.registerFileHandle(file.name, file, library.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await connection.query(
    `CREATE TABLE observations AS SELECT * FROM read_csv('${file.name}', header = true, columns = {${COLUMNS}})`,
  );
  await connection.query('CHECKPOINT');
  const ms = performance.now() - start;
  const counted = await connection.query('SELECT count(*) AS rows FROM observations');
  const rows = Number(counted.get(0).rows);
  await connection.close();
  await db.terminate();
  await forget();
  return { ms, rows };
}
