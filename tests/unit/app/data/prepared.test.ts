import { beforeAll, describe, expect, test } from 'vitest';
import { planHere } from '../../../../src/app/data/planHere.ts';
import { FIRST_FILES, prepare } from '../../../../src/app/data/prepare.ts';
import { parsePrepared, readPrepared } from '../../../../src/app/data/prepared.ts';
import { together } from '../../../../src/app/data/together.ts';
import { writePrepared } from '../../../../src/app/data/writePrepared.ts';
import { EGDI, EGDI_RANK } from '../../../../src/domain/edition.ts';
import { EMPTY_REGISTRY, TABLE_NAMES } from '../../../../src/domain/registry.ts';
import type { ImportPlan } from '../../../../src/domain/revision.ts';
import { packageFiles } from '../../../tools/firstVisit.mjs';

const files = packageFiles(new URL('../../../../', import.meta.url).pathname);

/** What the page comes to that fetches all files and reads them. */
async function readInPage(): Promise<ImportPlan> {
  const isLater = ({ name }: { readonly name: string }): number => Number(!FIRST_FILES.includes(name));
  // Rows of a table stand in the order of their files.
  const incoming = [...files].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => isLater(a) - isLater(b));
  const step = await planHere(
    { origin: 'package', files: () => Promise.resolve(incoming), choices: [], remembered: [], today: '' },
    { registry: EMPTY_REGISTRY, blocks: () => Promise.resolve([]) },
    () => undefined,
    new AbortController().signal,
  );
  if (step.name === 'asked') throw new Error('the built-in data raise a question');
  return step.review.plan;
}

const through = async (plan: ImportPlan, before: ImportPlan['tables'] = {}): Promise<ImportPlan> =>
  readPrepared(await parsePrepared(writePrepared(plan, before)), before);

describe('the prepared data', () => {
  let read: ImportPlan;
  let first: ImportPlan;
  let whole: ImportPlan;
  beforeAll(async () => {
    read = await readInPage();
    const prepared = await prepare(files);
    first = await through(prepared.first);
    whole = together(first, await through(prepared.rest, first.tables));
    // On a busy machine the usual ten seconds are too few.
  }, 60_000);

  test('hold every block as the page reads it from the files', () => {
    const ids = read.blocks.map(({ indicator }) => indicator);
    expect(ids.length).toBeGreaterThan(100);
    expect(whole.blocks.map(({ indicator }) => indicator).toSorted()).toEqual(ids.toSorted());
    for (const block of read.blocks)
      expect(whole.blocks.find(({ indicator }) => indicator === block.indicator)).toStrictEqual(block);
  });

  test('hold every table, file and count', () => {
    for (const name of TABLE_NAMES) expect(whole.tables[name], name).toStrictEqual(read.tables[name]);
    const byName = (plan: ImportPlan) => plan.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName(whole)).toEqual(byName(read));
    expect(whole.files).toHaveLength(files.size);
    expect(whole.counts).toEqual(read.counts);
    expect(whole.difference).toEqual(read.difference);
  });

  test('begin with the small tables and what the first screen shows', () => {
    expect(first.blocks.map(({ indicator }) => indicator).toSorted()).toEqual([EGDI, EGDI_RANK].toSorted());
    expect(first.tables.areas).toStrictEqual(read.tables.areas);
  });

  test('have each row once: what was worked out of the first part holds in the whole', async () => {
    for (const name of TABLE_NAMES)
      for (const row of first.tables[name] ?? []) expect(whole.tables[name]).toContain(row);
    const text = await parsePrepared(writePrepared(first, first.tables));
    expect(text.tables['targets']).toEqual(first.tables.targets?.map((_, place) => place));
    expect(() => readPrepared(text)).toThrow(/no row/);
  });

  test('that lack a part are refused', async () => {
    const text = await parsePrepared(writePrepared(first));
    expect(() => readPrepared({ ...text, pool: text.pool.slice(0, 2) })).toThrow(/no part/);
  });

  test('stand in lines short enough to be read one a task, and are JSON as a whole', async () => {
    const written = writePrepared(first);
    expect(JSON.parse(written)).toHaveLength(written.split('\n').length);
    // A row or a column that is longer stands alone.
    for (const line of written.split('\n')) expect(line.length, line.slice(0, 60)).toBeLessThan(60_000);
    await expect(parsePrepared('[{"pool":[]}]')).rejects.toThrow(/no plan/);
  });
});
