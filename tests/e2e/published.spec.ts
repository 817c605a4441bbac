import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../tools/serve.mjs';
import { switchOn } from '../tools/siteSwitch.mjs';
import { copyOfBuild, publish } from './deploy.ts';

test.use({ serviceWorkers: 'allow' });

const INDICATORS =
  'indicator,name_en,name_vi,measure,unit_en,unit_vi,direction\nhn-online,Files settled online,Hồ sơ giải quyết trực tuyến,percent,%,%,up\n';
const FOREIGN = {
  'areas.csv': 'area,kind,name_en,name_vi,parent\nU-LA,province,Lagos,Lagos,NGA\nU-KN,province,Kano,Kano,NGA\n',
  'indicators.csv': INDICATORS,
  'programmes.csv':
    'programme,name_en,name_vi,legal_basis_en,legal_basis_vi,issued,area\nng-2030,Digital Nigeria 2030,Nigeria số 2030,Plan 12,Kế hoạch 12,2025-12,NGA\n',
  'targets.csv': 'programme,pillar,indicator,year,comparator,value\nng-2030,government,hn-online,2030,>=,90\n',
  'figures.csv': `indicator,area,period,value\n${['NGA', 'U-LA', 'U-KN'].map((area) => `hn-online,${area},2024,60\nhn-online,${area},2025,70\n`).join('')}`,
};

/** Publishes tables for an office that does not show the built-in data. */
function publishTables(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'data', name), text);
  const resources = Object.keys(files).map((path) => ({ path }));
  writeFileSync(join(folder, 'data', 'datapackage.json'), JSON.stringify({ created: '2026-11-28', resources }));
  const name = { en: 'Digital Nigeria', vi: 'Nigeria số' };
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ name, area: 'NGA', builtIn: false }));
}

/** Waits until what is published is stored, and the browser has the page. */
const kept = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });
};

test('a folder beside the page makes it an office’s own: an update says what changed, keeps an own import, and a fault is named', async ({
  page,
  context,
}, info) => {
  const folder = copyOfBuild(info);
  switchOn(folder);
  publish(folder, '2026-11-01', [60, 70, 80]);
  const host = await serve(folder, { base: '/city/' });
  const home = page.getByRole('banner').getByRole('link', { name: 'Digital Hanoi' });
  await page.goto(host.url);
  await expect(home).toBeVisible();
  await expect(page).toHaveTitle('Digital Hanoi');
  await expect(page.locator('main')).toContainText('Ha Noi: 1 of 1 targets met or on track');
  await expect(page.getByRole('contentinfo')).toContainText('Published 1 Nov 2026');
  // Its brief is about its targets, for it has no index.
  await expect(page.getByRole('link', { name: /brief/i })).toHaveCount(1);
  await kept(page);

  await page.goto(`${host.url}#/en/data`);
  await page.getByLabel('Import a file').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('indicator,area,period,value\nhn-online,VN-HN,2024,71\n'),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('#outcome')).toContainText('1 changed');

  // Three figures are corrected, of which the reader has changed one.
  publish(folder, '2026-11-28', [61, 75, 82]);
  await page.goto(`${host.url}#/en/indicator/hn-online`);
  await page.reload();
  await expect(page.locator('main')).toContainText('Published 28 Nov 2026: 2 figures changed since your last visit.');
  await expect(page.locator('main')).toContainText('82');
  await expect(page.locator('main')).toContainText('71');
  await page.getByText(/See what\s+changed/).click();
  await expect(page.getByRole('region', { name: 'Changes' }).getByRole('row')).toHaveCount(3);

  writeFileSync(
    join(folder, 'data', 'datapackage.json'),
    '{ "resources": [{ "path": "figures.csv" }, { "path": "gone.csv" }] }',
  );
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('data/gone.csv: the file is not there');
  await expect(page.locator('main')).toContainText('82');

  await context.setOffline(true);
  await host.close();
  await page.reload();
  await expect(home).toBeVisible();
  await expect(page.locator('main')).toContainText('82');
});

