import { describe, expect, it } from 'vitest';
import { period } from '../domain/made.ts';
import { columns, text, withFixed } from './guessed.ts';
import { figures } from './reading.ts';

// Columns that belong to another table, or to another time: invented lines of kinds seen in public files.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));
const whyUnread = (mapping: { readonly unread?: readonly { readonly column: number; readonly why: string }[] }) =>
  (mapping.unread ?? []).map(({ column, why }) => `${String(column)} ${why}`);

describe('a table beside another', () => {
  it('of other years is told, and not read by the years of the first', async () => {
    const mapping = await columns(
      text('Year,Exports,,Year,Imports', '2018,1,,2020,10', '2019,3,,2021,30', '2020,5,,2022,50'),
    );
    expect(whyUnread(mapping)).toEqual(['3 beside', '4 beside']);
    expect(mapping.roles).toEqual(['period', 'value Exports', 'ignore', 'ignore', 'ignore']);
  });

  it('of other rows is told, however many it has', async () => {
    const found = await withFixed(
      text('Date,GDP,,Statistic,Value', '2018,100,,Alpha,0.1', '2019,110,,Beta,0.2', '2020,120,,,', '2021,130,,,'),
      { area: 'VNM' },
    );
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([['GDP', 4]]);
  });

  it('is read where it lists places of its own', async () => {
    const found = await withFixed(
      text(
        'Country,2020,2021,,Country,2020,2021',
        'Viet Nam,1,2,,Germany,10,20',
        'Laos,3,4,,France,30,40',
        'Thailand,5,6,,Italy,50,60',
      ),
      { series: 'Score' },
    );
    expect(endings(figures(found))).toContain('FRA 2021 40');
    expect(found.counts.accepted).toBe(12);
  });

  it('is none where the rows are named again, or the columns are only set apart', async () => {
    const repeated = await columns(
      text('Year,Exports,,Year,Imports', '2018,1,,2018,10', '2019,3,,2019,30', '2020,5,,2020,50'),
    );
    expect(repeated.roles.at(-1)).toBe('value Imports');
    const apart = await columns(text('Year,Exports,,Imports', '2018,1,,10', '2019,3,,30', '2020,5,,50'));
    expect(apart.roles.at(-1)).toBe('value Imports');
  });
});

describe('a list beside another of the same headings', () => {
  const LISTS = [
    ',Above 10,,,,Below 10,,',
    'No,State,District,Rate,,State,District,Rate',
    '1,Arda,Belm,12.5,,Arda,Ostin,3.4',
    '2,Arda,Corin,11.5,,Lorra,Pelm,3.1',
    '3,Lorra,Dunar,10.5,,Lorra,Quorn,2.2',
  ];

  it('is told, and its figures go to no row of the first', async () => {
    const mapping = await columns(text(...LISTS));
    expect(whyUnread(mapping).filter((one) => one.endsWith('beside'))).toEqual(['5 beside', '6 beside', '7 beside']);
    const found = await withFixed(text(...LISTS), { area: 'KEN', period: period('2021') });
    expect(figures(found).some((one) => one.includes(' 3.4'))).toBe(false);
    expect(found.series.every(({ name }) => !/Ostin|Pelm|Quorn/.test(name))).toBe(true);
  });

  it('is so behind a margin, with a number in front of each', async () => {
    const margined = LISTS.slice(1).map((line) => `,${line.replace(',,', ',,No,').replace(/,,No,(?!State)/, ',,9,')}`);
    const mapping = await columns(text(...margined));
    expect(mapping.roles.slice(6)).toEqual(['ignore', 'ignore', 'ignore', 'ignore']);
  });

  it('of other times is told too where another title stands above it', async () => {
    for (const [kind, names] of [
      ['Shire', ['Arda', 'Belm', 'Corin']],
      ['Country', ['Kenya', 'Ghana', 'Peru']],
    ] as const) {
      const headings = `${kind},2012,2013,,${kind},2014,2015`;
      const rows = names.map((name, at) => `${name},${String(at)},2,,${name},30,4${String(at)}`);
      const mapping = await columns(text('Deaths,,,,Births,,', headings, ...rows));
      expect(mapping.roles.slice(3)).toEqual(['ignore', 'ignore', 'ignore', 'ignore']);
      expect((await columns(text(headings, ...rows))).roles.slice(5)).toEqual(['value ', 'value ']);
    }
  });

  it('is none where flags or the same names come again', async () => {
    const flags = ['Kenya,1,E,,2,E', 'Ghana,3,,,4,P', 'Peru,5,E,,6,'];
    expect((await columns(text('Country,Score,Flag,,Score,Flag', ...flags))).roles[4]).toMatch(/^value/);
    const same = ['Arda,Belm,1,,Arda,Belm,2', 'Arda,Corin,3,,Arda,Corin,4', 'Lorra,Dunar,5,,Lorra,Dunar,6'];
    expect((await columns(text('State,District,Rate,,State,District,Share', ...same))).roles[6]).toMatch(/^value/);
  });
});

describe('figures of the time before', () => {
  it('beside those of this time are told, and not read as of this time', async () => {
    const mapping = await columns(
      text(
        'ISO,Rank N,Rank N-1,Score N,Score N-1',
        'VNM,174,172,26.1,25.9',
        'LAO,165,160,30.1,31.9',
        'THA,115,137,50.1,45.9',
      ),
    );
    expect(mapping.roles).toEqual(['area', 'value Rank', 'ignore', 'value Score', 'ignore']);
    expect(whyUnread(mapping)).toEqual(['2 earlier', '4 earlier']);
  });

  it('may say so in words', async () => {
    const mapping = await columns(
      text(
        'Tỉnh,Năm,Hạng,Hạng năm trước,Điểm,Điểm kỳ trước',
        'Hà Nội,2023,1,2,5.1,5',
        'Huế,2023,2,1,4,4.1',
        'Cà Mau,2023,3,3,3,3.1',
      ),
    );
    expect(whyUnread(mapping)).toEqual(['3 earlier', '5 earlier']);
  });

  it('are those of a column that compares itself', async () => {
    const { roles } = await columns(
      text(
        'Tỉnh,Năm,Chỉ số giá,Chỉ số giá so với năm trước',
        'Hà Nội,2023,101,102',
        'Huế,2023,103,101',
        'Cà Mau,2023,99,98',
      ),
    );
    expect(roles[3]).toBe('value Chỉ số giá so với năm trước');
  });
});
