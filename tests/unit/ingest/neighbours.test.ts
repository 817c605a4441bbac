import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, reading } from './reading.ts';

// Ordinary files that rules made for others must leave as they are; invented.

describe('remarks that say nothing but "forecast"', () => {
  it.each([
    ['Note', '', 'Projected'],
    ['Ghi chú', '', 'Dự báo'],
    ['Footnote', 'Estimate', 'Forecast'],
  ])('below "%s" mark their rows', async (heading, fact, ahead) => {
    const found = await reading(
      text(
        `Country,Year,Births,${heading}`,
        ...['Kenya', 'Laos'].flatMap((land, at) => [
          `${land},2020,${String(5 + at)},${fact}`,
          `${land},2025,${String(7 + at)},${ahead}`,
        ]),
      ),
    );
    const projected = allObservations(found).filter((one) => one.projected === true);
    expect(projected.map(({ period }) => period)).toEqual(['2025', '2025']);
  });
});

describe('the area itself among its partners', () => {
  it('keeps its name: it is not all of them', async () => {
    const file = text('Nationality,Visitors 2020,Visitors 2021', 'Viet Nam,31,32', 'Laos,5,6', 'Japan,7,8');
    const found = await withFixed(file, { area: 'VNM' });
    expect(found.series.map(({ name }) => name)).not.toContain('Visitors');
    expect(allObservations(found)).toHaveLength(6);
  });
});

describe('codes of partners beside their names', () => {
  it.each(['Market', 'Nationality', 'Partner'])('of a column "%s" are not whose the figures are', async (heading) => {
    const names = ['Kenya', 'Laos', 'Japan', 'Chad', 'Peru', 'France', 'Poland', 'Norway', 'Chile'];
    const codes = ['KEN', 'LAO', 'JPN', 'TCD', 'PER', 'FRA', 'POL', 'NOR', 'CHL'];
    const file = text(
      `Code,${heading},2020,2021`,
      ...names.map((name, at) => `${codes[at] ?? ''},${name},${String(5 + at)},${String(9 - at)}`),
    );
    expect(await asked(file)).toContain('area');
    expect((await columns(file)).roles.slice(0, 2)).toEqual(['ignore', 'dimension']);
  });
});

describe('a first row of small numbers', () => {
  it('is data where a column with words is not counted', async () => {
    const file = text('Month,Tourists,Nights,Remark', '1,2,3,', '2,4,6,low', '3,5,9,fair');
    const found = await withFixed(file, { area: 'VNM', period: '2020' as never });
    expect(allObservations(found)).toHaveLength(6);
  });
});

describe('counts whose headings end like those of codes', () => {
  it.each(['Estab', 'Total estab', 'PhD MA', 'Số mã', 'CVE high'])('"%s" is read', async (heading) => {
    const file = text(`Country,Year,${heading},Births`, 'Kenya,2020,412,5', 'Laos,2020,388,6', 'Chad,2020,97,7');
    expect((await columns(file)).roles[2]).toMatch(/^value/);
  });
});

describe('flags behind figures', () => {
  it('are those of the figures on their left, though one more remark stands among them', async () => {
    const file = text('Country,2019,Note,2020,Flag,2021,Flag', 'Kenya,5,e,6,p,7,e', 'Laos,6,e,7,p,8,e');
    const flags = (await columns(file)).columns.filter((role) => role.role === 'status');
    expect(flags).toEqual([
      { role: 'status', of: 3 },
      { role: 'status', of: 5 },
    ]);
  });
});

describe('a line over years', () => {
  it.each(['Hà Nội', 'Viet Nam', 'Source: Office', 'Nguồn: Cục'])('"%s" is no measure', async (line) => {
    const file = text(`,${line},`, 'Chỉ tiêu,2020,2022', 'Births,5,6', 'Deaths,7,8', 'Homes,9,8');
    const found = await withFixed(file, { area: 'VNM' });
    expect(found.series.map(({ name }) => name)).toEqual(['Births', 'Deaths', 'Homes']);
  });
});

describe('figures whose headings may be times', () => {
  it.each([
    ['Week (hours)', ['8', '2', '11']],
    ['Mon', ['714', '453', '70']],
    ['MO', ['6.1', '6.2', '6.3']],
  ])('"%s" is read', async (heading, cells) => {
    const lands = ['Kenya', 'Laos', 'Chad'];
    const file = text(
      `Country,Year,Births,${heading}`,
      ...lands.map((land, at) => `${land},2020,${String(5 + at)},${cells[at] ?? ''}`),
    );
    expect((await columns(file)).roles[3]).toMatch(/^value/);
  });
});

describe('regions and their countries in turn', () => {
  it('are not filled down, though every region has as many', async () => {
    const file = text('Region,Country,2019', 'Asia,,11', ',Laos,5', ',Japan,6', 'Europe,,15', ',France,7', ',Spain,8');
    const found = await withFixed(file, { series: 'Rate' });
    expect(
      allObservations(found)
        .map(({ value }) => value)
        .sort((a, b) => a - b),
    ).toEqual([5, 6, 7, 8, 11, 15]);
  });
});

it('the day of an update is the time where nothing else says one', async () => {
  const found = await columns(
    text('Country,Cases,Last updated', 'Kenya,5,2021-03-01', 'Kenya,6,2021-03-02', 'Laos,7,2021-03-01'),
  );
  expect(found.roles).toEqual(['area', 'value Cases', 'period']);
});

