// Ten million figures in the browser's own store (3,300 communes x 50 indicators x 60 months as one CSV): import, start, one indicator,
// memory, backup and restore. OWN_INDICATORS=5 makes it quick while one works on it; with 160 the backup is above a gigabyte unfolded.
// @ts-check
import { DuckDBInstance } from '@duckdb/node-api';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';
import { importFiles, openFresh } from './import/product.mjs';
import { communes } from './national/communes.mjs';
import { residentBytes } from './national/resident.mjs';

const INDICATORS = Number(process.env['OWN_INDICATORS'] ?? 50);
const OPENED = Math.min(10, INDICATORS);
const STARTS = 5;

const root = mkdtempSync(join(tmpdir(), 'own-'));
const tables = join(root, 'tables');
await communes(tables, { communes: 3300, indicators: INDICATORS, months: 60 });
/** No file is larger than what the page reads at once. */
const IN_FILE = 80;
const csvs = Array.from({ length: Math.ceil(INDICATORS / IN_FILE) }, (_, at) =>
  join(root, `figures-${String(at)}.csv`),
);
const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
for (const [at, csv] of csvs.entries())
  await connection.run(
    `COPY (SELECT indicator, area, period, value, source FROM '${join(tables, 'observations.parquet')}'
      WHERE (CAST(right(indicator, 3) AS INTEGER) - 1) // ${String(IN_FILE)} = ${String(at)}) TO '${csv}' (FORMAT csv)`,
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
const A_SERIES = 3300 * 60;
const figures = INDICATORS * A_SERIES;
for (const [at, csv] of csvs.entries()) {
  const run = await importFiles(page, csv);
  const inFile = Math.min(IN_FILE, INDICATORS - at * IN_FILE) * A_SERIES;
  if (!run.text.startsWith(`Imported: ${inFile.toLocaleString('en')} added`)) throw new Error(run.text);
}
const imported = performance.now() - begun;
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
const bytes = csvs.reduce((sum, csv) => sum + statSync(csv).size, 0);

const packed = join(root, 'all.targetline');
const saving = await context.newPage();
saving.setDefaultTimeout(600_000);
await saving.goto(`${host.url}#/en/data`);
const backupBegun = performance.now();
const download = saving.waitForEvent('download');
await saving.getByRole('button', { name: 'Download backup' }).click();
await (await download).saveAs(packed);
const backedUp = performance.now() - backupBegun;
const whileSaving = await residentBytes(saving);
await context.close();
const packedBytes = statSync(packed).size;
let unfolded = 0;
for await (const part of createReadStream(packed).pipe(createGunzip())) unfolded += part.length;

const other = await chromium.launchPersistentContext(join(root, 'other'), {
  executablePath: await findChromium(),
  args: CHROMIUM_ARGS,
  locale: 'en-GB',
  serviceWorkers: 'block',
});
const restored = await openFresh(other, host.url, []);
restored.setDefaultTimeout(600_000);
const restoreBegun = performance.now();
await restored.getByLabel('Restore backup').setInputFiles(packed);
await restored.getByRole('button', { name: 'Restore', exact: true }).click();
await restored.getByText('The backup was restored.').waitFor();
const restoring = performance.now() - restoreBegun;
const whileRestoring = await residentBytes(restored);
const told = await restored.locator('[data-revision]').allInnerTexts();
const inLast = (INDICATORS - (csvs.length - 1) * IN_FILE) * A_SERIES;
if (!told[0]?.includes(inLast.toLocaleString('en'))) throw new Error(`restored: ${String(told[0])}`);
await other.close();
await host.close();
rmSync(root, { recursive: true });

console.log(`## ${(figures / 1e6).toFixed(1)} million figures in the browser's own store

${table(
  ['what', 'measured'],
  [
    [csvs.length === 1 ? 'file, MB' : `${String(csvs.length)} files, MB`, (bytes / 1e6).toFixed(0)],
    ['import, from choosing the file to what is stored, s', (imported / 1000).toFixed(1)],
    ['memory of the page at the highest meanwhile, MB', (after.peak / 1e6).toFixed(0)],
    ['room of the database, MB', (room / 1e6).toFixed(0)],
    ['next start, to the headline, ms', medianAndRange(starts)],
    ['one indicator (198,000 figures), to its chart, ms', medianAndRange(opens.map(Number))],
    [`memory after ${String(OPENED)} of them, MB`, (memory.now / 1e6).toFixed(0)],
    ['backup, MB in the file, and unfolded', `${(packedBytes / 1e6).toFixed(0)}, ${(unfolded / 1e6).toFixed(0)}`],
    ['backup, until it is saved, s', (backedUp / 1000).toFixed(1)],
    ['memory of the page at the highest meanwhile, MB', (whileSaving.peak / 1e6).toFixed(0)],
    ['restored in another browser, s', (restoring / 1000).toFixed(1)],
    ['memory of the page at the highest meanwhile, MB', (whileRestoring.peak / 1e6).toFixed(0)],
  ],
)}`);
