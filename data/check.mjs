// Checks the data package against its own description and against what must hold between its files:
//   node data/check.mjs [folder of a package]
// Prints one line per file and every finding; ends with 1 if a finding is not one of the known oddities.
// @ts-check
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cell, readCells } from './csv.mjs';
import { fold } from './fold.mjs';
import { checkForecasts } from './checkForecasts.mjs';
import { guardEgdi } from './egdiGuard.mjs';

/** @typedef {import('./csv.mjs').Row} Row */
/**
 * @typedef {{ required?: boolean, unique?: boolean, enum?: string[], pattern?: string, minimum?: number, maximum?: number }} Constraints
 * @typedef {{ name: string, type: string, constraints?: Constraints, trueValues?: string[], falseValues?: string[] }} Field
 * @typedef {{ fields: string[], reference: { resource?: string, fields: string[] } }} ForeignKey
 * @typedef {{ fields: Field[], primaryKey: string[], foreignKeys?: ForeignKey[] }} Schema
 * @typedef {{ name: string, path: string, schema: Schema }} Resource
 * @typedef {{ resource: Resource, rows: Row[] }} Table
 * @typedef {(file: string, line: number, message: string) => void} Report
 */

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
/** @type {Map<string, string[]>} */
const problems = new Map();

/** @type {Report} */
function report(file, line, message) {
  const list = problems.get(file) ?? [];
  list.push(line > 0 ? `${file}:${String(line)} ${message}` : `${file} ${message}`);
  problems.set(file, list);
}

/** Line of a row in its file: the header is line 1, and no cell spans lines. @param {number} index */
const lineOf = (index) => index + 2;

// ---- one file ----------------------------------------------------------------------------------------------------

/** @param {string} file */
function checkText(file) {
  const text = readFileSync(join(folder, file), 'utf8');
  if (text.startsWith('\ufeff')) report(file, 0, 'begins with a byte order mark');
  if (text.includes('\r')) report(file, 0, 'has carriage returns');
  if (text !== text.normalize('NFC')) report(file, 0, 'is not in Unicode form NFC');
  if (!text.endsWith('\n')) report(file, 0, 'does not end with a line break');
}

/** The cells of every CSV file in the folder, the hand-edited sources too; each is read once. */
function readFolder() {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
  /** @type {Map<string, string[][]>} */
  const found = new Map();
  for (const file of files) {
    checkText(file);
    try {
      const cells = readCells(join(folder, file));
      if (cells[0]?.includes('quote')) report(file, 1, 'has a column of quotations');
      found.set(file, cells);
    } catch (error) {
      report(file, 0, `cannot be read: ${String(error)}`);
    }
  }
  return found;
}

/** @param {Resource} resource @param {Map<string, string[][]>} files @returns {Table} */
function readResource(resource, files) {
  const { path, schema } = resource;
  const [header = [], ...lines] = files.get(path) ?? [];
  const names = schema.fields.map((field) => field.name);
  if (header.join() !== names.join()) report(path, 1, `header is ${header.join()}, schema says ${names.join()}`);
  const rows = lines.map((cells, index) => {
    if (cells.length !== names.length) report(path, lineOf(index), `has ${String(cells.length)} cells`);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
  return { resource, rows };
}

/** Forms of the types of Table Schema that the package uses. @type {Record<string, (text: string, field: Field) => boolean>} */
const TYPES = {
  string: (text) => text === text.trim() && !text.includes('\n'),
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text),
  year: (text) => /^\d{4}$/.test(text),
  date: (text) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text),
  boolean: (text, field) => [...(field.trueValues ?? ['true']), ...(field.falseValues ?? ['false'])].includes(text),
};

/** What is wrong with one cell; empty when nothing is. @param {string} text @param {Field} field */
function faultOf(text, field) {
  const rules = field.constraints ?? {};
  if (text === '') return rules.required ? 'is empty' : '';
  const hasType = TYPES[field.type];
  if (!hasType) return `has the unknown type ${field.type}`;
  if (!hasType(text, field)) return `is no ${field.type}: ${text}`;
  if (rules.enum && !rules.enum.includes(text)) return `is none of ${rules.enum.join()}: ${text}`;
  if (rules.pattern && !new RegExp(rules.pattern, 'u').test(text)) return `does not match ${rules.pattern}: ${text}`;
  if (rules.minimum !== undefined && Number(text) < rules.minimum) return `is below ${String(rules.minimum)}: ${text}`;
  if (rules.maximum !== undefined && Number(text) > rules.maximum) return `is above ${String(rules.maximum)}: ${text}`;
  return '';
}

/** @param {Table} table */
function checkCells({ resource, rows }) {
  for (const [index, row] of rows.entries()) {
    for (const field of resource.schema.fields) {
      const fault = faultOf(cell(row, field.name), field);
      if (fault) report(resource.path, lineOf(index), `${field.name} ${fault}`);
    }
  }
}

/** @param {Row} row @param {readonly string[]} fields */
const keyOf = (row, fields) => fields.map((name) => cell(row, name)).join(' | ');

