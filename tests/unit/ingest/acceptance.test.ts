import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issuesIn } from '../../../src/domain/issue.ts';
import type { Period } from '../../../src/domain/period.ts';
import { NO_CHOICES, type Choices, type RememberedShape } from '../../../src/ingest/rows/choices.ts';
import { readFiles } from '../../../src/ingest/importer.ts';
import type { ReadFile } from '../../../src/ingest/rows/reading.ts';
import type { Fixed, ObservationMapping } from '../../../src/ingest/sheet/layout.ts';
import { review } from '../../../src/ingest/review.ts';
import { area, period } from '../domain/made.ts';
import { allObservations, allRead, errand, figures, fixture, incoming, readBuiltIn, told } from './reading.ts';

const REAL = new URL('../../../../shared/real-csv/', import.meta.url);
type Content = string | Uint8Array;

async function outcome(content: Content, choices: Partial<Choices> = {}, remembered: readonly RememberedShape[] = []) {
  const { registry } = await readBuiltIn();
  const result = await readFiles(errand([incoming('a.csv', content)], registry, [choices], remembered));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A file that is read without asking. */
async function readOne(content: Content, choices: Partial<Choices> = {}): Promise<ReadFile> {
  const { files, asked } = await outcome(content, choices);
  const [file] = files;
  if (!file) throw new Error(`asked: ${asked[0]?.inspection.layout ?? ''} ${asked[0]?.inspection.needs.join() ?? ''}`);
  return file;
}

/** The mapping that a file is asked about, with a person's answer to what nobody says. */
async function answered(content: Content, fixed: Partial<Fixed>): Promise<{ readonly mapping: ObservationMapping }> {
  const { asked } = await outcome(content);
  const mapping = asked[0]?.inspection.mapping;
  if (mapping?.table !== 'observations') throw new Error('not asked');
  return { mapping: { ...mapping, fixed: { ...mapping.fixed, ...fixed } } };
}

const lines = (...rows: readonly string[]): string => [...rows, ''].join('\n');

describe('A5: the header', () => {
  it('A5: is looked for from the line on that a person names', async () => {
    const text = lines(
      'indicator,area,period,value',
      '"old","table",,',
      '',
      'area,period,indicator,value',
      'VNM,2024,egdi,0.7',
    );
    const { inspection, reading } = await readOne(text, { headerLine: 4 });
    expect([inspection.headerLine, inspection.mapping.headerRow]).toEqual([4, 3]);
    expect(figures(reading)).toEqual(['egdi VNM 2024 0.7']);
    expect(reading.counts).toEqual({ read: 1, accepted: 1, missing: 0, rejected: 0 });
  });
});

const notices = ({ reading }: ReadFile) =>
  told(reading).filter(([code]) => code === 'rows-skipped' || code === 'remark-row');

describe('A2 one table in every encoding', () => {
  const answer = { period: period('2024'), series: 'made-up' };
  const names = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1258', 'vni', 'tcvn3'];

  it.each(names)('gives identical rows as %s', async (name) => {
    const bytes = fixture(`places-${name}.csv`);
    const { reading, inspection } = await readOne(bytes, await answered(bytes, answer));
    expect(inspection.format.encoding).toBe(name.replace('-bom', ''));
    expect(allObservations(reading).map((o) => [o.area, o.value, o.row])).toEqual([
      ['CIV', 12.5, 6],
      ['TUR', 3, 7],
      // Thừa Thiên Huế and Bắc Ninh of 2024, before the mergers of 2025.
      ['VN-26', 5, 5],
      ['VN-33', 4, 4],
      ['VN-56', 2.25, 3],
      ['VNM', 1, 2],
    ]);
    expect(reading.counts).toEqual({ read: 6, accepted: 6, missing: 0, rejected: 0 });
  });

  it('gives its Western rows as windows-1252, which has no other letters', async () => {
    const bytes = fixture('places-windows-1252.csv');
    const { reading } = await readOne(bytes, await answered(bytes, answer));
    expect(figures(reading)).toEqual(['made-up CIV 2024 12.5', 'made-up TUR 2024 3']);
  });

  it('names a lost letter, and guesses at none of its areas', async () => {
    const bytes = fixture('places-lossy.csv');
    const { reading, inspection } = await readOne(bytes, await answered(bytes, answer));
    expect(inspection.lossy).toBe('Vi?t');
    expect(figures(reading)).toEqual(['made-up CIV 2024 12.5', 'made-up TUR 2024 3']);
    expect(reading.unknownAreas.map(({ text }) => text)).toContain('B?c Ninh');
  });
});

describe('A5 headers', () => {
  const row = 'egdi,Viet Nam,2024,0.77092';
  const figure = ['egdi VNM 2024 0.77092'];

  it.each([
    ['in English', 'Indicator,Country,Year,Value'],
    ['in Vietnamese', 'Chỉ số,Quốc gia,Năm,Giá trị'],
    ['in capitals, with blanks', ' INDICATOR , COUNTRY , YEAR , VALUE '],
    ['without marks', 'chi so,quoc gia,nam,gia tri'],
    ['decomposed', 'Chỉ số,Quốc gia,Năm,Giá trị'.normalize('NFD')],
  ])('match %s', async (_how, header) => {
    expect(figures((await readOne(lines(header, row))).reading)).toEqual(figure);
  });

  it('match in another order', async () => {
    expect(
      figures((await readOne(lines('Value,Year,Indicator,Country', '0.77092,2024,egdi,Viet Nam'))).reading),
    ).toEqual(figure);
  });

  it('stand below titles and as many as 20 rows of preamble, each told of', async () => {
    const preamble = Array.from({ length: 20 }, (_, n) => `Line ${String(n + 1)}`);
    const file = await readOne(lines(...preamble, 'indicator,area,period,value', row));
    expect(figures(file.reading)).toEqual(figure);
    expect(allObservations(file.reading)[0]?.row).toBe(22);
    expect(notices(file)).toEqual(preamble.map((text, n) => ['rows-skipped', n + 1, '', text, '']));
  });

  it('take two rows, years over measures, and footnotes below', async () => {
    const file = await readOne(
      lines(
        '"Dân số và mật độ chia theo Địa phương, Năm và Chỉ tiêu"',
        '',
        ',2022,,2023,',
        ',Dân số (Nghìn người),Mật độ (Người/km2),Dân số (Nghìn người),Mật độ (Người/km2)',
        'Hà Nội,8435.65,2511,8587.1,2556.25',
        'Huế,1160.2,235,1166.5,..',
        'Ghi chú: số liệu đặt ra',
      ),
    );
    expect(figures(file.reading)).toEqual([
      'dan-so-nghin-nguoi VN-26 2022 1160.2',
      'dan-so-nghin-nguoi VN-26 2023 1166.5',
      'dan-so-nghin-nguoi VN-HN 2022 8435.65',
      'dan-so-nghin-nguoi VN-HN 2023 8587.1',
      'mat-do-nguoi-km2 VN-26 2022 235',
      'mat-do-nguoi-km2 VN-HN 2022 2511',
      'mat-do-nguoi-km2 VN-HN 2023 2556.25',
    ]);
    expect(file.reading.counts).toEqual({ read: 8, accepted: 7, missing: 1, rejected: 0 });
    expect(notices(file)).toEqual([
      ['rows-skipped', 1, '', 'Dân số và mật độ chia theo Địa phương, Năm và Chỉ tiêu', ''],
      ['remark-row', 7, '', 'Ghi chú: số liệu đặt ra', ''],
    ]);
    expect(file.reading.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Dân số', 'Nghìn người'],
      ['Mật độ', 'Người/km2'],
    ]);
  });

  it('name series by a title that ends in their unit', async () => {
    const { reading } = await readOne(
      lines('Internet use (%)', '', 'Country,2019,2020', 'VNM,68.7,70.3', 'THA,66.7,77.8'),
    );
    expect(reading.counts).toEqual({ read: 4, accepted: 4, missing: 0, rejected: 0 });
    expect(reading.series).toMatchObject([{ name: 'Internet use', unit: '%', count: 4 }]);
  });

  it('that differ in a sign alone are two series', async () => {
    const { reading } = await readOne(lines('Country,Year,GDP (%),GDP ($)', 'VNM,2024,1,2', 'THA,2024,3,4'));
    expect(reading.counts).toEqual({ read: 4, accepted: 4, missing: 0, rejected: 0 });
    expect(reading.series.map(({ unit }) => unit)).toEqual(['%', '$']);
  });
});

