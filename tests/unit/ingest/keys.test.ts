import { describe, expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { figures, read, sure } from './reading.ts';

const lines = (count: number, line: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => line(at));

describe('what is no figure', () => {
  it.each(['codice_regione', 'Codigo municipio', 'kommunenr', 'LOR'])('%s is a code', async (header) => {
    const found = await columns(
      text(
        `date,country,${header},part,beds`,
        ...lines(4, (at) => `2020-03-01,ITA,1${String(at)},P${'abcd'[at] ?? ''},${String(at)}5`),
      ),
    );
    expect(found.roles[2]).toBe('ignore');
    expect(found.unread).toContainEqual({ column: 2, why: 'code' });
  });

  it.each([
    ['Line', 4],
    ['tg', 30],
  ])('%s counts %d rows', async (header, count) => {
    const found = await columns(
      text(
        `${header},Product,2015,2016`,
        ...lines(count, (at) => `${String(at + 1)},P${String(at)}x,${String(at * 7)},${String(at * 9)}`),
      ),
    );
    expect(found.unread).toContainEqual({ column: 0, why: 'counter' });
  });

  it('small numbers without which rows are alike are parts', async () => {
    const keys = ['m,2024', 'm,2025', 'f,2024', 'f,2025'];
    const content = text(
      'sex,year,spatial_unit,n',
      ...lines(12, (at) => `${keys[at % 4] ?? ''},${String(Math.floor(at / 4))},${String(at + 107)}`),
    );
    const found = await withFixed(content, { area: 'CHE' });
    expect(found.counts.accepted).toBe(12);
    expect(found.series.map(({ name }) => name)).toContain(
      'n · m · spatial unit: 0'.replace('spatial unit', 'spatial_unit'),
    );
  });

  it('small numbers in runs of a long file are parts', async () => {
    const content = text(
      'age,sex,year,unit_no,n',
      ...lines(
        1600,
        (at) =>
          `${String(Math.floor((at % 400) / 2))},${at % 2 ? 'm' : 'f'},2025,${String(Math.floor(at / 400) + 1)},${String((at * 7) % 500)}`,
      ),
    );
    const found = await withFixed(content, { area: 'CHE' });
    expect(found.counts).toMatchObject({ accepted: 1600, rejected: 0 });
  });

  it('a quantity says what a price is for', async () => {
    const prices = text(
      'item,quantity,year,Price',
      'Fish,1 kg,2020,15.25',
      'Fish,1 kg,2021,15.86',
      'Rice,5 kg,2020,10.15',
      'Rice,5 kg,2021,11.53',
    );
    const found = await withFixed(prices, { area: 'MYS' });
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['Price · Fish · 1 kg', 2],
      ['Price · Rice · 5 kg', 2],
    ]);
    const persons = await withFixed(text(',%', '0 persons,57.5', '1 persons,14.8', '2 persons,19.8'), {
      area: 'JPN',
      period: '2020' as never,
      series: 'Child',
    });
    expect(persons.counts.accepted).toBe(3);
  });

  it('the day of a revision is no period of the figures', async () => {
    const { inspection } = sure(
      await read(text('"Last Revised on: July 30, 2019"', 'Country,Value', 'Kenya,5', 'Ghana,6')),
    );
    expect(inspection.proposals.periods).toEqual([]);
  });
});

describe('rows that one column tells apart', () => {
  it('by texts of ids', async () => {
    const found = await withFixed(
      text('id_page,seats,closed', 'MII152,535,5', 'MII157,138,89', 'MII158,702,219', 'MII159,89,7'),
      { area: 'ITA', period: '2025' as never },
    );
    expect(found.counts.accepted).toBe(8);
  });

  it('by many names, one of them twice', async () => {
    const found = await withFixed(
      text(
        'Name,Residents',
        ...lines(
          80,
          (at) => `Place${String.fromCharCode(65 + (at % 26))}${String(at === 79 ? 53 : at)}x,${String(at + 5)}`,
        ),
      ),
      { area: 'DEU', period: '2015' as never },
    );
    expect([found.counts.accepted, found.counts.rejected]).toEqual([78, 2]);
  });

  it('by numbers below no header', async () => {
    const found = await withFixed(text('101,453', '104,592', '105,796', '106,1276'), {
      area: 'NOR',
      period: '2015' as never,
      series: 'Unemployed',
    });
    expect(found.counts.accepted).toBe(4);
    expect(found.series.map(({ name }) => name)).toContain('Unemployed · 101');
  });

  it('by codes of regions', async () => {
    const found = await withFixed(
      text(
        'Region;Alder;Tid;value',
        '0101;F0-19;2013;7170',
        '0101;F0-19;2014;7183',
        '0104;F0-19;2013;6126',
        '0104;F0-19;2014;6287',
      ),
      { area: 'NOR', series: 'Population' },
    );
    expect(found.counts.accepted).toBe(4);
  });
});

