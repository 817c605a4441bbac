import { expect, test, type Page } from '@playwright/test';
import { open } from './start.ts';

/** Sheets of paper that a page fills. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('the brief says the verdicts, their rule, the reasons for none, sources and caveats', async ({ page }) => {
  await open(page, '#/en/brief');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam ranks 71st');
  await expect(page.getByText(/36 targets/)).toBeVisible();
  await expect(page.locator('tr[data-target="vn-749:egdi-rank:2025"]')).toContainText(
    /missed\s+by 1\splace \(by the value reached\)/,
  );
  await expect(page.getByText('the unit was abolished (1 Jul 2025)')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByText(/not a forecast/).first()).toBeVisible();
  expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|null/);
});

test('the brief in Vietnamese writes its numbers that way', async ({ page }) => {
  await open(page, '#/vi/brief');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Việt Nam xếp thứ 71 về EGDI, còn thiếu 0,069 điểm',
  );
  await expect(page.getByText(/36 mục tiêu/)).toBeVisible();
});

test('a brief takes the sheets of A4 that its content asks for, a profile one, on white, in either language', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium writes a PDF for us');
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const language of ['en', 'vi']) {
    await open(page, `#/${language}/brief`);
    await expect(page.locator('[data-outlook="ready"]')).toBeVisible();
    expect(await sheets(page), `brief ${language}`).toBeLessThanOrEqual(3);
    await open(page, `#/${language}/profile?area=SGP`);
    await expect(page.locator('[data-outlook="ready"]')).toBeVisible();
    expect(await sheets(page), `profile ${language}`).toBe(1);
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('the print button draws the pictures as wide as paper before it prints', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    window.print = () => {
      const svg = document.querySelector('figure svg[role=img]');
      document.title = `printed at ${svg?.getAttribute('width') ?? ''}`;
    };
  });
  await open(page, '#/en/brief');
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page).toHaveTitle('printed at 704');
});

test('the profile of any country: its history, its parts and its place among its peers', async ({ page }) => {
  await open(page, '#/en/profile?area=SGP');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Singapore ranks 3rd');
  await expect(page.getByText('ASEAN: 1 of 11')).toBeVisible();
  // It is a part of the race for the EGDI, and leads back there.
  const navigation = page.getByRole('navigation').getByRole('link', { name: 'EGDI', exact: true });
  await expect(navigation).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name: '← All charts of the EGDI' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^2024 3 of 193 0\.9691/ })).toBeVisible();
  await page.goto('#/en/profile?area=VNM');
  // Counted in the whole group, not among its ten nearest.
  await expect(page.getByText(/Same income group: \d+ of \d{2}\b/)).toBeVisible();
});
