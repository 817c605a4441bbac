// The day of a new edition, tried with an invented one in temporary folders: the repository's own data are not touched.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cell, readTable } from '../../../data/csv.mjs';
import { readEdition } from '../../../data/readEdition.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DATA = join(ROOT, 'data');
const SHARED = join(ROOT, '../shared/data');
const FIXTURES = join(ROOT, 'tests/fixtures');
const INVENTED = join(FIXTURES, 'invented-egovkb-2026.csv');
const CORRECTED = join(FIXTURES, 'invented-egovkb-2026-corrected.csv');
const DAY = '2026-12-02';

let scratch = '';
beforeAll(() => {
  // A folder beside which the package finds what it is made with.
  scratch = mkdtempSync(join(tmpdir(), 'targetline-released-'));
  for (const name of ['node_modules', 'src', 'package.json']) symlinkSync(join(ROOT, name), join(scratch, name));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function release(data: string, ...args: string[]): { status: number | null; text: string } {
  const script = join(data, 'release.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--day', DAY, ...args], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

/** A print of every file of the repository's data, by content. */
function printOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** The invented edition after one edit of its text, which must change something. */
function edited(name: string, file: string, edit: (text: string) => string): string {
  const path = join(scratch, name);
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return path;
}

const rowOf = (data: string, table: string, ...wanted: readonly string[]) =>
  readTable(join(data, table)).find((row) => wanted.every((text) => Object.values(row).includes(text))) ?? {};

describe('a new edition', () => {
  const released = () => join(scratch, 'data');

  it('names the countries that it does not rank in both languages', () => {
    const file = edited('unranked.csv', INVENTED, (text) => text.replace(/^(\d+,"?Germany\s*"?,)\d+/m, '$1'));
    const { unranked } = readEdition(file, readTable(join(DATA, 'areas.csv')), readTable(join(DATA, 'egdi.csv')));
    expect(unranked).toEqual({ en: ['Germany'], vi: ['Đức'] });
  });

  it('becomes a package of its own: tables, what follows from them, version, changelog and drafts', () => {
    const before = printOf(DATA);
    const { status, text } = release(DATA, INVENTED, '--into', released());
    expect(text).toContain('The 2026 edition of the UN survey: 193 countries, 193 ranked.');
    expect(status).toBe(0);
    expect(printOf(DATA)).toBe(before);

    // The file: 2026,"Viet Nam ",69,0.78133,…; the edition before: rank 71.
    const line =
      readFileSync(INVENTED, 'utf8')
        .split('\n')
        .find((one) => one.includes('Viet Nam')) ?? '';
    const [, , rank = '', egdi = ''] = line.split(',');
    const row = rowOf(released(), 'egdi.csv', 'VNM', '2026');
    expect([cell(row, 'rank'), cell(row, 'egdi'), cell(row, 'country')]).toEqual([rank, egdi, 'Viet Nam']);
    const gained = rowOf(released(), 'observations.csv', 'egdi-rank-places-gained', '2026');
    expect(cell(gained, 'value')).toBe(String(71 - Number(rank)));
    expect(readTable(join(released(), 'egdi.csv'))).toHaveLength(2308 + 193);

    const { version } = JSON.parse(readFileSync(join(released(), 'datapackage.json'), 'utf8')) as { version: string };
    expect(version).toBe('2026.12.1');
    expect(readFileSync(join(released(), 'CHANGES.vi.md'), 'utf8')).toMatch(
      /^- Kỳ khảo sát 2026 của Liên hợp quốc: 193 nước, /m,
    );
    expect(readFileSync(join(released(), 'CHANGES.md'), 'utf8')).toContain(
      `## 2026.12.1, ${DAY}\n\n- The 2026 edition`,
    );
    const draft = readFileSync(join(released(), 'what-changed/2026-en.md'), 'utf8');
    expect(draft).toMatch(/### Top 70 \(a target of Viet Nam\)\n\n- Came in: Viet Nam \(71 → 69\)/);
    expect(draft).toMatch(
      /Viet Nam +\| UN E-Government Development Index rank: rank\s65 or better by 2026 .*\| missed/,
    );
    expect(readFileSync(join(released(), 'what-changed/2026-vi.md'), 'utf8')).toContain('không đạt');
  });

  it('passes its own check, with its row counts in its README', () => {
    const check = spawnSync(process.execPath, [join(released(), 'check.mjs')], { encoding: 'utf8' });
    expect(check.status).toBe(0);
    expect(check.stdout).toContain('2026: 193 countries, 193 ranked');
    expect(readFileSync(join(released(), 'README.md'), 'utf8')).toMatch(/^\| egdi\.csv +\| 2501 \|/m);
  });

  it.skipIf(!existsSync(SHARED))('is what the compiled figures give with it', () => {
    const made = spawnSync(process.execPath, [join(released(), 'build.mjs'), SHARED, scratch], { encoding: 'utf8' });
    expect(made.stderr).toBe('');
    for (const table of ['egdi.csv', 'observations.csv', 'targets.csv'])
      expect(readFileSync(join(scratch, table)).equals(readFileSync(join(released(), table))), table).toBe(true);
  });

  const next = () => join(scratch, 'next');
  /** Four values are corrected, and one more is such that the index does not follow from its parts. */
  const odd = () =>
    edited('odd.csv', CORRECTED, (text) => text.replace(/^(2026,"Kenya ",.*),(\d\.\d+),(\d\.\d+)$/m, '$1,$2,0.9'));

  it('that the guard finds odd is refused', () => {
    const { status, text } = release(released(), odd(), '--into', next());
    expect(text).toMatch(/2026 KEN egdi [\d.]+ but components give [\d.]+/);
    expect([status, existsSync(next())]).toEqual([1, false]);
  });

  it.runIf(inject('isFull'))('is taken again with corrections, and with what the UN published oddly', () => {
    const { status, text } = release(released(), odd(), '--into', next(), '--accept');
    expect(text).toContain('The 2026 edition of the UN survey was corrected');
    expect(text).toMatch(/Viet Nam, egdi: [\d.]+, now [\d.]+/);
    expect(text).toContain('As published: 2026 KEN egdi');
    expect(status).toBe(0);
    expect(readTable(join(next(), 'egdi.csv'))).toHaveLength(2308 + 193);
  });

  it('is not taken twice', () => {
    const { status, text } = release(released(), INVENTED, '--into', join(scratch, 'twice'));
    expect(text).toContain('the package has this 2026 edition already, to the digit');
    expect([status, existsSync(join(scratch, 'twice'))]).toEqual([1, false]);
  });
});

describe('a file that is no edition', () => {
  const lines = (text: string) => text.trimEnd().split('\n');
  const bad: readonly [string, string, string | ((text: string) => string)][] = [
    ['without its columns', 'line 1: no column', 'bad-wrong-columns.csv'],
    ['of no edition', '“2021” is no edition of the survey', 'bad-year-2021.csv'],
    ['with an unknown country', 'line 3: no country is called “Atlantis”', 'bad-unknown-country.csv'],
    ['cut off in the middle', 'this is a part of the 2026 edition', (text) => lines(text).slice(0, 101).join('\n')],
    ['with a country twice', 'Kenya stands in line', (text) => text + (/^2026,"Kenya.*$/m.exec(text)?.[0] ?? '')],
    [
      'with a word for a number',
      'Kenya: rank “n/a” is no whole number',
      (text) => text.replace(/("Kenya ",)\d+/, '$1n/a'),
    ],
    ['with two editions', 'one edition a file', (text) => text.replace(/^2026,"Kenya/m, '2024,"Kenya')],
    ['with a score of 7.7', 'is outside 0 to 1', (text) => text.replace(/("Kenya ",\d+),0\.\d+/, '$1,7.7')],
    ['with quotes that never close', 'quote', (text) => text.replace('"Kenya "', '"Kenya ')],
  ];

  it.each(bad)('%s is refused, with what was found, and nothing is written', (_, message, made) => {
    const before = printOf(DATA);
    const path = typeof made === 'string' ? join(FIXTURES, made) : edited('bad.csv', INVENTED, made);
    const { status, text } = release(DATA, path);
    expect(text).toContain('was not taken, and nothing was written');
    expect(text).toContain(message);
    expect(status).toBe(1);
    expect(printOf(DATA)).toBe(before);
  });
});
