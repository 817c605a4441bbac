import { expect, test } from '@playwright/test';
import { drop, fileOf } from './snapshots.ts';
import { open } from './start.ts';

const rows = 'tr[data-target]';

test('targets are filtered by verdict and name, and the link keeps both (A30, A52)', async ({ page }) => {
  await open(page, '#/en/targets');
  const table = page.locator(rows);
  await expect(table.first()).toBeVisible();
  const all = await table.count();
  await page.getByRole('combobox', { name: 'Verdict', exact: true }).selectOption({ index: 1 });
  await expect.poll(() => table.count()).toBeLessThan(all);
  await expect(page.getByRole('status').filter({ hasText: /^Targets shown: \d+ of \d+/ })).toBeVisible();
  await page.getByLabel('Find an indicator').fill('zzz');
  await expect(page.getByText('No target matches.')).toBeVisible();
  // The address follows within half a second.
  await expect(page).toHaveURL(/find=zzz/);
  await page.reload();
  await expect(page.getByText('No target matches.')).toBeVisible();
  await expect(page.getByLabel('Find an indicator')).toHaveValue('zzz');
  await page.getByRole('button', { name: 'Show all targets' }).click();
  await expect(table).toHaveCount(all);
});

test('a count of targets says what else stands in the table; a target without a number is told by its year on a phone', async ({
  page,
}) => {
  await open(page, '#/en/targets?find=share of GDP');
  const status = page.getByRole('status').filter({ hasText: /^Targets shown/ });
  const [targets = 0, second = 0] =
    ((await status.textContent()) ?? '').match(/\d+(?= of)|\d+(?= more)/g)?.map(Number) ?? [];
  // What is counted is what stands there.
  expect(second).toBeGreaterThan(0);
  await expect(page.locator('main tr[data-target]')).toHaveCount(targets + second);
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, '#/en/targets?find=smartphone');
  await expect(page.locator('summary', { hasText: 'universal' }).first()).toContainText('universal by 2025');
});

test('the table leaves as a picture that opens again, and keeps what was asked for', async ({ page }, info) => {
  await open(page, '#/en/targets?verdict=missed');
  const shown = page.getByRole('status').filter({ hasText: /^Targets shown/ });
  const [count = ''] = /\d+/.exec((await shown.textContent()) ?? '') ?? [];
  await page.getByRole('button', { name: 'Share this table' }).click();
  const title = new RegExp(`Viet Nam: ${count} of \\d+ targets missed`);
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue(title);
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  const svg = await fileOf(page, info, 'svg', 'targetline-targets-VNM-vn-749-missed');
  await page.keyboard.press('Escape');
  await drop(page, 'missed.svg', 'image/svg+xml', svg);
  await expect(page.getByRole('figure').getByText(title)).toBeVisible();
  await page.getByRole('button', { name: 'Show table' }).click();
  await expect(page.getByRole('figure').getByRole('row')).toHaveCount(Number(count) + 1);
});

test('a name is found in either language, without marks', async ({ page }) => {
  await open(page, '#/en/targets?find=kinh te so');
  await expect(page.locator(rows).first()).toContainText('economy');
  expect(await page.locator(rows).count()).toBeGreaterThan(0);
});

