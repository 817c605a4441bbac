import { describe, expect, it } from 'vitest';
import { openBook } from '../../../src/ingest/books/openBook.ts';
import { readPeriod } from '../../../src/ingest/cell/readPeriod.ts';
import { readYearPart, isWholeYear } from '../../../src/ingest/cell/readYearPart.ts';
import { xlsx, xlsxRows } from '../../fixtures/books/make.mjs';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, read, reading, sure, told } from './reading.ts';

// Kinds of fault that another 64 files of strangers showed, each in a few invented lines.

const timesOf = async (...lines: readonly string[]) =>
  (await columns(text(...lines))).columns.flatMap((role) =>
    role.role === 'value' ? [[role.period, role.series].filter(Boolean).join(' ')] : [],
  );

describe('parts of a year in headings', () => {
  it('are quarters in Roman numerals behind a T, in whatever order', async () => {
    const rows = ['Alfa,20.5,21.5,22.5', 'Beta,21.5,22.5,23.5', 'Gama,22.5,23.5,24.5'];
    expect(await timesOf('state,2015TII,2015TI,2014TIV', ...rows)).toEqual(['2015-Q2', '2015-Q1', '2014-Q4']);
    expect(await timesOf('state,T.I 2014,T.II 2014,IV T 2014', ...rows)).toEqual(['2014-Q1', '2014-Q2', '2014-Q4']);
  });

  it('are halves, and quarters by their months; all twelve are the year, however far apart the words stand', async () => {
    const found = await timesOf(
      'Region,2009 год,,,,2010 год,,,',
      ',I квартал,I полугодие,январь-сентябрь,январь-      декабрь,I квартал,I полугодие,январь-сентябрь,январь- декабрь',
      ...['Альфа,1,2,3,4,5,6,7,8', 'Бета,2,3,4,5,6,7,8,9', 'Гамма,3,4,5,6,7,8,9,10'],
    );
    const of = (year: string) => [`${year}-Q1`, `${year}-H1`, `${year} январь-сентябрь`, year];
    expect(found).toEqual([...of('2009'), ...of('2010')]);
  });

  it('are months in Chinese, Japanese and Korean', async () => {
    expect(await timesOf('Country,2011年1月,2011年12月', 'Kenya,1,2', 'Ghana,3,4')).toEqual(['2011-01', '2011-12']);
    expect(readPeriod('2011년 3월')).toBe('2011-03');
    expect(readPeriod('2011年13月')).toBeNull();
  });

  it('are stretches of months only where a period is of these', () => {
    expect(readYearPart('Jul - Sep')).toEqual({ kind: 'quarter', number: 3 });
    expect(readYearPart('January to June')).toEqual({ kind: 'half', number: 1 });
    expect(readYearPart('Jan-Sep')).toBeNull();
    expect(readYearPart('Feb-Apr')).toBeNull();
    expect([isWholeYear('Jan.-Dec.'), isWholeYear('Jan-Nov'), isWholeYear('December')]).toEqual([true, false, false]);
  });

  it('are counted in Roman numerals below their heading, beside the year', async () => {
    const found = await reading(
      text('Country,Año,Trimestre,ipc', 'Kenya,2017,I,100.5', 'Kenya,2017,IV,103.5', 'Kenya,2018,II,104.5'),
    );
    expect(allObservations(found).map(({ period }) => period)).toEqual(['2017-Q1', '2017-Q4', '2018-Q2']);
  });

  it('are months in Indonesian as well', async () => {
    const found = await reading(text('Country,Month,Inflasi', 'Kenya,Nopember 2018,3.22', 'Kenya,Oktober 2018,3.23'));
    expect(allObservations(found).map(({ period }) => period)).toEqual(['2018-10', '2018-11']);
  });
});

