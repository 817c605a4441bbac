import { expect, test } from '@playwright/test';
import { downloaded } from './download.ts';
import { scoresOf } from './forecastScores.ts';
import { openStored } from './start.ts';

const OUTCOME = 'tests/fixtures/invented-egovkb-2026.csv';

test('an imported edition scores what is on record for it', async ({ page }, info) => {
  await openStored(page, '#/en/data');
  await page.getByLabel('Import a file').setInputFiles(OUTCOME);
  await page
    .getByRole('region', { name: 'Review import' })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/method');

  const section = page.getByRole('region', { name: 'Forecasts on record' });
  await expect(section.locator('[data-filed="2026"]')).toContainText('Scored below');
  await expect(section.locator('[data-filed="2028"]')).toContainText('once the whole 2028 edition has been imported');
  const methods = ['reference', 'naive', 'local-level', 'registered', 'unlogged', 'same'];
  for (const [row, method] of methods.entries()) {
    const { crps, held80, heldScores, brier50, log } = scoresOf('2026', method, OUTCOME);
    const cells = section.locator('[data-test=forecast-scores] tbody tr').nth(row).locator('td');
    await expect(cells.nth(0)).toContainText(`${crps.toFixed(2)}(`);
    await expect(cells.nth(2)).toContainText(`${(100 * held80).toFixed(0)}%(`);
    if (heldScores === null) await expect(cells.nth(6)).toHaveText('–');
    else await expect(cells.nth(6)).toContainText(`${(100 * heldScores).toFixed(0)}%(`);
    await expect(cells.nth(7)).toContainText(`${log.toFixed(2)}(`);
    const brier = section.locator('[data-test=forecast-briers] tbody tr').nth(row).locator('td').nth(2);
    await expect(brier).toContainText(`${brier50.toFixed(3)}(`);
  }

  // The followed country stands first, whatever the order.
  const { countries } = scoresOf('2026', 'reference', OUTCOME);
  const table = section.locator('[data-test=scored-countries]');
  const worst = countries.reduce((a, b) => (a.crps > b.crps ? a : b));
  await table.getByRole('button', { name: 'Error (CRPS)' }).click();
  await expect(table.getByRole('columnheader', { name: 'Error (CRPS)' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.locator('tbody tr').nth(0)).toHaveAttribute('data-area', 'VNM');
  await expect(table.locator('tbody tr').nth(1)).toHaveAttribute('data-area', worst.area ?? '');
  await expect(table.locator('tbody tr').nth(1)).toContainText(worst.crps.toFixed(2));

  const name = `targetline-scores-2026-filed-2026-11-29.csv`;
  const csv = await downloaded(page, info, name, () => section.getByRole('button', { name: 'Download CSV' }).click());
  const lines = csv.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(1 + 6 * 193);
  const own = countries.find(({ area }) => area === 'VNM');
  expect(lines.find((line) => line.includes(',reference,VNM,'))).toMatch(
    new RegExp(
      `,${String(own?.median)},\\d+,\\d+,${String(own?.rank)},.*,${(own?.crps ?? 0).toFixed(4)},${(own?.log ?? 0).toFixed(4)}$`,
    ),
  );
});
