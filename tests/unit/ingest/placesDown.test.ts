import { describe, expect, it } from 'vitest';
import { area, period } from '../domain/made.ts';
import { columns, text, withFixed } from './guessed.ts';
import { allObservations, told } from './reading.ts';

// Places down a table that no list has; invented.

const title = '"Table 4. Percentage of Homes by Region and Kind of Roof, 2012",,,';
const homes = text(
  title,
  'Region,Total,Tin,Grass',
  ...['Land,9000,54,46', 'Men,6000,51,49', 'Women,3000,58,42', 'Upper Vale,450,20,80', 'Men,300,21,79'],
  ...['Women,150,18,82', 'Lower Vale,370,96,4', 'Far Hills,330,56,44', 'Near Hills,310,66,34', 'Old Port,210,61,39'],
);

describe('a column of regions that nobody knows', () => {
  it('names the rows, though some are called alike', async () => {
    const found = await withFixed(homes, { area: 'KEN' });
    expect((await columns(homes)).roles[0]).toBe('dimension');
    expect(found.series.map(({ name }) => name)).toContain('Tin · Upper Vale');
    // Which men and women are meant nobody can tell.
    expect(told(found).filter(([code]) => code === 'figures-differ').length).toBe(12);
    expect(allObservations(found).length).toBe(18);
  });

  it('beside shares of homes their number is no share', async () => {
    const { columns: found } = await columns(homes);
    expect(found.slice(1)).toMatchObject([{ series: 'Total' }, { series: 'Tin' }, { series: 'Grass' }]);
    expect(found.some((role) => role.role === 'value' && role.isPart === true)).toBe(false);
  });

  it('not so regions of countries that are known', async () => {
    const world = text('Country,Region,Births', 'Kenya,Africa,5', 'Chad,Africa,6', 'Laos,Asia,7', 'Japan,Asia,8');
    expect((await columns(world)).roles[1]).toBe('ignore');
  });

  it('nor the few regions in which the rows lie', async () => {
    const rows = ['Up,5,1', 'Up,6,2', 'Up,7,3', 'Down,8,4', 'Down,9,5', 'Down,4,6'];
    expect((await columns(text('Region,Births,Deaths', ...rows))).roles[0]).not.toBe('area');
    expect(
      allObservations(await withFixed(text('Region,Births,Deaths', ...rows), { area: 'KEN', period: period('2020') })),
    ).toEqual([]);
  });
});

describe('places across are the parts of one thing still', () => {
  it('by the title, with what they come to', async () => {
    const { columns: found } = await columns(
      text('Births by region,,,', 'Year,Total,Upper Vale,Lower Vale', '2019,9,4,5', '2020,11,5,6', '2021,13,6,7'),
    );
    expect(found.slice(1)).toMatchObject([{ series: null }, { isPart: true }, { isPart: true }]);
  });

  it('and with a mean of them', async () => {
    const { columns: found } = await columns(
      text('Rate by region,,,', 'Year,Total,Upper Vale,Lower Vale', '2019,5,4,6', '2020,6,5,7', '2021,6,5,8'),
    );
    expect(found.slice(1)).toMatchObject([{ series: null }, { isPart: true }, { isPart: true }]);
  });
});

describe('ages down a table', () => {
  it('are no figures, though some are a number', async () => {
    const rows = ['0,2,3', '1 - 4,3,3', '5 - 9,3,4', '10 - 14,3,5', '100 +,1,1'];
    expect((await columns(text('Years of life,Men,Women', ...rows))).roles[0]).toBe('dimension');
  });

  it('but figures with some ranges among them are', async () => {
    const rows = ['Kenya,10,2', 'Laos,12-14,3', 'Peru,15-19,3', 'Chad,10-15,3', 'Fiji,12,3'];
    expect((await columns(text('Country,Roads,Births', ...rows))).roles[1]).toBe('value Roads');
  });

  it('and columns of ranges are told of', async () => {
    const rows = ['Kenya,10,1-4', 'Laos,12,5-9', 'Peru,15,10-14', 'Chad,10,15', 'Fiji,12,16-20'];
    const found = await columns(text('Country,Roads,Wells', ...rows));
    expect(found.unread).toEqual([{ column: 2, why: 'words' }]);
  });
});

