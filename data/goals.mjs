// What other countries than Viet Nam set for themselves in the same index.
// @ts-check
import { cell, lookup } from './csv.mjs';

/** @typedef {import('./csv.mjs').Row} Row */

/** @param {readonly Row[]} egdi @param {string} area @param {string} year */
function rankOf(egdi, area, year) {
  const row = egdi.find((one) => cell(one, 'iso3') === area && cell(one, 'year') === year);
  if (!row || cell(row, 'rank') === '') throw new Error(`${area} has no rank in ${year}`);
  return Number(cell(row, 'rank'));
}

/**
 * The goals that a source worth showing names. A goal that asks for places gained since an edition becomes the rank that this
 * means, since the indicator of places gained compares two editions in a row.
 * @param {readonly Row[]} compiled
 * @param {readonly Row[]} hand
 * @param {readonly Row[]} egdi
 */
export function goals(compiled, hand, egdi) {
  const known = lookup(
    hand,
    (row) => ['area', 'goal', 'goal_year'].map((column) => cell(row, column)).join(' '),
    (row) => row,
  );
  return compiled
    .filter((row) => cell(row, 'confidence') !== 'low')
    .map((row) => {
      const area = cell(row, 'country_iso3');
      const own = known([area, cell(row, 'indicator'), cell(row, 'year')].join(' '));
      const base = cell(own, 'base');
      return {
        area,
        programme: cell(own, 'programme'),
        pillar: 'government',
        indicator: cell(own, 'indicator'),
        year: cell(own, 'year'),
        comparator: base === '' ? cell(row, 'comparator') : '<=',
        value: base === '' ? cell(row, 'value') : String(rankOf(egdi, area, base) - Number(cell(row, 'value'))),
        verified: 'true',
        source_url: cell(row, 'source_url'),
        scope: { en: cell(own, 'en'), vi: cell(own, 'vi') },
      };
    });
}
