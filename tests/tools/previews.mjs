// The picture that a messenger shows of a link to a page of one view: PNG, for nothing else is taken everywhere. Drawn from what the page
// itself shows (title, sentence, chart, source), in light colours and its own letters; no browser is there when a site is built.
// @ts-check
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escaped } from '../../data/announce.mjs';
import { sfntOf } from './sfnt.mjs';

/** @typedef {import('./stillPages.mjs').StillPage} StillPage */

/** What all of them ask for. */
export const SIZE = { width: 1200, height: 630 };
const MARGIN = 48;
const FAMILY = 'Be Vietnam Pro';
/** Letters come in files by range; only one is asked of each family, so each has a name of its own, as long as the old one. */
const FAMILIES = [
  { file: 'latin', name: FAMILY, letters: /^[ -\u00ff\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]+$/ },
  {
    file: 'vietnamese',
    name: 'Be Vietnam Vie',
    letters: /^[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]+$/,
  },
  { file: 'latin-ext', name: 'Be Vietnam Ext', letters: /^./ },
];
/** Mean width of a letter, in its size: a little more than there is, for a line must not run out of the picture. */
const LETTER = 0.56;

/** Light colours by the names under which charts know them. @param {string} css @returns {Map<string, string>} */
export function lightColours(css) {
  /** @type {Map<string, string>} */
  const named = new Map();
  for (const [, name = '', value = ''] of css.matchAll(/^\s*(--[\w-]+): ([^;]+);/gm))
    if (!named.has(name)) named.set(name, /^light-dark\((#\w+),/.exec(value)?.[1] ?? value);
  for (const [name, value] of named) {
    const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    if (other) named.set(name, named.get(other) ?? value);
  }
  return named;
}

/** @param {string} text @param {number} size @param {number} most lines, the last of which says that there is more */
function lines(text, size, most) {
  const room = Math.floor((SIZE.width - 2 * MARGIN) / (size * LETTER));
  /** @type {string[]} */
  const found = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= room) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.length <= most ? found : [...found.slice(0, most - 1), `${found[most - 1]?.slice(0, room - 1)}…`];
}

/** The picture as SVG. @param {StillPage} page @param {ReadonlyMap<string, string>} colours */
export function previewSvg({ title, description, picture }, colours) {
  const chart = /<svg[^>]* role="img"[^>]* width="(\d{4})" height="([\d.]+)"[^>]*>.*?<\/svg>/s.exec(picture);
  const [source = ''] = chart ? (/(?<=class="source[^"]*">)[^<]*/.exec(picture) ?? []) : [];
  const [big, small] = chart ? [34, 21] : [52, 30];
  let y = MARGIN;
  /** @param {string} text @param {number} size @param {number} most @param {string} paint */
  const told = (text, size, most, paint) =>
    lines(text, size, most)
      .map((line) => {
        y += Math.round(size * 1.28);
        return `<text x="${MARGIN}" y="${y - Math.round(size * 0.28)}" font-size="${size}" ${paint}>${escaped(line)}</text>`;
      })
      .join('');
  const ink = 'fill="var(--ink)"';
  const quiet = 'fill="var(--quiet)"';
  const head = told('Targetline', 20, 1, `${quiet} font-weight="600"`);
  y += chart ? 6 : 110;
  const name = told(title, big, chart ? 2 : 3, `${ink} font-weight="600"`);
  y += 8;
  const said = told(description, small, chart ? 2 : 4, ink);
  let drawn = '';
  if (chart) {
    const [whole, width = '1', height = '1'] = chart;
    const [top, foot] = [y + 16, SIZE.height - 44];
    const scale = Math.min((SIZE.width - 2 * MARGIN) / Number(width), (foot - top) / Number(height));
    const left = (SIZE.width - scale * Number(width)) / 2;
    drawn =
      whole
        .replace(/^<svg[^>]*>(<desc[^>]*>[^<]*<\/desc>)?/, `<g transform="translate(${left} ${top}) scale(${scale})">`)
        .replace(/<\/svg>$/, '</g>') +
      `<text x="${MARGIN}" y="${SIZE.height - 20}" font-size="15" ${quiet}>${escaped(lines(unescaped(source), 15, 1)[0] ?? '')}</text>`;
  }
  const frame = `width="${SIZE.width}" height="${SIZE.height}"`;
  return lettered(
    `<svg xmlns="http://www.w3.org/2000/svg" ${frame} font-family="${FAMILY}"><rect ${frame} fill="var(--paper)"/>${head}${name}${said}${drawn}</svg>`.replace(
      /var\((--[\w-]+)\)/g,
      (_, token) => colours.get(token) ?? '#000000',
    ),
  );
}

/** Markup in which every letter has the family that its file goes by. @param {string} svg */
const lettered = (svg) =>
  svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes, text) => {
    const weight = / font-weight="600"/.test(attributes) ? ' SemiBold' : '';
    /** @type {{ name: string, text: string }[]} */
    const runs = [];
    for (const letter of String(text)) {
      const name = FAMILIES.find(({ letters }) => letters.test(letter))?.name ?? FAMILY;
      const last = runs.at(-1);
      if (last?.name === name) last.text += letter;
      else runs.push({ name, text: letter });
    }
    const spans = runs.map(({ name, text }) => `<tspan font-family="${name}${weight}">${text}</tspan>`);
    return `<text xml:space="preserve"${attributes}>${spans.join('')}</text>`;
  });

/** @param {string} markup */
const unescaped = (markup) => markup.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * What draws them, until `close` is called: the letters lie in a folder of their own in between.
 * @param {string} root
 */
export async function previewer(root) {
  const { Resvg } = await import('@resvg/resvg-js');
  const colours = lightColours(readFileSync(join(root, 'src/app/theme.css'), 'utf8'));
  const letters = join(root, 'node_modules/@fontsource/be-vietnam-pro/files');
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  const fontFiles = FAMILIES.flatMap(({ file, name }) =>
    [400, 600].map((weight) => {
      const woff = readFileSync(join(letters, `be-vietnam-pro-${file}-${weight}-normal.woff`));
      const path = join(folder, `${file}-${weight}.ttf`);
      writeFileSync(path, sfntOf(woff, FAMILY, name));
      return path;
    }),
  );
  return {
    /** @param {StillPage} page @returns {Buffer} PNG */
    draw: (page) =>
      new Resvg(previewSvg(page, colours), { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY } })
        .render()
        .asPng(),
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
