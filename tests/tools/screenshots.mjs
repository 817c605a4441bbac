// `npm run screenshots [-- filter]`: every screen x language x theme x width of the built page into test-results/screenshots/.
// `npm run screenshots -- --readme` writes .github/overview-en.png, the picture of the README, instead;
// `-- --manifest` those that a browser shows before it installs the page.
// @ts-check
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { whole } from './screens.mjs';
import { serve } from './serve.mjs';

const SCREENS = [
  'overview',
  'egdi',
  'goals?due=all',
  'indicator/digital-economy-share-gdp',
  'whatif',
  'targets',
  'brief',
  'profile',
  'provinces?province=VN-HN',
  'snapshots',
  'method',
  'data',
];
const LANGUAGES = ['en', 'vi'];
const THEMES = /** @type {const} */ (['light', 'dark']);
const WIDTHS = [1440, 1024, 768, 360, 320];

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean' }, manifest: { type: 'boolean' } },
});
const host = await serve(`${root}dist`);
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });

/** @param {import('playwright').Page} page @param {string} route */
async function open(page, route) {
  await page.goto(`${host.url}#/${route}`);
  await whole(page, route);
  await page.evaluate(async () => {
    // And nothing has moved for 300 ms: a chart is laid out once more when its room has its size.
    await new Promise((still) => {
      let timer = setTimeout(still, 300);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(still, 300);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
}

/** @param {'light' | 'dark'} colorScheme @param {number} width @param {number} [height] */
const contextOf = (colorScheme, width, height = 800) =>
  browser.newContext({
    colorScheme,
    viewport: { width, height },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });

if (values.readme) {
  const page = await (await contextOf('light', 1280)).newPage();
  await open(page, 'en/overview');
  await mkdir(`${root}.github`, { recursive: true });
  await page.screenshot({ path: `${root}.github/overview-en.png` });
  console.log('.github/overview-en.png');
} else if (values.manifest) {
  // As `screenshots` in public/manifest.webmanifest names them.
  for (const [form, width, height] of /** @type {const} */ ([
    ['wide', 1280, 720],
    ['narrow', 400, 800],
  ])) {
    const page = await (await contextOf('light', width, height)).newPage();
    await open(page, 'en/overview');
    await page.screenshot({ path: `${root}public/screenshot-${form}.png` });
    console.log(`public/screenshot-${form}.png`);
  }
} else {
  await mkdir(`${root}test-results/screenshots`, { recursive: true });
  for (const theme of THEMES)
    for (const width of WIDTHS) {
      const shots = SCREENS.flatMap((screen) =>
        LANGUAGES.map((language) => ({
          route: `${language}/${screen}`,
          name: `${screen.replaceAll('/', '-')}-${language}-${theme}-${width}.png`,
        })),
      ).filter(({ name }) => name.includes(positionals[0] ?? ''));
      if (shots.length === 0) continue;
      const context = await contextOf(theme, width);
      for (const { route, name } of shots) {
        const page = await context.newPage(); // a new page each time: a change of hash alone would not load anything
        page.on('console', (message) => message.type() === 'error' && console.error(`${name}: ${message.text()}`));
        page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
        try {
          await open(page, route);
          await page.screenshot({ path: `${root}test-results/screenshots/${name}`, fullPage: true });
          console.log(`test-results/screenshots/${name}`);
        } catch (error) {
          console.error(`${name}: ${String(error)}`);
          process.exitCode = 1;
        }
        await page.close();
      }
      await context.close();
    }
}

await browser.close();
await host.close();
