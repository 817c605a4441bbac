import { expect, test } from '@playwright/test';
import { open, openStored } from './start.ts';

test('the targets are counted once each, with what stands beside them, and an earlier address leads to them', async ({
  page,
}) => {
  await open(page, '#/en/programme');
  await expect(page).toHaveURL(/#\/en\/targets$/);
  const rows = page.locator('tr[data-target]');
  await expect(rows.first()).toBeVisible();
  const total = await page.locator('[data-test=counts] [data-total]').last().getAttribute('data-total');
  const targets = await rows.evaluateAll((all) => new Set(all.map((row) => row.getAttribute('data-target'))).size);
  expect(String(targets)).toBe(total);
  await expect(page.locator('tr[data-target="vn-749:egdi-rank:2025"]')).toContainText(
    /newer text: Decision\s942.* sets rank\s50 or better/,
  );
  await expect(page.locator('tr[data-target="vn-749:egdi-rank:2030"]')).toContainText('latest target; also in');
  // One stop an indicator, with what it is told by: the texts themselves are on the screen of the indicator.
  const stops = await rows.evaluateAll((all) => all.map((row) => row.querySelectorAll('a, button, summary').length));
  expect(Math.max(...stops)).toBe(1);
  expect(stops.filter((count) => count > 0).length).toBeLessThan(Number(total));
  await page.getByText(/^Viet Nam \(\d+\)$/).click();
  await page.getByRole('link', { name: /^E-Government Development Strategy/ }).click();
  await expect(page.locator('tr[data-target="vn-942:egdi-rank:2030"]')).toContainText('newer text:');
  await expect(page.locator('main')).not.toContainText(/NaN|undefined/);
});

test('a target of one’s own is filled in, complained about in words, reviewed, seen everywhere, and undone', async ({
  page,
}) => {
  await openStored(page, '#/en/targets');
  await page.getByText('Add a target of your own').click();
  await page.getByRole('button', { name: 'Review it' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Name an indicator');
  await page.getByRole('dialog').getByLabel('Indicator', { exact: true }).fill('Digital economy share of GDP');
  await page.getByLabel(/^Value/).fill('130');
  await page.getByRole('button', { name: 'Review it' }).click();
  await expect(page.getByRole('alert')).toContainText('“130” does not lie between 0 and 100.');
  await page.getByLabel(/^Value/).fill('22,5');
  await page.getByLabel('By the end of').fill('2028');
  await page.getByRole('button', { name: 'Review it' }).click();
  const review = page.getByRole('region', { name: 'Review import' });
  await expect(review).toContainText('Added');
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/indicator/digital-economy-share-gdp');
  await expect(page.locator('[data-target="own-vnm:digital-economy-share-gdp:2028"]')).toContainText(/≥\s22\.5\s?%/);
  await page.goto('#/en/targets?programme=own-vnm');
  await expect(page.locator('tr[data-target="own-vnm:digital-economy-share-gdp:2028"]').first()).toBeVisible();
  await page.goto('#/en/data');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.goto('#/en/indicator/digital-economy-share-gdp');
  await expect(page.locator('[data-target="vn-749:digital-economy-share-gdp:2030"]')).toBeVisible();
  await expect(page.locator('[data-target^="own-"]')).toHaveCount(0);
});

test('A52 the targets are sorted from the worst verdict on demand, and the link keeps it', async ({ page }) => {
  await open(page, '#/en/targets');
  await page.getByLabel('Order').selectOption('Worst first');
  const verdicts = page.locator('tr[data-target] td.verdict');
  await expect(verdicts.first()).toContainText(/moving away|missed|off track/);
  await expect(verdicts.last()).toContainText(/^\s*met/);
  await expect(page.getByRole('status').filter({ hasText: 'Order: Worst first.' })).toHaveCount(1);
  expect(page.url()).toContain('sort=worst');
});
