import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { fileOf, shareDialog, textIn } from './snapshots.ts';
import { open } from './start.ts';

const screens = [
  'overview',
  'egdi?peers=THA.MYS',
  'indicator/digital-economy-share-gdp',
  'whatif?osi=0.916',
  'programme',
  'brief',
  'profile',
  'provinces?province=VN-HN',
  'snapshots',
  'method',
  'data',
];
for (const screen of screens)
  for (const language of ['en', 'vi'])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1440, 360])
        test(`axe finds nothing on ${screen} in ${language}, ${colorScheme}, ${String(width)} px`, async ({
          browser,
        }) => {
          const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale: 'en-GB' });
          const page = await context.newPage();
          await open(page, `#/${language}/${screen}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
          // Nothing is wider than the screen.
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
          await context.close();
        });

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 360])
    test(`axe finds nothing in the share dialog, a snapshot, the shelf with one and a frame, ${colorScheme}, ${String(width)} px`, async ({
      browser,
    }, info) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale: 'en-GB' });
      const page = await context.newPage();
      const check = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      };
      await open(page, '#/vi/egdi?area=VNM&peers=THA');
      const dialog = await shareDialog(page);
      await check();
      expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      const text = textIn(await fileOf(page, info, 'svg', 'targetline-egdi-VNM'));
      await page.goto(`./${text}`);
      await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
      await expect(page.getByText('số liệu giống nhau')).toBeVisible();
      await check();
      await page.getByRole('button', { name: 'Giữ trên giá' }).click();
      await expect(page.getByText('Đã đặt lên giá.')).toBeVisible();
      await page.goto('./#/vi/snapshots');
      await expect(page.locator('main ol').getByRole('img')).toBeVisible();
      await check();
      await page.goto(`./embed.html${text}`);
      await expect(page.getByRole('img')).toBeVisible();
      await check();
      await context.close();
    });
