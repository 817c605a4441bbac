import { expect, test, type Page } from '@playwright/test';
import { packed, pseudoLanguage } from '../tools/languageSheet.mjs';
import { ROUTES, walk } from '../tools/screens.mjs';
import { wantedTexts } from '../tools/wantedTexts.mjs';
import { open } from './start.ts';

/** Says what `npm run words -- import` would say of a language: its name in the page, and its file beside it. */
async function add(page: Page): Promise<void> {
  const { wanted, format } = await wantedTexts();
  const pseudo = pseudoLanguage(wanted, format);
  const listed = JSON.stringify({ [pseudo.language]: pseudo.name }).replaceAll('"', '&quot;');
  await page.route(/\/(?:index\.html)?$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace('data-languages="{}"', `data-languages="${listed}"`);
    await route.fulfill({ response, body: html });
  });
  await page.route(`**/languages/${pseudo.language}.json`, (route) => route.fulfill({ json: packed(pseudo) }));
}

/** What is no word of the page: names of months, abbreviations, codes of countries, letters of tiles, files, their sizes and formats. */
const NO_WORDS =
  /^(?:[A-Z]{2,5}|[A-ZĐ][A-Za-zĐđ]{2}|SDMX-CSV|[\w.-]+\.csv|[\d.]+\skB)$|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}|English|Tiếng Việt/;

/** Texts that stand on the screen but are not of the language, and those that stand outside what holds them. */
const look = (page: Page) =>
  page.evaluate(() => {
    const found: { readonly text: string; readonly isOutside: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, holder] = [node.textContent?.trim() ?? '', node.parentElement];
      if (text === '' || !holder?.checkVisibility() || holder.closest('option, datalist, noscript, .unseen, .skip'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const drawing = holder.closest('svg')?.getBoundingClientRect();
      const isScrolled = (() => {
        for (let at: Element | null = holder; at; at = at.parentElement)
          if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
        return false;
      })();
      const isOutside = [...range.getClientRects()].some(
        ({ left, right, width }) =>
          width > 1 &&
          ((!isScrolled && (left < -1 || right > innerWidth + 1)) ||
            (drawing !== undefined && (left < drawing.left - 1 || right > drawing.right + 1))),
      );
      found.push({ text, isOutside });
    }
    return found;
  });

// The narrowest screen is the hardest; the others rarely tell more.
for (const [width, tag] of [
  [320, []],
  [360, ['@full']],
  [1440, ['@full']],
] as const)
  test(
    `a language that is added is all that a screen says, and nothing of it is cut, ${String(width)} px`,
    { tag: [...tag] },
    async ({ page }) => {
      await add(page);
      await page.setViewportSize({ width, height: 800 });
      await open(page, '#/en/data');
      await page.getByRole('button', { name: 'Pseudo' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('[Dạ̊ạ̊tạ̊ạ̊]');
      for (const route of ROUTES) {
        await walk(page, `en-XA/${route}`);
        const texts = await look(page);
        // What is made of a message stands in its brackets, also where a name of the data keeps its English within them.
        const foreign = texts.filter(
          ({ text }) => /\p{L}{2}/u.test(text) && !/[[\]\p{M}]/u.test(text.normalize('NFD')),
        );
        const words = foreign.map(({ text }) => text).filter((text) => !NO_WORDS.test(text));
        expect.soft(words, `${route}: no text of the language`).toEqual([]);
        const outside = texts.filter(({ isOutside }) => isOutside).map(({ text }) => text);
        expect.soft(outside, `${route}: outside`).toEqual([]);
        expect
          .soft(
            texts.filter(({ isOutside }) => isOutside),
            `${route}: outside`,
          )
          .toEqual([]);
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${route}: too wide by`)
          .toBeLessThanOrEqual(0);
      }
    },
  );
