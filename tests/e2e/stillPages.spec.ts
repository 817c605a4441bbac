import { expect, test } from '@playwright/test';

test('a page of one country becomes the page itself, and Back leads through it', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${String(response.status())} ${response.url()}`);
  });
  const opened: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) opened.push(new URL(request.url()).pathname);
  });
  await page.goto('./vi/areas/EST/');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^Estonia xếp thứ/);
  await expect(page.locator('.prerendered')).toHaveCount(0);
  await expect(page).toHaveURL(/\/#\/vi\/overview\?area=EST$/);
  await expect(heading).toHaveText(/^Estonia xếp thứ/);
  await page.getByRole('navigation').getByRole('link', { name: 'EGDI' }).click();
  await expect(page).toHaveURL(/\/#\/vi\/egdi\?area=EST$/);
  await expect(page.locator('[data-fact=rank]')).toHaveText('2');
  await page.goBack();
  await expect(page).toHaveURL(/\/#\/vi\/overview\?area=EST$/);
  await expect(heading).toHaveText(/^Estonia xếp thứ/);
  // A hash of its own is what a link means.
  await page.goto('./en/programmes/vn-749/#/en/egdi?area=THA');
  await expect(page.locator('[data-fact=rank]')).toHaveText('52');
  expect(opened).toEqual(['/vi/areas/EST/', '/en/programmes/vn-749/']);
  expect(problems).toEqual([]);
});

test('a link to such a view is that of its page, and any other has a hash', async ({ page }) => {
  await page.goto('./#/en/overview?area=EST');
  const address = page.getByRole('dialog').locator('code');
  const share = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Share' }).first().click();
    await page.getByRole('radio', { name: 'This page' }).check();
  };
  await share();
  await expect(address).toHaveText(/\/en\/areas\/EST\/$/);
  await page.keyboard.press('Escape');
  await page.goto('./#/en/overview?area=EST&rank=10');
  await share();
  await expect(address).toHaveText(/\/#\/en\/overview\?area=EST&rank=10$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a page of one country and of one programme are read, with the way to the other language', async ({ page }) => {
    await page.goto('./en/areas/VNM/');
    await expect(page).toHaveTitle(/^Viet Nam: rank\s71 of 193/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Viet Nam is /);
    await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('row').filter({ hasText: '2024' }).first()).toContainText('71');
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Việt Nam /);
    await page.goto('./en/programmes/vn-749/');
    await expect(page.getByText('Decision 749/QD-TTg').first()).toBeVisible();
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('combobox').filter({ visible: true })).toHaveCount(0);
  });
});
