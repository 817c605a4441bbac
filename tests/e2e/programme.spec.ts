import { expect, test } from '@playwright/test';
import { open, openStored } from './start.ts';

test('the registry counts every target once and says which is superseded and what is not assessable', async ({
  page,
}) => {
  await open(page, '#/en/programme');
  const rows = page.locator('tr[data-target]');
  await expect(rows.first()).toBeVisible();
  const all = page.locator('[data-test=counts] tbody tr').last();
  const cells = (await all.locator('td').allTextContents()).map(Number);
  expect(cells.at(-1)).toBe(await rows.count());
  expect(cells.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(cells.at(-1));
  await expect(page.locator('tr[data-target="vn-749:egdi-rank:2025"]')).toContainText(
    /newer text: Decision 942.* sets rank 50 or better/,
  );
  await expect(page.locator('tr[data-target="vn-749:egdi-rank:2030"]')).toContainText('latest target; also in');
  await expect(page.getByRole('heading', { name: 'the unit was abolished' })).toBeVisible();
  await page.getByRole('link', { name: /^E-Government Development Strategy/ }).click();
  await expect(page.locator('tr[data-target="vn-942:egdi-rank:2030"]')).toContainText('newer text:');
  await expect(page.locator('main')).not.toContainText(/NaN|undefined/);
});

test('a target of one’s own is filled in, complained about in words, reviewed, seen everywhere, and undone', async ({
  page,
}) => {
  await openStored(page, '#/en/programme');
  await page.getByRole('button', { name: 'Review it' }).click();
  await expect(page.getByRole('alert')).toContainText('No indicator is called');
  await page.getByLabel('Indicator', { exact: true }).fill('Digital economy share of GDP');
  await page.getByLabel(/^Value/).fill('130');
  await page.getByRole('button', { name: 'Review it' }).click();
  await expect(page.getByRole('alert')).toContainText('This indicator lies between 0 and 100.');
  await page.getByLabel(/^Value/).fill('22,5');
  await page.getByLabel('By the end of').fill('2028');
  await page.getByRole('button', { name: 'Review it' }).click();
  const review = page.getByRole('region', { name: 'Review import' });
  await expect(review).toContainText('Added');
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/indicator/digital-economy-share-gdp');
  await expect(page.locator('[data-target="own-vnm:digital-economy-share-gdp:2028"]')).toContainText(/≥\s22\.5\s?%/);
  await page.goto('#/en/overview?programme=own-vnm');
  await expect(page.locator('tr[data-target="own-vnm:digital-economy-share-gdp:2028"]').first()).toBeVisible();
  await page.goto('#/en/data');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.goto('#/en/indicator/digital-economy-share-gdp');
  await expect(page.locator('[data-target="vn-749:digital-economy-share-gdp:2030"]')).toBeVisible();
  await expect(page.locator('[data-target^="own-"]')).toHaveCount(0);
});

test('A52 the targets are sorted from the worst verdict on demand, and the link keeps it', async ({ page }) => {
  await open(page, '#/en/overview');
  await page.getByLabel('Order').selectOption('Worst first');
  const verdicts = page.locator('tr[data-target] td.verdict');
  await expect(verdicts.first()).toContainText(/moving away|missed|off track/);
  await expect(verdicts.last()).toContainText(/^\s*met/);
  await expect(page.getByRole('status').filter({ hasText: 'Order: Worst first.' })).toHaveCount(1);
  expect(page.url()).toContain('sort=worst');
});
