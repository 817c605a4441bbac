import { expect, test } from '@playwright/test';
import { paste } from './snapshots.ts';
import { open } from './start.ts';

test('A9 in 2018 no country has rank 50, and the cut-off is 0.7155', async ({ page }) => {
  await open(page, '#/en/egdi?edition=2018');
  await expect(page.locator('[data-fact=cut-off]')).toHaveText('0.7155');
  await expect(page.getByText('no country has rank 50 in this edition')).toBeVisible();
  await open(page, '#/en/egdi?edition=2024');
  await expect(page.locator('[data-fact=rank]')).toHaveText('71');
  await expect(page.locator('[data-fact=score]')).toHaveText('0.7709');
  await expect(page.locator('[data-fact=cut-off]')).toHaveText('0.8403');
  await expect(page.locator('[data-fact=gap]')).toHaveText('0.0693 points short of rank 50');
  await open(page, '#/en/egdi?edition=2003');
  await expect(page.locator('[data-fact=rank]')).toHaveText('97');
});

test('A7 rank and score of any of 193 countries against any cut-off', async ({ page }) => {
  await open(page, '#/en/egdi?edition=2010');
  await expect(page.getByRole('row', { name: /Viet Nam/ })).toContainText('0.4454');
  await open(page, '#/en/egdi?area=NRU&rank=150');
  await expect(page.locator('[data-fact=rank]')).toHaveText(/^\d+$/);
  const all = page.locator('section', { has: page.getByRole('heading', { name: /^All countries/ }) });
  await all.getByRole('button', { name: /193/ }).press('Enter');
  // It takes back what it did, and is where the reader was.
  await expect(all.getByRole('button', { name: 'Show only the first 20' })).toBeFocused();
  await expect(all.getByRole('row').filter({ has: page.locator('th[scope=row]') })).toHaveCount(193);
});

test('A13 a country is found with and without diacritics, by code, in either language', async ({ page }) => {
  await open(page, '#/vi/egdi');
  const country = page.locator('input[role=combobox]').first();
  for (const [typed, found] of [
    ['han quoc', 'Hàn Quốc'],
    ['Hàn', 'Hàn Quốc'],
    ['south korea', 'Hàn Quốc'],
    ['KOR', 'Hàn Quốc'],
    ['thai', 'Thái Lan'],
  ] as const) {
    await country.fill(typed);
    await expect(page.getByRole('option').filter({ hasText: found }).first()).toBeVisible();
    await country.press('Escape');
  }
});

test('peers are added, removed and limited to ten by keyboard alone', async ({ page }) => {
  await open(page, '#/en/egdi');
  const add = page.getByRole('combobox', { name: 'Add a peer' });
  await add.focus();
  await page.keyboard.type('thail');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/peers=THA/);
  await page.getByRole('button', { name: 'Remove Thailand' }).press('Enter');
  await expect(page).not.toHaveURL(/peers/);
  await page.getByRole('button', { name: 'ASEAN' }).click();
  await expect(page.getByRole('button', { name: /^Remove (?!all)/ })).toHaveCount(10);
  await expect(page.getByRole('combobox', { name: /Ten peers are shown/ })).toBeVisible();
});

test('A30 every control is in the address; reload, Back and a pasted link restore the view', async ({ page }) => {
  await open(page, '#/en/egdi');
  await page.getByLabel('Cut-off rank').fill('70');
  await page.getByLabel('Cut-off rank').press('Tab');
  await page.getByRole('radio', { name: 'Rank' }).check();
  await page.getByLabel('Indicator').selectOption('osi');
  await page.getByRole('combobox', { name: 'Survey edition' }).selectOption('2020');
  await page.getByRole('button', { name: 'Nearest in rank' }).click();
  const address = page.url();
  for (const part of ['rank=70', 'show=rank', 'index=osi', 'edition=2020', 'peers=']) expect(address).toContain(part);
  await page.reload();
  await expect(page.getByLabel('Cut-off rank')).toHaveValue('70');
  await expect(page.getByRole('radio', { name: 'Rank' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Survey edition' })).toHaveValue('2020');
  expect(page.url()).toBe(address);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('combobox', { name: 'Survey edition' })).toHaveValue('2020');
});

test('an address that names nothing says so and leads on', async ({ page }) => {
  await page.goto('./#/en/nowhere');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address.' })).toBeVisible();
  await expect(page.locator('nav [aria-current]')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam');
});

test('a pasted link that was broken on the way is told about; a text without one is nobody’s concern', async ({
  page,
}) => {
  await open(page, '#/en/egdi');
  await paste(page, 'Minutes of the meeting, see issue #12.');
  await paste(page, 'Dear all, see https://example.org/s1.AAAABBBB…');
  await expect(page.getByRole('alert')).toContainText('What you pasted does not contain a complete link to this page.');
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await paste(page, 'See <https://example.org/#/en/egdi?edition=2020>.');
  await expect(page.getByRole('combobox', { name: 'Survey edition' })).toHaveValue('2020');
});

test('the table of an edition is sorted and searched', async ({ page }) => {
  await open(page, '#/en/egdi?edition=2024');
  const first = page.locator('tbody tr[data-area]').first();
  await expect(first).toHaveAttribute('data-area', 'DNK');
  await page.getByRole('button', { name: 'Country' }).click();
  await expect(first).toHaveAttribute('data-area', 'AFG');
  await page.getByRole('searchbox').fill('viet');
  await expect(page.locator('tbody tr[data-area]')).toHaveCount(1);
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByText('No country matches.').last()).toBeVisible();
});

test('the parts of the page are jumped to by keyboard, the address stays; the table is read in short, and whole', async ({
  page,
}) => {
  await open(page, '#/en/egdi?area=KEN');
  const rows = page.locator('tbody tr[data-area]').filter({ visible: true });
  await expect(rows).not.toHaveCount(0);
  const address = page.url();
  const parts = page.getByRole('navigation', { name: 'On this page' });
  await parts.getByRole('link', { name: 'Table', exact: true }).focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'All countries, 2024 edition' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(parts).toBeInViewport();
  expect(page.url()).toBe(address);
  // Twenty, and the country that is followed, wherever it stands.
  await expect(rows).toHaveCount(21);
  await expect(rows.last()).toHaveAttribute('data-area', 'KEN');
  await page.emulateMedia({ media: 'print' });
  await expect(parts).toBeHidden();
  await expect(rows).toHaveCount(193);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Show all 193 countries' }).click();
  await expect(rows).toHaveCount(193);
});

test('a note pinned to the index goes through review onto its chart', async ({ page }) => {
  await open(page, '#/en/egdi');
  await page.getByText('Add a note').click();
  await page.getByLabel('Text').fill('The national portal was merged');
  await page.getByLabel('Period', { exact: true }).fill('2019');
  await page.getByRole('button', { name: 'Review and save' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/egdi');
  const told = 'Event, 2019: The national portal was merged';
  await expect(page.getByRole('figure').first().locator('svg text').filter({ hasText: told })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove: Event, 2019' })).toBeVisible();
});

test('on a phone the chart comes before its options, which one word unfolds', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '#/en/egdi');
  const chart = page.getByRole('figure').first().getByRole('img');
  await expect(chart).toBeVisible();
  expect(await chart.evaluate((svg) => svg.getBoundingClientRect().top + scrollY)).toBeLessThan(400);
  const rank = page.getByLabel('Cut-off rank');
  await expect(rank).toBeHidden();
  await page.getByText('Options', { exact: true }).click();
  await rank.fill('70');
  await rank.press('Tab');
  await expect(page).toHaveURL(/rank=70/);
});
