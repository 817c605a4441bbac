import { expect, test, type Locator, type Page } from '@playwright/test';
import { difference } from './pixels.ts';
import { open, openStored } from './start.ts';

const SCRIPT = /\/assets\/index-[\w-]+\.js$/;

/** Holds the page's script back until the function that it gives is called: a slow line, as long as a test needs it. */
async function held(page: Page): Promise<() => void> {
  let go: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (go = resolve));
  await page.route(SCRIPT, (route) => gone.then(() => route.continue()));
  return go;
}

/** Every layout shift from the first frame on. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
const shifts = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

/** What is read and drawn within an element, whichever of the two draws it. */
const content = (page: Page, inside: string) =>
  page.evaluate((selector) => {
    const main = document.querySelector(`${selector} main`);
    const svg = [...(main?.querySelectorAll('svg[role=img]') ?? [])].find((one) => one.checkVisibility());
    const own = [...(main?.children ?? [])].filter(({ localName }) => localName !== 'section');
    return {
      text: own.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()).filter(Boolean),
      // The field, which the pictures of the build share, is compared as it is seen.
      paths: [...(svg?.querySelectorAll('path:not([stroke="var(--chart-field)"])') ?? [])].map((path) =>
        path.getAttribute('d'),
      ),
      words: [...(svg?.querySelectorAll('text, desc') ?? [])].map(({ textContent }) => textContent),
    };
  }, inside);

/** Where the field of a picture stands in it. */
const fieldIn = (picture: Locator) =>
  picture.evaluate((svg) => {
    const field = svg.querySelector('[stroke="var(--chart-field)"]')?.getBoundingClientRect() ?? new DOMRect();
    const { x, y } = svg.getBoundingClientRect();
    return [field.x - x, field.y - y, field.width, field.height];
  });

for (const [locale, language, width] of [
  ['en-GB', 'en', 1280],
  ['vi-VN', 'vi', 1280],
  // As wide as the narrowest of the drawings within the page.
  ['vi-VN', 'vi', 390],
] as const)
  test.describe(`in ${language} at ${String(width)} px`, () => {
    test.use({ locale, viewport: { width, height: 800 } });
    test('the picture in the page is the one that the page comes to, and gives way without a shift', async ({
      page,
    }) => {
      const go = await held(page);
      await watchShifts(page);
      await page.goto('./', { waitUntil: 'commit' });
      const picture = page.locator(`.prerendered[lang=${language}]`);
      await expect(picture.getByRole('img').last()).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const before = await content(page, `.prerendered[lang=${language}]`);
      expect(before.paths.length).toBeGreaterThan(5);
      const [field, shown] = [picture.locator('use').filter({ visible: true }), picture.getByRole('img').last()];
      await expect(field).toHaveCount(1);
      const [seen, place] = [await shown.screenshot(), await fieldIn(shown)];
      await field.evaluate((use) => use.setAttribute('visibility', 'hidden'));
      // It is drawn: without it the picture is another one.
      expect((await difference(page, { a: seen, b: await shown.screenshot() })).mean).toBeGreaterThan(3);
      go();
      await expect(page.locator('.prerendered')).toHaveCount(0);
      expect(await content(page, '#app')).toEqual(before);
      const drawn = await fieldIn(page.locator('#app main').getByRole('img').first());
      drawn.forEach((at, index) => {
        expect(at).toBeCloseTo(place[index] ?? NaN, 0);
      });
      expect(await shifts(page)).toEqual([]);
    });
  });

for (const [name, press] of [
  ['pointer', (button: Locator) => button.click()],
  ['key', (button: Locator) => button.press('Enter')],
] as const)
  test(`a button of the picture that is pressed before the page is there does what it says, by ${name}`, async ({
    page,
  }) => {
    const go = await held(page);
    await page.goto('./', { waitUntil: 'commit' });
    const button = page.locator('.prerendered:visible').getByRole('button', { name: 'Tiếng Việt' });
    await press(button);
    await expect(button).toBeVisible();
    go();
    await expect(page).toHaveURL(/#\/vi\//);
    await expect(page.locator('.prerendered')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Việt Nam');
  });

test('a press that begins on the picture and ends on the page is not lost', async ({ page }) => {
  await page.goto('./', { waitUntil: 'commit' });
  const place = await page.locator('.prerendered:visible').getByRole('button', { name: 'Find' }).boundingBox();
  const [x, y] = [(place?.x ?? NaN) + 5, (place?.y ?? NaN) + 5];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await expect(page.locator('.prerendered')).toHaveCount(0);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
});

test('whatever else is opened never shows it, not for a frame', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      for (const one of document.querySelectorAll('.prerendered')) if (one.checkVisibility()) seen.push(one.outerHTML);
      requestAnimationFrame(look);
    };
    // What stands before the styles are there is never painted.
    document.addEventListener('DOMContentLoaded', look);
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const go = await held(page);
  await page.goto('./#/en/egdi', { waitUntil: 'commit' });
  await expect(page.locator('noscript').last()).toBeAttached();
  await expect(page.locator('.prerendered:visible')).toHaveCount(0);
  go();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await seen()).toEqual([]);
  await openStored(page, '#/en/egdi');
});

