import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Row {
  readonly name: string;
  readonly iso3: string;
  readonly parts: readonly number[];
}

/** The last edition of the built-in data, in the columns OSI, TII and HCI. */
function lastEdition(): { readonly year: number; readonly rows: readonly Row[] } {
  const [, ...lines] = readFileSync(fileURLToPath(new URL('../../data/egdi.csv', import.meta.url)), 'utf8')
    .trim()
    .split('\n');
  const cells = lines.map((line) => /^([A-Z]{3}),("[^"]*"|[^,]*),(\d{4}),(.*)$/.exec(line.trim()) ?? []);
  const year = Math.max(...cells.map((row) => Number(row[3] ?? 0)));
  const rows = cells
    .filter((row) => Number(row[3]) === year)
    .map(([, iso3 = '', name = '', , rest = '']) => {
      const [, , osi, tii, hci] = rest.split(',').map(Number);
      return { iso3, name, parts: [osi ?? 0, tii ?? 0, hci ?? 0] };
    });
  return { year, rows };
}

/**
 * An edition that was never published, two years after the last one, in the UN's own columns: every component is a little
 * higher, those of one country by `leap`.
 */
export function inventedEdition(country: string, leap: number): { readonly year: number; readonly text: string } {
  const last = lastEdition();
  const year = last.year + 2;
  const scored = last.rows
    .map(({ name, iso3, parts }, index) => {
      const raised = parts.map((part, at) =>
        Math.min(1, part + (iso3 === country ? leap : 0.01 + 0.003 * ((index + at) % 5))),
      );
      return { name, raised, egdi: raised.reduce((sum, part) => sum + part, 0) / 3 };
    })
    .sort((a, b) => b.egdi - a.egdi);
  const lines = scored.map(({ name, raised: [osi = 0, tii = 0, hci = 0], egdi }, place) =>
    [year, name, place + 1, egdi.toFixed(5), '', osi.toFixed(5), hci.toFixed(5), tii.toFixed(5)].join(','),
  );
  const head =
    'Survey Year,Country Name,E-Government Rank,E-Government Index,E-Participation Index,Online Service Index,Human Capital Index,Telecommunication Infrastructure Index';
  return { year, text: `${[head, ...lines].join('\r\n')}\r\n` };
}
