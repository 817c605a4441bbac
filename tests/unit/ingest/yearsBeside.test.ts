import { describe, expect, it } from 'vitest';
import { period } from '../domain/made.ts';
import { columns, asked, text, withFixed } from './guessed.ts';
import { allObservations, told } from './reading.ts';

// Years that stand beside figures; invented.

describe('years beside figures are no figures', () => {
  it.each([
    ...['Latest census', 'Last household survey', 'Year joined', 'Điều tra gần nhất'],
    ...['Joined WTO', 'Member since', 'Năm thành lập', 'Built', 'Ratified'],
  ])('below "%s": told of, not read', async (heading) => {
    const found = await columns(
      text(`Country,Roads,${heading}`, 'Kenya,5.5,2014', 'Laos,6.5,2013', 'Peru,6.6,2017', 'Chad,6.1,2009'),
    );
    expect(found.roles).toEqual(['area', 'value Roads', 'ignore']);
    expect(found.unread).toEqual([{ column: 2, why: 'years' }]);
  });

  it('with a word among them', async () => {
    const rows = ['Kenya,5.5,2014', 'Laos,6.5,2013', 'Peru,6.6,2017', 'Chad,6.1,planned', 'Fiji,7.1,2019'];
    expect((await columns(text('Country,Roads,Census', ...rows))).unread).toEqual([{ column: 2, why: 'years' }]);
  });

  it('that are spans too, or the same in all rows below a heading of years', async () => {
    const rows = [
      'Kenya,5.5,2011,2006-10',
      'Laos,6.5,2011,2014/15',
      'Peru,6.6,2011,2013',
      'Chad,6.1,2011,"2009. Of farms, by post"',
    ];
    expect((await columns(text('Country,Roads,Year joined,Latest farm census', ...rows))).roles).toEqual([
      ...['area', 'value Roads', 'ignore', 'ignore'],
    ]);
  });

  it.each(['Hours worked', 'Metres of road', 'Last count (km)'])(
    'but not so few whole numbers below "%s"',
    async (heading) => {
      const rows = ['Kenya,5.5,1914', 'Laos,6.5,1913', 'Peru,6.6,2017', 'Chad,6.1,1909', 'Fiji,7.1,2019'];
      expect((await columns(text(`Country,Roads,${heading}`, ...rows))).roles[2]).toMatch(/^value/);
    },
  );

  it('nor figures, one of which is no year', async () => {
    const rows = ['Kenya,5.5,1914', 'Laos,6.5,1913', 'Peru,6.6,2217', 'Chad,6.1,1909', 'Fiji,7.1,2019'];
    expect((await columns(text('Country,Roads,Latest survey', ...rows))).roles[2]).toMatch(/^value/);
  });

  it('and where there is nothing else nothing is read', async () => {
    const rows = ['Kenya,2014,1999', 'Laos,2013,1998', 'Peru,2017,1997', 'Chad,2009,1996'];
    await expect(asked(text('Country,Latest census,Last survey', ...rows))).rejects.toThrow('refused');
  });

  it.each([
    'Houses built',
    'Homes built since 2000',
    'Data centres',
    'Born',
    'Lao động nam',
    'Việt kiều',
    'Doanh nghiệp thành lập',
    'Visits per year',
    'Staff at year end',
    'First year students',
    'Patients seen last month',
    'Opened cases',
    'Newly established firms',
    'Sinh trong năm',
  ])('nor what was counted: %s', async (heading) => {
    const rows = ['Kenya,2020,1987,5.5', 'Laos,2020,1990,6.5', 'Peru,2020,1974,6.6'];
    expect((await columns(text(`Country,Year,${heading},Roads`, ...rows))).roles[2]).toMatch(/^value/);
  });

  it('nor hours and calories of rows that name their time, however many', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `Kenya,${String(2009 + at)},${String(1950 + at * 3)},${String(at)}`,
    );
    expect((await columns(text('Country,Year,Hours worked,Roads', ...rows))).roles[2]).toMatch(/^value/);
  });

  it('nor men and places', async () => {
    const rows = ['2018,1987,1750', '2019,1990,2100', '2020,1974,2300'];
    expect((await columns(text('Năm,Việt Nam,Lào', ...rows))).roles).toEqual(['period', 'value ', 'value ']);
  });

  it('nor the only figures of a table', async () => {
    const rows = ['Kenya,2014', 'Laos,2013', 'Peru,2017', 'Chad,2009'];
    expect((await columns(text('Country,Latest census', ...rows))).roles[1]).toMatch(/^value/);
  });
});

