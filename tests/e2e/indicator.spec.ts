import { expect, test } from '@playwright/test';
import { open } from './start.ts';

test('conflicting figures stand side by side, each with its source', async ({ page }) => {
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  const gso = page.getByRole('region', { name: /National Statistics Office/ });
  await expect(gso.getByRole('row', { name: /^2024/ })).toContainText(/13\.17%/);
  await expect(gso.getByRole('row', { name: /^2025/ }).first()).toContainText(/14\.02%/);
  const ministry = page.getByRole('region', { name: /estimate of the Ministry/ });
  await expect(ministry.getByRole('row', { name: /^2025/ }).first()).toContainText(/18\.72%/);
  await expect(ministry.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
  await expect(page.getByText('NaN')).toHaveCount(0);
});

test('an open target shows the pace by the gap-closing rule', async ({ page }) => {
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  await expect(page.locator('[data-target="vn-749:digital-economy-share-gdp:2030"]')).toContainText(
    'Rule: gap-closing pace',
  );
});

test('every indicator of every target opens without a number that is none', async ({ page }) => {
  await open(page, '#/en/overview');
  const links = await page
    .locator('tr[data-target] th a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  for (const href of new Set(links)) {
    await open(page, href);
    await expect(page.getByRole('heading', { name: 'Targets' })).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/NaN|undefined|Infinity/);
  }
});
