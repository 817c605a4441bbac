import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, read as readFile, reading, told } from './reading.ts';

// Tables that were read otherwise than they stand, or refused for no reason, each in a few invented lines.

describe('a part of a year in a heading', () => {
  const periods = async (header: string): Promise<readonly string[]> =>
    (await columns(text(header, 'France,10,11,12', 'Kenya,20,21,22'))).columns.map((role) =>
      role.role === 'value' ? `${role.period ?? ''} ${role.series ?? ''}`.trim() : role.role,
    );

  it.each([
    ['Страна,I квартал 2010,IV квартал 2010,I квартал 2011', ['2010-Q1', '2010-Q4', '2011-Q1']],
    ['Страна,1-й квартал 2010,2 кв. 2010,2011 III квартал', ['2010-Q1', '2010-Q2', '2011-Q3']],
    ['Pays,I trimestre 2010,II trimestre 2010,III trimestre 2010', ['2010-Q1', '2010-Q2', '2010-Q3']],
    ['Country,Sales Q1 2010,Sales Jan 2011,Sales Q3 2010', ['2010-Q1 Sales', '2011-01 Sales', '2010-Q3 Sales']],
    ['Country,T1 2010,T4 2010,T5 2010', ['2010-01', '2010-04', '2010-05']],
    ['Country,Establishments_2010,Yearly cost_2011,abr_2012', ['2010 Establishments', '2011 Yearly cost', '2012 abr']],
    ['Country,Way out 2010,Way out 2011,Data set 2010', ['2010 Way out', '2011 Way out', '2010 Data set']],
  ])('is its period, and no measure: %s', async (header, said) => {
    expect(await periods(header)).toEqual(['area', ...said]);
  });

  it('belongs to the year above it', async () => {
    const content = text('Country,2010,,2011,', ',Q1,Q2,Q1,Q2', 'France,10,11,12,13', 'Kenya,20,21,22,23');
    expect(await asked(content)).toEqual(['series']);
    expect(figures(await withFixed(content, { series: 'Use of services' })).slice(0, 3)).toEqual([
      'use-of-services FRA 2010-Q1 10',
      'use-of-services FRA 2010-Q2 11',
      'use-of-services FRA 2011-Q1 12',
    ]);
  });

  it('of T1 to T4 may be a month or a quarter: the period is asked', async () => {
    expect(await asked(text('Pays,T1 2010,T4 2010,T1 2011', 'France,10,11,12', 'Kenya,20,21,22'))).toEqual(['period']);
  });
});

describe('the periods of a column', () => {
  const table = (periods: readonly string[]): string =>
    text('Country,Period,Use of services', ...periods.map((period, at) => `Kenya,${period},4.${String(at)}`));
  const read = async (periods: readonly string[], answers = {}) => {
    const found = await reading(table(periods), { answers });
    return {
      periods: allObservations(found).map(({ period }) => period),
      questions: found.questions,
      told: told(found),
    };
  };

  it('with no number but 1 to 4 may be months or quarters: that is asked', async () => {
    const numbered = ['2016/2', '2016/1', '2015/4', '2015/3'];
    expect((await read(numbered)).questions).toEqual([{ id: 'dates', kind: 'dates', example: '2015/4' }]);
    expect((await read(numbered, { dates: 'quarters' })).periods).toEqual(['2015-Q3', '2015-Q4', '2016-Q1', '2016-Q2']);
    expect((await read(numbered, { dates: 'months' })).periods).toEqual(['2015-03', '2015-04', '2016-01', '2016-02']);
    expect((await read([...numbered, '2015/5'])).questions).toEqual([]);
  });

  it.each([
    ['of which one can be nothing else', ['2011/12', '2012/13']],
    ['that are one a year, whatever stands between', ['2009-10', '2010-11', '2011-12']],
  ])('are spans of years where they follow each other: %s', async (_, spans) => {
    const whole = spans.map((span) => `${span.slice(0, 4)}/20${span.slice(5)}`);
    expect(await read(spans)).toEqual({ periods: whole, questions: [], told: [] });
  });

  it('are months where one of them is', async () => {
    expect((await read(['2009-10', '2010-11', '2011-12', '2011-05'])).periods).toEqual([
      ...['2009-10', '2010-11', '2011-05', '2011-12'],
    ]);
  });

  it('that are the first of every month tell their order', async () => {
    const months = Array.from({ length: 12 }, (_, at) => String(at + 1));
    const last = async (dates: readonly string[]) => (await read(dates)).periods.at(-1);
    expect(await last(months.map((month) => `1/${month}/2015`))).toBe('2015-12-01');
    expect(await last(months.map((month) => `${month}/1/2015`))).toBe('2015-12-01');
  });
});

