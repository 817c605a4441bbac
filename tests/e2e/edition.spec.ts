import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { inventedEdition } from './invented.ts';
import { open, openStored } from './start.ts';

test('a slider through the editions moves the distribution, the map, the facts and the address', async ({ page }) => {
  await open(page, '#/en/egdi');
  const distribution = page.getByRole('figure', { name: /^All countries by EGDI score/ });
  await expect(distribution.locator('svg desc')).toHaveText(
    '2024: 193 countries from 0.0947 to 0.9847, median 0.6678. Viet Nam: rank 71, score 0.7709. Rank 50 needed 0.8403.',
  );
  const slider = page.getByRole('slider', { name: 'Survey edition' });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('figure', { name: 'All countries by EGDI score, 2022' })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'EGDI of the 193 member states, 2022' })).toBeVisible();
  await expect(page.locator('[data-fact=rank]')).toHaveText('86');
  expect(page.url()).toContain('edition=2022');
  await page.keyboard.press('Home');
  await expect(distribution.locator('svg desc')).toContainText('2003: ');
});

test('Singapore is found on the map by its tile and by keyboard', async ({ page }) => {
  await open(page, '#/vi/egdi?peers=SGP');
  const map = page.getByRole('figure', { name: /^EGDI của 193 quốc gia thành viên/ });
  await expect(map.locator('svg')).toContainText('SGP');
  await expect(map.locator('svg')).toContainText('Singapore');
  await expect(map.locator('rect, path').first()).toBeVisible();
});

test('ranks stand beside a suggested group until peers are chosen', async ({ page }) => {
  await open(page, '#/en/egdi');
  const ranks = page.getByRole('figure', { name: /^EGDI rank by edition/ });
  await expect(ranks).toContainText('With Malaysia, Indonesia');
  await expect(ranks.locator('svg desc')).toContainText('Viet Nam: rank 97 in 2003, rank 71 in 2024.');
  await open(page, '#/en/egdi?peers=DNK.KOR');
  await expect(ranks).toContainText('With Denmark, Republic of Korea');
});

test('map, distribution and ranks are shared with every paint resolved', async ({ page }) => {
  await open(page, '#/en/egdi');
  for (const name of [/^EGDI of the 193/, /^All countries by EGDI score/, /^EGDI rank by edition/]) {
    await page.getByRole('figure', { name }).getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img').or(dialog.locator('svg')).first()).toBeVisible();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download SVG' }).click();
    const path = await (await download).path();
    const svg = readFileSync(path, 'utf8');
    expect(svg).not.toMatch(/var\(|foreignObject|NaN|undefined/);
    expect(svg).toContain('United Nations');
    await page.keyboard.press('Escape');
  }
});

test('with a component chosen every box speaks of it: facts, ranks, field, change, base rate, table', async ({
  page,
}) => {
  // Country names stand in quotes where they hold a comma.
  const rows = readFileSync('data/egdi.csv', 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replace(/"[^"]*"/, '').split(','));
  const column = rows[0]?.indexOf('tii') ?? -1;
  const latest = rows.filter(([, , year]) => year === '2024');
  const own = Number(latest.find(([area]) => area === 'VNM')?.[column]);
  const rank = String(1 + latest.filter((row) => Number(row[column]) > own).length);
  await open(page, '#/en/egdi?index=tii');
  await expect(page.locator('[data-fact=rank]')).toHaveText(rank);
  await expect(page.locator('[data-fact=score]')).toHaveText(own.toFixed(4));
  const name = 'Telecommunication Infrastructure Index';
  await expect(page.getByRole('heading', { name: `In figures: ${name}, Viet Nam, ` })).toBeVisible();
  for (const title of [`${name} rank by edition`, `All countries by ${name} score, 2024`]) {
    const figure = page.getByRole('figure', { name: title });
    await expect(figure.locator('svg desc')).toContainText(`rank ${rank}`);
    await expect(figure).not.toContainText('EGDI');
  }
  await expect(page.getByRole('heading', { name: `${name}: Why did the rank change?` })).toBeVisible();
  await expect(page.locator('[data-test=change]')).toContainText(`to ${rank}, `);
  await expect(page.locator('[data-test=rate]')).not.toContainText('given above');
  await expect(page.getByRole('button', { name: 'Rank (TII)' })).toBeVisible();
  await expect(page.locator('tr[data-area=VNM] td').first()).toHaveText(rank);
});

test('a partial edition is stored and named, and changes no rank, cut-off or verdict; whole, it counts', async ({
  page,
}) => {
  await openStored(page, '#/en/overview');
  // All that the screen says, without the notice itself and what only tells that there was an import.
  const said = async () =>
    (await page.locator('main').innerText())
      .replace(/Only part of the \d{4} edition of the UN survey is stored[\s\S]*?Countries without a figure\s*/, '')
      .replace(/(?:These are the first data|Compared with)[\s\S]*/, '');
  await expect(page.locator('main')).toContainText('10,000 simulations');
  const before = await said();
  const { text, year } = inventedEdition('VNM', 0);
  const [head = '', ...rows] = text.trim().split('\n');
  const top = rows.filter((row) =>
    /^\d+,"?(?:Denmark|Estonia|Singapore|Viet ?Nam|Sweden|Japan|Finland|Iceland)/.test(row),
  );
  await page.goto('./#/en/data');
  const choose = async (name: string, lines: readonly string[]) => {
    await page
      .getByLabel('Import a file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from([head, ...lines, ''].join('\n')) });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText(/^Imported/)).toBeVisible();
  };
  await choose('part.csv', top);
  const note = page.getByRole('note').filter({ hasText: `The ${String(year)} edition of the UN survey is stored` });
  await expect(note).toContainText(`${String(top.length)} countries have a figure in it`);
  await page.goto('./#/en/method');
  await expect(page.locator(`[data-filed="${String(year)}"]`)).toContainText('The forecast is not scored until then.');
  await page.goto('./#/en/overview');
  await expect(note).toBeVisible();
  // The simulation comes after the figures.
  await expect.poll(said).toBe(before);
  await page.goto('./#/en/data');
  await choose('whole.csv', rows);
  await expect(note).toHaveCount(0);
  await page.goto('./#/en/egdi');
  await expect(page.getByRole('figure', { name: `All countries by EGDI score, ${String(year)}` })).toBeVisible();
});