test('all programmes stand together, each target with its legal basis', async ({ page }) => {
  await open(page, '#/en/targets');
  await expect(page.locator(rows).first()).toBeVisible();
  const one = await page.locator(rows).count();
  await page.getByRole('link', { name: 'All programmes of this area' }).click();
  await expect.poll(() => page.locator(rows).count()).toBeGreaterThan(one);
  await expect(page.getByText('Decision 942/QD-TTg', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect.poll(() => page.locator(rows).count()).toBeGreaterThan(one);
});

test('what changed: the last edition in words, and an import’s effect on the targets', async ({ page }) => {
  await open(page, '#/en/overview');
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed).toContainText(
    'Viet Nam rose from 86th in 2022 to 71st in 2024. Its gap to rank 50 shrank from 0.105 to 0.069 points.',
  );
  await expect(changed).toContainText('These are the first data in this browser.');
  await page.goto('#/en/data');
  await page.getByLabel('Import a file').setInputFiles({
    name: 'edition.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('indicator,area,period,value\nlabour-productivity-growth,VNM,2025,33.3\n'),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Imported: /)).toBeVisible();
  await page.goto('#/en/overview');
  await expect(changed.getByRole('listitem').first()).toContainText('33.3');
  await expect(changed.getByRole('listitem').first()).toContainText('→');
  // Of every programme of the area, each with its basis; the choice is in the address.
  await changed.getByLabel('Compared with').selectOption('edition');
  await expect(page).toHaveURL(/since=edition/);
  await page.reload();
  await expect(changed.getByLabel('Compared with')).toHaveValue('edition');
  await expect(
    changed
      .getByRole('listitem')
      .filter({ hasText: /86 \(2022\) → 71 \(2024\)/ })
      .first(),
  ).toBeVisible();
  await expect(changed).toContainText(/All \d+ programmes of this area/);
});

test('the overview counts every target once, judged ones first, the rest folded by its reason', async ({ page }) => {
  await open(page, '#/en/overview');
  const counts = page.locator('[data-test=counts]');
  await expect(counts).toBeVisible();
  const total = Number(await counts.locator('[data-total]').last().getAttribute('data-total'));
  const each = await counts
    .locator('[data-total]')
    .last()
    .locator('[data-count]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-count'))));
  expect(each.reduce((sum, one) => sum + one, 0)).toBe(total);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    `${String(total)} targets of Decision 749`,
  );
  // Nothing without a verdict stands among those with one, and nothing is told twice.
  const main = page.locator('main');
  await expect(main.locator('td [data-target]').filter({ hasText: 'not assessable' })).toHaveCount(0);
  const judged = await main.locator('tr:not(.also) [data-target]').count();
  await page.locator('[data-test=unjudged] summary').click();
  await expect(page.getByRole('heading', { name: 'the unit was abolished' })).toBeVisible();
  expect(judged + (await page.locator('[data-test=unjudged] li').count())).toBe(total);
  // The way gone is told in words too.
  await expect(
    page.getByRole('img', { name: /^From 12\.66% \(2020\) to ≥.20% by 2025: 19% of the way\.$/ }),
  ).toBeVisible();
});

test('Back, and All targets, return to the place one left; a new screen begins at its top', async ({ page }) => {
  await open(page, '#/en/targets');
  // Nothing above grows any more: the chance of the rank is there.
  await expect(page.locator('tr[data-target="vn-749:egdi-rank:2030"]')).toContainText('equally well');
  const far = page.locator('tr.first[data-target] th a').nth(14);
  await far.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(500);
  const place = () => page.evaluate(() => Math.round(scrollY));
  await far.click();
  await expect(page.getByRole('link', { name: /All targets/ })).toBeVisible();
  await expect.poll(place).toBe(0);
  await page.goBack();
  await expect.poll(place).toBe(Math.round(left));
  await page.goForward();
  await page.getByRole('link', { name: /All targets/ }).click();
  await expect.poll(place).toBe(Math.round(left));
  await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
  await expect.poll(place).toBe(0);
});

test('1.3.1b from the overview, All targets leads to the line of the indicator that one comes from', async ({
  page,
}) => {
  await open(page, '#/en/overview');
  await page.getByRole('row').getByRole('link', { name: 'Digital economy share of GDP' }).first().click();
  await page.getByRole('link', { name: /All targets/ }).click();
  const line = page.locator('tr.first[data-target^="vn-749:digital-economy-share-gdp"]');
  await expect(line).toBeInViewport();
});

test('3.44 a sheet of paper has the table of the targets, whatever the window is', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await open(page, '#/en/targets');
  await expect(page.locator('details.group').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(rows).first()).toBeVisible();
  await expect(page.locator('details.group')).toHaveCount(0);
});

