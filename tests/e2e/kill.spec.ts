import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { cell, readTable } from '../../data/csv.mjs';
import { openStored } from './start.ts';

/** Each test in a browser of its own: what a killed tab leaves behind in its browser is no other test's concern. */
const test = base.extend({
  page: async ({ playwright, launchOptions, baseURL, viewport }, use) => {
    const browser = await playwright.chromium.launch(launchOptions);
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport, locale: 'en-GB' });
    await use(await context.newPage());
    await browser.close();
  },
});

const table = (name: string) => readTable(fileURLToPath(new URL(`../../data/${name}.csv`, import.meta.url)));
const INDICATORS = table('indicators')
  .filter((row) => cell(row, 'measure') === 'percent' && cell(row, 'minimum') === '0' && cell(row, 'maximum') === '100')
  .slice(0, 10)
  .map((row) => cell(row, 'indicator'));
const COUNTRIES = table('areas')
  .filter((row) => cell(row, 'kind') === 'country')
  .map((row) => cell(row, 'area'));
const MONTHS = Array.from(
  // All of them in `npm run test:full`; the number of writes is the same.
  { length: process.env['TARGETLINE_FULL'] === '1' ? 31 : 3 },
  (_, n) => `${2020 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}`,
);
/** Figures of each indicator in the file below. */
const EACH = COUNTRIES.length * MONTHS.length;

const ALL = (INDICATORS.length * EACH).toLocaleString('en');

/** Invented figures of ten indicators, 59,830 of them in full: a commit of twelve writes, one for each block, the revision and the head. */
function bigFile(source: string, value: number): Buffer {
  const rows = INDICATORS.flatMap((indicator) =>
    COUNTRIES.flatMap((country) => MONTHS.map((month) => `${indicator},${country},${month},${value},${source}`)),
  );
  return Buffer.from(['indicator,area,period,value,source', ...rows, ''].join('\n'));
}

interface Stored {
  readonly revision: number;
  /** Figures of each indicator. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What the database holds, following head, revision and manifest to every block and table. Fails where one is not whole. */
async function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('the read failed'));
        };
      });
    interface Manifest {
      readonly blocks: Record<string, string>;
      readonly tables: Record<string, string>;
    }
    interface Columns {
      readonly block: { readonly count: number; readonly value: Float64Array; readonly row: Uint32Array };
    }
    const db = await done(indexedDB.open('targetline'));
    const get = async <T>(store: string, key: string | number): Promise<T> => {
      const found: unknown = await done(db.transaction(store).objectStore(store).get(key));
      if (found === undefined) throw new Error(`${store} ${key} is not there`);
      return found as T;
    };
    const { revision } = await get<{ revision: number }>('head', 'head');
    const { manifest } = await get<{ manifest: Manifest }>('revisions', revision);
    for (const id of Object.values(manifest.tables)) await get('registry', id);
    const counts: Record<string, number> = {};
    for (const [indicator, id] of Object.entries(manifest.blocks)) {
      const { block } = await get<Columns>('blocks', id);
      if (block.value.length !== block.count || block.row.length !== block.count) throw new Error(`${id} is cut`);
      counts[indicator] = block.count;
    }
    db.close();
    return { revision, counts };
  });
}

