// Builds the derived tables of the data package:
//   node data/build.mjs [folder of the compiled figures] [folder to write to]
// It reads figures, identifiers, names, source names and addresses from the first folder and every word that people
// read from `hand/` and the hand-edited tables. The `quote` columns are never touched.
// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cell, lookup, readTable, writeTable } from './csv.mjs';
import { dashboard, dayOfDashboard } from './dashboard.mjs';
import { unionFigures, unionTargets } from './eu.mjs';
import { EGDI_COLUMNS, onlineServiceRanks, ranksOfVietNam, withEditions } from './fromEgdi.mjs';
import { goals } from './goals.mjs';

/** @typedef {import('./csv.mjs').Row} Row */
/** @typedef {{ readonly en: string, readonly vi: string }} Words */

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = process.argv[2] ?? join(here, '../../shared/data');
const out = process.argv[3] ?? here;

/** @param {string} name */
const sharedTable = (name) => readTable(join(shared, name));
/** @param {string} name */
const handTable = (name) => readTable(join(here, 'hand', name));

const MERGER = { lastDay: '2025-06-30', firstDay: '2025-07-01', suffix: '-2025' };

const OBSERVATION_COLUMNS = [
  ...['indicator', 'area', 'period', 'value', 'source', 'source_url', 'published'],
  ...['confidence', 'preferred', 'disputed', 'note_en', 'note_vi'],
];

/** The survey in the UN's own digits: what was compiled, and the editions that `npm run data:release` took since. */
const survey = withEditions(sharedTable('egdi.csv'), handTable('editions.csv'));

const NO_WORDS = { en: '', vi: '' };
const written = lookup(
  handTable('words.csv'),
  (row) => cell(row, 'shared'),
  (row) => ({ en: cell(row, 'en'), vi: cell(row, 'vi') }),
);

/** Our words for a note of the compiled figures. @param {string} text @returns {Words} */
const inOurWords = (text) => (text === '' ? NO_WORDS : written(text));

/** Several remarks as one, in both languages. @param {readonly Words[]} remarks @returns {Words} */
function joinWords(...remarks) {
  /** @param {'en' | 'vi'} language */
  const join = (language) => [...new Set(remarks.map((r) => r[language]).filter((text) => text !== ''))].join('; ');
  return { en: join('en'), vi: join('vi') };
}

// ---- areas -------------------------------------------------------------------------------------------------------

const AREA_COLUMNS = [
  ...['area', 'kind', 'name_en', 'name_vi', 'aliases', 'region', 'subregion', 'asean'],
  ...['income', 'parent', 'from', 'until', 'successor'],
];
const EMPTY_AREA = Object.fromEntries(AREA_COLUMNS.map((column) => [column, '']));

/** Other spellings, each once and none that is a name already. @param {string[]} names @param {string[]} spellings */
const aliasList = (names, spellings) =>
  [...new Set(spellings)].filter((text) => text !== '' && !names.includes(text)).join('|');

function countries() {
  const names = new Map(handTable('country-names.csv').map((row) => [cell(row, 'area'), row]));
  return sharedTable('countries.csv').map((row) => {
    const extra = names.get(cell(row, 'iso3'));
    const name_en = cell(row, 'name');
    const name_vi = (extra && cell(extra, 'name_vi')) || cell(row, 'name_vi');
    const others = ['iso2', 'egovkb_name', 'm49_name'].map((column) => cell(row, column));
    return {
      ...EMPTY_AREA,
      area: cell(row, 'iso3'),
      kind: 'country',
      name_en,
      name_vi,
      aliases: aliasList([name_en, name_vi], [...others, ...(extra ? cell(extra, 'aliases').split('|') : [])]),
      region: cell(row, 'un_region'),
      subregion: cell(row, 'un_subregion'),
      asean: cell(row, 'asean') === '1' ? 'true' : 'false',
      income: cell(row, 'wb_income_group'),
    };
  });
}

/** The unit that each of the 63 became, by name; one that did not merge became itself. */
function mergers() {
  const rows = sharedTable('vn-provinces.csv');
  /** @type {Map<string, string>} */
  const into = new Map();
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const row of rows) {
    const unit = cell(row, 'unit_from_2025_07');
    into.set(cell(row, 'unit_before_2025_07'), unit);
    parts.set(unit, (parts.get(unit) ?? 0) + 1);
  }
  return { into, merged: (/** @type {string} */ unit) => (parts.get(unit) ?? 0) > 1 };
}

