// How long a large import takes, from the file being set to the page saying that it is stored, against PapaParse only parsing
// the same file, against the obvious way and against DuckDB; what it holds in memory; how it reads its data back.
// BENCH_INDICATORS=4 BENCH_ROUNDS=1 makes it quick while one works on it (4,900 rows an indicator).
// @ts-check
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';
import { keysOfSome, readBack } from './import/disk.mjs';
import { provideFiles } from './import/files.mjs';
import { watchWorkers } from './import/memory.mjs';
import { serveOthers } from './import/others.mjs';
import { checkNothingNew, checkStored, importFiles, importFresh, openFresh, REST_MS } from './import/product.mjs';
import { describe } from './import/result.mjs';

/**
 * @typedef {import('playwright').BrowserContext} Context
 * @typedef {import('./import/files.mjs').DataFile} DataFile
 */

const FULL = { indicators: 200, rounds: 5 };
const INDICATORS = Number(process.env['BENCH_INDICATORS'] ?? FULL.indicators);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? FULL.rounds);

const { big, shuffled, small, tables } = provideFiles(INDICATORS);
for (const { path } of [big, shuffled, small]) readFileSync(path); // from memory for everyone, the first one too
const host = await serve(fileURLToPath(new URL('../../dist/', import.meta.url)));
const others = await serveOthers();
const profile = await mkdtemp(join(tmpdir(), 'import-'));
const executablePath = await findChromium();
// A profile on disk, as a visitor has: in a private window IndexedDB would be memory.
const start = () => chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_ARGS });

/** @param {Context} context @param {'papa' | 'naive' | 'duckdb'} way @param {DataFile} file */
async function measureOther(context, way, file) {
  const { ms, rows } = await others.measure(context, way, file.path);
  // With default settings PapaParse counts the header and the nothing behind the last newline too.
  const expected = way === 'papa' ? file.rows + 2 : file.rows;
  if (rows !== expected) throw new Error(`${way} found ${rows} rows instead of ${expected}`);
  return ms;
}

/** @param {Context} context @param {DataFile} file @param {number} [restMs] */
const measureImport = (context, file, restMs) => importFresh(context, host.url, tables, file, restMs);

/** @param {Context} context */
async function measureMemory(context) {
  const page = await openFresh(context, host.url, tables);
  const memory = await watchWorkers(page);
  checkStored(await importFiles(page, big.path), big);
  const peak = await memory.stop();
  await page.close();
  return peak;
}

/** Leaves the big file imported. @param {Context} context */
async function measureTwice(context) {
  const page = await openFresh(context, host.url, tables);
  await page.waitForTimeout(REST_MS);
  const first = await importFiles(page, big.path);
  checkStored(first, big);
  const second = await importFiles(page, big.path);
  checkNothingNew(second);
  const keys = await keysOfSome(page);
  await page.close();
  return { first, second, keys };
}

/** Every figure of one round. @param {Context} context */
const measureRound = async (context) => ({
  papa: await measureOther(context, 'papa', big),
  papaShuffled: await measureOther(context, 'papa', shuffled),
  papaSmall: await measureOther(context, 'papa', small),
  duckdb: others.hasDuckdb ? await measureOther(context, 'duckdb', big) : NaN,
  small: await measureImport(context, small),
  hasty: await measureImport(context, small, 0),
  shuffled: await measureImport(context, shuffled),
  peak: await measureMemory(context),
  ...(await measureTwice(context)),
});

/** What a browser does once in its life shall not count for the first round. @param {Context} context */
async function warmUp(context) {
  await measureOther(context, 'papa', small);
  if (others.hasDuckdb) await measureOther(context, 'duckdb', small);
  await measureImport(context, small);
}

/** All rounds in one browser, and the obvious way once. @param {Context} context */
async function measureRounds(context) {
  await warmUp(context);
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const measured = await measureRound(context);
    rounds.push(measured);
    const { papa, first } = measured;
    console.error(`round ${round}: PapaParse ${papa.toFixed(0)} ms, import ${first.shown.toFixed(0)} ms`);
  }
  return { rounds, naive: await measureOther(context, 'naive', small) };
}

/** What runs in a browser of its own, on the profile that the one before left. @template T @param {(context: Context) => Promise<T>} work */
async function inBrowser(work) {
  const context = await start();
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

try {
  const { rounds, naive } = await inBrowser(measureRounds);
  const keys = rounds.at(-1)?.keys ?? [];
  const disk = [];
  for (const _ of rounds) disk.push(await inBrowser((context) => readBack(context, host.url, keys)));

  const isFull = INDICATORS === FULL.indicators && ROUNDS === FULL.rounds;
  const caution = isFull ? '' : '**A trial with fewer rows or rounds: no result.**\n\n';
  console.log(`## Import\n\n${caution}${describe({ rounds, naive, disk, big, small, hasDuckdb: others.hasDuckdb })}`);
} finally {
  await others.close();
  await host.close();
  await rm(profile, { recursive: true, force: true });
}
