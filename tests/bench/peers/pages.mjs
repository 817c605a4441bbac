// The pages that ours is set beside, built: what they are drawn with is no dependency of ours, and is installed on demand into the
// bench's own folder.
// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const LIBRARIES = {
  '@observablehq/plot': '0.6.17',
  d3: '7.9.2',
  echarts: '6.1.0',
  vega: '6.4.0',
  'vega-embed': '7.3.0',
  'vega-lite': '6.5.0',
};
const SOURCES = fileURLToPath(new URL('./', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/bench/peers/', import.meta.url));

function install() {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = JSON.stringify({ private: true, dependencies: LIBRARIES });
  writeFileSync(join(FOLDER, 'package.json'), `${wanted}\n`);
  console.error('bench: installing Observable Plot, Vega-Lite and ECharts');
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    shell: process.platform === 'win32', // npm is a script there
  });
}

/**
 * Builds one page and puts the file that it reads beside it.
 * @param {string} name its folder
 * @param {string} outDir
 * @param {string} csv
 */
export async function buildPeer(name, outDir, csv) {
  if (!Object.keys(LIBRARIES).every((one) => existsSync(join(FOLDER, 'node_modules', one)))) install();
  // Beside what it imports.
  cpSync(SOURCES, join(FOLDER, 'pages'), { recursive: true });
  await build({
    root: join(FOLDER, 'pages', name),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  cpSync(csv, join(outDir, 'egdi.csv'));
}
