import { expect, type Page } from '@playwright/test';
import { test } from './chromium.ts';
import { figures } from './killing.ts';
import { isTorn, tear } from './tornLog.ts';

const revisions = (page: Page) => page.locator('[data-revision]');

async function importFile(page: Page, turn: number): Promise<void> {
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'made.csv', mimeType: 'text/csv', buffer: figures(turn) });
  await page
    .getByRole('region', { name: 'Review import' })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect(page.locator('#outcome')).toContainText('Imported: ');
}

test('A69 half a record that a killed browser left takes nothing with it, at the next start and at those after it', async ({
  profile,
  start,
  baseURL,
}) => {
  const data = `${baseURL ?? ''}#/en/data`;
  for (let imports = 0; imports < 4; imports++) {
    const { page, kill } = await start();
    await page.goto(data);
    await expect(revisions(page)).toHaveCount(1 + imports);
    await importFile(page, imports);
    await kill();
    // The first two times only: what is left behind then is written behind by the others.
    if (imports > 1) continue;
    tear(profile);
    expect(isTorn(profile)).toBe(true);
  }
  const { page } = await start();
  await page.goto(data);
  await expect(revisions(page)).toHaveCount(5);
});