/** @param {Table} table @param {readonly string[]} fields */
function checkUnique({ resource, rows }, fields) {
  const seen = new Set();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row, fields);
    if (seen.has(key)) report(resource.path, lineOf(index), `repeats the key ${fields.join('+')} ${key}`);
    seen.add(key);
  }
}

/** Every text that a person reads stands in both languages or in neither. @param {Table} table */
function checkLanguages({ resource, rows }) {
  const stems = resource.schema.fields.flatMap(({ name }) => (name.endsWith('_en') ? [name.slice(0, -3)] : []));
  for (const [index, row] of rows.entries()) {
    for (const stem of stems) {
      const missing = ['en', 'vi'].filter((language) => cell(row, `${stem}_${language}`) === '');
      if (missing.length === 1) report(resource.path, lineOf(index), `${stem} has no ${missing.join()} text`);
    }
  }
}

// ---- between files -----------------------------------------------------------------------------------------------

/** @param {Table} table @param {Map<string, Table>} tables */
function checkReferences({ resource, rows }, tables) {
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const target = tables.get(reference.resource ?? resource.name);
    const known = new Set(target?.rows.map((row) => keyOf(row, reference.fields)));
    for (const [index, row] of rows.entries()) {
      const key = keyOf(row, fields);
      const where = reference.resource ?? resource.name;
      if (key !== '' && !known.has(key))
        report(resource.path, lineOf(index), `${fields.join()} ${key} is not in ${where}`);
    }
  }
}

/** The tables that have all of these columns. @param {Map<string, Table>} tables @param {readonly string[]} columns */
const withColumns = (tables, ...columns) =>
  [...tables.values()].filter(({ resource }) =>
    columns.every((column) => resource.schema.fields.some(({ name }) => name === column)),
  );

/** Two tables of one kind are one table to the page: no key stands in both. @param {Map<string, Table>} tables */
function checkKinds(tables) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const { resource, rows } of tables.values()) {
    const { name, path, schema } = resource;
    // A forecast is a file of its own, and none of the tables that the page lays together.
    if (name.startsWith('forecasts/')) continue;
    for (const [index, row] of rows.entries()) {
      const key = `${schema.primaryKey.join('+')} ${keyOf(row, schema.primaryKey)}`;
      const before = seen.get(key);
      if (before !== undefined && before !== path) report(path, lineOf(index), `repeats ${key} of ${before}`);
      else seen.set(key, path);
    }
  }
}

/** Values of observations and targets lie within the bounds of their indicator. @param {Map<string, Table>} tables */
function checkBounds(tables) {
  const known = withColumns(tables, 'direction', 'minimum', 'maximum').flatMap(({ rows }) => rows);
  const indicators = new Map(known.map((row) => [cell(row, 'indicator'), row]));
  for (const { resource, rows } of withColumns(tables, 'indicator', 'value')) {
    for (const [index, row] of rows.entries()) {
      const indicator = indicators.get(cell(row, 'indicator'));
      const value = cell(row, 'value');
      if (!indicator || value === '') continue;
      const [minimum, maximum] = [cell(indicator, 'minimum'), cell(indicator, 'maximum')];
      const outside =
        (minimum !== '' && Number(value) < Number(minimum)) || (maximum !== '' && Number(value) > Number(maximum));
      if (outside) report(resource.path, lineOf(index), `value ${value} is outside ${minimum} to ${maximum}`);
    }
  }
}

/** A target has a number or words, and one period of one area has at most one preferred figure. @param {Map<string, Table>} tables */
function checkMeaning(tables) {
  for (const { resource, rows } of withColumns(tables, 'value', 'wording_en')) {
    for (const [index, row] of rows.entries())
      if ((cell(row, 'value') === '') === (cell(row, 'wording_en') === ''))
        report(resource.path, lineOf(index), 'needs either a value or a wording');
  }
  for (const { resource, rows } of withColumns(tables, 'preferred')) {
    const preferred = rows.filter((row) => cell(row, 'preferred') === '1');
    const keys = preferred.map((row) => keyOf(row, ['indicator', 'area', 'period']));
    for (const key of keys.filter((k, i) => keys.indexOf(k) !== i))
      report(resource.path, 0, `prefers two figures for ${key}`);
  }
}

// ---- names of areas ----------------------------------------------------------------------------------------------

/** Vietnamese short names that are a code of another country once marks and case are folded: a reader must try the exact spelling first. */
const KNOWN_FOLDS = new Set(['ao AGO AUT', 'bi BDI BEL', 'my MYS USA', 'nga NGA RUS']);

/** Whether two areas exist on one day. @param {Row} a @param {Row} b */
const coexist = (a, b) =>
  [a, b].every((x, i, both) => {
    const [until, from] = [cell(x, 'until'), cell(/** @type {Row} */ (both[1 - i]), 'from')];
    return until === '' || from === '' || from <= until;
  });

