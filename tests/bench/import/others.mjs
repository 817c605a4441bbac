// The page that reads a file in other ways: PapaParse alone, row by row into IndexedDB, DuckDB. Built here, served from a port of its own.
// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../tools/serve.mjs';
import { provideDuckdb } from './duckdb.mjs';

/**
 * @typedef {{ ms: number, rows: number }} Measured
 * @typedef {(context: import('playwright').BrowserContext, way: 'papa' | 'naive' | 'duckdb', path: string) => Promise<Measured>} Measure
 */

const SOURCE = fileURLToPath(new URL('../page/', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../node_modules/.cache/bench/page/', import.meta.url));

/** @returns {Promise<{ hasDuckdb: boolean, measure: Measure, close: () => Promise<void> }>} */
export async function serveOthers() {
  await build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: BUILT, emptyOutDir: true, target: 'es2023' },
  });
  const hasDuckdb = await provideDuckdb(BUILT);
  const host = await serve(BUILT);
  return {
    hasDuckdb,
    measure: async (context, way, path) => {
      const page = await context.newPage();
      await page.goto(host.url);
      await page.locator('input').setInputFiles(path);
      const measured = await page.evaluate((name) => /** @type {any} */ (window).measure(name), way);
      await page.close();
      return measured;
    },
    close: host.close,
  };
}
