import { expect, test, type Page } from '@playwright/test';
import { ROUTES, whole } from '../tools/screens.mjs';

// The narrowest phone, every fold open: no text stands on another, none touches the next column, no word is broken, nothing is wider
// than the screen.

const WIDTH = 320;

/** Every word of the page that is seen, by the lines that it stands on. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    interface Line {
      readonly box: DOMRect;
      readonly word: string;
      readonly node: Node;
      readonly block: Element;
    }
    const OUT = 'script, style, noscript, .unseen, .skip, title, desc, option, .blocks thead';
    const blockOf = (element: Element): Element => {
      let block = element;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      return block;
    };
    const faults: string[] = [];
    const lines: Line[] = [];
    const range = document.createRange();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      const text = node.nodeValue ?? '';
      if (
        !parent ||
        parent.closest(OUT) ||
        !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      for (const { 0: word, index } of text.matchAll(/[^\s\u00a0]+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0.5);
        const isBroken = new Set(boxes.map(({ top }) => Math.round(top))).size > 1;
        // Sums of files have no place to break, addresses and compounds have their own.
        if (isBroken && !/[^\p{L}\p{M}\d"'“”‘’%]|^[\da-f]{32,}$/u.test(word)) faults.push(`broken: ${word}`);
        lines.push(...boxes.map((box) => ({ box, word, node, block: blockOf(parent) })));
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [at, a] of lines.entries())
      for (let next = at + 1; next < lines.length; next++) {
        const b = lines[next];
        if (!b || b.box.top >= a.box.bottom) break;
        if (a.node === b.node) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const height = Math.min(a.box.height, b.box.height);
        const told = `${a.word} and ${b.word}`;
        if (across > 1.5 && down > 0.45 * height) faults.push(`over each other: ${told}`);
        else if (
          across > -1 &&
          down > 0.6 * height &&
          a.block !== b.block &&
          !a.block.contains(b.block) &&
          !b.block.contains(a.block) &&
          !a.block.closest('svg')
        )
          faults.push(`touching: ${told}`);
      }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`${String(scrollWidth)} pixels wide`);
    return [...new Set(faults)];
  });

const openFolds = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
    for (const fold of folded) fold.open = true;
    return folded.length === 0;
  });

for (const language of ['vi', 'en'])
  for (const route of ROUTES)
    test(`on the narrowest phone every text has its place: ${language}/${route}`, async ({ page }) => {
      await page.setViewportSize({ width: WIDTH, height: 900 });
      await page.goto(`./#/${language}/${route}`);
      await whole(page, `${language}/${route}`);
      await expect.poll(() => openFolds(page)).toBe(true);
      await whole(page, `${language}/${route}`);
      await expect.poll(() => faultsOf(page)).toEqual([]);
    });
