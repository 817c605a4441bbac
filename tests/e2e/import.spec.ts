import { expect, test, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { open, openStored } from './start.ts';

const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('Import a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const asking = (page: Page) => page.getByRole('region', { name: 'How should this file be read?' });
const review = (page: Page) => page.getByRole('region', { name: 'Review import' });
const importButton = (page: Page) => review(page).getByRole('button', { name: 'Import', exact: true });
const figure = (page: Page, term: string) =>
  review(page)
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) })
    .locator('dd');

/** Says of the only new series that higher is better. */
async function higherIsBetter(page: Page): Promise<void> {
  await review(page).getByLabel('Which way is better?').selectOption('higher is better');
}

async function commit(page: Page): Promise<void> {
  await importButton(page).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
}

const ODD = 'ten_goi;moc;noi_dung;so_1\n';

test('A17 a file of unknown shape is mapped by hand; the next one of its shape is read without asking', async ({
  page,
}) => {
  await openStored(page, '#/en/data');
  await choose(page, 'odd.csv', `${ODD}Hà Nội;2023;Hồ sơ số;12,5\nĐà Nẵng;2023;Hồ sơ số;13,5\n`);
  await expect(asking(page)).toBeVisible();
  await expect(asking(page).getByRole('heading', { name: 'How should this file be read?' })).toBeFocused();
  await asking(page).getByLabel('What column ten_goi holds').selectOption('area');
  await asking(page).getByLabel('What column moc holds').selectOption('period');
  await asking(page).getByLabel('What column noi_dung holds').selectOption('indicator');
  await asking(page).getByLabel('What column so_1 holds').selectOption('figures');
  // What each column is taken for is seen without reading its list, and the key says what is seen.
  const kinds = asking(page).locator('th [data-kind]');
  await expect(kinds.filter({ hasText: 'ten_goi' })).toHaveAttribute('data-kind', 'where');
  await expect(kinds.filter({ hasText: 'so_1' })).toHaveAttribute('data-kind', 'figures');
  await expect(asking(page).locator('[data-test=role-key]')).toContainText(
    /whose figures\s+of when\s+of what\s+the figures/,
  );
  // Nothing of the reading stands open that nobody asks about.
  await expect(asking(page).getByLabel('Character encoding')).toBeHidden();
  await asking(page).getByRole('button', { name: 'Read the file' }).click();
  await expect(review(page).getByRole('heading', { name: 'Review import' })).toBeFocused();
  await expect(figure(page, 'Accepted')).toHaveText('2');
  await higherIsBetter(page);
  await commit(page);
  await choose(page, 'odd-2024.csv', `${ODD}Hà Nội;2024;Hồ sơ số;14,5\n`);
  await expect(figure(page, 'Accepted')).toHaveText('1');
  await expect(asking(page)).toHaveCount(0);
  await expect(importButton(page)).toBeEnabled();
});

test('A17 what no column says is asked at once: what the title says of one thing is filled in, of two offered', async ({
  page,
}) => {
  await openStored(page, '#/en/data');
  await choose(
    page,
    'no-area.csv',
    'ĐÀ NẴNG NĂM 2026\n\nChỉ tiêu,Giá trị (%)\nTỷ lệ số hóa,12.5\nTỷ lệ hồ sơ số,13.5\n',
  );
  const area = asking(page).getByLabel('Which area are the figures about?');
  await expect(area).toHaveValue('');
  const period = asking(page).getByLabel('Which year or period are the figures for?');
  const readFile = asking(page).getByRole('button', { name: 'Read the file' });
  await expect(period).toHaveValue('2026');
  await expect(asking(page)).toContainText('Is it right?');
  await expect(readFile).toBeDisabled();
  // Two units bear the name: by their names alone a person cannot say which is meant.
  await area.fill('da nang');
  await expect(asking(page).getByText('Several are called so. Which one?')).toBeVisible();
  await area.fill('');
  await asking(page).getByRole('button', { name: 'Da Nang (since 1 Jul 2025)' }).click();
  await expect(readFile).toBeFocused();
  await readFile.click();
  await expect(figure(page, 'Accepted')).toHaveText('2');
});

test('A17 a file whose name says the rest is read by one click, with what its figures ask', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'school-meals-kenya.csv', 'Year,Sex,Value\n2019,,5\n2019,Women,6\n2042,,7\n2042,Women,8\n');
  await expect(asking(page).getByLabel('Which area are the figures about?')).toHaveValue('Kenya');
  await expect(asking(page).getByLabel('What do the figures measure?')).toHaveValue('School meals');
  await asking(page).getByLabel('Projections by the publisher').click();
  await asking(page).getByRole('button', { name: 'Read the file' }).click();
  await expect(figure(page, 'Accepted')).toHaveText('4');
  await expect(review(page).getByLabel('Projections by the publisher')).toBeChecked();
});