describe('A6 numbers that look like years', () => {
  /** 193 four-digit numbers between 1800 and 2100, one for each country. */
  const countries = async () =>
    (await readBuiltIn()).registry.areas
      .filter(({ kind }) => kind === 'country')
      .map(({ id }, n) => [id, 1800 + ((n * 37) % 301)] as const);

  it.each(['Population', 'Rank', 'Số máy'])('are values under "%s"', async (header) => {
    const rows = await countries();
    expect(rows).toHaveLength(193);
    const { reading } = await readOne(
      lines(`Country,Year,${header}`, ...rows.map(([id, value]) => `${id},2020,${String(value)}`)),
    );
    expect(reading.counts).toEqual({ read: 193, accepted: 193, missing: 0, rejected: 0 });
    expect(allObservations(reading).every((o) => o.period === '2020')).toBe(true);
  });

  it('are not taken for the period that the file does not say: a person is asked', async () => {
    const rows = await countries();
    const text = lines('Country,Population', ...rows.map(([id, value]) => `${id},${String(value)}`));
    const { asked, files } = await outcome(text);
    expect([files, asked[0]?.inspection.needs]).toEqual([[], ['period']]);
    const { reading } = await readOne(text, await answered(text, { period: period('2020') }));
    expect(reading.counts.accepted).toBe(193);
  });

  it('are years under a header that says so', async () => {
    const { reading } = await readOne(lines('Country,Năm,Population', 'VNM,1989,64', 'VNM,1999,76', 'VNM,2009,86'));
    expect(figures(reading)).toEqual(['population VNM 1989 64', 'population VNM 1999 76', 'population VNM 2009 86']);
  });
});

