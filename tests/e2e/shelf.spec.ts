import { expect, test } from '@playwright/test';
import { downloaded } from './download.ts';
import { drop, dropAll, fileOf, shareDialog, write } from './snapshots.ts';
import { open } from './start.ts';

/** Shares the first chart of a view under a title, opens the picture and keeps it. */
async function keep(
  page: import('@playwright/test').Page,
  info: import('@playwright/test').TestInfo,
  hash: string,
  title: string,
) {
  await page.goto('about:blank');
  await open(page, hash);
  const dialog = await shareDialog(page);
  await write(dialog.getByLabel(/^(Title|Tiêu đề)$/), title);
  const png = await fileOf(page, info, 'png', `targetline-egdi-${/area=(\w+)/.exec(hash)?.[1] ?? ''}`);
  await page.keyboard.press('Escape');
  await drop(page, 'a.png', 'image/png', png);
  await page.getByRole('button', { name: /^(Keep on the shelf|Lưu vào danh sách)$/ }).click();
  await expect(page.getByText(/It is on the shelf|Đã lưu vào danh sách/)).toBeVisible();
}

test('the shelf: kept, ordered, annotated, compared, exported and opened elsewhere', async ({
  page,
  browser,
}, info) => {
  await keep(page, info, '#/en/egdi?area=VNM', 'First');
  await keep(page, info, '#/vi/egdi?area=VNM&peers=THA', 'Thứ hai');
  await page.getByRole('link', { name: 'Ảnh chụp biểu đồ' }).click();
  const items = page.locator('main ol > li');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText('First');

  await page.getByRole('button', { name: 'Chuyển lên: “Thứ hai”' }).click();
  await expect(items.first()).toContainText('Thứ hai');
  // Stored while it is being written: whoever closes the page has not left the field.
  await items.first().getByLabel('Nhận xét của bạn').pressSequentially('Cho báo cáo quý');
  await expect(items.first().getByText('Đã lưu.')).toBeVisible();
  await page.reload();
  await expect(items.first()).toContainText('Thứ hai');
  await expect(items.first().getByLabel('Nhận xét của bạn')).toHaveValue('Cho báo cáo quý');

  await items.nth(0).getByRole('checkbox').check();
  await items.nth(1).getByRole('checkbox').check();
  const pair = page.getByRole('region', { name: '“Thứ hai” so với “First”' });
  await expect(pair).toBeFocused();
  await expect(pair.getByRole('img')).toHaveCount(2);
  await expect(pair).toContainText(
    'Không có số liệu quan sát nào khác nhau. 2.279 số liệu giống nhau. 12 số liệu quan sát chỉ có trong một trong hai ảnh chụp.',
  );

  const name = `targetline-shelf-${new Date().toISOString().slice(0, 10)}.json`;
  const file = await downloaded(page, info, name, () => page.getByRole('button', { name: 'Xuất tất cả' }).click());
  const elsewhere = await browser.newContext({ locale: 'en-GB' });
  const other = await elsewhere.newPage();
  await open(other, '#/en/snapshots');
  await expect(other.getByText('The shelf is empty.')).toBeVisible();
  const choose = other.getByLabel('Add from files');
  await choose.setInputFiles({ name, mimeType: 'application/json', buffer: file });
  await expect(other.getByText('2 snapshots were added.')).toBeVisible();
  await expect(other.locator('main ol > li').first()).toContainText('Thứ hai');
  await expect(other.getByLabel('Your remark').first()).toHaveValue('Cho báo cáo quý');
  await choose.setInputFiles({ name, mimeType: 'application/json', buffer: file });
  await expect(other.getByText('All of them were already on the shelf.')).toBeVisible();
  const broken = Buffer.from(
    file.toString('utf8').replace(/#s1\.(.)/, (_, sign: string) => `#s1.${sign === 'A' ? 'B' : 'A'}`),
  );
  await choose.setInputFiles({ name, mimeType: 'application/json', buffer: broken });
  await expect(other.getByText(/1 snapshot is damaged or of a newer version/)).toBeVisible();
  await choose.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(other.getByText('x.json contains no snapshot.')).toBeVisible();
  await other.getByRole('button', { name: 'Take off the shelf: “First”' }).click();
  await expect(other.locator('main ol > li')).toHaveCount(1);
  // What was taken off comes back to its place, by the key that the focus is on.
  await expect(other.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await other.keyboard.press('Enter');
  await expect(other.locator('main ol > li')).toHaveCount(2);
  await expect(other.locator('main ol > li').nth(1)).toContainText('First');
  await elsewhere.close();
});

test('only what has figures in common can be compared', async ({ page }, info) => {
  await keep(page, info, '#/en/egdi?area=VNM', 'Scores');
  await page.goto('about:blank');
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  await shareDialog(page);
  const other = await fileOf(page, info, 'png', 'targetline-digital-economy-share-gdp-VNM');
  await page.keyboard.press('Escape');
  await drop(page, 'b.png', 'image/png', other);
  await page.getByRole('button', { name: 'Keep on the shelf' }).click();
  await expect(page.getByText('It is on the shelf')).toBeVisible();
  await page.getByRole('link', { name: 'Snapshots' }).click();
  const items = page.locator('main ol > li');
  await items.nth(0).getByRole('checkbox').check();
  await expect(items.nth(1).getByRole('checkbox')).toBeDisabled();
  await items.nth(0).getByRole('checkbox').uncheck();
  await expect(items.nth(1).getByRole('checkbox')).toBeEnabled();
});

test('several pictures and a shelf file dropped anywhere go to the shelf; nothing is passed over', async ({
  page,
}, info) => {
  await open(page, '#/en/egdi?area=VNM');
  const dialog = await shareDialog(page);
  const one = await fileOf(page, info, 'svg', 'targetline-egdi-VNM');
  await write(dialog.getByLabel('Title'), 'Another');
  const two = await fileOf(page, info, 'png', 'targetline-egdi-VNM');
  await page.keyboard.press('Escape');
  const files = [
    { name: 'one.svg', type: 'image/svg+xml', bytes: one },
    { name: 'two.png', type: 'image/png', bytes: two },
    { name: 'holiday.jpg', type: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  ];
  await dropAll(page, files);
  await expect(page.getByText('2 snapshots were added. holiday.jpg contains no snapshot.')).toBeVisible();
  const items = page.locator('main ol > li');
  await expect(items).toHaveCount(2);
  // The keyboard keeps its place while the list is put in another order.
  const down = items.first().getByRole('button', { name: /^Down/ });
  await down.press('Enter');
  await expect(items.nth(1)).toContainText('EGDI score');
  await expect(items.nth(1).getByRole('button', { name: /^Up/ })).toBeFocused();

  const name = `targetline-shelf-${new Date().toISOString().slice(0, 10)}.json`;
  const shelf = await downloaded(page, info, name, () => page.getByRole('button', { name: 'Export all' }).click());
  await page.goto('./#/en/overview');
  await drop(page, name, 'application/json', shelf);
  await expect(page.getByText('All of them were already on the shelf.')).toBeVisible();
  await drop(page, 'photo.JPG', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff]));
  await expect(page.getByRole('alert')).toContainText('photo.JPG cannot be opened. There is no Targetline data in it.');
});

test('the shelf prints one snapshot after the other, without controls', async ({ page }, info) => {
  await keep(page, info, '#/en/egdi?area=VNM', 'First');
  await page.getByRole('link', { name: 'Snapshots' }).click();
  await expect(page.locator('main ol > li')).toHaveCount(1);
  await write(page.getByLabel('Your remark'), 'For the\nquarterly report');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print all' })).toBeHidden();
  await expect(page.getByLabel('Your remark')).toBeHidden();
  await expect(page.locator('main ol > li p', { hasText: 'quarterly report' })).toBeVisible();
  await expect(page.locator('main ol > li').getByRole('img')).toBeVisible();
});

test('an empty shelf says what it is for; a file over the page shows where it may be dropped, text does not', async ({
  page,
}) => {
  await open(page, '#/en/snapshots');
  await expect(page.getByText(/it opens again as a chart/)).toBeVisible();
  const drag = (type: 'dragover' | 'dragleave', isFile: boolean) =>
    page.evaluate(
      ([name, file]) => {
        const dataTransfer = new DataTransfer();
        if (file) dataTransfer.items.add(new File(['a'], 'a.csv', { type: 'text/csv' }));
        else dataTransfer.setData('text/plain', 'a');
        document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [type, isFile] as const,
    );
  const zone = page.getByText('Drop to open: a table, a picture made here, a backup');
  await drag('dragover', false);
  await expect(zone).toBeHidden();
  await drag('dragover', true);
  await expect(zone).toBeVisible();
  await drag('dragleave', true);
  await expect(zone).toBeHidden();
  await page
    .getByLabel('Open a picture')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByText('a.png cannot be opened.')).toBeVisible();
});
