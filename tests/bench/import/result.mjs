// What the import benchmark tells: each figure beside the target of the issue, in words and two tables.
// @ts-check
import { median } from '../../tools/measure.mjs';
import { DUCKDB_VERSION } from './duckdb.mjs';
import { ratiosOf, report } from './report.mjs';

/**
 * @typedef {import('./watch.mjs').Run} Run
 * @typedef {object} Round times in ms
 * @property {number} papa
 * @property {number} papaShuffled
 * @property {number} papaSmall
 * @property {number} duckdb NaN when it could not be had
 * @property {Run} small
 * @property {Run} hasty the same, the file chosen as soon as the data screen stands
 * @property {Run} shuffled
 * @property {Run} first
 * @property {Run} second
 * @property {number} peak bytes
 *
 * @typedef {object} Figures
 * @property {Round[]} rounds
 * @property {number} naive ms for the small file
 * @property {import('./disk.mjs').DiskTimes[]} disk
 * @property {import('./files.mjs').DataFile} big
 * @property {import('./files.mjs').DataFile} small
 * @property {boolean} hasDuckdb
 */

/** @param {number} n */
const count = (n) => n.toLocaleString('en');
/** @param {number} bytes */
const megabytes = (bytes) => bytes / 1e6;

/** @param {Figures} figures */
function timesTable({ rounds, naive, big, small, hasDuckdb }) {
  /** @param {(round: Round) => number} read */
  const each = (read) => rounds.map(read);
  const papa = each((r) => r.papa);
  const whole = each((r) => r.first.shown);
  const scaledNaive = (naive / small.rows) * big.rows;
  return report([
    { what: 'PapaParse, parsing only: the reference', figures: papa },
    {
      what: 'import, from the file to the page saying that it is stored',
      figures: whole,
      ratios: ratiosOf(whole, papa),
      to: 'PapaParse',
      target: { word: 'at most', limit: 1.5, of: 'ratio' },
    },
    {
      what: '— read and review',
      figures: each((r) => r.first.planned),
      ratios: each((r) => r.first.planned / r.first.shown),
      to: 'the import',
    },
    {
      what: '— commit',
      figures: each((r) => r.first.committed - r.first.planned),
      ratios: each((r) => (r.first.committed - r.first.planned) / r.first.shown),
      to: 'the import',
      target: { word: 'at most', limit: 0.15, of: 'ratio' },
    },
    { what: 'PapaParse, rows shuffled', figures: each((r) => r.papaShuffled) },
    {
      what: 'import, rows shuffled',
      figures: each((r) => r.shuffled.shown),
      ratios: each((r) => r.shuffled.shown / r.papaShuffled),
      to: 'PapaParse',
      target: { word: 'at most', limit: 2, of: 'ratio' },
    },
    {
      what: 'the same file again: nothing to store',
      figures: each((r) => r.second.shown),
      ratios: each((r) => r.second.shown / r.first.shown),
      to: 'the first import',
      target: { word: 'at most', limit: 1.3, of: 'ratio' },
    },
    { what: `PapaParse, ${count(small.rows)} rows`, figures: each((r) => r.papaSmall) },
    {
      what: `import, ${count(small.rows)} rows`,
      figures: each((r) => r.small.shown),
      ratios: each((r) => r.small.shown / r.papaSmall),
      to: 'PapaParse',
      target: { word: 'at most', limit: 2.2, of: 'ratio' },
    },
    {
      what: '— chosen as soon as the data screen stands',
      figures: each((r) => r.hasty.shown),
      ratios: each((r) => r.hasty.shown / r.papaSmall),
      to: 'PapaParse',
    },
    {
      what: `a record per row (header mode, Dexie bulkPut): one run of ${count(small.rows)} rows, scaled to ${count(big.rows)}`,
      figures: [scaledNaive],
      ratios: whole.map((ms) => scaledNaive / ms),
      to: 'the import',
      target: { word: 'at least', limit: 40, of: 'ratio' },
    },
    {
      what: `DuckDB-WASM ${DUCKDB_VERSION}, from start-up to a stored table`,
      figures: hasDuckdb ? each((r) => r.duckdb) : 'skipped: not installed',
      ratios: each((r) => r.duckdb / r.first.shown),
      to: 'the import',
      target: { word: 'at least', limit: 1, of: 'ratio' },
    },
  ]);
}

/** @param {Figures} figures */
function restTable({ rounds, disk, big }) {
  /** @param {(round: Round) => number} read */
  const each = (read) => rounds.map(read);
  const all = disk.map((d) => d.all);
  const whole = each((r) => r.first.shown);
  return report([
    {
      what: "worker's heap and buffers at their highest, and the whole file in the worker that hashes it, MB",
      figures: each((r) => megabytes(r.peak + big.bytes)),
      ratios: each((r) => (r.peak + big.bytes) / big.bytes),
      to: 'the file',
      target: { word: 'at most', limit: 3, of: 'ratio' },
    },
    {
      what: "main thread's longest gap, ms",
      figures: each((r) => Math.max(r.first.readingGap, r.first.committingGap)),
      target: { word: 'at most', limit: 50, of: 'figure' },
    },
    { what: '— up to the review', figures: each((r) => r.first.readingGap) },
    { what: '— after it', figures: each((r) => r.first.committingGap) },
    {
      what: 'after a restart: opening the database and reading all but the blocks, ms',
      figures: disk.map((d) => d.open),
      digits: 1,
    },
    {
      what: 'then the first indicator, ms',
      figures: disk.map((d) => Number(d.each[0])),
      digits: 1,
      target: { word: 'under', limit: 5, of: 'figure' },
    },
    {
      what: `an indicator (median of ${disk[0]?.each.length ?? 0}, each read for the first time), ms`,
      figures: disk.map((d) => median(d.each)),
      digits: 1,
      target: { word: 'under', limit: 5, of: 'figure' },
    },
    {
      what: `then everything (${count(disk[0]?.count ?? 0)} blocks), ms`,
      figures: all,
      ratios: ratiosOf(all, whole),
      to: 'the import',
      target: { word: 'at most', limit: 0.2, of: 'ratio' },
    },
  ]);
}

/** @param {Figures} figures @returns {string} Markdown */
export function describe(figures) {
  const { big, rounds } = figures;
  return `${count(big.rows)} rows, ${megabytes(big.bytes).toFixed(1)} MB; 30 % of the rows with quotes, 1 % with a newline in them.

${timesTable(figures)}

Times in ms. ${rounds.length} rounds in turn in one browser, ratios within a round; a target is judged by the median. An import begins two seconds after the data screen stands, at the
input's change event and ends when the status is drawn. A script in the page presses "Import" at once. The database holds the
built-in data and the names of the file's areas and indicators. PapaParse runs in a worker that is already there, with default
settings and the chunk callback. DuckDB starts from the browser's cache and checks nothing.

${restTable(figures)}

Memory is sampled through DevTools in runs of their own. The last four rows: ${rounds.length} restarts of the browser, with its files in the
operating system's cache; each restart is set against the import of the round of its number.`;
}
