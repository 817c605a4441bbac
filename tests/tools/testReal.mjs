// Reads every CSV of ../shared/real-csv (or of the folders given) as the page does, with the built-in registry, and prints what
// became of it; and checks that every invented case of ../shared/cases/import stands among our fixtures, whose values
// tests/unit/ingest/cases.test.ts holds. Exits with 1 if a file falls short: refused, of no layout, counts that do not add up, more than 2 % of its
// values rejected or an area that nobody knows, unless the area is listed below as none.
// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * @typedef {import('../../src/ingest/rows/choices.ts').Choices} Choices
 * @typedef {import('../../src/ingest/sheet/layout.ts').Fixed} Fixed
 * @typedef {import('../../src/ingest/rows/reading.ts').ReadFile} ReadFile
 * @typedef {import('../../src/domain/registry.ts').Registry} Registry
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const MOST_REJECTED = 0.02;

/**
 * What a person must say because the file does not, by file.
 * @type {Readonly<Record<string, Partial<Fixed>>>}
 */
const ANSWERS = {
  // "Mật độ dân số" by province: the year stood on the page that it was downloaded from.
  'e-gso-V02.02-simple-utf8bom.csv': { period: /** @type {never} */ ('2018') },
  // Viet Nam's national accounts: the file names no area.
  'e-gso-GDP_EXP_Q-quarterly.csv': { area: 'VNM' },
};

/**
 * Names in the columns of areas that are no area that we know, and why: their values are rejected, and listed.
 * @type {Readonly<Record<string, string>>}
 */
const NO_AREAS = {
  // Of OWID without its code: the continent, and the United States, Canada and Bermuda of the World Bank. Which of the two
  // is meant the name does not say, so neither is guessed (data/README.md).
  'North America': 'two groups bear this name',
};

/** @template T @param {string} file of src @returns {Promise<T>} */
const load = async (file) =>
  /** @type {T} */ ((await runnerImport(`${root}src/${file}`, { root, configFile: false })).module);
/** @type {typeof import('../../src/ingest/importer.ts')} */
const { readFiles } = await load('ingest/importer.ts');
/** @type {typeof import('../../src/ingest/rows/choices.ts')} */
const { NO_CHOICES } = await load('ingest/rows/choices.ts');
/** @type {typeof import('../../src/ingest/review.ts')} */
const { review } = await load('ingest/review.ts');
/** @type {typeof import('../../src/domain/registry.ts')} */
const { EMPTY_REGISTRY } = await load('domain/registry.ts');
/** @type {typeof import('../../src/domain/issue.ts')} */
const { issuesIn } = await load('domain/issue.ts');

/** @param {string} name @param {string} path */
const incoming = (name, path) => ({ name, bytes: new Blob([new Uint8Array(readFileSync(path))]) });

/** @param {readonly ReturnType<typeof incoming>[]} files @param {Registry} registry @param {Partial<Choices>} choices */
const read = (files, registry, choices = {}) =>
  readFiles({ files, choices: files.map(() => ({ ...NO_CHOICES, ...choices })), remembered: [], today: '', registry });

/** The data package, as the page reads it at its first start. @returns {Promise<Registry>} */
async function builtIn() {
  /** @type {{ resources: readonly { path: string | readonly string[] }[] }} */
  const { resources } = JSON.parse(readFileSync(`${root}data/datapackage.json`, 'utf8'));
  const found = await read(
    resources
      .flatMap(({ path }) => path)
      .filter((path) => !path.startsWith('forecasts/'))
      .map((path) => incoming(path, `${root}data/${path}`)),
    EMPTY_REGISTRY,
  );
  if (!found.ok) throw new Error(`the data package is refused: ${JSON.stringify(found.error)}`);
  const { plan } = review('package', found.value.files, { registry: EMPTY_REGISTRY, blocks: new Map() });
  return { ...EMPTY_REGISTRY, ...plan.tables };
}

/**
 * What became of one file: the cells of its row, and in what it falls short.
 * @typedef {{ row: readonly (string | number)[], faults: readonly string[], remarks: readonly string[] }} Outcome
 */

/** @param {string} name @param {string} path @param {Registry} registry @returns {Promise<Outcome>} */
async function tryFile(name, path, registry) {
  const files = [incoming(name, path)];
  let found = await read(files, registry);
  /** @type {string[]} */
  let questions = [];
  const [asked] = found.ok ? found.value.asked : [];
  if (asked) {
    const { mapping, needs, layout } = asked.inspection;
    questions = [...needs, ...(layout === 'guessed' ? ['mapping'] : [])];
    const answer = ANSWERS[name];
    if (answer && mapping.table === 'observations')
      found = await read(files, registry, { mapping: { ...mapping, fixed: { ...mapping.fixed, ...answer } } });
  }
  if (!found.ok) return { row: [name, `refused: ${found.error.issue.code}`], faults: ['refused'], remarks: [] };
  const [file] = found.value.files;
  if (!file || !asked !== (questions.length === 0))
    return { row: [name, asked?.inspection.layout ?? ''], faults: [`asks for ${questions.join(', ')}`], remarks: [] };
  return judged(file, asked?.inspection.layout ?? file.facts.layout, questions);
}

