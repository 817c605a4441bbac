import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { open, openStored } from './start.ts';

/** An edition in the UN's layout, made from the 2024 one: every score of `change` is replaced. */
async function edition(year: number, change: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const file = fileURLToPath(new URL('../../data/egdi.csv', import.meta.url));
  const rows = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const lines = rows
    .filter((row) => row.at(-7) === '2024')
    .map((row) => {
      const [rank, egdi, osi, tii, hci, epi] = row.slice(-6);
      const code = row[0] ?? '';
      return [year, code, rank, change[code] ?? egdi, epi, osi, hci, tii].join(',');
    });
  const header =
    'Survey Year,Country Name,E-Government Rank,E-Government Index,E-Participation Index,Online Service Index,Human Capital Index,Telecommunication Infrastructure Index';
  return Buffer.from([header, ...lines].join('\r\n'));
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Import a file').setInputFiles({ name, mimeType: 'text/csv', buffer });
const review = (page: Page) => page.getByRole('region', { name: 'Review import' });
const figure = (page: Page, term: string) =>
  review(page)
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) })
    .locator('dd');

test('A15 an edition is reviewed, imported, seen, and undone after a reload', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'invented-2026.csv', await edition(2026));
  await expect(review(page)).toBeVisible();
  await expect(figure(page, 'Read')).toHaveText('1,158');
  await expect(figure(page, 'Accepted')).toHaveText('1,158');
  await expect(figure(page, 'Rejected')).toHaveText('0');
  await expect(figure(page, 'Added')).toHaveText('1,158');
  await review(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 1,158 added, 0 changed.')).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.locator('main')).toContainText('In the 2026 edition: rank 71');
  await expect(page.locator('main')).toContainText('Judged by the 2024 edition');
  await page.reload();
  await expect(page.locator('main')).toContainText('In the 2026 edition: rank 71');
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: /^Undo: invented-2026.csv/ }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.locator('main')).toContainText('In the 2024 edition: rank 71');
});

