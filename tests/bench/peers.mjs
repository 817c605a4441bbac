// Our first picture beside those of pages that others would write, by bare D3, Observable Plot, Vega-Lite and ECharts, which fetch the same CSV
// and draw the same lines, in alternating rounds. Inline SVG is no candidate for LCP: the picture is there in the first frame in which
// the chart's lines stand in the document. And beside the page by Plot: from the address until a peer is chosen and drawn.
// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { medianAndRange, table } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';
import { buildPeer } from './peers/pages.mjs';

const ROUNDS = 5;
const SLOW = { cpu: 4, bytesPerSecond: 200_000, latencyMs: 150 };
const PATIENCE_MS = 90_000;
/** Letters of path data that only the lines of the whole field come to. */
const LINES = 5_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const executablePath = await findChromium();
const built = await mkdtemp(join(tmpdir(), 'peers-'));
const PEERS = [
  ['bare D3', 'bareD3'],
  ['Observable Plot', 'plot'],
  ['Vega-Lite', 'vega'],
  ['ECharts', 'echarts'],
];
for (const [, name = ''] of PEERS) await buildPeer(name, join(built, name), join(root, 'data/egdi.csv'));

/** Runs in the page before its own scripts. @param {number} lines */
function observe(lines) {
  const seen = { picture: NaN, shift: 0, longest: 0 };
  Object.assign(window, { seen });
  /** @param {string} type @param {(entry: any) => void} take */
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('layout-shift', (entry) => (seen.shift += entry.value));
  watch('longtask', (entry) => (seen.longest = Math.max(seen.longest, entry.duration)));
  /** Of a path, or of one that stands elsewhere and is drawn here. @param {Element} mark */
  const lettersOf = (mark) => {
    const path = mark.localName === 'use' ? document.querySelector(mark.getAttribute('href') ?? '') : mark;
    return (path?.getAttribute('d') ?? '').length;
  };
  const isDrawn = () =>
    [...document.querySelectorAll('svg')].some(
      (svg) =>
        [...svg.querySelectorAll('path, use')].reduce((sum, mark) => sum + lettersOf(mark), 0) > lines &&
        svg.checkVisibility(),
    );
  // One look a frame, and only in frames in which the document has changed: a look at every frame makes frames of its own.
  let isAsked = false;
  const changes = new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (!isDrawn()) return;
      changes.disconnect();
      // The message comes when this frame is laid out and painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen.picture = performance.now());
      port2.postMessage(null);
    });
  });
  changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['d', 'data-first'] });
}

/** A new tab with a slow line and a slow main thread. @param {import('playwright').BrowserContext} context */
async function slowPage(context) {
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
  return page;
}

/**
 * Runs in the page before its own scripts: chooses Estonia as soon as one can, and keeps when it was drawn. From outside it would be
 * looked for every half second. @param {'ours' | 'plot'} way
 */
function choosePeer(way) {
  const seen = { drawn: NaN };
  Object.assign(window, { seen });
  const fields = {
    ours: () =>
      [...document.querySelectorAll('input')].find(
        ({ labels, disabled }) => !disabled && labels?.[0]?.textContent.includes('Add a peer'),
      ),
    plot: () => document.querySelector('select:has(option:nth-child(100))'),
  };
  const marks = {
    ours: () =>
      [...document.querySelectorAll('svg[role=img] text')].some((text) => text.textContent.includes('Estonia')),
    plot: () => document.querySelector('path[stroke=seagreen], g[stroke=seagreen] path') !== null,
  };
  /** Two tasks, as a reader's hand makes them. @param {any} field */
  const choose = (field) => {
    field.focus();
    field.value = way === 'ours' ? 'Estonia' : 'EST';
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    setTimeout(() =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
    );
  };
  let isChosen = false;
  const changes = new MutationObserver(() => {
    const field = isChosen ? null : fields[way]();
    if (field?.checkVisibility()) {
      isChosen = true;
      setTimeout(choose, 0, field);
    } else if (isChosen && marks[way]()) {
      changes.disconnect();
      const { port1, port2 } = new MessageChannel();
      requestAnimationFrame(() => port2.postMessage(null));
      port1.onmessage = () => (seen.drawn = performance.now());
    }
  });
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/**
 * From the address until a peer is chosen, as soon as one can be, and drawn.
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 * @param {'ours' | 'plot'} way
 */
async function interact(context, url, way) {
  const page = await slowPage(context);
  await page.addInitScript(choosePeer, way);
  await page.goto(url, { waitUntil: 'commit' });
  const isDrawn = () => /** @type {any} */ (window).seen.drawn > 0;
  await page.waitForFunction(isDrawn, null, { timeout: PATIENCE_MS, polling: 300 });
  const drawn = await page.evaluate(() => /** @type {any} */ (window).seen.drawn);
  await page.close();
  return drawn;
}

/**
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 * @param {string | null} mark of the page's own, when it can be worked with; `null` for when its picture is there
 * @param {string | null} stored what the page notes in localStorage once a next visit finds all that this one has stored; `null` for not waiting
 */
async function visit(context, url, mark, stored) {
  const page = await slowPage(context);
  await page.addInitScript(observe, LINES);
  await page.goto(url, { waitUntil: 'commit' });
  // Asked for from outside, a picture comes later for being asked for: not before the page is loaded, and not at every frame.
  await page.waitForLoadState('load');
  await page.waitForFunction(() => /** @type {any} */ (window).seen.picture > 0, null, {
    timeout: PATIENCE_MS,
    polling: 100,
  });
  if (mark !== null)
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, { timeout: PATIENCE_MS });
  await page.waitForLoadState('networkidle');
  // Gone before it has stored anything, a page would be on its first visit again.
  if (stored !== null)
    await page.waitForFunction((name) => localStorage.getItem(name) !== null, stored, { timeout: PATIENCE_MS });
  const found = await page.evaluate((name) => {
    const { seen } = /** @type {any} */ (window);
    const requests = /** @type {PerformanceResourceTiming[]} */ ([
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ]);
    const sum = (/** @type {PerformanceResourceTiming[]} */ some) =>
      some.reduce((bytes, { transferSize }) => bytes + transferSize, 0);
    const text = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    // Nothing is painted before the styles are there.
    const picture = Math.max(seen.picture, text);
    return {
      ...seen,
      picture,
      text,
      ready: name === null ? picture : (performance.getEntriesByName(name)[0]?.startTime ?? NaN),
      before: sum(requests.filter(({ responseEnd }) => responseEnd <= picture)),
      bytes: sum(requests),
    };
  }, mark);
  await page.close();
  return found;
}

