import type { Registry } from '../domain/registry.ts';
import { readFiles } from './importer.ts';
import { review } from './review.ts';
import { NO_CHOICES } from './rows/choices.ts';
import type { IncomingFile } from './rows/reading.ts';

/** Rows of the table that is read for practice: enough for the browser to compile what every row goes through. */
const ROWS = 20_000;
/** Rows of the one whose columns are told by their cells, of which no more are looked at. */
const ROWS_LOOKED_AT = 600;
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
    .slice(0, ROWS_LOOKED_AT)
    .map(({ name }, at) => `${quoted(name.en)},${String(at / 100)},${String(at)}`);
  return named('rehearsal-by-year.csv', [`Name,${String(FIRST_YEAR)},${String(FIRST_YEAR + 1)}`, ...rows]);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const named = (name: string, lines: readonly string[]): IncomingFile => ({
  name,
  bytes: new Blob([[...lines, ''].join('\n')]),
});

/** Reads tables that nobody gave, with the areas that are known, so that the first file is read as fast as any later one. */
export async function rehearse(registry: Registry): Promise<void> {
  if (registry.areas.length === 0) return;
  for (const file of [wide(registry), tidy(registry)]) {
    const read = await readFiles({ files: [file], choices: [NO_CHOICES], remembered: [], registry, today: '' });
    if (read.ok) review('import', read.value.files, { registry, blocks: new Map() });
  }
}
