// The memory that the process of a page holds, as Linux tells it.
// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @param {import('playwright').Page} page the only one of its process
 * @returns {Promise<{ now: number, peak: number, code: number, heap: number }>} bytes of the process now and at the highest, and of those now the browser's own files and the page's own script
 */
export async function residentBytes(page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const own = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  const usage = await own.send('Runtime.getHeapUsage');
  // What DevTools adds to the size of objects is newer than its types.
  const buffers = 'backingStorageSize' in usage ? Number(usage.backingStorageSize) : 0;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const all = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
      const kilobytes = (/** @type {string} */ name) =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
      return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024, code: kilobytes('RssFile') * 1024 };
    });
  // Others are spare, and small.
  const most = all.reduce((a, b) => (b.now > a.now ? b : a), { now: 0, peak: 0, code: 0 });
  return { ...most, heap: usage.usedSize + buffers };
}
