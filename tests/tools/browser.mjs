// Finds (and, run as a program, provides) the one Chromium that every browser test uses.
// Order: CHROME_PATH, a system browser, Playwright's download, the binary inside @sparticuz/chromium;
// as a last resort `playwright install`, then apt-get where this is root on Debian.
// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium as pw } from 'playwright';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

export const CHROMIUM_ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} file */
function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} */
function installed() {
  const env = process.env['CHROME_PATH'];
  if (env) {
    if (!runnable(env)) throw new Error(`CHROME_PATH=${env} is not an executable file`);
    return env;
  }
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((d) => NAMES.map((n) => join(d, n)));
  return [...onPath, ...FIXED, pw.executablePath()].find(runnable);
}

/** Where the npm package's binary is unpacked; undefined if the package is not there or not for this machine. */
async function npmTarget() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const root = join(modules, '@sparticuz', 'chromium');
  if (!existsSync(join(root, 'bin', 'chromium.br'))) return undefined;
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const cache = join(modules, '.cache', 'chromium');
  return { bin: join(root, 'bin'), dir: join(cache, version), cache };
}

/** Unpacks beside the final place and renames, so that two test runners starting at once cannot meet half a file. */
async function unpack() {
  const t = await npmTarget();
  if (!t) return undefined;
  const exe = join(t.dir, 'chromium.sh');
  if (existsSync(exe)) return exe;
  await mkdir(t.cache, { recursive: true });
  const tmp = await mkdtemp(join(t.cache, 'tmp-'));
  const inflate = (/** @type {string} */ from, /** @type {string} */ to) =>
    pipeline(createReadStream(join(t.bin, from)), createBrotliDecompress(), createWriteStream(join(tmp, to)));
  await Promise.all([
    inflate('chromium.br', 'chromium'),
    inflate('al2023.tar.br', 'libs.tar'), // libnss3 and friends, unpacks to lib/
    inflate('fonts.tar.br', 'fonts.tar'), // Open Sans, in fonts/: with no font at all Chromium dies on its first text
  ]);
  for (const f of ['libs.tar', 'fonts.tar']) spawnSync('tar', ['-xf', f], { cwd: tmp, stdio: 'inherit' });
  await writeFile(
    join(tmp, 'fonts.conf'), // the package's own points at a cloud function's folders
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${t.dir}/fonts</dir><cachedir>${t.dir}/fonts-cache</cachedir></fontconfig>\n`,
  );
  await writeFile(
    join(tmp, 'chromium.sh'),
    '#!/bin/sh\nd=$(dirname "$(readlink -f "$0")")\n' +
      '[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$d/fonts.conf"\n' +
      'LD_LIBRARY_PATH="$d/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$d/chromium" "$@"\n',
  );
  await chmod(join(tmp, 'chromium'), 0o755);
  await chmod(join(tmp, 'chromium.sh'), 0o755);
  await rename(tmp, t.dir).catch(async (/** @type {unknown} */ e) => {
    await rm(tmp, { recursive: true, force: true });
    if (!existsSync(exe)) throw e; // another process won the race
  });
  return exe;
}

/** @param {string} cmd @param {string[]} args */
function run(cmd, args) {
  console.error(`browser: ${[cmd, ...args].join(' ')}`);
  const { status } = spawnSync(cmd, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** @returns {Promise<string>} the path of a Chromium that is there already or comes from npm; starts no download */
export async function findChromium() {
  const path = installed() ?? (await unpack());
  if (!path) throw new Error('No Chromium: run "node tests/tools/browser.mjs" or set CHROME_PATH.');
  return path;
}

async function provide() {
  /** @type {(() => boolean)[]} */
  const waysOut = [
    () => run('npx', ['--no', 'playwright', 'install', 'chromium']),
    () =>
      isRoot &&
      existsSync('/etc/debian_version') &&
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']),
  ];
  for (;;) {
    try {
      return await findChromium();
    } catch (e) {
      const next = waysOut.shift();
      if (!next) throw e;
      next();
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`browser: ${await provide()}`);