describe('periods', () => {
  const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const month = (at: number): string =>
    `${MONTHS[at % 12] ?? ''}-${String((98 + Math.floor(at / 12)) % 100).padStart(2, '0')}`;

  it('of two digits are told by a run of months', async () => {
    const found = await withFixed(text('t,cpi', ...lines(36, (at) => `${month(at)},${String(100 + at)}.5`)), {
      area: 'VNM',
    });
    expect(figures(found)).toContain('cpi VNM 1998-01 100.5');
    expect(figures(found)).toContain('cpi VNM 2000-12 135.5');
  });

  it('of two digits with a gap are asked', async () => {
    const { inspection } = sure(
      await read(text('t,cpi', ...lines(36, (at) => `${month(at === 5 ? 40 : at)},${String(100 + at)}.5`))),
    );
    expect(inspection.needs).toContain('period');
  });

  it('may be years with one fraction', async () => {
    const found = await withFixed(text('Time,Level (yearly)', '1993.500,-7.3', '1994.500,-6.0', '1995.500,-3.0'), {
      area: 'AGG-WORLD',
    });
    expect(figures(found)[0]).toMatch(/AGG-WORLD 1993 -7.3/);
  });

  it('behind the only name are proposed', async () => {
    const { inspection } = sure(await read(text('town;pop2018', 'Alba;45543', 'Brea;33432', 'Cora;44831')));
    expect(inspection.proposals.periods).toEqual(['2018']);
  });

  it.each(['Tid', 'Aar', 'År'])('%s', async (header) => {
    expect((await columns(text(`${header},Antal`, '2013,7170', '2014,7183', '2015,6126'))).roles[0]).toBe('period');
  });
});

describe('sheets of one data set', () => {
  const sheet = (indicator: string): string =>
    text(
      ...[
        'Data extracted on 02/10/2024 18:54:38 from [ESTAT],,,,,,,',
        'Dataset: ,GDP per head [abc_10],,,,,,',
        ',,,,,,,',
        'Time frequency,,Annual,,,,,',
      ],
      ...[
        `Indicator (ESA),,${indicator},,,,,`,
        'Sex,,Total,,,,,',
        'Unit of measure,,Percentage,,,,,',
        ',,,,,,,',
        'TIME,2016,2017,2018,2019,2020,2021,2022',
        'GEO (Labels),,,,,,,',
      ],
      ...['Belgium,30100,31000,32000,1,2,3,4', 'France,29000,29500,30000,1,2,3,4'],
    );

  it.each(['Real expenditure per head', 'Coefficient of variation'])(
    'are told apart by their lines: %s',
    async (indicator) => {
      const found = await withFixed(sheet(indicator), {});
      expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
        [`GDP per head [abc_10] · ${indicator}`, 'Percentage'],
      ]);
    },
  );
});

it('a row without its last cell, which is not read, is a row', async () => {
  const found = await withFixed(text('year,number,color', '2015,218,#679bd2', '2016,147,#f26649', '2017,2', '2018,3'), {
    area: 'USA',
  });
  expect(found.counts.accepted).toBe(4);
});

it('a line above a table says by its data type what is measured', async () => {
  const found = await columns(
    text(
      '"Jobs, hours and pay",,,,,,,',
      ',,,,,,,',
      'Area:,Somewhere,,,,,,',
      'Data Type:,Weekly hours,,,,,,',
      ',,,,,,,',
      'Year,Jan,Feb,Mar,Apr,May,Jun,Annual',
      '2007,1,2,3,4,5,6,7',
      '2008,2,3,4,5,6,7,8',
    ),
  );
  expect(found.fixed.series).toBe('Weekly hours');
});
