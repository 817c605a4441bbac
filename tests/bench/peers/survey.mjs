// What all pages beside ours read: the same file, and the score of the 50th of each edition.
import { csvParse, group } from 'd3';

/** @returns {Promise<{ rows: { iso3: string, year: number, egdi: number }[], cut: { iso3: string, year: number, egdi: number }[] }>} */
export async function survey() {
  const text = await (await fetch('./egdi.csv')).text();
  const rows = csvParse(text, ({ iso3 = '', year, egdi }) => ({ iso3, year: Number(year), egdi: Number(egdi) })).filter(
    ({ egdi }) => egdi > 0,
  );
  const cut = [...group(rows, ({ year }) => year)]
    .map(([year, field]) => ({
      iso3: 'cut',
      year,
      egdi: field.map(({ egdi }) => egdi).sort((a, b) => b - a)[49] ?? NaN,
    }))
    .sort((a, b) => a.year - b.year);
  return { rows, cut };
}
