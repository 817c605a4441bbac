import { expect, test, type Page } from '@playwright/test';
import { drop, fileOf, shareDialog } from './snapshots.ts';
import { open } from './start.ts';

const fact = (page: Page, name: string) => page.locator(`[data-fact=${name}]`);
const chances = (page: Page) => page.locator('[data-test=futures] tbody tr td:nth-child(2)');
/** "under 1 %" is less than any that is said. */
const percents = async (page: Page) =>
  (await chances(page).allTextContents()).map((text) => (text.startsWith('under') ? 0 : Number.parseFloat(text)));

test('What if: the measured components give the measured rank; a slider moves score, rank, chances and address', async ({
  page,
}) => {
  await open(page, '#/en/whatif');
  await expect(fact(page, 'score')).toHaveText('0.7709');
  await expect(fact(page, 'rank')).toHaveText('71');
  await expect(chances(page)).toHaveCount(3);
  const before = await percents(page);
  const slider = page.getByRole('slider', { name: 'Online services (OSI)' });
  await slider.focus();
  for (let press = 0; press < 2; press++) await page.keyboard.press('PageUp');
  expect(Number(await slider.inputValue())).toBeGreaterThan(0.9);
  expect(Number(await fact(page, 'rank').textContent())).toBeLessThan(71);
  const after = await percents(page);
  after.forEach((chance, index) => expect(chance).toBeGreaterThan(before[index] ?? 100));
  await expect(page).toHaveURL(/osi=0\.9/);
  await page.reload();
  await expect(fact(page, 'rank')).not.toHaveText('71');
  await page.getByRole('button', { name: 'As measured' }).click();
  await expect(fact(page, 'rank')).toHaveText('71');
  await expect(page).not.toHaveURL(/osi=/);
});

test('What if: OSI alone 0.916 would have taken Viet Nam to rank 50 in 2024, and the button tries it', async ({
  page,
}) => {
  await open(page, '#/en/whatif?area=VNM&rank=50');
  await expect(page.locator('[data-test=need] li').first()).toContainText('OSI alone: 0.916 (+0.208)');
  await expect(page.locator('[data-test=need]')).toContainText(/Equal effort: \+0\.069 in each component/);
  // The last edition to come has buttons of its own, once the field is simulated.
  const need = page.locator('[data-test=need]');
  await need.getByRole('button', { name: 'Try: OSI' }).click();
  await expect(fact(page, 'rank')).toHaveText('50');
  await expect(page.locator('[data-test=feasible] li')).toContainText(/OSI from 0\.708 to 0\.916: \d+ of \d+ cases/);
  await need.getByRole('button', { name: /^Try: Equal effort/ }).click();
  await expect(fact(page, 'rank')).toHaveText('50');
  await expect(page.locator('[data-test=feasible] li')).toHaveCount(3);
});

test('What if: a rank that is held, one that cannot be had alone, and a value out of range', async ({ page }) => {
  await open(page, '#/vi/whatif?area=DNK&rank=50');
  await expect(page.getByText('Đã đạt hạng 50.')).toBeVisible();
  await page.goto('#/en/whatif?area=SOM&rank=1');
  await expect(page.locator('[data-test=need]')).toContainText('OSI alone: not reachable');
  await page.goto('#/vi/whatif?area=SOM&rank=1');
  const field = page.getByRole('textbox', { name: 'Nguồn nhân lực (HCI)' });
  await field.fill('7');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('“7” không nằm trong khoảng từ 0 đến 1.');
  expect(page.url()).not.toContain('hci=');
  await field.fill('0,95');
  await field.press('Enter');
  await expect(field).toHaveValue('0,9500');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(page.url()).toContain('hci=0.95');
  await expect(page.locator('main')).not.toContainText(/NaN|undefined|Infinity/);
});

test('What if: the picture says the chance of the table, moves with the sliders, and is shared and opened again', async ({
  page,
}, info) => {
  await open(page, '#/en/whatif?area=VNM&rank=50');
  const picture = page.getByRole('figure', { name: 'What rank 50 may need in 2030' });
  const told = picture.locator('svg desc');
  const inTable = page.locator('[data-test=futures] tbody tr').last().locator('td').first();
  await expect(told).toContainText(
    `Viet Nam as in 2024, 0.7709: ${String(await inTable.textContent())}. Rank 50 in 2030: `,
  );
  await expect(told).toContainText(
    /OSI: From 0\.708 to 1: a score of 0\.868, chance \d+%\. Largest rise seen from such a level: \+/,
  );
  await expect(picture.locator('svg')).not.toContainText('As tried');
  const slider = page.getByRole('slider', { name: 'Online services (OSI)' });
  await slider.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(picture.locator('svg')).toContainText(`: ${String(await inTable.textContent())}`);
  await expect(picture.locator('svg')).toContainText(`As tried, ${String(await fact(page, 'score').textContent())}`);
  // With the keyboard alone: each stop is read out.
  await picture.locator('svg').focus();
  await page.keyboard.press('End');
  await expect(picture.getByText(/^HCI\. From/)).toHaveCount(1);

  await shareDialog(page);
  const svg = await fileOf(page, info, 'svg', 'targetline-what-if-VNM-top-50');
  const csv = await fileOf(page, info, 'csv', 'targetline-what-if-VNM-top-50');
  expect(svg.toString('utf8')).not.toMatch(/var\(|NaN|undefined/);
  expect(csv.toString('utf8')).toMatch(/egdi,Score,,,2030,0\.\d+,projected,score for a chance of 50%/);
  await page.goto('about:blank');
  await open(page, '#/vi/overview');
  await drop(page, 'a.svg', 'image/svg+xml', svg);
  const opened = page.locator('[data-test=snapshot]');
  await expect(opened.getByRole('img')).toBeVisible();
  await expect(opened.locator('svg')).toContainText('As tried');
});
