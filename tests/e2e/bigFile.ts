import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

function table(name: string): readonly Record<string, string>[] {
  const text = readFileSync(fileURLToPath(new URL(`../../data/${name}`, import.meta.url)), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** A tidy file of `indicators` percentages for every country and each half of the years 1800 to 1999: 77,200 rows each. */
export function writeBigFile(path: string, indicators: number): { readonly path: string; readonly rows: number } {
  const ids = table('indicators.csv').filter(({ measure, maximum }) => measure === 'percent' && maximum === '100');
  const countries = table('areas.csv').filter(({ kind }) => kind === 'country');
  const lines = ['indicator,area,period,value,source'];
  for (const { indicator } of ids.slice(0, indicators))
    for (const { area } of countries)
      for (let half = 0; half < 400; half++)
        lines.push(
          `${indicator ?? ''},${area ?? ''},${String(1800 + Math.floor(half / 2))}-H${String(1 + (half % 2))},${String(((lines.length * 2_654_435_761) % 99_991) / 1_000)},Invented`,
        );
  writeFileSync(path, lines.join('\n'));
  return { path, rows: lines.length - 1 };
}