for (const screen of ['overview', 'targets', 'provinces'])
  test(`paper keeps what is drawn by its ground alone: ${screen}`, async ({ page }) => {
    await open(page, `#/en/${screen}`);
    await expect(page.locator(screen === 'provinces' ? 'td' : 'i').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('main *:not(svg *)')].flatMap((element) => {
        const style = getComputedStyle(element);
        const isDrawn = style.backgroundColor !== 'rgba(0, 0, 0, 0)' && element.clientWidth * element.clientHeight > 0;
        const isAlone = element.textContent.trim() === '' && !element.matches('input, select, textarea');
        return isDrawn && isAlone && style.printColorAdjust !== 'exact' ? [element.outerHTML.slice(0, 200)] : [];
      }),
    );
    expect(lost).toEqual([]);
    await expect(page.locator('main section:visible > h2:only-child')).toHaveCount(0);
  });

test('on a phone the targets are folded with their counts, a line each that unfolds, and stay unfolded on the way back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '#/vi/targets');
  const group = page.locator('details.group').filter({ hasText: 'Kinh tế số' });
  await expect(group.locator('summary').first()).toHaveText(/^Kinh tế số \(\d+\)$/);
  const goal = page.locator('[data-target="vn-749:digital-economy-share-gdp:2025"]');
  await expect(goal).toBeHidden();
  // Four screens of a phone, where thirteen were.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4 * 740);
  await group.locator('summary').first().click();
  await expect(goal.locator('summary')).toHaveText(/20%\s+2025\s+không đạt/);
  await expect(goal.locator('summary')).toBeVisible();
  await goal.locator('summary').click();
  await expect(goal.getByText('Mới nhất: 14,02% (2025)')).toBeVisible();
  await expect(goal.getByText('thiếu 5,98 điểm phần trăm')).toBeVisible();
  await group.getByRole('link', { name: 'Tỷ trọng kinh tế số trong GDP', exact: true }).click();
  await expect(page.getByRole('link', { name: /Tất cả mục tiêu/ })).toBeVisible();
  await page.goBack();
  await expect(goal.getByText('thiếu 5,98 điểm phần trăm')).toBeVisible();
});

test('on a tablet too the targets are folded, each group by itself', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await open(page, '#/vi/targets?targets=all');
  const groups = page.locator('details.group');
  await expect(groups.first()).toBeVisible();
  await expect(page.locator('tr[data-target]')).toHaveCount(0);
  // Of several programmes one has the name of another: unfolding it unfolds no other.
  await groups.first().locator('summary').first().click();
  await page.getByRole('main').locator('details.group[open] a.name').first().click();
  await page.goBack();
  await expect(page.locator('details.group[open]')).toHaveCount(1);
});

test('C8 the rule that is chosen fills bars, filter and rows alike', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '#/en/targets?rule=escap-anticipated-progress');
  const filter = page.getByRole('combobox', { name: 'Verdict', exact: true });
  await expect(filter.locator('option').nth(3)).toBeAttached();
  const options = (await filter.locator('option').allTextContents()).map((text) => text.trim());
  const bars = page.locator('[data-test=counts] > div').last();
  for (const [word, count] of options
    .flatMap((text) => [/^(.*) \((\d+)\)$/.exec(text)?.slice(1) ?? []])
    .filter((one) => one.length > 0)) {
    await expect(bars).toContainText(`${count ?? ''} ${word ?? ''}`);
    await filter.selectOption({ label: `${word ?? ''} (${count ?? ''})` });
    await expect(page.getByText(new RegExp(`^Targets shown: ${count ?? ''} of `))).toBeVisible();
  }
});

test('on a phone what was asked for stands unfolded: a verdict, or one target', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '#/en/targets?verdict=missed');
  const lines = page.locator('details.goal > summary');
  await expect(lines.first()).toBeVisible();
  await expect(lines.filter({ hasText: 'missed' })).toHaveCount(await lines.count());
  await page.goto('#/en/targets?target=vn-749:egdi-rank:2030');
  const goal = page.locator('[data-target="vn-749:egdi-rank:2030"]');
  await expect(goal).toHaveAttribute('open', '');
  await expect(goal.locator('summary')).toBeVisible();
});