describe('A10 nothing is dropped silently', () => {
  it('every line of a file is counted or told of', async () => {
    const text = lines(
      'A title',
      '',
      'indicator,area,period,value',
      'a,VNM,2020,1',
      'a,VNM,2021,..',
      'a,VNM,2022,-',
      'a,VNM,2023,:',
      'a,VNM,2024,n/a',
      'a,THA,2020,na',
      'a,THA,2021,(blank)',
      'a,THA,2022,…',
      'a,THA,2023,',
      'a,Nowhere,2024,5',
      'a,VNM,never,5',
      'a,THA,2024,five',
      'a,VNM,2020,1',
      'a,VNM,2025',
      '',
      'Source: made up',
    );
    const file = await readOne(text);
    expect(file.reading.counts).toEqual({ read: 14, accepted: 1, missing: 8, rejected: 5 });
    const filled = text.split('\n').filter((line) => line !== '').length;
    expect(file.reading.counts.read + notices(file).length).toBe(filled - 1);
    const rejected = issuesIn(file.reading.issues).filter(({ severity }) => severity === 'rejected');
    expect(
      rejected
        .map(({ code, line, column, found }) => [line, code, column, found])
        .sort((a, b) => Number(a[0]) - Number(b[0])),
    ).toEqual([
      [13, 'unknown-area', 'area', 'Nowhere'],
      [14, 'bad-period', 'period', 'never'],
      [15, 'bad-number', 'value', 'five'],
      [16, 'duplicate', 'value', '1'],
      [17, 'too-few-cells', '', '3'],
    ]);
  });

  it('names from within JavaScript are texts like any others', async () => {
    const names = ['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty'];
    const { reading } = await readOne(
      lines(
        'indicator,area,period,value,status,unit',
        ...names.flatMap((name) => [`${name},VNM,2024,1,${name},${name}`, `a,${name},2024,1,,`]),
      ),
    );
    expect(reading.counts).toEqual({ read: 10, accepted: 5, missing: 0, rejected: 5 });
    expect(reading.unknownAreas.map(({ text }) => text)).toEqual(names);
    expect(
      allObservations(reading)
        .map((o) => o.note.en)
        .sort(),
    ).toEqual([...names].sort());
    const wide = await readOne(lines(`Country,Year,${names.join(',')}`, 'VNM,2024,1,2,3,4,5'));
    expect(wide.reading.counts.accepted).toBe(5);
  });
});

