// `npm run size`: what a first visit downloads, from the built page. kB = 1000 bytes after gzip -9; fonts as they are.
// A report, not a test: it fails only where there is no build.
// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { builtFiles } from './builtFiles.mjs';

const GOAL_KB = 110;
/** Of what the first picture waits for. */
const GOAL_PICTURE_KB = 60;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

if (!existsSync(`${dist}index.html`)) {
  console.error('size: there is no dist/index.html; run "npm run build" first');
  process.exit(1);
}

const html = readFileSync(`${dist}index.html`, 'utf8');
const assets = readdirSync(`${dist}assets`).filter((name) => !name.endsWith('.map'));

/** @param {string} name a file of dist/assets */
const bytesOf = (name) => {
  const body = readFileSync(`${dist}assets/${name}`);
  return /\.woff2?$/.test(name) ? body.length : gzipSync(body, { level: 9 }).length;
};
/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7) + ' kB';

/** Scripts that `name` cannot run without, itself included. @param {string} name @param {Set<string>} found */
function withStaticImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const code = readFileSync(`${dist}assets/${name}`, 'utf8');
  for (const [, file] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    if (file) withStaticImports(file, found);
  return found;
}

const named = [...html.matchAll(/(?:src|href)="[^"]*?assets\/([^"]+\.(?:js|css))"/g)].map(([, name]) => String(name));
const first = new Set(named.flatMap((name) => (name.endsWith('.js') ? [...withStaticImports(name)] : [name])));

/** @type {[string, (name: string) => boolean][]} */
const groups = [
  ['JavaScript of the first route', (name) => first.has(name) && name.endsWith('.js')],
  ['worker', (name) => /worker/.test(name)],
  ['loaded when needed', (name) => /\.(js|css)$/.test(name)],
  ['data, prepared for a first visit', (name) => name.endsWith('.json')],
  ['data', (name) => name.endsWith('.csv')],
  ['fonts (a browser takes the subsets it needs)', (name) => name.endsWith('.woff2')],
  ['fonts for browsers without woff2', (name) => name.endsWith('.woff')],
  ['other', () => true],
];

let left = assets;
for (const [title, belongs] of groups) {
  const files = left.filter(belongs);
  left = left.filter((name) => !files.includes(name));
  if (files.length === 0) continue;
  console.log(`${kB(files.reduce((sum, name) => sum + bytesOf(name), 0))}  ${title}`);
  for (const name of files) console.log(`   ${kB(bytesOf(name))}  ${basename(name)}`);
}
const { files } = builtFiles(dist);
const kept = Object.keys(files).reduce((sum, path) => {
  const body = readFileSync(dist + path);
  return sum + (/\.(woff2|png)$/.test(path) ? body.length : gzipSync(body, { level: 9 }).length);
}, 0);
console.log(
  `\nkept for use offline, after the first picture: ${kB(kept).trim()} in ${Object.keys(files).length} files`,
);
console.log(
  `its list, asked for at every visit: ${kB(gzipSync(readFileSync(`${dist}sw.js`), { level: 9 }).length).trim()}`,
);
/** @param {string} text */
const packed = (text) => gzipSync(text, { level: 9 }).length;
// The build writes the styles of the first route into the page (firstVisit.mjs).
const styles = packed([...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text).join(''));
console.log(`first picture, all of it in index.html: ${kB(packed(html)).trim()} (goal ${GOAL_PICTURE_KB})`);
const total = [...first].reduce((sum, name) => sum + bytesOf(name), styles);
console.log(`first route, with its styles: ${kB(total).trim()} (goal ${GOAL_KB})`);
