import { expect, test, type Page } from '@playwright/test';
import { inventedEdition } from './invented.ts';
import { open, openStored } from './start.ts';

const outlook = (page: Page) => page.locator('[data-outlook=ready]');
const fans = (page: Page) => page.locator('[data-fan]');

test('A46 the headline chart opens a fan to 2030 with its chance in word and number, for any country and rank', async ({
  page,
}) => {
  await open(page, '#/en/overview');
  await expect(outlook(page)).toContainText(
    /Top\s50 in the 2030 edition: unlikely \(about 1 in 10, or 10%; methods that did equally well in the past give \d+% to \d+%\)\./,
  );
  await expect(outlook(page)).toContainText('10,000 simulations of all countries, starting from the 2024 edition.');
  await expect(fans(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Show table' }).click();
  await expect(page.getByRole('row', { name: /^2030 / })).toContainText(
    /median 0\.\d\d; 80% between 0\.\d\d and 0\.\d\d/,
  );
  await expect(page.getByRole('row', { name: /^Pace needed/ })).toContainText(
    /\+0\.0\d{3} a year, to reach .* 0\.\d\d /,
  );
  // A41: who does not see the picture is told the same.
  await expect(page.locator('figure svg desc').first()).toContainText(
    /\+0\.0\d{3} a year, to reach the score .* Top\s50 in the 2030 edition: unlikely .* Median rank\s\d+/,
  );
  await page.goto('#/en/egdi?area=DNK&rank=50');
  await expect(outlook(page)).toContainText('Top 50 in the 2030 edition: likely (over 99%; ');
  await page.goto('#/en/egdi?area=DNK&rank=1&show=rank');
  await expect(outlook(page)).toContainText(/Top\s1 in the 2030 edition: (un)?likely|about even|very unlikely/);
  await expect(fans(page)).toHaveCount(2);
});

test('A46 the same address tells the same chance again', async ({ page }) => {
  await open(page, '#/vi/egdi?area=LAO&rank=100');
  await expect(outlook(page)).toContainText(/lần mô phỏng toàn bộ bảng xếp hạng/);
  // What other methods say comes last.
  await expect(outlook(page)).toContainText('từng cho kết quả tốt ngang nhau');
  const text = await outlook(page).textContent();
  await page.reload();
  await expect(outlook(page)).toContainText('từng cho kết quả tốt ngang nhau');
  expect(await outlook(page).textContent()).toBe(text);
});

test('a new edition moves everything along: headline, evidence for 2025, fan', async ({ page }) => {
  const { year, text } = inventedEdition('VNM', 0.08);
  await openStored(page, '#/en/data');
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'invented-edition.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page
    .getByRole('region', { name: 'Review import' })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/overview');
  await expect(outlook(page)).toContainText(
    `10,000 simulations of all countries, starting from the ${String(year)} edition.`,
  );
  await expect(outlook(page)).toContainText('in the 2030 edition');
  await expect(page.getByText('Judged by the 2024 edition: rank 71')).toContainText(
    `In the later ${String(year)} edition: rank`,
  );
  await page.getByRole('button', { name: 'Show table' }).click();
  await expect(page.getByRole('row', { name: /^2028 / })).toContainText('median');
  await expect(page.getByRole('row', { name: new RegExp(`^${String(year)} `) })).not.toContainText('median');
});
