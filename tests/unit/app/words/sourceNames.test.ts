import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceLine } from '../../../../src/app/pictures/caption.ts';
import { en } from '../../../../src/app/words/en.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import { cell, readTable } from '../../../../data/csv.mjs';

const DATA = join(import.meta.dirname, '../../../../data');
const LAYOUTS = join(import.meta.dirname, '../../../../src/ingest/layouts');

describe('sources in the language of the page', () => {
  test('a chart of the EGDI cites the survey in Vietnamese, and an unknown source as it is called', () => {
    const speaker = { language: 'vi', t: vi, of: ({ vi: text }: { vi: string }) => text } as const;
    const survey = 'United Nations, E-Government Survey (UN DESA)';
    expect(sourceLine(survey, [2003, 2024], speaker)).toBe(
      'Nguồn: Liên hợp quốc, Khảo sát Chính phủ điện tử (UN DESA), 2003–2024',
    );
    expect(sourceLine(`${survey}; Sở Thông tin`, [2024], speaker)).toBe(
      'Nguồn: Liên hợp quốc, Khảo sát Chính phủ điện tử (UN DESA); Sở Thông tin, 2024',
    );
    expect(en.chart.sourceNames(survey)).toBe(survey);
  });

  test('every source of the data that ship has a Vietnamese name, and so has every one that a layout names', () => {
    const named = new Map(
      readTable(join(DATA, 'hand/source-names.csv')).map((row) => [cell(row, 'source'), cell(row, 'source_vi')]),
    );
    const told = ['observations.csv', 'dti.csv', 'dashboard.csv', 'indicators.csv'].flatMap((file) =>
      readTable(join(DATA, file)).map((row) => cell(row, 'source')),
    );
    const constants = ['egovkb', 'gsoPxWeb', 'unSdg', 'itu', 'owid', 'eurostat'].flatMap((file) =>
      [...readFileSync(join(LAYOUTS, `${file}.ts`), 'utf8').matchAll(/name: '([^']+)',\s*url: 'https/g)].map(
        ([, name]) => name ?? '',
      ),
    );
    expect(constants.length).toBe(6);
    expect([...told, ...constants].filter((name) => name !== '' && !named.get(name))).toEqual([]);
    for (const [name, vietnamese] of named) expect(vi.chart.sourceNames(name)).toBe(vietnamese);
  });

  test('no name of a source holds what separates several', () => {
    const names = readTable(join(DATA, 'hand/source-names.csv')).map((row) => cell(row, 'source'));
    expect(names.filter((name) => name.includes('; '))).toEqual([]);
  });
});