test('A3 a column whose every number has two readings stops and asks', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(
    page,
    'two-readings.csv',
    'indicator;area;period;value\ngii-rank;VNM;2026;1,234\ngii-rank;THA;2026;2,345\n',
  );
  await expect(importButton(page)).toBeDisabled();
  await expect(review(page)).toContainText('what the numbers in column “value” mean');
  // Answered, the question is gone: nothing is left whose state could be checked.
  await review(page).getByLabel('1234; the comma separates the thousands').click();
  await expect(importButton(page)).toBeEnabled();
  await expect(review(page).getByRole('row', { name: /added.*Viet Nam/ })).toContainText('1,234');
});

const NEW = 'Province,Year,Digital files (%)\nHà Nội,2022,40.5\nHà Nội,2023,45.5\n';

test('A15 a new series asks which way is better, opens as an indicator, and is undone after a reload', async ({
  page,
}) => {
  await openStored(page, '#/en/data');
  await choose(page, 'new.csv', NEW);
  await expect(importButton(page)).toBeDisabled();
  await expect(review(page).getByLabel('Which way is better?')).toHaveValue('');
  await higherIsBetter(page);
  await commit(page);
  await page.getByRole('link', { name: 'Digital files' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Digital files');
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Undo: new.csv' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('projections of a publisher are kept apart from observations, after a reload too', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(
    page,
    'ahead.csv',
    'indicator,area,period,value,source\ninternet-users-share-itu,VNM,2042,81.3,Test office\n',
  );
  await expect(importButton(page)).toBeDisabled();
  await review(page).getByLabel('Projections by the publisher').click();
  await commit(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Undo: ahead.csv' })).toBeVisible();
  await page.goto('#/en/indicator/internet-users-share-itu');
  await expect(page.getByRole('row', { name: /2042.*projection by the publisher, not on the chart/ })).toBeAttached();
  await expect(page.getByRole('figure').getByText('2042')).toHaveCount(0);
});

test('A15 a series that is not wanted is left out and counted as rejected', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'two.csv', 'Province,Year,Wanted (%),Unwanted (%)\nHà Nội,2022,40.5,1.5\n');
  const unwanted = review(page).getByRole('group', { name: 'Unwanted' });
  await unwanted.getByRole('button', { name: /^Edit/ }).click();
  await unwanted.getByLabel('Use as').selectOption('do not import');
  await expect(figure(page, 'Rejected')).toHaveText('1');
  await expect(figure(page, 'Accepted')).toHaveText('1');
  await higherIsBetter(page);
  await expect(importButton(page)).toBeEnabled();
});

/** Twelve series of one province, the last without a unit, and what is planned for the first. */
const TWELVE = `Indicator,Unit,Area,2024,2025\n${Array.from(
  { length: 12 },
  (_, at) => `Kind ${String(at + 1)},${at === 11 ? '' : '%'},Hà Nội,${String(40 + at)},${String(49.5 + at)}`,
).join('\n')}\n`;

test('many new series are a line each, and what folds away loses nothing, by keys alone', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'twelve.csv', TWELVE);
  const first = review(page).getByRole('group', { name: /^Kind 1 / });
  const last = review(page).getByRole('group', { name: /^Kind 12 / });
  await expect(first).toContainText('2025: 49.5%');
  // What the file says is shown; only what it does not say is asked.
  const asked = review(page)
    .getByRole('group', { name: /^Kind / })
    .locator('input:visible, select:visible');
  await expect(asked).toHaveCount(13);
  await expect(last.getByLabel('Unit')).toBeVisible();

  await review(page).getByRole('button', { name: 'Lower is better in all' }).focus();
  await page.keyboard.press('Enter');
  await expect(importButton(page)).toBeEnabled();
  // A slip is mended as it was made.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(first.getByLabel('Which way is better?')).toHaveValue('up');

  const edit = first.getByRole('button', { name: /^Edit/ });
  await first.getByLabel('Which way is better?').focus();
  await page.keyboard.press('Tab');
  await expect(edit).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(first.getByLabel('Use as')).toBeFocused();
  await first.getByLabel('Goal, if any').focus();
  await page.keyboard.type('80');
  await expect(importButton(page)).toBeDisabled();
  // A question that is open cannot be folded away.
  await edit.press('Enter');
  await expect(first.getByText('A goal needs both')).toBeVisible();
  await first.getByLabel('by the end of').focus();
  await page.keyboard.type('2030');
  await edit.press('Enter');
  await expect(first.getByLabel('Goal, if any')).toBeHidden();
  await expect(edit).toBeFocused();
  await expect(first).toContainText('goal: at least 80% by the end of 2030');
  await page.keyboard.press('Enter');
  await expect(first.getByLabel('Goal, if any')).toHaveValue('80');
  await expect(importButton(page)).toBeEnabled();
});

