/** Waits until something holds that is made of state. */
export const once = (holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        if (!holds()) return;
        resolve();
        queueMicrotask(() => {
          stop();
        });
      });
    });
  });
