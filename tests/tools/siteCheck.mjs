// `npm run site:check -- FOLDER`: what the page would say of a published folder (site.json, data/datapackage.json), by the page's own code.
// Ends with 1 if something is wrong that keeps its data from being shown, or is named there and not right.
// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { isSwitchedOn } from './siteSwitch.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LANGUAGE = (process.env['LC_ALL'] || process.env['LANG'] || '').startsWith('vi') ? 'vi' : 'en';
const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error('npm run site:check -- FOLDER (the folder that holds site.json and data/)');
  process.exit(2);
}

/** @typedef {typeof import('./siteSources.ts')} Page */
const { module } = await runnerImport(`${root}tests/tools/siteSources.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
const page = /** @type {Page} */ (module);
const m = page.publishedMessages[LANGUAGE];

/** @param {string} path */
const file = (path) => {
  const at = join(folder, path);
  return Promise.resolve(existsSync(at) ? new Blob([readFileSync(at)]) : null);
};
/** The built-in data, from the sources of this page. @param {boolean} isShown */
const under = (isShown) => {
  /** @type {{ resources: readonly { path: string | string[] }[] }} */
  const { resources } = JSON.parse(readFileSync(`${root}data/datapackage.json`, 'utf8'));
  const paths = resources
    .filter((resource) => !('reading' in resource))
    .flatMap(({ path }) => path)
    .filter((path) => isShown || path === 'areas.csv');
  return page.planOfFiles(
    paths.map((path) => ({ name: path, bytes: new Blob([readFileSync(`${root}data/${path}`)]) })),
  );
};

const sources = page.sourcesFrom(file, under, new Date().toISOString().slice(0, 10));
const read = await page.readSiteOf(sources);
/** @type {import('../../src/ingest/published/fault.ts').Fault[]} */
const faults = read
  ? [...read.faults]
  : [{ kind: 'description', file: 'site.json', isFatal: true, code: 'missing', field: '', found: '', expected: '' }];
/** @type {import('../../src/domain/revision.ts').ImportPlan | null} */
let plan = null;
if (read?.site) {
  const published = await page.planPublication(sources, read.site, await page.openPackage(sources, read.site));
  plan = published.plan;
  faults.push(...published.faults);
}
const logo = read?.site?.logo;
if (logo && !existsSync(join(folder, logo)))
  faults.push({ kind: 'description', file: logo, isFatal: false, code: 'missing', field: '', found: '', expected: '' });

for (const fault of faults)
  console.log(
    `${fault.isFatal ? 'FAULT  ' : 'remark '} ${fault.file}: ${page.faultText(fault, m, page.dataMessages[LANGUAGE], String)}`,
  );
const index = join(folder, 'index.html');
if (existsSync(index) && !isSwitchedOn(readFileSync(index, 'utf8')))
  console.log(
    'remark  index.html: this page does not look for site.json. Take the one of a release: "npm run release" makes it.',
  );
if (plan) {
  const { read: all, accepted, missing, rejected } = plan.counts;
  const { version, created } = plan.publication ?? { version: '', created: '' };
  console.log(
    `${read?.site?.name[LANGUAGE]}: version ${version || '-'} of ${created || '-'}, ${plan.files.length} tables; read ${all}, accepted ${accepted}, missing ${missing}, rejected ${rejected} (built-in data included where they are shown)`,
  );
}
console.log(faults.length === 0 ? 'nothing to mend' : `${faults.length} to mend`);
process.exitCode = plan && faults.every(({ isFatal }) => !isFatal) ? 0 : 1;
