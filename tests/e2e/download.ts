import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';

/**
 * The file called `name` that `click` makes the page download; never an empty one.
 * Firefox over WebDriver BiDi raises no download event: there the file appears in downloadsPath under its own name.
 */
export async function downloaded(
  page: Page,
  info: TestInfo,
  name: string,
  click: () => Promise<void>,
): Promise<Buffer> {
  const { browserName, launchOptions } = info.project.use;
  if (browserName === 'firefox' && launchOptions?.downloadsPath) {
    const file = join(launchOptions.downloadsPath, name);
    const sizeNow = () =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      );
    await rm(file, { force: true }); // or an earlier test's file would be found, and ours be called "name(1)"
    await click();
    // Firefox first makes an empty file of that name and fills it later: done is when it has grown and stopped growing.
    let before = 0;
    await expect
      .poll(async () => {
        const [last, size] = [before, await sizeNow()];
        before = size;
        return size > 0 && size === last;
      })
      .toBe(true);
    return readFile(file);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path());
}
