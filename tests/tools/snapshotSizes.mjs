// Writes the table of sizes in src/snapshot/FORMAT.md from the built-in data: `npm run snapshot:sizes`.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { cell, readTable } from '../../data/csv.mjs';
import { table } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @template T @param {string} file of src @returns {Promise<T>} */
const load = async (file) =>
  /** @type {T} */ ((await runnerImport(`${root}src/${file}`, { configFile: false, logLevel: 'error' })).module);
/** @type {typeof import('../../src/snapshot/encode.ts')} */
const { encode } = await load('snapshot/encode.ts');
/** @type {typeof import('../../src/app/pictures/freeze.ts')} */
const { captionOf, forLink, freeze } = await load('app/pictures/freeze.ts');
/** @type {typeof import('../../src/app/words/vi.ts')} */
const { vi } = await load('app/words/vi.ts');

const scores = readTable(`${root}data/egdi.csv`);
const editions = [...new Set(scores.map((row) => cell(row, 'year')))].sort();
/** @param {string} area @param {string} edition @param {'egdi' | 'rank'} column */
const figureOf = (area, edition, column) =>
  Number(scores.find((row) => cell(row, 'iso3') === area && cell(row, 'year') === edition)?.[column]);
const names = new Map(readTable(`${root}data/areas.csv`).map((row) => [cell(row, 'area'), cell(row, 'name_vi')]));
/** @type {import('../../src/app/words/locale.svelte.ts').Speaker} */
const speaker = { language: 'vi', t: vi, of: (text) => text.vi };
/** @param {string} edition */
const cutOffOf = (edition) =>
  scores
    .filter((row) => cell(row, 'year') === edition && cell(row, 'egdi') !== '')
    .map((row) => Number(cell(row, 'egdi')))
    .sort((a, b) => b - a)[49] ?? NaN;

/**
 * The chart of these countries against rank 50, as the share dialog puts it into a link.
 * @param {readonly string[]} areas @param {readonly string[]} over
 */
async function size(areas, over) {
  /** @param {string} id */
  const line = (id) => ({
    id,
    name: names.get(id) ?? id,
    values: over.map((edition) => figureOf(id, edition, 'egdi')),
    others: over.map((edition) => figureOf(id, edition, 'rank')),
  });
  const [followed, ...peers] = areas.map(line);
  if (!followed) throw new Error('no country');
  /** @type {import('../../src/app/pictures/field.ts').FieldPicture} */
  const picture = {
    kind: 'field',
    notes: [],
    measure: 'score',
    indicator: 'egdi',
    index: 'EGDI',
    editions: over.map(Number),
    followed,
    peers,
    cutOffs: [{ rank: 50, values: over.map(cutOffOf) }],
    field: [],
    targets: [],
    fan: null,
    chance: null,
    cited: 'United Nations, E-Government Survey (UN DESA)',
  };
  const occasion = { language: /** @type {const} */ ('vi'), note: '', made: '2026-11-24', view: '#/vi/egdi?area=VNM' };
  const none = { title: '', subtitle: '', summary: '', source: '' };
  const own = captionOf(freeze(picture, none, occasion, speaker), picture, speaker);
  const made = await encode(forLink(freeze(picture, own, occasion, speaker), picture, speaker));
  if (!made.ok) throw new Error(made.error.reason);
  return made.value.length;
}

const nine = editions.slice(-9);
const six = ['VNM', 'THA', 'MYS', 'SGP', 'IDN', 'PHL'];
const rows = [
  ['one country, nine editions, the cut-off', String(await size(['VNM'], nine)), '372'],
  ['six countries, nine editions, the cut-off', String(await size(six, nine)), '612'],
  ['one country, all editions, the cut-off', String(await size(['VNM'], editions)), ''],
];
const file = `${root}src/snapshot/FORMAT.md`;
const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/<!-- sizes -->|<!-- \/sizes -->/);
const text = `${before}<!-- sizes -->\n\n${table(['what is in it', 'characters', 'at most'], rows)}\n\n<!-- /sizes -->${after}`;
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
console.log(table(['what is in it', 'characters', 'at most'], rows));
if (rows.some(([, size, most]) => most !== '' && Number(size) > Number(most))) process.exitCode = 1;
