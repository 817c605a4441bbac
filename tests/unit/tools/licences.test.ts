import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licencesOf, packagesOf } from '../../tools/licences.mjs';

describe('whose work a bundle contains', () => {
  it('names each package once, that of a nested one, and the bundler for its own parts', () => {
    const ids = [
      '/page/src/main.ts',
      '/page/node_modules/dexie/dist/modern/dexie.mjs',
      '/page/node_modules/dexie/other.mjs',
      '/page/node_modules/a/node_modules/@scope/b/c/index.js?worker',
      '\0vite/preload-helper.js',
      '\0rolldown/runtime.js',
    ];
    expect(packagesOf(ids, '/page')).toEqual([
      '/page/node_modules/a/node_modules/@scope/b',
      '/page/node_modules/dexie',
      '/page/node_modules/rolldown',
      '/page/node_modules/vite',
    ]);
  });
});

describe('the texts of licences', () => {
  let folder = '';
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'targetline-licences-'));
    write('package.json', '{ "name": "x", "version": "1.2.3", "license": "Apache-2.0" }');
    mkdirSync(join(folder, 'src'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are given in full, with the notice', () => {
    write('LICENSE', 'the terms\r\nin two lines\n');
    write('NOTICE', 'by somebody\n');
    write('README.md', 'not this');
    expect(licencesOf([folder])).toEqual([
      { name: 'x', version: '1.2.3', license: 'Apache-2.0', text: 'the terms\nin two lines\n\nby somebody' },
    ]);
  });

  it('must be there: a package without one stops the build', () => {
    write('NOTICES.html', 'not a text of a licence');
    expect(() => licencesOf([folder])).toThrow('x is bundled, and has no text of a licence');
  });
});