describe('A11 periods', () => {
  it.each([
    ['Quý I/2024', '2024-Q1'],
    ['Q1 2024', '2024-Q1'],
    ['2013Q4', '2013-Q4'],
    ['Tháng 3/2024', '2024-03'],
    ['6 tháng đầu năm 2025', '2025-H1'],
    ['2015-16', '2015/2016'],
    ['31/12/2024', '2024-12-31'],
    ['2024-12', '2024-12'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read', async (text, at) => {
    const { reading } = await readOne(lines('indicator,area,period,value', `a,VNM,${text},1`));
    expect(allObservations(reading).map((o) => o.period)).toEqual([at]);
  });

  it.each([
    ['Thg 3', 'no-year'],
    ['12/31/2024', 'month-first'],
    ['2010/11', 'month-or-span'],
    ['9 tháng đầu năm 2024', 'stretch'],
    ['30/02/2024', '2024, 2024-Q1, 2024-03'],
  ])('%s is flagged, not guessed', async (text, why) => {
    const { reading } = await readOne(lines('indicator,area,period,value', `a,VNM,${text},1`, 'a,VNM,2024,2'));
    expect(reading.counts).toEqual({ read: 2, accepted: 1, missing: 0, rejected: 1 });
    expect(told(reading)).toEqual([['bad-period', 2, 'period', text, why]]);
  });
});

describe('A13 areas by every spelling', () => {
  it.each([
    ...['ha noi', 'Hà Nội', 'HÀ NỘI', 'TP. Hà Nội', 'Thành phố Hà Nội', 'Hà Nội'.normalize('NFD')].map((name) => [
      name,
      'VN-HN',
    ]),
    ...['TP. Hồ Chí Minh', 'TP HCM', 'Ho Chi Minh City'].map((name) => [name, 'VN-SG']),
    ...['dak lak', 'Đắk Lắk', 'Tỉnh Đắk Lắk', 'Đắc Lắc'].map((name) => [name, 'VN-33']),
    ...['Viet Nam', 'Vietnam', 'Việt Nam', 'VNM', 'VN', 'VIET NAM'].map((name) => [name, 'VNM']),
    ['Thế giới', 'AGG-WORLD'],
  ])('%s', async (name, id) => {
    const { reading } = await readOne(lines('indicator,area,period,value', `a,${name},2024,1`));
    expect(allObservations(reading).map((o) => o.area)).toEqual([id]);
  });

  it('different spellings are one area: the second is a duplicate', async () => {
    const { reading } = await readOne(
      lines(
        'indicator,area,period,value',
        'a,Đắk Lắk,2024,1',
        `a,${'Đắk Lắk'.normalize('NFD')},2024,1`,
        'a,dak lak,2024,1',
      ),
    );
    expect(reading.counts).toEqual({ read: 3, accepted: 1, missing: 0, rejected: 2 });
  });

  it('one name is the unit that existed in the period', async () => {
    const { reading } = await readOne(lines('indicator,area,period,value', 'a,Đắk Lắk,2024,1', 'a,Đắk Lắk,2026,2'));
    const found = allObservations(reading).map((o) => [o.area, o.period]);
    expect(found).toEqual([
      ['VN-33', '2024'],
      ['VN-33-2025', '2026'],
    ]);
  });
});

describe('A14 wide and long', () => {
  it('make the same stored data: areas x years, years x areas, quarters, two measures', async () => {
    const built = await readBuiltIn();
    const pairs = [
      [
        lines('Tỉnh,Chỉ tiêu,2023,2024', 'Hà Nội,a,1.5,2.5', 'Huế,a,3.5,..', 'Hà Nội,b,5,6'),
        lines(
          'Chỉ tiêu,Tỉnh,Năm,Giá trị',
          'a,Hà Nội,2023,1.5',
          'a,Hà Nội,2024,2.5',
          'a,Huế,2023,3.5',
          'b,Hà Nội,2023,5',
          'b,Hà Nội,2024,6',
        ),
      ],
      [
        lines('Country,Year,Farms,Fields', 'VNM,2023,1,10', 'THA,2023,2,20', 'VNM,2024,3,30'),
        lines(
          'indicator,area,period,value',
          'Farms,VNM,2023,1',
          'Fields,VNM,2023,10',
          'Farms,THA,2023,2',
          'Fields,THA,2023,20',
          'Farms,VNM,2024,3',
          'Fields,VNM,2024,30',
        ),
      ],
      [
        lines('Country,Indicator,2024Q1,2024Q2', 'VNM,a,1,2', 'THA,a,3,4'),
        lines(
          'indicator,area,period,value',
          'a,VNM,2024-Q1,1',
          'a,VNM,2024-Q2,2',
          'a,THA,2024-Q1,3',
          'a,THA,2024-Q2,4',
        ),
      ],
    ];
    for (const [wide = '', long = ''] of pairs) {
      const [one, other] = [await readOne(wide), await readOne(long)];
      expect(figures(one.reading)).toEqual(figures(other.reading));
      expect(figures(one.reading).length).toBeGreaterThan(3);
      const stored = review('import', [one], built).plan;
      const after = {
        registry: built.registry,
        blocks: new Map(stored.blocks.map((block) => [block.indicator, block])),
      };
      expect(review('import', [other], after).plan.difference).toMatchObject({ added: 0, changed: 0, removed: 0 });
    }
  });
});

describe('A17 a file of unknown shape', () => {
  const text = (year: number) =>
    lines(
      'Tên đơn vị,Giới tính,Mốc,Con số',
      `Hà Nội,Nam,${String(year)},5`,
      `Hà Nội,Nữ,${String(year)},6`,
      `Huế,Nam,${String(year)},7`,
    );

  it('is asked about, read by the mapping that a person makes, and the next one of its shape by the memory of it', async () => {
    const { asked, files } = await outcome(text(2024));
    expect(files).toEqual([]);
    const inspection = asked[0]?.inspection;
    if (inspection?.mapping.table !== 'observations') throw new Error('not asked');
    expect(inspection.layout).toBe('guessed');
    const mapping: ObservationMapping = {
      ...inspection.mapping,
      columns: [
        { role: 'area' },
        { role: 'indicator', isUnit: false },
        { role: 'period' },
        { role: 'value', series: null, area: null, period: null },
      ],
    };
    const first = await readOne(text(2024), { mapping });
    expect(first.facts.layout).toBe('mapped');
    expect(figures(first.reading)).toEqual(['nam VN-26 2024 7', 'nam VN-HN 2024 5', 'nu VN-HN 2024 6']);

    const memory = { shape: inspection.shape, mapping, areas: {}, series: {} };
    const next = await outcome(text(2025), {}, [memory]);
    expect(next.asked).toEqual([]);
    expect(next.files[0]?.facts.layout).toBe('mapped');
    expect(figures(next.files[0]?.reading ?? { blocks: [] })).toHaveLength(3);
    const other = await outcome(text(2025).replace('Mốc', 'Khác'), {}, [memory]);
    expect(other.files).toEqual([]);
  });

  it('whose its figures are and what they measure is asked of the next one too: what was said of the last is proposed', async () => {
    const made = lines('Year,Sex,Value', '2019,,5', '2019,Women,6', '2020,,7', '2020,Women,8');
    const { mapping } = await answered(made, { area: 'KEN', series: 'School meals' });
    const first = await readOne(made, { mapping });
    // The page took each column for what it is: the person mapped none.
    expect(first.facts.layout).toBe('completed');
    const { shape } = first.inspection;
    const next = await outcome(made, {}, [{ shape, mapping, areas: {}, series: {} }]);
    expect(next.files).toEqual([]);
    expect(next.asked[0]?.inspection).toMatchObject({
      layout: 'mapped',
      needs: ['area', 'series'],
      mapping: { fixed: { area: null, period: null, series: null } },
      proposals: { areas: [{ area: { id: 'KEN' } }], series: ['School meals'] },
    });
  });

  it('what was said of its areas and series is remembered with it', async () => {
    const known = lines('indicator,area,period,value', 'Chính phủ số,Xứ lạ,2024,0.7');
    const { files } = await outcome(known, {}, [
      {
        shape: (await readOne(known)).inspection.shape,
        mapping: null,
        areas: { 'Xứ lạ': area('THA') },
        series: { 'Chính phủ số': 'egdi' as RememberedShape['series'][string] },
      },
    ]);
    expect(figures(files[0]?.reading ?? { blocks: [] })).toEqual(['egdi THA 2024 0.7']);
  });

  it('waits with the others until all are answered, and nothing of any is taken', async () => {
    const { registry } = await readBuiltIn();
    const known = incoming('known.csv', lines('indicator,area,period,value', 'egdi,VNM,2024,0.7'));
    const result = await readFiles(errand([incoming('strange.csv', text(2024)), known], registry));
    expect(result.ok && result.value.asked.map(({ name, isRead }) => [name, isRead])).toEqual([
      ['strange.csv', false],
      ['known.csv', true],
    ]);
  });
});

describe.skipIf(!existsSync(REAL))('A16 real files (skipped where ../shared/real-csv is absent)', () => {
  /** What a person must say, since the file does not. */
  const ANSWERS: Readonly<Record<string, Partial<Fixed>>> = {
    'e-gso-V02.02-simple-utf8bom.csv': { period: '2018' as Period },
    'e-gso-GDP_EXP_Q-quarterly.csv': { area: 'VNM' },
  };
  const files = existsSync(REAL) ? readdirSync(REAL).filter((name) => name.endsWith('.csv')) : [];

  it.each(files)('%s is read without editing, A10 every value of it counted', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, REAL)));
    const answer = ANSWERS[name];
    const { reading, facts } = await readOne(bytes, answer ? await answered(bytes, answer) : NO_CHOICES);
    const { read, accepted, missing, rejected } = reading.counts;
    process.stdout.write(`${name}: ${facts.layout}, ${[read, accepted, missing, rejected].join(' ')}\n`);
    expect(read).toBe(accepted + missing + rejected);
    expect(accepted).toBeGreaterThan(0);
    expect(rejected / read).toBeLessThan(0.02);
    const built = await readBuiltIn();
    const again = (
      await allRead(errand([incoming(name, bytes)], built.registry, [answer ? await answered(bytes, answer) : {}]))
    )[0];
    expect(again?.reading.blocks).toEqual(reading.blocks);
  });
});
