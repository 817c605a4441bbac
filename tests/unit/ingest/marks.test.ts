import { describe, expect, it } from 'vitest';
import { text, withFixed } from './guessed.ts';
import { allObservations, reading } from './reading.ts';

const table = (heading: string, ...cells: readonly string[]) =>
  text(`Country,Year,${heading}`, ...cells.map((cell, at) => `Kenya,${String(1990 + at)},${cell}`));
const values = (found: Awaited<ReturnType<typeof reading>>) => allObservations(found).map(({ value }) => value);

describe('a decimal mark of which one column tells nothing', () => {
  it('is told by its numbers without one', async () => {
    const grouped = await reading(table('Visitors', '"1,083"', '"15,469"', '950', '"70,121"', '87', '412'));
    expect([values(grouped), grouped.ambiguous]).toEqual([[1083, 15469, 950, 70121, 87, 412], []]);
    const long = await reading(table('Visitors', '1.083', '15.469', '15000', '70.121'));
    expect([values(long), long.ambiguous]).toEqual([[1.083, 15.469, 15000, 70.121], []]);
    const unsure = await reading(table('Visitors', '1.083', '15.469', '1500', '70.121', '0', '12'));
    expect(unsure.ambiguous).toEqual([{ column: 'Visitors', example: '1.083' }]);
  });

  it('is told by another column of the file', async () => {
    const decimal = await reading(table('Rate,Share', '1.083,5.5', '15.469,6.25', '70.120,7.5'));
    expect([values(decimal).slice(0, 3), decimal.ambiguous]).toEqual([[1.083, 15.469, 70.12], []]);
    const grouped = await reading(table('Nights,Visitors', '"1,083","2,917,223"', '"15,469","1,917,223"'));
    expect([values(grouped).slice(0, 2), grouped.ambiguous]).toEqual([[1083, 15469], []]);
  });

  it('is told by years across together', async () => {
    const found = await withFixed(
      text('Country,1850,1900', 'Kenya,"1,135",412', 'Ghana,87,"2,371"', 'France,"1,838",950'),
      { series: 'Output' },
    );
    expect(found.ambiguous).toEqual([]);
    expect(values(found).sort((a, b) => a - b)).toEqual([87, 412, 950, 1135, 1838, 2371]);
  });

  it('is asked about where another sets off thousands by it', async () => {
    const found = await reading(table('People,Density', '340.605,46.5', '1.340.605,7.529'));
    expect(found.ambiguous).toEqual([{ column: 'Density', example: '7.529' }]);
  });

  it('is told by a unit in which nothing is a thousand', async () => {
    const found = await withFixed(
      text('Country,Year,UNIT_MEASURE,Value', 'Kenya,2019,PER_100_POP,1.083', 'Kenya,2020,PER_100_POP,15.469'),
      { series: 'Lines' },
    );
    expect([values(found), found.ambiguous]).toEqual([[1.083, 15.469], []]);
  });

  it('is learnt late, and then holds for what was read before', async () => {
    const cells = Array.from({ length: 150 }, (_, at) => `"1,${String(100 + at)}","${at < 149 ? '2' : '3,917,223'}"`);
    const rows = cells.map((cell, at) => `Kenya,${String(1850 + at)},${cell}`);
    const found = await reading(text('Country,Year,Nights,Visitors', ...rows));
    expect([values(found)[0], found.ambiguous]).toEqual([1100, []]);
  });
});
