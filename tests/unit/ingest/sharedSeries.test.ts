import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../src/ingest/rows/choices.ts';
import { text, withFixed } from './guessed.ts';
import { allRead, errand, figures, incoming, readBuiltIn, reading } from './reading.ts';

/** Files read in one import; what a person says of each. */
async function together(contents: readonly string[], choices: readonly Partial<Choices>[] = []) {
  const { registry } = await readBuiltIn();
  const files = contents.map((content, at) => incoming(`file${String(at + 1)}.csv`, content));
  return (await allRead(errand(files, registry, choices))).map(({ reading: found }) => found);
}

/** By file, which figures it has under which id; ids told apart, not spelt. */
async function joined(...contents: readonly string[]): Promise<boolean> {
  const [first, second] = await together(contents);
  const idsOf = (found: typeof first) => found?.blocks.map(({ indicator }) => String(indicator)) ?? [];
  return idsOf(first).some((id) => idsOf(second).includes(id));
}

const ofPlace = (name: string, value: number): string =>
  text(
    'Country,Year,Nhóm tuổi,Dân số',
    `Kenya,2022,${name},${String(value)}`,
    `Kenya,2023,${name},${String(value + 1)}`,
  );

describe('series of several files in one import', () => {
  it('whose names differ by their marks alone are kept apart', async () => {
    expect(await joined(ofPlace('Tân Thành', 4100), ofPlace('Tân Thạnh', 8200))).toBe(false);
    const headed = (name: string) => text(`Country,Year,${name} xuất khẩu`, 'Kenya,2020,5', 'Ghana,2021,6');
    expect(await joined(headed('Cam'), headed('Cám'))).toBe(false);
    expect(await joined(headed('Cam'), headed('Cam'))).toBe(true);
    expect(await joined(headed('Cam'), headed('CAM'))).toBe(true);
  });

  it('in other units are kept apart', async () => {
    const inUnit = (unit: string) =>
      text('Country,Year,Unit,Catch of fish', `Kenya,2020,${unit},5`, `Ghana,2021,${unit},6`);
    expect(await joined(inUnit('tonnes'), inUnit('USD'))).toBe(false);
    expect(await joined(inUnit('tonnes'), inUnit('tonnes'))).toBe(true);
  });

  it('are asked about where the heading names no thing, and parted by the answer', async () => {
    const files = [2019, 2021].map((year) =>
      text('Country,Year,Score', `Kenya,${String(year)},41`, `Ghana,${String(year)},42`),
    );
    const [first, second] = await together(files);
    expect(first?.questions).toEqual([]);
    expect(second?.questions).toEqual([{ id: 'shared', kind: 'shared', names: ['Score'], other: 'file1.csv' }]);
    const idsOf = async (answer: string) => {
      const found = await together(files, [{}, { answers: { shared: answer } }]);
      expect(found[1]?.questions).toHaveLength(1);
      return new Set(
        found.flatMap(({ blocks, series }) => [
          ...blocks.map(({ indicator }) => indicator),
          ...series.map(({ id }) => id),
        ]),
      );
    };
    expect((await idsOf('same')).size).toBe(1);
    expect((await idsOf('apart')).size).toBe(2);
  });
});

describe('the unit that rows state', () => {
  it('counts where the heading names the series', async () => {
    const { series } = await reading(
      text('Country,Year,Unit,Catch of fish', 'Kenya,2020,tonnes,5', 'Ghana,2020,tonnes,6'),
    );
    expect(series.map(({ name, unit }) => [name, unit])).toEqual([['Catch of fish', 'tonnes']]);
  });

  it('parts figures of different units', async () => {
    const found = await withFixed(
      text('Country,Year,Unit,Catch of fish', 'Kenya,2020,tonnes,5', 'Ghana,2020,tonnes,6', 'Kenya,2020,USD,70'),
      {},
    );
    expect(figures(found)).toEqual([
      ...['catch-of-fish GHA 2020 6', 'catch-of-fish KEN 2020 5', 'catch-of-fish.usd KEN 2020 70'],
    ]);
    expect(found.counts.rejected).toBe(0);
  });
});