async function reviewFile(page: Page, buffer: Buffer): Promise<void> {
  await page.getByLabel('Import CSV').setInputFiles({ name: 'made.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('region', { name: 'Review import' })).toContainText(ALL, { timeout: 30_000 });
}

const importButton = (page: Page) =>
  page.getByRole('region', { name: 'Review import' }).getByRole('button', { name: 'Import', exact: true });

/** Presses a button without waiting for what comes of it: the page may not live to answer. */
function press(button: Locator): void {
  button.click().catch(() => undefined);
}

/** Makes the page stand still, in the middle of its transaction, right after its write number `write` from now on. */
async function standStillAfterWrite(page: Page, write: number): Promise<void> {
  await page.evaluate((last) => {
    let writes = 0;
    for (const method of ['add', 'put'] as const) {
      const original = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
        const request = original.apply(this, given);
        if (++writes === last) {
          console.log('standing still');
          const end = performance.now() + 60_000;
          while (performance.now() < end) writes = last;
        }
        return request;
      };
    }
  }, write);
}

/** Gives the function that kills the tab's process, whatever it is doing. To be had in good time: a page that stands still lets nobody in. */
async function killer(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    const crashed = page.waitForEvent('crash', { timeout: 10_000 });
    // It answers only with its death.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  };
}

/** The page as the reader opens it again after the crash. */
async function nextStart(page: Page): Promise<Page> {
  const next = await page.context().newPage();
  await next.goto('./#/en/data');
  await expect(next.locator('[data-revision]').first()).toBeVisible();
  return next;
}

/** The state one revision later, with the file's figures. */
const withFile = ({ revision, counts }: Stored): Stored => ({
  revision: revision + 1,
  counts: {
    ...counts,
    ...Object.fromEntries(INDICATORS.map((indicator) => [indicator, (counts[indicator] ?? 0) + EACH])),
  },
});

test.describe.configure({ timeout: 120_000 });

// Writes 1 to 10 are blocks, 11 is the revision, 12 the head: until the transaction is through, all of them are nothing.
for (const write of [1, 6, 11, 12]) {
  const tag = [6, 12].includes(write) ? [] : ['@full'];
  test(
    `A69 a tab killed after write ${write} of an import has the old data on the next start`,
    { tag },
    async ({ page }) => {
      await openStored(page, '#/en/data');
      const before = await stored(page);
      await reviewFile(page, bigFile('Invented', 50));
      const kill = await killer(page);
      await standStillAfterWrite(page, write);
      const still = page.waitForEvent('console', (message) => message.text() === 'standing still');
      press(importButton(page));
      await still;
      await kill();
      const next = await nextStart(page);
      expect(await stored(next)).toEqual(before);
      await expect(next.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
      // And nothing is left in the way of the next try.
      await reviewFile(next, bigFile('Invented', 50));
      await importButton(next).click();
      await expect(next.getByText(`Imported: ${ALL} added`)).toBeVisible();
      expect(await stored(next)).toEqual(withFile(before));
    },
  );
}

for (const delay of [0, 10, 30, 60, 120, 250, 1000]) {
  const tag = delay === 60 ? [] : ['@full'];
  test(
    `A69 a tab killed ${delay} ms into an import has the old data or the new ones, whole`,
    { tag },
    async ({ page }) => {
      await openStored(page, '#/en/data');
      const before = await stored(page);
      await reviewFile(page, bigFile('Invented', 50));
      const kill = await killer(page);
      press(importButton(page));
      await page.waitForTimeout(delay);
      await kill();
      const next = await nextStart(page);
      const found = await stored(next);
      expect([before, withFile(before)]).toContainEqual(found);
      const isNew = found.revision > before.revision;
      await expect(next.getByRole('button', { name: /^Undo/ })).toHaveCount(isNew ? 1 : 0);
      test.info().annotations.push({ type: 'found', description: isNew ? 'the new data' : 'the old data' });
    },
  );
}

for (const write of [1, 12]) {
  const tag = write === 12 ? [] : ['@full'];
  test(`A69 a tab killed after write ${write} of an undo still has the import`, { tag }, async ({ page }) => {
    await openStored(page, '#/en/data');
    const before = await stored(page);
    // The later import touches every block of the earlier one, so that taking the earlier one out must write all ten anew.
    for (const [name, value] of [
      ['Earlier', 50],
      ['Later', 60],
    ] as const) {
      await reviewFile(page, bigFile(name, value));
      await importButton(page).click();
      await expect(page.getByText(`Imported: ${ALL} added`)).toBeVisible();
      await page.reload();
    }
    const both = withFile(withFile(before));
    expect(await stored(page)).toEqual(both);
    const kill = await killer(page);
    await standStillAfterWrite(page, write);
    const still = page.waitForEvent('console', (message) => message.text() === 'standing still');
    press(page.getByRole('button', { name: /^Undo/ }).last());
    await still;
    await kill();
    const next = await nextStart(page);
    expect(await stored(next)).toEqual(both);
    await next.getByRole('button', { name: /^Undo/ }).last().click();
    await expect(next.getByText('Undone.')).toBeVisible();
    expect(await stored(next)).toEqual({ ...withFile(before), revision: both.revision + 1 });
  });
}
