import { expect, test } from '@playwright/test';
import { open } from './start.ts';

test('A43 an open target is read by every published rule side by side, and from every base year', async ({ page }) => {
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  const summary = page.locator('summary', { hasText: /^Verdicts by the published rules: ≥\s30% by 2030/ });
  const details = page.locator('details', { has: summary }).first();
  await details.locator('summary').click();
  await expect(details.locator('[data-test=rules] tbody tr')).toHaveCount(7);
  await expect(details.getByRole('row', { name: /^Gap-closing pace/ })).toContainText(
    /on track|at risk|off track|moving away/,
  );
  await expect(details.locator('[data-test=strip] li')).not.toHaveCount(0);
  await expect(details).toContainText(
    /The verdict (depends on the base year|is the same whichever base year is used)\./,
  );
  await expect(page.locator('main')).not.toContainText(/NaN|undefined|Infinity/);
});

test('A43 growth rules are not offered for a rank, and say why', async ({ page }) => {
  await open(page, '#/vi/indicator/egdi-rank');
  const details = page.locator('details', { has: page.locator('[data-test=rules]') }).first();
  await details.locator('summary').click();
  await expect(details.getByRole('row', { name: /^Eurostat/ })).toContainText(
    'không tính được tốc độ tăng cho thứ hạng',
  );
});
