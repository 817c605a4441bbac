import { expect, test, type Locator } from '@playwright/test';
import { open } from './start.ts';

test('the page opens on Viet Nam: the question, then its answer, where it stands, and each goal', async ({ page }) => {
  await open(page, '');
  const main = page.locator('main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Viet Nam is (very unlikely|unlikely|about as likely as not|likely) to be in the top\s50 in the 2030 edition\.$/,
  );
  await expect(main).toContainText(
    'Viet Nam ranks 71st in the EGDI, 0.069 points short of the top 50. Closer than ever, but never in the top 50 since 2003.',
  );
  await expect(main).toContainText(
    'UN E-Government Development Index (EGDI), 2024 edition; the next is expected in 2026',
  );
  const goals = page.locator('[data-goal]');
  await expect(goals).toHaveCount(2);
  await expect(goals.first()).toContainText(
    /Top\s70 by 2025\s+missed\s+2024 edition: rank\s71, 0\.0010\spoints short of rank\s70\.\s+A newer text, Decision\s942/,
  );
  // The headline, the goal and the picture say one chance.
  await expect(goals.last()).toContainText(/Top\s50 in the 2030 edition\s+(very )?(un)?like/);
  const chance = /or (\d+%)|about (\d+%)/.exec((await goals.last().textContent()) ?? '');
  await expect(page.getByRole('figure').first().locator('svg')).toContainText(
    `top 50: ${chance?.[1] ?? chance?.[2] ?? '?'}`,
  );
  await page.getByText('Why, and how sure this is').click();
  await expect(main).toContainText(
    'Top 70 by 2025: missed. Judged by the 2024 edition: rank 71, 0.0010 points short of rank 70. The next edition, 2026, comes after the deadline.',
  );
  await expect(main).toContainText(
    /Top\s50 by 2030: In the 2024 edition: rank\s71, 0\.0693\spoints short of rank\s50\./,
  );
  await expect(main).toContainText('How well this method did in the past');
});

for (const language of ['vi', 'en'])
  test(`T1 ${language}: the answer and the verdicts stand above the chart, which begins near the top of the page`, async ({
    page,
  }) => {
    const top = (one: Locator) => one.boundingBox().then((box) => box?.y ?? NaN);
    const chart = page.getByRole('figure').first();
    const verdicts = page.locator('[data-goal] strong');
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `#/${language}/overview`);
    await expect(page.locator('[data-goals=ready][aria-busy=false]')).toHaveCount(1);
    await expect(page.locator('header select')).toBeVisible();
    expect(await top(chart)).toBeLessThan(300);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await top(chart)).toBeLessThan(430);
    await expect(verdicts).toHaveCount(2);
    for (const one of [page.getByRole('heading', { level: 1 }), ...(await verdicts.all())])
      expect(await top(one)).toBeLessThan(await top(chart));
    // What is told of them comes after it.
    expect(await top(page.locator('.standing'))).toBeGreaterThan(await top(chart));
    for (const one of await page.locator('[data-goal] p').all())
      expect(await top(one)).toBeGreaterThan(await top(chart));
  });

test('a country with a programme of its own is judged by it', async ({ page }) => {
  await open(page, '#/en/overview?area=MNG');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mongolia: 3 of 3 targets met or on track (2024)');
  await page.goto('#/en/overview?area=THA');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Thailand is .* to be in the top\s40 in the 2026 edition\.$/,
  );
});

test('another country gives other sentences', async ({ page }) => {
  await open(page, '#/en/overview?area=EST');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Estonia ranks\s2nd in the EGDI, 0\.\d{3}\spoints above the cut-off for the top\s50\.$/,
  );
  // No country is judged by another's programme.
  await expect(page.locator('main')).toContainText('No programme in the data sets a target rank for Estonia');
  await expect(page.locator('main')).not.toContainText(/Top\s70 by 2025/);
  await open(page, '#/en/overview?rank=10');
  await expect(page.locator('main')).toContainText(
    /Viet Nam ranks\s71st in the EGDI, .*\spoints short of the top\s10\./,
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Viet Nam is very unlikely to be in the top 10 in the 2030 edition.',
  );
});

