import fc from 'fast-check';
import { expect, inject, test, vi } from 'vitest';
import { readFile } from '../../../src/ingest/readFile.ts';
import { composed, composition, list, listed, type Composed } from './composing.ts';
import { judge, type Judgement } from './judging.ts';
import { allObservations, bytesOf, knowledge, sourceOf } from './reading.ts';

vi.setConfig({ testTimeout: 1_800_000 });

const judged = (file: Composed): Promise<Judgement> =>
  judge(
    file,
    async (text, choices = {}) => readFile(sourceOf(bytesOf(text)), { ...(await knowledge(choices)), name: file.name }),
    allObservations,
    true,
  );

test('a table composed of columns that were misread before is read rightly, asked about, or refused by name', async () => {
  const counts = { right: 0, asked: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(composition, async (how) => {
      const file = composed(how);
      const found = await judged(file);
      if (found.as === 'fault') expect.fail(`${found.what}\n${file.name}\n${file.text}`);
      counts[found.as]++;
    }),
    { numRuns: inject('isFull') ? 10_000 : 300 },
  );
  // To ask of everything would be easy.
  expect(counts.right, JSON.stringify(counts)).toBeGreaterThan(2 * (counts.asked + counts.refused));
});

test('a list of items below headings is so too, with rows that nobody filled', async () => {
  await fc.assert(
    fc.asyncProperty(list, async (how) => {
      const file = listed(how);
      const found = await judged(file);
      if (found.as === 'fault') expect.fail(`${found.what}\n${file.text}`);
    }),
    { numRuns: inject('isFull') ? 2_000 : 100 },
  );
});
