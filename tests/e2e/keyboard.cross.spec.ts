import { expect, test, type Locator, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { openStored } from './start.ts';

/**
 * Presses Tab until something has the focus, as a reader without a mouse does: once it is there. Behind the last place of a screen
 * that is still being drawn, Tab leads out of the page, and no key works in it any more.
 */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeAttached();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there');
}

test('A51 the main job by keyboard alone: import, find what changed, walk through the chart, share it', async ({
  page,
}, info) => {
  await openStored(page, '#/en/overview');
  await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Data' }));
  await page.keyboard.press('Enter');
  const input = page.getByLabel('Import a file');
  await tabTo(page, input);
  // The browser's own window for choosing files is out of reach of a test; the field that opens it has the focus.
  await input.setInputFiles({
    name: 'growth.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('indicator,area,period,value\nlabour-productivity-growth,VNM,2025,6.5\n'),
  });
  const commit = page.getByRole('button', { name: 'Import', exact: true });
  await expect(commit).toBeVisible();
  await tabTo(page, commit);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Imported: 1 added/)).toBeVisible();

  await page.keyboard.press('Home');
  await page.goto('#/en/overview');
  await expect(page.getByRole('region', { name: 'What changed' }).getByRole('listitem').first()).toContainText('6.5');
  const chart = page.getByRole('img', { name: /^EGDI score/ });
  await tabTo(page, chart);
  await page.keyboard.press('End');
  await expect(page.locator('figure').first().locator('[aria-live]')).toContainText('2030');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('figure').first().locator('[aria-live]')).toContainText('2028');

  const share = page.getByRole('button', { name: 'Share' }).first();
  await share.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('img')).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Download CSV' }));
  const csv = await downloaded(page, info, 'targetline-egdi-VNM.csv', () => page.keyboard.press('Enter'));
  expect(csv.includes('egdi')).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // Firefox shows its own panel of downloads: the page then has no focus, but keeps its place.
  await expect.poll(() => share.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('T7b from the top of the overview to the first target Tab is pressed at most 30 times', async ({ page }) => {
  await openStored(page, '#/en/overview');
  const first = page.locator('[data-target]').first();
  await expect(first).toBeVisible();
  const links = page.locator('#targets ~ table tbody a');
  await expect(links.first()).toBeVisible();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  let presses = 0;
  do {
    await page.keyboard.press('Tab');
    presses++;
  } while (presses < 100 && !(await links.first().evaluate((link) => link === document.activeElement)));
  expect(presses).toBeLessThanOrEqual(30);
});
