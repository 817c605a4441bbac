import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { writeBigFile } from './bigFile.ts';
import { downloaded } from './download.ts';
import { open, openStored } from './start.ts';

interface Disk {
  /** Writes it full, to the last block. */
  readonly fill: () => void;
  readonly empty: () => void;
  /** A browser whose profile lies there; the same one each time, if none is named. */
  readonly start: (profile?: string) => Promise<{ readonly context: BrowserContext; readonly page: Page }>;
}

/** A small disk of the test's own, which only root may make. */
const test = base.extend<{ disk: Disk }>({
  disk: async ({ playwright, launchOptions, baseURL, viewport }, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'targetline-disk-'));
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]).status === 0;
    try {
      base.skip(!isMounted, 'only root can make a small disk');
      const file = join(folder, 'full');
      const all: BrowserContext[] = [];
      await use({
        fill: () => {
          const to = openSync(file, 'w');
          const block = Buffer.alloc(4096, 1);
          try {
            for (;;) writeSync(to, block);
          } catch (error) {
            expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
          } finally {
            closeSync(to);
          }
        },
        empty: () => {
          rmSync(file);
        },
        start: async (profile = 'profile') => {
          const context = await playwright.chromium.launchPersistentContext(join(folder, profile), {
            ...launchOptions,
            baseURL: baseURL ?? '',
            viewport,
            locale: 'en-GB',
            serviceWorkers: 'block',
            downloadsPath: info.outputPath('downloads'),
          });
          all.push(context);
          return { context, page: context.pages()[0] ?? (await context.newPage()) };
        },
      });
      for (const context of all) await context.close();
    } finally {
      if (isMounted) spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    }
  },
});

const alert = (page: Page) => page.getByRole('alert');
const revisions = (page: Page) => page.locator('[data-revision]');
const OWN = Buffer.from('indicator,area,period,value\ninternet-users-share,VNM,1999,12\n');

test('A62 A66 a first visit on a full disk shows the built-in data, says why nothing is stored, and works', async ({
  disk,
}) => {
  const first = await disk.start();
  await first.page.goto('about:blank');
  disk.fill();
  for (const screen of ['overview', 'data']) {
    await open(first.page, `#/en/${screen}`);
    await expect(alert(first.page)).toContainText('no room to store data, most likely because the disk is full');
    // Nothing was stored here that could be left as it was.
    await expect(first.page.getByText('cannot be shown')).toHaveCount(0);
  }
  await first.page.getByLabel('Import a file').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: OWN });
  await first.page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(first.page.locator('#outcome')).toContainText('Imported: 1 added');
  await first.page.reload();
  await expect(first.page.getByText('cannot be shown')).toHaveCount(0);
  await first.context.close();

  disk.empty();
  // Of a profile that a full disk left half written Chromium itself may die.
  const { page } = await disk.start('another');
  await openStored(page, '#/en/data');
  await expect(alert(page)).toHaveCount(0);
  await expect(revisions(page)).toHaveCount(1);
});

for (const { kind, fill } of [
  {
    kind: 'a note on figures',
    fill: async (page: Page) => {
      await page.getByLabel('Period', { exact: true }).fill('2022');
    },
  },
  {
    kind: 'a status of a target',
    fill: async (page: Page) => {
      await page.getByLabel('Kind').selectOption('status');
      await page.getByRole('combobox', { name: /^Target/ }).selectOption({ index: 1 });
      await page.getByLabel('Who answers for it').fill('Office of statistics');
    },
  },
])
  test(`A62 ${kind} that finds the disk full loses no word, and is stored once there is room`, async ({ disk }) => {
    const TEXT = 'The method was revised';
    const { page, context } = await disk.start();
    await openStored(page, '#/en/indicator/digital-economy-share-gdp');
    await page.getByText('Add a note').click();
    await page.getByLabel('Text').fill(TEXT);
    await fill(page);
    disk.fill();
    await page.getByRole('button', { name: 'Review and save' }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(alert(page)).toContainText('what was there before is intact');
    await expect(alert(page)).toContainText('Download a backup before you reload or close this page');
    await expect(alert(page).getByRole('button', { name: 'Download backup' })).toBeEnabled();
    await expect(revisions(page)).toHaveCount(1);

    disk.empty();
    await alert(page).getByRole('button', { name: 'Review again' }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.locator('#outcome')).toContainText('Imported: ');
    await expect(revisions(page)).toHaveCount(2);
    await open(page, '#/en/indicator/digital-economy-share-gdp');
    await expect(page.locator('[data-note]')).toContainText(TEXT);
    await context.close();
    const next = await disk.start();
    await open(next.page, '#/en/indicator/digital-economy-share-gdp');
    await expect(next.page.locator('[data-note]')).toContainText(TEXT);
  });

test('A62 A64 an import onto a full disk advises a backup before any reload, which brings everything back', async ({
  disk,
}, info) => {
  const name = `targetline-${new Date().toISOString().slice(0, 10)}.targetline`;
  const { page, context } = await disk.start();
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: OWN });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(revisions(page)).toHaveCount(2);
  const { path } = writeBigFile(info.outputPath('too-much.csv'), 1);
  await page.getByLabel('Import a file').setInputFiles(path);
  const importing = page
    .getByRole('region', { name: 'Review import' })
    .getByRole('button', { name: 'Import', exact: true });
  await expect(importing).toBeEnabled();
  disk.fill();
  await importing.click();
  await expect(alert(page)).toContainText('what was there before is intact');
  await expect(alert(page)).toContainText('Download a backup before you reload or close this page');
  await expect(alert(page).getByRole('button', { name: 'Reload' })).toHaveCount(0);
  // Chromium has closed its store, and opens it again once there is room: in the page that is still there.
  disk.empty();
  const backup = await downloaded(page, info, name, () =>
    alert(page).getByRole('button', { name: 'Download backup' }).click(),
  );
  await context.close();

  // Whatever the browser made of its store, which it may have dropped.
  const next = await disk.start('another');
  await open(next.page, '#/en/data');
  await next.page.getByLabel('Restore backup').setInputFiles({ name, mimeType: '', buffer: backup });
  await next.page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(next.page.getByText('The backup was restored')).toBeVisible();
  await expect(revisions(next.page)).toHaveCount(2);
});
