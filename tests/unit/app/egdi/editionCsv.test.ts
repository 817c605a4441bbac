import { expect, test } from 'vitest';
import { editionCsv, editionMeasured, editionRows } from '../../../../src/app/egdi/editionCsv.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import { area } from '../../domain/made.ts';
import { readBuiltIn } from '../../ingest/reading.ts';

const SPEAKER: Speaker = { t: en, language: 'en', of: (text) => text.en };

test('2.5 the table of an edition leaves the page with every country and index, empty where there is none', async () => {
  const { registry } = await readBuiltIn();
  const found = registry.areas.filter(({ id }) => id === area('VNM') || id === area('KEN'));
  const rows = found.map((one, at) => ({
    area: one,
    rank: at === 0 ? undefined : 71,
    values: at === 0 ? { osi: 0.5 } : { egdi: 0.7, osi: 0.6, tii: 0.8, hci: 0.7, epi: 0.4 },
  }));
  const table = { edition: '2024', index: 'egdi', rank: 50, cutOff: 0.9 } as const;
  const lines = editionCsv(rows, table, SPEAKER).trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/Gap to rank\s50 \(EGDI\)$/);
  expect(lines[1]).toMatch(/^2024,[^,]+,[A-Z]{3},,,0.5,,,,$/);
  expect(lines[2]).toMatch(/^2024,[^,]+,[A-Z]{3},71,0.7,0.6,0.8,0.7,0.4,-0.2$/);
  expect(editionRows(rows, table)[1]).toMatchObject({ rank: 71, egdi: 0.7, gap: -0.2 });
  const measured = editionMeasured(rows, table, registry, SPEAKER);
  expect(measured).toHaveLength(6);
  expect(new Set(measured.map(({ period }) => period))).toEqual(new Set(['2024']));
});
