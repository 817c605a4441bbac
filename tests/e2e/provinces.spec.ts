import { expect, test } from '@playwright/test';
import { open } from './start.ts';

test('provinces: the complete year first, partial ones marked, one stands out, and the link keeps it all', async ({
  page,
}) => {
  await open(page, '#/en/provinces');
  await expect(page.getByText('All 63 units have a figure.', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('option', { name: /^2020: \d+ of 63$/ })).toHaveCount(1);
  await page.getByLabel('Highlight').selectOption({ label: 'Ha Noi' });
  await expect(page.getByRole('heading', { name: 'Ha Noi, period by period' })).toBeVisible();
  await page.getByLabel('Order').selectOption('By name');
  await page.reload();
  await expect(page.getByLabel('Order')).toHaveValue('name');
  await expect(page.getByRole('heading', { name: 'Ha Noi, period by period' })).toBeVisible();
  await page.getByRole('button', { name: 'Show table' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(64);
  await expect(rows.nth(1)).toContainText('An Giang');
});

test('partial years say that they are no ranking of all, beside the published mean', async ({ page }) => {
  await open(page, '#/en/provinces/dti-provincial-score?period=2021');
  await expect(page.getByText(/^4 of 63 units have a figure: this is not a ranking of all\.$/).first()).toBeVisible();
  await expect(page.locator('figure svg text', { hasText: 'National average 0.4014, 2021' })).toBeVisible();
});

test('after the mergers: old figures side by side, none worked out; Đ comes after D', async ({ page }) => {
  await open(page, '#/vi/provinces?units=today&sort=name');
  await page.getByRole('button', { name: 'Xem bảng' }).click();
  const names = await page.getByRole('table').getByRole('rowheader').allInnerTexts();
  expect(names).toHaveLength(34);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  await expect(page.getByRole('row', { name: /^Đà Nẵng/ })).toContainText('Quảng Nam');
});

test('an imported provincial indicator is looked at on the same screen', async ({ page }) => {
  await open(page, '#/en/data');
  await page.getByLabel('Import CSV').setInputFiles({
    name: 'so.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'indicator,area,period,value\ndti-provincial-score,Hà Nội,2025,0.91\ndti-provincial-score,Đà Nẵng,2025,0.9\n',
    ),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/provinces/dti-provincial-score?period=2025');
  await expect(page.locator('figure')).toContainText('0.9100');
  await expect(page.getByText(/^2 of \d+ units have a figure/).first()).toBeVisible();
});

test('a country without known provinces, an indicator without figures of any: said, not blank', async ({ page }) => {
  await open(page, '#/en/provinces?area=SGP');
  await expect(page.getByText('There is no list of provinces for Singapore.')).toBeVisible();
  await page.goto('#/en/provinces/egdi?period=1999');
  await expect(page.getByText('This indicator has no provincial figures; another one is shown.')).toBeVisible();
});
