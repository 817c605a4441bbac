// What stands inside the page while it imports: presses "Import" as soon as the review offers it and keeps the times, so that
// no round trip of the automation is measured.
// @ts-check

/**
 * @typedef {object} Run times in ms from the moment the file was set
 * @property {number} planned the review is ready (the page's mark 'import-planned')
 * @property {number} committed the import is stored (its mark 'import-committed'); NaN when there was nothing to store
 * @property {number} shown the page has said so, and has drawn it
 * @property {number} readingGap the longest time in which the main thread answered nothing, up to the review
 * @property {number} committingGap the same from there on
 * @property {string} text what the page said in the end
 */

/** Runs in the page before its own scripts, so it can refer to nothing outside itself. */
export function watchImports() {
  const BUTTON = 'Import';
  const STORED = /^Imported/;
  const NOTHING_NEW = /nothing to import/;
  const MARKS = ['import-planned', 'import-committed'];

  /** @type {'idle' | 'reading' | 'committing' | 'drawing'} */
  let step = 'idle';
  let start = 0;
  /** @type {(run: Run) => void} */
  let resolve = () => undefined;
  /** @type {(error: Error) => void} */
  let reject = () => undefined;

  let lastTick = 0;
  /** In which step the gap began that the next tick ends. */
  let isReviewed = false;
  let [readingGap, committingGap] = [0, 0];
  const tick = () => {
    const now = performance.now();
    if (isReviewed) committingGap = Math.max(committingGap, now - lastTick);
    else readingGap = Math.max(readingGap, now - lastTick);
    lastTick = now;
    isReviewed = step !== 'reading';
    if (step !== 'idle') setTimeout(tick, 4);
  };

  /** What the page says under a role, where it says what is looked for. @param {string} role @param {RegExp} wanted */
  const said = (role, wanted) =>
    [...document.querySelectorAll(`main [role=${role}]`)]
      .map((element) => element.textContent.trim().replace(/\s+/g, ' '))
      .find((text) => wanted.test(text)) ?? '';
  const button = () => [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === BUTTON);
  /** @param {string} mark */
  const since = (mark) => (performance.getEntriesByName(mark).at(-1)?.startTime ?? NaN) - start;

  /** @param {string} text what the page said */
  const finish = (text) => {
    step = 'drawing';
    const { port1, port2 } = new MessageChannel();
    // The frame's work is done before a message that was sent in it arrives.
    requestAnimationFrame(() => port2.postMessage(null));
    port1.onmessage = () => {
      const shown = performance.now() - start;
      step = 'idle';
      tick();
      const [planned = NaN, committed = NaN] = MARKS.map(since);
      resolve({ planned, committed, shown, readingGap, committingGap, text });
    };
  };

  const look = () => {
    if (step !== 'reading' && step !== 'committing') return;
    const alert = said('alert', /./);
    if (alert !== '') {
      step = 'idle';
      return reject(new Error(alert));
    }
    const found = step === 'reading' && button();
    if (found && !found.disabled) {
      step = 'committing';
      found.click();
      return;
    }
    const end = said('status', step === 'reading' ? NOTHING_NEW : STORED);
    if (end !== '') finish(end);
  };

  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
      for (const mark of MARKS) performance.clearMarks(mark);
      step = 'reading';
      isReviewed = false;
      [readingGap, committingGap] = [0, 0];
      start = performance.now();
      lastTick = start;
      setTimeout(tick, 4);
    },
    { capture: true },
  );

  /** Ends when the next import does. @returns {{ outcome: Promise<Run> }} */
  const nextImport = () => ({
    outcome: new Promise((done, failed) => {
      resolve = done;
      reject = failed;
    }),
  });
  Object.assign(window, { nextImport });
}
