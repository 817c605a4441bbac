// How long a reader waits for the picture of the headline chart: the dialog with its preview, and the PNG at 2x from the
// press of the button to the finished file, snapshot inside; and how soon a hostile link is refused. In the built page, with
// the clock of the page.
// @ts-check
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';

const VISITS = 5;
const ROUNDS = 5;
const GOAL = 300;

const host = await serve(fileURLToPath(new URL('../../dist/', import.meta.url)));
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
/** @type {{ dialog: number[], first: number[], again: number[], bytes: number[] }} */
const seen = { dialog: [], first: [], again: [], bytes: [] };
for (let visit = 0; visit < VISITS; visit++) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(() => {
    const state = { pressed: 0, finished: 0, bytes: 0 };
    Object.assign(globalThis, { state });
    addEventListener('click', () => (state.pressed = performance.now()), true);
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob && blob.type === 'image/png') {
        state.finished = performance.now();
        state.bytes = blob.size;
      }
      return make(blob);
    };
  });
  await page.goto(`${host.url}#/en/overview`);
  await page.locator('[data-fan]').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Share' }).first().click();
  await page.getByRole('dialog').getByRole('img').waitFor();
  seen.dialog.push(await page.evaluate(() => performance.now() - /** @type {any} */ (globalThis).state.pressed));
  for (let round = 0; round < ROUNDS; round++) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PNG' }).click();
    await download;
    const state = await page.evaluate(() => /** @type {any} */ (globalThis).state);
    (round === 0 ? seen.first : seen.again).push(state.finished - state.pressed);
    seen.bytes.push(state.bytes);
  }
  await page.close();
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @type {typeof import('../../src/snapshot/token.ts')} */
const { seal } = /** @type {any} */ (
  (await runnerImport(`${root}src/snapshot/token.ts`, { root, configFile: false, logLevel: 'error' })).module
);
/** @param {Uint8Array | string} content with a fitting check around it */
const forged = (content) => seal(1, deflateRawSync(content).toString('base64url'));
/** @type {[string, string][]} */
const hostile = [
  ['a bomb of 40 MB in a link', forged(new Uint8Array(40_000_000))],
  ['markup in every text', forged('<script>alert(1)</script>\t'.repeat(2000))],
  ['a million brackets', forged('['.repeat(1_000_000))],
  ['60,000 characters of nothing', `#s1.${'A'.repeat(60_000)}.aaaaaa`],
  ['500,000 characters of nothing', `#s1.${'A'.repeat(500_000)}.aaaaaa`],
];
/** @type {string[][]} */
const refused = [];
{
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(`${host.url}embed.html#s1.`);
  await page.getByRole('alert').waitFor();
  for (const [name, text] of hostile) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(() => (location.hash = '#s1.'));
      await page.waitForTimeout(100);
      times.push(
        await page.evaluate(async (hash) => {
          const start = performance.now();
          const told = new Promise((resolve) => {
            const watcher = new MutationObserver((changes) => {
              const isTold = changes.some(({ addedNodes }) =>
                [...addedNodes].some((node) => node instanceof Element && node.matches('[role=alert]')),
              );
              if (!isTold) return;
              watcher.disconnect();
              resolve(undefined);
            });
            watcher.observe(document.body, { childList: true, subtree: true });
          });
          location.hash = hash;
          await told;
          return performance.now() - start;
        }, text),
      );
    }
    refused.push([name, `${medianAndRange(times, 0)} ms`, '200 ms']);
  }
}
{
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(`${host.url}#/en/overview`);
  await page.locator('[data-fan]').first().waitFor({ state: 'attached' });
  const bomb = `<svg><metadata><snapshot xmlns="urn:targetline:snapshot">${forged(new Uint8Array(1_000_000_000))}</snapshot></metadata></svg>`;
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(
      await page.evaluate(async (svg) => {
        const data = new DataTransfer();
        data.items.add(new File([svg], 'bomb.svg', { type: 'image/svg+xml' }));
        const start = performance.now();
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        while (!document.querySelector('main [role=alert]')) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }, bomb),
    );
    await page.getByRole('button', { name: 'Close this message' }).click();
  }
  refused.push(['a bomb of 1 GB in a dropped SVG', `${medianAndRange(times, 0)} ms`, '200 ms']);
}
await browser.close();
await host.close();

console.log(`## The picture of the headline chart

${table(
  ['what', 'time', 'goal'],
  [
    ['Share pressed, until the picture stands in the dialog', `${medianAndRange(seen.dialog, 0)} ms`, ''],
    [
      'Download PNG at 2x pressed, until the file is finished: the first time',
      `${medianAndRange(seen.first, 0)} ms`,
      `${GOAL} ms`,
    ],
    ['the same, again', `${medianAndRange(seen.again, 0)} ms`, `${GOAL} ms`],
  ],
)}

1920 by 1008 points, ${medianAndRange(
  seen.bytes.map((bytes) => bytes / 1e6),
  2,
)} MB, fonts and snapshot inside.

Links and a file made to do harm, from the change of the address or the drop until the page says what is wrong:

${table(['what', 'refused after', 'goal'], refused)}`);
