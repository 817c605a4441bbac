import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeBigFile } from './bigFile.ts';
import { open } from './start.ts';

// Firefox can be told how little room there is; Chromium's DevTools only report a quota that IndexedDB does not heed.
const LIMIT_KILOBYTES = 2_000;

test('A62 a quota that runs out while storing is told, and the store is as it was', async ({
  playwright,
  baseURL,
}, info) => {
  test.setTimeout(240_000); // a large import in a browser that was just started
  const { executablePath = '' } = info.project.use.launchOptions ?? {};
  const folder = mkdtempSync(join(tmpdir(), 'targetline-'));
  const browser = await playwright.firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': LIMIT_KILOBYTES },
  });
  try {
    // The copy for use offline would take the little room there is, at a moment of its own.
    const page = await browser.newPage({ baseURL: baseURL ?? '', locale: 'en-GB', serviceWorkers: 'block' });
    await open(page, '#/en/data');
    const revisions = page.locator('[data-revision]');
    await expect(revisions).toHaveCount(1);
    const { path } = writeBigFile(join(folder, 'too-much.csv'), 4);
    await page.getByLabel('Import a file').setInputFiles(path);
    const review = page.getByRole('region', { name: 'Review import' });
    await review.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('no room left');
    await expect(page.getByRole('alert').getByRole('button', { name: 'Download backup' })).toBeEnabled();
    await page.reload();
    await expect(revisions).toHaveCount(1);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
