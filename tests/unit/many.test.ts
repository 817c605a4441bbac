import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { WorkCounter } from './workCounter.ts';

// Many of everything that a file can hold: what the page itself does with them is counted. It may not grow by their square, and what
// takes long is done in slices.

vi.setConfig({ testTimeout: 600_000 });
const work = new WorkCounter();
// Before any code is loaded that is to be counted.
beforeAll(() => work.start());
afterAll(() => {
  work.stop();
});

const isFull = inject('isFull');
const FEW = 400;
const MORE = 4;
/** Between the 4 of a line and the 16 of a square. */
const MOST_GROWTH = 6;
const over = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

async function linear(cost: (many: number) => Promise<number>): Promise<void> {
  await cost(1);
  expect((await cost(MORE * FEW)) / (await cost(FEW))).toBeLessThan(MOST_GROWTH);
}

async function reading() {
  const { readFiles } = await import('../../src/ingest/importer.ts');
  const { review } = await import('../../src/ingest/review.ts');
  const { errand, incoming, readBuiltIn, sure } = await import('./ingest/reading.ts');
  const { registry } = await readBuiltIn();
  const read = async (rows: readonly string[]) => {
    const text = `indicator,area,period,value\n${rows.join('\n')}\n`;
    return sure(await readFiles(errand([incoming('a.csv', text)], registry))).files;
  };
  return {
    registry,
    read,
    review,
    reviewed: async (rows: readonly string[]) => review('import', await read(rows), { registry, blocks: new Map() }),
  };
}

/** Rows of so many series that no indicator is known for, each of one area. */
const seriesRows = (many: number): string[] =>
  over(many, (at) => `Series number ${String(at)},VNM,2020,${String(at % 100)}`);

test('new series: the plan of an import costs their number, whatever was said of them', async () => {
  const { registry, reviewed } = await reading();
  const { definePlan, newSeries, proposedDefinition } = await import('../../src/ingest/define.ts');
  for (const isWanted of [true, false])
    await linear(async (many) => {
      const found = await reviewed(seriesRows(many));
      const series = newSeries(found);
      expect(series).toHaveLength(many);
      const goal = { value: 50, year: 2030 };
      const said = new Map(series.map((one) => [one.id, { ...proposedDefinition(one), goal, isWanted }]));
      return work.of(() => definePlan(found, said, registry, '2026-01-01'));
    });
});

test('new areas: making them costs their number', async () => {
  const { registry } = await reading();
  const { newAreas } = await import('../../src/domain/newArea.ts');
  await linear((many) =>
    work.of(() =>
      newAreas(
        over(many, (at) => `Place ${String(at)}`),
        'commune',
        '',
        registry.areas,
      ),
    ),
  );
});

test('unknown areas: likely ones are looked for among as many as anybody answers', async () => {
  const { read } = await reading();
  const costs = async (many: number): Promise<number> =>
    (await work.of(() => read(over(many, (at) => `egdi,Placename ${String(at)},2020,0.5`)))) / many;
  const few = await costs(2000);
  expect(await costs(8000)).toBeLessThan(few / 2);
});

test('rejected rows: the first of each kind are found in one pass, and the list is written in slices', async () => {
  const { read } = await reading();
  const { groupIssues, issueCsv } = await import('../../src/app/import/issueRows.ts');
  const rows = (many: number): Promise<Awaited<ReturnType<typeof read>>> =>
    read(over(many, (at) => `egdi,VNM,${String(1000 + at)},no number`));
  const SHOWN = 50;
  await linear(async (many) => {
    const [file] = await rows(many);
    if (!file) throw new Error('nothing read');
    const issues = [{ file: 'a.csv', issues: file.reading.issues }];
    expect(issues[0]?.issues.count).toBeGreaterThanOrEqual(many);
    return work.of(() => {
      const groups = groupIssues(issues, SHOWN);
      expect(groups.reduce((sum, { first }) => sum + first.length, 0)).toBeLessThanOrEqual(SHOWN + groups.length * 3);
    });
  });
  const many = isFull ? 1_000_000 : 20_000;
  const [file] = await read(over(many, (at) => `egdi,VNM,2020,no ${String(at)}`));
  const pauses = vi.spyOn(globalThis, 'setTimeout');
  if (!file) throw new Error('nothing read');
  await issueCsv([{ file: 'a.csv', issues: file.reading.issues }], ['a'], () => ({ status: '', reason: '' }));
  expect(pauses.mock.calls.length).toBeGreaterThanOrEqual(many / 5000);
  pauses.mockRestore();
});
