import { describe, expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { told } from './reading.ts';

// Tonnes and their worth beside each other, as offices print trade; invented.

const head = ['3. Goods brought in,,,,,', ',,July 2021,,August 2021,'];
const goods = [
  'Worth in all,,,821,,910',
  'Main goods,,,,,',
  ',Fish,,43,,50',
  ',Milk,,74,,75',
  ',Wheat,168,56,165,60',
  ',Oil,510,491,999,975',
  'Other goods,,,,,',
  ',Paper,,66,,70',
  ',Salt,375,171,330,136',
  ',Rice,85,71,33,16',
];
const namesOf = ({ series }: { readonly series: readonly { readonly name: string }[] }): readonly string[] =>
  series.map(({ name }) => name);

describe('a header that goes on behind a blank line', () => {
  const halves = async (...between: readonly string[]) => columns(text(...head, ...between, ...goods));

  it('names its columns further', async () => {
    expect((await halves(',,,,,', ',,Tonnes,Worth,Tonnes,Worth', ',,,,,')).columns.slice(2)).toMatchObject([
      { role: 'value', series: 'Tonnes', period: '2021-07' },
      { role: 'value', series: 'Worth', period: '2021-07' },
      { role: 'value', series: 'Tonnes', period: '2021-08' },
      { role: 'value', series: 'Worth', period: '2021-08' },
    ]);
  });

  it.each([
    ['that begins with a name', 'Whole,,few,many,few,many'],
    ['of the same word', ',,no survey,no survey,no survey,no survey'],
    ['of marks', ',,x,c,x,c'],
    ['of one word', ',,Tonnes,,,'],
  ])('not so a row %s', async (_, row) => {
    const { columns: found } = await halves(',,,,,', row);
    expect(found.slice(2).map((role) => (role.role === 'value' ? role.series : null))).not.toContain('few');
    expect((await halves(',,,,,', row)).headerRow).toBe(1);
  });
});

describe('a row with figures in a column that is not read', () => {
  // Nobody says what the second column of each month is.
  const unnamed = text(
    ...head,
    ...[',Fish,,43,,50', ',Milk,,74,,75', ',Wheat,168,56,165,60', ',Oil,510,491,999,975', ',Other kinds,5,4,9,9'],
    ...[',Paper,,66,,70', ',Salt,375,171,330,136', ',Rice,85,71,33,16', ',Other kinds,8,7,3,1'],
  );

  it('heads no rows', async () => {
    const found = await withFixed(unnamed, { area: 'KEN' });
    expect(namesOf(found).filter((name) => /Fish|Milk|Paper/.test(name))).toEqual([]);
    expect(told(found).map(([code]) => code)).not.toContain('section');
    // Of the two that are called alike none is taken.
    expect(told(found).filter(([code]) => code === 'figures-differ').length).toBe(4);
  });

  it('but a number in front of a heading is no figure', async () => {
    const jobs = text(
      'No,,2022,2023',
      '1,Inland,,',
      ',Men,120,130',
      ',Women,110,115',
      '2,Abroad,,',
      ',Men,20,21',
      ',Women,30,33',
    );
    const found = await withFixed(jobs, { area: 'KEN', series: 'Jobs' });
    expect(namesOf(found)).toEqual(expect.arrayContaining(['Inland · Men', 'Abroad · Men']));
  });

  it('nor words beside it', async () => {
    const jobs = text(
      ',2022,2023,Remark',
      'Inland,,,see note',
      'Men,120,130,',
      'Women,110,115,',
      'Abroad,,,',
      'Men,20,21,',
      'Women,30,33,',
    );
    const found = await withFixed(jobs, { area: 'KEN', series: 'Jobs' });
    expect(namesOf(found).join()).toContain('Inland');
  });
});
