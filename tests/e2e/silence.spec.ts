import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { openStored } from './start.ts';

const FILE = {
  name: 'made.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('indicator,area,period,value\ninternet-users-share,VNM,1999,12\n'),
};
const outcome = (page: Page) => page.locator('#outcome').locator('..');
const choose = (page: Page) => page.getByLabel(/Import a file|Nhập tệp/).setInputFiles(FILE);

/** Time passes until it is told: what is waited for may begin late on a busy machine. */
const told = (page: Page, text: string): Promise<void> =>
  expect(async () => {
    await page.clock.runFor(20_000);
    await expect(outcome(page)).toContainText(text, { timeout: 500 });
  }).toPass();

/** The file that was given up, once more: it is read, imported, and nothing of the first try is stored. */
async function importsNow(page: Page): Promise<void> {
  await choose(page);
  await page.getByRole('button', { name: /^(Import|Nhập)$/ }).click();
  await expect(page.locator('#outcome')).toContainText(/Imported: 1 added|Đã nhập/);
  await expect(page.locator('[data-revision]')).toHaveCount(2);
}

/** A worker of which nothing is ever heard. */
const SILENT = { contentType: 'text/javascript', body: 'onmessage = () => undefined;' };

for (const { language, said } of [
  {
    language: 'en',
    said: 'Nothing more was heard of the reading for 2 minutes, so it was stopped. Nothing was stored.',
  },
  { language: 'vi', said: 'Trang đã dừng đọc tệp vì suốt 2 phút không có tiến triển. Chưa lưu gì.' },
])
  test(`an import of which nothing is heard is ended and told (${language}), and the same file can be imported at once`, async ({
    page,
  }) => {
    await page.route('**/ingest.worker-*.js', (route) => route.fulfill(SILENT));
    await openStored(page, `#/${language}/data`);
    await page.clock.install();
    // It has been started ahead, and was told to read for practice.
    await expect.poll(() => page.workers().length).toBe(1);
    const ended = page.workers()[0]?.waitForEvent('close');
    await choose(page);
    await expect(page.getByRole('status').filter({ hasText: /Opening…|Đang mở…/ })).toBeVisible();
    await told(page, said);
    await ended;
    await page.unroute('**/ingest.worker-*.js');
    await importsNow(page);
  });

test('a workbook of which nothing is heard is ended and told, and a table can be imported at once', async ({
  page,
}) => {
  await page.route('**/books.worker-*.js', (route) => route.fulfill(SILENT));
  await openStored(page, '#/en/data');
  await page.clock.install();
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('books'));
  await page.getByLabel('Import a file').setInputFiles({ ...FILE, name: 'a.xlsx', buffer: Buffer.from('PK\x03\x04') });
  const ended = (await started).waitForEvent('close');
  await told(page, 'Nothing more was heard of the reading for 5 minutes');
  await ended;
  await importsNow(page);
});

test('a part of the page that never arrives is told with the reload that helps', async ({ page }) => {
  await page.route('**/openBooks-*.js', () => undefined);
  await openStored(page, '#/en/data');
  await page.clock.install();
  await choose(page);
  await told(page, 'Part of the page could not be loaded');
  await page.unroute('**/openBooks-*.js');
  await outcome(page).getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('[data-revision]')).toHaveCount(1);
  await importsNow(page);
});

/** Another tab keeps the database for itself; gives what lets it go. */
async function keepBusy(context: BrowserContext): Promise<() => Promise<void>> {
  const other = await context.newPage();
  await other.goto('./embed.html');
  await other.evaluate(async () => {
    const opening = indexedDB.open('targetline');
    await new Promise((opened) => (opening.onsuccess = opened));
    let isHeld = true;
    Object.assign(globalThis, { letGo: () => (isHeld = false) });
    const stores = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
    const head = stores.objectStore('head');
    await new Promise((begun) => (head.get('head').onsuccess = begun));
    const hold = (): void => {
      if (isHeld) head.get('head').onsuccess = hold;
    };
    hold();
  });
  return () =>
    other.evaluate(() => {
      (globalThis as unknown as { letGo: () => void }).letGo();
    });
}

test('storage that another tab keeps busy is told, and read again once it is free', async ({ page, context }) => {
  await openStored(page, '#/en/data');
  await page.clock.install();
  const letGo = await keepBusy(context);
  await choose(page);
  await told(page, 'The storage of this browser has not answered for 1 minute');
  await letGo();
  await importsNow(page);
});

const NOT_LOST = /Nothing is lost: your data stay as they were|Không mất gì: dữ liệu vẫn như cũ/;
/** Time passes until it is said that what is being stored takes long. */
const toldToWait = (page: Page): Promise<void> =>
  expect(async () => {
    await page.clock.runFor(20_000);
    await expect(page.getByRole('status').filter({ hasText: NOT_LOST })).toBeVisible({ timeout: 500 });
  }).toPass();

for (const language of ['en', 'vi'])
  test(`a commit, an undo and a restore that another tab keeps waiting are told (${language}), and go on once it lets go`, async ({
    page,
    context,
  }, info) => {
    const [revisions, slow] = [page.locator('[data-revision]'), page.getByRole('status').filter({ hasText: NOT_LOST })];
    await openStored(page, `#/${language}/data`);
    const name = `targetline-${new Date().toISOString().slice(0, 10)}.targetline`;
    const backup = await downloaded(page, info, name, () =>
      page.getByRole('button', { name: /Download backup|Tải bản sao lưu/ }).click(),
    );
    await page.clock.install();

    await choose(page);
    const importing = page.getByRole('button', { name: /^(Import|Nhập)$/ });
    await expect(importing).toBeEnabled();
    let letGo = await keepBusy(context);
    await importing.click();
    await toldToWait(page);
    await letGo();
    await expect(page.locator('#outcome')).toContainText(/Imported: 1 added|Đã nhập/);
    await expect(slow).toHaveCount(0);

    letGo = await keepBusy(context);
    await page.getByRole('button', { name: /^(Undo|Hoàn tác)/ }).click();
    await toldToWait(page);
    await expect(revisions).toHaveCount(2);
    await letGo();
    await expect(revisions).toHaveCount(1);

    await page.getByLabel(/Restore backup|Khôi phục/).setInputFiles({ name, mimeType: '', buffer: backup });
    const restoring = page.getByRole('button', { name: /^(Restore|Khôi phục)$/ });
    await expect(restoring).toBeEnabled();
    letGo = await keepBusy(context);
    await restoring.click();
    await toldToWait(page);
    await letGo();
    await expect(page.getByText(/The backup was restored|Đã khôi phục/)).toBeVisible();
    await expect(revisions).toHaveCount(1);
  });

test('a commit that is left by a reload while it waits is not stored, and the data are as they were', async ({
  page,
  context,
}) => {
  await openStored(page, '#/en/data');
  await choose(page);
  const importing = page.getByRole('button', { name: 'Import', exact: true });
  await expect(importing).toBeEnabled();
  await page.clock.install();
  const letGo = await keepBusy(context);
  await importing.click();
  await toldToWait(page);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('unusually long to open');
  // As long as nobody knows what is stored, nobody says that nothing is.
  await expect(page.getByText('Nothing is stored yet')).toHaveCount(0);
  await letGo();
  await expect(page.locator('[data-revision]')).toHaveCount(1);
  await importsNow(page);
});