/**
 * What the compiled table of mergers calls a unit: the name that people read, or one of its other spellings where we call it
 * otherwise ("TP. Hồ Chí Minh").
 * @param {ReadonlyMap<string, string>} into
 * @returns {(row: Row) => string}
 */
const compiledName = (into) => (row) =>
  [cell(row, 'name_vi'), ...cell(row, 'aliases').split('|')].find((name) => into.has(name)) ?? cell(row, 'name_vi');

/** The old units, then those formed in July 2025, which take the id of their namesake with a suffix. @returns {Row[]} */
function provinces() {
  const { into, merged } = mergers();
  const known = handTable('provinces.csv');
  const idOf = lookup(known, compiledName(into), (row) => cell(row, 'area'));
  const common = { ...EMPTY_AREA, kind: 'province', asean: 'false', parent: 'VNM' };
  const before = known.map((row) => {
    const name = compiledName(into)(row);
    const unit = into.get(name);
    if (unit === undefined) throw new Error(`no successor known for ${name}`);
    const ended = merged(unit);
    // Files written after the mergers call the old namesake "(cũ)".
    const aliases = [...cell(row, 'aliases').split('|'), ended && unit === name ? `${name} (cũ)` : ''];
    return {
      ...common,
      ...row,
      aliases: aliasList([], aliases),
      until: ended ? MERGER.lastDay : '',
      successor: ended ? `${idOf(unit)}${MERGER.suffix}` : '',
    };
  });
  const after = known
    .filter((row) => into.get(compiledName(into)(row)) === compiledName(into)(row) && merged(compiledName(into)(row)))
    .map((row) => ({
      ...common,
      ...row,
      area: `${cell(row, 'area')}${MERGER.suffix}`,
      aliases: aliasList([], [...cell(row, 'aliases').split('|'), `${cell(row, 'name_vi')} (mới)`]),
      from: MERGER.firstDay,
    }));
  return [...before, ...after];
}

/** Areas that are wholly written by hand. @param {string} name @param {Row} common */
const byHand = (name, common) => handTable(name).map((row) => ({ ...EMPTY_AREA, asean: 'false', ...common, ...row }));

// ---- targets -----------------------------------------------------------------------------------------------------

const TARGET_COLUMNS = [
  ...['target', 'programme', 'pillar', 'indicator', 'year', 'comparator', 'value', 'wording_en', 'wording_vi'],
  ...['verified', 'scope_en', 'scope_vi', 'source_url'],
];
const UNIVERSAL = { en: 'universal', vi: 'phổ cập' };

/** @param {Row} target @param {Words} wording @param {Words} scope */
const targetRow = (target, wording, scope) => ({
  ...target,
  target: ['programme', 'indicator', 'year'].map((column) => cell(target, column)).join(':'),
  wording_en: wording.en,
  wording_vi: wording.vi,
  scope_en: scope.en,
  scope_vi: scope.vi,
});

function confirmedTargets() {
  const programmeOf = lookup(
    handTable('programmes.csv'),
    (row) => `${cell(row, 'shared_name')} / ${cell(row, 'shared_legal_basis')}`,
    (row) => cell(row, 'programme'),
  );
  return sharedTable('vn-targets.csv').map((row) => {
    const inWords = cell(row, 'target_value') === UNIVERSAL.en;
    const target = {
      programme: programmeOf(`${cell(row, 'programme')} / ${cell(row, 'legal_basis')}`),
      pillar: cell(row, 'pillar'),
      indicator: cell(row, 'indicator_id'),
      year: cell(row, 'target_year'),
      comparator: cell(row, 'comparator'),
      value: inWords ? '' : cell(row, 'target_value'),
      verified: 'true',
      source_url: cell(row, 'source_url'),
    };
    return targetRow(target, inWords ? UNIVERSAL : NO_WORDS, inOurWords(cell(row, 'scope_note')));
  });
}

/** Targets that are often quoted and that no source confirms. Those that name no one indicator are left out. */
function unconfirmedTargets() {
  const meant = lookup(
    handTable('unverified.csv'),
    (row) => cell(row, 'shared'),
    (row) => row,
  );
  return sharedTable('vn-targets-unverified.csv').flatMap((row) => {
    const { programme = '', pillar = '', indicator = '' } = meant(cell(row, 'indicator'));
    if (indicator === '') return [];
    const figures = { year: cell(row, 'target_year'), comparator: cell(row, 'comparator'), value: cell(row, 'value') };
    const target = { programme, pillar, indicator, ...figures, verified: 'false', source_url: '' };
    return [targetRow(target, NO_WORDS, inOurWords(cell(row, 'why_unverified')))];
  });
}

