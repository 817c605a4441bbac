// The data package as a built page offers it at addresses that stay: `data/` beside the page. Files and their text; a plugin of the
// build writes them. What is derived has a descriptor of its own, so that whoever reads the package reads figures alone.
// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { cell, readTable } from './csv.mjs';
import { derivedTables } from './derived.mjs';
import { page, readPackage } from './verdicts.mjs';

/** @typedef {import('../src/domain/observation.ts').Observation} Observation */
/** @typedef {import('./verdicts.mjs').Package} Package */
/** @typedef {ReturnType<typeof versionOf>} Version */
/** @typedef {Map<string, string>} Files text by path below `data/` */

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;
/** Under its keys, what is empty or false left out. @param {Record<string, unknown>} row */
const told = (row) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== false && value !== null));

/** Size and hash as the standard writes them. @param {string} text */
const printOf = (text) => ({
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

/**
 * Version of the package and the day it was made, of which descriptor and CHANGES.md say the same or nothing is built.
 * @param {string} folder
 * @returns {{ version: string, day: string }}
 */
export function versionOf(folder) {
  const { version, created } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  const [, newest, day = ''] =
    /^## (\S+), (\d{4}-\d{2}-\d{2})$/m.exec(readFileSync(join(folder, 'CHANGES.md'), 'utf8')) ?? [];
  if (newest !== version || created !== `${day}T00:00:00Z`)
    throw new Error(`CHANGES.md begins with ${String(newest)} of ${day}, datapackage.json is ${version} of ${created}`);
  return { version, day };
}

/** @param {Observation} one */
const observationRow = (one) =>
  told({
    ...{ area: one.area, period: one.period, value: one.value },
    ...{ source: one.source.name, source_url: one.source.url, published: one.source.published },
    ...{ confidence: one.confidence, preferred: one.preferred, disputed: one.disputed },
    ...{ projected: one.projected ?? false, note_en: one.note.en, note_vi: one.note.vi },
  });

/** The figures of every indicator, read as the page reads them, and a list of them. @param {Package} of @param {Version} made @param {Files} files */
async function addIndicators({ registry, blocks }, { version, day }, files) {
  const code = await page();
  const areas = new Map(registry.areas.map((area) => [area.id, area]));
  const list = registry.indicators.map((indicator) => {
    const block = blocks.get(indicator.id);
    const observations = block ? Array.from({ length: block.count }, (_, row) => code.observationAt(block, row)) : [];
    const path = `indicators/${indicator.id}.json`;
    const { id, name, measure, unit, direction, frequency, source: publisher, note } = indicator;
    const head = { id, name, measure, unit, direction, frequency, ...told({ publisher }) };
    files.set(
      path,
      json({
        ...{ package: 'targetline', version, made: day, ...head },
        ...(note.en === '' ? {} : { note }),
        areas: Object.fromEntries((block?.areas ?? []).map((area) => [area, areas.get(area)?.name])),
        observations: observations.map(observationRow),
      }),
    );
    files.set(
      `indicators/${indicator.id}.sdmx.csv`,
      code.toSdmxCsv(
        observations.map(({ area, period, value, source, note, projected, confidence }) => ({
          ...{ area, indicator: id, period, value, unit: unit.en, source: source.name },
          status: code.obsStatusOf({ note, isProjected: projected ?? false, isDoubtful: confidence === 'low' }),
        })),
      ),
    );
    return { ...head, path, observations: observations.length, areas: block?.areas.length ?? 0 };
  });
  files.set('indicators.json', json({ package: 'targetline', version, made: day, indicators: list }));
}

/** The survey by country and edition as it is in the CSV, numbers as numbers. @param {string} folder */
const surveyRows = (folder) =>
  readTable(join(folder, 'egdi.csv')).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, text]) => [
        name,
        ['iso3', 'country'].includes(name) ? text : text === '' ? null : Number(text),
      ]),
    ),
  );

/** The indicators of the survey, and the columns that hold them. */
const SURVEY = { 'egdi-rank': 'rank', egdi: 'egdi', osi: 'osi', tii: 'tii', hci: 'hci', epi: 'epi' };

