import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { shareDialog, write } from './snapshots.ts';
import { open } from './start.ts';

test('an embedded chart: one chart, nothing else, at any width, with a link back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/vi/egdi?area=VNM&peers=THA');
  const dialog = await shareDialog(page);
  await write(dialog.getByLabel('Tiêu đề'), '"Việt Nam" & <Thái Lan>');
  await expect(dialog.getByRole('img')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sao chép mã nhúng' }).click();
  await expect(dialog.getByText('Đã sao chép.')).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());

  const host = await context.newPage();
  const asked: string[] = [];
  host.on('request', (request) => asked.push(request.url()));
  // A page of another origin that holds the snippet and nothing else.
  const news = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><body>${snippet}</body>`);
  }).listen(0, '127.0.0.1');
  await once(news, 'listening');
  await host.goto(`http://127.0.0.1:${String((news.address() as AddressInfo).port)}/`);
  const frame = host.frameLocator('iframe');
  await expect(frame.getByRole('img')).toBeVisible();
  await expect(host.locator('iframe')).toHaveAttribute('title', '"Việt Nam" & <Thái Lan>');
  await expect(frame.getByRole('heading', { name: '"Việt Nam" & <Thái Lan>' })).toBeVisible();
  await expect(frame.getByRole('figure').getByText('"Việt Nam" & <Thái Lan>')).toBeVisible();
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'vi');
  // It brings its own figures: no table of data is asked for.
  expect(asked.filter((url) => url.endsWith('.csv'))).toEqual([]);

  // As high as what is in it, from a script of the page that the frame comes from.
  await host.setViewportSize({ width: 640, height: 800 });
  const heightIn = () => frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
  await expect
    .poll(async () => ((await host.locator('iframe').boundingBox())?.height ?? 0) - (await heightIn()))
    .toBe(0);

  for (const width of [360, 1200]) {
    await host.setViewportSize({ width, height: 800 });
    const drawn = frame.getByRole('img');
    await expect.poll(async () => (await drawn.boundingBox())?.width ?? 0).toBeGreaterThan(width * 0.8);
    expect(await frame.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
  }
  // The frame is as light as was chosen, whatever its reader's system likes.
  await host.emulateMedia({ colorScheme: 'dark' });
  expect(await frame.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(
    'rgb(251, 250, 247)',
  );
  const back = frame.getByRole('link', { name: /Mở trong Targetline/ });
  await page.goto((await back.getAttribute('href')) ?? '');
  await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
  news.close();
});

test('an embedded link that is damaged says so in the frame', async ({ page }) => {
  await page.goto('./embed.html#s1.abc');
  await expect(page.getByRole('alert')).toContainText('This snapshot link cannot be opened. Its end is missing.');
});
