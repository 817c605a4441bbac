import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issuesIn } from '../../../src/domain/issue.ts';
import { allObservations, fixture, read } from './reading.ts';

const FOLDER = new URL('../../fixtures/', import.meta.url);
const files = ['', 'cases/'].flatMap((folder) =>
  readdirSync(new URL(folder, FOLDER))
    .filter((name) => /\.(csv|tsv)$/.test(name))
    .map((name) => folder + name),
);

test('for every fixture the preview says what the import does', async () => {
  let cells = 0;
  for (const name of files) {
    const found = await read(fixture(name));
    if (!found.ok || !found.value.reading) continue;
    const { inspection, reading } = found.value;
    const { mapping } = inspection;
    if (mapping.table !== 'observations') continue;
    const taken = new Set([
      ...allObservations(reading).map(({ row, value }) => `${String(row)} ${String(value)}`),
      ...reading.targets.map(({ line, value }) => `${String(line)} ${String(value)}`),
    ]);
    const issues = issuesIn(reading.issues);
    const rejected = new Set(issues.filter(({ severity }) => severity === 'rejected').map(({ line }) => line));
    // A whole edition is left out for one wrong value; its own lines have no issue each.
    const isLeftOut = issues.some(({ code }) => code === 'edition-incomplete' || code === 'not-ranked-placeholder');
    for (const { line, cells: row } of inspection.preview)
      row.forEach(({ text, reading: said }, column) => {
        if (mapping.columns[column]?.role !== 'value') return;
        cells++;
        const where = `${name}, line ${String(line)}: ${text}`;
        if (said.kind === 'number')
          expect(taken.has(`${String(line)} ${String(said.value)}`) || rejected.has(line) || isLeftOut, where).toBe(
            true,
          );
        else if (said.kind === 'bad') expect(rejected.has(line), where).toBe(true);
        else expect(said.kind, where).toBe('missing');
      });
  }
  expect(cells).toBeGreaterThan(200);
});
