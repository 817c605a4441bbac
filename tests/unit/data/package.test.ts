import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cell, readTable } from '../../../data/csv.mjs';

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const DERIVED = ['areas.csv', 'targets.csv', 'observations.csv', 'dti.csv', 'egdi.csv'];

const temporary: string[] = [];
function temporaryFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'targetline-data-'));
  temporary.push(made);
  return made;
}
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

function run(script: string, ...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(DATA, script), ...args], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

/** What the check says of the package after one edit of one file. The edit must change something. */
function checkAfter(file: string, find: string | RegExp, replacement: string) {
  const folder = temporaryFolder();
  cpSync(DATA, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(find, replacement);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return run('check.mjs', folder);
}

describe('the data package', () => {
  it('passes its own check', () => {
    const { status, text } = run('check.mjs');
    expect(text).not.toContain('Found');
    expect(status).toBe(0);
  });

  it('has the row counts that its README prints', () => {
    const printed = run('check.mjs').text;
    const counts = [...readFileSync(join(DATA, 'README.md'), 'utf8').matchAll(/^\| (\S+\.csv) +\| +(\d+) \|/gm)];
    expect(counts).toHaveLength(8);
    for (const [, file = '', rows = ''] of counts) expect(printed).toMatch(new RegExp(`^${file} +${rows}  yes$`, 'm'));
  });

  it('has 193 countries, and only they are in the EGDI', () => {
    const countries = readTable(join(DATA, 'areas.csv')).filter((row) => cell(row, 'kind') === 'country');
    const inField = new Set(readTable(join(DATA, 'egdi.csv')).map((row) => cell(row, 'iso3')));
    expect(countries).toHaveLength(193);
    expect([...inField].sort()).toEqual(countries.map((row) => cell(row, 'area')).sort());
  });

  it('lists the oddities of the UN as known', () => {
    const { text } = run('check.mjs');
    const known = ['FSM hci 1.42200', 'TUV hci 1.03000', 'KHM egdi 0.29890', 'CMR egdi 0.27340', '51 HRV and 52 HUN'];
    for (const oddity of known) expect(text).toContain(oddity);
  });
});

describe('the check', () => {
  it.each([
    [
      'a target of an unknown indicator',
      'targets.csv',
      'vn-749,government,egdi-rank,',
      'vn-749,government,egdi-rnk,',
      'egdi-rnk is not in indicators',
    ],
    [
      'a successor that is no area',
      'areas.csv',
      '2025-06-30,VN-CT-2025',
      '2025-06-30,VN-XX-2025',
      'successor VN-XX-2025 is not in areas',
    ],
    ['a missing Vietnamese text', 'indicators.csv', ',Chỉ số dịch vụ trực tuyến (OSI),', ',,', 'name_vi is empty'],
    ['a note in one language', 'links.csv', ',chỉ có vào năm chẵn', ',', 'note has no vi text'],
    [
      'a value beyond its indicator',
      'observations.csv',
      'VNM,2023,99.8,',
      'VNM,2023,199.8,',
      'value 199.8 is outside 0 to 100',
    ],
    ['a score above 1', 'egdi.csv', 'VNM,Viet Nam,2024,71,0.77092', 'VNM,Viet Nam,2024,71,1.77092', 'egdi is above 1'],
    ['a score that its components do not give', 'egdi.csv', '71,0.77092', '71,0.77192', 'components give'],
    ['a rank that contradicts the scores', 'egdi.csv', '2024,71,0.77092', '2024,70,0.77092', 'VNM has rank 70'],
    ['a known oddity that was silently mended', 'egdi.csv', '1.42200', '0.94200', 'no longer found'],
    ['a lost country', 'egdi.csv', /^VNM,Viet Nam,2024.*\n/m, '', '2024 has 192 countries'],
    ['a figure given twice', 'dti.csv', /^(dti-provincial-score,VN-DN,2022.*\n)/m, '$1$1', 'repeats the key'],
    [
      'two preferred figures of one period',
      'observations.csv',
      'medium,0,1,the source says “nearly”',
      'medium,1,1,the source says “nearly”',
      'prefers two figures',
    ],
    [
      'a source without a Vietnamese name',
      'dti.csv',
      'DTI 2023 via Lao Động',
      'DTI 2023 via Nobody',
      'source has no vi name',
    ],
    ['a spelling of two areas', 'areas.csv', 'Hà Lan', 'Ba Lan', 'one spelling for several areas'],
    ['a bare number for a name', 'areas.csv', 'OWID_WRL', '001', 'a bare number is no name: 001 AGG-WORLD'],
    ['a changed header', 'programmes.csv', 'issued', 'date', 'schema says'],
    ['a column of quotations', 'hand/aggregates.csv', 'aliases', 'quote', 'has a column of quotations'],
    ['decomposed letters', 'areas.csv', 'Việt Nam', 'Việt Nam'.normalize('NFD'), 'is not in Unicode form NFC'],
    ['carriage returns', 'links.csv', '\n', '\r\n', 'has carriage returns'],
    ['a byte order mark', 'dti.csv', 'indicator', '\ufeffindicator', 'begins with a byte order mark'],
  ])('finds %s', (_fault, file, find, replacement, message) => {
    const { status, text } = checkAfter(file, find, replacement);
    expect(text).toContain(message);
    expect(status).toBe(1);
  });
});

describe.skipIf(!existsSync(SHARED))('built from the compiled figures', () => {
  it('gives the committed tables byte for byte', () => {
    const folder = temporaryFolder();
    expect(run('build.mjs', SHARED, folder)).toEqual({ status: 0, text: '' });
    for (const file of DERIVED) {
      expect(readFileSync(join(folder, file)).equals(readFileSync(join(DATA, file))), file).toBe(true);
    }
  });

  it('keeps every row of the UN index', () => {
    const lines = (folder: string) => readFileSync(join(folder, 'egdi.csv'), 'utf8').split('\n');
    expect(lines(DATA)).toEqual(lines(SHARED));
  });

  it('keeps every measured figure with its address, trust and conflict', () => {
    const ours = new Map<string, number>();
    const columns = ['value', 'source_url', 'published', 'confidence', 'preferred', 'disputed'];
    const key = (id: string, period: string, row: Record<string, string>) =>
      [id.replace(/-old$/, ''), period.replace('/', '-'), ...columns.map((column) => cell(row, column))].join(' ');
    for (const row of readTable(join(DATA, 'observations.csv'))) {
      const made = key(cell(row, 'indicator'), cell(row, 'period'), row);
      ours.set(made, (ours.get(made) ?? 0) + 1);
    }
    for (const row of readTable(join(SHARED, 'vn-observations.csv'))) {
      const wanted = key(cell(row, 'indicator_id'), cell(row, 'period'), row);
      const left = ours.get(wanted) ?? 0;
      expect(left, wanted).toBeGreaterThan(0);
      ours.set(wanted, left - 1);
    }
  });

  it('keeps every target, universal ones in words', () => {
    const shared = readTable(join(SHARED, 'vn-targets.csv'));
    const ours = readTable(join(DATA, 'targets.csv')).filter((row) => cell(row, 'verified') === 'true');
    const text = (row: Record<string, string>, columns: string[]) =>
      columns.map((column) => cell(row, column)).join(' ');
    const said = (row: Record<string, string>) => cell(row, 'value') || cell(row, 'wording_en');
    expect(ours.map((row) => `${text(row, ['indicator', 'year', 'comparator', 'source_url'])} ${said(row)}`)).toEqual(
      shared.map((row) => text(row, ['indicator_id', 'target_year', 'comparator', 'source_url', 'target_value'])),
    );
  });

  it('keeps every provincial score and rank', () => {
    const values = (file: string, columns: string[]) =>
      readTable(file).flatMap((row) => columns.map((column) => cell(row, column)).filter((value) => value !== ''));
    const sorted = (list: string[]) => [...list].sort();
    expect(sorted(values(join(DATA, 'dti.csv'), ['value']))).toEqual(
      sorted(values(join(SHARED, 'vn-dti.csv'), ['score', 'rank'])),
    );
  });

  it('carries no quotation into any file', () => {
    const quotes = ['vn-observations.csv', 'vn-targets.csv', 'vn-dti.csv'].flatMap((file) =>
      readTable(join(SHARED, file)).map((row) => cell(row, 'quote')),
    );
    // Shorter ones are a rank and a name, or a bare figure: no sentence.
    const sentences = [...new Set(quotes)].filter((quote) => quote.length > 24);
    expect(sentences.length).toBeGreaterThan(100);
    const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
    const all = files
      .map((file) => readFileSync(join(DATA, file), 'utf8'))
      .join('\n')
      .normalize('NFC');
    expect(sentences.filter((quote) => all.includes(quote.normalize('NFC')))).toEqual([]);
  });
});
