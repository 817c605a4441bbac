import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { cell, readTable } from '../../data/csv.mjs';

/** Each test in a browser of its own: what a killed tab leaves behind in its browser is no other test's concern. */
export const test = base.extend({
  page: async ({ playwright, launchOptions, baseURL, viewport }, use) => {
    const browser = await playwright.chromium.launch(launchOptions);
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport, locale: 'en-GB' });
    await use(await context.newPage());
    await browser.close();
  },
});

export interface Stored {
  readonly revision: number;
  /** Figures of each indicator. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What the database holds, following head, revision and manifest to every block and table. Fails where one is not whole. */
export async function stored(page: Page): Promise<Stored> {
  const { revision, counts } = await walked(page);
  return { revision, counts };
}

/** The same with the sum of each indicator's figures, and the version of the schema. */
export async function walked(
  page: Page,
): Promise<Stored & { readonly sums: Readonly<Record<string, number>>; readonly version: number }> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('the read failed'));
        };
      });
    interface Manifest {
      readonly blocks: Record<string, string>;
      readonly tables: Record<string, string>;
    }
    interface Columns {
      readonly block: { readonly count: number; readonly value: Float64Array; readonly row: Uint32Array };
    }
    const db = await done(indexedDB.open('targetline'));
    const get = async <T>(store: string, key: string | number): Promise<T> => {
      const found: unknown = await done(db.transaction(store).objectStore(store).get(key));
      if (found === undefined) throw new Error(`${store} ${key} is not there`);
      return found as T;
    };
    const { revision } = await get<{ revision: number }>('head', 'head');
    const { manifest } = await get<{ manifest: Manifest }>('revisions', revision);
    for (const id of Object.values(manifest.tables)) await get('registry', id);
    const counts: Record<string, number> = {};
    const sums: Record<string, number> = {};
    for (const [indicator, id] of Object.entries(manifest.blocks)) {
      const { block } = await get<Columns>('blocks', id);
      if (block.value.length !== block.count || block.row.length !== block.count) throw new Error(`${id} is cut`);
      counts[indicator] = block.count;
      sums[indicator] = Math.round(block.value.reduce((sum, one) => sum + one, 0) * 1000) / 1000;
    }
    const { version } = db;
    db.close();
    return { revision, counts, sums, version };
  });
}

/** Presses a button without waiting for what comes of it: the page may not live to answer. */
export function press(button: Locator): void {
  button.click().catch(() => undefined);
}

/** Gives the function that kills the tab's process, whatever it is doing. To be had in good time: a page that stands still lets nobody in. */
export async function killer(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    let isDead = false;
    const crashed = page.waitForEvent('crash', { timeout: 20_000 }).finally(() => (isDead = true));
    // It answers only with its death. What meets a page between two documents is lost, so it is told until it has died.
    for (let told = 0; told < 40 && !isDead; told++) {
      session.send('Page.crash').catch(() => undefined);
      await Promise.race([crashed, new Promise((resolve) => setTimeout(resolve, 500))]);
    }
    await crashed;
  };
}

/** The page as the reader opens it again after the crash. */
export async function nextStart(page: Page): Promise<Page> {
  const next = await page.context().newPage();
  await next.goto('./#/en/data');
  await expect(next.locator('[data-revision]').first()).toBeVisible();
  return next;
}

/** A sequence between 0 and 1 that is the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Those that `figures` speaks of. */
export const INDICATORS = readTable(fileURLToPath(new URL('../../data/indicators.csv', import.meta.url)))
  .filter((row) => cell(row, 'measure') === 'percent' && cell(row, 'minimum') === '0' && cell(row, 'maximum') === '100')
  .slice(0, 6)
  .map((row) => cell(row, 'indicator'));

/** A file of several indicators, other figures each time. */
export const figures = (turn: number): Buffer =>
  Buffer.from(
    [
      'indicator,area,period,value,source',
      ...INDICATORS.flatMap((indicator) =>
        ['VNM', 'THA', 'MYS'].map(
          (area, at) => `${indicator},${area},2020-03,${String(50 + ((turn + at) % 40))},Killed`,
        ),
      ),
      '',
    ].join('\n'),
  );
