import { describe, expect, it } from 'vitest';
import { columns, text } from './guessed.ts';
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
