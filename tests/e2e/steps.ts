import { expect, test } from '@playwright/test';

/** More than a newcomer has patience for. */
const MOST = 15;

/**
 * Counts what a newcomer does: a click, a choice, a file, a form filled in. What `after` checks of the page is checked after
 * each.
 */
export function steps(after: () => Promise<void> = () => Promise.resolve()) {
  let count = 0;
  return async (name: string, action: () => Promise<unknown>): Promise<void> => {
    count += 1;
    expect(count, `step “${name}”`).toBeLessThanOrEqual(MOST);
    await test.step(`${String(count)} ${name}`, async () => {
      await action();
      await after();
    });
  };
}