test('what the Data screen writes for publishing is a page under another name of the same host', async ({
  page,
}, info) => {
  const folder = copyOfBuild(info);
  publish(join(folder, 'hanoi'), '2026-11-01', [60, 70, 80]);
  const host = await serve(folder);
  await page.goto(`${host.url}?data=hanoi/#/en/data`);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Digital Hanoi' })).toBeVisible();
  await page.getByLabel('Name of the page (English)').fill('Hanoi, copied');
  await page.getByLabel('Name of the page (Vietnamese)').fill('Hà Nội, bản sao');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download for publishing' }).click();
  const zip = info.outputPath('site.zip');
  await (await saving).saveAs(zip);
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
    mkdirSync(join(folder, 'copy', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'copy', path), bytes);
  }
  await page.goto(`${host.url}?data=copy#/en/indicator/hn-online`);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Hanoi, copied' })).toBeVisible();
  await expect(page.locator('main')).toContainText('80');
  // A name, never an address; and what is not there is said.
  await page.goto(`${host.url}?data=../hanoi`);
  await expect(page.getByRole('alert')).toContainText('leads out of the folder');
  await page.goto(`${host.url}?data=nowhere`);
  await expect(page.getByRole('alert')).toContainText('site.json: the file is not there');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Viet Nam');
  await host.close();
});

/** Of the built-in data, in either language. */
const BUILT_IN = /Vi[eệ]t\s?Nam|VNM|749\/Q|EGDI/;

test('the page of an office that shows no built-in data is about its own on every screen, from the first frame', async ({
  page,
}, info) => {
  const folder = copyOfBuild(info);
  switchOn(folder);
  publishTables(folder, FOREIGN);
  const host = await serve(folder);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = (): void => {
      const text = document.body?.innerText ?? '';
      if (seen.at(-1) !== text) seen.push(text);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(host.url);
  await expect(page.locator('main h1')).toContainText('Nigeria: 1 of 1 targets met or on track');
  await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen);
  expect(seen.filter((text) => BUILT_IN.test(text))).toEqual([]);
  const nav = page.getByRole('navigation').first();
  await expect(nav.getByRole('link')).toHaveText(['Overview', 'Targets', 'Data', 'Provinces', 'Snapshots', 'Method']);

  const own = ['overview', 'indicator/hn-online', 'targets', 'provinces', 'snapshots', 'method', 'data'];
  for (const [language, none] of [
    ['en', 'This page has no data for this screen.'],
    ['vi', 'Trang không có dữ liệu cho mục này.'],
  ] as const) {
    for (const screen of own) {
      const last = await page.evaluateHandle(() => document.querySelector('main h1'));
      await page.evaluate((hash) => (location.hash = hash), `#/${language}/${screen}`);
      if (screen !== 'overview' || language === 'vi')
        await page.waitForFunction((heading) => !heading?.isConnected && document.querySelector('main h1'), last);
      await expect(page.locator('main [role=status]').filter({ hasText: /…$/ })).toHaveCount(0);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const text = (await page.locator('body').innerText()).replace(/Tiếng Việt|UN EGOVKB/g, '');
      expect(text, `${language}/${screen}`).not.toMatch(BUILT_IN);
    }
    for (const screen of ['egdi', 'goals', 'whatif', 'profile']) {
      await page.goto(`${host.url}#/${language}/${screen}`);
      await expect(page.locator('main')).toContainText(none);
    }
  }
  // Nothing of it is found either.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Chỉ số, địa bàn/ }).fill('Viet Nam');
  await expect(page.getByRole('dialog')).toContainText('Không có gì mang tên như vậy.');

  // A package that cannot be read brings no other data in its place.
  writeFileSync(join(folder, 'data', 'datapackage.json'), '{ "resources": [{ "path": "gone.csv" }] }');
  const other = await page.context().browser()?.newContext({ locale: 'en-GB' });
  const stranger = await other?.newPage();
  await stranger?.goto(host.url);
  await expect(stranger!.getByRole('alert')).toContainText('data/gone.csv: the file is not there');
  await expect(stranger!.locator('body')).not.toContainText(BUILT_IN);
  await other?.close();
  await host.close();
});