describe('figures that were taken for words', () => {
  it('are those of which most are withheld by a mark', async () => {
    const lines = [
      '01001,330,s,s',
      '01002,331,48.0,s',
      '01003,332,s,17.0',
      '01004,333,s,s',
      '01005,334,49.5,s',
      '01006,335,s,s',
      '01007,336,s,s',
    ];
    const { roles } = await columns(text('CODGEO,NBMEN,PIMP,TP60', ...lines));
    expect(roles.slice(1)).toEqual(['value NBMEN', 'value PIMP', 'value TP60']);
    const found = await withFixed(text('CODGEO,NBMEN,PIMP,TP60', ...lines), { area: 'FRA', period: '2020' as never });
    expect(found.counts).toMatchObject({ read: 21, accepted: 10, missing: 11 });
  });

  it('are named where the mark is no known one', async () => {
    const lines = ['A,1,q', 'B,2,4.5', 'C,3,q', 'D,4,q', 'E,5,q', 'F,6,q', 'G,7,q', 'H,8,q'];
    const { roles, unread } = await columns(text('Place,Homes,Share', ...lines));
    expect(roles[2]).toBe('ignore');
    expect(unread).toContainEqual({ column: 2, why: 'words' });
  });
});

describe('figures that were taken for others', () => {
  it('are the bounds of a forecast: forecasts, unless they are of what was', async () => {
    const head = 'Date,GDP,Forecast(GDP),Lower Confidence Bound(GDP),Upper Confidence Bound(GDP)';
    const body = ['2023-03,103,,,', '2023-06,106,,,', '2023-09,109,109,109,109', '2023-12,,113,103,123'];
    const status = async (...rows: readonly string[]) =>
      (await columns(text(head, ...rows))).columns.map((role) => (role.role === 'value' ? (role.status ?? '') : '-'));
    expect(await status(...body)).toEqual(['-', '', 'f', 'f', 'f']);
    expect(await status('2023-03,103,,99,109', ...body.slice(1))).toEqual(['-', '', 'f', '', '']);
  });

  it('are a row of zeros that nothing names', async () => {
    const lines = [
      'Name,Sex,2002,2003',
      'Upper,Male,10,11',
      'Upper,Female,11,12',
      'Lower,Male,3,4',
      'Lower,Female,5,6',
      ',,0,0',
    ];
    const found = await withFixed(text(...lines), { area: 'KEN', series: 'People' });
    expect(told(found).filter(([code]) => code === 'no-name')).toHaveLength(1);
    expect(found.counts).toMatchObject({ accepted: 8, rejected: 2 });
  });

  it('are codes that a program took for numbers', async () => {
    const { roles } = await columns(
      text('time,TnAM,CodigoNacional,estacion', '2017-01-01,16.6,180005.0,Alfa', '2017-01-02,17.6,180005.0,Alfa'),
    );
    expect(roles[2]).toBe('ignore');
  });
});

describe('whose the figures are', () => {
  it('is not told by "Location" of places where people live, below the headings of Open SDG', async () => {
    const content = text(
      'Year,Units,Sex,Location,Age,Value',
      '2015,%,,,,1.3',
      '2015,%,male,urban,,1.4',
      '2016,%,,rural,,1',
    );
    expect(await asked(content)).toEqual(['area', 'series']);
    const { columns: roles } = await columns(content);
    expect(roles[3]?.role).toBe('dimension');
  });

  it('is told by LOCATION where codes of countries stand below it', async () => {
    const content = text('LOCATION,INDICATOR,TIME,Value', 'KEN,WORKAGE,2015,1.3', 'VNM,WORKAGE,2015,1.4');
    expect(sure(await read(content)).inspection.layout).toBe('sdmx-csv');
  });

  it('is not told by a nationality', async () => {
    const { columns: roles } = await columns(
      text('jahr;nationalitat;anzahl;raum', '2010;Schweiz;200;A1', '2010;Ausland;201;A1', '2011;Schweiz;202;A1'),
    );
    expect(roles[1]?.role).toBe('dimension');
  });
});

