import fc from 'fast-check';
import { expect, inject, test, vi } from 'vitest';
import { disturbance, table, written } from './disturbing.ts';
import { judge } from './judging.ts';
import { allObservations, read } from './reading.ts';

vi.setConfig({ testTimeout: 1_800_000 });

test('a disturbed table is read rightly, asked about, or refused by name: never wrongly, never smaller', async () => {
  const counts = { right: 0, asked: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(table, disturbance, async (told, how) => {
      const file = written(told, how);
      const found = await judge(file, read, allObservations);
      if (found.as === 'fault') expect.fail(`${found.what}\n${file.text}`);
      counts[found.as]++;
    }),
    { numRuns: inject('isFull') ? 20_000 : 400 },
  );
  // Most are read without asking more than the name; countries that share their headings with a measure are always asked about.
  expect(counts.right, JSON.stringify(counts)).toBeGreaterThan(counts.asked + counts.refused);
});
