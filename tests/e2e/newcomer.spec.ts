import { expect, test, type Page } from '@playwright/test';
import { open } from './start.ts';
import { steps } from './steps.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const form = (page: Page) => page.getByRole('dialog');
const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) await form(page).getByLabel(label, { exact: true }).fill(value);
};
/** The indicator is left, so that the form asks what it does not know of it. */
const named = async (page: Page, label: string, name: string): Promise<void> => {
  await form(page).getByLabel(label, { exact: true }).fill(name);
  await form(page).getByLabel(label, { exact: true }).press('Tab');
};

const NAMES = [
  ...[
    'hồ sơ nộp trực tuyến',
    'hồ sơ được số hóa',
    'hồ sơ thanh toán trực tuyến',
    'văn bản ký số',
    'dân số có chữ ký số',
  ],
  ...['hộ gia đình có cáp quang', 'người dân dùng VNeID', 'cán bộ được tập huấn', 'trường dùng học bạ số'],
  ...['bệnh án điện tử', 'hóa đơn điện tử', 'phản ánh xử lý đúng hạn'],
].map((name) => `Tỷ lệ ${name}`);
/** Ten months without a year beside the plan of the year, with one cell left blank. */
const REPORT = [
  'UBND THÀNH PHỐ ĐÀ NẴNG',
  'KẾT QUẢ CHUYỂN ĐỔI SỐ ĐÀ NẴNG NĂM 2026',
  '',
  `STT;Chỉ tiêu;Đơn vị;Kế hoạch năm;${Array.from({ length: 10 }, (_, at) => `Tháng ${String(at + 1)}`).join(';')}`,
  ...NAMES.map((name, at) => {
    const months = Array.from({ length: 10 }, (_, month) =>
      at === 1 && month === 3 ? '' : `${String(40 + 2 * at + month * (1 + (at % 4)))},5`,
    );
    return [at + 1, name, '%', 70 + at, ...months].join(';');
  }),
].join('\n');

test.describe('Da Nang', () => {
  test.use({ locale: 'vi-VN' });
  test('from a report of months to its verdict on another’s phone', async ({ page, browser, context }) => {
    const step = steps();
    await page.clock.setFixedTime(new Date('2026-11-15T08:00:00Z'));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await step('the page', () => open(page, ''));
    await step('Data', async () => {
      await page.getByRole('link', { name: 'Dữ liệu', exact: true }).click();
      await expect(page.locator('[data-revision]')).toBeVisible();
    });
    await step('the file', () =>
      page
        .getByLabel('Nhập tệp')
        .setInputFiles({ name: 'bao-cao.csv', mimeType: 'text/csv', buffer: Buffer.from(REPORT) }),
    );
    const asking = page.getByRole('region', { name: 'Cần đọc tệp này như thế nào?' });
    await expect(asking).toContainText('Đã nhận ra các cột');
    // The rows say what they measure: nothing is asked of a month.
    await expect(asking.getByPlaceholder('Chuỗi số liệu')).toHaveCount(0);
    // The headings name months: what is missing is their year.
    await expect(asking.getByLabel('Các tháng hoặc quý này của năm nào?')).toHaveValue('2026');
    await step('the city since 2025', () => asking.getByRole('button', { name: 'Đà Nẵng (từ 01/7/2025)' }).click());
    await step('read it', () => asking.getByRole('button', { name: 'Đọc tệp' }).click());
    const review = page.getByRole('region', { name: 'Xem lại trước khi nhập' });
    // The plan of the year is a target and no figure of it.
    await expect(review).toContainText('12 số kế hoạch trong tệp này trở thành mục tiêu');
    // Of each series so many figures, and one plan: never one number of both.
    await expect(review).toContainText('10 số liệu và 1 mục tiêu');
    await expect(review).not.toContainText('11 số liệu');
    await step('higher is better', () => review.getByRole('button', { name: 'Tất cả: càng cao càng tốt' }).click());
    await step('import', () => review.getByRole('button', { name: 'Nhập', exact: true }).click());
    await expect(page.getByText('Đã nhập: thêm mới 119 số liệu và 12 mục tiêu, thay đổi 0.')).toBeVisible();
    await expect(page.getByText(/và 6 chỉ số khác, xem trong danh mục/)).toBeVisible();
    await step('see its page', () => page.getByRole('link', { name: /^Xem trang của Đà Nẵng/ }).click());
    await expect(heading(page)).toHaveText(/^Đà Nẵng \(từ 01\/7\/2025\): 7 trên 12 mục tiêu/);
    await expect(page.locator('main')).not.toContainText('EGDI');
    // Ten months say "49,5% tháng 10/2026" beside their line: on the narrowest phone the page is no wider than the window.
    await page.setViewportSize({ width: 320, height: 740 });
    const isWider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(isWider).toBe(0);
    await page.setViewportSize({ width: 1280, height: 720 });

    await step('a target of its own', () =>
      page.getByRole('button', { name: 'Thêm mục tiêu, số liệu thủ công' }).click(),
    );
    await step('what it is', async () => {
      await named(page, 'Chỉ số', 'Tỷ lệ hồ sơ được số hóa');
      await fill(page, { 'Giá trị (%)': '95', 'Đến hết năm': '2030' });
    });
    await step('review', () => form(page).getByRole('button', { name: 'Xem lại' }).click());
    await step('import', () => review.getByRole('button', { name: 'Nhập', exact: true }).click());
    await step('see it', () => page.getByRole('link', { name: /^Xem tình hình thực hiện/ }).click());
    await expect(page.locator('tr[data-target]')).toHaveCount(13);
    await step('share', () => page.getByRole('button', { name: 'Chia sẻ bảng này' }).click());
    await step('copy the link', () =>
      form(page).getByRole('button', { name: 'Sao chép liên kết ảnh chụp biểu đồ' }).click(),
    );
    await expect(form(page).getByRole('status')).not.toBeEmpty();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const phone = await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 740 } });
    const there = await phone.newPage();
    await there.goto(link);
    const picture = there.locator('[data-test=snapshot]');
    await expect(picture.getByRole('img').first()).toBeVisible();
    await expect(picture).toContainText('Đà Nẵng');
    const drawn = picture.locator('svg text');
    for (const verdict of ['đạt trước hạn', 'đúng tiến độ', 'chậm tiến độ'])
      await expect(drawn.filter({ hasText: verdict }).first()).toBeVisible();
    for (const goal of ['71%', '95%']) await expect(drawn.filter({ hasText: goal }).first()).toBeVisible();
    await phone.close();
  });
});

