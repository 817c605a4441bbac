import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtFiles } from '../../../tools/builtFiles.mjs';

describe('what the service worker is told of a build', () => {
  let folder = '';
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'targetline-built-'));
    write('index.html', '<p>page</p>');
    write('assets/deep/a-12345678.js', 'a()');
    write('assets/a-12345678.js.map', '{}');
    write('data/egdi.csv', 'iso3');
    for (const path of [
      'data/indicators/egdi.json',
      'oembed-en.json',
      'en/areas/VNM/index.html',
      'vi/programmes/vn-749/index.html',
      'sitemap.xml',
      'oembed/en/VNM.json',
      'feed-en.xml',
      'live.html',
      'embed.js',
    ])
      write(path, '{}');
    write('screenshot-wide.png', '');
    write('assets/Live-12345678.js', 'frame()');
    write('sw.js', 'worker()');
    write('sw.js.map', '{}');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('names every file but source maps, the worker itself and what is for others, with its hash', () => {
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect(builtFiles(folder).files).toEqual({
      'index.html': hash('<p>page</p>'),
      'assets/deep/a-12345678.js': hash('a()'),
    });
  });

  it('is another version when a file is added, changed or renamed, and the same when none is', () => {
    const { version } = builtFiles(folder);
    write('assets/a-12345678.js.map', '{"changed":1}');
    write('sw.js', 'changed()');
    write('data/egdi.csv', 'changed');
    expect(builtFiles(folder).version).toBe(version);
    write('index.html', '<p>other</p>');
    const changed = builtFiles(folder).version;
    write('icon.png', '');
    const added = builtFiles(folder).version;
    expect(new Set([version, changed, added]).size).toBe(3);
  });
});