test('the headline chart holds all 12 editions, three to come, and the cut-offs of ranks 50 and 70', async ({
  page,
}) => {
  await open(page, '#/en/overview');
  const chart = page.getByRole('figure').first();
  await chart.getByRole('button', { name: 'Show table' }).click();
  const table = chart.getByRole('table');
  // The rows below the years come with the outlook.
  await expect(table.locator('tfoot')).toContainText('equally well');
  const row = (edition: string) => table.getByRole('row', { name: new RegExp(`^${edition}`) });
  await expect(table.getByRole('row')).toHaveCount(12 + 3 + 1 + (await table.locator('tfoot tr').count()));
  await expect(row('2024')).toContainText('0.7709');
  await expect(row('2024')).toContainText('rank 71');
  await expect(row('2024')).toContainText('0.8403');
  await expect(row('2022')).toContainText('0.7834');
  await expect(row('2020')).toContainText('0.7749');
  await expect(row('2018')).toContainText('0.7155');
  await expect(row('2003')).toContainText('rank 97');
  await expect(chart).toContainText('short by 0.0693');
});

test('A42 A40 every numeric target of the programme stands with value, target, verdict and rule', async ({ page }) => {
  await open(page, '#/en/targets');
  const row = (target: string, series: string) =>
    page.locator(`[data-target="vn-749:${target}"][data-series="${series}"]`);
  const gso = row('digital-economy-share-gdp:2025', 'digital-economy-share-gdp-gso');
  await expect(gso).toContainText(/14\.02%/);
  await expect(gso).toContainText(/≥\s20%/);
  await expect(gso).toContainText('missed');
  await expect(gso).toContainText('by 5.98 percentage points');
  await expect(gso).toContainText('Rule: by the value reached');
  const ministry = row('digital-economy-share-gdp:2025', 'digital-economy-share-gdp-mic');
  await expect(ministry).toContainText(/18\.72%/);
  await expect(ministry).toContainText('missed');
  const wef = page.locator('[data-target="vn-749:gci-wef-rank:2025"]');
  await expect(wef).toContainText('not assessable');
  await expect(wef).toContainText('stopped publishing');
  const district = page.locator('[data-target="vn-749:work-records-online-district:2025"]');
  await expect(district).toContainText('not assessable');
  await expect(district).toContainText('abolished');
  await expect(page.locator('[data-target="vn-749:egdi-rank:2025"]')).toContainText(
    /71.*rank\s70 or better.*missed.*by 1\splace/s,
  );
  await expect(page.locator('[data-target="vn-749:4g5g-smartphone-universal:2025"]')).toContainText(
    'the target sets no number',
  );
  await expect(page.locator('main')).not.toContainText('NaN');
});

test('A12 Vietnamese is complete: decimal comma in sentence, table and picture', async ({ page }) => {
  await open(page, '#/vi/overview');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nhóm 50 nước dẫn đầu ở kỳ khảo sát 2030');
  await expect(page.locator('main')).toContainText('Việt Nam xếp thứ\u00a071 về EGDI, còn thiếu 0,069 điểm');
  const chart = page.getByRole('figure').first();
  await chart.getByRole('button', { name: 'Xem bảng' }).click();
  await expect(chart.getByRole('row', { name: /^2024/ })).toContainText('0,7709');
  await expect(chart.locator('svg text').filter({ hasText: '0,5' }).first()).toBeVisible();
  await expect(chart.locator('svg desc')).toContainText('0,7709');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('main')).toContainText('Viet Nam ranks 71st');
  await expect(page).toHaveURL(/#\/en\/overview$/);
});

test('the chart is walked through with the arrow keys', async ({ page }) => {
  await open(page, '#/en/overview');
  const chart = page.getByRole('figure').first();
  await expect(page.locator('[data-goals=ready][aria-busy=false]')).toBeVisible();
  await chart.locator('svg[role=img]').focus();
  await page.keyboard.press('End');
  await expect(chart.locator('[aria-live=polite]')).toContainText(/2030\. Viet Nam: median/);
  for (let edition = 0; edition < 3; edition++) await page.keyboard.press('ArrowLeft');
  await expect(chart.locator('[aria-live=polite]')).toContainText('2024');
  await expect(chart.locator('[aria-live=polite]')).toContainText('0.7709');
  await page.keyboard.press('ArrowLeft');
  await expect(chart.locator('[aria-live=polite]')).toContainText('2022');
  await page.keyboard.press('Home');
  await expect(chart.locator('[aria-live=polite]')).toContainText('2003');
});

test('a link that asks for what is not there is told so, and what is shown in its place', async ({ page }) => {
  await open(page, '#/en/overview?area=XYZ&rank=500');
  const note = page.getByRole('note');
  await expect(note).toContainText('This page cannot read “rank=500”');
  await expect(note).toContainText('“XYZ”, which is not an area in the data; Viet Nam is shown.');
  await open(page, '#/vi/overview');
  await expect(page.getByRole('note')).toHaveCount(0);
});