test('A1 a table is pasted, into the field and anywhere on the page', async ({ page }) => {
  await openStored(page, '#/en/data');
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await page.getByLabel(/^A table copied/).fill('indicator\tarea\tperiod\tvalue\ngii-rank\tVNM\t2026\t41\n');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(figure(page, 'Added')).toHaveText('1');
  await expect(review(page)).toContainText('Pasted table');
  await review(page).getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'indicator,area,period,value\r\ngii-rank,VNM,2026,41\r\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(figure(page, 'Added')).toHaveText('1');
});

test('A13 an area that is not known is suggested, and taken only when a person says so', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'slip.csv', 'indicator,area,period,value\ngii-rank,Singapura,2026,5\ngii-rank,Malaysja,2026,33\n');
  await expect(figure(page, 'Rejected')).not.toHaveText('0');
  await review(page).getByRole('button', { name: 'It is Malaysia' }).click();
  await expect(review(page)).toContainText('“Malaysja” is Malaysia');
  await expect(review(page).getByRole('row', { name: /added.*Malaysia/ })).toContainText('33');
  await review(page).getByRole('button', { name: 'Undo: Malaysja' }).click();
  await expect(review(page).getByRole('button', { name: 'It is Malaysia' })).toBeVisible();
});

test('a workbook opens like a CSV: its sheets are chosen, per cents and dates are as they are shown', async ({
  page,
}) => {
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles('tests/fixtures/books/statistics.xlsx');
  const sheets = page.getByRole('region', { name: 'Which tables?' });
  await expect(sheets.getByRole('heading', { name: 'Which tables?' })).toBeFocused();
  await expect(sheets.getByRole('checkbox', { name: /Chỉ tiêu/ })).toBeChecked();
  await expect(sheets.getByRole('checkbox', { name: /notes hidden|notes.*hidden in the workbook/ })).not.toBeChecked();
  await sheets.getByRole('button', { name: 'Read this table' }).click();
  await expect(review(page)).toContainText('84.2%');
  await expect(figure(page, 'Accepted')).toHaveText('3');
  await expect(review(page)).toContainText('“#DIV/0!” is a formula error');
});

test('plans beside what was reached become targets, of one’s own', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'plan.csv', 'Chỉ tiêu,Địa bàn,Kế hoạch 2026,Thực hiện 2025\nHồ sơ trực tuyến,Đà Nẵng,80,61.2\n');
  await expect(review(page)).toContainText('One plan in this file becomes a target of its year.');
  await higherIsBetter(page);
  await commit(page);
  await open(page, '#/en/targets?programme=own-vn-dn-2025');
  await expect(page.locator('main')).toContainText('80');
});

const OFFICE = 'indicator,area,period,value,source\n';

test('A15 only a file that claims to be the whole set removes, and the earlier data can still be seen', async ({
  page,
}) => {
  await openStored(page, '#/en/data');
  await choose(page, 'first.csv', `${OFFICE}gii-rank,VNM,2004,41,Invented\ngii-rank,VNM,2005,42,Invented\n`);
  await commit(page);
  await choose(page, 'second.csv', `${OFFICE}gii-rank,VNM,2004,41,Invented\n`);
  await expect(figure(page, 'Removed')).toHaveText('0');
  await expect(importButton(page)).toBeDisabled();
  await review(page).getByLabel('This file contains all figures of its indicators').check();
  await expect(figure(page, 'Removed')).toHaveText('1');
  await commit(page);
  await expect(page.getByText('1 removed.')).toBeVisible();

  await page.getByRole('link', { name: /^View the data as of this revision: first.csv/ }).click();
  await expect(page.getByText(/You are viewing revision\s2 of the data/)).toBeVisible();
  await open(page, `#/en/indicator/gii-rank?revision=2`);
  await expect(page.locator('main')).toContainText('2005');
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page.getByLabel('Import a file')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Undo: second.csv' })).toBeDisabled();
  await page.getByRole('link', { name: 'Back to the current data' }).click();
  await expect(page.getByLabel('Import a file')).toBeEnabled();
  await open(page, `#/en/indicator/gii-rank`);
  await expect(page.locator('main')).not.toContainText('2005');
});

