import { mkdtempSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { writeBigFile } from './bigFile.ts';
import { openStored } from './start.ts';

// Made anew by each run of the hooks: one worker may run them more than once, and the file itself is loaded only once.
let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'targetline-'));
});
test.afterAll(async () => rm(folder, { recursive: true, force: true }));

const review = (page: Page) => page.getByRole('region', { name: 'Review import' });
const revisions = (page: Page) => page.locator('[data-revision]');
const choose = (page: Page, path: string) => page.getByLabel('Import a file').setInputFiles(path);

test(
  'A18 a million rows import with progress; a cancelled import leaves the store as it was',
  { tag: '@full' },
  async ({ page }) => {
    test.setTimeout(180_000);
    const { path, rows } = writeBigFile(join(folder, 'million.csv'), 13);
    expect(rows).toBeGreaterThan(1_000_000);
    await openStored(page, '#/en/data');
    await choose(page, path);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(review(page)).toHaveCount(0);
    await page.reload();
    await expect(revisions(page)).toHaveCount(1);

    await choose(page, path);
    await expect(review(page)).toBeVisible({ timeout: 60_000 });
    await expect(review(page).locator('dl')).toContainText(rows.toLocaleString('en'));
    await review(page).getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText(/^Imported: /)).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await expect(revisions(page)).toHaveCount(2);
  },
);

/** Lets the worker read the first slice of a chosen file and no other until the page says so: no race with the disk. */
const HOLD_AFTER_FIRST_SLICE = `
const goesOn = new Promise((resolve) => { new BroadcastChannel('go on').onmessage = resolve; });
const { slice } = Blob.prototype;
Blob.prototype.slice = function (start, end) {
  const part = slice.call(this, start, end);
  if (this instanceof File && start > 0) {
    const read = part.arrayBuffer.bind(part);
    part.arrayBuffer = () => goesOn.then(read);
  }
  return part;
};
`;

test('a file that changes while it is read is refused by name, nothing stored', async ({ page }) => {
  const { path } = writeBigFile(join(folder, 'changing.csv'), 4);
  await page.route('**/ingest.worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${HOLD_AFTER_FIRST_SLICE}${await response.text()}` });
  });
  await openStored(page, '#/en/data');
  await choose(page, path);
  const progress = page.getByRole('progressbar');
  await expect.poll(() => progress.evaluate((bar) => (bar as HTMLProgressElement).value)).toBeGreaterThan(0);
  utimesSync(path, new Date(), new Date(Date.now() + 60_000));
  truncateSync(path, 1_000_000);
  await page.evaluate(() => {
    new BroadcastChannel('go on').postMessage('');
  });
  await expect(page.getByRole('alert')).toContainText('changing.csv', { timeout: 60_000 });
  // In a page of its own: a reload waited now and then for what the first one's routes held.
  const next = await page.context().newPage();
  await page.close();
  await next.goto('./#/en/data');
  await expect(revisions(next)).toHaveCount(1);
});

test('a file of 3 GB and a broken workbook are refused with what to do instead', async ({ page }) => {
  const huge = join(folder, 'huge.csv');
  writeFileSync(huge, 'indicator,area,period,value\n');
  truncateSync(huge, 3 * 2 ** 30);
  await openStored(page, '#/en/data');
  await choose(page, huge);
  await expect(page.getByRole('alert')).toContainText('Split it');
  const workbook = join(folder, 'workbook.xlsx');
  writeFileSync(workbook, Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml', 'latin1'));
  await choose(page, workbook);
  await expect(page.getByRole('alert')).toContainText('The file is damaged');
});
