import { expect, test } from '@playwright/test';
import { open } from './start.ts';

const rows = 'tr[data-target]';

test('targets are filtered by verdict and name, and the link keeps both (A30, A52)', async ({ page }) => {
  await open(page, '#/en/overview');
  const table = page.locator(rows);
  await expect(table.first()).toBeVisible();
  const all = await table.count();
  await page.getByRole('combobox', { name: 'Verdict', exact: true }).selectOption({ index: 1 });
  await expect.poll(() => table.count()).toBeLessThan(all);
  await expect(page.getByRole('status').filter({ hasText: /^Targets shown: \d+ of \d+/ })).toBeVisible();
  await page.getByLabel('Find an indicator').fill('zzz');
  await expect(page.getByText('No target matches.')).toBeVisible();
  // The address follows within half a second.
  await expect(page).toHaveURL(/find=zzz/);
  await page.reload();
  await expect(page.getByText('No target matches.')).toBeVisible();
  await expect(page.getByLabel('Find an indicator')).toHaveValue('zzz');
  await page.getByRole('button', { name: 'Show all targets' }).click();
  await expect(table).toHaveCount(all);
});

test('a name is found in either language, without marks', async ({ page }) => {
  await open(page, '#/en/overview?find=kinh te so');
  await expect(page.locator(rows).first()).toContainText('economy');
  expect(await page.locator(rows).count()).toBeGreaterThan(0);
});

test('all programmes stand together, each target with its legal basis', async ({ page }) => {
  await open(page, '#/en/overview');
  await expect(page.locator(rows).first()).toBeVisible();
  const one = await page.locator(rows).count();
  await page.getByRole('combobox', { name: 'Programme', exact: true }).selectOption('All programmes of this area');
  await expect.poll(() => page.locator(rows).count()).toBeGreaterThan(one);
  await expect(page.getByText('Decision 942/QD-TTg', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect.poll(() => page.locator(rows).count()).toBeGreaterThan(one);
});

test('what changed: the last edition in words, and an import’s effect on the targets', async ({ page }) => {
  await open(page, '#/en/overview');
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed).toContainText(
    'Viet Nam rose from 86th in 2022 to 71st in 2024. Its gap to rank 50 shrank from 0.105 to 0.069 points.',
  );
  await expect(changed).toContainText('These are the first data in this browser.');
  await page.goto('#/en/data');
  await page.getByLabel('Import CSV').setInputFiles({
    name: 'edition.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('indicator,area,period,value\nlabour-productivity-growth,VNM,2025,33.3\n'),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/overview');
  await expect(changed.getByRole('listitem').first()).toContainText('33.3');
  await expect(changed.getByRole('listitem').first()).toContainText('→');
});
