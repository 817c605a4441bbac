// The EU's Digital Decade: figures and targets that the test data of the Commission's dashboard hold, which is open source.
// @ts-check
import { cell, lookup } from './csv.mjs';

/** @typedef {import('./csv.mjs').Row} Row */
/** @typedef {{ readonly en: string, readonly vi: string }} Words */

const REPOSITORY = 'https://github.com/digital-agenda-data/digital-agenda/blob/';
const FILE = '44e6e9d8073824b384e8ffe767f851ce47c1012f/fixtures/test/country-profile-facts.json';
const SOURCE = "European Commission, DESI 2026, via test data of its dashboard's open-source code on GitHub";
/** When the facts were put into that file. */
const PUBLISHED = '2026-04-08';
const PROGRAMME = 'eu-digital-decade';
/** The breakdown under which the dashboard keeps its targets. */
const TARGET = 'dd_target_2030';

/** @param {Row} row */
const areaOf = (row) => (cell(row, 'country_iso3') === 'EU' ? 'AGG-EU' : cell(row, 'country_iso3'));

/** The facts with what our own table says of their code. @param {readonly Row[]} compiled @param {readonly Row[]} hand */
function described(compiled, hand) {
  const known = lookup(
    hand,
    (row) => cell(row, 'code'),
    (row) => row,
  );
  return compiled.map((fact) => {
    const own = known(cell(fact, 'indicator'));
    const isTarget = cell(fact, 'breakdown') === TARGET;
    // One unit and one breakdown an indicator: two would be two measures.
    for (const column of isTarget ? ['unit'] : ['unit', 'breakdown'])
      if (cell(fact, column) !== cell(own, column))
        throw new Error(`${cell(own, 'code')} has the ${column} ${cell(fact, column)}, not ${cell(own, column)}`);
    return { fact, own, isTarget };
  });
}

/** "100.0" and "39.720000" as numbers are written. @param {string} text */
const plain = (text) => String(Number(text));

/**
 * The targets of the Union for 2030. Throws where a fact names another target than the Union's row.
 * @param {readonly Row[]} compiled
 * @param {readonly Row[]} hand
 */
export function unionTargets(compiled, hand) {
  const facts = described(compiled, hand);
  return facts
    .filter(({ isTarget }) => isTarget)
    .map(({ fact, own }) => {
      const value = plain(cell(fact, 'value'));
      for (const { fact: other } of facts)
        if (cell(other, 'indicator') === cell(own, 'code') && plain(cell(other, 'eu_target_2030')) !== value)
          throw new Error(`${cell(own, 'code')} has two targets`);
      return {
        programme: PROGRAMME,
        pillar: cell(own, 'pillar'),
        indicator: cell(own, 'indicator'),
        year: cell(fact, 'period'),
        comparator: cell(own, 'comparator'),
        value,
        verified: 'true',
        source_url: REPOSITORY + FILE,
        scope: { en: cell(own, 'en'), vi: cell(own, 'vi') },
      };
    });
}

/**
 * The figures of 27 states and the Union, each of its reference year.
 * @param {readonly Row[]} compiled
 * @param {readonly Row[]} hand
 * @param {readonly Row[]} flags our words for the marks of the source
 */
export function unionFigures(compiled, hand, flags) {
  const said = lookup(
    flags,
    (row) => cell(row, 'flag'),
    (row) => /** @type {Words} */ ({ en: cell(row, 'en'), vi: cell(row, 'vi') }),
  );
  return described(compiled, hand)
    .filter(({ isTarget }) => !isTarget)
    .map(({ fact, own }) => {
      const notes = [...cell(fact, 'flags')].map(said);
      return {
        ...{ indicator: cell(own, 'indicator'), area: areaOf(fact), period: cell(fact, 'reference_year') },
        ...{ value: plain(cell(fact, 'value')), source: SOURCE, source_url: REPOSITORY + FILE, published: PUBLISHED },
        ...{ confidence: 'medium', preferred: '1', disputed: '0' },
        note_en: notes.map(({ en }) => en).join('; '),
        note_vi: notes.map(({ vi }) => vi).join('; '),
      };
    });
}