it('men and women beside places down are parts of what the title says', async () => {
  const rows = ['Hà Nội,2020,5,6', 'Hải Phòng,2020,6,7', 'Cần Thơ,2020,6,7'];
  const found = await columns(text('Population by province and sex,,,', 'Province,Year,Male,Female', ...rows));
  expect(found.fixed.series).toBe('Population');
  expect(found.columns.slice(2)).toMatchObject([{ isPart: true }, { isPart: true }]);
});

it.each([499, 520, 899, 3321])('%i communes are those of the figures', async (count) => {
  const rows = Array.from(
    { length: count },
    (_, at) => `${String(10_001 + at)},Xã số ${String(at)},2019,${String(at * 7 + 3)}`,
  );
  const content = text('Mã,Xã,Năm,Dân số', ...rows);
  expect((await columns(content)).roles).toEqual(['ignore', 'dimension', 'period', 'value Dân số']);
  const found = await withFixed(content, { area: area('VNM') });
  expect(allObservations(found)).toHaveLength(count);
  expect(told(found)).toEqual([]);
});

describe('names in a language that nobody knows beside the codes of countries', () => {
  const lands = ['Zeelandia,FRA', 'Nordia,DEU', 'Sudia,ITA', 'Ostia,ESP', 'Westia,PRT', 'Mittia,GRC', 'Obria,NOR'];
  const rows = (of: readonly string[]): readonly string[] =>
    of.flatMap((land, at) => [`${land},lower,${String(at + 10)},2020`, `${land},upper,${String(at + 30)},2020`]);

  it('are no part of what is measured, though a code is wrong', async () => {
    const slip = rows([...lands, 'Unria,NOR']);
    const file = text('Pais,iso,Chamber,Seats,Year', ...slip);
    expect((await columns(file)).roles.slice(0, 3)).toEqual(['ignore', 'area', 'dimension']);
    const found = await withFixed(file, {});
    expect(found.series.map(({ name }) => name)).toEqual(['Seats · lower', 'Seats · upper']);
    // Which of the two is Norway nobody can tell.
    expect(told(found).filter(([code]) => code === 'figures-differ')).toHaveLength(4);
  });

  it('are parts of it where each has several', async () => {
    const towns = ['Aone', 'Atwo', 'Bone', 'Btwo', 'Cone', 'Ctwo', 'Done', 'Dtwo'];
    const codes = ['FRA', 'DEU', 'ITA', 'ESP'];
    const of = towns.map((town, at) => `${town},${codes[Math.floor(at / 2)] ?? ''},${String(at)},2020`);
    expect((await columns(text('City,iso,Seats,Year', ...of))).roles[0]).toBe('dimension');
  });
});

describe('the smallest places of a country', () => {
  it.each(['subdistrict', 'Sub-district', 'Tambon', 'Kelurahan/Desa', 'Kecamatan', 'Barangay', 'Soum'])(
    'below "%s" are read, however many',
    async (heading) => {
      const rows = Array.from({ length: 1500 }, (_, at) => `P${String(at % 7)},Vale-${String(at)}x,${String(at * 3)}`);
      expect((await columns(text(`Province,${heading},People`, ...rows))).roles[1]).toBe('dimension');
    },
  );
});

describe('odds in words', () => {
  it('are no part of what other columns measure', async () => {
    const rows = ['Arda', 'Belm', 'Corin', 'Dunar', 'Enna', 'Faro', 'Gela', 'Hala'].map(
      (name, at) => `${name},${String(at * 100)},${at % 3 === 0 ? '2 in 7' : '1 in 4'} people,${String(at + 5)}`,
    );
    const found = await columns(text('State,Cases,Case rate,Deaths', ...rows));
    expect(found.roles).toEqual(['dimension', 'value Cases', 'ignore', 'value Deaths']);
    expect(found.unread).toEqual([{ column: 2, why: 'words' }]);
  });
});
