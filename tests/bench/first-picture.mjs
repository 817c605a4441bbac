// How long until the headline chart stands on the page: a first visit, which loads, imports and draws, and a return visit,
// which finds its data in IndexedDB. The page marks both moments: performance.mark('headline-drawn') and ('data-committed').
// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';

const ROUNDS = 5;
const SLOW = { cpu: 4, bytesPerSecond: 200_000, latencyMs: 150 };
const PATIENCE_MS = 60_000;

const host = await serve(fileURLToPath(new URL('../../dist/', import.meta.url)));
const executablePath = await findChromium();

/** Runs in the page before its own scripts. */
function observe() {
  const vitals = { lcp: 0, cls: 0, longTasks: 0, longest: 0 };
  Object.assign(window, { vitals });
  /** @param {string} type @param {(entry: any) => void} take */
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => (vitals.lcp = entry.startTime));
  watch('layout-shift', (entry) => (vitals.cls += entry.hadRecentInput ? 0 : entry.value));
  watch('longtask', (entry) => {
    vitals.longTasks += 1;
    vitals.longest = Math.max(vitals.longest, entry.duration);
  });
}

/** @param {import('playwright').Page} page @param {string} name */
const marked = (page, name) =>
  page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, { timeout: PATIENCE_MS });

/**
 * Opens the page in a new tab, slowed, and closes it.
 * @param {import('playwright').BrowserContext} context
 * @param {boolean} first whether to wait until the data are in IndexedDB
 */
async function visit(context, first) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await page.addInitScript(observe);
  const before = host.bytesSent();
  await page.goto(host.url, { waitUntil: 'commit' });
  await marked(page, 'headline-drawn');
  if (first) await marked(page, 'data-committed');
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    drawn: performance.getEntriesByName('headline-drawn')[0]?.startTime ?? NaN,
    .../** @type {any} */ (window).vitals,
  }));
  await page.close();
  return { ...seen, bytes: host.bytesSent() - before };
}

/** @type {{ first: any[], back: any[] }} */
const visits = { first: [], back: [] };
for (let round = 1; round <= ROUNDS; round += 1) {
  const profile = await mkdtemp(join(tmpdir(), 'first-picture-'));
  // A profile on disk, as a visitor has: in a private window IndexedDB would be memory.
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_ARGS });
  visits.first.push(await visit(context, true));
  visits.back.push(await visit(context, false));
  await context.close();
  await rm(profile, { recursive: true, force: true });
  console.error(
    `round ${round}: first ${visits.first.at(-1).drawn.toFixed(0)} ms, return ${visits.back.at(-1).drawn.toFixed(0)} ms`,
  );
}
await host.close();

/** @param {string} title @param {(visit: any) => number} read @param {number} [digits] */
const row = (title, read, digits = 0) => {
  const [first, back] = [visits.first.map(read), visits.back.map(read)];
  return [title, medianAndRange(first, digits), medianAndRange(back, digits)];
};
const ratios = visits.first.map(({ drawn }, round) => visits.back[round].drawn / drawn);

console.log(`## First picture

${table(
  ['', 'first visit', 'return visit'],
  [
    row('headline chart drawn, ms', (v) => v.drawn),
    ['return / first, same round', '', medianAndRange(ratios, 2)],
    row('largest contentful paint, ms', (v) => v.lcp),
    row('cumulative layout shift', (v) => v.cls, 3),
    row('tasks over 50 ms', (v) => v.longTasks),
    row('longest task, ms', (v) => v.longest),
    row('sent by the server, kB', (v) => v.bytes / 1000, 1),
  ],
)}

${ROUNDS} rounds, each a fresh profile, then the page closed and opened again in it. Main thread slowed ${SLOW.cpu} times, ${SLOW.bytesPerSecond / 1000} kB/s down,
${SLOW.latencyMs} ms latency; DevTools slows neither the thread nor the network of a worker. Times count from the start of the navigation.`);
