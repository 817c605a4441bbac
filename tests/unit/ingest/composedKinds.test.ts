import { describe, expect, it } from 'vitest';
import { period } from '../domain/made.ts';
import { columns, text, withFixed } from './guessed.ts';
import { allObservations, reading, told } from './reading.ts';

// What the generator of composed tables found; invented.

describe('a row that counts the columns', () => {
  it.each([
    ['A,1,2', 'letters and numbers'],
    ['1,2,3', 'numbers'],
    ['(1),(2),(3=2/1)', 'numbers in brackets, and what is worked out of them'],
  ])('%s: %s, is part of the header', async (row) => {
    const file = text('Province,Shops,Staff', row, 'Hà Nội,5,6', 'Cao Bằng,7,8');
    const found = await columns(file);
    expect(found).toMatchObject({ headerRow: 1, headers: ['Province', 'Shops', 'Staff'] });
  });

  it('also below the heading of a column alone', async () => {
    const found = await columns(text('A list of shops,', ',Shops', '(1),(2)', 'Hà Nội,5', 'Cao Bằng,7'));
    expect(found).toMatchObject({ headerRow: 2, headers: ['', 'Shops'] });
  });

  it('but not figures that go up by one', async () => {
    const found = await reading(text('Year,Country,Shops,Staff', '2019,Laos,1,2', '2020,Laos,3,4'));
    expect(allObservations(found).length).toBe(4);
    const plain = await columns(text('Grade,Shops,Staff', '1,2,3', '2,5,6', '3,7,8'));
    expect(plain.headerRow).toBe(0);
  });
});

describe('ranges', () => {
  const of = (...cells: readonly string[]): string =>
    text('Country,Year,Staff', ...cells.map((cell, at) => `Kenya,${String(2000 + at)},${cell}`));

  it('with a number that stands within one are counts: the number is read, and each range refused', async () => {
    const found = await reading(of('10-19', '31', '20-49', '50-99', '100-199'));
    expect(allObservations(found).map(({ value }) => value)).toEqual([31]);
    expect(told(found).map(([code, , , cell]) => [code, cell])).toEqual([
      ['bad-number', '10-19'],
      ['bad-number', '20-49'],
      ['bad-number', '50-99'],
      ['bad-number', '100-199'],
    ]);
  });

  it('beside numbers that stand within none are classes', async () => {
    const ages = ['0', '1-4', '5-9', '10-14'].flatMap((age) => [`Kenya,2019,${age},5`, `Peru,2019,${age},6`]);
    expect((await columns(text('Country,Year,Group,Births', ...ages))).roles[2]).toBe('dimension');
  });
});

describe('a heading alone in its row', () => {
  it('over the first of several years is the measure, and the title is not', async () => {
    const found = await columns(
      text('A report of the office,,', ',Visits,', 'Province,2019,2020', 'Hà Nội,5,6', 'Cao Bằng,7,8'),
    );
    expect(found.roles).toEqual(['area', 'value Visits', 'value Visits']);
  });

  it('over the only figures names them', async () => {
    const found = await columns(text('A report of the office,', ',Visits', 'Hà Nội,5.5', 'Cao Bằng,7.5'));
    expect(found.roles).toEqual(['area', 'value Visits']);
  });

  it.each(['Table 3. Visits', 'Unit: %', 'Biểu 3. Lượt khách'])('but not "%s"', async (line) => {
    const found = await columns(text(`,${line},`, 'Province,2019,2020', 'Hà Nội,5,6', 'Cao Bằng,7,8'));
    expect(found.headerRow).toBe(1);
  });
});

it('"Achieved (%)" beside a target and what came of it is their ratio', async () => {
  const found = await columns(
    text('Province,Target 2021,Actual 2021,Achieved (%)', 'Hà Nội,50,45,90', 'Cao Bằng,50,46,92'),
  );
  expect(found).toMatchObject({ ratio: 3, roles: ['area', 'value ', 'value ', 'ignore'] });
});

it.each(['Partner', 'Trading partner', 'Đối tác', 'Country of destination'])(
  'those below "%s" are part of what is measured, though no rows are alike',
  async (heading) => {
    const file = text(`Province,2019,2020,${heading}`, 'Hà Nội,5,6,Laos', 'Cao Bằng,7,8,Japan', 'Lai Châu,7,9,Laos');
    expect((await columns(file)).roles).toEqual(['area', 'value ', 'value ', 'dimension']);
  },
);

it('what is said of columns without a name is not said of those that have one', async () => {
  const rows = ['Laos,Women,5,45,50', 'Laos,Men,6,46,50', 'Peru,Women,7,45,50', 'Peru,Men,8,46,50'];
  const found = await withFixed(text('Country,Sex,Clinics,Actual 2021,Target 2021', ...rows), {
    series: 'Things',
    period: period('2020'),
  });
  expect(found.series.map(({ name }) => name)).toEqual([
    ...['Clinics · Women', 'Things · Women', 'Clinics · Men', 'Things · Men'],
  ]);
});

it.each(['Month 1', 'Tháng 01', 'T1', 'Jan'])('months across of the year in the title: %s', async (first) => {
  const second = first === 'Jan' ? 'Feb' : first.replace('1', '2');
  const file = text('Visits in 2024,,', `Country,${first},${second}`, 'Laos,5,6', 'Peru,7,8');
  const found = allObservations(await withFixed(file, { series: 'Visits', period: period('2024') }));
  expect([...new Set(found.map((one) => one.period))]).toEqual(['2024-01', '2024-02']);
});

it('two remarks on the row are no flags of the figures on their left', async () => {
  const rows = ['Laos,5.5,6.5,As reported,7.5,UN projection', 'Peru,5.6,6.6,As reported,7.6,UN projection'];
  const found = await withFixed(text('Country,2019,2020,Note,2021,Status', ...rows), { series: 'Births' });
  expect(allObservations(found).map(({ projected }) => projected)).toEqual(Array(6).fill(true));
});

it('"Khác" that nobody filled, right above a numbered heading, heads nothing', async () => {
  const rows = ['A. Crops,,', 'Rice,1,2', 'Other,,', 'B. Herds,,', 'Rice,3,4', 'Other,,'];
  const found = await withFixed(text('Item,2019,2020', ...rows), { area: 'VNM' });
  expect(found.series.map(({ name }) => name)).toEqual(['Crops · Rice', 'Herds · Rice']);
});
