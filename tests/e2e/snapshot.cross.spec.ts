import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { encode } from '../../src/snapshot/encode.ts';
import { putIntoSvg } from '../../src/snapshot/svg.ts';
import { snapshot as made, row } from '../unit/snapshot/made.ts';
import { drop, fileOf, paste, shareDialog, textIn, write } from './snapshots.ts';
import { open } from './start.ts';

const name = 'targetline-egdi-VNM';
const fixture = (file: string): Buffer => readFileSync(new URL(`../fixtures/snapshots/${file}`, import.meta.url));

test('A25 A27 A39 a PNG and an SVG dropped on the page open the author’s chart, in the author’s language', async ({
  page,
}, info) => {
  await open(page, '#/vi/egdi?area=VNM&peers=THA.MYS');
  const dialog = await shareDialog(page);
  await expect(dialog.getByText('mở lại được tại đây')).toBeVisible();
  await write(dialog.getByLabel('Tiêu đề'), 'Việt Nam và hai nước láng giềng <b>');
  await write(dialog.getByLabel('Ghi chú'), 'Số liệu để báo cáo Bộ trưởng');
  const png = await fileOf(page, info, 'png', name);
  const svg = await fileOf(page, info, 'svg', name);
  expect(svg.includes('Số liệu để báo cáo Bộ trưởng')).toBe(true);

  for (const [file, type, bytes] of [
    ['a.png', 'image/png', png],
    ['a.svg', 'image/svg+xml', svg],
  ] as const) {
    await page.goto('about:blank');
    await open(page, '#/en/overview?area=SGP');
    await drop(page, file, type, bytes);
    const chart = page.locator('[data-test=snapshot]');
    await expect(chart.getByRole('img')).toBeVisible();
    await expect(chart).toHaveAttribute('lang', 'vi');
    await expect(chart.getByText('Việt Nam và hai nước láng giềng <b>')).toBeVisible();
    await expect(page.getByText('Số liệu để báo cáo Bộ trưởng')).toBeVisible();
    const drawn = chart.getByRole('img').locator('text');
    await expect(drawn.filter({ hasText: 'Thái Lan' })).not.toHaveCount(0);
    await expect(drawn.filter({ hasText: '0,7709' })).not.toHaveCount(0);
    // The files carry the grey lines too.
    await expect(chart.getByText('193')).toBeVisible();
    await expect(page.locator('[data-test=frozen]')).toContainText('Frozen on');
    await expect(page.getByText('No figure differs.')).toBeVisible();
    await expect(page.locator('nav [aria-current]')).toHaveText('Snapshots');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Việt Nam và hai nước láng giềng <b>');
    await expect(page.locator('[data-test=finding]')).toContainText('Việt Nam ít khả năng');
    // The page's words in the reader's language; the author's and the figures as they were.
    await page.getByRole('button', { name: 'Show the chart in English' }).click();
    await expect(page.locator('[data-test=finding]')).toContainText('Việt Nam is unlikely to be in the top 50');
    await expect(chart.getByText('Việt Nam và hai nước láng giềng <b>')).toBeVisible();
    await expect(drawn.filter({ hasText: 'Thái Lan' })).not.toHaveCount(0);
    await expect(drawn.filter({ hasText: '0.7709' })).not.toHaveCount(0);
    await expect(page.getByText('Số liệu để báo cáo Bộ trưởng')).toBeVisible();
    await expect(page.getByText('No figure differs.')).toBeVisible();
    await page.getByRole('button', { name: 'as its author made it' }).click();
    await expect(drawn.filter({ hasText: '0,7709' })).not.toHaveCount(0);
    await page.getByRole('link', { name: 'See today’s figures' }).click();
    await expect(page).toHaveURL(/#\/en\/egdi\?area=VNM/);
  }
});

test('A25 a picture without data says so and changes nothing', async ({ page }) => {
  await open(page, '#/en/overview');
  const plain = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await drop(page, 'holiday.png', 'image/png', plain);
  await expect(page.getByRole('alert')).toContainText(
    'holiday.png cannot be opened. There is no Targetline data in it.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam');
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A31 snapshots of every released version open: link, PNG and SVG of version 1', async ({ page }) => {
  await open(page, '#/en/overview');
  for (const [file, type] of [
    ['version1.png', 'image/png'],
    ['version1.svg', 'image/svg+xml'],
  ] as const) {
    await drop(page, file, type, fixture(file));
    await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
    await page.goto('./#/en/overview');
    await expect(page.locator('[data-test=snapshot]')).toHaveCount(0);
  }
  await page.goto(`./${fixture('version1.txt').toString('utf8').trim()}`);
  await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
});

test('A32 A35 a link survives mail; a cut, changed or newer one is explained', async ({ page }, info) => {
  await open(page, '#/en/overview');
  await shareDialog(page);
  const text = textIn(await fileOf(page, info, 'svg', name));
  const link = new URL(text, page.url()).href;
  await page.keyboard.press('Escape');

  const wrapped = `> See ${link.slice(0, 90)}=\r\n> ${link.slice(90)}).\r\n> Regards`;
  const safe = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`;
  for (const mail of [`Look: ${link}.`, wrapped, safe]) {
    await paste(page, mail);
    await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
    expect(await page.evaluate(() => location.hash)).toBe(text);
    await page.goto('./#/en/overview');
    await expect(page.locator('[data-test=snapshot]')).toHaveCount(0);
  }

  const middle = Math.floor(text.length / 2);
  const changed = text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1);
  for (const [broken, said] of [
    [text.slice(0, middle), 'Its end is missing.'],
    [changed, 'was changed in transit'],
    ['#s1.', 'Its end is missing.'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`./${broken}`);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByRole('link', { name: 'Go to the overview' })).toBeVisible();
  }
});

test(
  'A38 A37 A35 both links are named and explained, with what is inside and how long it is',
  { tag: '@full-firefox' },
  async ({ page }) => {
    await open(page, '#/en/egdi?peers=THA.MYS');
    const dialog = await shareDialog(page);
    await expect(dialog.getByRole('button', { name: 'Copy snapshot link' })).toBeVisible();
    await expect(dialog.getByText('cannot be recalled')).toBeVisible();
    await expect(dialog.locator('[data-test=length]')).toHaveText(/^[\d,]+ characters: fits anywhere\.$/);
    await expect(dialog.locator('[data-test=inside]')).toContainText(/figures of 3 areas, with their sources/);
    await expect(dialog.locator('[data-test=inside]')).toContainText(/grey lines of 193 countries.*in the files only/);
    await dialog.getByRole('radio', { name: 'This page' }).check();
    await expect(dialog.getByRole('button', { name: 'Copy view link' })).toBeVisible();
    await expect(dialog.getByText('readers see the data in their own browser')).toBeVisible();
    await expect(dialog.getByText('figures of your own')).toHaveCount(0);
  },
);

test(
  'the language, theme and shape of the picture are chosen apart from the page',
  { tag: '@full-firefox' },
  async ({ page }, info) => {
    await open(page, '#/en/egdi?area=VNM&peers=THA');
    const dialog = await shareDialog(page);
    await dialog.getByLabel('Language').selectOption('vi');
    await dialog.getByLabel('Theme').selectOption('dark');
    await dialog.getByLabel('Size').selectOption('square');
    // The finding, once the chance is known, or the name of the chart.
    await expect(dialog.getByLabel('Title')).toHaveValue(/^(?:Điểm EGDI và ngưỡng hạng|Việt Nam .* nhóm)\s50/);
    const svg = (await fileOf(page, info, 'svg', name)).toString('utf8');
    expect(/width="720" height="720"/.test(svg)).toBe(true);
    expect(svg.includes('Thái Lan')).toBe(true);
    expect(svg.includes('Nguồn:')).toBe(true);
    expect(svg.includes('fill="rgb(20, 20, 18)"')).toBe(true);
    await expect(page.getByRole('heading', { level: 2, name: 'Share this chart' })).toBeVisible();
  },
);

test('A39 later data do not change a snapshot; the comparison tells what has changed', async ({ page }, info) => {
  await open(page, '#/en/egdi?area=VNM');
  await shareDialog(page);
  const text = textIn(await fileOf(page, info, 'svg', name));
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Data' }).click();
  const source = '"United Nations, E-Government Survey (UN DESA)"';
  await paste(
    page,
    `indicator,area,period,value,source\negdi,VNM,2024,0.9,${source}\negdi,VNM,2022,0.6787,${source}\n`,
  );
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeVisible();
  await page.goto(`./${text}`);
  const chart = page.locator('[data-test=snapshot]');
  await expect(chart.getByRole('img').locator('text').filter({ hasText: '0.7709' })).not.toHaveCount(0);
  await expect(chart.getByText('0.9000')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^Viet Nam .* 2024 0\.7709\S* 0\.9$/ })).toBeVisible();

  // A copy goes through the ordinary review, and only what differs is in it.
  await page.getByRole('button', { name: 'Import a copy' }).click();
  const review = page.getByRole('region', { name: 'Review import' });
  await expect(review.locator('dt:text-is("Read") + dd')).toHaveText('1');
  await expect(review.locator('dt:text-is("Changed") + dd')).toHaveText('1');
  await expect(review.locator('dt:text-is("Added") + dd')).toHaveText('0');
});

test(
  'A39 an opened snapshot is shared again with its author’s words and day',
  { tag: '@full-firefox' },
  async ({ page }, info) => {
    await page.clock.install({ time: new Date('2026-03-01T08:00:00Z') });
    await open(page, '#/vi/egdi?area=VNM&peers=THA');
    const first = await shareDialog(page);
    await write(first.getByLabel('Tiêu đề'), 'Bản của tác giả');
    await write(first.getByLabel('Ghi chú'), 'Ngày 1 tháng 3');
    const text = textIn(await fileOf(page, info, 'svg', name));
    await page.clock.setFixedTime(new Date('2026-09-09T08:00:00Z'));
    await page.goto('about:blank');
    await page.goto(`./${text}`);
    await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
    const dialog = await shareDialog(page);
    await expect(dialog.getByLabel('Language')).toHaveCount(0);
    await expect(dialog.getByLabel('Title')).toHaveValue('Bản của tác giả');
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('Ngày 1 tháng 3');
    const again = await fileOf(page, info, 'svg', 'targetline-egdi-VNM-2026-03-01');
    expect(textIn(again)).toBe(text);
    expect(again.includes('01/3/2026')).toBe(true);
    await dialog.getByRole('button', { name: 'Close' }).click();
    // Firefox shows its own panel of downloads: the page then has no focus, but keeps its place.
    const share = page.getByRole('button', { name: 'Chia sẻ' });
    await expect.poll(() => share.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

test('a copy of what is here already is not imported', { tag: '@full-firefox' }, async ({ page }, info) => {
  await open(page, '#/en/egdi?area=VNM&peers=THA');
  await shareDialog(page);
  const text = textIn(await fileOf(page, info, 'svg', name));
  await page.goto(`./${text}`);
  await expect(page.getByText('No figure differs.')).toBeVisible();
  await page.getByRole('button', { name: 'Import a copy' }).click();
  await expect(page.getByText('Nothing to import')).toBeVisible();
});

test('B20 a picture that carries more than a link holds opens, and the address stays short', async ({ page }) => {
  const editions = Array.from({ length: 50 }, (_, at) => 1970 + at);
  const areas = ['VNM', ...Array.from({ length: 200 }, (_, at) => `A${String(at)}`)];
  const text = await encode(
    made({
      language: 'en',
      title: 'A large one',
      rows: areas.flatMap((area, line) =>
        editions.map((year) =>
          // Digits that do not compress.
          row({
            area,
            period: String(year),
            value: Math.abs(Math.sin(year * (line + 1.1))),
            role: line ? 'field' : 'main',
          }),
        ),
      ),
    }),
  );
  if (!text.ok) throw new Error(text.error.reason);
  expect(text.value.length).toBeGreaterThan(64_000);
  const svg = Buffer.from(putIntoSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', text.value));
  const chart = page.locator('[data-test=snapshot]');

  await open(page, '#/en/egdi?area=SGP');
  await drop(page, 'large.svg', 'image/svg+xml', svg);
  await expect(chart.getByText('A large one')).toBeVisible();
  expect(page.url().length).toBeLessThan(1000);
  await page.goBack();
  await expect(chart).toHaveCount(0);
  await expect(page.getByRole('combobox').first()).toHaveValue('Singapore');
  await page.goForward();
  await expect(chart.getByText('A large one')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'EGDI', exact: true }).click();
  await expect(chart).toHaveCount(0);
  await page.goBack();
  await expect(chart.getByText('A large one')).toBeVisible();

  await page.getByRole('button', { name: 'Keep on the shelf' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Snapshots', exact: true }).click();
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(chart.getByText('A large one')).toBeVisible();
  expect(page.url().length).toBeLessThan(1000);

  // What no address holds is gone with the page: the view before is shown, with its own address.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Snapshots' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/en/snapshots?area=SGP');
});

test('a long text without a break makes neither the page nor a frame wider', async ({ page }) => {
  const long = 'W'.repeat(900);
  const encoded = await encode(
    made({
      ...{ title: long, subtitle: long, note: long, summary: long, source: long },
      rows: [2020, 2022, 2024].flatMap((year, at) => [
        row({ areaName: long, source: long, status: long, unit: long, period: String(year), value: 0.5 + at / 10 }),
        row({ area: 'THA', areaName: long, role: 'peer', period: String(year), value: 0.6 }),
      ]),
    }),
  );
  if (!encoded.ok) throw new Error('no snapshot');
  for (const width of [360, 1280])
    for (const file of ['', 'embed.html']) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about:blank');
      await page.goto(`./${file}${encoded.value}`);
      await expect(page.getByRole('img').first()).toBeVisible();
      await expect(page.getByText(long).first()).toBeAttached();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, `${file === '' ? 'page' : file} at ${String(width)} px: too wide by`).toBeLessThanOrEqual(0);
    }
});
