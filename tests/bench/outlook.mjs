// What the outlook costs in the page: the answer of the simulation, then that of the methods that did equally well, and one step of a slider of What if,
// against the past field alone and against the stored draws of three editions. A step is timed from the input event until
// Svelte has written the new figures; the picture follows in the browser's own time.
// @ts-check
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';

const ROUNDS = 5;
const STEPS = 40;
const PATIENCE_MS = 60_000;

const host = await serve(fileURLToPath(new URL('../../dist/', import.meta.url)));
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });

/** Moves the slider of the Online Service Index and times each step in ms. @param {import('playwright').Page} page */
const slide = (page) =>
  page.evaluate(async (steps) => {
    const slider = /** @type {HTMLInputElement} */ (document.querySelector('#slide-osi'));
    const figures = /** @type {HTMLElement} */ (document.querySelector('main dl'));
    const times = [];
    for (let step = 0; step < steps; step++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const before = figures.textContent;
      const start = performance.now();
      slider.value = String(0.72 + step * 0.005);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      await Promise.resolve();
      times.push(performance.now() - start);
      if (figures.textContent === before) throw new Error('the step changed no figure');
    }
    return times;
  }, STEPS);

/** @type {{ all: number[], equals: number[], past: number[], draws: number[] }} */
const seen = { all: [], equals: [], past: [], draws: [] };
for (let round = 0; round < ROUNDS; round++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.url}#/en/whatif`);
  await page.waitForFunction(() => performance.getEntriesByName('simulation-answered').length > 1, null, {
    timeout: PATIENCE_MS,
  });
  const [asked = NaN, all = NaN, equals = NaN] = await page.evaluate(() =>
    ['simulation-asked', 'simulation-answered'].flatMap((name) =>
      performance.getEntriesByName(name).map(({ startTime }) => startTime),
    ),
  );
  seen.all.push(all - asked);
  seen.equals.push(equals - asked);
  await page.locator('#slide-osi').waitFor();
  seen.draws.push(...(await slide(page)));
  await page.close();

  const without = await context.newPage();
  await without.route(/field\.worker/, (route) => route.abort());
  await without.goto(`${host.url}#/en/whatif`);
  await without.locator('#slide-osi').waitFor({ timeout: PATIENCE_MS });
  seen.past.push(...(await slide(without)));
  await context.close();
}
await browser.close();
await host.close();

/** @param {number[]} times */
const cell = (times) => `${medianAndRange(times, 1)} ms`;
console.log(`## The outlook in the page

Chromium, ${ROUNDS} rounds in a fresh profile; ${STEPS} steps of a slider in each.

${table(
  ['', 'time', 'goal'],
  [
    ['simulation: the answer, 10,000 draws', cell(seen.all), '500 ms'],
    ['simulation: the range over methods as well', cell(seen.equals), ''],
    ['a step of a slider, past field only', cell(seen.past), '16 ms'],
    ['a step of a slider, with the stored draws of three editions', cell(seen.draws), '50 ms'],
  ],
)}`);