describe('what only looks like these', () => {
  it.each([
    ['Exports Apr-Jun 2018-19', ['Exports Apr-Jun 2018-19']],
    ['Enrolment Semester I 2018/2019', ['Enrolment Semester I 2018/2019']],
    ['Stunting_hi_2019', ['Stunting hi 2019']],
  ])('keeps its words: %s', async (heading, read) => {
    const found = await timesOf(`Country,${heading}`, 'Kenya,1', 'Ghana,2');
    const words = (text: string): string => text.replaceAll('_', ' ').split(' ').sort().join(' ');
    expect(found.map(words)).toEqual(read.map(words));
  });

  it('is a semester beside school years', async () => {
    const found = await reading(
      text('Country,Academic year,Semester I,Semester II', 'Kenya,2015/16,1,2', 'Kenya,2016/17,3,4'),
      {},
    );
    expect(found.counts).toMatchObject({ accepted: 4 });
  });

  it('is a bound of what was observed, or a heading that is none', async () => {
    const status = async (...lines: readonly string[]) =>
      (await columns(text(...lines))).columns.map((role) => (role.role === 'value' ? (role.status ?? '') : '-'));
    const years = ['2020,30,28,32,51', '2021,29,27,31,52', '2022,28,26,30,53'];
    expect(
      await status(
        'Year,Poverty rate,Poverty rate lower bound,Poverty rate upper bound,Projected population',
        ...years,
      ),
    ).toEqual(['-', '', '', '', 'f']);
    expect(
      await status('Year,GDP forecast,Low wage limit,High income share 40', ...years.map((line) => line.slice(0, -3))),
    ).toEqual([...['-', 'f', '', '']]);
  });

  it('is a count below "Atlantic cod", "Ma tuy" or "CodLandings"', async () => {
    for (const heading of ['Atlantic cod', 'Ma tuy', 'CodLandings', 'Nr teachers'])
      expect(
        (await columns(text(`Country,Year,${heading}`, 'Kenya,2020,12000.0', 'Ghana,2020,13000.0'))).roles[2],
      ).toBe(`value ${heading}`);
  });

  it('is a poverty line, "Nat" among them', async () => {
    const lines = ['Kenya,Nat,2019,30', 'Kenya,2.15,2019,20', 'Kenya,3.65,2019,21', 'Kenya,Nat,2020,31'];
    const others = [
      'Ghana,Nat,2019,32',
      'Ghana,Nat,2020,33',
      'Togo,Nat,2019,34',
      'Togo,Nat,2020,35',
      'Peru,Nat,2020,3',
    ];
    const { roles } = await columns(text('Country,Poverty line,Year,Share', ...lines, ...others));
    expect(roles[1]).toBe('dimension');
  });

  it('is a blank that means the whole, though all are zero', async () => {
    const found = await withFixed(text('Sex,2019,2020', 'M,0,0', 'F,0,0', ',0,0'), { area: 'KEN', series: 'Cases' });
    expect(found.counts).toMatchObject({ accepted: 6, rejected: 0 });
  });

  it('are regions, or averages, by their codes below LOCATION', async () => {
    for (const code of ['AU1', 'OAVG']) {
      const content = text('LOCATION,INDICATOR,TIME,Value', `${code},WORKAGE,2015,1.3`, `${code},WORKAGE,2016,1.4`);
      expect(sure(await read(content)).inspection.layout).toBe('sdmx-csv');
    }
  });

  it('are numbers of thousands that a program cut short, beside a rate', async () => {
    const people = ['1.234', '12.5', '7.891', '845', '3.456', '9.871', '950', '412', '5.432', '6.789'];
    const rows = people.map((number, at) => `${String(2000 + at)},${number},0.275${String(at)}`);
    const found = await withFixed(text('Year,Population,Rate', ...rows), { area: 'KEN' });
    expect(found.ambiguous.map(({ column }) => column)).toEqual(['Population']);
  });
});

describe('years from one to another', () => {
  it('are both, also with the point that R puts between them, or a line', async () => {
    const rows = ['Kenya,1,2', 'Ghana,3,4', 'Peru,5,6'];
    expect(await timesOf('Country,Gini.coefficient.2005.2013,Poor_2005_2012', ...rows)).toEqual([
      ...['2005/2013 Gini.coefficient', '2005/2012 Poor'],
    ]);
    expect(await timesOf('Country,Gini.2013,Gini.2014', ...rows)).toEqual(['2013 Gini', '2014 Gini']);
  });
});

describe('a sheet of words in a book', () => {
  it('has no figures, a sheet with some has', () => {
    const bytes = xlsx([
      {
        name: 'Contents',
        rows: xlsxRows([
          ['Contents:', ''],
          ['1.', 'Production'],
          ['Updated:', '09.06.2022'],
        ]),
      },
      {
        name: 'Data',
        rows: xlsxRows([
          ['Country', '2020'],
          ['Kenya', 5],
        ]),
      },
    ]);
    const opened = openBook(new Uint8Array(bytes), 'book.xlsx');
    expect(sure(opened).tables.map(({ hasFigures }) => hasFigures)).toEqual([false, true]);
  });
});
