import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Locator } from '@playwright/test';
import { shareDialog } from './snapshots.ts';
import { open } from './start.ts';

test('a live frame: the published data in another page, as tall as it needs to be, nothing stored', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/vi/egdi?area=VNM&peers=THA');
  const dialog = await shareDialog(page);
  await dialog.getByRole('button', { name: 'Sao chép khung trực tiếp' }).click();
  await expect(dialog.getByText('Đã sao chép.')).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).not.toContain('#s1.');

  const news = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><body>${snippet}</body>`);
  }).listen(0, '127.0.0.1');
  await once(news, 'listening');
  const host = await context.newPage();
  const elsewhere: string[] = [];
  host.on('request', (request) => elsewhere.push(request.url()));
  await host.setViewportSize({ width: 360, height: 800 });
  const own = `http://127.0.0.1:${String((news.address() as AddressInfo).port)}/`;
  await host.goto(own);
  const frame = host.frameLocator('iframe');
  await expect(frame.getByRole('figure').getByRole('img')).toBeVisible();
  await expect(frame.getByRole('figure')).toContainText('Thái Lan');
  // Under it lies a picture that leads to the page, for where frames are taken out; with the frame there it is gone.
  const still = host.locator('a[data-targetline-still]');
  await expect(still).toBeHidden();
  await expect(still).toHaveAttribute('href', /#\/vi\/egdi\?area=VNM/);
  expect(await still.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
  expect(snippet.length).toBeLessThan(100_000);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'vi');
  // The host's script gives it the height of its content: nothing is scrolled.
  await expect
    .poll(() => frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight))
    .toBeLessThanOrEqual(1);
  const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0;
  // What the frame shows grows once more when the simulation answers, and the host hears of it a moment later.
  await expect
    .poll(async () => Math.abs((await heightOf(host.locator('iframe'))) - (await heightOf(frame.locator('main')))))
    .toBeLessThanOrEqual(2);
  // Its reader's system says what it looks like.
  await host.emulateMedia({ colorScheme: 'dark' });
  expect(await frame.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(
    'rgb(20, 20, 18)',
  );
  const site = new URL(page.url()).origin;
  expect(elsewhere.filter((url) => !url.startsWith(site) && !url.startsWith(own))).toEqual([]);
  await expect(frame.getByRole('link', { name: 'Mở trong Targetline' })).toHaveAttribute(
    'href',
    /#\/vi\/egdi\?area=VNM/,
  );
  news.close();
});

test('a live frame of an indicator, and one of what has no chart', async ({ page }) => {
  await page.goto('./live.html#/en/indicator/egdi-rank?area=VNM');
  await expect(page.getByRole('figure').getByRole('img')).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await page.goto('./live.html#/en/data');
  await expect(page.getByRole('alert')).toContainText('Its address names something else.');
});