describe('two columns of years', () => {
  const survey = text(
    'Year of survey,Year of report,Country,Births',
    '2014,2016,Kenya,5',
    '2015,2017,Kenya,6',
    '2014,2016,Laos,7',
    '2016,2018,Laos,8',
  );

  it('which of them is the time of the figures is asked', async () => {
    expect(await asked(survey)).toEqual(['period']);
    expect((await columns(survey)).unread).toEqual([
      { column: 0, why: 'years' },
      { column: 1, why: 'years' },
    ]);
  });

  it('also where one has spans of years', async () => {
    const rows = ['2014,Kenya,2010-2011,5', '2017,Kenya,2015-2016,6', '2014,Laos,2012,7', '2018,Laos,2015-2016,8'];
    expect(await asked(text('year_published,Country,year_data,births', ...rows))).toEqual(['period']);
  });

  it('figures of several years are not stored for the one that a person says', async () => {
    const rows = ['Kenya', 'Laos', 'Peru', 'Chad'].flatMap((place, at) =>
      [2014, 2015, 2016].map((year) => `${String(year)},${String(year + 2)},${place},${String(year * 3 + at * 5)}`),
    );
    const found = await withFixed(text('Year of survey,Year of report,Country,Births', ...rows), {
      period: period('2020'),
    });
    expect(allObservations(found)).toEqual([]);
    expect(told(found).map(([code]) => code)).toContain('other-time');
  });

  it('nor those that stand alone beside many that contradict each other', async () => {
    const rows = ['Kenya', 'Laos', 'Peru'].flatMap((place, at) =>
      [2014, 2015, 2016].map((year) => `${String(year)},${String(year + 2)},${place},${String(year * 3 + at * 5)},1`),
    );
    const lone = ['2012,2013,Chad,77,5', '2011,2013,Fiji,78,6'];
    const file = text('Year of survey,Year of report,Country,Births,Wells', ...rows, ...lone);
    const found = await withFixed(file, { period: period('2020') });
    expect(allObservations(found).filter(({ value }) => value === 77 || value === 78)).toEqual([]);
  });

  it('a row of which no other contradicts the figures is none of that year either, but for one that says it', async () => {
    const rows = ['2014,2014,Kenya,5', '2015,2017,Peru,6', '2014,2016,Laos,7', '2016,2018,Chad,8'];
    const found = await withFixed(text('Year of survey,Year of report,Country,Births', ...rows), {
      period: period('2014'),
    });
    expect(allObservations(found).map(({ area }) => area)).toEqual(['KEN']);
    expect(told(found).filter(([code]) => code === 'other-time').length).toBe(3);
  });

  it('of a year of survey beside one of publication the first counts', async () => {
    const rows = ['2014,2016,Kenya,5', '2015,2017,Peru,6', '2014,2016,Laos,7', '2016,2018,Chad,8'];
    const file = text('Year of survey,Year of publication,Country,Births', ...rows);
    expect(await asked(file)).toEqual(['period']);
    const found = await withFixed(file, { period: period('2014') });
    expect(allObservations(found).map(({ area }) => area)).toEqual(['KEN', 'LAO']);
  });

  it.each(['Year of publication', 'Release year', 'Year published', 'Năm công bố'])(
    'that of "%s" alone is none, and the time is asked',
    async (heading) => {
      const file = text(`Country,${heading},Births`, 'Kenya,2019,5', 'Peru,2020,6', 'Laos,2020,7');
      expect(await asked(file)).toEqual(['period']);
      const found = await withFixed(file, { period: period('2018') });
      expect(allObservations(found).length).toBe(3);
    },
  );

  it.each(['Edition', 'Vintage', 'Published', 'Release'])(
    'below "%s" beside the time are no figures',
    async (heading) => {
      const file = text(`Country,Year,${heading},Births`, 'Kenya,2019,2021,5', 'Peru,2019,2021,6', 'Laos,2020,2021,7');
      expect((await columns(file)).roles).toEqual(['area', 'period', 'ignore', 'value Births']);
    },
  );

  it('also of which each says one year for all rows', async () => {
    const rows = ['2020,Kenya,2019,5', '2020,Peru,2019,6', '2020,Laos,2019,7'];
    expect(await asked(text('Edition,Country,Index Year,Births', ...rows))).toEqual(['period']);
  });

  it('the same in both is the time', async () => {
    const rows = ['2014,2014,Kenya,5', '2015,2015,Kenya,6', '2014,2014,Laos,7', '2016,2016,Laos,8'];
    expect(await asked(text('Year of survey,Year of report,Country,Births', ...rows))).not.toContain('period');
  });

  it('one called "Year" is the time', async () => {
    const rows = ['2014,2016,Kenya,5', '2015,2017,Kenya,6', '2014,2016,Laos,7', '2016,2018,Laos,8'];
    expect((await columns(text('Year,Year of report,Country,Births', ...rows))).roles[0]).toBe('period');
  });
});

