import { describe, expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { allObservations, reading } from './reading.ts';

// Rows that a word calls forecasts; invented.

const projected = (found: Parameters<typeof allObservations>[0]): readonly string[] =>
  allObservations(found)
    .filter((one) => one.projected === true)
    .map(({ area, period }) => `${area} ${period}`)
    .sort();
const table = (heading: string, fact: string, ahead: string): string =>
  text(
    `Country,Year,${heading},Births`,
    `Kenya,2020,${fact},5`,
    `Kenya,2021,${ahead},6`,
    `Laos,2020,${fact},7`,
    `Laos,2021,${ahead},8`,
  );

describe('rows that are called forecasts', () => {
  it.each([
    ['Type', 'Actual', 'Forecast'],
    ['Kind', 'Historical', 'Projected'],
    ['Loại', 'Thực tế', 'Dự báo'],
    ['Art', 'Ist', 'Prognose'],
    ['Status', 'observed', 'projection'],
  ])('%s: %s and %s, are kept apart from what was', async (heading, fact, ahead) => {
    const found = await reading(table(heading, fact, ahead));
    expect(found.series.length).toBe(1);
    expect(projected(found)).toEqual(['KEN 2021', 'LAO 2021']);
  });

  it.each([
    ['Institution', 'Count of the bureau', 'Projection of the bureau'],
    ['Department', 'Accounts', 'Budget projections'],
  ])('which they are is asked where %s names who made them: %s and %s', async (heading, fact, ahead) => {
    const found = await reading(table(heading, fact, ahead));
    expect(found.series.map(({ name }) => name)).toEqual(['Births']);
    expect(found.questions).toMatchObject([{ kind: 'forecast', said: ahead }]);
    expect(projected(found)).toEqual([]);
  });

  it.each([
    ['Method', ['Survey', 'Census', 'Projection']],
    ['Source', ['Census', 'UN projection']],
    ['Data type', ['Household survey', 'Forecast']],
    ['Nguồn', ['Tổng điều tra', 'Dự báo']],
  ])('%s: %s part nothing where no rows are alike', async (heading, [first = '', ...others]) => {
    const rows = [first, ...others].map((way, at) => `Kenya,${String(2020 + at)},${way},${String(at)}`);
    const found = await reading(text(`Country,Year,${heading},Births`, ...rows));
    expect(found.series.map(({ name }) => name)).toEqual(['Births']);
    expect(projected(found)).toEqual([`KEN ${String(2020 + others.length)}`]);
    const notes = allObservations(found).map(({ note }) => note.en);
    expect(notes).toContain(first);
  });

  it('also where a remark stands among the years', async () => {
    const rows = ['Kenya,2020,Census,5', 'Kenya,2021,Projection,6', 'Laos,2020,Census,7', 'Laos,2021,Projection,8'];
    const { roles } = await columns(text('Country,Reference year,Nguồn,Births', 'geo,v1,v2,v3', ...rows));
    expect(roles[2]).toBe('status');
  });

  it('by the second of two columns of states', async () => {
    const rows = ['Kenya,2020,Survey,Country,5', 'Kenya,2021,Census,UN projection,6', 'Laos,2020,Survey,Country,7'];
    const found = await reading(text('Country,Year,Method,Basis,Births', ...rows, 'Laos,2021,Projection,Country,8'));
    expect(projected(found)).toEqual(['KEN 2021', 'LAO 2021']);
  });

  it('which they are is asked where letters of a publisher stand among the words', async () => {
    const rows = ['Kenya,2020,Survey,5', 'Kenya,2021,B1,6', 'Laos,2020,Projection,7'];
    const found = await reading(text('Country,Year,Status,Births', ...rows));
    expect(found.questions).toMatchObject([{ kind: 'forecast', said: 'Projection' }]);
  });

  it('nor are measures below a heading of offices', async () => {
    const rows = ['Hà Nội,Projections,5,6', 'Hà Nội,Accounts,7,8', 'Cao Bằng,Projections,5,6', 'Cao Bằng,Accounts,7,8'];
    const found = await reading(text('Province,Phòng ban,2019,2020', ...rows));
    expect(projected(found)).toEqual([]);
    expect(found.questions).toMatchObject([{ kind: 'forecast', said: 'Projections' }]);
  });

  it('also below a line that says so', async () => {
    const rows = ['Actual,,', 'Births,5,6', 'Deaths,7,8', 'Forecast,,', 'Births,6,6', 'Deaths,7,9'];
    const found = await withFixed(text(',2020,2021', ...rows), { area: 'KEN', series: 'Counted' });
    expect(projected(found).length).toBe(4);
  });

  it('and beside what came of the same year', async () => {
    const found = await reading(
      text('Country,Year,Type,Births', 'Kenya,2020,Actual,5', 'Kenya,2020,Forecast,6', 'Laos,2020,Actual,7'),
    );
    expect(allObservations(found).length).toBe(3);
    expect(projected(found)).toEqual(['KEN 2020']);
  });
});

describe('words that speak of forecasts, of rows that are none', () => {
  it.each([
    ['Office', 'Health centre', 'Forecasting centre'],
    ['Measure', 'Births', 'Number of forecasts'],
    ['Type', 'Actual', 'Estimate'],
    ['Type', 'Planned', 'Reached'],
  ])('%s: %s and %s', async (heading, fact, other) => {
    const found = await reading(table(heading, fact, other));
    expect(projected(found)).toEqual([]);
  });

  it('a remark of many kinds is no state', async () => {
    const remarks = Array.from(
      { length: 14 },
      (_, at) => `Kenya,${String(2000 + at)},forecast by office ${String(at)},${String(at)}`,
    );
    expect((await columns(text('Country,Year,Remark,Births', ...remarks))).roles[2]).not.toBe('status');
  });
});

describe('rows that only speak of forecasts', () => {
  it.each([
    'Weather forecast services',
    'Dự báo khí tượng',
    'Số trạm quan trắc và dự báo',
    'Chi cho dự báo thời tiết',
    'Tỷ lệ dự báo đúng',
    'Forecast bulletins issued',
    'Early warning and forecast stations',
    'Năng lực dự báo',
    'Tỷ lệ hộ nhận được dự báo',
    'Dépenses de prévision',
    'Map projections',
    'Staff of the projections unit',
    'Cán bộ phòng dự báo',
  ])('%s', async (name) => {
    const found = await reading(
      text('Indicator,Country,Year,Value', `${name},Kenya,2019,5`, `${name},Kenya,2020,6`, 'Births,Kenya,2019,7'),
    );
    expect(projected(found)).toEqual([]);
  });

  it.each([
    ['Note', 'Denominator from UN population projections', 'Survey'],
    ['Status', 'Estimate based on projected population', 'Reported'],
    ['Remarks', 'Based on population projections 2009-2049', 'Higher than forecast'],
    ['Comment', 'Above projection', 'On projection'],
  ])('%s: %s and %s', async (heading, one, other) => {
    const found = await reading(table(heading, one, other));
    expect(projected(found)).toEqual([]);
    expect(found.series.length).toBe(1);
  });

  it.each(['Budget projections department', 'Department: Budget projections', 'Chi phòng dự báo'])(
    'and the column of figures "%s", of which it is asked',
    async (heading) => {
      const found = await reading(text(`Country,Year,${heading}`, 'Kenya,2019,5', 'Kenya,2020,6'));
      expect(projected(found)).toEqual([]);
      expect(found.questions).toMatchObject([{ kind: 'forecast', said: heading }]);
    },
  );

  it('remarks of many kinds part no series', async () => {
    const found = await reading(table('Remarks', 'Survey of homes', 'Forecast'));
    expect(found.series.length).toBe(1);
  });

  it.each([
    'Goods and services: forecast',
    'GDP (dự báo)',
    'Projected births',
    'Dự báo dân số và lao động',
    'Population projections 2019-2049',
  ])('and not "%s"', async (name) => {
    const rows = [`${name},Kenya,2029,5`, `${name},Kenya,2030,6`, 'Births,Kenya,2019,7'];
    const found = await reading(text('Indicator,Country,Year,Value', ...rows));
    expect(projected(found)).toEqual(['KEN 2029', 'KEN 2030']);
  });
});
