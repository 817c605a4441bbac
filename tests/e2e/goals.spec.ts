import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { downloaded } from './download.ts';
import { drop, fileOf, shareDialog } from './snapshots.ts';
import { open, openStored } from './start.ts';

test('the goals of all countries: open ones with a chance, past ones with a verdict, sorted, shared and opened again', async ({
  page,
}, info) => {
  await open(page, '#/en/egdi');
  await page.getByRole('main').getByRole('link', { name: 'Goals of all countries' }).click();
  const goal = (id: string) => page.locator(`[data-goal="${id}"]`);
  await expect(goal('vn-749:egdi-rank:2030')).toContainText(
    /rank\s71 \(2024\)\s*21\splaces\s*10%\s*in the 2030 edition/,
  );
  // Judged by the edition of 2026, and by a simulation of another index.
  await expect(goal('th-public-sector-2027:egdi-rank:2027')).toContainText(/\d%\s*in the 2026 edition/);
  await expect(goal('ma-digital-2030:osi-rank:2030')).toContainText(/OSI rank\s50 or better.*%\s*in the 2030 edition/);
  await expect(goal('jo-modernisation-vision:egdi-rank:2033')).toContainText('in the 2032 edition');
  await expect(goal('mn-vision-2050:egdi:2050')).toContainText('too far ahead');
  await expect(page.locator('[data-goal="vn-749:egdi-rank:2025"]')).toHaveCount(0);

  const contest = page.locator('[data-test=contest]');
  await expect(contest).toContainText('Thailand (52), Uzbekistan (63), Viet Nam (71)');
  await expect(page.locator('[data-test=claims] tbody tr')).toHaveCount(3);
  await expect(page.locator('[data-test=distribution] tbody tr')).toHaveCount(4);

  await page.getByRole('radio', { name: 'All' }).check();
  await expect(page).toHaveURL(/due=all/);
  await expect(goal('kw-work-programme:egdi-rank:2025')).toContainText('missed in the 2024 edition');
  await page.getByRole('button', { name: 'Gap now' }).click();
  // Ranks before scores, the widest gap first: Morocco's 50 places.
  await expect(page.locator('[data-goal]').first()).toContainText('Morocco');

  const table = await downloaded(page, info, 'targetline-goals.csv', () =>
    page.getByRole('button', { name: 'Download this table (CSV)' }).click(),
  );
  expect(table.toString('utf8')).toMatch(/Kuwait,.*,<= 30,2025,2024,66,36,,,missed,/);
  await shareDialog(page);
  const svg = await fileOf(page, info, 'svg', 'targetline-goals');
  const csv = (await fileOf(page, info, 'csv', 'targetline-goals')).toString('utf8');
  expect(svg.toString('utf8')).not.toMatch(/var\(|NaN|undefined/);
  expect(csv).toMatch(/egdi-rank,Rank,VNM,Viet Nam,2030,50,target,not due yet,/);
  expect(csv).toMatch(/egdi-rank,"chance, 0 to 1",VNM,Viet Nam,2030,0\.\d+,projected,/);
  await page.goto('about:blank');
  await open(page, '#/vi/overview');
  await drop(page, 'a.svg', 'image/svg+xml', svg);
  const opened = page.locator('[data-test=snapshot]');
  await expect(opened.getByRole('img')).toBeVisible();
  await expect(opened.locator('svg')).toContainText('rank 76 or better by 2022');
});

test('a target of a wanted chance: rank and score by edition, a mix with its example, and the form is filled', async ({
  page,
}) => {
  await open(page, '#/en/whatif?area=VNM&rank=50');
  const honest = page.locator('[data-test=honest]');
  await expect(honest.locator('tbody tr')).toHaveCount(3);
  await expect(honest.locator('tbody tr').first()).toContainText(/1 in 2 \(even\)\s*rank\s7\d\s*\(0\.7\d\d\)/);
  await expect(page.locator('[data-test=more] li')).toHaveCount(2);
  await expect(page.locator('[data-test=mix] tbody tr')).toHaveCount(3);
  await page.getByRole('combobox', { name: 'Chance', exact: true }).selectOption({ label: '9 in 10' });
  const rank = (await honest.locator('tbody tr').last().locator('td').last().textContent())?.match(/rank\s(\d+)/)?.[1];
  await page.getByRole('button', { name: `Use as my target: Rank ${String(rank)} or better by 2030` }).click();
  await expect(page.getByRole('textbox', { name: /^Value/ })).toHaveValue(String(rank));
  await expect(page.getByRole('textbox', { name: 'By the end of' })).toHaveValue('2030');
  await page.getByRole('button', { name: 'Review it' }).click();
  await expect(page.getByRole('heading', { name: 'Targets, entered by hand' })).toBeVisible();

  // Of e-participation ranks without a model forecast better: no chance is given.
  await page.goto('#/en/whatif?area=VNM&index=epi');
  await expect(page.locator('[data-test=beaten]')).toBeVisible();
  await page.getByRole('combobox', { name: 'Index' }).selectOption({ label: 'Human Capital Index' });
  await expect(page.locator('[data-test=honest] caption')).toContainText('Human Capital Index');
  await expect(page.locator('[data-test=mix]')).toHaveCount(0);
});

test('an index of one’s own from 0 to 100 has targets of a wanted chance too, in its own units', async ({ page }) => {
  const [, ...lines] = readFileSync(fileURLToPath(new URL('../../data/egdi.csv', import.meta.url)), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.flatMap((line) => {
    const [, iso3 = '', year = '', osi = ''] =
      /^([A-Z]{3}),(?:"[^"]*"|[^,]*),(\d{4}),[^,]*,[^,]*,([\d.]+)/.exec(line) ?? [];
    return Number(year) >= 2012 ? [`${iso3},${year},${(100 * Number(osi)).toFixed(2)}`] : [];
  });
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles({
    name: 'readiness.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Country code,Year,Invented Readiness Index\n${rows.join('\n')}\n`),
  });
  const review = page.getByRole('region', { name: 'Review import' });
  await review.getByLabel('Which way is better?').selectOption('up');
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/whatif?area=VNM');
  await page.getByRole('combobox', { name: 'Index' }).selectOption({ label: 'Invented Readiness Index' });
  await expect(page.getByText('Read as an index from 0 to 100.')).toBeVisible();
  await expect(page.locator('[data-test=honest] tbody tr').first()).toContainText(/rank\s\d+\s*\([4-9]\d\.\d+\)/);
});

test('on a phone one choice sorts the goals', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '#/en/goals?due=all');
  await expect(page.locator('[data-goal]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gap now' })).toBeHidden();
  await page.getByLabel('Order').selectOption('Gap now');
  await expect(page.locator('[data-goal]').first()).toContainText('Morocco');
});