const AS_BUILT = 'targetline-as-built';
const hasMark = (page: Page) => page.evaluate((name) => localStorage.getItem(name) !== null, AS_BUILT);

test('who comes again and has imported nothing is shown it, and the page comes to it without a shift', async ({
  page,
}) => {
  await openStored(page, '');
  await expect.poll(() => hasMark(page)).toBe(true);
  await page.goto('about:blank');
  const go = await held(page);
  await watchShifts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('.prerendered').getByRole('img').filter({ visible: true })).toHaveCount(1);
  const before = await content(page, '.prerendered[lang=en]');
  go();
  await expect(page.locator('.prerendered')).toHaveCount(0);
  expect(await content(page, '#app')).toEqual(before);
  expect(await shifts(page)).toEqual([]);
});

test('after an import it is not shown again, also where the page ends while it stores', async ({ page }) => {
  const isShown = async () => {
    await page.goto('about:blank');
    const go = await held(page);
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.locator('noscript').last()).toBeAttached();
    const shown = await page.locator('.prerendered:visible').count();
    go();
    await expect(page.locator('.prerendered')).toHaveCount(0);
    await page.unroute(SCRIPT);
    return shown > 0;
  };
  await openStored(page, '#/en/data');
  await expect.poll(() => hasMark(page)).toBe(true);
  expect(await isShown()).toBe(true);
  await open(page, '#/en/data');
  // A page that ends while it stores must have let go of the mark.
  await page.evaluate((name) => {
    for (const method of ['add', 'put'] as const) {
      const original = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
        console.log(`stored with the mark: ${localStorage.getItem(name) ?? 'none'}`);
        return original.apply(this, given);
      };
    }
  }, AS_BUILT);
  const storing = page.waitForEvent('console', (message) => message.text().startsWith('stored with the mark'));
  await page.getByLabel('Import a file').setInputFiles({
    name: 'made.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('indicator,area,period,value,source\negdi-rank,VNM,2024,70,invented\n'),
  });
  await page
    .getByRole('region', { name: 'Review import' })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  expect((await storing).text()).toBe('stored with the mark: none');
  await expect(page.getByText(/^Imported|Stored/).first()).toBeVisible();
  expect(await isShown()).toBe(false);
  // The same with every other mark of it lost.
  await page.evaluate(() => {
    localStorage.removeItem('targetline-imported');
  });
  expect(await isShown()).toBe(false);
});

test('who touches it is given the page as soon as it is drawn; a link in it leads where it says', async ({ page }) => {
  // The outlook never comes.
  await page.route(/field\.worker/, () => undefined);
  await page.goto('./#/en/overview');
  await page.waitForFunction(() => performance.getEntriesByName('simulation-asked').length > 0);
  await expect(page.locator('.prerendered')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.locator('.prerendered')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Will Viet Nam be in the top\s50/);

  await page.goto('about:blank');
  const go = await held(page);
  await page.goto('./#/en/overview', { waitUntil: 'commit' });
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.goto('about:blank');
  await page.goto('./#/en/overview', { waitUntil: 'commit' });
  await page.locator('.prerendered[lang=en]').getByRole('link', { name: 'Method' }).click();
  await expect(page.locator('.prerendered:visible')).toHaveCount(0);
  go();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Method');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('both languages are read, with the picture and its figures', async ({ page }) => {
    await page.goto('./');
    for (const [language, answer] of [
      ['vi', /^Việt Nam .* kỳ khảo sát\s2030\.$/],
      ['en', /^Viet Nam is .* in the 2030\sedition\.$/],
    ] as const) {
      const picture = page.locator(`.prerendered[lang=${language}]`);
      await expect(picture.getByRole('heading', { level: 1 })).toHaveText(answer);
      await expect(picture.getByRole('img').filter({ visible: true })).toHaveCount(1);
      for (const width of [360, 500, 768, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        // Letters are as wide as they are high.
        const stretched = await picture
          .getByRole('img')
          .filter({ visible: true })
          .evaluate((svg: SVGSVGElement) => {
            const { a, d } = svg.getScreenCTM() ?? { a: 0, d: 1 };
            return a / d;
          });
        expect(stretched, `${language}, ${String(width)} px`).toBeCloseTo(1, 2);
      }
      await expect(
        picture.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '2024', exact: true }) }),
      ).toContainText(/71/);
      await expect(picture.getByRole('button')).toHaveCount(0);
    }
  });
});
