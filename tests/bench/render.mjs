// What drawing costs: our charts beside a plain D3 join of the same marks, and the EGDI screen of the built page: its first
// picture, a step of the pointer, a change of peers. Script time is Chromium's own count (CDP, ScriptDuration).
// @ts-check
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';

const ROUNDS = 15;
const VISITS = 7;
const HOVERS = 60;
const BUILT = fileURLToPath(new URL('../../node_modules/.cache/bench/charts/', import.meta.url));

await build({
  configFile: false,
  root: fileURLToPath(new URL('./charts/', import.meta.url)),
  base: './',
  logLevel: 'warn',
  plugins: [svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } })],
  build: { outDir: BUILT, emptyOutDir: true, target: 'es2023' },
});

const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });

/** Script time in ms that something takes in a page. @param {import('playwright').CDPSession} cdp @param {() => Promise<unknown>} work */
async function scripted(cdp, work) {
  const before = await scriptTime(cdp);
  await work();
  return (await scriptTime(cdp)) - before;
}
/** @param {import('playwright').CDPSession} cdp */
async function scriptTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
}
/** @param {import('playwright').Page} page */
async function metricsOf(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return cdp;
}

const charts = await serve(BUILT);
const rows = [];
{
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(charts.url);
  const names = /** @type {string[]} */ (await page.evaluate(() => /** @type {any} */ (window).chartNames));
  for (const name of names) {
    /** @type {{ ours: number[], d3: number[] }} */
    const seen = { ours: [], d3: [] };
    let marks = 0;
    for (let round = 0; round < ROUNDS + 2; round++)
      for (const way of /** @type {const} */ (['ours', 'd3'])) {
        const drawn = await page.evaluate(([chart, how]) => /** @type {any} */ (window).draw(chart, how), [name, way]);
        marks = drawn.marks;
        // The first two rounds warm the engine up for both.
        if (round >= 2) seen[way].push(drawn.ms);
      }
    const ratios = seen.ours.map((ours, round) => ours / Number(seen.d3[round]));
    rows.push([
      name,
      String(marks),
      `${medianAndRange(seen.ours, 1)} ms`,
      `${medianAndRange(seen.d3, 1)} ms`,
      medianAndRange(ratios, 2),
    ]);
  }
  await page.close();
}
await charts.close();

const app = await serve(fileURLToPath(new URL('../../dist/', import.meta.url)));
/** @type {{ first: number[], hover: number[], peers: number[], all: number[] }} */
const egdi = { first: [], hover: [], peers: [], all: [] };
for (let visit = 0; visit < VISITS; visit++) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${app.url}#/en/method`);
  await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
  await page.goto(`${app.url}#/en/egdi`);
  await page.locator('figure svg[role=img] path').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('simulation-answered').length > 1);
  // The code is loaded and warm as on a second look; data, layout and picture are made anew.
  await page.goto(`${app.url}#/en/data`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const cdp = await metricsOf(page);
  egdi.first.push(
    await page.evaluate(async () => {
      const start = performance.now();
      const drawn = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          const lines = document.querySelectorAll('figure svg[role=img] path');
          if (lines.length === 0) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document, { childList: true, subtree: true });
      });
      location.hash = '#/en/egdi';
      return drawn;
    }),
  );
  const times = await page.evaluate(async (steps) => {
    const svg = /** @type {SVGSVGElement} */ (document.querySelector('figure svg[role=img]'));
    const box = svg.getBoundingClientRect();
    const spent = [];
    for (let step = 0; step < steps; step++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const start = performance.now();
      const at = { clientX: box.left + (box.width * (step + 0.5)) / steps, clientY: box.top + box.height / 2 };
      svg.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true, pointerType: 'mouse' }));
      await Promise.resolve();
      await Promise.resolve();
      spent.push(performance.now() - start);
    }
    return spent;
  }, HOVERS);
  egdi.hover.push(...times);
  /** @type {number[]} */
  const inView = [];
  egdi.all.push(
    await scripted(cdp, async () => {
      inView.push(
        await page.evaluate(async () => {
          const group = /** @type {HTMLButtonElement} */ (document.querySelector('.peers p button'));
          group.click();
          for (let frames = 0; frames < 6; frames++) await new Promise(requestAnimationFrame);
          const button = /** @type {HTMLButtonElement} */ (document.querySelector('.peers > button'));
          const svg = /** @type {SVGSVGElement} */ (document.querySelector('figure svg[role=img]'));
          const before = svg.querySelectorAll('path').length;
          const start = performance.now();
          button.click();
          for (let turn = 0; turn < 5; turn++) await Promise.resolve();
          const spent = performance.now() - start;
          if (svg.querySelectorAll('path').length === before) throw new Error('no peer was taken away');
          for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
          return spent;
        }),
      );
    }),
  );
  egdi.peers.push(...inView);
  await context.close();
}
await browser.close();
await app.close();

console.log(`## Drawing

Chromium. Above: script time of our chart, mounted with its frame, table switch and walk, beside a plain D3 join of the same marks with the
same geometry, ${ROUNDS} alternating rounds after two to warm up; the last column is the median of the rounds' ratios. Below: the EGDI screen
of the built page, ${VISITS} visits. Its first picture is timed from the address to all lines of its first chart in the document, its other charts follow a frame later; a step of the
pointer from the event to the new figures; a peer from the click to the new lines of the first chart, and for all charts by Chromium's own
count of script time (CDP).

${table(['chart', 'marks', 'ours', 'plain D3 join', 'ratio (goal 1.8)'], rows)}

${table(
  ['EGDI screen', 'script time', 'goal'],
  [
    ['opened again, all lines of the field', `${medianAndRange(egdi.first, 0)} ms`, '100 ms'],
    [`a step of the pointer, ${HOVERS} a visit`, `${medianAndRange(egdi.hover, 1)} ms`, '16 ms'],
    ['one of ten peers taken away: the chart in view', `${medianAndRange(egdi.peers, 0)} ms`, '16 ms'],
    [
      'ten peers chosen and one taken away: every chart of the screen, over several frames',
      `${medianAndRange(egdi.all, 0)} ms`,
      '',
    ],
  ],
)}`);
