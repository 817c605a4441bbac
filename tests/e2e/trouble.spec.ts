import { expect, test, type Locator, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { paste } from './snapshots.ts';
import { open, openStored } from './start.ts';

/** Changes records of the page's database, as a disk fault or another program may. */
const meddle = (page: Page, store: string, change: string): Promise<void> =>
  page.evaluate(
    ([name = '', how = '']) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('targetline');
        request.onerror = () => {
          reject(new Error('the database did not open'));
        };
        request.onsuccess = () => {
          const done = request.result.transaction(name, 'readwrite');
          const records = done.objectStore(name);
          if (how === 'clear') records.clear();
          else {
            const found = records.get(how);
            found.onsuccess = () => {
              const stored = found.result as { block: object };
              records.put({ ...stored, block: { ...stored.block, value: null } });
            };
          }
          done.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [store, change],
  );
const alert = (page: Page) => page.getByRole('alert');

test('A69 figures that are damaged are named and left out, everything else is shown, and their file mends them', async ({
  page,
}, info) => {
  await openStored(page, '#/en/indicator/gii-rank');
  await meddle(page, 'blocks', '1/gii-rank');
  await page.reload();
  await expect(alert(page)).toContainText('The stored figures of WIPO Global Innovation Index rank cannot be read');
  await expect(alert(page)).toContainText('block 1/gii-rank is broken: value');
  const rest = await downloaded(page, info, 'targetline-rest.jsonl.gz', () =>
    page.getByRole('button', { name: 'Save what is stored as a file' }).click(),
  );
  expect(rest.length).toBeGreaterThan(10_000);
  await open(page, '#/en/overview');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Viet Nam.*top\s50/);
  await open(page, '#/en/data');
  await paste(page, 'indicator,area,period,value\ngii-rank,VNM,2026,41\ngii-rank,THA,2026,40\n');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 2 added')).toBeVisible();
  await open(page, '#/en/indicator/gii-rank');
  await expect(page.getByRole('row', { name: /2026 .*41/ }).first()).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
});

test('A65 a database that leads nowhere, and one that never answers: a way out @full', async ({ page }) => {
  await openStored(page, '#/en/overview');
  await meddle(page, 'revisions', 'clear');
  await page.reload();
  await expect(alert(page)).toContainText('cannot be shown and are left untouched');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Viet Nam.*top\s50/);
  await expect(alert(page).getByRole('button', { name: 'Save what is stored as a file' })).toBeVisible();

  await page.addInitScript(() => {
    indexedDB.open = () => ({}) as IDBOpenDBRequest;
  });
  await page.clock.install();
  await page.goto('about:blank');
  await page.goto('./#/en/overview');
  await expect(page.getByText('Loading the data…')).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(alert(page)).toContainText('unusually long to open');
  await page.getByRole('button', { name: 'Look at the built-in data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Viet Nam.*top\s50/);
});

/** Lets one thing of the browser throw. */
const spoil = (page: Page, thing: 'log10' | 'toReversed'): Promise<void> =>
  page.evaluate((name) => {
    const of: object = name === 'log10' ? Math : Array.prototype;
    const before = Object.getOwnPropertyDescriptor(of, name) ?? {};
    Object.assign(globalThis, { mend: () => Object.defineProperty(of, name, before) });
    Object.defineProperty(of, name, {
      ...before,
      value: () => {
        throw new Error('spoilt');
      },
    });
  }, thing);
const mend = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as unknown as { mend: () => void }).mend();
  });
const link = (page: Page, name: string): Locator =>
  page.getByRole('navigation').getByRole('link', { name, exact: true });

test('A72 a chart that breaks while it is drawn gives way alone, and comes back', async ({ page }) => {
  await openStored(page, '#/en/overview');
  // Of this the scales of charts are made, and nothing else.
  await spoil(page, 'log10');
  await link(page, 'EGDI').click();
  const broken = alert(page).filter({ hasText: 'This chart could not be drawn. Your data are intact.' });
  await expect(broken.first()).toContainText('spoilt');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EGDI: how countries compare');
  await expect(page.getByRole('table').first()).toBeVisible();
  await mend(page);
  // With other figures by itself, at once by its button.
  const charts = await broken.count();
  await page.evaluate(() => {
    location.hash = '#/en/egdi?area=THA';
  });
  await expect.poll(() => broken.count()).toBeLessThan(charts);
  while ((await broken.count()) > 0) {
    const left = await broken.count();
    await broken.first().getByRole('button', { name: 'Reload' }).click();
    await expect(broken).toHaveCount(left - 1);
  }
  await expect(page.getByRole('img').first()).toBeVisible();
});

test('A72 a screen that breaks while it is drawn leaves the data, the other screens and a way back', async ({
  page,
}) => {
  await openStored(page, '#/en/overview');
  const heading = page.getByRole('heading', { level: 1 });
  // Of the editions to choose among.
  await spoil(page, 'toReversed');
  await link(page, 'EGDI').click();
  await expect(heading).toHaveText('This part of the page could not be shown. Your data are intact.');
  await expect(page.locator('main')).toContainText('spoilt');
  await link(page, 'Data').click();
  await expect(heading).toHaveText('Data');
  await expect(page.locator('[data-revision]')).toHaveCount(1);
  await link(page, 'EGDI').click();
  await expect(heading).toContainText('could not be shown');
  await mend(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('img').first()).toBeVisible();
  await expect(heading).not.toContainText('could not be shown');

  // A choice that writes the address itself tries it again too.
  await link(page, 'Data').click();
  await spoil(page, 'toReversed');
  await link(page, 'EGDI').click();
  await expect(heading).toContainText('could not be shown');
  await mend(page);
  const box = page.getByRole('group', { name: 'Following' }).getByRole('combobox').first();
  await box.fill('singapore');
  await box.press('Enter');
  await expect(heading).not.toContainText('could not be shown');
});
