import { describe, expect, it } from 'vitest';
import { text } from './guessed.ts';
import { errand, incoming, readBuiltIn, sure } from './reading.ts';
import { readFiles } from '../../../src/ingest/importer.ts';

// Sheets that give one name to two things.

describe('sheets whose figures contradict each other', () => {
  it('are asked about, whatever their headings', async () => {
    const { registry } = await readBuiltIn();
    const sheet = (...values: readonly number[]): string =>
      text('Country,Year,Gross product', ...values.map((value, at) => `Kenya,${String(2018 + at)},${String(value)}`));
    const readTogether = async (answers: Record<string, string>) =>
      sure(
        await readFiles(
          errand([incoming('Nominal.csv', sheet(5, 6, 7)), incoming('Real.csv', sheet(4, 3, 2))], registry, [
            {},
            { answers },
          ]),
        ),
      ).files.map(({ reading: one }) => one);
    const [, asking] = await readTogether({});
    expect(asking?.questions).toMatchObject([{ kind: 'shared', names: ['Gross product'], other: 'Nominal.csv' }]);
    const [first, second] = await readTogether({ shared: 'apart' });
    expect(first?.series[0]?.id).not.toBe(second?.series[0]?.id);
  });

  it('are asked about where each series has one figure', async () => {
    const { registry } = await readBuiltIn();
    const sheet = (...values: readonly number[]): string =>
      text('Country,Year,Road carried,Rail carried,Sea carried', `Kenya,2023,${values.join(',')}`);
    const files = [incoming('People.csv', sheet(5, 6, 7)), incoming('Goods.csv', sheet(4, 3, 2))];
    const { files: found } = sure(await readFiles(errand(files, registry)));
    expect(found.flatMap(({ reading: one }) => one.questions)).toMatchObject([
      { kind: 'shared', names: ['Road carried', 'Rail carried', 'Sea carried'] },
    ]);
  });

  it('are joined where they agree, or speak of other times', async () => {
    const { registry } = await readBuiltIn();
    const files = [
      incoming('a.csv', text('Country,Year,Gross product', 'Kenya,2018,5', 'Kenya,2019,6', 'Kenya,2020,7')),
    ];
    const others = [
      text('Country,Year,Gross product', 'Kenya,2018,5', 'Kenya,2019,6.1', 'Kenya,2020,7'),
      text('Country,Year,Gross product', 'Kenya,2021,5', 'Kenya,2022,6', 'Kenya,2023,7'),
    ];
    for (const other of others) {
      const { files: found } = sure(await readFiles(errand([...files, incoming('b.csv', other)], registry)));
      expect(found.flatMap(({ reading: one }) => one.questions)).toEqual([]);
    }
  });
});