test('Kenya: a programme by hand, two indicators of its own, a goal of the survey, and nothing of Viet Nam', async ({
  page,
}) => {
  const main = page.locator('main');
  const isOfVietNam = /Viet Nam|Việt Nam|749/;
  const step = steps();
  /** On a screen that stands whole. */
  const isKenya = () => expect.poll(() => main.innerText()).not.toMatch(isOfVietNam);
  await step('the page', () => open(page, ''));
  await step('Kenya', async () => {
    const box = page.getByRole('group', { name: 'Following' }).getByRole('combobox').first();
    await box.fill('kenya');
    await page.getByRole('option', { name: /Kenya/ }).click();
  });
  await expect(heading(page)).toContainText('Kenya ranks 109th');
  await isKenya();
  await step('add a target', () => page.getByRole('link', { name: 'Add a target' }).click());
  await expect(main).toContainText('No programme in the data sets targets for Kenya.');
  await isKenya();
  const next = () => form(page).getByRole('button', { name: 'Add, and enter another' }).click();
  await step('the form', () => page.getByRole('button', { name: 'Add a programme' }).click());
  await step('the programme', async () => {
    await fill(page, { Name: 'Digital Master Plan', 'Issued on': '2022', 'Last year (optional)': '2030' });
    await form(page).getByRole('button', { name: 'Add a pillar' }).click();
    await fill(page, { 'Pillar 1': 'Homes and people' });
    await next();
  });
  for (const [name, unit, value, start] of [
    ['Homes with internet', '%', '80', '29'],
    ['Services online', 'services', '5000', '400'],
  ] as const)
    await step(`a target of ${name}`, async () => {
      await named(page, 'Indicator', name);
      await fill(page, { Unit: unit, 'Value, in the unit of the indicator': value });
      await fill(page, { 'Starting value (optional)': start, 'Period of the starting value': '2022' });
      await form(page).getByLabel('Which way is better?').selectOption('higher is better');
      await next();
    });
  await step('a goal of the survey', async () => {
    await named(page, 'Indicator', 'UN E-Government Development Index rank');
    await form(page)
      .getByLabel(/^Value/)
      .fill('90');
    await next();
  });
  for (const [name, value] of [
    ['Homes with internet', '52.5'],
    ['Services online', '1100'],
  ] as const)
    await step(`a figure of ${name}`, async () => {
      await form(page).getByRole('radio', { name: 'a figure' }).check();
      await named(page, 'Indicator', name);
      await form(page)
        .getByLabel(/^Value/)
        .fill(value);
      await fill(page, { Period: '2025', Source: 'Authority' });
      if (name === 'Homes with internet') await next();
    });
  await step('review', () =>
    form(page)
      .getByRole('button', { name: /^Review/ })
      .click(),
  );
  const review = page.getByRole('region', { name: 'Review import' });
  await expect(review.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
  await expect(review).not.toContainText(isOfVietNam);
  await step('import', () => review.getByRole('button', { name: 'Import', exact: true }).click());
  await step('see it', () => page.getByRole('link', { name: /^See progress: Digital Master Plan/ }).click());
  const row = (name: string) => page.locator('tr[data-target]').filter({ hasText: name });
  // The pillar that the programme names is the only one there is.
  await expect(page.locator('tr.pillar')).toHaveText(['Homes and people']);
  // 23.5 points in three years, 7.83 a year, where 27.5 more are needed in five, 5.5 a year; 700 services where 3,900 are.
  await expect(row('Homes with internet')).toContainText('on track');
  await expect(row('Services online')).toContainText('off track');
  await expect(row('Services online')).toContainText('1,100 services (2025)');
  await expect(row('Services online')).toContainText(/\+233\.33\s*services a year/);
  await expect(row('UN E-Government Development Index rank')).toContainText('rank 90 or better');
  await isKenya();
  await step('Overview', () => page.getByRole('link', { name: 'Overview' }).click());
  await expect(heading(page)).toContainText('Kenya');
  await expect(main).toContainText('Homes with internet');
  await isKenya();
});
