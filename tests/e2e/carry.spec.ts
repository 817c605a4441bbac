import { expect, test } from '@playwright/test';
import { serve } from '../tools/serve.mjs';
import { drop, fileOf, shareDialog, textIn } from './snapshots.ts';
import { open } from './start.ts';

test('A33 the country, the rank, the edition and the peers go along to other screens and back', async ({ page }) => {
  await open(page, '#/en/egdi?area=THA&rank=30&edition=2018&peers=VNM.MYS');
  for (const screen of ['Overview', 'What if', 'Provinces', 'Snapshots', 'Method', 'Data', 'EGDI']) {
    await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
    const { hash } = new URL(page.url());
    for (const chosen of ['area=THA', 'rank=30', 'edition=2018', 'peers=VNM.MYS']) expect(hash).toContain(chosen);
  }
  await expect(page.getByRole('combobox').first()).toHaveValue('Thailand');
  await expect(page.getByRole('button', { name: /^Remove (?!all)/ })).toHaveCount(2);
  await expect(page.getByRole('slider', { name: 'Survey edition' })).toHaveAttribute('aria-valuetext', '2018');
});

test('A30 a shared view is the view itself, period, units and scenario included', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const view = '#/en/provinces/dti-provincial-score?area=VNM&period=2022&units=today&province=VN-HN';
  await open(page, view);
  const dialog = await shareDialog(page);
  await dialog.getByRole('radio', { name: 'This page' }).check();
  await dialog.getByRole('button', { name: 'Copy view link' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).hash).toBe(view);
});

test('A28 a chart’s own CSV brings back what was observed and nothing else', async ({ page }, info) => {
  await open(page, '#/en/indicator/digital-economy-share-gdp');
  await shareDialog(page);
  const csv = await fileOf(page, info, 'csv', 'targetline-digital-economy-share-gdp-VNM');
  expect(csv.toString('utf8')).toMatch(/,target,/);
  expect(csv.toString('utf8')).toMatch(/,projected,/);
  await page.keyboard.press('Escape');
  await drop(page, 'again.csv', 'text/csv', csv);
  const review = page.getByRole('region', { name: 'Review import' });
  for (const [what, count] of [
    ['Added', '0'],
    ['Changed', '0'],
    ['Removed', '0'],
  ] as const)
    await expect(review.locator(`dt:text-is("${what}") + dd`)).toHaveText(count);
  await expect(
    page.getByText(/a target, projection or calculated figure is not an observed figure/).first(),
  ).toBeAttached();
});

test('A34 an address that names data elsewhere fetches nothing from there', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') foreign.push(request.url());
  });
  for (const hash of [
    '?data=https://example.org/a.csv#/en/overview?data=https://example.org/a.csv',
    '#https://example.org/a.csv',
    '#/en/data?url=https%3A%2F%2Fexample.org%2Fa.csv&import=https://example.org/a.csv',
    '#s1.https://example.org/a.csv',
  ]) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
  expect(foreign).toEqual([]);
});

test('A36 from a folder of a plain host, and without crypto.subtle, sharing and opening work', async ({
  browser,
}, info) => {
  const host = await serve('dist', { base: '/tools/targetline/' });
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  // What a page has that is served without TLS.
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto(`${host.url}#/en/egdi?area=VNM`);
  await shareDialog(page);
  const text = textIn(await fileOf(page, info, 'svg', 'targetline-egdi-VNM'));
  await expect(page.getByRole('button', { name: 'Copy snapshot link' })).toBeVisible();
  await page.goto(`${host.url}${text}`);
  await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
  await page.goto(`${host.url}embed.html${text}`);
  await expect(page.getByRole('img')).toBeVisible();
  await page.getByRole('link', { name: 'Open in Targetline' }).evaluate((link) => link.removeAttribute('target'));
  await page.getByRole('link', { name: 'Open in Targetline' }).click();
  await expect(page.locator('[data-test=snapshot]').getByRole('img')).toBeVisible();
  expect(page.url()).toBe(`${host.url}${text}`);
  await context.close();
  await host.close();
});

test('A36 where the browser gives no clipboard, copying says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, '#/en/overview');
  const dialog = await shareDialog(page);
  for (const button of ['Copy snapshot link', 'Copy image', 'Copy embed snippet']) {
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog.getByRole('status')).toContainText('did not allow copying');
  }
  await dialog.getByRole('radio', { name: 'This page' }).check();
  await dialog.getByRole('button', { name: 'Copy view link' }).click();
  await expect(dialog.getByRole('status')).toContainText('did not allow copying');
});

test('A73 hostile pictures and links are refused in words, and nothing in them runs', async ({ page }) => {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page, '#/en/overview');
  const script = '<script>alert(1)</script>';
  const svgs = [
    `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(2)">${script}<image href="x" onerror="alert(3)"/></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><metadata><snapshot xmlns="urn:targetline:snapshot">#s1.${script}.aaaaaa</snapshot></metadata></svg>`,
    `<!DOCTYPE svg [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "${'&a;'.repeat(1000)}">]><svg>&c;</svg>`,
    '<svg>'.repeat(200_000),
  ];
  for (const svg of svgs) {
    await drop(page, '<img src=x onerror=alert(4)>.svg', 'image/svg+xml', Buffer.from(svg));
    await expect(page.getByRole('alert')).toContainText('<img src=x onerror=alert(4)>.svg cannot be opened.');
    await page.getByRole('button', { name: 'Close this message' }).click();
  }
  for (const hash of [
    '#s1.AAAA.aaaaaa',
    '#s9999.abc.aaaaaa',
    `#s1.${'A'.repeat(300_000)}.aaaaaa`,
    '#s1.__proto__.constr',
  ]) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await expect(page.getByRole('heading', { name: 'This snapshot link cannot be opened.' })).toBeVisible();
  }
  expect(ran).toEqual([]);
});
