import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, read, reading, sure, told } from './reading.ts';

// Kinds of public files that were read wrongly in silence, or refused though they can be read; each in a few invented lines.

/** Lines of the twelve months of two years, each with a number. */
const months = (name: (year: number, month: string) => string): readonly string[] =>
  [2008, 2009].flatMap((year) => Array.from({ length: 12 }, (_, at) => name(year, String(at + 1).padStart(2, '0'))));
const NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

describe('times', () => {
  it('a day with the name of its month and two digits of its year is one', async () => {
    const found = await withFixed(
      text('Series ID,Amount,Kind', '3-Jan-24,102,issue', '10-Jan-24,103,issue', '3-Mar-2021,104,issue'),
      { area: 'AUS' },
    );
    expect(figures(found).map((line) => line.split(' ').slice(-2))).toEqual([
      ['2021-03-03', '104'],
      ['2024-01-03', '102'],
      ['2024-01-10', '103'],
    ]);
  });

  it('a year and a month across, as a spreadsheet writes them, are told by their order', async () => {
    const heads = months((year, month) => `${String(year).slice(2)}-${NAMES[Number(month) - 1] ?? ''}`);
    const content = text(`Item,${heads.join(',')}`, `GDP,${heads.map((_, at) => String(at + 100)).join(',')}`);
    const found = await withFixed(content, { area: 'CAN' });
    expect(figures(found).slice(0, 2)).toEqual(
      ['gdp.6ef2b3c0 CAN 2008-01 100', 'gdp.6ef2b3c0 CAN 2008-02 101'].map(
        (line) => expect.stringMatching(line.slice(-15)) as string,
      ),
    );
    expect(found.counts).toEqual({ read: 24, accepted: 24, missing: 0, rejected: 0 });
  });

  it('two digits of a year and a month are told by their order', async () => {
    const rows = months((year, month) => `${String(year).slice(2)}-${month},${month}`);
    expect(figures(await withFixed(text('date,Meals', ...rows), { area: 'POL' })).slice(0, 2)).toEqual([
      'meals POL 2008-01 1',
      'meals POL 2008-02 2',
    ]);
  });

  it.each([
    ['first days of months', NAMES.map((name) => `1-${name}`)],
    ['months of one year, or days', Array.from({ length: 12 }, (_, at) => `01-${String(at + 1).padStart(2, '0')}`)],
  ])('%s are no months of several years', async (_name, dates) => {
    const found = await withFixed(text('date,Meals', ...dates.map((date, at) => `${date},${String(at)}`)), {
      area: 'POL',
    });
    expect(found.counts.accepted).toBe(0);
    expect(told(found)[0]?.slice(0, 3)).toEqual(['bad-period', 2, 'date']);
  });

  it('what cannot be read below a heading of times is refused by name, and no part of what is measured', async () => {
    const content = text('date,Poland,Norway', '19-13,2,3', '20-01,4,5', '20-02,6,7');
    const found = await withFixed(content, { series: 'Meals' });
    expect(found.counts).toEqual({ read: 6, accepted: 0, missing: 0, rejected: 6 });
    expect(told(found).map(([code, , column]) => [code, column])).toContainEqual(['bad-period', 'date']);
  });

  it('twelve months are a year, or of two', async () => {
    const content = text('Year,Meals', 'Jan 2004-Dec 2004,5', 'Apr 2004-Mar 2005,6', 'Jan 2004-Jun 2005,7');
    const found = await withFixed(content, { area: 'GBR' });
    expect(figures(found)).toEqual(['meals GBR 2004 5', 'meals GBR 2004/2005 6']);
    expect(found.counts.rejected).toBe(1);
  });

  it('T1 to T4 of years that follow each other are quarters', async () => {
    const heads = [2019, 2018, 2017].flatMap((year) => [4, 3, 2, 1].map((part) => `${String(year)}T${String(part)}`));
    const content = text(`Place,${heads.join(',')}`, `Alpha,${heads.map((_, at) => String(at + 1)).join(',')}`);
    const found = await withFixed(content, { area: 'ESP' });
    expect(figures(found).map((line) => line.split(' ').slice(-2).join(' '))).toContain('2019-Q4 1');
    expect(found.counts).toEqual({ read: 12, accepted: 12, missing: 0, rejected: 0 });
  });

  it('2000/01 among other months is one', async () => {
    const content = text('period,Meals', ...months((year, month) => `${String(year - 8)}/${month},${month}`));
    expect(figures(await withFixed(content, { area: 'JPN' })).slice(-12)).toContain('meals JPN 2001-02 2');
  });

  it('of days with a dash nobody knows the month either', async () => {
    const { inspection } = sure(await read(text('Country,Date,Meals', 'Kenya,03-04-2024,5', 'Kenya,05-06-2024,6')));
    expect(inspection.oddDate).toBe('03-04-2024');
  });

  it('the first days of quarters begin with their day', async () => {
    const content = text('Country,Date,Meals', 'Kenya,01-03-2023,5', 'Kenya,01-06-2023,6', 'Kenya,01-03-2024,7');
    expect(figures(await reading(content))).toEqual([
      'meals KEN 2023-03-01 5',
      'meals KEN 2023-06-01 6',
      'meals KEN 2024-03-01 7',
    ]);
  });

  it('"2023 est." is a year, and no figure', async () => {
    const content = text(
      'name,value,date_of_information',
      'China,5,2023 est.',
      'India,6,2022 est.',
      'Kenya,7,July 2014 est.',
    );
    const found = await withFixed(content, { series: 'Exports' });
    expect(allObservations(found).map(({ note }) => note.en)).toEqual(['estimated', 'estimated', 'estimated']);
    expect(figures(found)).toEqual(['exports CHN 2023 5', 'exports IND 2022 6', 'exports KEN 2014-07 7']);
  });
});

