import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { pack } from '../../data/recipes/pack.mjs';
import { communes } from '../bench/national/communes.mjs';
import { serve } from '../tools/serve.mjs';
import { copyOfBuild } from './deploy.ts';
import { blockStorage } from './start.ts';

interface Published {
  readonly url: string;
  /** Where the file of an indicator lies. */
  readonly fileOf: (indicator: string) => string;
  readonly close: () => Promise<void>;
}

/** A page with 30 communes x 3 indicators x 12 months beside it, packed by the recipe, at a host of the test's own. */
const test = base.extend<{ published: Published }>({
  published: async ({ browserName: _ }, use, info) => {
    const folder = copyOfBuild(info);
    const tables = info.outputPath('tables');
    const site = join(folder, 'communes');
    await communes(tables, { communes: 30, indicators: 3, months: 12 });
    mkdirSync(site);
    writeFileSync(join(site, 'site.json'), JSON.stringify({ name: 'Communes', area: 'VN-C-00001', builtIn: false }));
    await pack(tables, join(site, 'data'));
    const { resources } = JSON.parse(readFileSync(join(site, 'data/datapackage.json'), 'utf8')) as {
      resources: { partitions?: { indicator: string; path: string }[] }[];
    };
    const partitions = resources.flatMap((resource) => resource.partitions ?? []);
    const host = await serve(folder);
    await use({
      url: `${host.url}?data=communes/`,
      fileOf: (indicator) =>
        join(site, 'data', partitions.find((one) => one.indicator === indicator)?.path ?? indicator),
      close: host.close,
    });
    await host.close();
  },
});

/** Indicators whose files were asked for, in order; each once for each request. */
function askedOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, indicator] = /indicator%3D([\w-]+)\/[^/]+\.parquet$/.exec(request.url()) ?? [];
    if (indicator) asked.push(indicator);
  });
  return asked;
}
/** All but the newest are folded. */
const figures = (page: Page) => page.getByRole('row', { name: /2021/, includeHidden: true });

test('what says what is published is asked for once, before the code that reads it is there', async ({
  page,
  published,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /(site\.json|datapackage\.json|openPublished)[^/]*$/.exec(request.url())?.[1];
    if (name) asked.push(name);
  });
  await page.goto(`${published.url}#/en/data`);
  await page.getByText('Catalogue: all 3 indicators').click();
  await expect(page.getByRole('row', { name: /Online service 2/ })).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
  expect(asked).toEqual(['site.json', 'datapackage.json', 'openPublished']);
});

test('where storage is blocked, indicators in partitions are fetched all the same', async ({ page, published }) => {
  await blockStorage(page);
  await page.goto(`${published.url}#/en/overview?area=VN-C-00002`);
  await page.getByText('Published, not opened yet: 3 indicators').click();
  await page.getByRole('link', { name: 'Online service 2, share of applications' }).click();
  await expect(figures(page)).toHaveCount(12);
});

test('indicators in partitions are listed unopened, and one is fetched when it is shown', async ({
  page,
  published,
}) => {
  const asked = askedOf(page);
  await page.goto(`${published.url}#/en/data`);
  await page.getByText('Catalogue: all 3 indicators').click();
  await expect(page.getByRole('row', { name: /Online service 2.*Jan 2021 – Dec 2021.*30/ })).toBeVisible();
  await page.goto(`${published.url}#/en/overview?area=VN-C-00002`);
  await page.getByText('Published, not opened yet: 3 indicators').click();
  expect(asked).toEqual([]);

  await page.getByRole('link', { name: 'Online service 2, share of applications' }).click();
  await expect(figures(page)).toHaveCount(12);
  expect([...new Set(asked)]).toEqual(['online-service-002']);
  const before = asked.length;

  // What is open is told among the area's figures, and is not fetched again, in the next visit neither.
  await page.goto(`${published.url}#/en/overview?area=VN-C-00003`);
  await expect(page.getByText('Published, not opened yet: 2 indicators')).toBeVisible();
  await page.reload();
  await page.goto(`${published.url}#/en/indicator/online-service-002?area=VN-C-00003`);
  await expect(figures(page)).toHaveCount(12);
  expect(asked).toHaveLength(before);
});

test('a partition that is missing or broken is named, and opens once it is mended', async ({ page, published }) => {
  const [missing, broken] = [published.fileOf('online-service-002'), published.fileOf('online-service-003')];
  renameSync(missing, `${missing}.away`);
  const bytes = readFileSync(broken);
  writeFileSync(
    broken,
    bytes.map((byte, at) => (at > 100 ? byte ^ 0x55 : byte)),
  );
  await page.goto(`${published.url}#/en/indicator/online-service-002?area=VN-C-00001`);
  const alert = page.getByRole('alert').filter({ hasText: 'Online service 2' });
  await expect(alert).toContainText('“Online service 2, share of applications” could not be opened.');
  await expect(alert).toContainText(/The host has no file figures\/indicator=online-service-002\/\S+\.parquet \(404\)/);
  await page.goto(`${published.url}#/en/indicator/online-service-003?area=VN-C-00001`);
  await expect(page.getByRole('alert').filter({ hasText: 'Online service 3' })).toContainText(
    'is not a Parquet file, or is incomplete',
  );
  // The others are as they are.
  await page.goto(`${published.url}#/en/indicator/online-service-001?area=VN-C-00001`);
  await expect(figures(page)).toHaveCount(12);

  renameSync(`${missing}.away`, missing);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await page.goto(`${published.url}#/en/indicator/online-service-002?area=VN-C-00001`);
  await expect(figures(page)).toHaveCount(12);
});

test('a partition that hangs keeps no other from being opened', async ({ page, published }) => {
  await page.route('**/*online-service-001/**', () => undefined);
  await page.goto(`${published.url}#/en/indicator/online-service-001?area=VN-C-00001`);
  await expect(page.locator('main')).toContainText(/Opening 360\sfigures/);
  await page.goto(`${published.url}#/en/indicator/online-service-002?area=VN-C-00001`);
  await expect(figures(page)).toHaveCount(12);
});

test('without the host what was opened before is shown, and what was not is named', async ({ page, published }) => {
  await page.goto(`${published.url}#/en/indicator/online-service-002?area=VN-C-00001`);
  await expect(figures(page)).toHaveCount(12);
  // Read from what the page keeps, the page itself being there already.
  await page.goto(`${published.url}#/en/data`);
  await page.route('**/communes/**', (route) => route.abort());
  await page.reload();
  await page.goto(`${published.url}#/en/indicator/online-service-002?area=VN-C-00001`);
  await expect(figures(page)).toHaveCount(12);
  await page.goto(`${published.url}#/en/indicator/online-service-003?area=VN-C-00001`);
  await expect(page.getByRole('alert').filter({ hasText: 'Online service 3' })).toContainText(
    'there is no connection to the host',
  );
});