test('A10 the list of what was rejected can be downloaded, and is as long as the count says', async ({
  page,
}, info) => {
  await openStored(page, '#/en/data');
  const rows = Array.from({ length: 300 }, (_, index) => `gii-rank,Atlantis,${1900 + index},${index % 9}\n`);
  await choose(page, 'bad.csv', `indicator,area,period,value\ngii-rank,VNM,2026,41\n${rows.join('')}`);
  await expect(figure(page, 'Rejected')).toHaveText('300');
  const text = await downloaded(page, info, 'bad.csv-issues.csv', () =>
    review(page).getByRole('button', { name: 'Download the list' }).click(),
  );
  const lines = text.toString('utf8').trim().split('\r\n').slice(1);
  expect(lines.filter((line) => line.includes(',rejected,'))).toHaveLength(300);
});

test('A2 another encoding is chosen and the preview follows; one that cannot be is taken back', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'text.csv', 'indicator,area,period,value\ngii-rank,Việt Nam,2026,41\n');
  await review(page).getByText('How it was read').click();
  const preview = review(page).getByRole('region', { name: 'First rows of the file' });
  await expect(preview).toContainText('Viet Nam');
  await review(page).getByLabel('Character encoding').selectOption('Western European (Windows-1252)');
  await expect(preview).toContainText('Viá»‡t Nam');
  // Letters that were read so are mended where a name of an area comes of it.
  await expect(preview).toContainText('Viet Nam');
  await review(page).getByLabel('Character encoding').selectOption('Korean (EUC-KR)');
  await expect(preview).toContainText('unknown area');
  await review(page).getByLabel('Character encoding').selectOption('Unicode (UTF-8)');
  await expect(preview).toContainText('Việt Nam');
  await review(page).getByLabel('Between the cells').selectOption('semicolon');
  await expect(review(page).getByRole('alert')).toContainText('the choice was undone');
  await expect(figure(page, 'Accepted')).toHaveText('1');
});

test('plans and goals become targets of the province, and one click shows how they stand', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(
    page,
    'da-nang.csv',
    'ĐÀ NẴNG NĂM 2025\n\nChỉ tiêu,Đơn vị,Kế hoạch,Thực hiện\nTỷ lệ số hóa hồ sơ,%,60,72.5\nSố máy chủ,máy,,120\n',
  );
  await asking(page).getByRole('button', { name: 'Da Nang (since 1 Jul 2025)' }).click();
  await asking(page).getByRole('button', { name: 'Read the file' }).click();
  await expect(review(page).getByText('Tỷ lệ số hóa hồ sơ, Da Nang: 60% by the end of 2025')).toBeVisible();
  await review(page).getByRole('button', { name: 'Higher is better in all' }).click();
  await expect(importButton(page)).toBeEnabled();
  const servers = review(page).getByRole('group', { name: /Số máy chủ/ });
  await servers.getByRole('button', { name: /^Edit/ }).click();
  await servers.getByLabel('Goal, if any').fill('200');
  await expect(importButton(page)).toBeDisabled();
  await servers.getByLabel('by the end of').fill('2030');
  await commit(page);
  await page.getByRole('link', { name: 'See progress: Own targets, Da Nang' }).click();
  await expect(page.getByRole('row', { name: /Tỷ lệ số hóa hồ sơ.*met/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Số máy chủ.*200/ })).toBeVisible();
});

test('a reload does not lose a review without a warning', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'new.csv', NEW);
  await expect(importButton(page)).toBeVisible();
  await page.getByRole('heading', { name: 'Review import' }).click();
  let warned = '';
  page.once('dialog', (dialog) => {
    warned = dialog.type();
    void dialog.accept();
  });
  await page.reload();
  expect(warned).toBe('beforeunload');
});

test('which number of a date is the month is asked in words that tell', async ({ page }) => {
  await openStored(page, '#/vi/data');
  await page.getByLabel('Nhập tệp').setInputFiles({
    name: 'dates.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('country,date,gii-rank\nVNM,1/1/2015,9\nVNM,2/1/2015,8\n'),
  });
  await page.getByLabel('ngày 01 tháng 02 năm 2015').click();
  await expect(page.getByRole('row', { name: /Việt Nam 01\/02\/2015/ })).toBeVisible();
  await page.getByLabel('ngày 02 tháng 01 năm 2015').click();
  await expect(page.getByRole('row', { name: /Việt Nam 02\/01\/2015/ })).toBeVisible();
});