test('A15 the same file again changes nothing and says so; a corrected one shows what it changes', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(page, 'same.csv', await edition(2024));
  await expect(figure(page, 'Unchanged')).toHaveText('1,158');
  await expect(page.getByText('Everything in this file is already stored')).toBeVisible();
  await expect(review(page).getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await review(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(review(page)).toHaveCount(0);
  await choose(page, 'corrected.csv', await edition(2024, { VNM: '0.78000' }));
  await expect(figure(page, 'Changed')).toHaveText('1');
  await expect(figure(page, 'Unchanged')).toHaveText('1,157');
  await expect(review(page).getByRole('row', { name: /changed/ })).toContainText('0.77092');
  await expect(review(page).getByRole('row', { name: /changed/ })).toContainText('0.78');
});

test('A10 a slip in one country is named with line, column and reason, and leaves the whole edition out', async ({
  page,
}) => {
  await openStored(page, '#/en/data');
  await choose(page, 'slip.csv', await edition(2026, { VNM: '7.7' }));
  await expect(figure(page, 'Read')).toHaveText('1,158');
  await expect(figure(page, 'Rejected')).toHaveText('1,158');
  await expect(review(page)).toContainText(/Line\s\d+, column “E-Government Index”: 7\.7 is out of range/);
  await expect(review(page)).toContainText('Edition 2026: some values were rejected');
  await expect(review(page).getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
});

test('A10 elsewhere the rest of a file may be taken', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(
    page,
    'two.csv',
    Buffer.from('indicator,area,period,value\ngii-rank,VNM,2026,41\ngii-rank,VNM,2027,many\n'),
  );
  await expect(figure(page, 'Accepted')).toHaveText('1');
  await expect(figure(page, 'Rejected')).toHaveText('1');
  await review(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 1 added')).toBeVisible();
});

test('tidy observations and targets of our own are imported', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(
    page,
    'observations.csv',
    Buffer.from(
      'indicator,area,period,value,source\ndigital-economy-share-gdp-gso,Việt Nam,2026,15.5,Invented office\n',
    ),
  );
  await expect(figure(page, 'Added')).toHaveText('1');
  await review(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 1 added')).toBeVisible();
  await choose(
    page,
    'targets.csv',
    Buffer.from(
      'programme,pillar,indicator,year,comparator,value\nvn-749,economy,digital-economy-share-gdp,2028,>=,25\n',
    ),
  );
  await expect(figure(page, 'Added')).toHaveText('1');
  await review(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 1 added')).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  const row = page.locator('tr:has([data-target="vn-749:digital-economy-share-gdp:2028"])').first();
  await expect(row).toContainText(/15\.5%/);
  // An earlier revision is undone while a later one stays.
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  const undo = page.getByRole('button', { name: 'Undo: observations.csv' });
  await undo.click();
  const question = page.getByRole('group', { name: 'Undo “observations.csv”?' });
  await expect(question).toBeFocused();
  await expect(question).toContainText(/1\sentry that it added is taken out/);
  await expect(question).toContainText(
    'No later revision changed figures of the same indicators, or the same entries of a list.',
  );
  await page.keyboard.press('Escape');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question.locator('[data-test=depending]')).toContainText(
    /judged by figures that it changed:\s+Digital economy share of GDP \(≥\s20% by\s2025\)/,
  );
  await question.getByRole('button', { name: 'Undo this revision' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(row).toContainText(/14\.02%/);
});

const bad: readonly [string, string, Buffer, RegExp][] = [
  ['a 0-byte file', 'empty.csv', Buffer.alloc(0), /The file is empty/],
  ['a file of blanks', 'blank.csv', Buffer.from(' \n\n'), /The file is empty/],
  ['a PDF renamed', 'report.csv', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /This is a PDF/],
  ['an archive renamed', 'archive.csv', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /The file is damaged/],
  ['a workbook renamed', 'book.csv', Buffer.from('PK\u0003\u0004[Content_Types].xml'), /The file is damaged/],
  ['a web page', 'page.csv', Buffer.from('<!DOCTYPE html><html><body>x</body></html>'), /web page/],
  ['plain prose', 'prose.csv', Buffer.from('Dear minister\nall is well\n'), /not a CSV table/],
  ['wrong columns', 'wrong.csv', Buffer.from('indicator,area,when\na,VNM,soon\n'), /Missing columns: .*value/],
  ['no rows', 'header.csv', Buffer.from('indicator,area,period,value\n'), /a header but no rows/],
];
// What is read of the bytes is no browser's concern: in Firefox one of each kind, all in `npm run test:full`.
for (const [what, name, content, message] of bad) {
  const tag = name === 'wrong.csv' ? [] : ['@full-firefox'];
  test(`${what} is refused with a reason and stores nothing`, { tag }, async ({ page }) => {
    await openStored(page, '#/en/data');
    await choose(page, name, content);
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(review(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  });
}

const HEADER = 'Survey Year,Country Name,E-Government Rank,E-Government Index,Online Service Index\n';
const rejected: readonly [string, string, RegExp][] = [
  [
    'an unknown country',
    `${HEADER}2024,Atlantis,1,0.9,0.9\n`,
    /Line\s2, column “Country Name”: “Atlantis” is not a known country/,
  ],
  ['a year that is no edition', `${HEADER}2021,VNM,86,0.6,0.6\n`, /2021 is not an edition of the UN survey/],
  ['a score of 7.7', `${HEADER}2024,VNM,0,7.7,7.7\n`, /7\.7 is out of range/],
  [
    'rows that contradict each other',
    `${HEADER}2024,VNM,70,0.6,0.6\n2024,VNM,71,0.7,0.7\n`,
    /Line\s2: found “70”, and another figure for the same place and period in line\s3/,
  ],
];
for (const [what, content, message] of rejected) {
  const tag = what === 'an unknown country' ? [] : ['@full-firefox'];
  test(`${what} is rejected with line and column, and there is nothing to import`, { tag }, async ({ page }) => {
    await openStored(page, '#/en/data');
    await choose(page, 'bad.csv', Buffer.from(content));
    await expect(review(page)).toContainText(message);
    await expect(review(page).getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await expect(figure(page, 'Accepted')).toHaveText('0');
  });
}

test('A71 markup in a file is text, and runs nothing', async ({ page }) => {
  await openStored(page, '#/en/data');
  await choose(
    page,
    '<img src=x onerror=window.hit=1>.csv',
    Buffer.from(
      'indicator,area,period,value,source\ngii-rank,<script>window.hit=1</script>,2026,1,"<img src=x onerror=window.hit=1>"\ngii-rank,VNM,2026,40,"<img src=x onerror=window.hit=1>"\n',
    ),
  );
  await expect(review(page)).toContainText('<script>window.hit=1</script>');
  await review(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 1 added')).toBeVisible();
  await open(page, '#/en/indicator/gii-rank');
  await expect(page.locator('main')).toContainText('<img src=x onerror=window.hit=1>');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});
