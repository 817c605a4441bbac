import { expect, test } from 'vitest';
import { readFiles } from '../../../src/ingest/importer.ts';
import { review } from '../../../src/ingest/review.ts';
import { errand, incoming, readBuiltIn, sure } from './reading.ts';
import { stepsOf } from './steps.ts';

const { registry } = await readBuiltIn();
const AREAS = ['Viet Nam', 'Thailand', 'Laos'];

const table = (columns: number, header: (at: number) => string, cell: (at: number, row: number) => string): string =>
  [
    ['Country', ...Array.from({ length: columns }, (_, at) => header(at))],
    ...AREAS.map((area, row) => [area, ...Array.from({ length: columns }, (_, at) => cell(at, row))]),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

const stepsFor = (text: string): Promise<number> =>
  stepsOf(() => readFiles(errand([incoming('a.csv', text)], registry)));

const figure = (at: number, row: number): string => String((at * 7 + row) % 100);

const MORE = 8;
/** What is gone through once whatever the number of columns, and what a sort adds. */
const SLACK = 1.5;

// Eight times the columns are eight times the work; by the square of them it was sixty times (14 seconds for 3,200 columns).
test.each([
  ['names', (at: number) => `Name ${String(at)} (kg)`, figure],
  ['plans', (at: number) => `Plan ${String(at)}`, figure],
  ['nothing', () => '', figure],
  ['words', (at: number) => `c${String(at)}`, (at: number, row: number) => 'abc'.charAt((at + row) % 3)],
])('a table with %s across costs its cells, not the square of its columns', async (_name, header, cell) => {
  const few = await stepsFor(table(300, header, cell));
  expect(await stepsFor(table(300 * MORE, header, cell))).toBeLessThan(MORE * SLACK * few);
});

test('a review of many series costs its figures, not the square of its series', async () => {
  const header = (at: number): string => `Name n${String(at >> 1)} ${String(2019 + (at % 2))}`;
  const steps = async (columns: number): Promise<number> => {
    const read = sure(await readFiles(errand([incoming('a.csv', table(columns, header, figure))], registry)));
    expect(read.files[0]?.reading.series).toHaveLength(columns / 2);
    return stepsOf(() => Promise.resolve(review('import', read.files, { registry, blocks: new Map() })));
  };
  const few = await steps(200);
  expect(await steps(200 * MORE)).toBeLessThan(MORE * SLACK * few);
});

test('more dates than a block holds are refused by name', async () => {
  const dates = Array.from({ length: 70_000 }, (_, at) =>
    new Date(Date.UTC(1900, 0, 1 + at)).toISOString().slice(0, 10),
  );
  const text = `indicator,area,period,value\n${dates.map((date) => `share,VNM,${date},1\n`).join('')}`;
  const found = await readFiles(errand([incoming('a.csv', text)], registry));
  expect(found.ok ? null : found.error.issue).toMatchObject({ code: 'too-many-distinct', found: '65536' });
});