/** @param {ReadFile} file @param {string} layout @param {readonly string[]} questions @returns {Outcome} */
function judged({ facts, inspection, reading }, layout, questions) {
  const { read: all, accepted, missing, rejected } = reading.counts;
  const matched = new Set(reading.blocks.flatMap(({ areas }) => areas)).size;
  const unknown = reading.unknownAreas.filter(({ text }) => !(text in NO_AREAS));
  const listed = reading.unknownAreas.length - unknown.length;
  const ambiguous = reading.ambiguous.map(({ column, example }) => `${column || 'numbers'}: ${example}?`);
  const asked = [...questions, ...ambiguous];
  const faults = [];
  if (layout === 'guessed') faults.push('no layout');
  if (all !== accepted + missing + rejected) faults.push('read is not accepted + missing + rejected');
  if (accepted === 0) faults.push('nothing accepted');
  if (rejected > MOST_REJECTED * all && (unknown.length > 0 || listed === 0))
    faults.push(`${((100 * rejected) / all).toFixed(1)} % rejected`);
  if (unknown.length > 0) faults.push(`${String(unknown.length)} areas unknown`);
  const issues = new Map();
  for (const { code, severity } of issuesIn(reading.issues)) {
    const kind = `${severity} ${code}`;
    issues.set(kind, (issues.get(kind) ?? 0) + 1);
  }
  const remarks = [
    ...[...issues].map(([kind, count]) => `${kind} x${String(count)}`),
    ...unknown.map(
      ({ text, rows, suggestion }) => `unknown "${text}" x${String(rows)}${suggestion ? ` (${suggestion}?)` : ''}`,
    ),
    ...(inspection.lossy ? [`lost letters: ${inspection.lossy}`] : []),
  ];
  const newSeries = reading.series.filter(({ isKnown }) => !isKnown).length;
  const unknownCell = listed > 0 ? `${String(unknown.length)} (+${String(listed)} listed)` : unknown.length;
  return {
    row: [
      facts.name,
      layout,
      facts.encoding,
      all,
      accepted,
      missing,
      rejected,
      matched,
      unknownCell,
      newSeries,
      asked.join('; ') || '-',
    ],
    faults,
    remarks,
  };
}

const HEAD = [
  'file',
  'layout',
  'encoding',
  'read',
  'accepted',
  'missing',
  'rejected',
  'areas',
  'unknown',
  'new series',
  'asks',
];

/** @param {readonly (readonly (string | number)[])[]} rows */
function printTable(rows) {
  const all = [HEAD, ...rows].map((cells) => HEAD.map((_, at) => String(cells[at] ?? '')));
  const widths = HEAD.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(
    [line(all[0] ?? []), widths.map((width) => '-'.repeat(width)).join('  '), ...all.slice(1).map(line)].join('\n'),
  );
}

/** @param {string} folder */
function casesOf(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(csv|tsv)$/i.test(name)) : [];
  return names.map((name) => ({ name, path: resolve(folder, name) }));
}

/** @param {string} name @param {string} path */
function isFixture(name, path) {
  const ours = `${root}tests/fixtures/cases/${name}`;
  return existsSync(ours) && readFileSync(ours).equals(readFileSync(path));
}

const given = process.argv.slice(2);
const folders = given.length > 0 ? given.map((folder) => resolve(folder)) : [resolve(root, '../shared/real-csv')];
const paths = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(csv|tsv|txt)$/i.test(name))
    .sort()
    .map((name) => ({ name, path: resolve(folder, name) })),
);
if (paths.length === 0) {
  // Where the files are not, nothing can be shown; folders that were asked for must be there.
  console.log(`skipped: no CSV file in ${folders.join(', ')}`);
  process.exit(given.length > 0 ? 1 : 0);
}

const registry = await builtIn();
/** @type {Outcome[]} */
const outcomes = [];
for (const { name, path } of paths) outcomes.push(await tryFile(name, path, registry));
printTable(outcomes.map(({ row }) => row));
console.log();
for (const { row, remarks } of outcomes)
  if (remarks.length > 0) console.log(`${String(row[0])}: ${remarks.join('; ')}`);
const short = outcomes.filter(({ faults }) => faults.length > 0);
const cases = given.length > 0 ? [] : casesOf(resolve(root, '../shared/cases/import'));
const foreign = cases.filter(({ name, path }) => !isFixture(name, path));
if (cases.length > 0)
  console.log(
    `\n${String(cases.length - foreign.length)} of ${String(cases.length)} cases are fixtures as they stand.`,
  );
for (const { name } of foreign) console.log(`  ${name}: missing in tests/fixtures/cases, or another there`);
if (foreign.length > 0) process.exitCode = 1;
console.log(`\n${String(outcomes.length - short.length)} of ${String(outcomes.length)} files read as they should be.`);
for (const { row, faults } of short) console.log(`FALLS SHORT  ${String(row[0])}: ${faults.join('; ')}`);
if (short.length > 0) process.exitCode = 1;