describe('a year in the heading of figures', () => {
  const series = async (...lines: readonly string[]) =>
    (await columns(text(...lines))).columns.flatMap((role) =>
      role.role === 'value' ? [`${role.series ?? ''} ${role.period ?? ''}`.trim()] : [],
    );

  it('against which they are held is part of their name', async () => {
    expect(
      await series('Year,Country,Visitors,Change_vs_2019,Change_vs_2022', '2023,Kenya,500,12.5,3.1', '2023,Peru,3,4,5'),
    ).toEqual(['Visitors', 'Change_vs_2019', 'Change_vs_2022']);
    expect(await series('Tỉnh,So với 2019,So với 2022', 'Hà Nội,12.5,3.1')).toEqual(['So với 2019', 'So với 2022']);
  });

  it('is part of their name where the rows are of several years', async () => {
    expect(
      await series('Year,Country,Prices of 2010,Prices of 2015', '2022,Kenya,5,6', '2023,Kenya,7,8', '2022,Peru,3,4'),
    ).toEqual(['Prices of 2010', 'Prices of 2015']);
  });

  it('is theirs beside months of one year, which the rows say', async () => {
    const content = text('Year,Month,Arrivals_2024,Arrivals_2025', '2025,January,10,11', '2025,February,12,13');
    expect(figures(await withFixed(content, { area: 'KEN' }))).toEqual([
      'arrivals KEN 2024-01 10',
      'arrivals KEN 2024-02 12',
      'arrivals KEN 2025-01 11',
      'arrivals KEN 2025-02 13',
    ]);
  });
});

describe('one or two letters', () => {
  it.each([
    ['in another language', 'godina,gdp of all,prekid', '2015,100,ne', '2016,104,ne', '2017,109,da', '2018,112,ne'],
    ['for a class', 'Council,Class,Schools,year', 'Ashdale,UA,93,2016', 'Bexton,SC,27,2016', 'Elton,L,81,2016'],
    ['for an answer', 'year,Member,Rate of use', '2015,yes,4', '2016,no,5', '2017,yes,6'],
  ])('%s are no countries: the area is asked', async (_, ...lines) => {
    expect(await asked(text(...lines))).toContain('area');
  });

  it('are countries below a heading that says so, and where many are known', async () => {
    expect((await columns(text('country,2018,2019', 'VN,5,6', 'TH,7,8'))).roles[0]).toBe('area');
    const many = 'VN TH LA KH FR DE IT ES'.split(' ').map((code) => `${code},5,6`);
    expect((await columns(text('where,2018,2019', ...many))).roles[0]).toBe('area');
  });
});

describe('a row without a name', () => {
  it.each([
    ['at the end', ['Zimbabwe,30,', ',20,21']],
    ['of another block', ['Zimbabwe,30,', ',Countries,2001', 'Peru,20,21']],
    ['in the middle', ['Zimbabwe,30,', ',20,21', 'Peru,20,21']],
  ])('%s is none of the area above it', async (_, rows) => {
    const found = await withFixed(text('Country,2019,2020', 'Kenya,10,11', 'Ghana,20,21', ...rows), { series: 'Use' });
    expect(figures(found).filter((figure) => figure.includes('ZWE'))).toEqual(['use ZWE 2019 30']);
    expect(told(found)).toContainEqual(expect.arrayContaining(['unknown-area', 5]));
  });
});

describe('names that alone tell rows apart', () => {
  it('are parts however many they are', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => {
      const place = at === 20 ? 'Ghana' : (['Kenya', 'Norway', 'France'][at % 3] ?? '');
      return `University ${String(at)},${place},${String(at)}.5,2020`;
    });
    const table = await columns(text('university,country,score of all,year', ...rows));
    expect([table.roles[0], table.unread]).toEqual(['dimension', undefined]);
  });

  it('may be codes', async () => {
    const content = text('anio,provincia_id,population', '2010,2,302', '2010,6,157', '2011,2,303', '2011,6,159');
    const found = await withFixed(content, { area: 'VNM' });
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['population · provincia_id: 2', 2],
      ['population · provincia_id: 6', 2],
    ]);
  });

  it('say of what they are where two columns have one word', async () => {
    const content = text(
      'Year,Reason,Place,Value',
      ...['2014,Age,,5', '2014,Other,,2', '2014,,School,9', '2014,,Other,6', '2015,Other,,3'],
    );
    const found = await withFixed(content, { area: 'VNM', series: 'Use' });
    expect([found.counts.rejected, found.series.map(({ name }) => name).sort()]).toEqual([
      0,
      ['Use · Place: Other', 'Use · Place: School', 'Use · Reason: Age', 'Use · Reason: Other'],
    ]);
  });
});

