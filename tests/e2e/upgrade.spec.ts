import { expect, test } from '@playwright/test';

test('A67 a tab with an older page that holds the data is told of, and the page goes on when it lets go', async ({
  context,
}) => {
  const old = await context.newPage();
  await old.goto('./embed.html');
  // As the page of schema 2 has it open (Dexie counts in tens), in the midst of something: it does not let go when asked to.
  await old.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('targetline', 20);
        request.onupgradeneeded = () => {
          for (const [name, keyPath] of [
            ['blocks', 'id'],
            ['registry', 'id'],
            ['revisions', 'id'],
            ['head', 'key'],
            ['shapes', 'shape'],
          ] as const)
            request.result.createObjectStore(name, { keyPath });
        };
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result });
          resolve();
        };
        request.onerror = () => {
          reject(new Error('the old database did not open'));
        };
      }),
  );
  const page = await context.newPage();
  await page.goto('./#/en/overview');
  await expect(
    page.getByText('Another tab has an older version of this page open and is blocking the data.'),
  ).toBeVisible();
  await old.close();
  await expect(page.getByText('Another tab has an older version')).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Viet Nam ranks 71st');
  await page.reload();
  await expect(page.locator('.prerendered')).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Viet Nam ranks 71st');
});
