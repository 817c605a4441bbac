// Reads one edition of the survey as the UN's EGOVKB Data Center exports it, into the columns of egdi.csv.
// @ts-check
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { cell } from './csv.mjs';
import { fold } from './fold.mjs';
import { EGDI_COLUMNS } from './fromEgdi.mjs';

/** @typedef {import('./csv.mjs').Row} Row */
/** @typedef {{ readonly year: string, readonly rows: readonly Row[], readonly unranked: { readonly en: readonly string[], readonly vi: readonly string[] } }} Edition */

/** Our column for each of the UN's. */
const COLUMNS = {
  'Survey Year': 'year',
  'Country Name': 'country',
  'E-Government Rank': 'rank',
  'E-Government Index': 'egdi',
  'E-Participation Index': 'epi',
  'Online Service Index': 'osi',
  'Human Capital Index': 'hci',
  'Telecommunication Infrastructure Index': 'tii',
};
const SCORES = ['egdi', 'osi', 'tii', 'hci', 'epi'];

/** A file that is no edition, with everything that is wrong with it. */
export class BadEdition extends Error {
  /** @param {readonly string[]} faults */
  constructor(faults) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Finds the code of a country by any spelling that areas.csv has of it, the exact one first; empty for none. @param {readonly Row[]} areas */
function codeFinder(areas) {
  /** @type {Map<string, string>} */
  const exact = new Map();
  /** @type {Map<string, string>} */
  const folded = new Map();
  for (const row of areas) {
    if (cell(row, 'kind') !== 'country') continue;
    const names = ['area', 'name_en', 'name_vi'].map((column) => cell(row, column));
    for (const name of [...names, ...cell(row, 'aliases').split('|')]) {
      exact.set(name, cell(row, 'area'));
      folded.set(fold(name), cell(row, 'area'));
    }
  }
  return (/** @type {string} */ name) => (name === '' ? '' : (exact.get(name) ?? folded.get(fold(name)) ?? ''));
}

/** The cells of the file and the place of each column in it. @param {string} path */
function open(path) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse(text, { delimiter: ',', skipEmptyLines: true });
  if (errors[0]) throw new BadEdition([`line ${String((errors[0].row ?? 0) + 1)}: ${errors[0].message}`]);
  const [header = [], ...lines] = /** @type {string[][]} */ (data);
  const named = header.map((name) => name.trim());
  const missing = Object.keys(COLUMNS).filter((name) => !named.includes(name));
  if (missing.length > 0)
    throw new BadEdition([
      `line 1: no column ${missing.join(', ')}; the columns are ${named.join(', ') || 'none'}.`,
      'Export the whole edition from the EGOVKB Data Center as CSV, in English, and do not change its first line.',
    ]);
  return lines.map((cells, index) => ({
    line: index + 2,
    row: Object.fromEntries(
      Object.entries(COLUMNS).map(([name, own]) => [own, (cells[named.indexOf(name)] ?? '').trim()]),
    ),
  }));
}

/** What is wrong with the numbers of a row. @param {Row} row */
function faultsIn(row) {
  const rank = cell(row, 'rank');
  const scores = SCORES.filter((name) => cell(row, name) !== '' && !/^\d+(\.\d+)?$/.test(cell(row, name)));
  return [
    ...(rank === '' || /^\d+$/.test(rank) ? [] : [`rank “${rank}” is no whole number`]),
    ...scores.map((name) => `${name} “${cell(row, name)}” is no number with a decimal point`),
  ];
}

/** An index of 0 stands for "not ranked" in exports of the UN: such a row keeps what was measured (METHODS 6). @param {Row} row */
function withoutPlaceholders(row) {
  if (cell(row, 'egdi') !== '' && Number(cell(row, 'egdi')) > 0) return row;
  const parts = SCORES.filter((name) => Number(cell(row, name)) === 0);
  return { ...row, rank: '', ...Object.fromEntries(['egdi', ...parts].map((name) => [name, ''])) };
}

/**
 * One edition, in the order of its ranks, each country under the name that egdi.csv gives it. Throws `BadEdition` with every fault:
 * line, what was found, what to do.
 * @param {string} path
 * @param {readonly Row[]} areas of areas.csv
 * @param {readonly Row[]} egdi of egdi.csv
 * @returns {Edition}
 */
export function readEdition(path, areas, egdi) {
  const lines = open(path);
  const codeOf = codeFinder(areas);
  const names = new Map(egdi.map((row) => [cell(row, 'iso3'), cell(row, 'country')]));
  /** @type {string[]} */
  const faults = [];
  const years = [...new Set(lines.map(({ row }) => cell(row, 'year')))];
  const [year = ''] = years;
  if (years.length !== 1) faults.push(`one edition a file: this one has ${years.join(', ') || 'no rows'}`);
  else if (!/^\d{4}$/.test(year) || Number(year) < 2003 || (Number(year) > 2005 && Number(year) % 2 === 1))
    faults.push(`“${year}” is no edition of the survey: they are of even years since 2008`);
  /** @type {Map<string, number>} */
  const seen = new Map();
  const rows = lines.map(({ line, row }) => {
    const name = cell(row, 'country');
    const iso3 = codeOf(name);
    const before = seen.get(iso3);
    if (iso3 === '')
      faults.push(
        `line ${String(line)}: no country is called “${name}”; add this spelling to hand/country-names.csv and build`,
      );
    else if (before !== undefined)
      faults.push(`line ${String(line)}: ${name} stands in line ${String(before)} already`);
    else seen.set(iso3, line);
    faults.push(...faultsIn(row).map((fault) => `line ${String(line)}, ${name}: ${fault}`));
    return withoutPlaceholders({ ...row, iso3, country: names.get(iso3) ?? name });
  });
  if (faults.length > 0) throw new BadEdition(faults);
  const place = (/** @type {Row} */ row) => Number(cell(row, 'rank') || Infinity);
  const unranked = rows.filter((row) => cell(row, 'rank') === '');
  const namesVi = new Map(areas.map((row) => [cell(row, 'area'), cell(row, 'name_vi')]));
  return {
    year,
    rows: rows
      .map((row) => Object.fromEntries(EGDI_COLUMNS.map((column) => [column, cell(row, column)])))
      .sort((a, b) => place(a) - place(b) || cell(a, 'iso3').localeCompare(cell(b, 'iso3'))),
    unranked: {
      en: unranked.map((row) => cell(row, 'country')),
      vi: unranked.map((row) => namesVi.get(cell(row, 'iso3')) ?? cell(row, 'country')),
    },
  };
}

/** Of the countries ranked in the edition before, those that this one does not rank; fewer than 95% is a part (METHODS 4). @param {Edition} edition @param {readonly Row[]} egdi */
export function missingFrom({ year, rows }, egdi) {
  const ranked = (/** @type {readonly Row[]} */ of) => of.filter((row) => cell(row, 'rank') !== '');
  const earlier = ranked(egdi).filter((row) => cell(row, 'year') < year);
  const last = earlier
    .map((row) => cell(row, 'year'))
    .sort()
    .at(-1);
  const before = earlier.filter((row) => cell(row, 'year') === last);
  const now = new Set(ranked(rows).map((row) => cell(row, 'iso3')));
  const missing = before.filter((row) => !now.has(cell(row, 'iso3'))).map((row) => cell(row, 'country'));
  return {
    missing,
    isPart: before.length - missing.length < 0.95 * before.length,
    before: before.length,
    now: now.size,
  };
}
