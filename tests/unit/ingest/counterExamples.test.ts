import { describe, expect, it } from 'vitest';
import { period } from '../domain/made.ts';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, reading, told } from './reading.ts';

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

  it.each([
    'Homes under Act',
    'Hộ nghèo theo chuẩn',
    'Số xã theo địa giới',
    'Văn bản theo Nghị quyết',
    'Regions NUTS',
    'Value compared to',
  ])('of rules and limits: %s 2015', async (name) => {
    const found = await columns(text(`Country,${name} 2015,${name} 2020`, 'Kenya,5,6', 'Laos,7,8'));
    expect(found.columns.slice(1)).not.toMatchObject([{ period: '2015' }, { period: '2020' }]);
  });

  it.each(['Số xã đạt chuẩn', 'Số xã đạt tiêu chí', 'Học sinh', 'Tỷ suất sinh', 'Circulars', 'Resolutions'])(
    'though not of what is counted or reached by then: %s 2019',
    async (name) => {
      const found = await columns(text(`Country,${name} 2019,${name} 2020`, 'Kenya,5,6', 'Laos,7,8'));
      expect(found.columns.slice(1)).toMatchObject([{ period: '2019' }, { period: '2020' }]);
    },
  );

  it('nor of words behind them that say where or who', async () => {
    const found = await columns(text('Country,Pupils 2019 enrolled,Pupils 2020 enrolled', 'Kenya,5,6', 'Laos,7,8'));
    expect(found.columns.slice(1)).toMatchObject([{ period: '2019' }, { period: '2020' }]);
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

describe('lines between rows', () => {
  it('below which the same parts come again keep their heading', async () => {
    const half = (of: string, first: number): string[] => [
      `,${of},,`,
      ',1. Hàng hóa,,',
      `Hà Nội,Gạo,${String(first)},${String(first + 1)}`,
      ',2. Dịch vụ,,',
      `Hà Nội,Du lịch,${String(first + 2)},${String(first + 3)}`,
    ];
    const found = await columns(text('Tỉnh,Chỉ tiêu,2019,2020', ...half('Xuất khẩu', 5), ...half('Nhập khẩu', 15)));
    expect(found.roles.slice(0, 2)).toEqual(['area', 'indicator']);
    const { series } = await reading(
      text('Tỉnh,Chỉ tiêu,2019,2020', ...half('Xuất khẩu', 5), ...half('Nhập khẩu', 15)),
    );
    expect(series.filter(({ name }) => name.includes('Nhập khẩu')).length).toBe(2);
  });
});

it('a province beside the sexes is asked about', async () => {
  const content = text('DÂN SỐ (nghìn người)', 'NĂM,HÀ NỘI,HUẾ,NAM,NỮ', '2019,50,20,36,34', '2020,51,21,37,35');
  expect(await asked(content)).toContain('area');
});

describe('words for plans in names', () => {
  it.each(['Actual users', 'Thực hiện dân chủ', 'Plan holders', 'Kế hoạch hóa gia đình'])('%s', async (heading) => {
    const { columns: found } = await columns(
      rowsOf(`Country,Year,${heading},Thực hiện doanh thu,Kế hoạch doanh thu`, 'Kenya,2020,5,6,7', 'Laos,2020,6,7,8'),
    );
    expect(found[2]).toMatchObject({ role: 'value', series: heading });
    expect(found[2]).not.toHaveProperty('figure');
    expect(found[4]).toMatchObject({ figure: 'target', series: 'doanh thu' });
  });
});

describe('figures in brackets', () => {
  it.each(['Chỉ tiêu,Lai Châu,Hà Nội', 'Chỉ tiêu,Sơn La,Hà Nội'])('are asked about below %s', async (headings) => {
    const found = await withFixed(rowsOf(headings, 'Trường học,(12.5),6', 'Trạm,7,8'), { period: period('2020') });
    expect(found.questions.map(({ kind }) => kind)).toEqual(['brackets']);
  });

  it('are not below zero because another column is of money', async () => {
    const found = await withFixed(
      rowsOf('Country,Year,Things,Budget (USD)', 'Kenya,2020,(5.5),6', 'Laos,2020,7.5,8'),
      {},
    );
    expect(found.questions.map(({ kind }) => kind)).toEqual(['brackets']);
  });
});

it('a month beside a year with a word behind it is no month of nothing', async () => {
  const lines = ['Kenya;2019 г.;Tháng 2;43.5', 'Kenya;2021 г.;Tháng 5;44.5', 'Laos;2019 г.;Tháng 2;23.5'];
  const found = await withFixed(text('Country;Year;Tháng;Use', ...lines, 'Laos;2021 г.;Tháng 5;24.5'), {});
  expect(allObservations(found).map((one) => one.period)).toEqual(['2019-02', '2021-05', '2019-02', '2021-05']);
});
