import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, reading } from './reading.ts';

// Headings that say more than they seem to, or less: invented lines of kinds seen in public files.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));

describe('forecasts by their headings', () => {
  const isProjected = async (content: string): Promise<readonly (readonly [string, boolean])[]> =>
    allObservations(await withFixed(content, { area: 'VNM', series: 'Rice' })).map(
      ({ period, projected }) => [period, projected === true] as const,
    );

  it('of a year are no observations', async () => {
    expect(await isProjected(text('Item,2020,Projected for 2022', 'North,5,6', 'South,7,8'))).toEqual([
      ['2020', false],
      ['2022', true],
      ['2020', false],
      ['2022', true],
    ]);
  });

  it('without a year are none either', async () => {
    const found = allObservations(
      await withFixed(text('Year,GDP,Forecast(ETS)', '2019,5,5.1', '2020,6,6.2', '2021,,7.3'), { area: 'VNM' }),
    );
    expect(found.filter(({ projected }) => projected).map(({ value }) => value)).toEqual([5.1, 6.2, 7.3]);
  });
});

describe('headings that speak of forecasts', () => {
  it.each(['Forecast skill', 'Forecasting staff', 'Number of forecasts', 'Chất lượng dự báo', 'Số bản tin dự báo'])(
    '%s are of figures that were measured',
    async (heading) => {
      const found = allObservations(
        await withFixed(text(`Year,GDP,${heading}`, '2019,5,5.1', '2020,6,6.2', '2021,7,7.3'), { area: 'VNM' }),
      );
      expect(found.filter(({ projected }) => projected)).toEqual([]);
    },
  );

  it.each(['GDP forecast', 'Projected population', 'Dân số dự báo', 'Forecast of centres'])(
    '%s is of none',
    async (heading) => {
      const found = allObservations(
        await withFixed(text(`Year,GDP,${heading}`, '2019,5,5.1', '2020,6,6.2', '2021,7,7.3'), { area: 'VNM' }),
      );
      expect(found.filter(({ projected }) => projected)).toHaveLength(3);
    },
  );
});

describe('years in headings', () => {
  it.each([
    ['Homes built before 1990', 'Homes built before 2000'],
    ['HomesBefore1990', 'HomesBefore2000'],
    ['Nhà có từ 1990', 'Nhà có từ 2000'],
    ['Homes built until 1990', 'Homes built until 2000'],
  ])('of which %s tells are limits', async (...two) => {
    const { roles } = await columns(text(`Country,${two.join(',')}`, 'Kenya,5,6', 'Laos,7,8'));
    expect(roles.slice(1)).toEqual(two.map((heading) => `value ${heading}`));
  });

  it.each([
    ['Homes built in 1990', 'Homes built in 2000', 'Homes built in'],
    ['Số hộ năm trước 1990', 'Số hộ năm trước 2000', 'Số hộ năm trước'],
    ['Homes1990', 'Homes2000', 'Homes'],
  ])('of which %s tells are times', async (first, second, name) => {
    const { roles } = await columns(text(`Country,"${first}","${second}"`, 'Kenya,5,6', 'Laos,7,8'));
    expect(roles.slice(1)).toEqual([`value ${name}`, `value ${name}`]);
  });

  it('stand before the unit', async () => {
    const found = await reading(
      text('Country,Green area 1990 (%),Green area 2000 (%)', 'Kenya,5,6', 'Laos,7,8', 'Peru,9,3'),
    );
    expect(found.series.map(({ name, unit, count }) => [name, unit, count])).toEqual([['Green area', '%', 6]]);
    expect(endings(figures(found))).toContain('LAO 2000 8');
  });

  it('of prices stay what they are', async () => {
    const { roles } = await columns(
      text('Country,Year,GDP constant 2010 (US$),GDP constant 2015 (US$)', 'Kenya,2020,5,6', 'Laos,2020,7,8'),
    );
    expect(roles.slice(2)).toEqual(['value GDP constant 2010 (US$)', 'value GDP constant 2015 (US$)']);
  });

  it('have the number of a note glued to them', async () => {
    const { columns: roles } = await columns(text('Country,2020,2021,20221,2023', 'Kenya,5,6,7,8', 'Laos,1,2,3,4'));
    expect(roles.map((role) => (role.role === 'value' ? role.period : ''))).toEqual([
      '',
      '2020',
      '2021',
      '2022',
      '2023',
    ]);
  });
});

