import { expect, test } from '@playwright/test';
import { open } from './start.ts';

const SHARE = '#/en/indicator/digital-economy-share-gdp';

test('A43 the rule that reads open targets is switched, named with each verdict, and stays in the link', async ({
  page,
}) => {
  await open(page, SHARE);
  const own = page.locator('[data-target="vn-749:digital-economy-share-gdp:2030"]');
  await expect(own).toContainText('Rule: gap-closing pace');
  await page.getByText('How targets are judged; other rules').click();
  await page.getByLabel('Targets not due yet are judged by').selectOption({ label: 'Open SDG, Statistics Canada' });
  await expect(own).toContainText('Rule: Open SDG, Statistics Canada');
  await expect(own).toContainText(/(substantial|moderate|limited) progress|deterioration/);
  await expect(own).toContainText(/base 2020/);
  await expect(page.locator('[data-target="vn-749:digital-economy-share-gdp:2025"]')).toContainText(
    'Rule: by the value reached',
  );
  expect(page.url()).toContain('rule=open-sdg');
  await page.getByRole('link', { name: 'All targets' }).click();
  await expect(page.locator('tr[data-target="vn-749:digital-economy-share-gdp:2030"]').first()).toContainText(
    'Open SDG, Statistics Canada',
  );
});

test('texts that set the same are one goal, the superseded one is folded with the reason; a reader chooses which counts', async ({
  page,
}) => {
  await open(page, '#/en/indicator/egdi-rank');
  const vision = page.locator('[data-target="vn-942:egdi-rank:2030"]');
  await expect(vision).toContainText(/Newer text: Resolution 57.* sets rank\s50 or better\./);
  await expect(vision).toHaveAttribute('data-superseded', 'vn-res57:egdi-rank:2030');
  const own = page.locator('[data-target="vn-749:egdi-rank:2030"]');
  await expect(own.getByRole('radio')).toBeChecked();
  await own.getByText('Set by 4 texts').click();
  await expect(own.locator('[data-text="vn-res57:egdi-rank:2030"]')).toBeVisible();
  await expect(page.locator('[data-test=answer]')).toContainText(
    /rank\s50 or better by 2030.*unlikely.*21\splaces short/s,
  );
  await page.getByText('How targets are judged; other rules').click();
  await expect(
    page.getByText(/where several targets exist for one year, the page uses the one issued last/i),
  ).toBeVisible();
  await page.getByText(/^\d+\smore targets: past, or with a newer text/).click();
  await vision.getByRole('radio').check();
  await expect(page.getByRole('heading', { name: /^What it would take: rank\s30 or better by 2030$/ })).toBeVisible();
  await expect(page.locator('main')).toContainText(
    /Holding rank\s30 in the 2030 edition is expected to need a score of about 0\.\d\d/,
  );
  expect(page.url()).toContain('target=vn-942:egdi-rank:2030');
  await page.reload();
  await expect(vision.getByRole('radio')).toBeChecked();
});

test('A45 the required path is straight, at a constant rate, or by milestones', async ({ page }) => {
  await open(page, SHARE);
  const path = page.locator('path[data-required]');
  const points = async (): Promise<number> => ((await path.getAttribute('d')) ?? '').split('L').length;
  const straight = await path.getAttribute('d');
  await expect(page.getByText(/needs \+3\.20 pp a year/).first()).toBeVisible();
  await page.getByLabel('Required path').selectOption('constant-rate');
  await expect(path).not.toHaveAttribute('d', straight ?? '');
  await expect(page.getByText(/needs \+16\.4% a year/).first()).toBeVisible();
  expect(await points()).toBe(6);
  // On the way to 2045 lies the target in force for 2030.
  await page.locator('[data-target="vn-res57:digital-economy-share-gdp:2045"]').getByRole('radio').check();
  await page.getByLabel('Required path').selectOption('straight');
  const toTheEnd = await path.getAttribute('d');
  await page.getByLabel('Required path').selectOption('milestones');
  await expect(path).not.toHaveAttribute('d', toTheEnd ?? '');
});

test('A41 target, gap, required pace and projection stand in the table and in the alt text', async ({ page }) => {
  await open(page, SHARE);
  const figure = page.getByRole('figure');
  const words =
    /≥\s30% by 2030: 15\.98\spercentage points short\. Needs \+3\.20\spercentage points a year to reach ≥\s30% by 2030\. Projection 2030: 15\.\d+\s?% \(80% band: /;
  await expect(figure.locator('svg desc')).toHaveText(words);
  await figure.getByRole('button', { name: 'Show table' }).click();
  for (const name of [/^Gap/, /^Required path/, /^Projection/])
    await expect(figure.getByRole('row', { name })).toBeVisible();
});

test('a projection has its band, or the reason why there is none', async ({ page }) => {
  await open(page, SHARE);
  await expect(page.locator('[data-test=projection]')).toContainText(
    /2030: 15\.\d+\s?% \(80% band: .*Random walk with drift, from 6 /,
  );
  await expect(page.locator('[data-test=typical]')).toContainText('no other area has figures');
  await expect(page.locator('path[data-fan]')).toHaveCount(1);
  await open(page, '#/vi/indicator/egdi-rank');
  await expect(page.locator('[data-test=next]')).toHaveText('Dự kiến có cho kỳ 2026.');
  await expect(page.locator('[data-test=projection]')).toContainText('Không dự phóng riêng thứ hạng');
  // C7: a pace beside the chance would be a second answer; it is folded, with what it does not show.
  await expect(page.locator('[data-test=answer]')).toContainText('ít khả năng');
  await expect(page.locator('[data-test=typical]')).toBeHidden();
  await expect(page.getByText(/mỗi năm \(tính từ/).filter({ visible: true })).toHaveCount(0);
  await page.getByText('Tốc độ đến nay, vốn không cho biết khả năng đạt mục tiêu').click();
  await expect(page.locator('[data-test=typical]')).toContainText(/lần mức thường thấy/);
  await expect(page.locator('[data-test=pace]')).toContainText('tốc độ như vậy không cho biết nước nào đạt được');
});

test('a proxy is assessed on request, labelled as such', async ({ page }) => {
  await open(page, '#/en/indicator/epayment-account-share');
  const near = page.locator('[data-test=on-request]');
  await near.locator('summary').first().click();
  await expect(near).toContainText(/Treated as if it were the target’s own measure \((a )?\w+/);
  await expect(page.locator('main')).not.toContainText(/NaN|undefined|Infinity/);
});