/** Targets of the second compilation: those with low confidence are listed as not confirmed. */
function moreTargets() {
  const known = lookup(
    handTable('more-targets.csv'),
    (row) => `${cell(row, 'shared')} ${cell(row, 'indicator')}`,
    (row) => row,
  );
  return sharedTable('more-vn-targets.csv').map((row) => {
    const hand = known(`${cell(row, 'programme')} ${cell(row, 'indicator')}`);
    const target = {
      programme: cell(hand, 'programme'),
      pillar: cell(hand, 'pillar'),
      indicator: cell(row, 'indicator'),
      year: cell(row, 'year'),
      comparator: cell(row, 'comparator'),
      value: cell(row, 'value'),
      verified: cell(row, 'confidence') === 'low' ? 'false' : 'true',
      source_url: cell(row, 'source_url'),
    };
    return targetRow(target, NO_WORDS, { en: cell(hand, 'en'), vi: cell(hand, 'vi') });
  });
}

/** What other countries set for the same index. */
const goalsOfOthers = () =>
  goals(sharedTable('egdi-goals.csv'), handTable('goals.csv'), survey).map(({ scope, ...target }) =>
    targetRow(target, NO_WORDS, scope),
  );

function targets() {
  const remarks = new Map(handTable('target-remarks.csv').map((row) => [cell(row, 'target'), row]));
  return [...confirmedTargets(), ...unconfirmedTargets(), ...moreTargets(), ...goalsOfOthers()].map((target) => {
    const remark = remarks.get(target.target);
    if (!remark) return target;
    const said = { en: target.scope_en, vi: target.scope_vi };
    const scope = joinWords(said, { en: cell(remark, 'en'), vi: cell(remark, 'vi') });
    return { ...target, scope_en: scope.en, scope_vi: scope.vi };
  });
}

// ---- observations ------------------------------------------------------------------------------------------------

/** "2016-2020" as a span of years; every other form is canonical already. @param {string} text */
const canonicalPeriod = (text) => text.replace(/^(\d{4})-(\d{4})$/, '$1/$2');

/** ITU changed the scale of one score from 0-1 to 0-100: two scales are two indicators. @param {Row} row */
function indicatorOf(row) {
  const id = cell(row, 'indicator_id');
  return id === 'gci-itu-score' && cell(row, 'unit') !== 'score of 100' ? 'gci-itu-score-old' : id;
}

const renamed = new Map(handTable('sources.csv').map((row) => [cell(row, 'shared'), cell(row, 'source')]));

function vietNam() {
  const editOf = new Map(
    handTable('edits.csv').map((row) => [
      `${cell(row, 'indicator')} ${cell(row, 'period')} ${cell(row, 'value')}`,
      row,
    ]),
  );
  return sharedTable('vn-observations.csv').map((row) => {
    const source = cell(row, 'source_name');
    // The unit of a row is said in its note where it differs from the indicator's own.
    const said = joinWords(inOurWords(cell(row, 'unit')), inOurWords(cell(row, 'note')));
    const edit = editOf.get(`${cell(row, 'indicator_id')} ${cell(row, 'period')} ${cell(row, 'value')}`);
    const note = edit ? joinWords(said, { en: cell(edit, 'en'), vi: cell(edit, 'vi') }) : said;
    return {
      indicator: indicatorOf(row),
      area: 'VNM',
      period: edit ? cell(edit, 'to_period') : canonicalPeriod(cell(row, 'period')),
      value: cell(row, 'value'),
      source: renamed.get(source) ?? source,
      source_url: cell(row, 'source_url'),
      published: cell(row, 'published'),
      confidence: cell(edit ?? row, 'confidence'),
      preferred: cell(edit ?? row, 'preferred'),
      disputed: cell(edit ?? row, 'disputed'),
      note_en: note.en,
      note_vi: note.vi,
    };
  });
}

/** The second compilation. Figures of the dashboard of Decision 766 are as of a day, as its provinces are. */
function moreOfVietNam() {
  return sharedTable('more-vn-observations.csv').map((row) => {
    const note = inOurWords(cell(row, 'note_en'));
    const day = dayOfDashboard(row);
    const id = cell(row, 'indicator');
    // The dashboard counts what is submitted online otherwise than the reports before it: two counts are two indicators.
    const indicator =
      day !== null && id === 'ops-dossier-online-share-localities' ? 'ops-dossier-online-share-766' : id;
    const source = renamed.get(cell(row, 'source')) ?? cell(row, 'source');
    return { ...row, indicator, period: day ?? cell(row, 'period'), source, note_en: note.en, note_vi: note.vi };
  });
}

