// Draws the icons of the installed page from src/app/icon.svg into public/: node tests/tools/icons.mjs
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const svg = readFileSync(`${root}src/app/icon.svg`, 'utf8');
// A system cuts its own shape out of a full square, and leaves at least the middle four fifths.
const [before, , paper, after] = /^(<svg[^>]*>)(<rect[^>]*fill="([^"]+)"\/>)([^]*)<\/svg>/.exec(svg)?.slice(1) ?? [];
if (!before || !after) throw new Error('icon.svg does not begin with its paper');
const square = `${before}<rect width="32" height="32" fill="${paper}"/><g transform="translate(3.2 3.2) scale(.8)">${after}</g></svg>`;

/** @type {[string, number, string][]} */
const icons = [
  ['icon-192.png', 192, svg],
  ['icon-512.png', 512, svg],
  ['icon-maskable-512.png', 512, square],
  ['icon-apple-180.png', 180, square],
];

const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
for (const [name, size, text] of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${text}`);
  writeFileSync(`${root}public/${name}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