describe('columns of times', () => {
  it('are headed by what happened then, or by a word glued to "Year"', async () => {
    expect(await asked(text('Date of entry,Children,Adults', '2010,5,6', '2011,7,8', '2012,9,3'))).toEqual(['area']);
    const { roles } = await columns(text('Iso3,GNAYear,Score', 'KEN,2020,5', 'KEN,2021,6', 'LAO,2020,7', 'LAO,2021,8'));
    expect(roles.slice(0, 2)).toEqual(['area', 'period']);
  });

  it('are none where something was founded or born', async () => {
    const { roles } = await columns(text('Country,Date of birth,Score', 'Kenya,1950,5', 'Laos,1961,6', 'Peru,1972,7'));
    expect(roles[1]).not.toBe('period');
  });
});

describe('what headings do not say', () => {
  it('"observation" does not say what was observed', async () => {
    expect(await asked(text('month,observation', '2020-01,5', '2020-02,6', '2020-03,7'))).toEqual(['area', 'series']);
  });

  it('"Giá hiện hành" is no unit', async () => {
    const found = await reading(
      text('Tỉnh,Năm,GRDP (Giá hiện hành),GRDP (Giá so sánh)', 'Hà Nội,2020,5,6', 'Huế,2020,7,8', 'Cà Mau,2020,7,9'),
    );
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['GRDP (Giá hiện hành)', ''],
      ['GRDP (Giá so sánh)', ''],
    ]);
  });

  it('a qualifier is the office’s remark on its figure', async () => {
    const found = await reading(
      text(
        'INDICATOR_ID,COUNTRY_ID,YEAR,VALUE,QUALIFIER',
        ...['2020', '2021', '2022'].map((year) => `ROFST,AFG,${year},5,UIS_EST`),
      ),
    );
    expect(allObservations(found).map(({ note }) => note.en)).toEqual(['UIS_EST', 'UIS_EST', 'UIS_EST']);
  });

  it('a title with the number of the table on its right is no heading', async () => {
    const { headers, fixed } = await columns(
      text(
        '"Output, long series",,,T 04.02.01',
        '"Note on use: the series was revised",,,',
        ',Output,Change in %,Per head',
        '1990,5,6,7',
        '1991,8,9,1',
        '1992,2,3,4',
      ),
    );
    expect(headers.slice(1)).toEqual(['Output', 'Change in %', 'Per head']);
    expect(fixed.period).toBeNull();
  });
});

describe('headings that leave a doubt', () => {
  it('alike but for the year are of one thing, wherever the year stands', async () => {
    const found = await reading(
      text('Country,Green area 1990 in cities,Green area 2000 in cities', 'Kenya,5,6', 'Laos,7,8', 'Peru,9,3'),
    );
    expect(found.series.map(({ name }) => name)).toEqual(['Green area in cities']);
    expect(endings(figures(found))).toContain('LAO 1990 7');
  });

  it('of years of birth and of bases are no times', async () => {
    const { roles } = await columns(
      text(
        'Country,Year,Pupils of cohort 1990 in school,Pupils of cohort 2000 in school',
        'Kenya,2020,5,6',
        'Laos,2020,7,8',
      ),
    );
    expect(roles.slice(2)).toEqual(['value Pupils of cohort 1990 in school', 'value Pupils of cohort 2000 in school']);
  });

  it('that are alike are asked about, where their figures differ', async () => {
    expect(await asked(text('Country,Year,Exports,Exports', 'Kenya,2020,5,6', 'Laos,2020,7,8'))).toEqual(['guessed']);
    expect(await asked(text('Country,Year,Exports,Exports', 'Kenya,2020,5,5', 'Laos,2020,7,7'))).toEqual([]);
  });

  it('that speak of forecasts anywhere mark their figures, and those of errors do not', async () => {
    const found = await reading(
      text('Country,Year,Rice,"Rice, dự báo",Forecast error', 'Kenya,2020,5,6,1', 'Laos,2020,7,8,2'),
    );
    expect(allObservations(found).flatMap(({ projected, value }) => (projected ? [value] : []))).toEqual([6, 8]);
  });
});

describe('columns of the time before', () => {
  it('leave two columns of one name apart', async () => {
    const { roles } = await columns(
      text('Country,Year,Rank N,Rank (N),Rank N-1', 'Kenya,2020,5,6,7', 'Laos,2020,1,2,3', 'Peru,2020,2,3,4'),
    );
    expect(roles.slice(2)).toEqual(['value Rank N', 'value Rank (N)', 'ignore']);
  });

  it('give the name of one to it', async () => {
    const { roles } = await columns(
      text('Country,Year,Rank N,Score (N),Rank N-1', 'Kenya,2020,5,6,7', 'Laos,2020,1,2,3', 'Peru,2020,2,3,4'),
    );
    expect(roles.slice(2)).toEqual(['value Rank', 'value Score (N)', 'ignore']);
  });
});
