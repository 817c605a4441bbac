// Makes a published package of tables in a folder, by duckdb.sql beside it; run again, it rewrites what changed.
// node data/recipes/pack.mjs TABLES FOLDER [NAME [TITLE]]: TABLES holds areas, indicators, observations, and if there are any programmes,
// targets and links, each as .csv or .parquet; columns as in data/README.md, those that are absent are empty.
// @ts-check
import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const recipe = readFileSync(fileURLToPath(new URL('./duckdb.sql', import.meta.url)), 'utf8');

/** @type {Record<string, string>} */
const TABLES = {
  areas: 'area kind name_en name_vi aliases region subregion asean income parent from until successor',
  indicators:
    'indicator name_en name_vi measure unit_en unit_vi direction minimum maximum decimals frequency source discontinued abolished redefined note_en note_vi',
  programmes: 'programme name_en name_vi legal_basis_en legal_basis_vi issued area members',
  targets:
    'target programme pillar indicator year comparator value wording_en wording_vi verified scope_en scope_vi source_url',
  links: 'target_indicator series_indicator relation order note_en note_vi',
  observations: 'indicator area period value source source_url published confidence preferred disputed note_en note_vi',
};
/** @type {Record<string, string>} */
const TYPES = { value: 'DOUBLE', preferred: 'BOOLEAN', disputed: 'BOOLEAN' };

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/**
 * @typedef {{ readonly indicator: string, readonly path: string, readonly rows: number, readonly bytes: number }} Partition
 * @param {string} folder @returns {{ paths: readonly string[], partitions: readonly Partition[] }} what its descriptor names
 */
function described(folder) {
  const file = join(folder, 'datapackage.json');
  if (!existsSync(file)) return { paths: [], partitions: [] };
  const { resources } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    paths: resources.flatMap((/** @type {{ path: string | string[] }} */ { path }) => path),
    partitions: resources.flatMap((/** @type {{ partitions?: Partition[] }} */ { partitions = [] }) => partitions),
  };
}

/** The statement that makes a view of a file, or of none.
 * @param {string} tables @param {string} table
 */
function viewOf(tables, table) {
  const names = (TABLES[table] ?? '').split(' ');
  const file = ['parquet', 'csv'].map((kind) => join(tables, `${table}.${kind}`)).find(existsSync);
  const type = (/** @type {string} */ name) => (table === 'observations' && TYPES[name]) || 'VARCHAR';
  if (!file && ['areas', 'indicators', 'observations'].includes(table))
    throw new Error(`${tables}: neither ${table}.csv nor ${table}.parquet`);
  if (!file)
    return `CREATE VIEW ${table} AS SELECT ${names.map((name) => `NULL::${type(name)} AS "${name}"`).join(', ')} WHERE false`;
  const source = file.endsWith('.csv') ? `read_csv(${quoted(file)}, all_varchar = true, header = true)` : quoted(file);
  // Of a name that the file lacks the outer query's NULL is meant.
  const cells = names.map((name) => `"${name}"::${type(name)} AS "${name}"`).join(', ');
  const absent = names.map((name) => `NULL AS "${name}"`).join(', ');
  return `CREATE VIEW ${table} AS SELECT ${cells} FROM (SELECT ${absent} WHERE false UNION ALL BY NAME SELECT * FROM ${source})`;
}

/**
 * @param {string} tables @param {string} into @param {{ name?: string, title?: string }} [called]
 * @returns {Promise<{ written: readonly string[], kept: number, removed: readonly string[] }>} indicators of which a partition was written, how many were left as they are, and files deleted
 */
export async function pack(tables, into, { name = 'published', title = name } = {}) {
  const folder = resolve(into);
  mkdirSync(folder, { recursive: true });
  const before = described(folder);
  const found = new Set(filesIn(folder));
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    for (const [key, value] of Object.entries({ folder, name, title }))
      await connection.run(`SET VARIABLE ${key} = ${quoted(value)}`);
    for (const table of Object.keys(TABLES)) await connection.run(viewOf(resolve(tables), table));
    await connection.run(recipe);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
  const after = described(folder);
  const known = new Set(before.partitions.map(({ path }) => path));
  const written = after.partitions.filter(({ path }) => !known.has(path)).map(({ indicator }) => indicator);
  // Of tables without rows nothing stays, and nobody need be told.
  const removed = prune(folder, new Set([...before.paths, ...after.paths])).filter((path) => found.has(path));
  return { written, kept: after.partitions.length - written.length, removed };
}

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** Deletes what neither the descriptor names nor the one before it, of which a reader may still have the page open.
 * @param {string} folder @param {ReadonlySet<string>} named
 */
function prune(folder, named) {
  const ours =
    /^((areas|indicators|programmes|targets|links)-[0-9a-f]{12}\.csv|figures\/indicator=[^/]+\/[^/]+\.parquet)$/;
  const left = filesIn(folder).filter((path) => ours.test(path) && !named.has(path));
  for (const path of left) rmSync(join(folder, path));
  return left;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , tables, into, name, title] = process.argv;
  if (!tables || !into) {
    console.error('node data/recipes/pack.mjs TABLES FOLDER [NAME [TITLE]]');
    process.exit(1);
  }
  const { written, kept, removed } = await pack(tables, into, {
    ...(name ? { name } : {}),
    ...(title ? { title } : {}),
  });
  console.log(
    `${String(written.length)} partitions written, ${String(kept)} as they were, ${String(removed.length)} old files deleted`,
  );
}
