import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from '../tools/serve.mjs';
import { open, openStored } from './start.ts';

test('A1 no request leaves the origin, whatever is opened, imported and shared', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await openStored(page, '#/vi/overview');
  for (const hash of ['#/en/egdi?peers=THA.MYS', '#/en/indicator/gii-rank', '#/en/data']) await open(page, hash);
  await page.getByLabel('Import CSV').setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('indicator,area,period,value\ngii-rank,VNM,2026,41\n'),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 1 added')).toBeVisible();
  await open(page, '#/en/overview');
  await page.getByRole('button', { name: 'Share' }).first().click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  const away = asked.filter((url) => !url.startsWith(baseURL ?? '') && !/^(blob|data):/.test(url));
  expect(away).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
  expect(refused).toEqual([]);
});

test('the policy says so: a request to another origin is blocked by the page itself', async ({ page }) => {
  await open(page, '#/en/overview');
  const outcome = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.effectiveDirective);
      });
    });
    fetch('http://127.0.0.1:9/').catch(() => undefined);
    return blocked;
  });
  expect(outcome).toBe('connect-src');
});

test('any static host at any sub-path serves the page', async ({ page }) => {
  const host = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), { base: '/deep/er/' });
  try {
    expect(new URL(host.url).pathname).toBe('/deep/er/');
    await page.goto(host.url);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam ranks 71st');
    await page.goto(`${host.url}#/vi/egdi`);
    await expect(page.locator('[data-fact=rank]')).toHaveText('71');
  } finally {
    await host.close();
  }
});

test('without storage the page works in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(indexedDB, 'open', {
      value: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, '#/en/overview');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam ranks 71st');
  await expect(page.getByText('does not let the page store data')).toBeVisible();
});
