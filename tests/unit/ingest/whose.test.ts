import { describe, expect, it } from 'vitest';
import { columns, text } from './guessed.ts';
import { reading } from './reading.ts';

const rows = (word: string): readonly string[] =>
  ['2018,Kenya', '2018,Ghana', '2019,Kenya', '2019,Ghana'].map((key, at) => `${key},${word},3.${String(at)}`);
const names = async (header: string, word: string) =>
  (await reading(text(`Year,Country,${header},Rate`, ...rows(word)))).series.map(({ name }) => name);

describe('a word that all rows share', () => {
  it.each([
    ['Sex', 'Female'],
    ['Giới tính', 'Nữ'],
    ['Scenario', 'High fertility'],
    ['Who', 'Women'],
    ['Age', '15-24'],
  ])('%s: %s is part of what is measured', async (header, word) => {
    expect(await names(header, word)).toEqual([`Rate · ${word}`]);
  });

  it.each([
    ['Sex', 'Both sexes'],
    ['Sex', '_T'],
    ['Giới tính', 'Tổng số'],
    ['Age', 'Total'],
  ])('%s: %s says nothing of it', async (header, word) => {
    expect(await names(header, word)).toEqual(['Rate']);
  });

  it('that may say so is named where it is not read', async () => {
    const { unread, roles } = await columns(text('Year,Country,Method,Rate', ...rows('Survey')));
    expect([roles[2], unread]).toEqual(['ignore', [{ column: 2, why: 'parts' }]]);
  });

  it('is named by layouts that know no such column', async () => {
    const found = await columns(
      text('indicator,area,period,value,sex', 'Rate,KEN,2019,5,Female', 'Rate,KEN,2020,6,Female'),
    );
    expect(found.unread).toEqual([{ column: 4, why: 'parts' }]);
  });
});

describe('a code of units', () => {
  const figures = ['KE,2019,12', 'KE,2020,13'];

  it('is the unit where nothing else says it', async () => {
    const found = await reading(
      text(
        'Series,Unit_Code,Ref_Area,Year,Value',
        ...figures.flatMap((one) => [`Poverty,PT,${one}`, `Doctors,N,${one}`]),
      ),
    );
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Poverty', 'PT'],
      ['Doctors', 'N'],
    ]);
  });

  it('says nothing beside the unit', async () => {
    const { roles } = await columns(
      text('Series,Unit,Unit_Code,Ref_Area,Year,Value', ...figures.map((one) => `Poverty,Percent,PT,${one}`)),
    );
    expect(roles.slice(1, 3)).toEqual(['unit', 'ignore']);
  });
});
