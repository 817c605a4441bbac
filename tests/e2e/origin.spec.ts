import { readdirSync, readFileSync } from 'node:fs';
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
  await page.getByLabel('Import a file').setInputFiles({
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

test('the licence of all that is bundled is one click from the screen Data', async ({ page }) => {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  // What the source maps name, and the font, which has none.
  const bundled = new Set(['@fontsource/be-vietnam-pro', 'dexie', 'svelte', 'papaparse', 'fflate', 'd3-scale']);
  for (const map of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.map'))) {
    const { sources } = JSON.parse(readFileSync(dist + map, 'utf8')) as { readonly sources: readonly string[] };
    for (const source of sources) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
      if (name) bundled.add(name);
    }
  }
  await open(page, '#/vi/data');
  await page.getByRole('link', { name: /^Giấy phép của phần mềm/ }).click();
  const text = (await page.locator('body').textContent()) ?? '';
  const headings = [...text.matchAll(/^(\S+) \d\S* \((.+)\)$/gm)].map(([, name]) => name);
  // The bundler adds parts of its own, which no map names.
  expect(headings.filter((name) => name !== 'vite' && name !== 'rolldown').toSorted()).toEqual([...bundled].toSorted());
  for (const part of [
    'Apache License',
    'SIL OPEN FONT LICENSE',
    'Permission to use, copy, modify',
    'Permission is hereby granted',
  ])
    expect(text).toContain(part);
});

test('any static host at any sub-path serves the page', async ({ page }) => {
  const host = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), { base: '/deep/er/' });
  try {
    expect(new URL(host.url).pathname).toBe('/deep/er/');
    await page.goto(host.url);
    await expect(page.locator('.prerendered')).toHaveCount(0);
    await expect(page.locator('main')).toContainText('Viet Nam ranks 71st');
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
  await expect(page.locator('main')).toContainText('Viet Nam ranks 71st');
  await expect(page.getByText('does not let the page store data')).toBeVisible();
});
