import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test as base, type Page } from '@playwright/test';
import { encode } from '../../src/snapshot/encode.ts';
import { writeBigFile } from './bigFile.ts';
import { open, openStored } from './start.ts';

// Firefox can be told how little room there is; Chromium's DevTools only report a quota that IndexedDB does not heed.
const LIMIT_KILOBYTES = 2_000;

const test = base.extend<{ small: Page }>({
  /** A page of a browser with that little room. */
  small: async ({ playwright, baseURL, launchOptions: { executablePath = '' } }, use) => {
    const browser = await playwright.firefox.launch({
      channel: 'moz-firefox',
      executablePath,
      firefoxUserPrefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': LIMIT_KILOBYTES },
    });
    // The copy for use offline would take the little room there is, at a moment of its own.
    await use(await browser.newPage({ baseURL: baseURL ?? '', locale: 'en-GB', serviceWorkers: 'block' }));
    await browser.close();
  },
});
// A large write in a browser that was just started.
test.beforeEach(() => {
  test.setTimeout(240_000);
});

const alert = (page: Page) => page.getByRole('alert');
const revisions = (page: Page) => page.locator('[data-revision]');
const kept = (page: Page) => page.locator('main ol > li');

/** The text of a snapshot that takes some 40 kilobytes even when it is packed; no two are alike. */
async function largeSnapshot(seed: number, countries = 390): Promise<string> {
  let state = seed + 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const row = (area: string, role: string, year: number) => ({
    ...{ indicator: 'egdi', unit: '', area, areaName: area, period: String(year), status: '', source: '', role },
    value: Math.round(next() * 1e6) / 1e6,
  });
  const years = Array.from({ length: 40 }, (_, at) => 1980 + at);
  const areas = Array.from({ length: countries }, (_, at) => `A${String(at)}`);
  const written = await encode({
    ...{ version: 1, kind: 'field', language: 'en', title: `Snapshot ${String(seed)}`, subtitle: '', note: '' },
    ...{ summary: '', source: '', made: '2026-01-01', method: '1', view: '', options: {} },
    rows: [
      ...years.map((year) => row('VNM', 'main', year)),
      ...areas.flatMap((area) => years.map((year) => row(area, 'field', year))),
    ],
  });
  if (!written.ok) throw new Error('no snapshot');
  return written.value;
}

interface Kept {
  readonly text: string;
  readonly remark: string;
}
async function snapshots(from: number, count: number): Promise<readonly Kept[]> {
  const texts = Array.from({ length: count }, (_, at) => largeSnapshot(from + at));
  return (await Promise.all(texts)).map((text) => ({ text, remark: '' }));
}

const shelfFile = (all: readonly Kept[]) => ({
  name: 'shelf.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 'targetline-shelf', version: 1, snapshots: all })),
});

/** A backup with one revision that holds nothing, and a shelf. */
function backupFile(all: readonly Kept[]) {
  const counts = { read: 0, accepted: 0, missing: 0, rejected: 0 };
  const revision = {
    ...{ id: 1, parent: null, made: '2026-01-01T00:00:00Z', origin: 'import', undoes: null, packageVersion: '' },
    ...{ files: [], counts, difference: { added: 0, changed: 0, unchanged: 0, removed: 0 } },
    manifest: { blocks: {}, tables: {} },
  };
  const records = [
    ['revisions', revision],
    ['head', { key: 'head', revision: 1 }],
    ...all.map((one, at) => ['snapshots', { ...one, id: at + 1, place: at + 1 }]),
  ];
  const head = { format: 'targetline-backup', version: 1, made: '2026-01-01T00:00:00Z' };
  const lines = [head, ...records, { end: records.length }].map((line) => `${JSON.stringify(line)}\n`);
  return { name: 'a.targetline', mimeType: '', buffer: gzipSync(lines.join('')) };
}

test('A62 a quota that runs out while storing is told, and the store is as it was', async ({ small: page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'targetline-'));
  try {
    await open(page, '#/en/data');
    await expect(revisions(page)).toHaveCount(1);
    const { path } = writeBigFile(join(folder, 'too-much.csv'), 4);
    await page.getByLabel('Import a file').setInputFiles(path);
    const review = page.getByRole('region', { name: 'Review import' });
    await review.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(alert(page)).toContainText('no room left');
    await expect(alert(page).getByRole('button', { name: 'Download backup' })).toBeEnabled();
    await page.reload();
    await expect(revisions(page)).toHaveCount(1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test(
  'A62 a restore that finds no room leaves what was there, and offers it as a backup',
  { tag: '@full' },
  async ({ small: page }) => {
    await openStored(page, '#/en/data');
    const file = backupFile(await snapshots(0, 100));
    expect(file.buffer.length).toBeGreaterThan(1.5e3 * LIMIT_KILOBYTES);
    await page.getByLabel('Restore backup').setInputFiles(file);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(alert(page)).toContainText('no room for the backup');
    await expect(alert(page).getByRole('button', { name: 'Download backup' })).toBeEnabled();
    await page.reload();
    await expect(revisions(page)).toHaveCount(1);
    await open(page, '#/en/snapshots');
    await expect(page.getByText('The shelf is empty.')).toBeVisible();
  },
);

test(
  'A62 a shelf that finds no room leaves what was there, and leads to a backup',
  { tag: '@full' },
  async ({ small: page }) => {
    await openStored(page, '#/en/snapshots');
    const add = async (all: readonly Kept[]): Promise<void> => {
      await page.getByLabel('Add from files').setInputFiles(shelfFile(all));
    };
    const few = await snapshots(0, 2);
    await add(few);
    await expect(kept(page)).toHaveCount(2);
    await add(await snapshots(2, 100));
    await expect(alert(page)).toContainText('no room left');
    await expect(alert(page)).toContainText('download a backup');
    await expect(alert(page).getByRole('link', { name: 'Data' })).toBeVisible();
    await page.reload();
    await expect(kept(page)).toHaveCount(2);
  },
);
