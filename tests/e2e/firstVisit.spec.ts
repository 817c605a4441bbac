import { expect, test } from '@playwright/test';
import { blockStorage, open, openStored } from './start.ts';

// The code of the store is a file of its own, which a first visit does not wait for.
const STORE = /\/assets\/store-[\w-]+\.js$/;

test('a first visit draws without the code of the store; where that never comes, what is imported is said not to last', async ({
  page,
}) => {
  await page.route(STORE, (route) => route.abort());
  await open(page, '#/en/overview');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam');
  await expect(page.getByText('does not let the page store data')).toBeVisible();
});

test('a visit with data of one’s own never starts without them: it says so, and loads again', async ({ page }) => {
  await openStored(page, '#/en/overview');
  await page.route(STORE, (route) => route.abort());
  await page.reload();
  const untouched = page.getByText('cannot be shown and are left untouched');
  await expect(untouched).toBeVisible();
  await page.unroute(STORE);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam');
  await expect(untouched).toHaveCount(0);
});

test('a browser that blocks what a library opens while it loads shows the page, from memory', async ({ page }) => {
  await blockStorage(page);
  await open(page, '#/en/overview');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam');
  await expect(page.getByText('does not let the page store data')).toBeVisible();
  // Nor is any other part of it lost: what needs no storage does not come in one file with what does.
  const lost = page.getByText('Part of the page could not be loaded');
  for (const hash of ['#/en/data', '#/en/snapshots', '#s1.AAAA.aaaaaa']) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await expect(page.getByRole('heading', { level: 1 }).or(lost).first()).toBeVisible();
    await expect(lost).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').or(lost).first()).toBeVisible();
  await expect(lost).toHaveCount(0);
});

test('the first chart of the EGDI screen, and a peer in it, wait for nothing but the survey', async ({ page }) => {
  // The second part of the built-in data never comes, nor the code that stores them.
  await page.route(/\/assets\/(prepared-rest|store)-[\w-]+\.js(on)?$/, () => undefined);
  await page.goto('./#/en/egdi');
  const field = page.getByRole('combobox', { name: 'Add a peer' });
  await field.fill('Estonia');
  await field.press('Enter');
  await expect(page.getByRole('img').first().getByText('Estonia')).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(1);
});

test('what a screen is made of is asked for before the page’s script has run', async ({ page }) => {
  // Whoever holds the page's script back still sees what is asked for.
  await page.route(/\/assets\/index-[\w-]+\.js$/, () => undefined);
  const asked = page.waitForRequest(/\/assets\/Method-[\w-]+\.js$/);
  const texts = page.waitForRequest(/\/assets\/vi-[\w-]+\.js$/);
  await page.goto('./#/vi/method', { waitUntil: 'commit' });
  await Promise.all([asked, texts]);
});
