import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { cell, readTable } from '../../data/csv.mjs';
import { killer, nextStart, press, stored, test, type Stored } from './killing.ts';
import { openStored } from './start.ts';

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

async function reviewFile(page: Page, buffer: Buffer): Promise<void> {
  await page.getByLabel('Import a file').setInputFiles({ name: 'made.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('region', { name: 'Review import' })).toContainText(ALL, { timeout: 30_000 });
}

const importButton = (page: Page) =>
  page.getByRole('region', { name: 'Review import' }).getByRole('button', { name: 'Import', exact: true });

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
    await page.getByRole('button', { name: /^Undo/ }).last().click();
    press(page.getByRole('button', { name: 'Undo this revision' }));
    await still;
    await kill();
    const next = await nextStart(page);
    expect(await stored(next)).toEqual(both);
    await next.getByRole('button', { name: /^Undo/ }).last().click();
    await next.getByRole('button', { name: 'Undo this revision' }).click();
    await expect(next.getByText('Undone.')).toBeVisible();
    expect(await stored(next)).toEqual({ ...withFile(before), revision: both.revision + 1 });
  });
}
