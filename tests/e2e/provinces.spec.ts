import { expect, test } from '@playwright/test';
import { open } from './start.ts';

test('provinces: the complete year first, partial ones marked, one stands out, and the link keeps it all', async ({
  page,
}) => {
  await open(page, '#/en/provinces');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Provinces of Viet Nam');
  await expect(page.getByText('All 34 units have a figure.', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Provincial Digital Transformation Index (DTI), rank' }).click();
  await expect(page.getByText('All 63 units have a figure.', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('option', { name: /^2020: \d+ of 63$/ })).toHaveCount(1);
  await page.getByLabel('Highlight').selectOption({ label: 'Ha Noi' });
  await expect(page.getByRole('heading', { name: 'Ha Noi, period by period' })).toBeVisible();
  const small = page.getByRole('region', { name: 'Each unit over time' });
  await small.getByRole('button', { name: 'Next' }).click();
  await expect(small.getByRole('status')).toHaveText(/^Units\s37 to\s63 of\s63$/);
  await expect(small.locator('svg text:not([data-axis])').first()).toHaveText('Ha Noi');
  await page.getByLabel('Order').selectOption('By name');
  await page.reload();
  await expect(page.getByLabel('Order')).toHaveValue('name');
  await expect(page.getByRole('heading', { name: 'Ha Noi, period by period' })).toBeVisible();
  await page.getByRole('button', { name: 'Show table' }).first().click();
  const rows = page.getByRole('figure').first().getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(64);
  await expect(rows.nth(1)).toContainText('An Giang');
});

test('partial years say that they are no ranking of all, beside the published mean', async ({ page }) => {
  await open(page, '#/en/provinces/dti-provincial-score?period=2021');
  await expect(page.getByText(/^4 of 63 units have a figure: this is not a ranking of all\.$/).first()).toBeVisible();
  await expect(page.locator('figure svg text', { hasText: 'National average 0.4014, 2021' })).toBeVisible();
});

test('after the mergers: old figures side by side, none worked out; Đ comes after D', async ({ page }) => {
  await open(page, '#/vi/provinces/dti-provincial-rank?units=today&sort=name');
  await page.getByRole('button', { name: 'Xem bảng' }).first().click();
  const table = page.getByRole('figure').getByRole('table');
  const names = await table.getByRole('rowheader').allInnerTexts();
  expect(names).toHaveLength(34);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  await expect(table.getByRole('row', { name: /^Đà Nẵng/ })).toContainText('Quảng Nam');
});

test('an imported provincial indicator is looked at on the same screen', async ({ page }) => {
  await open(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles({
    name: 'so.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'indicator,area,period,value\ndti-provincial-score,Hà Nội,2025,0.91\ndti-provincial-score,Đà Nẵng,2025,0.9\n',
    ),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/provinces/dti-provincial-score?period=2025');
  await expect(page.locator('figure').first()).toContainText('0.9100');
  await expect(page.getByText(/^2 of \d+ units have a figure/).first()).toBeVisible();
});

test('a country without known provinces is among all countries; an indicator without figures of any: said, not blank', async ({
  page,
}) => {
  await open(page, '#/en/provinces?area=SGP');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('World: countries');
  await expect(page.getByRole('region', { name: /^World: countries/ }).getByRole('row')).toHaveCount(194);
  await page.goto('#/en/provinces/digital-economy-share-gdp?area=VNM&set=VNM.province&period=1999');
  await expect(
    page.getByText('Fewer than two of these units have figures of this indicator; another one is shown.'),
  ).toBeVisible();
});

test('a member among those of its union: its own list, sorted by any column, and every name leads to a page', async ({
  page,
}) => {
  await open(page, '#/en/provinces/eu-basic-digital-skills?area=AUT');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('European Union: members');
  await expect(page.getByLabel('Units', { exact: true })).toHaveCount(0);
  const list = page.getByRole('region', { name: /^European Union: members: People with/ });
  await expect(list.getByRole('row')).toHaveCount(28);
  await list.getByRole('button', { name: /^Figure/ }).click();
  await list.getByRole('button', { name: /^Figure/ }).click();
  await expect(list.getByRole('rowheader').first()).toHaveText('Romania');
  await expect(page.locator('[data-test=strips] tr', { hasText: 'basic digital skills' }).first()).toContainText(
    'Target ≥ 80% by 2030 (European Union)',
  );
  await list.getByRole('link', { name: 'Estonia' }).click();
  await expect(page).toHaveURL(/overview\?area=EST$/);
});

test('two indicators against each other: paired in one period, the choice in the address, its order said and not its cause', async ({
  page,
}) => {
  await open(page, '#/en/provinces/ops-online-payment-share-localities?province=VN-HN');
  const section = page.getByRole('region', { name: 'Against another indicator' });
  await section.getByRole('combobox').selectOption({ label: 'Applications settled on time, local authorities' });
  await expect(page).toHaveURL(/with=dossiers-on-time-share-localities/);
  await page.reload();
  await expect(section.getByRole('figure')).toContainText('34 units have both figures.');
  await expect(section.locator('svg text', { hasText: /^Ha Noi$/ })).toBeVisible();
  await expect(section.locator('svg text', { hasText: 'Target ≥ 80% by 2030 (Viet Nam)' })).toBeVisible();
  await expect(section).toContainText(/Spearman.*\(n = 34\).*not that one causes the other/);
  await section.getByRole('button', { name: 'Show table' }).click();
  await expect(section.getByRole('row', { name: /^Ha Noi/ })).toContainText('53.66%');
});

test('one’s own province stands out when the country is followed again, until none is wanted', async ({ page }) => {
  await open(page, '#/en/overview');
  const box = page.getByRole('group', { name: 'Following' }).getByRole('combobox').first();
  for (const [typed, option, name] of [
    ['da nang', /^Da Nang.*since 1 Jul 2025/, 'Da Nang (since 1 Jul 2025)'],
    ['viet nam', /^Viet Nam/, 'Viet Nam'],
  ] as const) {
    await box.fill(typed);
    await page.getByRole('option', { name: option }).first().click();
    await expect(box).toHaveValue(name);
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Provinces' }).click();
  const highlighted = page.getByLabel('Highlight');
  await expect(highlighted.locator('option:checked')).toHaveText(/^Da Nang/);
  // Who is sent the address sees the same.
  await expect(page).toHaveURL(/province=VN-DN/);
  await highlighted.selectOption('');
  await page.reload();
  await expect(highlighted).toHaveValue('');
});

test('a ministry that was followed since does not take the place of one’s own province', async ({ page }) => {
  await open(page, '#/en/overview');
  await page.evaluate(() => {
    localStorage.setItem('targetline-unit', 'VN-SOME-MINISTRY VN-HN');
  });
  await page.reload();
  await page.getByRole('navigation').getByRole('link', { name: 'Provinces' }).click();
  await expect(page.getByLabel('Highlight').locator('option:checked')).toHaveText(/^Ha Noi/);
});
