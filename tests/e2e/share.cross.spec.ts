import { expect, test } from '@playwright/test';
import { downloaded } from './download.ts';
import { open } from './start.ts';

const name = 'targetline-egdi-VNM';

test('PNG, SVG and CSV of the headline chart', async ({ page }, info) => {
  await open(page, '#/vi/overview');
  await page.getByRole('button', { name: 'Chia sẻ' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible();
  const get = (ending: string, button: RegExp) =>
    downloaded(page, info, `${name}.${ending}`, () => dialog.getByRole('button', { name: button }).click());

  const png = await get('png', /PNG/);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1500); // width of the 2x picture
  expect(png.length).toBeGreaterThan(40_000); // not blank

  const svg = (await get('svg', /SVG/)).toString('utf8');
  expect(svg).not.toMatch(/var\(|foreignObject|dominant-baseline|href="http/);
  expect(svg).toContain('0,7709');
  expect(svg).toContain('Việt Nam');
  expect(svg).toContain('@font-face');

  const csv = (await get('csv', /CSV/)).toString('utf8');
  expect(csv.startsWith('\ufeffindicator,unit,area,area_name,period,value,status,source\r\n')).toBe(true);
  expect(csv).toMatch(/egdi,[^,]*,VNM,Việt Nam,2024,0\.77092,/);
  await dialog.getByRole('checkbox').check();
  expect((await get('csv', /CSV/)).toString('utf8')).toContain('0,77092');
});

test('the view link restores the view', async ({ page, context, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox grants no clipboard over WebDriver BiDi');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/en/egdi?area=THA&rank=30&peers=VNM.MYS');
  await page.getByRole('button', { name: 'Share' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy view link' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('combobox').first()).toHaveValue('Thailand');
  await expect(other.getByRole('spinbutton')).toHaveValue('30');
  await expect(other.getByRole('button', { name: /^Remove (?!all)/ })).toHaveCount(2);
});

test('A70 the picture waits for the fonts; the dialog closes with Escape and gives the focus back', async ({
  page,
}) => {
  await open(page, '#/en/overview');
  const button = page.getByRole('button', { name: 'Share' }).first();
  await button.click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check("600 16px 'Be Vietnam Pro'"))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('A24 a picture made in the dark is a light one, and making it breaks no policy', async ({ browser }, info) => {
  const context = await browser.newContext({ colorScheme: 'dark', locale: 'en-GB' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await open(page, '#/en/overview');
  await page.getByRole('button', { name: 'Share' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible();
  const svg = await downloaded(page, info, `${name}.svg`, () => dialog.getByRole('button', { name: /SVG/ }).click());
  expect(svg.toString('utf8')).toContain('fill="rgb(251, 250, 247)"');
  const png = await downloaded(page, info, `${name}.png`, () => dialog.getByRole('button', { name: /PNG/ }).click());
  expect(png.length).toBeGreaterThan(40_000);
  expect(errors).toEqual([]);
  await context.close();
});