describe('codes are no figures', () => {
  const rows = ['Kenya,5,6', 'Ghana,7,8', 'Norway,9,10', 'France,11,12'];
  it.each(['ref', 'dico', 'tinhid', 'tinhid tinhid', 'Nr_Gebiet', 'lau2'])('%s', async (header) => {
    const content = text(`${header},Country,2019,2020`, ...rows.map((row, at) => `${String(1101 + at * 7)},${row}`));
    const { roles, unread } = await columns(content);
    expect(roles[0]).toBe('ignore');
    expect(unread).toContainEqual({ column: 0, why: 'code' });
  });

  it('numbers below "Tỉnh" name the rows', async () => {
    const found = await withFixed(text('tinh,share', '72,0.4', '10,0.3', '67,0.2'), {
      area: 'VNM',
      period: '2012' as never,
    });
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['share · tinh: 72', 1],
      ['share · tinh: 10', 1],
      ['share · tinh: 67', 1],
    ]);
  });

  it('numbers with decimals are no codes', async () => {
    const content = text('country,year,eID,openness', 'Kenya,2020,63.8,5', 'Ghana,2020,67,6', 'Norway,2020,71.2,7');
    expect((await columns(content)).roles[2]).toBe('value eID');
  });

  it('numbers of people that end alike are none either', async () => {
    const content = text('country,year,paid,nr of meals', 'Kenya,2020,63,5', 'Ghana,2020,67,6', 'Norway,2020,71,7');
    expect((await columns(content)).roles.slice(2)).toEqual(['value paid', 'value nr of meals']);
  });
});

