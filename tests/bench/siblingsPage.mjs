// 3,321 communes x 30 indicators x 24 months as one CSV through the ordinary door of the built page, one commune followed: how long the
// page works for a letter in the area picker, for an area's own page and for the screen of its siblings, and how long its longest list is.
// COMMUNE_INDICATORS=5 makes it quick while one works on it.
// @ts-check
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { median, medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';
import { importFiles, openFresh } from './import/product.mjs';
import { communes } from './national/communes.mjs';

const COMMUNES = 3321;
const INDICATORS = Number(process.env['COMMUNE_INDICATORS'] ?? 30);
const MONTHS = 24;
const ROUNDS = 5;
/** Options of a picker with the line that says how many more there are; rows of a table that stands whole. */
const WINDOW = 201;

const root = mkdtempSync(join(tmpdir(), 'communes-'));
const tables = join(root, 'tables');
await communes(tables, { communes: COMMUNES, indicators: INDICATORS, months: MONTHS });
const csv = join(root, 'figures.csv');
const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
await connection.run(
  `COPY (SELECT indicator, area, period, value, source FROM '${join(tables, 'observations.parquet')}') TO '${csv}' (FORMAT csv)`,
);
connection.closeSync();
database.closeSync();

const host = await serve(fileURLToPath(new URL('../../dist/', import.meta.url)));
const context = await chromium.launchPersistentContext(join(root, 'profile'), {
  executablePath: await findChromium(),
  args: CHROMIUM_ARGS,
  locale: 'en-GB',
  serviceWorkers: 'block',
});
const page = await openFresh(context, host.url, [join(tables, 'areas.csv'), join(tables, 'indicators.csv')]);
const run = await importFiles(page, csv);
const figures = COMMUNES * INDICATORS * MONTHS;
if (!run.text.startsWith(`Imported: ${figures.toLocaleString('en')} added`)) throw new Error(run.text);

const devTools = await context.newCDPSession(page);
await devTools.send('Performance.enable');
/** Milliseconds that the main thread has worked since the page began: layout and style, and all else, which is script and some painting. */
async function worked() {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => 1000 * (metrics.find((one) => one.name === name)?.value ?? NaN);
  const layout = of('LayoutDuration') + of('RecalcStyleDuration');
  // What DevTools calls script leaves out what runs after a promise, which is most of it.
  return { script: of('TaskDuration') - layout, layout };
}

/** Until next to nothing has been worked for a fifth of a second: to ask is work too. */
async function settled() {
  for (let before = -Infinity, now = (await worked()).script; now - before > 2;) {
    await new Promise((later) => setTimeout(later, 200));
    [before, now] = [now, (await worked()).script];
  }
}

/** The rows of the longest list, and all elements of the document. */
const lists = () =>
  page.evaluate(() => ({
    longest: Math.max(
      ...[...document.querySelectorAll('ul, ol, dl, select, tbody')].map((list) => list.children.length),
    ),
    elements: document.querySelectorAll('*').length,
  }));

/**
 * @param {string} route @param {string} heading that it is there by
 * @param {string} drawn what is drawn last
 */
async function visit(route, heading, drawn) {
  await settled();
  const before = await worked();
  await page.evaluate((hash) => void (location.hash = hash), `#/en/${route}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator(drawn).first().waitFor({ state: 'attached' });
  await settled();
  const after = await worked();
  return { script: after.script - before.script, layout: after.layout - before.layout, ...(await lists()) };
}

/** A letter more in the area picker, to the options in the document: script until then, and the time to the next frame. @param {string} text */
async function search(text) {
  await settled();
  return page.evaluate(async (typed) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('header input[role=combobox]'));
    field.focus();
    field.value = typed;
    const begun = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // The page writes its options before anything else has a turn.
    await new Promise((turn) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = turn;
      port2.postMessage(null);
    });
    const answered = performance.now() - begun;
    const options = document.querySelectorAll('header [role=option]').length;
    await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
    return { answered, framed: performance.now() - begun, options };
  }, text);
}

/** The last of the area's figures. */
const LAST = `main [data-test=figures] > li:nth-child(${INDICATORS})`;
const followed = 'overview?area=VN-C-00007';
const beside = 'provinces/online-service-003?area=VN-C-00007&set=VNM.commune';
/** @type {Record<'page' | 'siblings' | 'month', { script: number, layout: number, longest: number, elements: number }[]>} */
const visits = { page: [], siblings: [], month: [] };
/** @type {Awaited<ReturnType<typeof search>>[]} */
const searches = [];
let longest = 0;
await visit('overview?area=VNM', '', 'main h1');
for (let round = 0; round < ROUNDS; round++) {
  visits.page.push(await visit(followed, 'Commune 7', LAST));
  for (const text of ['c', 'co', 'commune 12', 'zzz']) searches.push(await search(text));
  searches.push(await search(''));
  longest = Math.max(longest, (await lists()).longest);
  await page.keyboard.press('Escape');
  visits.siblings.push(await visit(beside, 'Communes of Viet Nam', 'section[aria-labelledby=panels] svg[role=img]'));
  visits.month.push(
    await visit(`${beside}&period=2021-03`, 'Communes of Viet Nam', 'section[aria-labelledby=panels] svg[role=img]'),
  );
}
await context.close();
await host.close();
rmSync(root, { recursive: true });

const of = (
  /** @type {keyof typeof visits} */ name,
  /** @type {'script' | 'layout' | 'longest' | 'elements'} */ what,
) => visits[name].map((one) => one[what]);
const longestOf = Math.max(longest, ...Object.values(visits).flatMap((some) => some.map((one) => one.longest)));
const answered = searches.map((one) => one.answered);
const judged = (/** @type {boolean} */ met) => (met ? 'met' : '**missed**');

console.log(`## Communes in the page

${COMMUNES.toLocaleString('en')} communes, ${INDICATORS} indicators, ${MONTHS} months: ${figures.toLocaleString('en')} figures, imported as a CSV into the built page.

${table(
  ['what', 'measured', 'target', ''],
  [
    [
      'area picker: from a letter to its options in the document, ms',
      medianAndRange(answered),
      'at most 50',
      judged(median(answered) <= 50),
    ],
    ['— to the next frame, ms', medianAndRange(searches.map((one) => one.framed)), '', ''],
    [
      'page of a commune: script, ms',
      medianAndRange(of('page', 'script')),
      'at most 150',
      judged(median(of('page', 'script')) <= 150),
    ],
    ['— layout and style, ms', medianAndRange(of('page', 'layout')), '', ''],
    ['— elements in the document', medianAndRange(of('page', 'elements')), '', ''],
    ['its siblings: script, ms', medianAndRange(of('siblings', 'script')), '', ''],
    ['— elements in the document', medianAndRange(of('siblings', 'elements')), '', ''],
    ['the same in another month: script, ms', medianAndRange(of('month', 'script')), '', ''],
    [
      'rows of the longest list in the document, on all three and in the open picker',
      String(longestOf),
      `at most ${String(WINDOW)}`,
      judged(longestOf <= WINDOW),
    ],
  ],
)}

${ROUNDS} rounds, the first included. Script is what the main thread works until it rests, without layout and style but with painting; what a worker does is not in it.`);