it.each(['Thị trường', 'Market', 'Destination'])('provinces below %s are whose the figures are', async (heading) => {
  const found = await columns(
    text(`${heading},2020,2021`, 'Hà Nội,5,6', 'Cao Bằng,7,8', 'Lai Châu,9,7', 'Sơn La,5,4', 'Điện Biên,3,2'),
  );
  expect(found.roles[0]).toBe('area');
});

it.each(['Code', 'Mã', 'cc'])('the members of ASEAN by their codes below %s', async (heading) => {
  const members = ['VNM', 'THA', 'LAO', 'KHM', 'MYS', 'SGP'];
  const rows = members.flatMap((code, at) => [`${code},2020,${String(at + 5)}`, `${code},2021,${String(at + 6)}`]);
  expect((await columns(text(`${heading},Year,Score`, ...rows))).roles).toEqual(['area', 'period', 'value Score']);
});

it('a market that is one for each country parts nothing', async () => {
  const rows = ['Kenya,Japan,2020,5', 'Kenya,Japan,2021,6', 'Laos,USA,2020,7', 'Laos,USA,2021,8'];
  const found = await columns(text('Country,Market,Year,Val', ...rows));
  expect(found.roles).toEqual(['area', 'ignore', 'period', 'value Val']);
});

it('but one that changes does, though one country has only one', async () => {
  const rows = ['Kenya,Japan,2020,5', 'Kenya,USA,2020,6', 'Laos,USA,2020,7', 'Laos,USA,2021,8'];
  const found = await columns(text('Country,Market,Year,Val', ...rows));
  expect(found.roles).toEqual(['area', 'dimension', 'period', 'value Val']);
});

describe('groups of columns with a blank one between them', () => {
  it.each([
    ['equal totals', 'Total,Male,Female', ['100,60,40', '100,55,45', '100,52,48']],
    ['intervals in words', 'Rate,95% CI,Deaths', ['9.5,9.1-9.9,40', '8.5,8.1-8.9,30', '7.5,7.1-7.9,20']],
    ['causes', 'Rate,Main cause,Deaths', ['9.5,Heat,40', '8.5,Roads,30', '7.5,Water,20']],
  ])('are all of the rows, with %s in them', async (_what, of, cells) => {
    const heads = ['Arda', 'Belm', 'Corin'];
    const other = (row: string, at: number): string =>
      of.startsWith('Total')
        ? `100,${String(50 + at)},${String(50 - at)}`
        : row.replace(/\d(?=\.\d)/, '6').replace(/[A-Z]\w+/, 'Storms');
    const file = text(
      'Table 3. Persons,,,,,,,',
      ',2020,,,,2021,,',
      `State,${of},,${of}`,
      ...heads.map((name, at) => `${name},${cells[at] ?? ''},,${other(cells[at] ?? '', at)}`),
    );
    const { roles, unread } = await columns(file);
    expect(unread?.filter(({ why }) => why === 'beside') ?? []).toEqual([]);
    expect(roles[5]).toMatch(/^value/);
  });
});

describe('stations within countries', () => {
  it('are parts of what is measured, though most countries have one', async () => {
    const codes = ['VNM', 'VNM', 'THA', 'LAO', 'KHM', 'MYS', 'IDN', 'PHL'];
    const rows = codes.flatMap((code, at) =>
      ['2020', '2021'].map(
        (year, later) => `${code},Post ${'ABCDEFGH'.charAt(at)}x,${year},${String(at + 20 + later * 3)}.5`,
      ),
    );
    expect((await columns(text('iso3,location,year,pm25', ...rows))).roles[1]).toBe('dimension');
  });
});

describe('years of their own', () => {
  it.each([
    ['that are not there or written with a point are no others', 'HDI year', ['2019.0', '', '2020']],
    ['of a report or a school are no time of what begins alike', 'School year', ['2015', '2014', '2013']],
  ])('%s', async (_what, heading, years) => {
    const name = heading.replace(' year', ' score');
    const rows = ['Kenya,2019', 'Laos,2018', 'Peru,2020'].map(
      (row, at) => `${row},${years[at] ?? ''},${String(at + 5)},${String(at + 40)}`,
    );
    const { roles } = await columns(text(`Country,Year,${heading},${name},Births`, ...rows));
    expect(roles).toEqual(['area', 'period', 'ignore', `value ${name}`, 'value Births']);
  });
});

describe('"1 of 3 doses"', () => {
  it('parts rows that are alike without it', async () => {
    const rows = ['Kenya', 'Laos', 'Peru', 'Chad'].flatMap((land, at) =>
      [1, 2, 3].map((dose) => `${land},2021,${String(dose)} of 3 doses,${String(90 - at * 7 - dose)}`),
    );
    const found = await withFixed(text('Country,Year,Doses,Coverage', ...rows), {});
    expect(allObservations(found)).toHaveLength(12);
  });
});

describe('a measure with "code" in its heading', () => {
  it.each(['QR code payments', 'Open code posts'])('"%s" is read where all rows say the same', async (heading) => {
    const file = text(`Country,Year,${heading},Births`, 'Kenya,2020,0,5', 'Laos,2020,0,6', 'Chad,2020,0,7');
    expect((await columns(file)).roles[2]).toMatch(/^value/);
  });
});
