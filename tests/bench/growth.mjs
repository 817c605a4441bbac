// What 300 imports and undos leave behind: heap, room of the database, time to the next start, and what letting go of old
// revisions gives back. Another number of them: node tests/bench/growth.mjs 30.
// @ts-check
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const ALL = Number(process.argv[2] ?? 300);
const STEPS = 6;
const STARTS = 5;
const AREAS = ['VNM', 'THA', 'MYS', 'IDN'];
const YEARS = 10;

/** @param {number} value a table that every import changes in every figure */
const figures = (value) =>
  [
    'indicator,area,period,value,source',
    ...AREAS.flatMap((area) =>
      Array.from(
        { length: YEARS },
        (_, year) => `gii-rank,${area},${2000 + year},${1 + ((value + year) % 150)},Invented`,
      ),
    ),
    '',
  ].join('\n');

const host = await serve(dist);
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
const page = await context.newPage();
const session = await context.newCDPSession(page);
await session.send('Performance.enable');
const revisions = page.locator('[data-revision]');
/** @type {string[][]} */
const rows = [];

/** @returns {Promise<number>} ms until a new tab has drawn its headline */
async function start() {
  const other = await context.newPage();
  await other.goto(`${host.url}#/en/overview`);
  await other.waitForFunction(() => performance.getEntriesByName('headline-drawn').length > 0);
  const drawn = await other.evaluate(() => performance.getEntriesByName('headline-drawn')[0]?.startTime ?? NaN);
  await other.close();
  return drawn;
}

/** @param {string} name */
async function measure(name) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const count = (/** @type {string} */ wanted) => String(metrics.find((one) => one.name === wanted)?.value ?? '');
  const room = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const starts = [];
  for (let turn = 0; turn < STARTS; turn++) starts.push(await start());
  const entries = String(await revisions.count());
  const held = [(usedSize / 1e6).toFixed(1), count('Nodes'), count('JSEventListeners')];
  rows.push([name, entries, ...held, (room / 1e6).toFixed(1), medianAndRange(starts)]);
  console.error(`growth: ${rows.at(-1)?.join(', ')}`);
}

/** @param {number} value */
async function bring(value) {
  const before = await revisions.count();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, figures(value));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await revisions.nth(before).waitFor();
}

async function undo() {
  const before = await revisions.count();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await revisions.nth(before - 1).waitFor({ state: 'detached' });
}

await page.goto(`${host.url}#/en/data`);
await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
await revisions.first().waitFor();
await measure('0');
for (let done = 1; done <= ALL; done++) {
  // Each third takes back the one before.
  await (done % 3 === 0 ? undo() : bring(done));
  if (done % Math.ceil(ALL / STEPS) === 0) await measure(String(done));
}
if ((await revisions.count()) > 10) {
  await page.getByLabel('Data of earlier revisions:').selectOption('10');
  await page.getByRole('button', { name: /^Let the data of/ }).click();
  await page.getByText('data let go').first().waitFor();
  await page.reload();
  await revisions.first().waitFor();
  await measure(`${ALL}, and the data of all but 10 let go`);
}
await browser.close();
await host.close();

console.log(`## Imports and undos, one after the other

${table(['imports and undos', 'entries in the list', 'heap, MB', 'DOM nodes', 'listeners', 'storage in use, MB', 'next start, ms'], rows)}

Each import of ${AREAS.length * YEARS} figures changes all of them; each third step takes the one before back. Storage is the browser's estimate, which follows when it tidies up.`);
