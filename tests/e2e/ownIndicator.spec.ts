import { expect, test, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { shareDialog } from './snapshots.ts';
import { openStored } from './start.ts';

const review = (page: Page) => page.getByRole('region', { name: 'Review import' });
const importIt = (page: Page) => review(page).getByRole('button', { name: 'Import', exact: true }).click();
/** The row of the target in the table of a programme or of the overview. */
const standing = (page: Page) => page.locator('tr', { hasText: 'Files handled online' });

test('an indicator and a target of one’s own: imported, judged, looked at, shared, and judged alike from the backup', async ({
  page,
  browser,
}, info) => {
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles({
    name: 'files.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Country,Year,Files handled online (%)\n' +
        [31.5, 38.2, 45.1, 52.9, 58.4].map((value, at) => `Việt Nam,${String(2020 + at)},${String(value)}`).join('\n'),
    ),
  });
  await review(page).getByLabel('Which way is better?').selectOption('up');
  await importIt(page);
  await expect(page.getByText(/^Imported: /)).toBeVisible();

  // A target by the form, which is read like a file of targets.
  await page.goto('#/en/targets');
  await page.getByText('Add a target of your own').click();
  await page.getByRole('dialog').getByLabel('Indicator', { exact: true }).fill('Files handled online');
  await page.getByLabel(/^Value/).fill('90');
  await page.getByLabel('By the end of').fill('2030');
  await page.getByRole('button', { name: 'Review it' }).click();
  await importIt(page);
  await page.getByRole('link', { name: /^See progress/ }).click();
  // 58.4 in 2024; 31.6 in six years are needed, 5.27 a year, where 6.73 a year came: on track.
  await expect(standing(page).first()).toContainText('on track');

  await standing(page).first().getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Files handled online');
  const chart = page.getByRole('figure').first();
  await expect(chart.locator('svg desc')).toContainText('58.4');
  await shareDialog(page);
  const id = /indicator\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const svg = await downloaded(page, info, `targetline-${id}-VNM-wide-en.svg`, () =>
    page.getByRole('dialog').getByRole('button', { name: /svg$/i }).click(),
  );
  expect(svg.toString('utf8')).toContain('58.4');
  expect(svg.toString('utf8')).toContain('90');
  await page.getByRole('dialog').getByRole('radio', { name: 'This page' }).check();
  await expect(page.getByRole('dialog')).toContainText(
    'You have imported figures of your own. They are not in this link',
  );
  await page.keyboard.press('Escape');

  await page.goto('#/en/data');
  const today = new Date().toISOString().slice(0, 10);
  const backup = `targetline-${today}.targetline`;
  const file = await downloaded(page, info, backup, () =>
    page.getByRole('button', { name: 'Download backup' }).click(),
  );
  const context = await browser.newContext({ locale: 'en-GB' });
  const other = await context.newPage();
  await openStored(other, '#/en/data');
  await other.getByLabel('Restore backup').setInputFiles({ name: backup, mimeType: '', buffer: file });
  await other
    .getByRole('group', { name: `Restore ${backup}?` })
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(other.locator('[data-revision]')).toHaveCount(3);
  await other.goto('./#/en/overview?programme=own-vnm');
  await expect(standing(other).first()).toContainText('on track');
  await context.close();
});
