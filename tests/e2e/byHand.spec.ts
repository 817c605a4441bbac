import { expect, test, type Page } from '@playwright/test';
import { openStored } from './start.ts';

const form = (page: Page) => page.getByRole('dialog');
const review = (page: Page) => page.getByRole('region', { name: 'Xem lại trước khi nhập' });
const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) await form(page).getByLabel(label, { exact: true }).fill(value);
};
const next = (page: Page) => form(page).getByRole('button', { name: 'Thêm và nhập tiếp' }).click();

test('a province by hand: a programme, two indicators, three targets and two figures in 11 steps, then retired and corrected', async ({
  page,
}) => {
  // 1: from the page of the area, which no data know a programme of.
  await openStored(page, '#/vi/overview?area=VN-DN-2025');
  await page.getByRole('button', { name: 'Thêm mục tiêu, số liệu thủ công' }).click();
  // 2: the programme.
  await fill(page, { Tên: 'Kế hoạch chuyển đổi số Đà Nẵng 2030', 'Thời điểm ban hành': '15/01/2025' });
  await fill(page, { 'Căn cứ pháp lý (có thể để trống)': 'Kế hoạch số 12/KH-UBND' });
  await next(page);
  // 3: a target of an indicator that is new, with where it begins; 4: another year; 5: a second indicator.
  await fill(page, { 'Chỉ số': 'Hồ sơ số hóa của phường' });
  await form(page).getByLabel('Chỉ số', { exact: true }).press('Tab');
  await fill(page, { 'Đơn vị': '%', 'Giá trị, theo đơn vị của chỉ số': '95' });
  await form(page).getByLabel('Chiều nào là tốt hơn?').selectOption('càng cao càng tốt');
  await fill(page, { 'Mức xuất phát (có thể để trống)': '61,5', 'Kỳ của mức xuất phát': '12/2024' });
  await next(page);
  await fill(page, { 'Chỉ số': 'Hồ sơ số hóa của phường', 'Giá trị (%)': '80', 'Đến hết năm': '2027' });
  await next(page);
  await fill(page, { 'Chỉ số': 'Thời gian xử lý hồ sơ' });
  await form(page).getByLabel('Chỉ số', { exact: true }).press('Tab');
  await fill(page, { 'Đơn vị': 'ngày', 'Giá trị, theo đơn vị của chỉ số': '2' });
  await form(page).getByLabel('Chiều nào là tốt hơn?').selectOption('càng thấp càng tốt');
  await next(page);
  // 6: figures; 7 and 8: one for each.
  await form(page).getByRole('radio', { name: 'một số liệu' }).check();
  await fill(page, { 'Chỉ số': 'Hồ sơ số hóa của phường', 'Giá trị (%)': '1.234', Kỳ: '10/2026', Nguồn: 'Văn phòng' });
  await next(page);
  await expect(form(page).getByRole('alert')).toContainText('“1.234” có thể hiểu là 1234 hoặc 1,234');
  await fill(page, { 'Giá trị (%)': '74' });
  await expect(form(page).getByRole('alert')).toHaveCount(0);
  await next(page);
  await fill(page, { 'Chỉ số': 'Thời gian xử lý hồ sơ', 'Giá trị (ngày)': '3,25', Kỳ: 'tháng 10/2026' });
  // 9: review.
  await form(page)
    .getByRole('button', { name: /^Xem lại/ })
    .click();
  const told = review(page).locator('[data-test=told]');
  await expect(told).toContainText(
    'mục tiêu: Thời gian xử lý hồ sơ, tối đa 2 đến hết năm 2030 (Kế hoạch chuyển đổi số Đà Nẵng 2030)',
  );
  await expect(told.getByRole('listitem')).toHaveCount(9);
  // 10: import; 11: see it.
  await review(page).getByRole('button', { name: 'Nhập', exact: true }).click();
  await page.getByRole('link', { name: /^Xem tình hình thực hiện: Kế hoạch/ }).click();
  const rows = page.locator('tr[data-target]');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Hồ sơ số hóa' }).first()).toContainText('74');

  // It is retired: its targets stay.
  await page.getByText('Đà Nẵng (1)', { exact: true }).click();
  await page.getByRole('button', { name: /^Sửa hoặc ngừng theo dõi/ }).click();
  await form(page)
    .getByRole('checkbox', { name: /^Ngừng theo dõi/ })
    .check();
  await form(page).getByRole('button', { name: 'Xem lại' }).click();
  await expect(told).toHaveText(/^\s*thay đổi: chương trình .*đã ngừng theo dõi\s*$/);
  await review(page).getByRole('button', { name: 'Nhập', exact: true }).click();
  await page.getByRole('link', { name: /^Xem tình hình thực hiện: Kế hoạch/ }).click();
  await expect(page.getByText(/^Chương trình này đã ngừng theo dõi từ/)).toBeVisible();
  await expect(rows).toHaveCount(3);

  // A figure is corrected where it stands, and one Escape too many loses nothing.
  await rows.filter({ hasText: 'Hồ sơ số hóa' }).first().getByRole('link').first().click();
  await page.getByRole('button', { name: 'Sửa số liệu này: tháng 10/2026, 74%' }).click();
  await form(page).getByLabel('Giá trị (%)').fill('75,5');
  await page.keyboard.press('Escape');
  await expect(form(page).getByRole('alert')).toContainText('chưa được nhập');
  await page.keyboard.press('Escape');
  await expect(form(page).getByLabel('Giá trị (%)')).toHaveValue('75,5');
  await form(page).getByLabel('Giá trị (%)').press('Enter');
  await expect(review(page)).toContainText(
    /thay đổi: số liệu: Hồ sơ số hóa của phường, Đà Nẵng, tháng\s10\/2026: 74 → 75,5/,
  );
});
