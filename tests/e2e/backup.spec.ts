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
  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await expect(page.getByRole('heading', { name: 'Backup' })).toBeVisible();
});
