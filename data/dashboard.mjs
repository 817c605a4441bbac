// The public-service dashboard of Decision 766, of which a public copy holds numerators and denominators of the 34 provinces.
// @ts-check
import { cell } from './csv.mjs';

/** @typedef {import('./csv.mjs').Row} Row */

const COPY = 'https://github.com/duynghiaqn/Crawler-766/blob/';
const FILE = '1ffdc23d772e63fbbcbb900449da2b85b23f4475/data/provinces/details_Provinces_10102026.json';
/** The counts run from 1 January to this day. */
const DAY = '2026-10-10';
const SOURCE = 'National Public Service Portal, Decision 766 dashboard, via a public copy on GitHub (computed)';

/** Indicator, the columns that it is a ratio of, and the ratio that the copy prints, if any. */
const MEASURES = [
  ['dossiers-on-time-share-localities', 'ontime', 'received', 'r_ontime'],
  ['ops-eresult-share-localities', 'eres', 'mdsh_den', 'r_eres'],
  ['dossiers-digitised-share-localities', 'dig', 'mdsh_den', 'r_dig'],
  ['digitised-data-reuse-share-localities', 'reuse', 'mdsh_den', 'r_reuse'],
  ['ops-online-payment-share-localities', 'payok', 'paydue', ''],
  ['satisfaction-766-localities', 'sat', 'mdsh_den', 'r_sat'],
];

/** The day that a figure of the dashboard is of; `null` for figures of others. @param {Row} row */
export const dayOfDashboard = (row) => (cell(row, 'source_url').startsWith(COPY) ? cell(row, 'published') : null);

/** @param {number} count @param {string} mark between thousands */
const grouped = (count, mark) => String(count).replace(/\B(?=(\d{3})+$)/g, mark);

/** @param {string} indicator @param {string} area @param {number} part @param {number} whole */
const observation = (indicator, area, part, whole) => ({
  ...{ indicator, area, period: DAY, value: ((100 * part) / whole).toFixed(2) },
  ...{ source: SOURCE, source_url: COPY + FILE, published: DAY },
  // What the dashboard calls satisfaction is almost the number of applications settled on time.
  ...{ confidence: indicator.startsWith('satisfaction') ? 'low' : 'medium', preferred: '1', disputed: '0' },
  note_en: `${grouped(part, ',')} of ${grouped(whole, ',')}`,
  note_vi: `${grouped(part, '.')} trên ${grouped(whole, '.')}`,
});

/**
 * Six ratios of each province, computed from its counts, and the one national ratio that nothing else gives. Throws where a
 * ratio is not the one that the copy prints.
 * @param {readonly Row[]} rows
 * @param {(name: string) => string} areaOf
 */
export function dashboard(rows, areaOf) {
  const provinces = MEASURES.flatMap(([indicator = '', part = '', whole = '', printed = '']) =>
    rows.map((row) => {
      const made = observation(
        indicator,
        areaOf(cell(row, 'province')),
        Number(cell(row, part)),
        Number(cell(row, whole)),
      );
      if (
        printed !== '' &&
        Math.abs((100 * Number(cell(row, part))) / Number(cell(row, whole)) - Number(cell(row, printed))) > 0.0051
      )
        throw new Error(`${indicator} of ${cell(row, 'province')}: ${made.value}, printed ${cell(row, printed)}`);
      return made;
    }),
  );
  const sum = (/** @type {string} */ column) => rows.reduce((total, row) => total + Number(cell(row, column)), 0);
  return [...provinces, observation('dossiers-on-time-share-localities', 'VNM', sum('ontime'), sum('received'))];
}
