// The most memory that the workers of a page hold, asked of each through DevTools again and again. That costs them time, so
// a run that is watched is not timed.
// @ts-check

const EVERY_MS = 20;

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<{ stop: () => Promise<number> }>} stop answers bytes: JavaScript heap and buffers, at their highest together
 */
export async function watchWorkers(page) {
  // Playwright gives out no session of a worker: its messages travel wrapped in those of the page.
  const cdp = await page.context().newCDPSession(page);
  /** @type {Map<string, number>} */
  const held = new Map();
  let peak = 0;
  let lastId = 0;

  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') held.set(sessionId, 0);
  });
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => held.delete(sessionId));
  cdp.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { result } = JSON.parse(message);
    if (!result || !held.has(sessionId)) return;
    held.set(sessionId, result.usedSize + (result.backingStorageSize ?? 0));
    peak = Math.max(
      peak,
      [...held.values()].reduce((sum, bytes) => sum + bytes, 0),
    );
  });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });

  const timer = setInterval(() => {
    for (const sessionId of held.keys()) {
      const message = JSON.stringify({ id: ++lastId, method: 'Runtime.getHeapUsage' });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => held.delete(sessionId)); // it has ended
    }
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await cdp.detach();
      if (peak === 0) throw new Error('no worker was seen');
      return peak;
    },
  };
}
