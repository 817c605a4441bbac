// Writes the table of sizes in src/snapshot/FORMAT.md from the built-in data: `npm run snapshot:sizes`.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { cell, readTable } from '../../data/csv.mjs';
import { table } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { module } = await runnerImport(`${root}src/snapshot/encode.ts`, { configFile: false, logLevel: 'error' });
const encode = /** @type {typeof import('../../src/snapshot/encode.ts').encode} */ (module['encode']);

const scores = readTable(`${root}data/egdi.csv`);
const editions = [...new Set(scores.map((row) => cell(row, 'year')))].sort();
/** @param {string} area @param {string} edition */
const scoreOf = (area, edition) =>
  Number(scores.find((row) => cell(row, 'iso3') === area && cell(row, 'year') === edition)?.['egdi']);
/** @param {string} edition */
const cutOffOf = (edition) =>
  scores
    .filter((row) => cell(row, 'year') === edition && cell(row, 'egdi') !== '')
    .map((row) => Number(cell(row, 'egdi')))
    .sort((a, b) => b - a)[49] ?? NaN;

/** @param {readonly string[]} areas @param {readonly string[]} over */
async function size(areas, over) {
  const figure = { indicator: 'egdi', unit: '', areaName: '', status: '', source: '' };
  const rows = [
    ...areas.flatMap((area, at) =>
      over.map((period) => ({
        ...figure,
        area,
        period,
        value: scoreOf(area, period),
        role: at === 0 ? 'main' : 'peer',
      })),
    ),
    ...over.map((period) => ({ ...figure, area: '', period, value: cutOffOf(period), role: 'cut-off' })),
  ];
  const made = await encode({
    version: 1,
    kind: 'field',
    language: 'vi',
    title: '',
    subtitle: '',
    note: '',
    summary: '',
    source: '',
    made: '2026-11-24',
    method: '1',
    view: '#/vi/egdi',
    options: { rank: 50 },
    rows,
  });
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
