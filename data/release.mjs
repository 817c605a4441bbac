// `npm run data:release -- FILE`: takes the UN's file of one edition of the survey into the package, as CONTRIBUTING.md says.
//   --dry-run      says what would change and writes nothing
//   --into FOLDER  writes the whole package into a new folder, and leaves this one as it is
//   --accept       takes what the guard finds as published so by the UN
//   --day DAY      in the place of today, `YYYY-MM-DD`
// The package is made in a temporary folder, checked there, and only then written: nothing is ever half written.
// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { cell, readTable, writeTable } from './csv.mjs';
import { guardEgdi, isTie } from './egdiGuard.mjs';
import { EGDI_COLUMNS, madeAnew, withEditions } from './fromEgdi.mjs';
import { BadEdition, missingFrom, readEdition } from './readEdition.mjs';
import { readPackage, verdicts, verdictWords } from './verdicts.mjs';
import { changedVerdicts, moves, whatChanged } from './whatChanged.mjs';

/** @typedef {import('./csv.mjs').Row} Row */

const here = fileURLToPath(new URL('.', import.meta.url));
const MOST_TOLD = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    into: { type: 'string' },
    accept: { type: 'boolean', default: false },
    day: { type: 'string', default: localDay(new Date()) },
  },
});

/** @param {Date} now */
function localDay(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {readonly string[]} lines */
const some = (lines) =>
  lines.length > MOST_TOLD ? [...lines.slice(0, MOST_TOLD), `and ${String(lines.length - MOST_TOLD)} more`] : lines;

/** The version after one, of a month: `2026.11.3`, `2026.11.4`, `2026.12.1`. @param {string} version @param {string} day */
function versionAfter(version, day) {
  const [year = 0, month = 0, number = 0] = version.split('.').map(Number);
  const [thisYear = 0, thisMonth = 0] = day.split('-').map(Number);
  const isLater = thisYear > year || (thisYear === year && thisMonth > month);
  return isLater
    ? `${String(thisYear)}.${String(thisMonth)}.1`
    : `${String(year)}.${String(month)}.${String(number + 1)}`;
}

/** What the guard finds beside what is known; ties of neighbours are as they should be. @param {readonly Row[]} egdi @param {ReadonlySet<string>} known */
function odditiesOf(egdi, known) {
  const { unexpected } = guardEgdi(egdi, known);
  const ties = unexpected.filter(isTie);
  const gone = unexpected.filter((finding) => finding.startsWith('no longer found: '));
  const stays = [...known].filter((finding) => !gone.includes(`no longer found: ${finding}`));
  const strange = unexpected.filter((finding) => !isTie(finding));
  return { strange, published: [...stays, ...ties, ...strange.filter((finding) => !gone.includes(finding))] };
}

/** Values that an edition of the package gets otherwise than it has them. @param {readonly Row[]} before @param {readonly Row[]} rows */
function corrections(before, rows) {
  const known = new Map(before.map((row) => [`${cell(row, 'iso3')} ${cell(row, 'year')}`, row]));
  return rows.flatMap((row) => {
    const was = known.get(`${cell(row, 'iso3')} ${cell(row, 'year')}`);
    const columns = EGDI_COLUMNS.filter((column) => was && cell(was, column) !== cell(row, column));
    return columns.map(
      (column) =>
        `${cell(row, 'country')}, ${column}: ${cell(was ?? {}, column) || 'none'}, now ${cell(row, column) || 'none'}`,
    );
  });
}

/** @param {string} path @param {string} text */
async function writeText(path, text) {
  const options = (await prettier.resolveConfig(join(here, 'README.md'))) ?? {};
  writeFileSync(path, await prettier.format(text, { ...options, filepath: path }));
}

/** The tables that take the edition. @param {string} folder @param {readonly Row[]} edition @param {readonly Row[]} egdi @param {readonly string[]} published */
function writeTables(folder, edition, egdi, published) {
  const table = (/** @type {string} */ name) => readTable(join(folder, name));
  const asean = new Set(
    table('areas.csv').flatMap((row) => (cell(row, 'asean') === 'true' ? [cell(row, 'area')] : [])),
  );
  const areaOf = new Map(table('programmes.csv').map((row) => [cell(row, 'programme'), cell(row, 'area')]));
  const others = table('targets.csv').flatMap((row) =>
    cell(row, 'indicator') === 'osi-rank' ? [areaOf.get(cell(row, 'programme')) ?? ''] : [],
  );
  const observations = table('observations.csv');
  writeTable(join(folder, 'hand/editions.csv'), EGDI_COLUMNS, withEditions(table('hand/editions.csv'), edition));
  writeTable(
    join(folder, 'hand/egdi-oddities.csv'),
    ['finding'],
    published.map((finding) => ({ finding })),
  );
  writeTable(join(folder, 'egdi.csv'), EGDI_COLUMNS, egdi);
  writeTable(
    join(folder, 'observations.csv'),
    Object.keys(observations[0] ?? {}),
    madeAnew(observations, egdi, asean, others),
  );
}

/** @param {string} version @param {readonly string[]} told */
const entryOf = (version, told) =>
  `## ${version}, ${values.day}\n\n${told.map((line) => `- ${line}`).join('\n')}\n\n## `;

/** Version, row counts and the entry of the changelog in both languages. @param {string} folder @param {string} version @param {readonly string[]} told @param {readonly string[]} toldVi */
async function writeTexts(folder, version, told, toldVi) {
  const edit = async (/** @type {string} */ name, /** @type {(text: string) => string} */ change) =>
    writeText(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  await edit('datapackage.json', (text) =>
    text
      .replace(/"version": "[^"]*"/, `"version": "${version}"`)
      .replace(/"created": "[^"]*"/, `"created": "${values.day}T00:00:00Z"`),
  );
  await edit('README.md', (text) =>
    text.replace(/^(\| (\S+\.csv) +\| +)\d+( \|)/gm, (line, start, name, end) =>
      existsSync(join(folder, name)) ? `${start}${String(readTable(join(folder, name)).length)}${end}` : line,
    ),
  );
  await edit('CHANGES.md', (text) => text.replace(/^## /m, () => entryOf(version, told)));
  await edit('CHANGES.vi.md', (text) => text.replace(/^## /m, () => entryOf(version, toldVi)));
}

/** @param {string} file */
async function release(file) {
  const target = values.into === undefined ? null : resolve(values.into);
  if (target !== null && existsSync(target))
    throw new BadEdition([`${target} is there already: name a folder that is not`]);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.day)) throw new BadEdition([`--day ${values.day} is no day like 2026-09-17`]);
  const [areas, before] = [readTable(join(here, 'areas.csv')), readTable(join(here, 'egdi.csv'))];
  const edition = readEdition(file, areas, before);
  const { year, rows, unranked } = edition;
  const part = missingFrom(edition, before);
  if (part.isPart)
    throw new BadEdition([
      `this is a part of the ${year} edition: it ranks ${String(part.now)} of the ${String(part.before)} countries of the edition before.`,
      'No rank, score needed or verdict may be computed from a part, so the package takes whole editions only. Missing:',
      ...some(part.missing),
    ]);
  const corrected = corrections(before, rows);
  const isKnown = before.some((row) => cell(row, 'year') === year);
  if (isKnown && corrected.length === 0)
    throw new BadEdition([`the package has this ${year} edition already, to the digit`]);
  const egdi = withEditions(before, rows);
  const known = new Set(readTable(join(here, 'hand/egdi-oddities.csv')).map((row) => cell(row, 'finding')));
  const { strange, published } = odditiesOf(egdi, known);
  if (strange.length > 0 && !values.accept)
    throw new BadEdition([
      'the guard of the survey finds what the UN does not usually publish:',
      ...some(strange),
      'Compare it with the Data Center. If the UN published it so, run the same again with --accept.',
    ]);

  const scratch = mkdtempSync(join(tmpdir(), 'targetline-release-'));
  try {
    const made = join(scratch, 'data');
    cpSync(here, made, { recursive: true });
    writeTables(made, rows, egdi, published);
    const last = [...new Set(egdi.map((row) => cell(row, 'year')))].filter((one) => one < year).at(-1) ?? year;
    const [judgedBefore, judgedNow] = [
      await verdicts(await readPackage(here), values.day),
      await verdicts(await readPackage(made), values.day),
    ];
    const changed = { egdi, areas, before: last, now: year, judgedBefore, judgedNow };
    const drafts = `what-changed/${year}`;
    mkdirSync(join(made, 'what-changed'), { recursive: true });
    for (const language of /** @type {const} */ (['en', 'vi']))
      await writeText(
        join(made, `${drafts}-${language}.md`),
        whatChanged(changed, language, await verdictWords(language)),
      );
    const version = versionAfter(
      String(JSON.parse(readFileSync(join(here, 'datapackage.json'), 'utf8')).version),
      values.day,
    );
    const moved = moves(egdi, last, year).filter((one) => one.before !== one.now).length;
    const oddities = published.filter((finding) => !known.has(finding));
    const told = [
      `${isKnown ? `The ${year} edition of the UN survey was corrected` : `The ${year} edition of the UN survey`}: ${String(rows.length)} countries, ${String(rows.length - unranked.en.length)} ranked.`,
      ...(unranked.en.length > 0 ? [`Not ranked: ${unranked.en.join(', ')}.`] : []),
      `Other ranks than in ${last}: ${String(moved)} countries. Verdicts that changed: ${String(changedVerdicts(judgedBefore, judgedNow).length)}. Draft: \`${drafts}-en.md\`.`,
      ...(isKnown ? some(corrected) : []),
      ...some(oddities).map((finding) => `As published: ${finding}.`),
    ];
    const toldVi = [
      `${isKnown ? `Bản đính chính kỳ khảo sát ${year} của Liên hợp quốc` : `Kỳ khảo sát ${year} của Liên hợp quốc`}: ${String(rows.length)} nước, ${String(rows.length - unranked.en.length)} nước được xếp hạng.`,
      ...(unranked.vi.length > 0 ? [`Không được xếp hạng: ${unranked.vi.join(', ')}.`] : []),
      `Số nước có thứ hạng khác kỳ ${last}: ${String(moved)}. Số đánh giá thay đổi: ${String(changedVerdicts(judgedBefore, judgedNow).length)}. Bản nháp: \`${drafts}-vi.md\`.`,
      ...(isKnown ? [`Số liệu được đính chính: ${String(corrected.length)}, liệt kê trong CHANGES.md.`] : []),
      ...(oddities.length > 0
        ? [`Giữ nguyên như công bố: ${String(oddities.length)} điểm bất thường, nêu trong CHANGES.md.`]
        : []),
    ];
    await writeTexts(made, version, told, toldVi);
    const check = spawnSync(process.execPath, [join(here, 'check.mjs'), made], { encoding: 'utf8' });
    if (check.status !== 0) {
      const found = (check.stdout.split('\nFound\n')[1] ?? check.stdout + check.stderr).trim().split('\n');
      throw new BadEdition(['the package that this would make fails its check:', ...some(found)]);
    }

    const written = [
      ...['hand/editions.csv', 'hand/egdi-oddities.csv', 'egdi.csv', 'observations.csv'],
      ...['datapackage.json', 'README.md', 'CHANGES.md', 'CHANGES.vi.md', `${drafts}-en.md`, `${drafts}-vi.md`],
    ];
    if (!values['dry-run']) write(made, written, target);
    const where = values['dry-run']
      ? 'Nothing was written; it would be'
      : `Written${target === null ? '' : ` into ${target}`}:`;
    console.log([`Version ${version}.`, ...told, `${where} ${written.join(', ')}.`].join('\n'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Into a new folder, or over the files here: first all beside their places, then each into its own. @param {string} made @param {readonly string[]} names @param {string | null} target */
function write(made, names, target) {
  if (target !== null) {
    mkdirSync(dirname(target), { recursive: true });
    const beside = join(dirname(target), `.${basename(target)}-${String(process.pid)}`);
    cpSync(made, beside, { recursive: true });
    renameSync(beside, target);
    return;
  }
  mkdirSync(join(here, 'what-changed'), { recursive: true });
  for (const name of names) cpSync(join(made, name), join(here, `${name}.new`));
  for (const name of names) renameSync(join(here, `${name}.new`), join(here, name));
}

const [file, ...more] = positionals;
try {
  if (file === undefined || more.length > 0) throw new BadEdition(['name one file: npm run data:release -- FILE']);
  if (!existsSync(file)) throw new BadEdition([`there is no file ${file}`]);
  await release(file);
} catch (error) {
  if (!(error instanceof BadEdition)) throw error;
  console.error(`${file ?? 'data:release'} was not taken, and nothing was written.\n${some(error.faults).join('\n')}`);
  process.exitCode = 1;
}
