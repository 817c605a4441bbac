// What the page says of every target of a data package on a day, by the page's own code.
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {import('../src/domain/area.ts').AreaId} AreaId
 * @typedef {import('../src/domain/blocks/block.ts').Block} Block
 * @typedef {import('../src/domain/indicator.ts').IndicatorId} IndicatorId
 * @typedef {import('../src/domain/programme.ts').Programme} Programme
 * @typedef {import('../src/domain/registry.ts').Registry} Registry
 * @typedef {import('../src/assess/targets/targetRows.ts').TargetRow} TargetRow
 * @typedef {{ readonly area: AreaId, readonly programme: Programme, readonly row: TargetRow }} Judged
 * @typedef {{ readonly verdict: (of: Judged) => string, readonly target: (of: Judged) => string }} Words
 * @typedef {typeof import('./page.ts')} Page
 * @typedef {Awaited<ReturnType<typeof readPackage>>} Package
 */

/** @type {Promise<Page> | undefined} */
let loaded;

/** The page's code, loaded once; a file that is not taken need not wait for it. */
export const page = () =>
  (loaded ??= import('vite').then(async ({ runnerImport }) => {
    const root = fileURLToPath(new URL('../', import.meta.url));
    return /** @type {Page} */ ((await runnerImport(`${root}data/page.ts`, { root, configFile: false })).module);
  }));

/** The package in a folder, read as the page reads it. @param {string} folder */
export async function readPackage(folder) {
  const { readFiles, review, NO_CHOICES, EMPTY_REGISTRY } = await page();
  /** @type {{ resources: readonly { path: string | string[] }[] }} */
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  // Filed forecasts are no figures: nothing imports them.
  const paths = resources.flatMap(({ path }) => path).filter((path) => !path.startsWith('forecasts/'));
  const files = paths.map((path) => ({ name: path, bytes: new Blob([readFileSync(join(folder, path))]) }));
  const choices = files.map(() => NO_CHOICES);
  const read = await readFiles({ files, choices, registry: EMPTY_REGISTRY, remembered: [], today: '' });
  if (!read.ok) throw new Error(`the package cannot be read: ${JSON.stringify(read.error)}`);
  const { plan } = review('package', read.value.files, { registry: EMPTY_REGISTRY, blocks: new Map() });
  return {
    registry: /** @type {Registry} */ ({ ...EMPTY_REGISTRY, ...plan.tables }),
    blocks: /** @type {ReadonlyMap<IndicatorId, Block>} */ (
      new Map(plan.blocks.map((block) => [block.indicator, block]))
    ),
  };
}

/**
 * Every target with its verdict, for its programme's own area and for each member that it is common to.
 * @param {Package} of
 * @param {string} asOf a day, `YYYY-MM-DD`
 * @returns {Promise<Judged[]>}
 */
export async function verdicts({ registry, blocks }, asOf) {
  const code = await page();
  const scores = blocks.get(code.EGDI);
  const fields = scores ? code.fieldsOf(scores) : [];
  return registry.programmes.flatMap((programme) =>
    [programme.area, ...(programme.members ?? [])].flatMap((area) =>
      code
        .targetRows(registry, [programme], area, (id) => blocks.get(id) ?? null, fields, asOf)
        .flatMap(({ rows }) => rows.filter(({ isJudgement }) => isJudgement))
        .map((row) => ({ area, programme, row })),
    ),
  );
}

/** A verdict, with the reason where there is none, and a target in the words of the page. @param {'en' | 'vi'} language @returns {Promise<Words>} */
export async function verdictWords(language) {
  const code = await page();
  return {
    target: ({ row }) => code.targetByYear(row.target, row.indicator, language),
    verdict: ({ row: { assessment } }) => {
      const word = code[language].verdict[assessment.verdict];
      return assessment.verdict === 'not-assessable'
        ? `${word} (${code.verdictMessages[language].reason[assessment.reason]})`
        : word;
    },
  };
}
