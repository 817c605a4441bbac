import { expect, test } from '@playwright/test';
import { open, openStored } from './start.ts';
import { steps } from './steps.ts';

/** A department's report: a plan beside what was reached, this year's. No data know the department. */
const REPORT =
  'PHÒNG CHUYỂN ĐỔI SỐ NĂM 2025\n\nChỉ tiêu,Đơn vị,Kế hoạch,Thực hiện\nTỷ lệ hồ sơ số hóa,%,60,72.5\nTỷ lệ ký số,%,80,65\n';

test('a department that nobody knew: made while it is asked for, its plan judged on its own page, found by name', async ({
  page,
}) => {
  const step = steps();
  await step('the page', () => open(page, ''));
  await step('Data', async () => {
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await expect(page.locator('[data-revision]')).toBeVisible();
  });
  await step('the file', () =>
    page
      .getByLabel('Import a file')
      .setInputFiles({ name: 'phong.csv', mimeType: 'text/csv', buffer: Buffer.from(REPORT) }),
  );
  const asking = page.getByRole('region', { name: 'How should this file be read?' });
  await step('whose figures', () => asking.getByLabel('Which area are the figures about?').fill('Phòng Chuyển đổi số'));
  await step('one of its own', () => asking.getByText('This is an area of its own that is not known here yet').click());
  const make = asking.getByRole('button', { name: 'Make “Phòng Chuyển đổi số” a new area' });
  await step('make it', () => make.click());
  await expect(asking.getByRole('alert')).toHaveText('Choose what kind of area it is.');
  await step('its kind', () => asking.getByLabel('What kind').selectOption('department, office'));
  await expect(asking.getByLabel(/^Part of/)).toHaveValue('Viet Nam');
  await step('make it again', () => make.click());
  await step('read it', () => asking.getByRole('button', { name: 'Read the file' }).click());
  const review = page.getByRole('region', { name: 'Review import' });
  await step('higher is better', () => review.getByRole('button', { name: 'Higher is better in all' }).click());
  await step('import', () => review.getByRole('button', { name: 'Import', exact: true }).click());
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await step('find anything', () => page.keyboard.press('Control+k'));
  await step('its name', () => page.getByRole('dialog').getByRole('combobox').fill('phong chuyen doi so'));
  await step('go there', () =>
    page
      .getByRole('option', { name: /area Phòng Chuyển đổi số/ })
      .first()
      .click(),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Phòng Chuyển đổi số: 1 of 2 targets met or on track/,
  );
  await expect(page.locator('main')).toContainText('72.5');
});

test('communes that nobody knew, a row each: the column is said to name them, and they become areas together', async ({
  page,
}) => {
  await openStored(page, '#/en/data?area=VN-DN-2025');
  await page.getByLabel('Import a file').setInputFiles({
    name: 'communes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Xã,Năm,Hồ sơ trực tuyến (%)\n' +
        ['Bình Minh,2024,61.2', 'Bình Minh,2025,70.4', 'Phú Lộc,2024,55.1', 'Phú Lộc,2025,58.9'].join('\n'),
    ),
  });
  const asking = page.getByRole('region', { name: 'How should this file be read?' });
  await asking.getByRole('button', { name: 'Xã', exact: true }).click();
  await asking.getByRole('button', { name: 'Read the file' }).click();
  const review = page.getByRole('region', { name: 'Review import' });
  // Nothing can be imported yet, and the way on is told, not the rows that were refused.
  await expect(review.getByText('Say first which areas are meant')).toBeVisible();
  await review.getByText('These are 2 areas of their own that are not known here yet').click();
  await review.getByLabel('What kind').selectOption('commune, ward, district');
  await review.getByRole('button', { name: 'Make 2 new areas' }).click();
  await review.getByLabel('Which way is better?').selectOption('up');
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: 4 added/)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('phu loc');
  await expect(page.getByRole('option', { name: /area Phú Lộc .*Da Nang/ })).toBeVisible();
});