describe('places', () => {
  it('each list beside its own figures has its own', async () => {
    const content = text(
      'No,Province,Entry,,Land,',
      '1,Hà Nội,9.2,Đà Nẵng,7.8,',
      '2,Huế,9.1,Hà Nội,7.1,',
      '3,Đà Nẵng,9.0,Quảng Ninh,7.0,',
      '4,Quảng Ninh,8.9,Huế,6.9,',
    );
    const found = await withFixed(content, { period: '2024' as never });
    expect(figures(found)).toEqual(
      [
        'entry VN-DN 2024 9',
        'entry VN-HN 2024 9.2',
        'entry VN-13 2024 8.9',
        'entry VN-26 2024 9.1',
        'land VN-DN 2024 7.8',
        'land VN-HN 2024 7.1',
        'land VN-13 2024 7',
        'land VN-26 2024 6.9',
      ].sort(),
    );
    expect(found.counts.rejected).toBe(0);
  });

  it('of a list that a person takes away leave its figures without any', async () => {
    const content = text(
      'No,Province,Entry,,Land,',
      ...['1,Hà Nội,9.2,Đà Nẵng,7.8,', '2,Huế,9.1,Hà Nội,7.1,', '3,Đà Nẵng,9.0,Huế,7.0,'],
    );
    const mapping = await columns(content);
    const changed = {
      ...mapping,
      columns: mapping.columns.map((role, at) => (at === 3 ? ({ role: 'ignore' } as const) : role)),
      fixed: { ...mapping.fixed, period: '2024' as never },
    };
    const found = await reading(content, { mapping: changed });
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([['Entry', 3]]);
    expect(found.counts).toEqual({ read: 6, accepted: 3, missing: 0, rejected: 3 });
  });

  it('of towns that are called like countries are none', async () => {
    const towns = 'Alvor,Batalha,Cuba,Douro,Elvas,Fafe,Guarda,Macau,Nisa,Ovar'.split(',');
    const content = text(
      'dico,indicator,name,2019,2020',
      ...towns.map((name, at) => `${String(101 + at)},nights,${name},${String(at)},5`),
    );
    expect(await asked(content)).toEqual(['area']);
    const found = await withFixed(content, { area: 'PRT' });
    expect(found.series.map(({ name }) => name).slice(0, 3)).toEqual([
      'nights · Alvor',
      'nights · Batalha',
      'nights · Cuba',
    ]);
  });

  it('many codes in front of years part the rows', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `Z${String(1000 + at)},${String(at)},${String(at + 1)}`);
    const found = await withFixed(text('NUTS,2019,2020', ...rows), { area: 'FRA', series: 'Meals' });
    expect(found.counts).toEqual({ read: 1400, accepted: 1400, missing: 0, rejected: 0 });
  });

  it('below "Regions" in one of several languages are no measures', async () => {
    const content = text(
      'Hududlar,Regions,2019,2020',
      'Andijon,Andijan,1,2',
      'Buxoro,Bukhara,3,4',
      'Jizzax,Jizzakh,5,6',
    );
    expect(await asked(content)).toEqual(['area', 'series']);
  });
});

describe('a heading that names no measure', () => {
  it.each(['INDHOLD', 'Total'])('%s: it is asked', async (header) => {
    const content = text(
      `Place;Sex;Period;${header}`,
      'Alpha;Men;2019;5',
      'Alpha;Women;2019;6',
      'Beta;Men;2019;7',
      'Beta;Women;2019;8',
    );
    expect(await asked(content)).toContain('series');
  });
});

describe('numbers', () => {
  it('are shown before the import as it will read them: the other columns tell their mark too', async () => {
    const content = text('Country;Year;Rate;People', 'Kenya;2019;5,2;12.345', 'Ghana;2019;6,31;23.456');
    const { inspection } = sure(await read(content));
    expect(inspection.preview[0]?.cells[3]?.reading).toEqual({ kind: 'number', value: 12345 });
    expect(figures(await reading(content))).toContain('people KEN 2019 12345');
  });

  it('that no chart can span are refused by name', async () => {
    const found = await reading(
      text(
        'Country,Year,Meals',
        'Kenya,2019,1.7e308',
        'Kenya,2020,-1.7e308',
        'Ghana,2020,1e12',
        'Ghana,2021,5',
        'Ghana,2022,6',
      ),
    );
    expect(figures(found)).toEqual(['meals GHA 2020 1000000000000', 'meals GHA 2021 5', 'meals GHA 2022 6']);
    expect(told(found).map(([code, line, , found]) => [code, line, found])).toEqual([
      ['bad-number', 2, '1.7e308'],
      ['bad-number', 3, '-1.7e308'],
    ]);
  });
});

