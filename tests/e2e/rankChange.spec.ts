import { expect, test, type Page } from '@playwright/test';
import { open } from './start.ts';

async function parts(page: Page): Promise<{ readonly sum: number; readonly total: number }> {
  const read = async (rows: string): Promise<number[]> =>
    (await page.locator(`[data-test=parts] ${rows} td`).allTextContents()).map((text) =>
      Number(text.replace('−', '-')),
    );
  const [total = NaN] = await read('tfoot');
  return { sum: (await read('tbody')).reduce((sum, places) => sum + places, 0), total };
}

test('A44 why the rank changed adds up exactly for any pair of editions, with score and rank together', async ({
  page,
}) => {
  await open(page, '#/en/egdi');
  await expect(page.locator('[data-test=change]')).toContainText(
    'Viet Nam: from rank 86 to 71, up 15. Score: 0.6787, then 0.7709.',
  );
  expect(await parts(page)).toEqual({ sum: 15, total: 15 });
  for (const from of ['2003', '2010', '2012', '2018']) {
    await page.getByLabel('From edition').selectOption(from);
    const { sum, total } = await parts(page);
    expect(sum).toBe(total);
  }
  await page.getByLabel('From edition').selectOption('2020');
  await page.getByLabel('To edition').selectOption('2022');
  await expect(page.locator('[data-test=change]')).toContainText('rank 86 in both');
  await expect(page.locator('[data-test=change]')).not.toContainText('is usual');
  await page.getByLabel('From edition').selectOption('2018');
  await page.getByLabel('To edition').selectOption('2020');
  await expect(page.locator('[data-test=change]')).toContainText('from rank 88 to 86, up 2');
  await expect(page.locator('[data-test=change]')).toContainText('is usual');
});

test('what became of countries that stood at this rank, and of one that holds it already', async ({ page }) => {
  await open(page, '#/en/egdi?area=VNM&rank=50');
  await expect(page.locator('[data-test=rate]')).toContainText(
    /Cases outside the top\s50 and within five places of this rank in earlier editions: \d+\. Held rank\s50 or better 3 editions later: \d+ \(\d+%\)/,
  );
  await page.goto('#/en/egdi?area=DNK&rank=50');
  await expect(page.getByText('The country already holds rank 50 or better.')).toBeVisible();
});
