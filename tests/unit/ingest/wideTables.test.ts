import { expect, test } from 'vitest';
import { readFiles } from '../../../src/ingest/importer.ts';
import { errand, incoming, readBuiltIn } from './reading.ts';

const { registry } = await readBuiltIn();
const AREAS = ['Viet Nam', 'Thailand', 'Laos'];

const table = (columns: number, header: (at: number) => string, cell: (at: number, row: number) => string): string =>
  [
    ['Country', ...Array.from({ length: columns }, (_, at) => header(at))],
    ...AREAS.map((area, row) => [area, ...Array.from({ length: columns }, (_, at) => cell(at, row))]),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

/** The least milliseconds of several readings: other work on the machine only adds. */
async function least(text: string): Promise<number> {
  let ms = Infinity;
  for (let at = 0; at < 3; at++) {
    const start = performance.now();
    await readFiles(errand([incoming('a.csv', text)], registry));
    ms = Math.min(ms, performance.now() - start);
  }
  return ms;
}

const figure = (at: number, row: number): string => String((at * 7 + row) % 100);

// Eight times the columns are eight times the work; by the square of them it was sixty times (14 seconds for 3,200 columns).
test.each([
  ['names', (at: number) => `Name ${String(at)} (kg)`, figure],
  ['plans', (at: number) => `Plan ${String(at)}`, figure],
  ['nothing', () => '', figure],
  ['words', (at: number) => `c${String(at)}`, (at: number, row: number) => 'abc'.charAt((at + row) % 3)],
])('a table with %s across costs its cells, not the square of its columns', async (_name, header, cell) => {
  const few = await least(table(300, header, cell));
  expect(await least(table(2400, header, cell))).toBeLessThan(24 * few + 200);
});

test('more dates than a block holds are refused by name', async () => {
  const dates = Array.from({ length: 70_000 }, (_, at) =>
    new Date(Date.UTC(1900, 0, 1 + at)).toISOString().slice(0, 10),
  );
  const text = `indicator,area,period,value\n${dates.map((date) => `share,VNM,${date},1\n`).join('')}`;
  const found = await readFiles(errand([incoming('a.csv', text)], registry));
  expect(found.ok ? null : found.error.issue).toMatchObject({ code: 'too-many-distinct', found: '65536' });
});
