// `npm run forecast:file`: puts the forecasts of the next three survey editions on record, before anybody can know them here.
//   node data/fileForecasts.mjs [folder of a package] [edition ...]
// What is filed is never touched again: it refuses to file the same forecast twice, and an edition of which any figure is loaded.
// The same code as the page's, run by Vite; the same data, version and seed give the same files, byte for byte.
// @ts-check
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readTable } from './csv.mjs';
import { linkOf, sha256 } from './ledger.mjs';

/** As on the page, and for the rivals too. */
const DRAWS = 10_000;
const SEED = 1;
/** The editions of a file set: the reach of what the backtest tests. */
const EDITIONS = 3;

const root = fileURLToPath(new URL('../', import.meta.url));
const isYear = (/** @type {string} */ text) => /^\d{4}$/.test(text);
const given = process.argv.slice(2);
const folder = given.find((text) => !isYear(text)) ?? join(root, 'data');
const asked = given.filter(isYear);

/** @template T @param {string} file of src/ @returns {Promise<T>} */
const load = async (file) =>
  /** @type {T} */ ((await runnerImport(`${root}src/${file}`, { root, configFile: false })).module);
/** @type {typeof import('../src/assess/simulation/fileForecasts.ts')} */
const { dataText, forecastsToFile, METHOD_VERSION } = await load('assess/simulation/fileForecasts.ts');
/** @type {typeof import('../src/assess/simulation/filed.ts')} */
const { FILING_COLUMNS, forecastText } = await load('assess/simulation/filed.ts');
/** @type {typeof import('../src/assess/field/field.ts')} */
const { fieldsOf } = await load('assess/field/field.ts');
/** @type {typeof import('../src/assess/field/partial.ts')} */
const { partialEditions, withoutEditions } = await load('assess/field/partial.ts');
/** @type {typeof import('../src/domain/edition.ts')} */
const { EGDI, EGDI_INDICATORS } = await load('domain/edition.ts');
/** @type {typeof import('../src/domain/registry.ts')} */
const { EMPTY_REGISTRY } = await load('domain/registry.ts');
/** @type {typeof import('../src/ingest/importer.ts')} */
const { readFiles } = await load('ingest/importer.ts');
/** @type {typeof import('../src/ingest/rows/choices.ts')} */
const { NO_CHOICES } = await load('ingest/rows/choices.ts');

/** @param {string} reason @returns {never} */
function refuse(reason) {
  console.error(`forecast:file: ${reason} Nothing was written.`);
  process.exit(1);
}

/** The figures of the package, read as the page reads them. */
async function readPackage() {
  const names = ['areas.csv', 'indicators.csv', 'egdi.csv', 'observations.csv'];
  const files = names.map((name) => ({ name, bytes: new Blob([readFileSync(join(folder, name))]) }));
  const choices = files.map(() => NO_CHOICES);
  const read = await readFiles({ files, choices, remembered: [], today: '', registry: EMPTY_REGISTRY });
  if (!read.ok) throw new Error(`the package cannot be read: ${JSON.stringify(read.error)}`);
  const readings = read.value.files.map(({ reading }) => reading);
  const blocks = readings.flatMap((reading) => reading.blocks);
  const areas = readings.flatMap((reading) => reading.tables.areas ?? []);
  const scores = blocks.find(({ indicator }) => indicator === EGDI);
  if (!scores) throw new Error('the package has no scores');
  return {
    fields: fieldsOf(withoutEditions(scores, partialEditions(scores))),
    regions: new Map(
      areas.filter(({ kind }) => kind === 'country').map(({ id, region, subregion }) => [id, { region, subregion }]),
    ),
    /** Of any of the six series of the survey, of any country. @param {string} year */
    isLoaded: (year) =>
      blocks.some(
        ({ indicator, periods }) =>
          EGDI_INDICATORS.some((id) => id === indicator) && periods.some((period) => period.startsWith(year)),
      ),
  };
}

const { fields, regions, isLoaded } = await readPackage();
const origin = fields.at(-1)?.period ?? '';
const dataHash = sha256(dataText(fields, regions));
const register = join(folder, 'forecasts/filings.csv');
const known = existsSync(register) ? readTable(register) : [];

const next = Array.from({ length: EDITIONS }, (_, index) => String(Number(origin) + 2 * (index + 1)));
const wanted = asked.length > 0 ? asked : next;
for (const edition of wanted) {
  if (isLoaded(edition)) refuse(`figures of ${edition} are loaded: a forecast of them would be none.`);
  if (!next.includes(edition)) refuse(`${edition} is none of the next ${EDITIONS} editions: ${next.join(', ')}.`);
  const same = known.find(
    (row) => row['edition'] === edition && row['method_version'] === METHOD_VERSION && row['data_sha256'] === dataHash,
  );
  if (same)
    refuse(
      `the forecast of ${edition} from these data by this method was filed on ${String(same['filed'])} as ${String(same['file'])}, and what is filed is not touched.`,
    );
}

const filed = new Date().toISOString().slice(0, 10);
const fileOf = (/** @type {string} */ edition) => `${edition}-filed-${filed}.csv`;
for (const edition of wanted)
  if (existsSync(join(folder, 'forecasts', fileOf(edition))))
    refuse(`${fileOf(edition)} is there already, and what is filed is not touched.`);

const found = forecastsToFile(fields, EDITIONS, { draws: DRAWS, seed: SEED, regions });
if ('refused' in found) refuse(`the method refuses: ${found.refused}.`);

if (known.length === 0) writeFileSync(register, `${FILING_COLUMNS.join(',')}\n`, { flag: 'wx' });
let link = known.at(-1)?.['chain'] ?? '';
for (const { edition, forecasts } of found.filter((one) => wanted.includes(one.edition))) {
  const text = forecastText({ filed, edition }, forecasts);
  const file = fileOf(edition);
  writeFileSync(join(folder, 'forecasts', file), text, { flag: 'wx' });
  const cells = [
    ...[file, filed, edition, origin, METHOD_VERSION, String(SEED), String(DRAWS)],
    ...[String(forecasts.length), dataHash, sha256(text)],
  ];
  link = linkOf(link, cells);
  appendFileSync(register, `${[...cells, link].join(',')}\n`);
  console.log(`${file}  ${String(forecasts.length)} rows  sha256 ${sha256(text)}`);
}

// The description of the package names every file; the rest of its text stays as somebody wrote it.
const description = join(folder, 'datapackage.json');
const paths = readTable(register).map((row) => `        "forecasts/${String(row['file'])}"`);
writeFileSync(
  description,
  readFileSync(description, 'utf8').replace(/"path": \[[^\]]*\]/, `"path": [\n${paths.join(',\n')}\n      ]`),
);