describe('the shape of a table', () => {
  it('rows of money are no headings', async () => {
    const content = text(
      'GDP,2021,2020',
      'Philippines,$394.09B,$361.75B',
      'Cambodia,$26.96B,$25.87B',
      'China,"$17,820.46B","$14,687.74B"',
    );
    const found = await withFixed(content, { series: 'GDP' });
    expect(found.counts).toEqual({ read: 6, accepted: 6, missing: 0, rejected: 0 });
  });

  it('numbers over some of the headings are none', async () => {
    const content = text(',,2,,,10', ',GDP,2021,2020,2019,2018', '3,Cambodia,26,25,24,23', '4,Ghana,36,35,34,33');
    expect((await columns(content)).roles.slice(2)).toEqual(['value ', 'value ', 'value ', 'value ']);
  });

  it('lines that head the rows below them are part of what is measured', async () => {
    const content = text(
      'Population by sex',
      '',
      ',,Young,Old',
      'Males',
      ',2019,5,6',
      ',2020,7,8',
      'Females',
      ',2019,9,10',
      ',2020,11,12',
    );
    const found = await withFixed(content, { area: 'EST' });
    expect(found.counts).toEqual({ read: 8, accepted: 8, missing: 0, rejected: 0 });
    expect(found.series.map(({ name }) => name)).toEqual([
      'Young · Males',
      'Old · Males',
      'Young · Females',
      'Old · Females',
    ]);
  });

  it('labels that are set in belong to those above them', async () => {
    const content = text(
      'Item,2023,2024',
      ...['1. Crops,,', 'Rice,,', '    Area (ha),5,6', '    Yield (t/ha),7,8', 'Maize,,', '    Area (ha),1,2'],
      ...['Output (tonnes),9,9', '    of this early,4,4', 'Total,3,3', '    Farms,2,2'],
    );
    const found = await withFixed(content, { area: 'VNM' });
    expect(found.series.map(({ name, unit, count }) => [name, unit, count])).toEqual([
      ['Rice · Area', 'ha', 2],
      ['Rice · Yield', 't/ha', 2],
      ['Maize · Area', 'ha', 2],
      ['Output', 'tonnes', 2],
      ['Output · of this early', 'tonnes', 2],
      ['Total', '', 2],
      ['Farms', '', 2],
    ]);
    expect(found.counts).toEqual({ read: 14, accepted: 14, missing: 0, rejected: 0 });
  });

  it('a column of per cent is none of the unit of its rows', async () => {
    const content = text(
      'Item,Year 2023,Year 2024,Year 2024 compared to 2023 (%)',
      ...['Rice (ha),5,6,120', 'Maize (tonnes),7,8,114'],
    );
    const found = await withFixed(content, { area: 'VNM' });
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Rice', 'ha'],
      ['compared to 2023 · Rice', '%'],
      ['Maize', 'tonnes'],
      ['compared to 2023 · Maize', '%'],
    ]);
  });

  it('labels that are all set in alike belong to none', async () => {
    const content = text('Item,2023,2024', '    Rice,5,6', '    Maize,7,8', ' Rye,1,2');
    expect((await withFixed(content, { area: 'VNM' })).series.map(({ name }) => name)).toEqual([
      'Rice',
      'Maize',
      'Rye',
    ]);
  });

  it('rows with far more figures than headings are torn', async () => {
    const content = text('Place,2019,2018,,', 'Alpha,58,74,58,72', 'Beta,55,54,56,5', 'Gamma,59,24,58,55');
    const found = await withFixed(content, { area: 'ESP', series: 'Rate' });
    expect(found.counts.accepted).toBe(0);
    expect(told(found)[0]?.[0]).toBe('too-many-cells');
  });
});
