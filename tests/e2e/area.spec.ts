import { expect, test, type Page } from '@playwright/test';
import { open, openStored } from './start.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const following = (page: Page) => page.getByRole('group', { name: 'Following' });

/** A province's report: a plan beside what was reached, this year's. */
const REPORT =
  'ĐÀ NẴNG NĂM 2025\n\nChỉ tiêu,Đơn vị,Kế hoạch,Thực hiện\nTỷ lệ số hóa hồ sơ,%,60,72.5\nTỷ lệ thanh toán trực tuyến,%,80,65\nSố máy chủ,máy,100,120\n';

test('a province gets what a country gets: its figures imported, its targets judged, its page, its brief', async ({
  page,
}) => {
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles({
    name: 'da-nang.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(REPORT),
  });
  const asking = page.getByRole('region', { name: 'How should this file be read?' });
  await asking.getByRole('button', { name: 'Da Nang (since 1 Jul 2025)' }).click();
  await asking.getByRole('button', { name: 'Read the file' }).click();
  const review = page.getByRole('region', { name: 'Review import' });
  await review.getByRole('button', { name: 'Higher is better in all' }).click();
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();

  // Where an import leads, its figures are what one sees.
  await page
    .getByRole('link', { name: /Tỷ lệ số hóa hồ sơ/ })
    .first()
    .click();
  await expect(heading(page)).toContainText('Tỷ lệ số hóa hồ sơ');
  await expect(heading(page)).toContainText('Da Nang');
  await expect(page.getByRole('figure').first()).toContainText('72.5');

  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(heading(page)).toHaveText(/^Da Nang \(since 1 Jul 2025\): 2 of 3 targets met or on track/);
  await expect(page.locator('main')).not.toContainText('EGDI');
  await expect(
    page.getByRole('row', { name: /Tỷ lệ thanh toán trực tuyến.*missed|Tỷ lệ thanh toán trực tuyến/ }).first(),
  ).toBeVisible();
  await expect(page.locator('[data-test=figures] li')).not.toHaveCount(0);
  await expect(following(page).getByRole('combobox').first()).toHaveValue('Da Nang (since 1 Jul 2025)');
  await page.getByRole('link', { name: /brief/i }).click();
  await expect(heading(page)).toHaveText(/^Da Nang: 2 of 3 targets/);

  // Screens of the survey say whose place they show.
  await page.getByRole('link', { name: 'EGDI', exact: true }).click();
  await expect(page.getByRole('note')).toContainText('Viet Nam, which includes Da Nang');
  await expect(page.locator('[data-fact=rank]')).toHaveText('71');
});

test('what is followed is chosen on any screen, without marks, by keyboard, and remembered where an address names nothing', async ({
  page,
}) => {
  await open(page, '#/en/overview');
  const box = following(page).getByRole('combobox').first();
  await box.focus();
  await page.keyboard.type('ha noi');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=VN-HN/);
  await expect(heading(page)).toHaveText('Ha Noi: no targets of its own yet');
  await expect(page.locator('[data-test=figures] li')).not.toHaveCount(0);
  // The country's targets are seen beside its figures, as the country's, and give no verdict.
  const paid = page.locator('[data-test=figures] li', { hasText: 'Applications paid online' });
  await expect(paid).toContainText('Target ≥ 80% by 2030 (Viet Nam)');
  await expect(page.getByText('A target of Viet Nam is not used to assess a unit')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/missed|on track|at risk/);
  await page.goto('about:blank');
  await open(page, '');
  await expect(heading(page)).toHaveText('Ha Noi: no targets of its own yet');
  // A link says what it shows, whatever was followed here.
  await page.goto('about:blank');
  await open(page, '#/en/overview?area=KEN');
  await expect(heading(page)).toContainText('Kenya');
});

test('an area that was merged leads to what it became, and that to what it was made of', async ({ page }) => {
  await open(page, '#/en/overview?area=VN-DN');
  const main = page.locator('main');
  await main.getByText('Now part of:').getByRole('link', { name: 'Da Nang (since 1 Jul 2025)' }).click();
  await expect(heading(page)).toContainText('Da Nang (since 1 Jul 2025)');
  await main.getByText('Merged from:').getByRole('link', { name: 'Quang Nam' }).click();
  await expect(heading(page)).toContainText('Quang Nam');
  await expect(following(page).getByRole('combobox').first()).toHaveValue('Quang Nam');
});
