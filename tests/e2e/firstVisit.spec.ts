import { expect, test } from '@playwright/test';
import { open, openStored } from './start.ts';

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
  // As Firefox with cookies blocked: storage and channels throw as soon as they are touched.
  await page.addInitScript(() => {
    const denied = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { get: denied });
    Object.defineProperty(globalThis, 'indexedDB', { get: denied });
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: denied });
  });
  await open(page, '#/en/overview');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam');
  await expect(page.getByText('does not let the page store data')).toBeVisible();
});
