// Every text that a language needs, read from the words of the page and the data that ship with it.
// @ts-check
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { textsOf, textsOfData } from './languageSheet.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words = `${root}src/app/words`;
/** @param {string} name @returns {Promise<any>} */
const load = async (name) =>
  (await runnerImport(`${words}/${name}.ts`, { configFile: false, logLevel: 'error' })).module;

/** The texts, and the format that their messages are written in. */
export async function wantedTexts() {
  /** @type {Record<string, { en: unknown, vi: unknown }>} */
  const tables = { en: { en: (await load('en')).en, vi: (await load('vi')).vi } };
  for (const file of readdirSync(words).map((name) => name.replace(/\.ts$/, ''))) {
    const text = readFileSync(`${words}/${file}.ts`, 'utf8');
    const [, name] = /export const (\w+) = texts(?:<[^(]*>)?\(/.exec(text) ?? [];
    if (name) tables[file] = (await load(file))[name];
    else if (/[^.]\btexts(?:<[^(]*>)?\('/.test(text)) throw new Error(`${file}.ts has texts that nobody finds`);
  }
  /** @type {import('./languageSheet.mjs').MessageFormat} */
  const format = await load('messageFormat');
  return { wanted: { texts: textsOf(words, tables), data: textsOfData(`${root}data`) }, format };
}
