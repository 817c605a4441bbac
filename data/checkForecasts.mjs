// What must hold of filed forecasts: each file is the one that was filed, and says the same in its columns and its thousandths.
// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell } from './csv.mjs';
import { linkOf, sha256 } from './ledger.mjs';

/** @typedef {import('./csv.mjs').Row} Row */
/** @typedef {(file: string, line: number, message: string) => void} Report */

const REGISTER = 'forecasts/filings.csv';

/** The register only grows: every link holds all lines before it. @param {readonly Row[]} filings @param {Report} report */
function checkChain(filings, report) {
  let link = '';
  for (const [index, row] of filings.entries()) {
    const own = Object.keys(row).filter((name) => name !== 'chain');
    link = linkOf(
      link,
      own.map((name) => cell(row, name)),
    );
    if (link !== cell(row, 'chain')) report(REGISTER, index + 2, 'or a line before it was changed after it was filed');
    if (cell(row, 'edition') <= cell(row, 'origin')) report(REGISTER, index + 2, 'forecasts what was known');
  }
}

/** The least rank whose chance of it or better reaches a share. @param {readonly number[]} thousandths @param {number} share */
function quantile(thousandths, share) {
  let sum = 0;
  return thousandths.findIndex((part) => (sum += part) >= 1000 * share);
}

/** @param {Row} row @param {Row} filing */
function faultsOf(row, filing) {
  const faults = ['filed', 'edition'].filter((name) => cell(row, name) !== cell(filing, name));
  const first = Number(cell(row, 'first_rank'));
  const thousandths = cell(row, 'thousandths').split(' ').map(Number);
  if (thousandths.reduce((sum, part) => sum + part, 0) !== 1000) faults.push('thousandths');
  for (const [name, text] of Object.entries(row)) {
    const [, column, number] = /^(rank_q|p_top_)(\d+)$/.exec(name) ?? [];
    if (column === 'rank_q' && Number(text) !== first + quantile(thousandths, Number(number) / 100)) faults.push(name);
    const within = thousandths.slice(0, Math.max(0, Number(number) - first + 1));
    if (column === 'p_top_' && text !== (within.reduce((sum, part) => sum + part, 0) / 1000).toFixed(3))
      faults.push(name);
  }
  return faults;
}

/**
 * @param {string} folder of the package
 * @param {readonly Row[]} filings lines of the register
 * @param {ReadonlyMap<string, readonly Row[]>} forecasts lines of each file that the description of the package names, by its path
 * @param {Report} report
 */
export function checkForecasts(folder, filings, forecasts, report) {
  checkChain(filings, report);
  const filed = new Set(filings.map((row) => `forecasts/${cell(row, 'file')}`));
  const found = readdirSync(join(folder, 'forecasts')).map((name) => `forecasts/${name}`);
  for (const path of new Set([...found, ...forecasts.keys()]))
    if (path !== REGISTER && !filed.has(path)) report(path, 0, 'was never filed');
  for (const filing of filings) {
    const path = `forecasts/${cell(filing, 'file')}`;
    if (!existsSync(join(folder, path))) {
      report(path, 0, 'was filed and is gone');
      continue;
    }
    if (sha256(readFileSync(join(folder, path), 'utf8')) !== cell(filing, 'sha256'))
      report(path, 0, `was changed after it was filed on ${cell(filing, 'filed')}: its SHA-256 is another`);
    const rows = forecasts.get(path);
    if (!rows) report(path, 0, 'is not named in datapackage.json');
    if (rows && rows.length !== Number(cell(filing, 'rows'))) report(path, 0, `has ${String(rows.length)} rows`);
    for (const [index, row] of (rows ?? []).entries())
      for (const name of faultsOf(row, filing)) report(path, index + 2, `${name} is not what it should be`);
  }
}
