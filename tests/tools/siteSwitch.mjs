// A page looks for site.json beside it only if the first line of its index.html says so. By hand nobody may write that there: the service
// worker knows the sum of every file. So it is done here, for a release and for tests.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from './builtFiles.mjs';

const SWITCH = '<html data-site ';
const NEEDS = 'Trang này cần JavaScript. · This page needs JavaScript.';

/** @param {string} html */
export const isSwitchedOn = (html) => html.includes(SWITCH);

/** Has a built page, in a folder, look for site.json in the place of showing its own picture, and tells its service worker. @param {string} folder */
export function switchOn(folder) {
  const index = join(folder, 'index.html');
  const html = readFileSync(index, 'utf8');
  if (isSwitchedOn(html)) return;
  // The picture of the built-in data is not this office's: not for who has no script, nor for a search engine.
  const bare = html
    .replace(/<noscript data-picture=.*(?=<div id="app"><\/div>)/s, '')
    .replace(/<noscript\s*>.*<\/noscript\s*>/s, `<noscript>${NEEDS}</noscript>`);
  writeFileSync(index, bare.replace('<html ', SWITCH));
  const live = join(folder, 'live.html');
  writeFileSync(live, readFileSync(live, 'utf8').replace('<html ', SWITCH));
  const worker = join(folder, 'sw.js');
  const code = readFileSync(worker, 'utf8');
  const list = /\{"version":.*?\}\}/;
  if (!list.test(code)) throw new Error('sw.js has no list of files');
  writeFileSync(
    worker,
    code.replace(list, () => JSON.stringify(builtFiles(folder))),
  );
}
