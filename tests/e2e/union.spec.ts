import { expect, test, type Page } from '@playwright/test';
import { open } from './start.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const following = (page: Page) => page.getByRole('group', { name: 'Following' });

async function follow(page: Page, name: string): Promise<void> {
  await following(page).getByRole('combobox').first().fill(name);
  await page.keyboard.press('Enter');
}

test('a member is held against the targets of its group, and so is the group', async ({ page }) => {
  await open(page, '#/en/overview');
  await follow(page, 'estonia');
  await expect(heading(page)).toContainText('Estonia ranks 2nd');
  await expect(following(page).getByRole('combobox', { name: 'Programme' })).toHaveValue('eu-digital-decade');
  await expect(page.getByText('none of them is by itself a legal duty of Estonia alone')).toBeVisible();
  const target = (indicator: string) => page.locator(`[data-target="eu-digital-decade:${indicator}:2030"]`);
  await expect(target('eu-basic-digital-skills')).toContainText('17.48 percentage points short');
  await expect(page.getByRole('heading', { name: 'a total of the whole group' })).toBeVisible();

  await follow(page, 'finland');
  await expect(target('eu-ai-cloud-analytics')).toContainText(/met early/);

  await page.getByRole('link', { name: 'brief' }).click();
  await expect(target('eu-basic-digital-skills')).toContainText('80.98%');

  await follow(page, 'european union');
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(heading(page)).toHaveText('European Union: no verdict yet on 14 targets');
  await expect(target('eu-basic-digital-skills')).toContainText('60.39%');
  await expect(page.getByText('legal duty')).toHaveCount(0);
  await page.getByRole('link', { name: 'EGDI', exact: true }).click();
  await expect(page.getByRole('note')).toContainText('European Union is not one: this shows Viet Nam');
});

test('a link to a programme that comes after the first picture shows nothing else before it', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      // What the build wrote into the page is hidden from the first frame: firstPicture.spec.ts.
      const title = document.querySelector('#app h1')?.textContent;
      if (title && !title.includes('European Union')) document.documentElement.dataset['other'] = title;
    }).observe(document, { subtree: true, childList: true });
  });
  await open(page, '#/en/overview?programme=eu-digital-decade');
  await expect(heading(page)).toContainText('European Union');
  await expect(page.locator('html')).not.toHaveAttribute('data-other');
});

test('nor is a target that comes after it called unknown', async ({ page }) => {
  const REST = '**/prepared-rest-*.json';
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((go) => (letGo = go));
  await page.route(REST, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(REST);
  await page.goto('./#/en/targets?target=eu-digital-decade:eu-ai:2030');
  // It is asked for once the first part is here.
  await asked;
  const loading = page.getByText('Loading the data');
  await expect(loading).toBeVisible();
  letGo();
  await expect(loading).toHaveCount(0);
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('[data-test=nearest]')).toHaveCount(0);
});
