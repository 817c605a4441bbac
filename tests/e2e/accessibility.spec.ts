import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ROUTES, walk } from '../tools/screens.mjs';
import { fileOf, shareDialog, textIn } from './snapshots.ts';
import { open, openStored } from './start.ts';

/** Finds nothing against the rules of axe, and nothing wider than the screen. */
async function check(page: Page, what: string): Promise<void> {
  // Of what passes axe then works out one example each, not a path to every element. The legacy mode leaves out a second
  // page, which only frames need. A third of the time, the same violations.
  expect(page.frames()).toHaveLength(1);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
      what,
    )
    .toEqual([]);
  expect
    .soft(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${what} is wider than the screen by`,
    )
    .toBeLessThanOrEqual(0);
}

/** Each colour and each width once in every run; all four where there is time. */
const tagOf = (colorScheme: 'light' | 'dark', width: number): string[] =>
  (colorScheme === 'light') === (width === 360) ? [] : ['@full'];

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 360])
    test(
      `axe finds nothing on any screen in either language, ${colorScheme}, ${String(width)} px`,
      { tag: tagOf(colorScheme, width) },
      async ({ browser }) => {
        test.setTimeout(600_000); // 22 checks
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale: 'en-GB' });
        const page = await context.newPage();
        await open(page, '#/en/data');
        for (const language of ['en', 'vi'])
          for (const route of ROUTES)
            await test.step(`${language}/${route}`, async () => {
              await walk(page, `${language}/${route}`);
              await check(page, `${language}/${route}`);
            });
        await context.close();
      },
    );

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 360])
    test(
      `axe finds nothing in the share dialog, a snapshot, the shelf with one and a frame, ${colorScheme}, ${String(width)} px`,
      { tag: tagOf(colorScheme, width) },
      async ({ browser }, info) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale: 'en-GB' });
        const page = await context.newPage();
        await open(page, '#/vi/egdi?area=VNM&peers=THA');
        const dialog = await shareDialog(page);
        await check(page, 'the share dialog');
        expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
        const text = textIn(await fileOf(page, info, 'svg', 'targetline-egdi-VNM'));
        await page.goto(`./${text}`);
        await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
        await expect(page.getByText('số liệu giống nhau')).toBeVisible();
        await check(page, 'the snapshot');
        await page.getByRole('button', { name: 'Lưu vào danh sách' }).click();
        await expect(page.getByText('Đã lưu vào danh sách.')).toBeVisible();
        await page.goto('./#/vi/snapshots');
        await expect(page.locator('main ol').getByRole('img')).toBeVisible();
        await check(page, 'the shelf');
        await page.goto(`./embed.html${text}`);
        await expect(page.getByRole('img')).toBeVisible();
        await check(page, 'the frame');
        await context.close();
      },
    );

for (const colorScheme of ['light', 'dark'] as const)
  test(
    `axe finds nothing in the dialog by hand, with what is wrong in it, and in the form of a note, ${colorScheme}`,
    { tag: '@full' },
    async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 800 }, locale: 'vi-VN' });
      const page = await context.newPage();
      await openStored(page, '#/vi/overview?area=VN-DN-2025');
      await page.getByRole('button', { name: 'Thêm mục tiêu, số liệu thủ công' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'một mục tiêu' }).check();
      await dialog.getByLabel('Chỉ số', { exact: true }).fill('Hồ sơ mới của phường');
      await dialog.getByRole('button', { name: /^Xem lại/ }).click();
      await expect(dialog.getByRole('alert').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog.getByText('Đóng và bỏ đi?')).toBeVisible();
      await check(page, 'the dialog by hand');
      await dialog.getByRole('button', { name: 'Đóng và bỏ đi' }).click();
      await open(page, '#/vi/indicator/digital-economy-share-gdp?area=VNM');
      await page.getByText('Thêm ghi chú').click();
      await page.getByRole('button', { name: 'Xem lại và lưu' }).click();
      await check(page, 'the form of a note');
      await context.close();
    },
  );

for (const width of [1440, 360])
  test(`axe finds nothing in the questions of a report and its review, which the keyboard alone brings in, ${String(width)} px`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' });
    const page = await context.newPage();
    await openStored(page, '#/vi/data');
    const rows = ['hồ sơ trực tuyến', 'dân số có chữ ký số', 'văn bản ký số'].map(
      (name) => `Tỷ lệ ${name};%;70;61,5;62,5`,
    );
    const report = ['ĐÀ NẴNG NĂM 2026', '', 'Chỉ tiêu;Đơn vị;Kế hoạch năm;Tháng 1;Tháng 2', ...rows].join('\n');
    await page
      .getByLabel('Nhập tệp')
      .setInputFiles({ name: 'bao-cao.csv', mimeType: 'text/csv', buffer: Buffer.from(report) });
    /** By Tab from where the focus is, as a person comes there. */
    const press = async (name: string | RegExp): Promise<void> => {
      const button = page.getByRole('button', { name }).first();
      await expect(button).toBeEnabled();
      for (let at = 0; at < 150; at++) {
        if (await button.evaluate((one) => one === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await expect(button).toBeFocused();
      await page.keyboard.press('Enter');
    };
    await expect(page.getByRole('heading', { name: 'Cần đọc tệp này như thế nào?' })).toBeFocused();
    await check(page, 'the questions');
    await press('Đà Nẵng (từ 01/7/2025)');
    await press('Đọc tệp');
    await expect(page.getByRole('heading', { name: 'Xem lại trước khi nhập' })).toBeFocused();
    await check(page, 'the review');
    const bar = page.getByRole('region', { name: 'Xem lại trước khi nhập' }).locator('> .bar');
    // What stays in view leaves the screen to what is reviewed.
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(110);
    await press('Tất cả: càng cao càng tốt');
    await press(/^Nhập$/);
    await expect(page.getByText(/^Đã nhập: thêm mới 6 số liệu và 3 mục tiêu/)).toBeVisible();
    await context.close();
  });