/** The whole survey for an exchange of statistics, with what was not ranked or not published as missing. @param {string} folder @param {Package} of */
async function surveySdmx(folder, { registry }) {
  const code = await page();
  const facts = new Map(registry.indicators.map(({ id, unit, source }) => [String(id), { unit: unit.en, source }]));
  return code.toSdmxCsv(
    readTable(join(folder, 'egdi.csv')).flatMap((row) =>
      Object.entries(SURVEY).map(([indicator, column]) => {
        const text = cell(row, column);
        return {
          ...{ area: cell(row, 'iso3'), indicator, period: cell(row, 'year'), status: 'A' },
          value: text === '' ? null : Number(text),
          ...(facts.get(indicator) ?? { unit: '', source: '' }),
        };
      }),
    ),
  );
}

/** @param {string} folder @param {Package} of @param {Version} made @param {Files} files */
async function addDerived(folder, of, { version, day }, files) {
  const tables = await derivedTables(folder, of, day);
  for (const { name, rows } of tables) {
    files.set(`derived/${name}.csv`, `${Papa.unparse([...rows], { newline: '\n' })}\n`);
    files.set(`derived/${name}.json`, json({ package: 'targetline', version, made: day, rows }));
  }
  const licenses = [{ name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' }];
  const resources = tables.map(({ name, title, title_vi, rows }) => {
    const path = `${name}.csv`;
    const fields = Object.keys(rows[0] ?? {}).map((field) => ({ name: field, type: typeOf(rows, field) }));
    const schema = { $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', missingValues: [''], fields };
    const kind = { type: 'table', path, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
    return { name, ...kind, ...printOf(files.get(`derived/${path}`) ?? ''), title, title_vi, licenses, schema };
  });
  files.set(
    'derived/datapackage.json',
    json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      ...{ name: 'targetline-derived', version, created: `${day}T00:00:00Z` },
      title: 'Targetline: what is worked out of the figures',
      resources,
    }),
  );
}

/** @param {readonly Readonly<Record<string, unknown>>[]} rows @param {string} field */
function typeOf(rows, field) {
  const values = rows.map((row) => row[field]).filter((value) => value !== null);
  if (values.every((value) => typeof value === 'number'))
    return values.every((value) => Number.isInteger(value)) ? 'integer' : 'number';
  return 'string';
}

/** The descriptor with size and hash of each file. @param {string} folder @param {Files} files */
function descriptorOf(folder, files) {
  const { resources, ...rest } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  return {
    ...rest,
    resources: resources.map((/** @type {{ path: string | string[] }} */ { path, ...resource }) =>
      // Of several files the standard has no size.
      typeof path === 'string' ? { path, ...printOf(files.get(path) ?? ''), ...resource } : { path, ...resource },
    ),
  };
}

/**
 * Every file of `data/` beside a built page, by its path there: the tables as they are, the descriptor, each indicator, what is
 * derived, and all tables with the descriptor as one archive.
 * @param {string} folder of a package
 * @returns {Promise<Map<string, string | Uint8Array>>}
 */
export async function openData(folder) {
  /** @type {Files} */
  const files = new Map();
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const forecasts = readdirSync(join(folder, 'forecasts')).map((name) => `forecasts/${name}`);
  for (const path of [...tables, ...forecasts, 'README.md', 'CHANGES.md', 'CHANGES.vi.md'])
    files.set(path, readFileSync(join(folder, path), 'utf8'));
  files.set('datapackage.json', json(descriptorOf(folder, files)));
  const packed = [...files].map(([path, text]) => [`targetline-data/${path}`, Buffer.from(text)]);

  files.set('egdi.json', json(surveyRows(folder)));
  const [read, made] = [await readPackage(folder), versionOf(folder)];
  files.set('egdi.sdmx.csv', await surveySdmx(folder, read));
  await addIndicators(read, made, files);
  await addDerived(folder, read, made, files);
  const [year = 0, month = 1, day = 1] = made.day.split('-').map(Number);
  // A day in local time, as archives write it: the same bytes wherever it is built.
  const archive = zipSync(Object.fromEntries(packed), { level: 9, mtime: new Date(year, month - 1, day) });
  /** @type {Map<string, string | Uint8Array>} */
  const all = new Map(files);
  return all.set('targetline-data.zip', archive);
}
