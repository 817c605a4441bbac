import { renameSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { builtFiles } from '../tools/builtFiles.mjs';
import { ROUTES, whole } from '../tools/screens.mjs';
import { serve } from '../tools/serve.mjs';
import { copyOfBuild, deployNext, fileIn, lose } from './deploy.ts';
import { fileOf, shareDialog, textIn } from './snapshots.ts';

interface Host {
  readonly folder: string;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Each test has a host of its own, below a path, whose files it may change and which it may stop. */
const test = base.extend<{ host: Host }>({
  host: async ({ browserName: _ }, use, info) => {
    const folder = copyOfBuild(info);
    const host = await serve(folder, { base: '/deep/er/' });
    await use({ folder, url: host.url, close: host.close });
    await host.close();
  },
});

const drawn = async (page: Page): Promise<void> => {
  await expect(page.locator('.prerendered')).toHaveCount(0);
  await expect(page.locator('main')).toContainText(/Viet Nam ranks\s71st|Việt Nam xếp thứ/);
};

/** Waits until the browser has the whole page. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });
}

const version = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['version']);

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

const lookForNext = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });

const banner = (page: Page) =>
  page.getByRole('status').getByText(/new version of Targetline is ready|Targetline đã có phiên bản mới/);

const csv = (text: string) => ({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const SMALL = csv('indicator,area,period,value\ngii-rank,VNM,2026,41\n');
const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'Part of the page could not be loaded' });

test.describe('kept by the worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('A68 after a first visit the whole page works without a network', async ({ page, context, host }, info) => {
    await page.goto(host.url);
    await drawn(page);
    await kept(page);
    // Asked for only after the first picture.
    const [drawnAt, askedAt] = await page.evaluate(() => [
      performance.getEntriesByName('headline-drawn')[0]?.startTime ?? Infinity,
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/Offline-') && name.endsWith('.js'))
        ?.startTime ?? -1,
    ]);
    expect(askedAt).toBeGreaterThan(drawnAt);
    const stored = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
    expect(stored.toSorted()).toEqual(
      Object.keys(builtFiles(host.folder).files)
        .map((path) => host.url + path)
        .toSorted(),
    );

    await context.setOffline(true);
    await host.close();
    await page.reload();
    await drawn(page);
    for (const language of ['en', 'vi'])
      for (const route of ROUTES) {
        await page.goto(`${host.url}#/${language}/${route}`);
        await whole(page, `${language}/${route}`);
      }

    await page.goto(`${host.url}#/en/overview`);
    await drawn(page);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await whole(page, 'vi/overview');
    await page.getByRole('button', { name: 'English' }).click();
    await whole(page, 'en/overview');
    const dialog = await shareDialog(page);
    const svg = await fileOf(page, info, 'svg', 'targetline-egdi-VNM');
    await expect(dialog.getByRole('status')).toContainText('.svg');
    const png = await fileOf(page, info, 'png', 'targetline-egdi-VNM');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');

    await page.goto(`${host.url}#/en/data`);
    await page.getByLabel('Import a file').setInputFiles(SMALL);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('Imported: 1 added')).toBeVisible();

    // In a tab of its own: a frame, and an address as mail writes it.
    const frame = await context.newPage();
    await frame.goto(`${host.url}embed.html?theme=dark${textIn(svg)}`);
    await expect(frame.getByRole('img')).toBeVisible();
  });

  test(
    'A68 a new version asks, and no running page is given its parts',
    { tag: '@full-firefox' },
    async ({ page, context, host }) => {
      await page.goto(host.url);
      await drawn(page);
      await kept(page);
      const other = await context.newPage();
      await other.goto(`${host.url}#/vi/overview`);
      await drawn(other);

      deployNext(host.folder);
      await lookForNext(page);
      await expect(banner(page)).toBeVisible();
      await expect(banner(other)).toBeVisible();
      await expect(banner(page).getByRole('button', { name: 'Reload' })).toBeVisible();
      // A screen that was never opened, from the version that this tab was opened with; the host has it no more.
      await page.getByRole('link', { name: 'Provinces', exact: true }).click();
      await whole(page, 'en/provinces');
      // Whoever opens another tab before agreeing has the old version there too, whole.
      const third = await context.newPage();
      await third.goto(`${host.url}#/en/egdi`);
      await whole(third, 'en/egdi');
      expect(await version(third)).toBeUndefined();
      await third.close();

      await banner(page).getByRole('button', { name: 'Reload' }).click();
      await expect.poll(() => version(page).catch(() => '')).toBe('next');
      await whole(page, 'en/provinces');
      await expect(banner(page)).toHaveCount(0);
      // The other tab was not reloaded, and goes on with what it has.
      expect(await version(other)).toBeUndefined();
      await other.getByRole('link', { name: 'Phương pháp', exact: true }).click();
      await whole(other, 'vi/method');
      expect(await cacheNames(page)).toHaveLength(2);

      await banner(other).getByRole('button', { name: 'Tải lại' }).click();
      await expect.poll(() => version(other).catch(() => '')).toBe('next');
      await whole(other, 'vi/method');
      // Nothing of the old one is left.
      await expect.poll(() => cacheNames(page)).toHaveLength(1);
      await context.setOffline(true);
      await host.close();
      await page.reload();
      await whole(page, 'en/provinces');
      expect(await version(page)).toBe('next');
    },
  );

  test(
    'A68 a tab that stays open for a week goes on through two deployments, as of its day',
    { tag: '@full-firefox' },
    async ({ page, host }) => {
      await page.clock.install({ time: new Date('2025-12-28T09:00:00') });
      await page.goto(`${host.url}#/en/overview`);
      await drawn(page);
      await kept(page);
      await page.getByRole('link', { name: 'Targets', exact: true }).click();
      await whole(page, 'en/targets');
      const counts = page.locator('main [data-test=counts]');
      const before = await counts.innerText();
      for (let day = 0; day < 7; day += 1) {
        if (day === 2 || day === 5) {
          deployNext(host.folder);
          await lookForNext(page);
          await expect(banner(page)).toBeVisible();
        }
        await page.clock.fastForward('24:00:00');
      }
      // The year of its targets is over.
      await expect(counts).not.toHaveText(before, { useInnerText: true });
      await page.getByRole('link', { name: 'Data', exact: true }).click();
      await page.getByLabel('Import a file').setInputFiles(SMALL);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page.getByText('Imported: 1 added')).toBeVisible();
      for (const route of ROUTES) {
        await page.goto(`${host.url}#/en/${route}`);
        await whole(page, `en/${route}`);
      }
      expect(await version(page)).toBeUndefined();
    },
  );

  test(
    'a new version waits for an import under review, and can be put off',
    { tag: '@full-firefox' },
    async ({ page, host }) => {
      await page.goto(`${host.url}#/en/data`);
      await kept(page);
      await page.getByLabel('Import a file').setInputFiles(SMALL);
      const review = page.getByRole('region', { name: 'Review import' });
      await expect(review).toBeVisible();
      deployNext(host.folder);
      await lookForNext(page);
      const asked = page.waitForEvent('dialog').then(async (dialog) => {
        expect(dialog.type()).toBe('beforeunload');
        await dialog.dismiss();
      });
      await banner(page).getByRole('button', { name: 'Reload' }).click();
      await asked;
      await banner(page).getByRole('button', { name: 'Later' }).click();
      await expect(banner(page)).toHaveCount(0);
      await review.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page.getByText('Imported: 1 added')).toBeVisible();
      // Still the old one, and still whole.
      expect(await version(page)).toBeUndefined();
      await page.getByRole('link', { name: 'Provinces', exact: true }).click();
      await whole(page, 'en/provinces');
      await page.reload();
      await whole(page, 'en/provinces');
      expect(await version(page)).toBe('next');
      await expect.poll(() => cacheNames(page)).toHaveLength(1);
    },
  );

  test(
    'a file that is not as it was built is not kept, and the page works as before',
    { tag: '@full-firefox' },
    async ({ page, host }) => {
      lose(host.folder, 'Provinces');
      // From its beginning: it may be over before anybody asks.
      await page.addInitScript(() => {
        const workers = navigator.serviceWorker;
        const register = workers.register.bind(workers);
        workers.register = async (...of) => {
          const registration = await register(...of);
          const { installing } = registration;
          installing?.addEventListener('statechange', () => {
            document.documentElement.dataset['worker'] = installing.state;
          });
          return registration;
        };
      });
      await page.goto(host.url);
      await drawn(page);
      await expect(page.locator('html')).toHaveAttribute('data-worker', 'redundant');
      await page.reload();
      await drawn(page);
    },
  );
});

test.describe('without a worker', { tag: '@full-firefox' }, () => {
  /** Opens a part that the host no longer has, then puts it back and reloads by the button. */
  async function loseAndFind(page: Page, host: Host, part: string, open: () => Promise<void>): Promise<void> {
    const file = fileIn(host.folder, part);
    renameSync(file, `${file}.lost`);
    await open();
    await expect(lost(page).first()).toBeVisible();
    await expect(page.locator('main, dialog').getByText(/dynamically imported|preload CSS|undefined/)).toHaveCount(0);
    renameSync(`${file}.lost`, file);
    await lost(page).first().getByRole('button', { name: 'Reload' }).click();
    await expect(lost(page)).toHaveCount(0);
  }

  test('a part that was lost says so, whatever it is, and a reload finds it', async ({ page, host }) => {
    await page.goto(host.url);
    await drawn(page);
    await loseAndFind(page, host, 'ShareDialog', () => page.getByRole('button', { name: 'Share' }).first().click());
    await drawn(page);
    await loseAndFind(page, host, 'Provinces', () =>
      page.getByRole('link', { name: 'Provinces', exact: true }).click(),
    );
    await whole(page, 'en/provinces');
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await whole(page, 'en/data');
    await loseAndFind(page, host, 'books.worker', () =>
      page
        .getByLabel('Import a file')
        .setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 and no more') }),
    );
    await whole(page, 'en/data');
    await loseAndFind(page, host, 'writeBackup', () => page.getByRole('button', { name: 'Download backup' }).click());
    await whole(page, 'en/data');
    await loseAndFind(page, host, 'backup.worker', () =>
      page.getByLabel('Restore backup').setInputFiles({ name: 'a.targetline', mimeType: '', buffer: Buffer.from('a') }),
    );
    await whole(page, 'en/data');
  });

  for (const [what, change] of [
    ['has none', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')],
    [
      'forbids one',
      () => {
        // Firefox runs this also in the blank page before, which has none.
        if ('ServiceWorkerContainer' in globalThis)
          ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
      },
    ],
  ] as const)
    test(`a browser that ${what} shows the page as before, and nothing is said of it`, async ({ page, host }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.addInitScript(change);
      await page.goto(host.url);
      await drawn(page);
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/Offline-')),
      );
      await page.getByRole('link', { name: 'Provinces', exact: true }).click();
      await whole(page, 'en/provinces');
      expect(errors).toEqual([]);
      await expect(banner(page)).toHaveCount(0);
    });

  test('a lost import says so in the place of a raw error', async ({ page, host }) => {
    lose(host.folder, 'imports');
    await page.goto(`${host.url}#/en/data`);
    await whole(page, 'en/data');
    await page.getByLabel('Import a file').setInputFiles(SMALL);
    await expect(lost(page).last()).toBeVisible();
    await expect(lost(page).getByRole('button', { name: 'Reload' }).first()).toBeVisible();
  });

  test('a lost simulation leaves the page, and offers the reload', async ({ page, host }) => {
    lose(host.folder, 'field.worker');
    await page.goto(host.url);
    await drawn(page);
    await expect(page.locator('[data-goals=failed]').getByRole('button', { name: 'Reload' })).toBeVisible();
    await page.goto(`${host.url}#/en/method`);
    await expect(lost(page).first()).toBeVisible();
  });

  test('a file opened with the installed page is read like a dropped one', async ({ page, host }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'launchQueue', {
        value: {
          setConsumer: (consume: (launched: object) => void) => {
            const file = new File(['indicator,area,period,value\ngii-rank,VNM,2026,41\n'], 'opened.csv');
            consume({ files: [{ getFile: () => Promise.resolve(file) }] });
          },
        },
      });
    });
    await page.goto(host.url);
    await expect(page.getByRole('region', { name: 'Review import' })).toContainText('opened.csv');
  });
});