describe('"Index" is a score, or counts rows', () => {
  it.each([
    ['with decimals', ['Kenya,2020,5.5', 'Kenya,2021,6.5', 'Laos,2020,6.6']],
    ['of whole numbers that go up and down', ['Kenya,2020,78', 'Kenya,2021,61', 'Laos,2020,66']],
  ])('a score: %s', async (_, rows) => {
    expect((await columns(text('Country,Year,Index', ...rows))).roles[2]).toBe('value Index');
  });

  it('numbers of rows: beside figures, whatever order they have', async () => {
    const rows = ['7,Kenya,2020,78', '4,Kenya,2021,61', '9,Laos,2020,66', '12,Laos,2021,61'];
    expect((await columns(text('index,Country,Year,Births', ...rows))).roles[0]).toBe('ignore');
  });

  it('and those that a program kept of some rows', async () => {
    expect(
      await asked(text('index,Country,Year', '0,Kenya,2020', '4,Kenya,2021', '9,Laos,2020').trim()).catch(
        () => 'refused',
      ),
    ).toBe('refused');
  });
});

describe('"Nam" is men where women or "Năm" stand beside it, though they be as many as a year', () => {
  it.each([
    ['Tỉnh,Năm,Nam,Nữ', 'Hà Giang,2024,1950,1870', ['area', 'period', 'value', 'value']],
    ['Tỉnh,Nam,Năm', 'Hà Giang,1950,2024', ['area', 'value', 'period']],
    ['Tỉnh,Nam,Nữ', 'Hà Giang,1950,1870', ['area', 'value', 'value']],
    ['Tỉnh,Năm,Nam (người),Nữ (người)', 'Hà Giang,2024,1950,1870', ['area', 'period', 'value', 'value']],
  ])('%s', async (heading, row, roles) => {
    const found = await columns(text(heading, row, row.replace('Hà Giang', 'Cà Mau').replace('1950', '2010')));
    expect(found.roles.map((role) => role.split(' ')[0])).toEqual(roles);
  });

  it('and a year without its mark otherwise', async () => {
    const rows = ['Hà Giang,2023,61.5', 'Hà Giang,2024,66.5'];
    expect((await columns(text('Tinh,Nam,Ty le', ...rows))).roles[1]).toBe('period');
  });
});

describe('a table in which all figures are years', () => {
  const dates = [
    ['Kenya', '2015', '2014', '2017/2018', '2019'],
    ['Laos', '2015', '2013', '2018', '2018'],
    ['Peru', '2014', '2011', '2015', '2019'],
    ['Chad', '2015', '2009', 'x', '2017'],
  ];
  it('tells when something was measured: it is shown first', async () => {
    const rows = dates.map((row) => row.join(','));
    expect(await asked(text('Country,Schools 2015,Wells 2015,Roads 2018,Poverty 2019', ...rows))).toEqual(['guessed']);
  });

  it('but not where one figure in ten is none, nor below one heading', async () => {
    const rows = dates.map((row, at) => [...row, String(at * 1000)].join(','));
    expect(await asked(text('Country,Schools 2015,Wells 2015,Roads 2018,Poverty 2019,Cars 2019', ...rows))).toEqual([]);
    expect(await asked(text('Country,Year,Hours', 'Kenya,2015,1990', 'Laos,2016,2010', 'Peru,2015,1980'))).toEqual([]);
  });
});

describe('a year of its own beside figures', () => {
  const rows = ['Kenya,2015,0.51,2018,400', 'Ghana,2014,0.62,2018,410', 'Peru,2013,0.73,2015,420'];

  it.each(['HDI_year', 'HDI year', 'Year HDI', 'Year of HDI', 'HDI_yr', 'HDI reference year', 'Năm của HDI'])(
    '"%s" is the time of these alone',
    async (heading) => {
      const found = await columns(text(`Country,${heading},HDI value,year,Reading score`, ...rows));
      expect(found.roles).toEqual(['area', 'ignore', 'ignore', 'period', 'value Reading score']);
      expect(found.unread).toEqual([
        { column: 1, why: 'years' },
        { column: 2, why: 'own-years' },
      ]);
    },
  );

  it('is none where both years are one, or no figures bear its name', async () => {
    const same = ['Kenya,2018,0.51,2018,400', 'Ghana,2018,0.62,2018,410', 'Peru,2015,0.73,2015,420'];
    expect((await columns(text('Country,HDI year,HDI value,year,Reading score', ...same))).roles[2]).toMatch(/^value/);
    expect((await columns(text('Country,Base year,HDI value,year,Reading score', ...rows))).roles[2]).toMatch(/^value/);
  });
});
