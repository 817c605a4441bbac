import { expect, it } from 'vitest';
import { text } from '../guessed.ts';
import { read, reading, sure, told } from '../reading.ts';

const AHEAD = text(
  'Indicator,Age,2020,2030,2040',
  'Main,young,5,6,7',
  'Main,old,8,9,10',
  'Side,young,5,6,7',
  'Side,old,8,9,1',
);

it('what is asked of figures is known before it is said whose they are', async () => {
  const { inspection, reading: found, foreseen } = sure(await read(AHEAD));
  expect([inspection.needs, found]).toEqual([['area'], null]);
  expect(foreseen).toMatchObject([{ id: 'future', kind: 'future', count: 8, first: '2030', last: '2040' }]);
});

it('is answered with it', async () => {
  const { inspection } = sure(await read(AHEAD));
  if (inspection.mapping.table !== 'observations') throw new Error('not asked');
  const mapping = { ...inspection.mapping, fixed: { ...inspection.mapping.fixed, area: 'KEN' } };
  const found = await reading(AHEAD, { mapping, answers: { future: 'projection' } });
  expect([found.counts.accepted, told(found)]).toEqual([12, []]);
});

it('dates that can be read in two ways are among it, a number for "missing" is of a measure', async () => {
  const days = text(
    'date,Rain,Snow',
    '3/4/2024,5,1',
    '4/4/2024,6,2',
    '5/4/2024,-999,3',
    '6/4/2024,8,4',
    '7/4/2024,8,5',
  );
  const { inspection, foreseen } = sure(await read(days));
  expect(inspection.needs).toEqual(['area']);
  expect(foreseen).toMatchObject([{ kind: 'dates', example: '3/4/2024' }]);
});

it('nothing is foreseen while it is not known where the figures stand', async () => {
  const { inspection } = sure(await read(AHEAD));
  if (inspection.mapping.table !== 'observations') throw new Error('not asked');
  const columns = inspection.mapping.columns.map(() => ({ role: 'ignore' }) as const);
  const { foreseen } = sure(await read(AHEAD, { mapping: { ...inspection.mapping, columns } }));
  expect(foreseen).toEqual([]);
});
