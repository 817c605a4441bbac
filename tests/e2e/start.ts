import { expect, type Page } from '@playwright/test';

/** Opens a view and waits until its data are drawn. */
export async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/Loading the data|Đang tải dữ liệu/)).toHaveCount(0);
  // The page itself, not the picture that the build wrote into it.
  await expect(page.locator('.prerendered')).toHaveCount(0);
}

/** Opens a view and waits until the built-in data are stored too. */
export async function openStored(page: Page, hash: string): Promise<void> {
  await open(page, hash);
  await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
}

/** As Firefox with cookies blocked: storage and channels throw as soon as they are touched. */
export const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const denied = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { get: denied });
    Object.defineProperty(globalThis, 'indexedDB', { get: denied });
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: denied });
  });
