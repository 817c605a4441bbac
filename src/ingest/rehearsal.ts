import type { Registry } from '../domain/registry.ts';
import { readFiles } from './importer.ts';
import { review } from './review.ts';
import { NO_CHOICES } from './rows/choices.ts';
import type { IncomingFile } from './rows/reading.ts';

/** How often each table is read for practice, and its rows: enough for the browser to compile what every row goes through, and soon done with one. */
const ROUNDS = 20;
const ROWS = 1_000;
/** Rows of the one whose columns are told by their cells. */
const ROWS_BY_YEAR = 30;
const FIRST_YEAR = 1990;
const YEARS = 40;

/** Figures row by row, under headings that say it all. */
function tidy({ areas }: Registry): IncomingFile {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const area = areas[Math.floor(at / YEARS) % areas.length]?.id ?? '';
    const note = at % 3 === 0 ? '"preliminary, revised"' : '';
    return `rehearsal-${String(at % 7)},${area},${String(FIRST_YEAR + (at % YEARS))},${String(at / 100)},percent,${note}`;
  });
  return named('rehearsal.csv', ['indicator,area,period,value,unit,note', ...rows]);
}

/** Years across, and areas by their names. */
function wide({ areas }: Registry): IncomingFile {
  const rows = areas
    .slice(0, ROWS_BY_YEAR)
    .map(({ name }, at) => `${quoted(name.en)},${String(at / 100)},${String(at)}`);
  return named('rehearsal-by-year.csv', [`Name,${String(FIRST_YEAR)},${String(FIRST_YEAR + 1)}`, ...rows]);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const named = (name: string, lines: readonly string[]): IncomingFile => ({
  name,
  bytes: new Blob([[...lines, ''].join('\n')]),
});

/**
 * Reads tables that nobody gave, with the areas that are known, so that the first file is read as fast as any later one. Between
 * two of them `goesOn` lets in what else is asked, and ends it: whoever brings a file waits for no practice.
 */
export async function rehearse(registry: Registry, goesOn: () => Promise<boolean>): Promise<void> {
  if (registry.areas.length === 0) return;
  const tables = [tidy(registry), wide(registry)];
  for (const file of Array.from({ length: ROUNDS }, () => tables).flat()) {
    const read = await readFiles({ files: [file], choices: [NO_CHOICES], remembered: [], registry, today: '' });
    if (read.ok) review('import', read.value.files, { registry, blocks: new Map() });
    if (!(await goesOn())) return;
  }
}
