import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOSTING } from '../../tools/hosting.mjs';

const PROGRAM = fileURLToPath(new URL('../../tools/release.mjs', import.meta.url));
let folder = '';
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, 'built', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'built', path), text);
};
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'targetline-test-release-'));
  write(
    'index.html',
    '<html lang="en"><noscript data-picture="en"><div class="prerendered"><div>Viet Nam</div></div></noscript><div id="app"></div><noscript\n>a</noscript\n></html>',
  );
  write('live.html', '<html lang="en"><p>frame</p></html>');
  write('assets/a-12345678.js', 'a()');
  write('assets/a-12345678.js.map', '{}');
  write('licences.txt', 'MIT');
  write('data/datapackage.json', '{}');
  write('sw.js', 'const { version, files } = {"version":"old","files":{"index.html":"sha256-old"}};');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const released = (into: string): Uint8Array => {
  execFileSync(process.execPath, [PROGRAM, join(folder, 'built'), join(folder, into)]);
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return readFileSync(join(folder, into, `targetline-${version}.zip`));
};

it('a release holds the page without source maps, with licences, changelog, settings of hosts and the sum of each file', () => {
  const zip = released('one');
  const files = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.replace(/^[^/]+\//, ''), bytes] as const);
  const byPath = new Map(files);
  const text = (path: string): string => new TextDecoder().decode(byPath.get(path));
  expect([...byPath.keys()].sort()).toEqual(
    [
      ...['.htaccess', 'CHANGELOG.md', 'LICENSE', 'SHA256SUMS', '_headers', 'assets/a-12345678.js'],
      ...['hosting/Dockerfile', 'hosting/nginx.conf', 'index.html', 'licences.txt', 'live.html', 'sw.js'],
    ].sort(),
  );
  for (const line of text('SHA256SUMS').trim().split('\n')) {
    const [digest, path = ''] = line.split('  ');
    expect(sum(byPath.get(path) ?? new Uint8Array())).toBe(digest);
  }
  // The page looks for site.json, and its worker knows the page so.
  expect(text('index.html')).toContain(
    '<html data-site lang="en"><div id="app"></div><noscript>Trang này cần JavaScript.',
  );
  expect(text('live.html')).toContain('<html data-site lang="en">');
  const digest = createHash('sha256').update(text('index.html')).digest('base64');
  expect(text('sw.js')).toContain(`"index.html":"sha256-${digest}"`);
  // What hosts keep to themselves, or an office puts there, the worker does not ask for.
  expect(text('sw.js')).not.toMatch(/_headers|htaccess|hosting/);
  expect(sum(released('two'))).toBe(sum(zip));
});

it('every host is told the same, and lets frames hold the page that is made for them', () => {
  for (const text of [HOSTING._headers, HOSTING['.htaccess'], HOSTING['hosting/nginx.conf']])
    for (const said of ['nosniff', 'no-referrer', 'max-age=31536000', "frame-ancestors 'none'", 'immutable'])
      expect(text).toContain(said);
  expect(HOSTING['.htaccess']).toMatch(/\(embed\|live\)\\\.html\$">\s+Header always unset Content-Security-Policy/);
  expect(HOSTING['hosting/nginx.conf']).toMatch(/~\/\(embed\|live\)\\\.html\$ ""/);
  // Rules of `_headers` add up: the one for all paths must not forbid frames.
  expect(HOSTING._headers.split('\n/')[0]).not.toContain('frame-ancestors');
});
