// `npm run release`: the built page as one zip for whoever hosts it, in release/. It looks for site.json (siteSwitch.mjs), has no source maps,
// and brings licences, changelog, settings for hosts and the sums of its files. The same sources give the same bytes.
//   node tests/tools/release.mjs [folder of a build] [where to]
// @ts-check
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { HOSTING } from './hosting.mjs';
import { switchOn } from './siteSwitch.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [built = `${root}dist`, into = `${root}release`] = process.argv.slice(2);
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const name = `targetline-${version}`;
/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const folder = mkdtempSync(join(tmpdir(), 'targetline-release-'));
// In `data/` an office has its own: a newer release that is unpacked over the page must not write over it.
// Pages of one view each tell the built-in data, and an office's may be others.
const left = ['data', 'en', 'vi', 'sitemap.xml'].map((name) => join(built, name));
cpSync(built, folder, { recursive: true, filter: (file) => !file.endsWith('.map') && !left.includes(file) });
switchOn(folder);
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(root + file, join(folder, file));
for (const [path, text] of Object.entries(HOSTING)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();
for (const needed of ['index.html', 'sw.js', 'licences.txt'])
  if (!paths.includes(needed)) throw new Error(`${built} is no build: it has no ${needed}`);
const files = paths.map((path) => /** @type {const} */ ([path, new Uint8Array(readFileSync(join(folder, path)))]));
const sums = files.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
/** @type {Record<string, Uint8Array>} */
const packed = { [`${name}/SHA256SUMS`]: new TextEncoder().encode(sums) };
for (const [path, bytes] of files) packed[`${name}/${path}`] = bytes;
// The day of no build: a zip knows no earlier one.
const zip = zipSync(packed, { level: 9, mtime: '1980-01-02T00:00:00Z' });
rmSync(folder, { recursive: true });
mkdirSync(into, { recursive: true });
writeFileSync(join(into, `${name}.zip`), zip);
writeFileSync(join(into, `${name}.zip.sha256`), `${sha256(zip)}  ${name}.zip\n`);
console.log(
  `${join(into, `${name}.zip`)}: ${(zip.length / 1e6).toFixed(2)} MB, ${String(files.length + 1)} files, SHA-256 ${sha256(zip)}`,
);
