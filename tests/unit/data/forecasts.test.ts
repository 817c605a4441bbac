import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cell, readTable } from '../../../data/csv.mjs';
import { linkOf, sha256 } from '../../../data/ledger.mjs';

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));
const REGISTER = 'forecasts/filings.csv';

/** What was filed, by the last link of the register on each day of filing: whoever changes a filed file has to change this line too. */
const FILED = { '2026-11-29': 'd280d347ee190372c9a7fcb2027e93716a5e285986e35294215ddaf05a022d3e' };

const temporary: string[] = [];
function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'targetline-forecasts-'));
  temporary.push(folder);
  cpSync(DATA, folder, { recursive: true });
  return folder;
}
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

function run(script: string, ...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(DATA, script), ...args], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
}
const filings = readTable(join(DATA, REGISTER));
const [first = {}] = filings;
const file = `forecasts/${cell(first, 'file')}`;

function change(folder: string, name: string, find: string | RegExp, replacement: string): void {
  const before = readFileSync(join(folder, name), 'utf8');
  const after = before.replace(find, replacement);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, name), after);
}

describe('the register of filed forecasts', () => {
  it('holds what was filed, for ever', () => {
    const days = [...new Set(filings.map((row) => cell(row, 'filed')))];
    const lastOf = (day: string) => filings.findLast((row) => cell(row, 'filed') === day) ?? {};
    expect(Object.fromEntries(days.map((day) => [day, cell(lastOf(day), 'chain')]))).toEqual(FILED);
  });

  it('names every file, and 193 countries by six methods in each', () => {
    const files = readdirSync(join(DATA, 'forecasts')).filter((name) => name !== 'filings.csv');
    expect(filings.map((row) => cell(row, 'file')).sort()).toEqual(files.sort());
    for (const name of files) {
      const rows = readTable(join(DATA, 'forecasts', name));
      expect(new Set(rows.map((row) => cell(row, 'area'))).size).toBe(193);
      expect(new Set(rows.map((row) => cell(row, 'method'))).size).toBe(6);
    }
  });
});

describe('the check of the data package', () => {
  const digit = /(,VNM,\d+,\d+,7)(\d)/;

  it.each([
    ['a changed chance', (folder: string) => change(folder, file, digit, '$19'), 'was changed after it was filed'],
    ['columns that contradict each other', (folder: string) => change(folder, file, digit, '$19'), 'rank_q50 is not'],
    [
      'a changed line of the register, its hash with it',
      (folder: string) => {
        change(folder, file, digit, '$19');
        change(folder, REGISTER, cell(first, 'sha256'), sha256(readFileSync(join(folder, file), 'utf8')));
      },
      `${REGISTER}:2 or a line before it was changed after it was filed`,
    ],
    [
      'a lost line of the register',
      (folder: string) => change(folder, REGISTER, /^2026-filed.*\n/m, ''),
      'was never filed',
    ],
    ['a lost file', (folder: string) => rmSync(join(folder, file)), 'was filed and is gone'],
    [
      'a file that nobody filed',
      (folder: string) => cpSync(join(folder, file), join(folder, 'forecasts/2026-filed-2026-01-01.csv')),
      '2026-filed-2026-01-01.csv was never filed',
    ],
    [
      'a forecast of what was known',
      (folder: string) => {
        const cells = [
          ...['2024-filed-2026-11-30.csv', '2026-11-30', '2024', '2024', '1', '1', '10', '1'],
          ...[sha256('a'), sha256('b')],
        ];
        const link = linkOf(cell(filings.at(-1) ?? {}, 'chain'), cells);
        appendFileSync(join(folder, REGISTER), `${[...cells, link].join(',')}\n`);
      },
      'forecasts what was known',
    ],
  ])('finds %s', (_fault, spoil, message) => {
    const folder = copyOfData();
    spoil(folder);
    const { status, text } = run('check.mjs', folder);
    expect(text).toContain(message);
    expect(status).toBe(1);
  });
});

describe('npm run forecast:file', () => {
  const filedIn = (folder: string): readonly string[] =>
    readdirSync(join(folder, 'forecasts')).map(
      (name) => `${name} ${sha256(readFileSync(join(folder, 'forecasts', name), 'utf8'))}`,
    );

  it('refuses to file the same forecast again, and touches nothing', () => {
    const folder = copyOfData();
    const { status, text } = run('fileForecasts.mjs', folder);
    expect(text).toContain(`was filed on ${cell(first, 'filed')} as ${cell(first, 'file')}`);
    expect(text).toContain('what is filed is not touched. Nothing was written.');
    expect(status).toBe(1);
    expect(filedIn(folder)).toEqual(filedIn(DATA));
  });

  it('refuses an edition of which a single figure is loaded', () => {
    const folder = copyOfData();
    appendFileSync(join(folder, 'egdi.csv'), 'VNM,Viet Nam,2026,50,0.84,0.84,0.84,0.84,0.84\n');
    const { status, text } = run('fileForecasts.mjs', folder, '2026');
    expect(text).toContain('figures of 2026 are loaded');
    expect(status).toBe(1);
    expect(filedIn(folder)).toEqual(filedIn(DATA));
  });

  it('refuses an edition beyond its reach', () => {
    const { status, text } = run('fileForecasts.mjs', DATA, '2040');
    expect(text).toContain('2040 is none of the next 3 editions: 2026, 2028, 2030');
    expect(status).toBe(1);
  });
});