/**
 * @typedef {object} Site
 * @property {string} name
 * @property {string} folder
 * @property {string | null} mark
 * @property {string | null} stored
 * @property {{ way: 'ours' | 'plot', at: string }} [peer] how, and where, a peer is chosen
 */
/** @type {Site[]} */
const sites = [
  {
    name: 'Targetline',
    folder: join(root, 'dist'),
    mark: 'headline-drawn',
    stored: 'targetline-as-built',
    peer: { way: 'ours', at: '#/en/egdi' },
  },
  ...PEERS.map(([name = '', folder = '']) => ({
    name,
    folder: join(built, folder),
    mark: null,
    stored: null,
    ...(folder === 'plot' ? { peer: { way: /** @type {const} */ ('plot'), at: '' } } : {}),
  })),
];
/** @type {Record<string, { first: any[], back: any[], chosen: number[] }>} */
const visits = {};
for (let round = 1; round <= ROUNDS; round += 1)
  for (const { name, folder, mark, stored, peer } of sites) {
    const host = await serve(folder);
    /** @param {(context: import('playwright').BrowserContext) => Promise<void>} work */
    const freshly = async (work) => {
      const profile = await mkdtemp(join(tmpdir(), 'peers-profile-'));
      const context = await chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_ARGS });
      await work(context);
      await context.close();
      await rm(profile, { recursive: true, force: true });
    };
    const of = (visits[name] ??= { first: [], back: [], chosen: [] });
    await freshly(async (context) => {
      of.first.push(await visit(context, host.url, mark, stored));
      of.back.push(await visit(context, host.url, mark, null));
    });
    if (peer)
      await freshly(async (context) => {
        of.chosen.push(await interact(context, host.url + peer.at, peer.way));
      });
    await host.close();
    console.error(`round ${round}, ${name}: ${of.first.at(-1).picture.toFixed(0)} ms`);
  }
await rm(built, { recursive: true, force: true });

/** @param {string} title @param {'first' | 'back'} which @param {(visit: any) => number} read @param {number} [digits] */
const row = (title, which, read, digits = 0) => [
  title,
  ...sites.map(({ name }) => medianAndRange((visits[name]?.[which] ?? []).map(read), digits)),
];
/** Ours to one of theirs, round by round. @param {string} peer @param {(of: { first: any[], chosen: number[] }) => number[]} read */
const ratio = (peer, read) => {
  const [ours, theirs] = ['Targetline', peer].map((name) => read(visits[name] ?? { first: [], chosen: [] }));
  return medianAndRange(
    (ours ?? []).map((one, round) => one / (theirs?.[round] ?? NaN)),
    2,
  );
};
/** @param {string} text */
const alone = (text) => [text, ...PEERS.map(() => '')];
/** @param {{ first: any[] }} of */
const pictures = ({ first }) => first.map(({ picture }) => picture);

console.log(`## Beside pages that others would write

${table(
  ['', ...sites.map(({ name }) => name)],
  [
    row('picture, ms', 'first', (v) => v.picture),
    ['picture / bare D3, same round (goal 0.5)', ...alone(ratio('bare D3', pictures))],
    row('first text, ms', 'first', (v) => v.text),
    row('drawn by the page itself, ms', 'first', (v) => v.ready),
    row('came whole before the picture, kB (goal 60)', 'first', (v) => v.before / 1000, 1),
    row('came in all, kB', 'first', (v) => v.bytes / 1000, 1),
    row('cumulative layout shift (goal 0)', 'first', (v) => v.shift, 3),
    row('longest task, ms', 'first', (v) => v.longest),
    [
      'a peer chosen and drawn, ms',
      ...sites.map(({ name, peer }) => (peer ? medianAndRange(visits[name]?.chosen ?? []) : '')),
    ],
    ['the same / Observable Plot, same round (goal 1.0)', ...alone(ratio('Observable Plot', ({ chosen }) => chosen))],
    row('picture of a return visit, ms (goal 500)', 'back', (v) => v.picture),
  ],
)}

${ROUNDS} rounds, each a fresh profile, then the page closed and opened again in it. Main thread slowed ${SLOW.cpu} times, ${SLOW.bytesPerSecond / 1000} kB/s down,
${SLOW.latencyMs} ms latency. A return visit is answered by the service worker, whose network is not slowed.
A peer is chosen in a profile of its own: on our EGDI screen, on the page by Plot in a list, each as soon as it can be. Vega-Lite, ECharts and bare D3 have no such list.`);
