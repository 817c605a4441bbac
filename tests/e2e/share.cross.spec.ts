import { expect, test } from '@playwright/test';
import { fileOf, shareDialog } from './snapshots.ts';
import { open } from './start.ts';

const name = 'targetline-egdi-VNM';

test('PNG, SVG and CSV of the headline chart', async ({ page }, info) => {
  await open(page, '#/vi/overview');
  await page.getByRole('button', { name: 'Chia sẻ' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible();
  const get = (ending: 'png' | 'svg' | 'csv') => fileOf(page, info, ending, name);

  const png = await get('png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1500); // width of the 2x picture
  expect(png.length).toBeGreaterThan(40_000); // not blank

  const svg = (await get('svg')).toString('utf8');
  expect(/var\(|foreignObject|dominant-baseline|href="http/.test(svg)).toBe(false);
  expect(svg.includes('0,7709')).toBe(true);
  expect(svg.includes('Việt Nam')).toBe(true);
  expect(svg.includes('@font-face')).toBe(true);

  const csv = (await get('csv')).toString('utf8');
  expect(csv.startsWith('\ufeffindicator,unit,area,area_name,period,value,figure,status,source\r\n')).toBe(true);
  expect(csv).toMatch(/egdi,[^,]*,VNM,Việt Nam,2024,0\.77092,/);
  await dialog.getByRole('checkbox', { name: 'CSV cho Excel' }).check();
  expect((await get('csv')).toString('utf8')).toContain('0,77092');
});

test('the view link restores the view', async ({ page, context, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox grants no clipboard over WebDriver BiDi');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/en/egdi?area=THA&rank=30&peers=VNM.MYS');
  await page.getByRole('button', { name: 'Share' }).first().click();
  await page.getByRole('dialog').getByRole('radio', { name: 'This page' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy view link' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('combobox').first()).toHaveValue('Thailand');
  await expect(other.getByLabel('Cut-off rank')).toHaveValue('30');
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
  const svg = await fileOf(page, info, 'svg', name);
  expect(svg.includes('fill="rgb(251, 250, 247)"')).toBe(true);
  const png = await fileOf(page, info, 'png', name);
  expect(png.length).toBeGreaterThan(40_000);
  expect(errors).toEqual([]);
  await context.close();
});

test('A26 the image is handed to the clipboard within the click itself, with its source printed', async ({
  page,
  context,
  browserName,
}, info) => {
  await page.addInitScript(() => {
    const seen: { isInClick: boolean; types: readonly string[] }[] = [];
    Object.assign(globalThis, { seen });
    navigator.clipboard.write = (items) => {
      // What a browser calls the user's own act: the event is still being handled.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to see it from outside
      seen.push({ isInClick: event?.type === 'click', types: items[0]?.types ?? [] });
      return Promise.resolve();
    };
  });
  await open(page, '#/en/overview');
  await page.getByRole('button', { name: 'Share' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy image' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => (globalThis as unknown as { seen: unknown }).seen)).toEqual([
    { isInClick: true, types: ['image/png'] },
  ]);
  const svg = await fileOf(page, info, 'svg', name);
  await expect(dialog.getByRole('status')).toHaveText(`Saved: ${name}-wide-en.svg`);
  // The foot may take several lines.
  const printed = [...svg.toString().matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text).join(' ');
  expect(printed).toMatch(/Source: United Nations, E-Government Survey.*Made with Targetline/);
  if (browserName === 'firefox') return; // grants no clipboard over WebDriver BiDi
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const other = await context.newPage();
  await other.addInitScript(() => Reflect.deleteProperty(navigator.clipboard, 'write'));
  await open(other, '#/en/overview');
  await other.getByRole('button', { name: 'Share' }).first().click();
  await expect(other.getByRole('dialog').getByRole('img')).toBeVisible();
  await other.getByRole('button', { name: 'Copy image' }).click();
  await expect(other.getByRole('dialog').getByRole('status')).toHaveText('Copied.');
  const size = await other.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return [image.width, image.height];
  });
  expect(size).toEqual([1920, 1008]);
});

test('the system’s share sheet, where there is one, is handed the PNG with its data', async ({ page }) => {
  // Headless browsers have no such sheet; what it would be given is looked at instead.
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.[0]?.type === 'image/png',
      share: async ({ files, title }: ShareData) => {
        const [file] = files ?? [];
        const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
        const text = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
        Object.assign(globalThis, {
          sheet: { name: file?.name, title, carries: text.includes('Targetline snapshot') },
        });
      },
    });
  });
  await open(page, '#/en/overview');
  await expect(page.locator('[data-fan]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Share', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible();
  await dialog.getByRole('button', { name: 'Share with…' }).click();
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { sheet?: unknown }).sheet))
    .toEqual({
      name: `${name}-wide-en.png`,
      title: expect.stringMatching(/^Viet Nam is .*the top\s50 in the 2030 edition$/) as unknown,
      carries: true,
    });
});

test('a picture that cannot be drawn says why, in the dialog and when it is asked for', async ({ page }) => {
  await open(page, '#/en/egdi?area=VNM');
  await page.route('**/*.woff2', (route) => route.abort());
  await page.getByRole('button', { name: 'Share' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toHaveText(/^The picture could not be made\. Technical detail: \w*Error/);
  await dialog.getByRole('button', { name: 'Download PNG' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^The picture could not be made\. Technical detail: \w*Error/);
});

test('a picture is entitled with what the chart comes to, its name, or words of one’s own', async ({ page }) => {
  await open(page, '#/en/egdi?area=VNM');
  await expect(page.locator('[data-fan]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).first().click();
  const dialog = page.getByRole('dialog');
  const title = dialog.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue(/^Viet Nam is (?:very )?unlikely to be in the top\s50 in the 2030 edition$/);
  await dialog.getByLabel('Wording').selectOption('Name of the chart');
  await expect(title).toHaveValue(/^EGDI score/);
  await dialog.getByLabel('Wording').selectOption('What it comes to');
  await expect(title).toHaveValue(/^Viet Nam is (?:very )?unlikely to be in the top\s50 in the 2030 edition$/);
  await dialog.getByLabel('Language').selectOption('vi');
  await expect(title).toHaveValue(/^Việt Nam (?:rất )?ít khả năng vào nhóm\s50\snước dẫn đầu ở kỳ khảo sát\s2030$/);
  await title.fill('Nhóm 50 còn xa');
  await title.blur();
  await expect(dialog.getByLabel('Wording')).toHaveValue('own');
  await expect(dialog.getByRole('img')).toHaveAttribute('src', /Nh%C3%B3m%2050/);
});

test('what stands in the field of the title is left alone while a person is in it', async ({ page }) => {
  let release = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/field.worker*', async (route) => {
    await isReleased;
    await route.continue();
  });
  // Firefox counts the worker's script as a part of the page, which is then never loaded.
  await page.goto('./#/en/egdi?area=VNM', { waitUntil: 'commit' });
  await expect(page.locator('.prerendered')).toHaveCount(0);
  const dialog = await shareDialog(page);
  const title = dialog.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue(/^EGDI score/);
  await title.press('ControlOrMeta+a');
  release();
  // The chance has arrived, and the picture says it.
  await expect(dialog.getByRole('img')).toHaveAttribute('src', /is%20unlikely/);
  await page.keyboard.type('Our own');
  await page.keyboard.press('Tab');
  await expect(title).toHaveValue('Our own');
  await expect(dialog.getByRole('img')).toHaveAttribute('src', /Our%20own/);
});
