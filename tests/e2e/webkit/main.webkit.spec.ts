import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { serve } from '../../tools/serve.mjs';
import { inventedEdition } from '../invented.ts';
import { Tab, WebKit } from './miniBrowser.ts';

const test = base.extend<{ tab: Tab; go: (hash: string) => Promise<void> }, { webkit: WebKit }>({
  webkit: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const webkit = await WebKit.start();
      await use(webkit);
      webkit.stop();
    },
    { scope: 'worker' },
  ],
  tab: async ({ webkit }, use) => {
    const tab = await webkit.open();
    await use(tab);
    await tab.close();
  },
  go: async ({ tab, baseURL }, use) => {
    await use((hash) => tab.go(`${String(baseURL)}${hash}`));
  },
});

/** What can be read there, on one line. */
const textOf =
  (tab: Tab, selector = 'main') =>
  () =>
    tab.run((wanted) => {
      const found = document.querySelector<HTMLElement>(wanted);
      return found === null ? '' : found.innerText.replace(/\s+/g, ' ');
    }, selector);

/** The file that a tab saves, once it is whole. */
async function saved(tab: Tab, ending: string, save: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(tab.downloads));
  await save();
  const said = textOf(tab, '[role=status]');
  const fresh = () => readdirSync(tab.downloads).filter((name) => name.endsWith(ending) && !before.has(name));
  // What the page says of it stands in the failure: a click that was lost, or a picture that was not made.
  const found = async () => (fresh().length === 1 ? '' : `no ${ending}: ${await said()}`);
  await expect.poll(found).toBe('');
  return join(tab.downloads, fresh()[0] ?? '');
}

test('an edition is imported, kept over a reload, and undone', async ({ tab, go }, info) => {
  const { year, text } = inventedEdition('VNM', 0.03);
  const file = info.outputPath('invented.csv');
  writeFileSync(file, text);
  await go('#/en/data');
  await expect.poll(() => tab.run(() => performance.getEntriesByName('data-committed').length)).toBe(1);
  await tab.choose('Import a file', file);
  await tab.press('Import');
  await expect.poll(textOf(tab)).toContain('Imported: ');
  await tab.press('Overview');
  await expect.poll(textOf(tab)).toContain(`in 2024 to 65th in ${String(year)}`);
  await tab.reload();
  await expect.poll(textOf(tab)).toContain(`in 2024 to 65th in ${String(year)}`);
  await tab.press('Data');
  await tab.press('Undo: invented.csv');
  await expect.poll(textOf(tab)).toContain('Undone.');
});

test('a picture is saved, opens again when it is dropped, and so does its link', async ({ tab, go }) => {
  await go('#/vi/egdi?area=VNM&peers=THA');
  await tab.press('Chia sẻ');
  // Until its preview is drawn, the dialog still moves under the click.
  await expect
    .poll(() => tab.run(() => document.querySelector<HTMLImageElement>('dialog img')?.naturalWidth ?? 0))
    .toBeGreaterThan(0);
  // WebKit writes a copied image anew: its data are lost, those of a file are not.
  await expect.poll(textOf(tab, 'dialog')).toContain('Hình ảnh đã sao chép có thể bị mất số liệu');
  const png = await saved(tab, '.png', () => tab.press('Tải PNG'));
  const snapshot = (): Promise<string> => textOf(tab, '[data-test=snapshot]')();
  await go('#/en/overview?area=SGP');
  await expect.poll(textOf(tab)).toContain('Singapore');
  await tab.run((base64) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    data.items.add(new File([bytes], 'a.png', { type: 'image/png' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, readFileSync(png).toString('base64'));
  await expect.poll(snapshot).toContain('Điểm EGDI');
  const link = await tab.run(() => location.href);
  await tab.go('about:blank');
  await tab.go(link);
  await expect.poll(snapshot).toContain('Thái Lan');
  const frame = link.replace(/[^/]*#.*\//, 'embed.html#');
  await tab.go('about:blank');
  await tab.go(frame);
  await expect.poll(textOf(tab, 'figure')).toContain('Điểm EGDI');
});

test('a backup carries an import to another browser', async ({ tab, go, webkit, baseURL }, info) => {
  const file = info.outputPath('own.csv');
  writeFileSync(file, 'indicator,area,period,value,source\negdi-rank,VNM,2026,66,Test\n');
  const revisions = (of: Tab) => () => of.run(() => document.querySelectorAll('[data-revision]').length);
  await go('#/en/data');
  await expect.poll(revisions(tab)).toBe(1);
  await tab.choose('Import a file', file);
  await tab.press('Import');
  await expect.poll(revisions(tab)).toBe(2);
  const backup = await saved(tab, '.targetline', () => tab.press('Download backup'));
  await tab.close();
  // The driver opens one browser at a time; each begins with nothing.
  const other = await webkit.open();
  await other.go(`${String(baseURL)}#/en/data`);
  await expect.poll(revisions(other)).toBe(1);
  await other.choose('Restore backup', backup);
  await other.press('Restore');
  await expect.poll(revisions(other)).toBe(2);
  await other.close();
});

test('without its host the page opens again, in the other language too', async ({ tab }) => {
  const host = await serve(fileURLToPath(new URL('../../../dist', import.meta.url)));
  await tab.go(`${host.url}#/en/overview`);
  await expect.poll(() => tab.run(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await host.close();
  await tab.reload();
  // The page itself, not the picture that the build wrote into it: a press on that leads nowhere.
  await expect.poll(() => tab.run(() => document.querySelector('h1') !== null)).toBe(true);
  await expect.poll(() => tab.run(() => document.querySelector('.prerendered') === null)).toBe(true);
  await expect.poll(textOf(tab)).toContain('Viet Nam');
  await tab.press('Tiếng Việt');
  await expect.poll(textOf(tab)).toContain('Việt Nam');
  await tab.press('Mục tiêu');
  await expect.poll(textOf(tab, 'h1')).toContain('Mục tiêu');
});