describe('what stands above a table', () => {
  it.each([
    ['К содержанию', 'Валовой выпуск (млрд руб.)', 'Валовой выпуск', 'млрд руб.'],
    ['Back to contents', 'Use of services (%)', 'Use of services', '%'],
  ])('is no measure where it is a link: %s', async (link, title, name, unit) => {
    const found = await withFixed(text(`${link},,`, `${title},,`, '2018,2019,2020', '10.1,11.2,12.3'), { area: 'VNM' });
    expect(found.series.map((one) => [one.name, one.unit])).toEqual([[name, unit]]);
  });

  it('says of whom figures are, and not in what they are counted', async () => {
    const found = await reading(
      text(
        'Country,Year,Monthly pay (Employees),Staff of offices (Employees),Readers (6 year)',
        ...['Kenya,2019,449.5,12,40', 'Ghana,2019,455.5,13,41'],
      ),
    );
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Monthly pay (Employees)', ''],
      ['Staff of offices', 'Employees'],
      ['Readers (6 year)', ''],
    ]);
  });

  it('is its header though a remark below reaches further', async () => {
    const days = ['31', '28', '31', '30'].map((day, at) => `2001-0${String(at + 1)}-${day},3.${String(at)},,,`);
    const { headerRow, headers } = await columns(text('date,inflation,,,', ...days, '2001-05-31,4.0,,,note_x'));
    expect([headerRow, headers.filter(Boolean)]).toEqual([0, ['date', 'inflation']]);
  });
});

describe('a table', () => {
  it('has no header where a cell of its first row stands in all others', async () => {
    const rows = ['AG00,I,Taxes,Sí,20', 'AG00,I,Fees,Sí,295.71', 'AG01,I,Taxes,Sí,21.36', 'AG01,I,Fees,Sí,43.15'];
    const { headerRow } = await columns(text(...rows.map((row) => `2013,${row}`)));
    expect(headerRow).toBe(-1);
  });

  it('of a header and nothing else is refused before anything is asked', async () => {
    expect(await readFile('Year,Sex,Value')).toMatchObject({ ok: false, error: { code: 'no-rows' } });
  });

  it('that a program numbered row by row keeps its counter where rows were left out', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, at) => `"${String(at * 2 + 1)}","Kenya","2010-01-0${String(at + 1)}",5.5`,
    );
    const { roles, unread } = await columns(text('"","location","date","cases"', ...rows));
    expect([roles[0], unread]).toEqual(['ignore', [{ column: 0, why: 'counter' }]]);
  });

  it('of places is of what its title says', async () => {
    const rows = ['Kyrgyz Republic,100,110', 'Batken oblast,80,82', 'Naryn oblast,70,75'];
    const content = text('Average monthly salary,,', '(soms),,', 'Items,2019,2020', ...rows);
    expect((await withFixed(content, { area: 'VNM' })).series.map(({ name, unit }) => [name, unit])[1]).toEqual([
      'Average monthly salary · Batken oblast',
      'soms',
    ]);
  });

  it('has the years that their footnotes stand behind', async () => {
    const { columns: roles } = await columns(
      text(',2020,2021,20222),"20232), 3)"', 'All,100,110,120,130', 'Trade,5,6,7,8'),
    );
    expect(roles.flatMap((role) => (role.role === 'value' ? [role.period] : []))).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
    ]);
  });
});

describe('codes of countries at the heads of columns', () => {
  it('are areas where many stand there, and what stands among them is a group', async () => {
    const content = text('TIME/GEO,XX99,BE,DK,DE,IE,EL,ES,FR', '2001,1,2,3,4,5,6,7,8', '2002,1,2,3,4,5,6,7,9');
    expect(await asked(content)).toEqual(['series']);
    const found = await withFixed(content, { series: 'Use' });
    expect([found.counts, found.unknownAreas.map((one) => one.text)]).toEqual([
      { read: 16, accepted: 14, missing: 0, rejected: 2 },
      ['XX99'],
    ]);
  });
});

describe('headings in other languages', () => {
  it.each([
    ['Year,Serie,RefArea,Value', '2015,Debt,Kenya,5', ['period', 'indicator', 'area', 'value ']],
    ['godina,mesec,Country,nights', '2015,1,Kenya,5', ['period', 'period', 'area', 'value nights']],
    ['Year ended June,Country,nights', '2015,Kenya,5', ['period', 'area', 'value nights']],
  ])('are known: %s', async (header, row, roles) => {
    expect((await columns(text(header, row, row.replace('2015', '2016')))).roles).toEqual(roles);
  });
});
