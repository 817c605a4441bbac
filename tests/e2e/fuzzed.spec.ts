import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { fromBase64url, toBase64url } from '../../src/domain/base64url.ts';
import { deflate, inflate } from '../../src/snapshot/deflate.ts';
import { seal } from '../../src/snapshot/token.ts';
import { disturbed, edits, type Bytes, type Edit } from '../unit/disturbed.ts';
import { open, openStored } from './start.ts';

// A sample of the inputs of tests/unit/fuzz.test.ts, as a person sees what comes of them: no text and no drawing says what only a
// program says.

const isFull = process.env['TARGETLINE_FULL'] === '1';
const SEED = 20_261_130;
const MOST = 5_000_000;

const FIXTURES = new URL('../fixtures/', import.meta.url);
const fixture = (name: string): Bytes => new Uint8Array(readFileSync(new URL(name, FIXTURES)));
const TABLES = ['', 'cases/'].flatMap((folder) =>
  readdirSync(new URL(folder, FIXTURES))
    .filter((name) => /\.[ct]sv$/.test(name))
    .map((name) => fixture(folder + name).slice(0, 1500)),
);
const LINKS = ['version1.txt', 'version1-grouped.txt'].flatMap((name) =>
  readFileSync(new URL(`snapshots/${name}`, FIXTURES), 'utf8')
    .trim()
    .split('\n'),
);

/** What a program says of a figure or of a thing, in words or as a place in a drawing, and the file did not. */
const wrongIn = (page: Page, own: string): Promise<readonly string[]> =>
  page.evaluate((given) => {
    const WRONG = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object /;
    const places = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'points', 'transform'];
    const named = ['aria-label', 'title', 'placeholder', 'value', 'content'];
    const texts = [...document.querySelectorAll('*')].flatMap((node) => [
      ...[...node.childNodes].flatMap((one) => (one.nodeType === Node.TEXT_NODE ? [one.nodeValue ?? ''] : [])),
      ...[...places, ...named].flatMap((name) => node.getAttribute(name) ?? []),
    ]);
    return texts.filter((text) => WRONG.test(text) && !WRONG.test(given)).map((text) => text.slice(0, 200));
  }, own);

const sample = <T>(of: readonly T[], many: number): readonly (readonly [T, readonly Edit[]])[] =>
  fc.sample(fc.tuple(fc.constantFrom(...of), edits), { numRuns: many, ...(isFull ? {} : { seed: SEED }) });

test('a broken table says nothing that only a program says', async ({ page }) => {
  test.setTimeout(isFull ? 1_800_000 : 240_000);
  await openStored(page, '#/en/data');
  let reviewed = 0;
  for (const [bytes, drawn] of sample(TABLES, isFull ? 400 : 40)) {
    const buffer = Buffer.from(disturbed(bytes, drawn));
    await page.getByLabel('Import a file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    const ended = page.locator('#review, #asking, #outcome, [role=alert]');
    await expect(ended.first()).toBeVisible();
    if (await page.locator('#review').isVisible()) reviewed++;
    // Whatever is folded is looked at too.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await wrongIn(page, buffer.toString('utf8')), JSON.stringify(buffer.toString('utf8'))).toEqual([]);
    await page
      .getByRole('button', { name: /^(Cancel|Dismiss|Close|OK)$/ })
      .first()
      .click();
  }
  expect(reviewed).toBeGreaterThan(10);
});

test('a snapshot whose check fits and whose content is broken draws nothing that is no place', async ({ page }) => {
  test.setTimeout(isFull ? 1_800_000 : 240_000);
  const plain = await Promise.all(
    LINKS.map(async (link) => {
      const packed = fromBase64url(link.split('.')[1] ?? '');
      const inner = packed && (await inflate(packed, MOST));
      if (!(inner instanceof Uint8Array)) throw new Error('a released link does not open');
      return new Uint8Array(inner);
    }),
  );
  await open(page, '#/en/snapshots');
  let drawn = 0;
  for (const [bytes, changes] of sample(plain, isFull ? 600 : 60)) {
    // One change each: of several hardly any snapshot is left.
    const inner = disturbed(bytes, changes.slice(0, 1));
    await page.goto(`./${seal(1, toBase64url(await deflate(inner)))}`);
    await expect(page.locator('[data-test=snapshot] svg, [role=alert], h1').first()).toBeVisible();
    await expect(page.getByText(/^(Loading|Đang tải)/)).toHaveCount(0);
    if ((await page.locator('[data-test=snapshot] svg').count()) > 0) drawn++;
    expect(
      await wrongIn(page, Buffer.from(inner).toString('utf8')),
      JSON.stringify(Buffer.from(inner).toString('utf8')),
    ).toEqual([]);
  }
  expect(drawn).toBeGreaterThan(10);
});
