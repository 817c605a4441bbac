// The built page as a visitor has it: opened with an empty database, given the tables that name the areas and indicators, then files.
// @ts-check
import { watchImports } from './watch.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').BrowserContext} Context
 * @typedef {import('./watch.mjs').Run} Run
 */

const PATIENCE_MS = 300_000;

/** Deletes all that the browser keeps for an origin. @param {Context} context @param {string} url */
async function forget(context, url) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await page.close();
}

/**
 * The data screen of the page in a new tab, on a database that holds the built-in data and the given tables.
 * @param {Context} context @param {string} url @param {string[]} tables
 */
export async function openFresh(context, url, tables) {
  await forget(context, url);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(watchImports);
  await page.goto(`${url}#/en/data`);
  await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
  if (tables.length > 0) await importFiles(page, tables);
  return page;
}

/** @param {Page} page @param {string | string[]} paths @returns {Promise<Run>} */
export async function importFiles(page, paths) {
  const run = await page.evaluateHandle(() => /** @type {any} */ (window).nextImport());
  await page.getByLabel('Import a file').setInputFiles(paths);
  return run.evaluate((/** @type {{ outcome: Promise<Run> }} */ { outcome }) => outcome);
}

/** Nobody finds a file sooner: the page makes ready for it meanwhile. */
export const REST_MS = 2_000;

/**
 * Imports a file into a fresh database, in a tab that is closed again; `restMs` after the data screen stands.
 * @param {Context} context @param {string} url @param {string[]} tables @param {import('./files.mjs').DataFile} file @param {number} [restMs]
 */
export async function importFresh(context, url, tables, file, restMs = REST_MS) {
  const page = await openFresh(context, url, tables);
  await page.waitForTimeout(restMs);
  const run = await importFiles(page, file.path);
  checkStored(run, file);
  await page.close();
  return run;
}

/** A fast import that loses values is no import. @param {Run} run @param {import('./files.mjs').DataFile} file */
export function checkStored(run, file) {
  const expected = `Imported: ${file.values.toLocaleString('en')} added, 0 changed.`;
  if (!run.text.startsWith(expected)) throw new Error(`the page says "${run.text}" instead of "${expected}"`);
  if (Number.isNaN(run.planned) || Number.isNaN(run.committed))
    throw new Error("the page set no mark 'import-planned' or 'import-committed'");
}

/** @param {Run} run */
export function checkNothingNew(run) {
  if (!Number.isNaN(run.committed)) throw new Error(`a second import stored something: "${run.text}"`);
}
