import { expect, test, type Page } from '@playwright/test';
import { shareDialog, textIn } from './snapshots.ts';
import { open, openStored } from './start.ts';

/** What the page must never make an element of; quoted for a CSV, attributes included. */
const MARK = '<i-am-markup onclick=alert(1)>';
const CELL = `"${MARK}<img src=x onerror=alert(2)><script>alert(3)</script>"`;
const named = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n') + '\n'),
});
const FILES = [
  named(
    'areas.csv',
    'area,kind,name_en,name_vi,aliases,region,subregion,asean,income,parent,from,until,successor',
    `VNM,country,Viet Nam ${MARK},Việt Nam ${MARK},VN,Asia,South-eastern Asia,true,Lower middle income,,,,`,
  ),
  named(
    'programmes.csv',
    'programme,name_en,name_vi,legal_basis_en,legal_basis_vi,issued,area',
    `mine,${CELL},${CELL},${CELL},${CELL},2024-01-01,VNM`,
  ),
  named(
    'indicators.csv',
    'indicator,name_en,name_vi,measure,unit_en,unit_vi,direction,minimum,maximum,decimals,frequency,source,note_en,note_vi',
    `hostile,${CELL},${CELL},count,${MARK},${MARK},up,,,1,annual,${CELL},${CELL},${CELL}`,
  ),
  named(
    'targets.csv',
    'target,programme,pillar,indicator,year,comparator,value,wording_en,wording_vi,verified,scope_en,scope_vi,source_url',
    `mine:hostile:2030,mine,government,hostile,2030,>=,90,,,true,${CELL},${CELL},javascript:alert(4)`,
  ),
  named(
    'observations.csv',
    'indicator,area,period,value,source,source_url,published,confidence,preferred,disputed,note_en,note_vi',
    ...[2021, 2022, 2023].map(
      (year) =>
        `hostile,VNM,${String(year)},${String(year - 1990)},${CELL},javascript:alert(5),,medium,1,0,${CELL},${CELL}`,
    ),
  ),
];

/** Elements that markup of a text would have made, and links that run something. The page's own scripts are children of its body. */
const born = (page: Page) => page.locator('i-am-markup, img[src=x], body > * script, a[href^="javascript:"]');

test('A71 names, units, sources and notes with markup are text on every screen, and in what is shared', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles(FILES);
  await page
    .getByRole('region', { name: 'Review import' })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  const area = '?area=VNM&programme=mine';
  for (const route of ['overview', 'programme', 'brief', 'indicator/hostile', 'provinces/hostile', 'data'])
    for (const language of ['vi', 'en']) {
      await open(page, `#/${language}/${route}${area}`);
      await expect(page.locator('body')).toContainText(MARK);
      await expect(born(page)).toHaveCount(0);
    }
  await open(page, `#/en/indicator/hostile${area}`);
  await expect(page.locator('main')).toContainText(`${MARK}<img src=x onerror=alert(2)><script>alert(3)</script>`);
  const dialog = await shareDialog(page);
  await expect(born(page)).toHaveCount(0);
  const file = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /svg$/i }).click();
  const svg = await (await file).createReadStream().then(async (stream) => Buffer.concat(await stream.toArray()));
  expect(svg.toString('utf8')).not.toMatch(/<(?:i-am-markup|script)|onerror="|onclick="/);
  await page.goto(`./embed.html${textIn(svg)}`);
  await expect(page.getByRole('img')).toBeVisible();
  await expect(page.locator('body')).toContainText(MARK);
  await expect(born(page)).toHaveCount(0);
  expect(said).toEqual([]);
});

/** Which of the ways to run a text as code the page stops. */
const stopped = (page: Page): Promise<Record<string, boolean>> =>
  page.evaluate(() => {
    const ways: Readonly<Record<string, () => unknown>> = {
      markup: () => (document.createElement('div').innerHTML = '<p>'),
      script: () => (document.createElement('script').text = 'void 0'),
      frame: () => (document.createElement('iframe').srcdoc = '<p>'),
      parsed: () => new DOMParser().parseFromString('<p>', 'text/html'),
      blob: () => new Worker(URL.createObjectURL(new Blob(['void 0']))),
      data: () => new Worker('data:text/javascript,void 0'),
      elsewhere: () => new Worker('http://127.0.0.1:9/a.js'),
      policy: () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('another', {}),
    };
    return Object.fromEntries(
      Object.entries(ways).map(([name, run]) => {
        try {
          run();
          return [name, false];
        } catch (error) {
          return [name, error instanceof TypeError];
        }
      }),
    );
  });

test('Trusted Types: no text becomes markup or a script, in the page and in a frame', async ({ page }) => {
  const all = {
    markup: true,
    script: true,
    frame: true,
    parsed: true,
    blob: true,
    data: true,
    elsewhere: true,
    policy: true,
  };
  await open(page, '#/en/method');
  // Its workers run: the figures are there.
  await expect(page.locator('[data-test=backtest] tbody tr')).toHaveCount(3);
  expect(await stopped(page)).toEqual(all);
  await page.goto('./embed.html#s1.abc');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await stopped(page)).toEqual(all);
  const outcome = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.effectiveDirective);
      });
    });
    fetch('./index.html').catch(() => undefined);
    return blocked;
  });
  expect(outcome).toBe('connect-src');
});
