import { expect, test, type Page } from '@playwright/test';
import { inventedEdition } from './invented.ts';
import { open, openStored } from './start.ts';

// Six past editions are simulated anew: on a machine with much else to do that takes a while.
const WORKED_OUT = { timeout: 90_000 };
const rows = (page: Page) => page.locator('[data-test=backtest] tbody tr');

test('the Method screen tests the simulation on the data that are loaded and admits where it is weak', async ({
  page,
}) => {
  await open(page, '#/en/method');
  await expect(rows(page)).toHaveCount(3, WORKED_OUT);
  for (const row of await rows(page).all()) {
    const [crps = NaN, naive = NaN] = (await row.locator('td').allTextContents()).map(Number);
    expect(crps).toBeLessThan(naive);
  }
  await expect(page.getByText('from each of 5 past editions (2014 to 2022)')).toBeVisible(WORKED_OUT);
  await expect(page.locator('[data-test=weak] li')).not.toHaveCount(0);
  await expect(page.getByText('part of a change is lost')).toBeVisible();
  await expect(page.locator('[data-test=rivals] tbody tr')).toHaveCount(4);
  await expect(page.locator('[data-test=sensitivity] tbody tr').first()).toContainText('As used');
  // Worked through with the figures that are loaded, down to the verdict.
  await expect(page.locator('[data-test=worked] li')).toHaveText([
    /^Starting value: [\d.]+% \(2020\)\.$/,
    /^Latest figure: 14\.02% \(2025\)\.$/,
    /in 5\syears, \+0\.27\sa year\.$/,
    /^Pace needed: from 14\.02% to 30% in 5\syears, \+3\.20\sa year\.$/,
    /between 0 and 0\.6:\s+off track\.$/,
  ]);
  // Three components of the survey and Viet Nam's own indicators, one to three observations ahead.
  await expect(page.locator('[data-test=projections] tbody tr')).toHaveCount(12);
  await expect(page.locator('[data-test=weak-projections]')).toContainText('Indicators with targets of Viet Nam');
  const diagrams = page.getByRole('figure', { name: /^When it gave a 30% chance/ });
  await expect(diagrams.getByRole('img').locator('text').filter({ hasText: 'editions ahead' })).toHaveCount(2);
  await diagrams.getByRole('button', { name: 'Show table' }).click();
  await expect(diagrams.getByRole('row').nth(1)).toContainText('1 edition ahead');
  // On record since before the edition of 2026 was there: every method in each of three editions, to be scored one day.
  const onRecord = page.getByRole('region', { name: 'Forecasts on record' });
  await expect(onRecord.locator('[data-filed="2026"]')).toContainText('once the whole 2026 edition has been imported');
  await expect(onRecord.locator('[data-test=forecasts] tbody tr')).toHaveCount(6);
  await expect(onRecord.locator('[data-test=forecasts] thead th').nth(5)).toHaveText('Rank in 2030');
  await page.goto('#/vi/method');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phương pháp và độ tin cậy của số liệu');
  await expect(rows(page)).toHaveCount(3);
});

test('a new edition gives the test one more origin', async ({ page }) => {
  const { year, text } = inventedEdition('VNM', 0.03);
  await openStored(page, '#/en/data');
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'invented-edition.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page
    .getByRole('region', { name: 'Review import' })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/method');
  await expect(page.getByText(`from each of 6 past editions (2014 to ${String(year - 2)})`)).toBeVisible(WORKED_OUT);
});
