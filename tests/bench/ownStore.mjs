// Ten million figures in the browser's own store (3,300 communes x 50 indicators x 60 months as one CSV): import, start, one indicator,
// memory. OWN_INDICATORS=5 makes it quick while one works on it.
// @ts-check
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';
import { importFiles, openFresh } from './import/product.mjs';
import { communes } from './national/communes.mjs';
import { residentBytes } from './national/resident.mjs';

const INDICATORS = Number(process.env['OWN_INDICATORS'] ?? 50);
const OPENED = 10;
const STARTS = 5;

const root = mkdtempSync(join(tmpdir(), 'own-'));
const tables = join(root, 'tables');
await communes(tables, { communes: 3300, indicators: INDICATORS, months: 60 });
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
const begun = performance.now();
const run = await importFiles(page, csv);
const imported = performance.now() - begun;
const figures = INDICATORS * 3300 * 60;
if (!run.text.startsWith(`Imported: ${figures.toLocaleString('en')} added`)) throw new Error(run.text);
const after = await residentBytes(page);
const room = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
await page.close();

const starts = [];
const opens = [];
let memory = after;
for (let start = 0; start < STARTS; start++) {
  const other = await context.newPage();
  await other.goto(`${host.url}#/en/overview`);
  await other.waitForFunction(() => performance.getEntriesByName('headline-drawn').length > 0);
  starts.push(await other.evaluate(() => performance.getEntriesByName('headline-drawn')[0]?.startTime ?? NaN));
  if (start === STARTS - 1)
    for (let at = 1; at <= OPENED; at++) {
      const id = `online-service-${String(at).padStart(3, '0')}`;
      opens.push(
        await other.evaluate(
          (indicator) =>
            new Promise((resolve) => {
              const from = performance.now();
              location.hash = `#/en/indicator/${indicator}?area=VN-C-00007`;
              const look = () => {
                const title = document.querySelector('main h1')?.textContent ?? '';
                const isIt = title.startsWith(`Online service ${Number(indicator.slice(-3))},`);
                if (isIt && document.querySelector('figure svg[role=img]')) resolve(performance.now() - from);
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            }),
          id,
        ),
      );
    }
  if (start === STARTS - 1) memory = await residentBytes(other);
  await other.close();
}
const bytes = statSync(csv).size;
await context.close();
await host.close();
rmSync(root, { recursive: true });

console.log(`## ${(figures / 1e6).toFixed(1)} million figures in the browser's own store

${table(
  ['what', 'measured'],
  [
    ['file, MB', (bytes / 1e6).toFixed(0)],
    ['import, from choosing the file to what is stored, s', (imported / 1000).toFixed(1)],
    ['memory of the page at the highest meanwhile, MB', (after.peak / 1e6).toFixed(0)],
    ['room of the database, MB', (room / 1e6).toFixed(0)],
    ['next start, to the headline, ms', medianAndRange(starts)],
    ['one indicator (198,000 figures), to its chart, ms', medianAndRange(opens.map(Number))],
    [`memory after ${String(OPENED)} of them, MB`, (memory.now / 1e6).toFixed(0)],
  ],
)}`);
