// A store larger than a browser: 20 million figures (3,300 communes x 100 indicators x 60 months), packed by the recipe, served with
// ranges, opened in Chromium. NATIONAL_COMMUNES=330 NATIONAL_INDICATORS=10 makes it quick while one works on it.
// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { pack } from '../../data/recipes/pack.mjs';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { median, medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';
import { communes } from './national/communes.mjs';
import { residentBytes } from './national/resident.mjs';

const SIZE = {
  communes: Number(process.env['NATIONAL_COMMUNES'] ?? 3300),
  indicators: Number(process.env['NATIONAL_INDICATORS'] ?? 100),
  months: 60,
};
/** Ten times as many figures in one partition: 33,000 areas. One such is enough to know what it takes. */
const WIDE = { communes: 10 * SIZE.communes, indicators: 1, months: SIZE.months };
const VISITS = 5;
const OPENED = 12;

const root = mkdtempSync(join(tmpdir(), 'national-'));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const folder = join(root, 'page');
cpSync(dist, folder, { recursive: true, filter: (file) => !file.endsWith('.map') });
const executablePath = await findChromium();
const whole = (/** @type {number} */ n) => Math.round(n).toLocaleString('en');
const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(1);

/**
 * @param {string} name @param {typeof SIZE} size
 * @returns {Promise<{ rows: number, made: number, again: number, descriptor: number, partitions: { indicator: string, path: string, bytes: number }[] }>} ms and bytes
 */
async function publish(name, size) {
  const [tables, site] = [join(root, `${name}-tables`), join(folder, name)];
  await communes(tables, size);
  mkdirSync(site);
  writeFileSync(join(site, 'site.json'), JSON.stringify({ name: 'Communes', area: 'VN-C-00001', builtIn: false }));
  const timed = async () => {
    const start = performance.now();
    await pack(tables, join(site, 'data'));
    return performance.now() - start;
  };
  const made = await timed();
  const again = await timed();
  rmSync(tables, { recursive: true });
  const file = join(site, 'data/datapackage.json');
  const { resources } = JSON.parse(readFileSync(file, 'utf8'));
  const { partitions } = resources.at(-1);
  return {
    rows: size.communes * size.indicators * size.months,
    made,
    again,
    descriptor: statSync(file).size,
    partitions,
  };
}

console.error('national: packing');
const store = await publish('communes', SIZE);
const wide = await publish('wide', WIDE);
const host = await serve(folder);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });

