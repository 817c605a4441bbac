import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cell, readTable } from '../../../data/csv.mjs';

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const DERIVED = [
  ...['areas.csv', 'targets.csv', 'observations.csv', 'dti.csv', 'dashboard.csv', 'egdi.csv'],
  ...['eu-targets.csv', 'eu.csv'],
];

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
    expect(counts).toHaveLength(13);
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
    ['a member that is no country', 'eu-programmes.csv', '|EST|', '|AGG|', 'member AGG is no country'],
    [
      'an indicator in two tables',
      'eu-indicators.csv',
      'eu-edge-nodes,',
      'egdi-rank,',
      'repeats indicator egdi-rank of indicators.csv',
    ],
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

describe('figures that a reader may look up', () => {
  const figureOf = (file: string, indicator: string, area: string, period: string) =>
    readTable(join(DATA, file))
      .filter(
        (row) => cell(row, 'indicator') === indicator && cell(row, 'area') === area && cell(row, 'period') === period,
      )
      .filter((row) => cell(row, 'preferred') === '1')
      .map((row) => Number(cell(row, 'value')));
  const relationOf = (target: string, series: string) =>
    readTable(join(DATA, 'links.csv'))
      .filter((row) => cell(row, 'target_indicator') === target && cell(row, 'series_indicator') === series)
      .map((row) => cell(row, 'relation'));
  const targetOf = (id: string) => {
    const row = readTable(join(DATA, 'targets.csv')).find((one) => cell(one, 'target') === id) ?? {};
    return ['comparator', 'value', 'verified'].map((column) => cell(row, column));
  };

  it('has the score of Viet Nam in the ICT Development Index of 2025, and our place by it', () => {
    expect(figureOf('observations.csv', 'idi-score', 'VNM', '2025')).toEqual([86]);
    expect(figureOf('observations.csv', 'idi-score-place', 'VNM', '2025')).toEqual([75]);
    expect(relationOf('idi-rank', 'idi-score-place')).toEqual(['proxy']);
  });

  it('has online payment at local authorities beside the target of 80 for all, as narrower', () => {
    expect(figureOf('observations.csv', 'ops-online-payment-share-localities', 'VNM', '2026-10-10')).toEqual([84.76]);
    expect(targetOf('vn-res57:ops-online-payment-share:2030')).toEqual(['>=', '80', 'true']);
    expect(relationOf('ops-online-payment-share', 'ops-online-payment-share-localities')).toEqual(['narrower']);
  });

  it('has 5 of 10 national databases at the end of 2024', () => {
    expect(figureOf('observations.csv', 'national-databases-connected', 'VNM', '2024-12')).toEqual([(100 * 5) / 10]);
  });

  it('has the ratios of Hà Nội and of the new Đồng Tháp, by hand from their counts', () => {
    // 229,394 of 427,521 applications with a payment due; 788,612 of 1,065,150 settled on time.
    expect(figureOf('dashboard.csv', 'ops-online-payment-share-localities', 'VN-HN', '2026-10-10')).toEqual([53.66]);
    expect(figureOf('dashboard.csv', 'dossiers-on-time-share-localities', 'VN-HN', '2026-10-10')).toEqual([74.04]);
    // 96,583 of 405,424 digitised, in the unit formed in July 2025.
    expect(figureOf('dashboard.csv', 'dossiers-digitised-share-localities', 'VN-45-2025', '2026-10-10')).toEqual([
      23.82,
    ]);
  });

  it('has 34 provinces in each of the six ratios, and the sum of their counts is the figure of the country', () => {
    const rows = readTable(join(DATA, 'dashboard.csv')).filter((row) => cell(row, 'area') !== 'VNM');
    const national = [...readTable(join(DATA, 'observations.csv')), ...readTable(join(DATA, 'dashboard.csv'))];
    const indicators = [...new Set(rows.map((row) => cell(row, 'indicator')))];
    expect(indicators).toHaveLength(6);
    for (const id of indicators) {
      const own = rows.filter((row) => cell(row, 'indicator') === id);
      expect(new Set(own.map((row) => cell(row, 'area'))).size).toBe(34);
      const counts = own.map((row) => cell(row, 'note_en').replaceAll(',', '').split(' of ').map(Number));
      const [part = 0, whole = 1] = [0, 1].map((at) => counts.reduce((sum, pair) => sum + (pair[at] ?? NaN), 0));
      const told = national.filter(
        (row) => cell(row, 'indicator') === id && cell(row, 'area') === 'VNM' && cell(row, 'period') === '2026-10-10',
      );
      expect(told.map((row) => cell(row, 'value'))).toEqual([((100 * part) / whole).toFixed(2)]);
    }
  });

  it('has the goal of Mongolia, and the ranks in online services that the press gives Morocco', () => {
    expect(targetOf('mn-vision-2050:egdi:2025')).toEqual(['>=', '0.6358', 'true']);
    expect(targetOf('mn-vision-2050:egdi:2050')).toEqual(['>=', '0.9', 'true']);
    expect(['2022', '2024'].flatMap((year) => figureOf('observations.csv', 'osi-rank', 'MAR', year))).toEqual([
      113, 100,
    ]);
    // 30 places up from rank 106.
    expect(targetOf('ir-sixth-plan:egdi-rank:2022')).toEqual(['<=', '76', 'true']);
  });

  it('has the Digital Decade of the EU: its target, the Union, and two of its states', () => {
    // A row each of the source: 80; 60.39, 62.52, 31.84.
    const targets = readTable(join(DATA, 'eu-targets.csv'));
    const skills = targets.find((row) => cell(row, 'indicator') === 'eu-basic-digital-skills') ?? {};
    expect(['comparator', 'value', 'year', 'verified'].map((column) => cell(skills, column))).toEqual([
      ...['>=', '80', '2030', 'true'],
    ]);
    expect(
      ['AGG-EU', 'EST', 'ROU'].flatMap((area) => figureOf('eu.csv', 'eu-basic-digital-skills', area, '2025')),
    ).toEqual([60.39, 62.52, 31.84]);
    // More than 90% of the small enterprises; and how many unicorns the 27 states have between them is what the Union has.
    expect(targets.flatMap((row) => (cell(row, 'comparator') === '>' ? [cell(row, 'value')] : []))).toEqual(['90']);
    const unicorns = readTable(join(DATA, 'eu.csv')).filter((row) => cell(row, 'indicator') === 'eu-unicorns');
    const [union = NaN] = figureOf('eu.csv', 'eu-unicorns', 'AGG-EU', '2025');
    const states = unicorns.filter((row) => cell(row, 'area') !== 'AGG-EU').map((row) => Number(cell(row, 'value')));
    expect(states).toHaveLength(27);
    expect(states.reduce((sum, value) => sum + value, 0)).toBe(union);
  });

  it('takes no goal of another country from a source that is not worth it', () => {
    const areas = readTable(join(DATA, 'programmes.csv')).map((row) => cell(row, 'area'));
    expect(areas.filter((area) => ['IDN', 'KAZ', 'KGZ'].includes(area))).toEqual([]);
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

  it('keeps every fact of the EU, each once', () => {
    const codes = new Map(
      readTable(join(DATA, 'hand/eu.csv')).map((row) => [cell(row, 'indicator'), cell(row, 'code')]),
    );
    const told = (area: string) => (area === 'EU' ? 'AGG-EU' : area);
    const ours = [...readTable(join(DATA, 'eu.csv')), ...readTable(join(DATA, 'eu-targets.csv'))].map((row) =>
      [
        codes.get(cell(row, 'indicator')),
        row['area'] ?? 'AGG-EU',
        row['period'] ?? row['year'],
        Number(cell(row, 'value')),
      ].join(' '),
    );
    const theirs = readTable(join(SHARED, 'eu-digital-decade.csv')).map((row) =>
      [
        cell(row, 'indicator'),
        told(cell(row, 'country_iso3')),
        cell(row, 'reference_year') || cell(row, 'period'),
        Number(cell(row, 'value')),
      ].join(' '),
    );
    expect(ours.sort()).toEqual(theirs.sort());
    expect(new Set(ours).size).toBe(677);
  });

  it('keeps every measured figure with its address, trust and conflict', () => {
    const ours = new Map<string, number>();
    const trust = ['confidence', 'preferred', 'disputed'];
    const key = (id: string, period: string, row: Record<string, string>, judged = row) =>
      [
        ...[id.replace(/-old$/, ''), period.replace('/', '-')],
        ...['value', 'source_url', 'published'].map((column) => cell(row, column)),
        ...trust.map((column) => cell(judged, column)),
      ].join(' ');
    const edits = readTable(join(DATA, 'hand/edits.csv'));
    const used = new Set<Record<string, string>>();
    for (const row of readTable(join(DATA, 'observations.csv'))) {
      const made = key(cell(row, 'indicator'), cell(row, 'period'), row);
      ours.set(made, (ours.get(made) ?? 0) + 1);
    }
    for (const row of readTable(join(SHARED, 'vn-observations.csv'))) {
      const id = cell(row, 'indicator_id');
      const edit = edits.find((one) =>
        [
          cell(one, 'indicator') === id,
          ...['period', 'value'].map((name) => cell(one, name) === cell(row, name)),
        ].every(Boolean),
      );
      if (edit) used.add(edit);
      const wanted = key(id, edit ? cell(edit, 'to_period') : cell(row, 'period'), row, edit);
      const left = ours.get(wanted) ?? 0;
      expect(left, wanted).toBeGreaterThan(0);
      ours.set(wanted, left - 1);
    }
    expect(used.size).toBe(edits.length);
    // The second compilation has one count of the dashboard under another name, and its days for months.
    for (const row of readTable(join(SHARED, 'more-vn-observations.csv'))) {
      const isDashboard = cell(row, 'source').includes('Decision 766');
      const id = cell(row, 'indicator').replace(
        /^ops-dossier-online-share-localities$/,
        isDashboard ? 'ops-dossier-online-share-766' : '$&',
      );
      const wanted = key(id, cell(row, isDashboard ? 'published' : 'period'), row);
      const left = ours.get(wanted) ?? 0;
      expect(left, wanted).toBeGreaterThan(0);
      ours.set(wanted, left - 1);
    }
  });

  it('keeps every target, universal ones in words', () => {
    const shared = readTable(join(SHARED, 'vn-targets.csv'));
    const all = readTable(join(DATA, 'targets.csv'));
    const ours = all.filter((row) => cell(row, 'verified') === 'true').slice(0, shared.length);
    const text = (row: Record<string, string>, columns: string[]) =>
      columns.map((column) => cell(row, column)).join(' ');
    const said = (row: Record<string, string>) => cell(row, 'value') || cell(row, 'wording_en');
    expect(ours.map((row) => `${text(row, ['indicator', 'year', 'comparator', 'source_url'])} ${said(row)}`)).toEqual(
      shared.map((row) => text(row, ['indicator_id', 'target_year', 'comparator', 'source_url', 'target_value'])),
    );
    const figures = ['indicator', 'year', 'comparator', 'value', 'source_url'];
    const more = readTable(join(SHARED, 'more-vn-targets.csv'));
    const kept = new Set(all.map((row) => `${text(row, figures)} ${cell(row, 'verified')}`));
    for (const row of more)
      expect(kept).toContain(`${text(row, figures)} ${String(cell(row, 'confidence') !== 'low')}`);
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
