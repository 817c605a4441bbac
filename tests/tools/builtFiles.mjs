// What the service worker is told of a build: every file that a page can ask for, and its hash.
// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string | Buffer} text */
const sha256 = (text) => createHash('sha256').update(text).digest('base64');

/** What stands beside the page for other programs, other people's pages, and whoever installs it: no reader of this one needs a copy of it. */
const FOR_OTHERS = /^(data\/|en\/|vi\/|screenshot-|sitemap\.xml$|oembed|feed-|live\.html$|embed\.js$|assets\/Live-)/;

/**
 * Every file of a built folder that the page can ask for: no source maps, not the worker itself, nothing for others. With its SHA-256 as `fetch` checks it, and a name for
 * the whole that changes with any of them.
 * @param {string} folder
 * @returns {{ version: string, files: Record<string, string> }}
 */
export function builtFiles(folder) {
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
      .filter((path) => path !== 'sw.js' && !path.endsWith('.map') && !FOR_OTHERS.test(path) && path !== 'site.json')
      .sort()
      .map((path) => [path, `sha256-${sha256(readFileSync(join(folder, path)))}`]),
  );
  return { version: sha256(JSON.stringify(files)).slice(0, 12), files };
}