async function newVisitor() {
  const visitor = await (await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' })).newPage();
  // A busy machine is slow, which the figures say; it is no failure.
  visitor.setDefaultTimeout(180_000);
  return visitor;
}

/** Opens the catalogue; ms from the navigation to its rows. @param {import('playwright').Page} page */
async function openCatalogue(page) {
  if (page.url() === 'about:blank')
    await page.addInitScript(() => {
      const look = () => {
        const details = document.querySelector('[data-test=catalogue]');
        if (details instanceof HTMLDetailsElement && !details.open) details.open = true;
        // Months are there once the descriptor is.
        if (details?.querySelector('tbody td')?.textContent?.includes('2021')) performance.mark('listed');
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  // The same address again would be no visit.
  if (page.url().includes('communes')) await page.reload();
  else await page.goto(`${host.url}?data=communes/#/en/data`);
  await page.waitForFunction(() => performance.getEntriesByName('listed').length > 0);
  return page.evaluate(() => performance.getEntriesByName('listed')[0]?.startTime ?? NaN);
}

/** Opens an indicator; ms from the address to its figures. @param {import('playwright').Page} page @param {string} indicator */
const openIndicator = (page, indicator) =>
  page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const start = performance.now();
        location.hash = `#/en/indicator/${id}?area=VN-C-00007`;
        const look = () => {
          const isDrawn = document.querySelector('figure svg[role=img]') && document.querySelector('#observations');
          if (location.hash.includes(id) && isDrawn) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
    indicator,
  );

/** Between two indicators the page shows something else, so that nothing of the one is taken for the other. @param {import('playwright').Page} page */
async function leave(page) {
  await page.evaluate(() => (location.hash = '#/en/data'));
  await page.locator('figure svg[role=img]').waitFor({ state: 'detached' });
}

const firsts = [];
for (let visit = 0; visit < VISITS; visit++) {
  const page = await newVisitor();
  firsts.push(await openCatalogue(page));
  await page.context().close();
}

const page = await newVisitor();
/** @type {number[]} */
const requests = [];
let sent = 0;
page.on('response', async (response) => {
  if (!response.url().endsWith('.parquet')) return;
  sent += Number(response.headers()['content-length'] ?? 0);
  requests.push(response.status());
});
await openCatalogue(page);
await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
const returns = [];
for (let visit = 0; visit < VISITS; visit++) returns.push(await openCatalogue(page));
if (requests.length > 0) throw new Error('the catalogue opened a partition');
const resting = await residentBytes(page);
const shown = store.partitions.slice(0, OPENED).map(({ indicator }) => indicator);
/** @type {number[]} */
const opens = [];
for (const indicator of shown) {
  opens.push(Number(await openIndicator(page, indicator)));
  await leave(page);
}
const [asked, bytes] = [requests.length, sent];
await page.reload();
await page.locator('[data-test=catalogue]').waitFor();
const again = [];
for (const indicator of shown) {
  again.push(Number(await openIndicator(page, indicator)));
  await leave(page);
}
if (requests.length > asked) throw new Error('what was opened before was fetched again');
const more = store.partitions.slice(OPENED, OPENED + 40).map(({ indicator }) => indicator);
for (const indicator of more) {
  await openIndicator(page, indicator);
  await leave(page);
}
const { now: resident, peak, code, heap } = await residentBytes(page);

// A partition that is broken is said by name.
const broken = store.partitions.at(-1);
if (!broken) throw new Error('no partition');
const file = join(folder, 'communes/data', broken.path);
writeFileSync(
  file,
  readFileSync(file).map((byte, at) => (at > 1000 ? byte ^ 0x55 : byte)),
);
await page.evaluate((id) => (location.hash = `#/en/indicator/${id}`), broken.indicator);
const told = await page.locator(`[data-partition="${broken.indicator}"]`).innerText();

await page.context().close();
const other = await newVisitor();
await other.goto(`${host.url}?data=wide/#/en/data`);
await other.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
const wideOpen = Number(await openIndicator(other, wide.partitions[0]?.indicator ?? ''));
const wideMemory = await residentBytes(other);
await browser.close();
await host.close();
rmSync(root, { recursive: true });

const each = store.partitions.reduce((sum, one) => sum + one.bytes, 0) / store.partitions.length;
console.log(`## A store larger than a browser: ${whole(store.rows)} figures

${whole(SIZE.communes)} communes x ${String(SIZE.indicators)} indicators x ${String(SIZE.months)} months (invented), packed by data/recipes/duckdb.sql, one partition an indicator; the first ${String(OPENED)} opened by the page, then ${String(more.length)} more.

${table(
  ['what', 'measured', 'goal'],
  [
    ['packed, all of it, s', seconds(store.made), ''],
    ['packed again, nothing changed, s', seconds(store.again), ''],
    ['partitions, MB in all; kB each', `${mega(each * store.partitions.length)}; ${whole(each / 1000)}`, ''],
    ['descriptor, kB', whole(store.descriptor / 1000), ''],
    ['catalogue, first visit, ms', medianAndRange(firsts), '1,000'],
    ['catalogue, later visit, ms', medianAndRange(returns), '1,000'],
    ['one indicator of the host, ms', medianAndRange(opens), '500'],
    ['one indicator that was opened before, after a reload, ms', medianAndRange(again), '500'],
    ['requests; kB fetched for one indicator', `${(asked / OPENED).toFixed(1)}; ${whole(bytes / OPENED / 1000)}`, ''],
    ['memory of the page at rest, MB', mega(resting.now), ''],
    [`after ${String(OPENED + more.length)} indicators, MB`, mega(resident), ''],
    ['of it what its script holds, MB', mega(heap), ''],
    ['of it files of the browser, which all its processes share, MB', mega(code), ''],
    ['at the highest, MB', mega(peak), '300'],
  ],
)}

Memory is what the process of the page holds (resident set), its code and workers included. A broken partition: "${told.replace(/\s+/g, ' ').trim()}"

Ten times as many, by arithmetic from these figures. As 1,000 indicators: descriptor ${whole((store.descriptor * 10) / 1000)} kB, packed in ${seconds((store.made * 200e6) / store.rows)} s, the unchanged run in ${seconds((store.again * 200e6) / store.rows)} s, ${mega(((each * store.partitions.length) / store.rows) * 200e6)} MB at the host; one indicator as above. As ten times the areas, measured: a partition of ${whole(wide.rows)} figures has ${mega(wide.partitions[0]?.bytes ?? 0)} MB, opens in ${whole(wideOpen)} ms (${(wideOpen / median(opens)).toFixed(1)} times as long for ten times the figures) and brings the page to ${mega(wideMemory.now)} MB, ${mega(wideMemory.peak)} MB at the highest.`);
