// Every screen, and how to tell that it stands whole: for what photographs all of them and what checks all of them.
// @ts-check

/** What a screen shows last, as selectors within `main`. @type {Record<string, readonly string[]>} */
const CONTENT = {
  overview: ['figure svg[role=img]', '[data-fan]', '[data-target]'],
  egdi: ['figure:nth-of-type(1) svg[role=img]', '[data-fan]', 'tr[data-area]'],
  goals: ['figure svg[role=img]', '[data-test=contest]', '[data-test=goals] tbody th'],
  indicator: ['figure svg[role=img]', '[data-fan]', '[data-target]'],
  whatif: ['[data-test=futures]'],
  targets: ['[data-test=counts]', '[data-target]'],
  brief: ['figure svg[role=img]', 'tr[data-target]'],
  profile: ['figure svg[role=img]'],
  provinces: ['figure svg[role=img]', 'label select'],
  snapshots: ['.actions button'],
  method: ['[data-test=backtest]', 'figure svg[role=img]'],
  data: ['[data-revision]', 'input[type=file]'],
};

/** A route of every screen. */
export const ROUTES = [
  'overview',
  'egdi?peers=THA.MYS',
  'goals?due=all',
  'indicator/digital-economy-share-gdp',
  'whatif?osi=0.916',
  'targets',
  'brief',
  'profile',
  'provinces?province=VN-HN',
  'snapshots',
  'method',
  'data',
];

/**
 * Waits until a screen stands whole in its language: its own content is there, nothing says that it is still loading,
 * and the letters have come. Fails with what is missing.
 * @param {import('playwright-core').Page} page @param {string} route such as `vi/egdi?peers=THA` @param {number} [limit] ms
 */
export async function whole(page, route, limit = 60_000) {
  const [language = '', screen = ''] = route.split(/[/?]/);
  const content = CONTENT[screen];
  if (!content) throw new Error(`${screen} is not in tests/tools/screens.mjs`);
  const end = Date.now() + limit;
  for (;;) {
    const missing = await page.evaluate(
      ([spoken, wanted]) => [
        ...(document.documentElement.lang === spoken ? [] : [`the language ${spoken}`]),
        ...(document.fonts.status === 'loaded' ? [] : ['the letters']),
        ...wanted.filter((selector) => !document.querySelector(`main ${selector}`)),
        ...[...document.querySelectorAll('main [role=status]')]
          .map((status) => status.textContent.trim())
          .filter((text) => text.endsWith('…')),
        ...[...document.querySelectorAll('main [aria-busy=true]')].map(() => 'what is still being computed'),
      ],
      /** @type {const} */ ([language, content]),
    );
    if (missing.length === 0) return;
    if (Date.now() > end) throw new Error(`${route} does not stand after ${limit} ms, it lacks: ${missing.join(', ')}`);
    await page.waitForTimeout(50);
  }
}

/**
 * Goes to another screen within the page, without loading it anew, and waits until it stands in place of the last one.
 * @param {import('playwright-core').Page} page @param {string} route
 */
export async function walk(page, route) {
  const last = await page.evaluateHandle(() => document.querySelector('main h1'));
  await page.evaluate((hash) => (location.hash = hash), `#/${route}`);
  await page.waitForFunction((heading) => !heading?.isConnected, last);
  await last.dispose();
  await whole(page, route);
}
