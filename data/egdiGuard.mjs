// The EGDI guard of METHODS 6: what a table of the UN index must satisfy. The exceptions that the UN published stand in
// hand/egdi-oddities.csv.
// @ts-check
import { cell } from './csv.mjs';

/** @typedef {import('./csv.mjs').Row} Row */

/** The editions that this package began with: none of them may be lost. */
const FIRST = ['2003', '2004', '2005', '2008', '2010', '2012', '2014', '2016', '2018', '2020', '2022', '2024'];

/** Countries listed in an edition: the members of the UN of the day. @param {string} year */
const countriesIn = (year) => (Number(year) < 2006 ? 191 : Number(year) < 2012 ? 192 : 193);

const COMPONENTS = /** @type {const} */ (['osi', 'tii', 'hci']);
const TOLERANCE = 0.0005;

/** Weights of OSI, TII and HCI: equal but for two editions (METHODS 3). @param {string} year */
const weightsOf = (year) => (year === '2008' || year === '2010' ? [0.34, 0.33, 0.33] : [1 / 3, 1 / 3, 1 / 3]);

/** @param {Row} row @returns {string[]} */
function outsideUnit(row) {
  const beyond = ['egdi', ...COMPONENTS, 'epi'].filter(
    (name) => Number(cell(row, name)) < 0 || Number(cell(row, name)) > 1,
  );
  return beyond.map((name) => `${cell(row, 'year')} ${cell(row, 'iso3')} ${name} ${cell(row, name)} is outside 0 to 1`);
}

/** @param {Row} row @returns {string[]} */
function composition(row) {
  const [score, year] = [cell(row, 'egdi'), cell(row, 'year')];
  if (score === '' || COMPONENTS.some((name) => cell(row, name) === '')) return [];
  const weights = weightsOf(year);
  const composed = COMPONENTS.reduce((sum, name, i) => sum + (weights[i] ?? 0) * Number(cell(row, name)), 0);
  if (Math.abs(Number(score) - composed) <= TOLERANCE) return [];
  return [`${year} ${cell(row, 'iso3')} egdi ${score} but components give ${composed.toFixed(5)}`];
}

/** A score of 0 stands for "not ranked" in exports of the UN; so does a rank without a score. @param {Row} row @returns {string[]} */
function placeholder(row) {
  const [score, rank] = [cell(row, 'egdi'), cell(row, 'rank')];
  if ((score === '') === (rank === '') && (score === '' || Number(score) > 0)) return [];
  return [`${cell(row, 'year')} ${cell(row, 'iso3')} egdi "${score}" with rank "${rank}" is a placeholder`];
}

/** Ranks follow scores, ties share a rank, and the next rank is skipped. @param {string} year @param {readonly Row[]} rows */
function ranking(year, rows) {
  const score = (/** @type {Row} */ row) => Number(cell(row, 'egdi'));
  const rank = (/** @type {Row} */ row) => Number(cell(row, 'rank'));
  const ranked = rows
    .filter((row) => cell(row, 'rank') !== '')
    .sort((a, b) => rank(a) - rank(b) || score(b) - score(a));
  return ranked.flatMap((row, index) => {
    const expected = 1 + ranked.filter((other) => score(other) > score(row)).length;
    if (rank(row) === expected) return [];
    const above = ranked[index - 1];
    if (above && score(above) === score(row) && rank(row) === rank(above) + 1) {
      const pair = [above, row].map((r) => `${cell(r, 'rank')} ${cell(r, 'iso3')}`);
      return [`${year} ranks ${pair.join(' and ')} share one score`];
    }
    return [`${year} ${cell(row, 'iso3')} has rank ${cell(row, 'rank')}, its score says ${String(expected)}`];
  });
}

/** Neighbouring ranks with one score are fine: the UN ranks on more decimals than it prints. @param {string} finding */
export const isTie = (finding) => finding.endsWith(' share one score');

/**
 * @param {readonly Row[]} rows of egdi.csv
 * @param {ReadonlySet<string>} published findings that are right: the UN published it so
 * @returns {{ known: string[], unexpected: string[], editions: Map<string, string> }}
 */
export function guardEgdi(rows, published) {
  const findings = rows.flatMap((row) => [...outsideUnit(row), ...composition(row), ...placeholder(row)]);
  /** @type {Map<string, string>} */
  const editions = new Map();
  for (const year of new Set([...FIRST, ...rows.map((row) => cell(row, 'year'))].sort())) {
    const count = countriesIn(year);
    const field = rows.filter((row) => cell(row, 'year') === year);
    const ranked = field.filter((row) => cell(row, 'rank') !== '').length;
    editions.set(year, `${year}: ${String(field.length)} countries, ${String(ranked)} ranked`);
    if (field.length !== count)
      findings.push(`${year} has ${String(field.length)} countries instead of ${String(count)}`);
    findings.push(...ranking(year, field));
  }
  // A known oddity that is gone is news too: somebody changed a published figure.
  const gone = [...published]
    .filter((finding) => !findings.includes(finding))
    .map((finding) => `no longer found: ${finding}`);
  return {
    known: findings.filter((finding) => published.has(finding)),
    unexpected: [...findings.filter((finding) => !published.has(finding)), ...gone],
    editions,
  };
}
