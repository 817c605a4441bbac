import { expect, test } from '@playwright/test';
import { downloaded } from './download.ts';
import { paste } from './snapshots.ts';
import { openStored } from './start.ts';

test('A63 in a private window it is said before each import that the browser may not keep it, and a backup brings it back', async ({
  playwright,
  baseURL,
}, info) => {
  const { executablePath = '', downloadsPath = '' } = info.project.use.launchOptions ?? {};
  const browser = await playwright.firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    downloadsPath,
    firefoxUserPrefs: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    const page = await browser.newPage({ baseURL: baseURL ?? '', locale: 'en-GB', serviceWorkers: 'block' });
    await openStored(page, '#/en/data');
    await expect(page.locator('[data-test=storage]')).toContainText('a private window does so when it closes');
    const review = page.getByRole('region', { name: 'Review import' });
    for (const [value, said] of [
      ['0.91', 'the page asks the browser not to delete your data'],
      ['0.92', 'This browser has not promised to keep what you import'],
    ] as const) {
      await paste(page, `indicator,area,period,value\negdi,VNM,2026,${value}\negdi,THA,2026,0.8\n`);
      await expect(review).toContainText(said);
      await review.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page.locator('#outcome')).toContainText('This browser may still delete what you imported.');
    }
    const name = `targetline-${new Date().toISOString().slice(0, 10)}.targetline`;
    const save = () => page.getByRole('button', { name: 'Back up now' }).click();
    const backup = await downloaded(page, info, name, save);
    // And a worker puts it back, in the next such window.
    const next = await (
      await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB', serviceWorkers: 'block' })
    ).newPage();
    await openStored(next, '#/en/data');
    await next.getByLabel('Restore backup').setInputFiles({ name, mimeType: '', buffer: backup });
    await next.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(next.locator('[data-revision]')).toHaveCount(3);
  } finally {
    await browser.close();
  }
});
