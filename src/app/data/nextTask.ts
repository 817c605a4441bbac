/** Ends the task that runs: the browser may paint and hear the reader before what follows. */
export const nextTask = (): Promise<void> =>
  // Of the browsers that run the page some do not have it.
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((go) => {
        setTimeout(go);
      });
