import { describe, expect, it } from 'vitest';
import { period } from '../domain/made.ts';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, told } from './reading.ts';

// What looks like a kind that the importer knows, and is none; invented.

const rowsOf = (headings: string, ...lines: readonly string[]): string => text(headings, ...lines);

describe('forecasts stay forecasts', () => {
  const of = (heading: string): string => text(`Country,${heading}`, 'Kenya,5', 'Laos,6', 'Peru,7');

  it.each([
    'Số lượt khách dự báo',
    'Number of forecast arrivals',
    'Share of forecast GDP spent',
    'GDP forecast published October',
    'Forecast made in spring',
    'GDP forecast model',
    'GDP theo mô hình dự báo',
  ])('%s', async (heading) => {
    const { columns: found } = await columns(of(heading));
    expect(found[1]).toMatchObject({ role: 'value', status: 'f' });
  });

  it.each(['Forecast skill', 'Forecasting staff', 'Number of forecasts', 'Chất lượng dự báo', 'Trung tâm dự báo'])(
    'not so "%s"',
    async (heading) => {
      const { columns: found } = await columns(of(heading));
      expect(found[1]).not.toHaveProperty('status');
    },
  );
});

describe('years that are no time of the figures', () => {
  it.each(['Homes built', 'Residents born'])('in which something began: %s 1990-1999', async (name) => {
    const found = await columns(text(`Country,${name} 1980-1989,${name} 1990-1999`, 'Kenya,5,6', 'Laos,7,8'));
    expect(found.columns.filter((role) => role.role === 'value' && role.period !== null)).toEqual([]);
  });

  it.each(['1990 or earlier', 'Homes until 1990', 'Homes built before the year 1990'])(
    'limits: %s',
    async (heading) => {
      const found = await columns(text(`Country,${heading},Homes in all`, 'Kenya,5,6', 'Laos,7,8'));
      expect(found.columns[1]).not.toMatchObject({ role: 'value', period: '1990' });
    },
  );

  it('of the make of what is counted', async () => {
    const vehicles = text('Country,Vintage,Vehicles', 'Kenya,1990,5', 'Kenya,2000,6', 'Laos,1990,7', 'Laos,2000,8');
    expect((await columns(vehicles)).roles[1]).not.toBe('period');
    expect(await asked(vehicles)).not.toEqual([]);
  });

  it('of the prices in which others are counted, with lines between the words', async () => {
    const found = await columns(text('Country,GDP_in_2010_prices,GDP_in_2015_prices', 'Kenya,5,6', 'Laos,7,8'));
    expect(found.columns.slice(1)).not.toMatchObject([{ period: '2010' }, { period: '2015' }]);
  });

  it('though prices in the name of what is measured are no limit of years', async () => {
    const found = await columns(text('Country,2019HousePrice,2020HousePrice', 'Kenya,5,6', 'Laos,7,8'));
    expect(found.columns.slice(1)).toMatchObject([{ period: '2019' }, { period: '2020' }]);
  });
});

describe('what the names that are not read tell', () => {
  it('takes no figure that all rows of an area agree in, though others of theirs differ', async () => {
    const grants = ['Kenya', 'Laos', 'Peru'].flatMap((country, at) =>
      [1, 2, 3].map((grant) => `${country},2020,PRG,${String(grant * 10 + at)},${String(50_000 + at)}`),
    );
    const found = await withFixed(rowsOf('Country,Year,Programme,Grant,Population', ...grants), {});
    expect(allObservations(found).map(({ value }) => value)).toEqual([50_000, 50_001, 50_002]);
  });

  it('takes no whole numbers for years that do not follow each other', async () => {
    const lines = ['Kenya', 'Laos', 'Peru'].flatMap((country, at) =>
      [1950, 2010, 2050].map((kcal) => `${country},${String(kcal)},${String(50_000 + at)}`),
    );
    const found = await withFixed(rowsOf('Country,Kcal,Population', ...lines), { period: period('2020') });
    expect(told(found).map(([code]) => code)).not.toContain('one-of-many');
  });

  it('is told though one row stands twice', async () => {
    const lines = ['Kenya,2018,survey,5', 'Kenya,2019,census,6', 'Kenya,2019,census,6', 'Laos,2018,survey,7'];
    const { unread, roles } = await columns(rowsOf('Country,Year,Method,Rate', ...lines, 'Laos,2019,census,8'));
    expect(roles[2] === 'dimension' || unread?.some(({ column }) => column === 2)).toBe(true);
  });
});

it('sections go on behind a blank line, also right below their heading', async () => {
  const lines = ['I. Men,,', 'Jobs,1,2', 'Pay,3,4', ',,', 'II. Women,,', 'Jobs,5,6', 'Pay,7,8', ',,'];
  const found = await withFixed(
    text('Indicator,2022,2023', ...lines, 'III. Both sexes,,', ',,', 'Jobs,13,15', 'Pay,4,5'),
    { area: 'VNM' },
  );
  expect(found.series.map(({ name }) => name)).toEqual(
    ['Men', 'Women', 'Both sexes'].flatMap((of) => [`${of} · Jobs`, `${of} · Pay`]),
  );
});
