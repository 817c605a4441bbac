import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openStored } from './start.ts';

// A file with very many of something. What stands in the document does not grow with them, and the page says what it cannot take.

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'targetline-'));
});
test.afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Of the whole document, with a review in it. */
const MOST_ELEMENTS = 6_000;

const review = (page: Page) => page.getByRole('region', { name: 'Review import' });
const elements = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);

async function choose(
  page: Page,
  name: string,
  many: number,
  row: (at: number) => string,
  head = 'indicator,area,period,value',
) {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, `${head}\n${Array.from({ length: many }, (_, at) => `${row(at)}\n`).join('')}`);
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles(path);
}

/** Each in a size that an ordinary run has time for, and in full. */
for (const [tag, sizes] of [
  ['', { series: 10_500, areas: 20_500, rejected: 50_000, columns: 2_000 }],
  ['@full', { series: 100_000, areas: 300_000, rejected: 1_000_000, columns: 16_000 }],
] as const) {
  const options = tag === '' ? {} : { tag };

  test(
    `${sizes.series.toLocaleString('en')} new series: a window of them, and a limit in words`,
    options,
    async ({ page }) => {
      test.setTimeout(600_000);
      await choose(page, 'series', sizes.series, (at) => `Series number ${String(at)},VNM,2020,${String(at % 100)}`);
      await expect(review(page)).toBeVisible({ timeout: 300_000 });
      await expect(review(page)).toContainText(`${sizes.series.toLocaleString('en')} new series`);
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
      await expect(review(page)).toContainText('At most 10,000 new series can be stored at once');
      await expect(review(page).getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
      // Without those whose number begins with 1 they are few enough.
      await review(page).getByLabel('Find a series').fill('Series number 1');
      await review(page).getByRole('button', { name: 'Do not import them' }).click();
      if (tag === '') await expect(review(page).getByText('At most 10,000 new series')).toHaveCount(0);
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
    },
  );

  test(
    `${sizes.areas.toLocaleString('en')} unknown areas: a window of them, and a limit in words`,
    options,
    async ({ page }) => {
      test.setTimeout(600_000);
      await choose(page, 'areas', sizes.areas, (at) => `egdi,Place ${String(at)},2020,0.5`);
      await expect(review(page)).toBeVisible({ timeout: 300_000 });
      await expect(review(page)).toContainText(`These are ${sizes.areas.toLocaleString('en')} areas of their own`);
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
      await review(page).locator('summary', { hasText: 'areas of their own' }).click();
      await expect(review(page)).toContainText('At most 20,000 areas can be made at once');
      await review(page).getByRole('button', { name: 'Show 50 more' }).click();
      await expect(review(page).getByRole('checkbox', { name: /^Place / })).toHaveCount(100);
      await review(page).getByRole('checkbox', { name: 'Place 7', exact: true }).uncheck();
      await expect(
        review(page).getByRole('button', { name: `Make ${(sizes.areas - 1).toLocaleString('en')} new areas` }),
      ).toBeDisabled();
    },
  );

  test(
    `${sizes.rejected.toLocaleString('en')} rejected rows: the first of each kind, and all of them in a file`,
    options,
    async ({ page }) => {
      test.setTimeout(600_000);
      await choose(page, 'rejected', sizes.rejected, (at) => `egdi,VNM,2020,word ${String(at)}`);
      await expect(page.getByRole('button', { name: 'Download the list' })).toBeVisible({ timeout: 300_000 });
      await expect(page.getByText(sizes.rejected.toLocaleString('en')).first()).toBeVisible();
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
    },
  );

  test(
    `${sizes.columns.toLocaleString('en')} columns: a window of them, to look at and to answer for`,
    options,
    async ({ page }) => {
      test.setTimeout(600_000);
      const over = (make: (at: number) => string): string =>
        Array.from({ length: sizes.columns }, (_, at) => make(at)).join(',');
      const names = over((at) => `Name ${String(at)} (kg)`);
      const areas = ['Viet Nam', 'Thailand', 'Laos'];
      const values = (at: number): string => over((column) => String((column * 7 + at) % 100));
      // Without a time it must be asked for first.
      await choose(page, 'asked', 3, (at) => `${areas[at] ?? ''},${values(at)}`, `Country,${names}`);
      await expect(page.locator('#asking')).toBeVisible({ timeout: 300_000 });
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
      await page.getByRole('button', { name: 'Cancel' }).click();

      await choose(page, 'columns', 3, (at) => `${areas[at] ?? ''},2020,${values(at)}`, `Country,Year,${names}`);
      await expect(review(page)).toBeVisible({ timeout: 300_000 });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
      await page.getByRole('button', { name: 'Map the columns by hand' }).click();
      await expect(page.getByRole('button', { name: 'Show 50 more' }).first()).toBeVisible();
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
    },
  );
}
