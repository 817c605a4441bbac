import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cell, readTable } from '../../../../data/csv.mjs';
import { openData } from '../../../../data/openData.mjs';
import { readExamples } from '../../../../src/app/front/readExamples.ts';

const DATA = fileURLToPath(new URL('../../../../data/', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'targetline-open-'));
  for (const [path, content] of await openData(DATA)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const isHere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const codeOf = (name: string): string =>
  readExamples(`${pathToFileURL(folder).href}/`).find((one) => one.name === name)?.code ?? '';
const said = (program: string, ...args: string[]): string => {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
};
const rows = readTable(join(DATA, 'egdi.csv')).filter((row) => cell(row, 'iso3') === 'VNM');
const ranked = readTable(join(DATA, 'egdi.csv')).filter((row) => cell(row, 'rank') !== '');

it.skipIf(!isHere('python3'))('the Python example runs, and prints what the table holds', () => {
  const lines = rows.map((row) => ['year', 'rank', 'egdi'].map((name) => cell(row, name)).join(' '));
  expect(said('python3', '-c', codeOf('Python')).trim().split('\n')).toEqual([
    ...lines,
    `UN E-Government Development Index rank ${String(ranked.length)}`,
  ]);
});

it.skipIf(!isHere('Rscript'))('the R example runs, and prints what the table holds', () => {
  const lines = said('Rscript', '-e', codeOf('R')).trim().split('\n').slice(1);
  expect(lines.map((line) => line.trim().split(/\s+/).map(Number))).toEqual(
    rows.map((row) => ['year', 'rank', 'egdi'].map((name) => Number(cell(row, name)))),
  );
});

it('every file that an example names is there', () => {
  const names = ['R', 'Python', 'Excel (Power Query)'].map(codeOf).join('\n');
  expect(names.match(/egdi\.csv/g)).toHaveLength(3);
  expect(names).not.toMatch(/undefined/);
});
