import { expect, test } from '@playwright/test';
import { drop, fileOf, shareDialog } from './snapshots.ts';
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

test('the name, the latest figure and one verdict stand above the chart, the older figures are one press away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  const chart = page.getByRole('img', { name: 'Measured values' });
  await expect(chart).toBeVisible();
  await expect(page.locator('[data-test=answer]')).toContainText(
    /Latest figure, 2025.*14\.02%.*≥\s30% by 2030.*off track:.*15\.98\spercentage points short.*Rule: gap-closing pace/s,
  );
  expect(await chart.evaluate((svg) => svg.getBoundingClientRect().top + scrollY)).toBeLessThan(320);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3000);
  const gso = page.getByRole('region', { name: /National Statistics Office/ });
  const oldest = gso.getByRole('row', { name: /^2020/ });
  await expect(oldest).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all 13 figures' }).first().click();
  await expect(oldest.first()).toBeVisible();
});

test('a note goes through review onto the chart, and with the chart out of the page', async ({ page }, info) => {
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  await page.getByText('Add a note').click();
  await page.getByRole('button', { name: 'Review and save' }).click();
  await expect(page.getByRole('alert')).toContainText('Write a text');
  await page.getByLabel('Text').fill('The method was revised');
  await page.getByLabel('Period', { exact: true }).fill('2022');
  await page.getByRole('button', { name: 'Review and save' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/indicator/digital-economy-share-gdp');
  const told = page.locator('figure svg text').filter({ hasText: 'Event, 2022: The method was revised' });
  await expect(told).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove: Event, 2022' })).toBeVisible();
  await shareDialog(page);
  const svg = await fileOf(page, info, 'svg', 'targetline-digital-economy-share-gdp-VNM');
  await page.keyboard.press('Escape');
  await drop(page, 'noted.svg', 'image/svg+xml', svg);
  await expect(page.locator('[data-test=frozen]')).toBeVisible();
  await expect(told).toBeVisible();
});

test('an open target shows the pace by the gap-closing rule', async ({ page }) => {
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  await expect(page.locator('[data-target="vn-749:digital-economy-share-gdp:2030"]')).toContainText(
    'Rule: gap-closing pace',
  );
});

test('every indicator of every target opens without a number that is none', async ({ page }) => {
  await open(page, '#/en/targets');
  const links = await page
    .locator('tr[data-target] th a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  for (const href of new Set(links)) {
    await open(page, href);
    await expect(page.getByRole('heading', { name: 'Targets' })).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/NaN|undefined|Infinity/);
  }
});

test('on a phone the figures are folded', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  const figures = page.locator('details', { has: page.locator('#observations') });
  await expect(page.locator('#observations')).toBeVisible();
  await expect(figures.locator('tbody tr').first()).toBeHidden();
  await figures.locator('summary').first().click();
  await expect(figures.locator('tbody tr').first()).toBeVisible();
});
