// What the tables take from the UN's survey: its editions, and the ranks that it implies but does not print.
// @ts-check
import { cell } from './csv.mjs';

/** @typedef {import('./csv.mjs').Row} Row */
/** @typedef {{ readonly en: string, readonly vi: string }} Words */

export const EGDI_COLUMNS = ['iso3', 'country', 'year', 'rank', 'egdi', 'osi', 'tii', 'hci', 'epi'];
const URL_OF_SURVEY = 'https://publicadministration.un.org/egovkb';
const SOURCE = 'UN DESA, EGOVKB Data Center (computed)';

/** The survey with editions of its own file in the place of those of the same year, or behind. @param {readonly Row[]} rows @param {readonly Row[]} editions */
export function withEditions(rows, editions) {
  const years = new Set(editions.map((row) => cell(row, 'year')));
  return [...rows.filter((row) => !years.has(cell(row, 'year'))), ...editions].sort(
    (a, b) => Number(cell(a, 'year')) - Number(cell(b, 'year')),
  );
}

/** Standard competition ranking: one place after those who are better. @param {readonly Row[]} better */
const placeAfter = (better) => String(better.length + 1);

/** @param {readonly Row[]} egdi @param {string} area */
const ofArea = (egdi, area) =>
  egdi.filter((row) => cell(row, 'iso3') === area).sort((a, b) => Number(cell(a, 'year')) - Number(cell(b, 'year')));

/** @param {string} indicator @param {string} area @param {string} period @param {string} value @param {Words} note */
const computed = (indicator, area, period, value, note) => ({
  ...{ indicator, area, period, value, source: SOURCE, source_url: URL_OF_SURVEY, published: '' },
  ...{ confidence: 'medium', preferred: '1', disputed: '0', note_en: note.en, note_vi: note.vi },
});

const FROM_SCORES = { en: 'computed from scores', vi: 'tính từ điểm số' };

/** What the UN table implies for Viet Nam: rank in Southeast Asia, rank by EPI, places gained. @param {readonly Row[]} egdi @param {ReadonlySet<string>} asean */
export function ranksOfVietNam(egdi, asean) {
  const own = ofArea(egdi, 'VNM');
  return own.flatMap((row, index) => {
    const year = cell(row, 'year');
    const field = egdi.filter((other) => cell(other, 'year') === year);
    const neighbours = field.filter((other) => asean.has(cell(other, 'iso3')) && cell(other, 'rank') !== '');
    const ahead = neighbours.filter((other) => Number(cell(other, 'rank')) < Number(cell(row, 'rank')));
    const betterEpi = field.filter((other) => Number(cell(other, 'epi')) > Number(cell(row, 'epi')));
    const before = own[index - 1];
    const ranked = String(neighbours.length);
    const made = [
      computed('egdi-rank-asean', 'VNM', year, placeAfter(ahead), {
        en: `ranked among ${ranked} countries`,
        vi: `xếp hạng trong ${ranked} nước`,
      }),
      computed('epi-rank', 'VNM', year, placeAfter(betterEpi), FROM_SCORES),
    ];
    if (before) {
      const edition = cell(before, 'year');
      const gained = String(Number(cell(before, 'rank')) - Number(cell(row, 'rank')));
      const note = { en: `over the ${edition} edition`, vi: `so với kỳ ${edition}` };
      made.push(computed('egdi-rank-places-gained', 'VNM', year, gained, note));
    }
    return made;
  });
}

/** Ranks in online services, of Viet Nam and of each country that has a goal for it: the UN prints scores alone. @param {readonly Row[]} egdi @param {readonly string[]} others */
export function onlineServiceRanks(egdi, others) {
  const rows = egdi.filter((row) => cell(row, 'osi') !== '' && cell(row, 'rank') !== '');
  return [...new Set(['VNM', ...others])].flatMap((area) =>
    ofArea(rows, area).map((row) => {
      const field = rows.filter((other) => cell(other, 'year') === cell(row, 'year'));
      const ahead = field.filter((other) => Number(cell(other, 'osi')) > Number(cell(row, 'osi')));
      return computed('osi-rank', area, cell(row, 'year'), placeAfter(ahead), FROM_SCORES);
    }),
  );
}

/**
 * The observations with what follows from the survey made anew, each block where it stood.
 * @param {readonly Row[]} observations
 * @param {readonly Row[]} egdi
 * @param {ReadonlySet<string>} asean
 * @param {readonly string[]} others countries with a goal for online services
 */
export function madeAnew(observations, egdi, asean, others) {
  const rows = [...observations];
  for (const block of [ranksOfVietNam(egdi, asean), onlineServiceRanks(egdi, others)]) {
    const ids = new Set(block.map((row) => row.indicator));
    const isOld = (/** @type {Row} */ row) => cell(row, 'source') === SOURCE && ids.has(cell(row, 'indicator'));
    const at = rows.findIndex(isOld);
    const kept = rows.filter((row) => !isOld(row));
    const place = at < 0 ? kept.length : at;
    rows.splice(0, rows.length, ...kept.slice(0, place), ...block, ...kept.slice(place));
  }
  return rows;
}
