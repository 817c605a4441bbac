// Brings DuckDB-WASM for comparison: 150 MB that are no dependency of ours, installed on demand into the bench's own folder.
// @ts-check
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const DUCKDB_VERSION = '1.32.0';
const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/bench/duckdb/', import.meta.url));
const DIST = join(FOLDER, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist');
const FILES = ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm'];

function install() {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  console.error(`bench: installing @duckdb/duckdb-wasm ${DUCKDB_VERSION}`);
  spawnSync(
    'npm',
    [
      'install',
      `@duckdb/duckdb-wasm@${DUCKDB_VERSION}`,
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--fetch-retries=1',
    ],
    {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
      shell: process.platform === 'win32', // npm is a script there
    },
  );
}

/** Puts DuckDB under duckdb/ of the bench page. @param {string} page its folder @returns {Promise<boolean>} false when it cannot be had */
export async function provideDuckdb(page) {
  const isHere = () => FILES.every((name) => existsSync(join(DIST, name)));
  if (!isHere()) install();
  if (!isHere()) return false;
  const entry = join(FOLDER, 'library.js');
  const outDir = join(page, 'duckdb');
  writeFileSync(entry, "export * from '@duckdb/duckdb-wasm';\n");
  await build({
    configFile: false,
    root: FOLDER,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      lib: { entry, formats: ['es'], fileName: () => 'library.js' },
    },
  });
  for (const name of FILES) copyFileSync(join(DIST, name), join(outDir, name));
  return true;
}