test('figures without a programme are a page as well', async ({ page }, info) => {
  const folder = copyOfBuild(info);
  switchOn(folder);
  publishTables(folder, {
    'indicators.csv': INDICATORS,
    'figures.csv': FOREIGN['figures.csv'].replace(/.*U-.*\n/g, ''),
  });
  const host = await serve(folder);
  await page.goto(host.url);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nigeria: no targets of its own yet');
  await page.getByRole('link', { name: 'Files settled online' }).click();
  await expect(page.locator('main figure svg[role=img]')).toBeVisible();
  await page.goto(`${host.url}#/en/targets`);
  await expect(page.locator('main')).toContainText('Nigeria');
  await expect(page.locator('main .loading')).toHaveCount(0);
  await host.close();
});

test('a live frame shows what the office publishes now, stores nothing, and says what is not there', async ({
  page,
}, info) => {
  const folder = copyOfBuild(info);
  publishTables(join(folder, 'ng'), FOREIGN);
  const host = await serve(folder);
  const address = `${host.url}live.html?data=ng/#/en/indicator/hn-online?area=NGA`;
  await page.goto(address);
  await expect(page.getByRole('figure').getByRole('img')).toBeVisible();
  await expect(page.locator('main')).toContainText(/Digital Nigeria\. Published 28\sNov\s2026\./);
  await expect(page.locator('main')).toContainText('70% in 2025');
  await expect(page.getByRole('link', { name: 'Open this chart' })).toHaveAttribute(
    'href',
    `${host.url}?data=ng/#/en/indicator/hn-online?area=NGA`,
  );
  publishTables(join(folder, 'ng'), {
    ...FOREIGN,
    'figures.csv': FOREIGN['figures.csv'].replace('NGA,2025,70', 'NGA,2025,75'),
  });
  await page.reload();
  await expect(page.locator('main')).toContainText('75% in 2025');
  expect(
    await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.keys(localStorage),
    ]),
  ).toEqual([]);
  await page.goto(`${host.url}live.html?data=gone/#/vi/indicator/hn-online`);
  await expect(page.getByRole('alert')).toContainText('không được công bố');
  await host.close();
});

test('a start that remembers nothing of what is stored takes over what was published since', async ({ page }, info) => {
  const folder = copyOfBuild(info);
  switchOn(folder);
  publish(folder, '2026-11-01', [60, 70, 80], true);
  const host = await serve(folder);
  await page.goto(`${host.url}#/en/indicator/hn-online`);
  await kept(page);
  publish(folder, '2026-11-28', [61, 75, 82], true);
  // A browser that is killed keeps the database, and not always what was noted beside it.
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload();
  await expect(page.locator('main')).toContainText('Published 28 Nov 2026: 3 figures changed since your last visit.');
  await expect(page.locator('main')).toContainText('82');
  await host.close();
});

test.describe('without the worker that keeps the page', () => {
  test.use({ serviceWorkers: 'block' });

  test('what was published is taken over in the same visit, once a review that was open has ended', async ({
    page,
  }, info) => {
    const folder = copyOfBuild(info);
    switchOn(folder);
    publish(folder, '2026-11-01', [60, 70, 80], true);
    const host = await serve(folder);
    const revisions = page.locator('[data-revision]');
    await page.goto(`${host.url}#/en/data`);
    await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
    publish(folder, '2026-11-28', [61, 75, 82], true);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((go) => (letGo = go));
    await page.route('**/data/figures.csv', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await expect(revisions).toHaveCount(1);
    await page.getByLabel('Import a file').setInputFiles({
      name: 'mine.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('indicator,area,period,value\nhn-online,VN-HN,2024,71\n'),
    });
    const review = page.getByRole('region', { name: 'Review import' });
    await expect(review).toBeVisible();
    letGo();
    // The worker of the review reads what was published too, and ends with that.
    await expect.poll(() => page.workers().length).toBe(0);
    await expect(revisions).toHaveCount(1);
    await review.getByRole('button', { name: 'Cancel' }).click();
    await expect(revisions).toHaveCount(2);
    await expect(page.locator('main')).toContainText('Published 28 Nov 2026: 3 figures changed since your last visit.');
    await host.close();
  });
});
