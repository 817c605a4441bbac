// Reading and writing the package's CSV files: UTF-8 without BOM, LF, quotes only where a cell needs them.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

/** @typedef {Record<string, string>} Row */

/**
 * The cells of a CSV file, header first. Broken quoting throws: a damaged file must not pass as a shorter one.
 * @param {string} path
 * @returns {string[][]}
 */
export function readCells(path) {
  const text = readFileSync(path, 'utf8');
  // The delimiter is given, so that PapaParse does not guess; a file of one column needs that.
  const { data, errors } = Papa.parse(text, { delimiter: ',', skipEmptyLines: true });
  if (errors[0]) throw new Error(`${path}: ${errors[0].message} (row ${String(errors[0].row)})`);
  return /** @type {string[][]} */ (data);
}

/**
 * The rows of a CSV file by column name, each cell trimmed.
 * @param {string} path
 * @returns {Row[]}
 */
export function readTable(path) {
  const [header = [], ...rows] = readCells(path);
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, (cells[i] ?? '').trim()])));
}

/**
 * The text of one cell. Throws for a column that the table does not have, so that a misspelt name cannot read as empty.
 * @param {Row} row
 * @param {string} name
 */
export function cell(row, name) {
  const text = row[name];
  if (text === undefined) throw new Error(`no column ${name} among ${Object.keys(row).join(', ')}`);
  return text;
}

/**
 * A lookup by key that throws for a key it does not know: new input must be given its words by hand first.
 * @template T
 * @param {readonly Row[]} rows
 * @param {(row: Row) => string} key
 * @param {(row: Row) => T} value
 * @returns {(wanted: string) => T}
 */
export function lookup(rows, key, value) {
  const found = new Map(rows.map((row) => [key(row), value(row)]));
  return (wanted) => {
    const hit = found.get(wanted);
    if (hit === undefined) throw new Error(`nothing written by hand for: ${wanted}`);
    return hit;
  };
}

/**
 * @param {string} path
 * @param {readonly string[]} columns
 * @param {readonly Row[]} rows
 */
export function writeTable(path, columns, rows) {
  const cells = rows.map((row) => columns.map((name) => cell(row, name)));
  const text = Papa.unparse({ fields: [...columns], data: cells }, { newline: '\n' });
  writeFileSync(path, `${text}\n`.normalize('NFC'));
}