/** No spelling means two areas of one time. @param {Table | undefined} table @param {(finding: string) => void} known */
function checkSpellings(table, known) {
  /** @type {Map<string, Row[]>} */
  const bySpelling = new Map();
  for (const row of table?.rows ?? []) {
    const spellings = ['area', 'name_en', 'name_vi']
      .map((name) => cell(row, name))
      .concat(cell(row, 'area').replace(/^AGG-/, ''), cell(row, 'aliases').split('|'));
    for (const text of new Set(spellings.filter((s) => s !== ''))) {
      if (/^\d+$/.test(text)) report('areas.csv', 0, `a bare number is no name: ${text} ${cell(row, 'area')}`);
      for (const key of new Set([text, `${fold(text)} (folded)`])) {
        const rows = bySpelling.get(key) ?? [];
        if (!rows.includes(row)) bySpelling.set(key, [...rows, row]);
      }
    }
  }
  for (const [key, rows] of bySpelling) {
    const clash = rows.filter((a) => rows.some((b) => a !== b && coexist(a, b)));
    if (clash.length === 0) continue;
    const finding = `${key.replace(' (folded)', '')} ${clash
      .map((row) => cell(row, 'area'))
      .sort()
      .join(' ')}`;
    if (key.endsWith(' (folded)') && KNOWN_FOLDS.has(finding)) known(`areas.csv spelling ${finding}`);
    else report('areas.csv', 0, `one spelling for several areas: ${key} ${finding}`);
  }
}

/** Every area that a programme is common to is a country. @param {Map<string, Table>} tables */
function checkMembers(tables) {
  const countries = new Set(
    tables.get('areas')?.rows.flatMap((row) => (cell(row, 'kind') === 'country' ? [cell(row, 'area')] : [])),
  );
  for (const { resource, rows } of withColumns(tables, 'members'))
    for (const [index, row] of rows.entries())
      for (const member of cell(row, 'members').split('|'))
        if (!countries.has(member)) report(resource.path, lineOf(index), `member ${member} is no country`);
}

/** Every source that a row names has its name for the page in Vietnamese. @param {Map<string, Table>} tables @param {string[][]} names */
function checkSourceNames(tables, names) {
  const known = new Set(names.filter((cells) => (cells[1] ?? '') !== '').map(([source]) => source));
  for (const { resource, rows } of tables.values()) {
    for (const [index, row] of rows.entries()) {
      const source = row['source'] ?? '';
      if (source !== '' && !known.has(source))
        report(resource.path, lineOf(index), `source has no vi name in hand/source-names.csv: ${source}`);
    }
  }
}

// ---- all ---------------------------------------------------------------------------------------------------------

/** Each file by itself; those of a resource of several files are known by their paths. @returns {Resource[]} */
function resources() {
  checkText('datapackage.json');
  /** @type {(Omit<Resource, 'path'> & { path: string | string[] })[]} */
  const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')).resources;
  return described.flatMap(({ path, ...resource }) =>
    typeof path === 'string' ? [{ ...resource, path }] : path.map((one) => ({ ...resource, name: one, path: one })),
  );
}

const files = readFolder();
const tables = new Map(resources().map((resource) => [resource.name, readResource(resource, files)]));
/** @type {string[]} */
const oddities = [];
for (const table of tables.values()) {
  checkCells(table);
  checkUnique(table, table.resource.schema.primaryKey);
  for (const { name, constraints } of table.resource.schema.fields) if (constraints?.unique) checkUnique(table, [name]);
  checkLanguages(table);
  checkReferences(table, tables);
}
checkKinds(tables);
checkBounds(tables);
checkMeaning(tables);
checkMembers(tables);
const sourceNames = files.get('hand/source-names.csv');
if (sourceNames) checkSourceNames(tables, sourceNames);
checkForecasts(
  folder,
  tables.get('filings')?.rows ?? [],
  new Map([...tables].filter(([name]) => name.startsWith('forecasts/')).map(([name, { rows }]) => [name, rows])),
  report,
);
checkSpellings(tables.get('areas'), (finding) => oddities.push(finding));
const published = new Set((files.get('hand/egdi-oddities.csv') ?? []).slice(1).map(([finding = '']) => finding));
const egdi = guardEgdi(tables.get('egdi')?.rows ?? [], published);
oddities.push(...egdi.known.map((finding) => `egdi.csv ${finding}`));
for (const finding of egdi.unexpected) report('egdi.csv', 0, finding);

/** @param {string} heading @param {readonly string[]} lines */
function print(heading, lines) {
  if (lines.length > 0) console.log(`\n${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

console.log(`${'file'.padEnd(36)}${'rows'.padStart(6)}  ok`);
for (const { resource, rows } of tables.values()) {
  const found = problems.get(resource.path)?.length ?? 0;
  const verdict = found === 0 ? 'yes' : `no, ${String(found)} found`;
  console.log(`${resource.path.padEnd(36)}${String(rows.length).padStart(6)}  ${verdict}`);
}
print('Editions of the EGDI', [...egdi.editions.values()]);
print('Known oddities, left as published', oddities);
print('Found', [...problems.values()].flat().slice(0, 100));
process.exitCode = problems.size === 0 ? 0 : 1;
