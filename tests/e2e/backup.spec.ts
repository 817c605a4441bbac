import { expect, test, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { drop, paste } from './snapshots.ts';
import { open, openStored } from './start.ts';

const today = new Date().toISOString().slice(0, 10);
const NAME = `targetline-${today}.targetline`;

async function bring(page: Page, value: string): Promise<void> {
  const revisions = page.locator('[data-revision]');
  // The package itself is the first; before it stands there is nothing to count from.
  await expect(revisions).not.toHaveCount(0);
  const before = await revisions.count();
  await paste(page, `indicator,area,period,value,source\negdi,VNM,2026,${value},Test\negdi,THA,2026,0.8,Test\n`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(revisions).toHaveCount(before + 1);
}

test('A64 A62 a workspace travels to another browser in one file: figures, revisions, shelf', async ({
  page,
  browser,
}, info) => {
  await openStored(page, '#/en/data');
  const revisions = page.locator('[data-revision]');
  await expect(revisions).toHaveCount(1);
  await bring(page, '0.91');
  await expect(revisions).toHaveCount(2);
  const reminder = page.locator('[data-test=reminder]');
  await expect(reminder).toContainText('1 import so far and no backup yet');
  const file = await downloaded(page, info, NAME, () => page.getByRole('button', { name: 'Download backup' }).click());
  await expect(reminder).toContainText('No import since the last backup');
  await bring(page, '0.92');
  await expect(reminder).toContainText('1 import since the last backup');

  const context = await browser.newContext({ locale: 'en-GB' });
  const other = await context.newPage();
  await openStored(other, '#/en/data');
  const twin = await context.newPage();
  await open(twin, '#/en/data');
  await other.getByLabel('Restore backup').setInputFiles({ name: NAME, mimeType: '', buffer: file });
  const question = other.getByRole('group', { name: `Restore ${NAME}?` });
  await expect(question.locator('dt:text-is("Revisions") + dd')).toHaveText('2');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await expect(other.locator('[data-revision]')).toHaveCount(1);
  await drop(other, NAME, '', file);
  await question.getByRole('button', { name: 'Restore' }).click();
  await expect(other.locator('[data-revision]')).toHaveCount(2);
  // The page in the other tab starts anew with it.
  await expect(twin.locator('[data-revision]')).toHaveCount(2);
  await other.goto('./#/en/indicator/egdi');
  await expect(other.getByRole('row', { name: /2026 .*0\.91/ }).first()).toBeVisible();
  await context.close();
});

test('A64 a clock that was set back hides no import from the reminder, nor its place in the history', async ({
  page,
}, info) => {
  const reminder = page.locator('[data-test=reminder]');
  const names = () =>
    page.locator('[data-revision]').evaluateAll((all) => all.map((one) => one.getAttribute('data-revision')));
  // A store that is real; only what the clock says is made.
  await page.clock.setFixedTime('2026-06-10T09:00:00Z');
  await open(page, '#/en/data');
  await bring(page, '0.91');
  await downloaded(page, info, 'targetline-2026-06-10.targetline', () =>
    page.getByRole('button', { name: 'Download backup' }).click(),
  );
  await expect(reminder).toContainText('No import since the last backup of 10 Jun 2026');
  const atStake = page.locator('[data-test=at-stake]');
  await expect(atStake).toHaveCount(0);

  await page.clock.setFixedTime('2026-06-01T09:00:00Z');
  await bring(page, '0.92');
  await expect(reminder).toContainText('1 import since the last backup of 10 Jun 2026');
  await page.reload();
  await expect(reminder).toContainText('1 import since the last backup of 10 Jun 2026');
  await expect(atStake).toContainText('1 of 3 imported entries goes with them');
  expect(await names()).toEqual(['3', '2', '1']);
  await page.goto('./#/en/indicator/egdi');
  await expect(page.getByRole('row', { name: /2026 .*0\.92/ }).first()).toBeVisible();

  // The backup is older by the clock than what it holds, and the next import counts again.
  await page.goto('./#/en/data');
  await downloaded(page, info, 'targetline-2026-06-01.targetline', () =>
    page.getByRole('button', { name: 'Download backup' }).click(),
  );
  await expect(reminder).toContainText('No import since the last backup of 1 Jun 2026');
  await page.clock.setFixedTime('2026-05-20T09:00:00Z');
  await bring(page, '0.93');
  await expect(reminder).toContainText('1 import since the last backup of 1 Jun 2026');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(reminder).toContainText('No import since the last backup of 1 Jun 2026');
});

test('a damaged, cut or foreign file is refused and changes nothing', async ({ page }, info) => {
  await openStored(page, '#/en/data');
  await bring(page, '0.91');
  const file = await downloaded(page, info, NAME, () => page.getByRole('button', { name: 'Download backup' }).click());
  const changed = Buffer.from(file);
  const middle = file.length >> 1;
  changed[middle] = (changed[middle] ?? 0) ^ 0x40;
  for (const [name, buffer, said] of [
    ['changed.targetline', changed, 'It was changed or cut off in transit'],
    ['cut.targetline', file.subarray(0, middle), 'It was changed or cut off in transit'],
    ['table.targetline', Buffer.from('area,period,value\n'), 'It is not a Targetline backup.'],
  ] as const) {
    await page.getByLabel('Restore backup').setInputFiles({ name, mimeType: '', buffer });
    await expect(page.getByRole('alert')).toContainText(`${name} cannot be restored. Nothing was changed.`);
    await expect(page.getByRole('alert')).toContainText(said);
  }
  await page.reload();
  await expect(page.locator('[data-revision]')).toHaveCount(2);
});

test('A64 an empty database where there were imports says so and leads to the backup', async ({ page }) => {
  await openStored(page, '#/en/data');
  await bring(page, '0.91');
  // What a browser does that clears site data but keeps local storage, or loses its database.
  await page.goto('./embed.html');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('targetline');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await page.goto('about:blank');
  await open(page, '#/en/overview');
  await expect(page.getByRole('alert')).toContainText('The figures you imported in this browser are no longer here');
  // At the second start too, until it was read.
  await page.reload();
  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await expect(page.getByRole('heading', { name: 'Backup' })).toBeVisible();
  await page.getByRole('button', { name: 'Do not show this again' }).click();
  await page.reload();
  await expect(page.locator('[data-revision]')).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A63 the first import asks the browser to keep the data, and says what it answered', async ({ page }) => {
  // Chromium decides by how often a page is used, which no test can wait for.
  await page.addInitScript(() => {
    const answers = [false, true];
    Object.assign(window, { asked: 0 });
    navigator.storage.persisted = () => Promise.resolve(false);
    navigator.storage.persist = () => {
      (window as unknown as { asked: number }).asked++;
      return Promise.resolve(answers.shift() ?? true);
    };
  });
  const asked = (): Promise<number> => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await openStored(page, '#/en/data');
  const storage = page.locator('[data-test=storage]');
  await expect(storage).toContainText('This browser may delete the data when the disk runs short');
  await expect(storage).toContainText(/ in use of about /);
  expect(await asked()).toBe(0);
  await paste(page, 'indicator,area,period,value\negdi,VNM,2026,0.91\negdi,THA,2026,0.8\n');
  const review = page.getByRole('region', { name: 'Review import' });
  await expect(review).toContainText('With the first import, the page asks the browser');
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  const outcome = page.locator('#outcome');
  await expect(outcome).toContainText('This browser may still delete what you imported.');
  expect(await asked()).toBe(1);
  await expect(page.getByText('The browser did not promise it.')).toBeVisible();
  // The backup is one click away, there and then.
  await outcome.getByRole('button', { name: 'Back up now' }).click();
  await expect(outcome).toContainText('The backup was made');
  await expect(outcome).not.toContainText('may still delete');

  await bring(page, '0.92');
  expect(await asked()).toBe(1);
  await expect(page.locator('[data-test=reminder]')).toContainText('In no backup: ');
  await page.getByRole('button', { name: 'Ask the browser to keep them' }).click();
  await expect(storage).toContainText('This browser has promised to keep the data');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(storage).toContainText('Trình duyệt này đã cam kết giữ dữ liệu');
});

test('A64 a file chosen once is written after every import, and asked for again @full', async ({ page, browser }) => {
  // The dialog of the system is out of reach: in its place stands a real file of the browser's own.
  await page.addInitScript(() => {
    const file = async (): Promise<FileSystemFileHandle> =>
      (await navigator.storage.getDirectory()).getFileHandle('office.targetline', { create: true });
    const isAllowed = (): boolean => sessionStorage.getItem('allowed') !== 'no';
    Object.assign(window, { showSaveFilePicker: file });
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => Promise.resolve(isAllowed() ? 'granted' : 'prompt'),
      requestPermission: () => {
        sessionStorage.removeItem('allowed');
        return Promise.resolve('granted');
      },
    });
  });
  const written = async (): Promise<Buffer> =>
    Buffer.from(
      await page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle('office.targetline')).getFile();
        return [...new Uint8Array(await file.arrayBuffer())];
      }),
    );
  const state = page.locator('[data-test=auto-backup]');
  await openStored(page, '#/en/data');
  await bring(page, '0.91');
  await page.getByRole('button', { name: 'Choose a file for automatic backup' }).click();
  await expect(state).toContainText('the backup is written to office.targetline');
  const first = await written();
  await bring(page, '0.92');
  await expect.poll(async () => (await written()).equals(first)).toBe(false);
  await expect(page.locator('[data-test=reminder]')).toContainText('No import since the last backup');

  // The next visit: the browser wants a click.
  await page.evaluate(() => {
    sessionStorage.setItem('allowed', 'no');
  });
  await page.reload();
  await expect(state).toContainText('the backup is written to office.targetline');
  const second = await written();
  await bring(page, '0.93');
  await expect(state).toContainText('office.targetline is not up to date');
  expect((await written()).equals(second)).toBe(true);
  await state.getByRole('button', { name: 'Allow and write' }).click();
  await expect(state).toContainText('the backup is written to office.targetline');

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await openStored(other, '#/en/data');
  await other.getByLabel('Restore backup').setInputFiles({ name: NAME, mimeType: '', buffer: await written() });
  await other.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.locator('[data-revision]')).toHaveCount(4);
  await other.context().close();

  await state.getByRole('button', { name: 'Stop writing it' }).click();
  await page.reload();
  await expect(state.getByRole('button', { name: 'Choose a file for automatic backup' })).toBeVisible();
});
