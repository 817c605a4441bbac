import { expect, test } from '@playwright/test';
import { open } from './start.ts';

const LIGHT = 'rgb(251, 250, 247)';
const DARK = 'rgb(20, 20, 18)';

test('light or dark is chosen at the foot of any screen, remembered, and there before the first paint', async ({
  page,
}) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '#/en/overview');
  expect(await paper()).toBe(LIGHT);
  await page.getByRole('group', { name: 'Appearance' }).getByLabel('dark', { exact: true }).check();
  expect(await paper()).toBe(DARK);
  // The chart too: its colours are those of the page.
  expect(
    await page
      .locator('figure svg[role=img] text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill),
  ).not.toBe('rgb(29, 29, 27)');

  // As soon as there is a body to be painted.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.dataset['paintedIn'] = document.documentElement.className;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('about:blank');
  await open(page, '#/vi/method');
  expect(await paper()).toBe(DARK);
  await expect(page.locator('html')).toHaveAttribute('data-painted-in', 'always-dark');
  await expect(page.locator('meta[data-theme=dark]')).toHaveAttribute('media', 'all');

  // What leaves on paper is white.
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.getByRole('group', { name: 'Giao diện' }).getByLabel('sáng').check();
  expect(await paper()).toBe(LIGHT);
  await page.getByRole('group', { name: 'Giao diện' }).getByLabel('theo thiết bị').check();
  expect(await paper()).toBe(DARK);
});
