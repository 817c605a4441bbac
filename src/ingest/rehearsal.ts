import type { Registry } from '../domain/registry.ts';
import { readFiles } from './importer.ts';
import { NO_CHOICES } from './rows/choices.ts';

/** Rows of the table that is read for practice: enough for the browser to compile what every row goes through. */
const ROWS = 20_000;
const FIRST_YEAR = 1990;
const YEARS = 40;

/** Reads a table that nobody gave, with the areas that are known, so that the first file is read as fast as any later one. */
export async function rehearse(registry: Registry): Promise<void> {
  const { areas } = registry;
  if (areas.length === 0) return;
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const area = areas[Math.floor(at / YEARS) % areas.length]?.id ?? '';
    const note = at % 3 === 0 ? '"preliminary, revised"' : '';
    return `rehearsal-${String(at % 7)},${area},${String(FIRST_YEAR + (at % YEARS))},${String(at / 100)},percent,${note}`;
  });
  const bytes = new Blob([['indicator,area,period,value,unit,note', ...rows, ''].join('\n')]);
  const files = [{ name: 'rehearsal.csv', bytes }];
  await readFiles({ files, choices: [NO_CHOICES], remembered: [], registry, today: '' });
}
