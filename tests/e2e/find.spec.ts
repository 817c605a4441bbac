import { expect, test } from '@playwright/test';
import { open, openStored } from './start.ts';

test('anything with a name is found by keyboard, in either language, and gone to', async ({ page }) => {
  await open(page, '#/en/overview');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Find' });
  const box = dialog.getByRole('combobox');
  await expect(box).toBeFocused();
  await page.keyboard.type('kinh te so');
  await expect(dialog.getByRole('option').first()).toContainText(/digital economy/i);
  await box.fill('da nang');
  await expect(dialog.getByRole('option').first()).toContainText('Da Nang');
  await box.fill('zzz');
  await expect(dialog).toContainText('Nothing here has such a name.');
  await box.fill('egdi-rank');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#\/en\/indicator\/egdi-rank/);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await box.fill('Estonia');
  await dialog.getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Estonia');
});

test('the catalogue lists every indicator with its periods, areas, targets and source', async ({ page }) => {
  await openStored(page, '#/en/data');
  const catalogue = page.locator('[data-test=catalogue]');
  await catalogue.locator('summary').click();
  await catalogue.getByLabel('Find an indicator').fill('chinh phu dien tu');
  const row = catalogue.getByRole('row', { name: /UN E-Government Development Index rank/ });
  await expect(row).toContainText('2003 – 2024');
  await expect(row).toContainText('193');
  await catalogue.getByLabel('Find an indicator').fill('zzz');
  await expect(catalogue).toContainText('No indicator has such a name.');
});

test('a link to what the data do not hold offers the likest names, and the box', async ({ page }) => {
  await open(page, '#/en/indicator/egdi-rnak');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such indicator.');
  const near = page.locator('[data-test=nearest]');
  await expect(near.getByRole('link').first()).toHaveText('UN E-Government Development Index rank');
  await near.getByRole('button', { name: 'Find by name' }).click();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await near.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('UN E-Government Development Index rank');
  await expect(near).toHaveCount(0);
});