const membersOfAsean = () =>
  new Set(sharedTable('countries.csv').flatMap((row) => (cell(row, 'asean') === '1' ? [cell(row, 'iso3')] : [])));

const withRankInServices = () =>
  goalsOfOthers().flatMap((goal) => (cell(goal, 'indicator') === 'osi-rank' ? [cell(goal, 'area')] : []));

// ---- provincial index --------------------------------------------------------------------------------------------

/** Finds the unit meant: of the 34 of July 2025 where the figures are of them, else of the 63. */
function provinceFinder() {
  const areas = provinces();
  return (/** @type {string} */ name, /** @type {boolean} */ of34) => {
    const plain = name.replace(' (cũ)', '');
    const named = areas.filter((a) => [cell(a, 'name_vi'), ...cell(a, 'aliases').split('|')].includes(plain));
    const unit = (of34 && named.find((a) => cell(a, 'from') !== '')) || named.find((a) => cell(a, 'from') === '');
    if (!unit) throw new Error(`no province ${name}`);
    return cell(unit, 'area');
  };
}

function provincialIndex() {
  const areaOf = provinceFinder();
  const sourceOf = lookup(
    handTable('dti-sources.csv'),
    (row) => cell(row, 'source_url'),
    (row) => cell(row, 'source'),
  );
  return sharedTable('vn-dti.csv').flatMap((row) => {
    const said = cell(row, 'note');
    const note = inOurWords(said);
    const common = {
      area: areaOf(cell(row, 'province'), said.startsWith('34 provinces')),
      period: cell(row, 'year'),
      source: sourceOf(cell(row, 'source_url')),
      source_url: cell(row, 'source_url'),
      published: '',
      confidence: cell(row, 'confidence'),
      preferred: '1',
      disputed: '0',
      note_en: note.en,
      note_vi: note.vi,
    };
    return [
      { indicator: 'dti-provincial-score', value: cell(row, 'score'), ...common },
      { indicator: 'dti-provincial-rank', value: cell(row, 'rank'), ...common },
    ].filter((observation) => observation.value !== '');
  });
}

// ---- all ---------------------------------------------------------------------------------------------------------

writeTable(join(out, 'areas.csv'), AREA_COLUMNS, [
  ...countries(),
  ...byHand('territories.csv', { kind: 'territory' }),
  ...provinces(),
  ...byHand('former-provinces.csv', { kind: 'province', parent: 'VNM' }),
  ...byHand('regions.csv', { kind: 'aggregate', parent: 'VNM' }),
  ...byHand('aggregates.csv', { kind: 'aggregate' }),
]);
writeTable(join(out, 'targets.csv'), TARGET_COLUMNS, targets());
writeTable(join(out, 'observations.csv'), OBSERVATION_COLUMNS, [
  ...vietNam(),
  ...ranksOfVietNam(survey, membersOfAsean()),
  ...moreOfVietNam(),
  ...onlineServiceRanks(survey, withRankInServices()),
]);
writeTable(join(out, 'dti.csv'), OBSERVATION_COLUMNS, provincialIndex());
const find = provinceFinder();
writeTable(
  join(out, 'dashboard.csv'),
  OBSERVATION_COLUMNS,
  dashboard(sharedTable('vn-provinces-766.csv'), (name) => find(name, true)),
);
const [union, unionWords] = [sharedTable('eu-digital-decade.csv'), handTable('eu.csv')];
writeTable(
  join(out, 'eu-targets.csv'),
  TARGET_COLUMNS,
  unionTargets(union, unionWords).map(({ scope, ...target }) => targetRow(target, NO_WORDS, scope)),
);
writeTable(join(out, 'eu.csv'), OBSERVATION_COLUMNS, unionFigures(union, unionWords, handTable('eu-flags.csv')));
// Vietnamese names of sources by the name that the tables give them, for the page that reads in Vietnamese.
const sourceNames = handTable('source-names.csv').map((row) => [cell(row, 'source'), cell(row, 'source_vi')]);
writeFileSync(join(out, 'source-names.json'), `${JSON.stringify(Object.fromEntries(sourceNames), null, 2)}\n`);
writeTable(join(out, 'egdi.csv'), EGDI_COLUMNS, survey);
