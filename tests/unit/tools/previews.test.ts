import { inflateSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { lightColours, previewer, previewSvg, SIZE } from '../../tools/previews.mjs';

type Page = Parameters<typeof previewSvg>[0];
const ROOT = new URL('../../../', import.meta.url).pathname;
const previews = await previewer(ROOT);
afterAll(() => {
  previews.close();
});

const page = (rest: Partial<Page>): Page => ({
  language: 'vi',
  path: 'areas/VNM',
  view: '#/vi/overview?area=VNM',
  title: 'Viet Nam: rank 71 of 193',
  description: 'Viet Nam ranks 71st.',
  screen: 'overview',
  picture: '',
  dataset: null,
  ...rest,
});
const chart = (width: number, marks: string): string =>
  `<svg role="img" tabindex="0" width="${String(width)}" height="430" viewBox="0 0 ${String(width)} 430" class="x"><desc>d</desc>${marks}</svg>`;

/** What a crawler needs of a PNG (https://www.w3.org/TR/png-3/), and how often each byte of its pixels comes. */
function decoded(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const bodies: Buffer[] = [];
  let at = 8;
  let last = '';
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    last = png.toString('latin1', at + 4, at + 8);
    if (last === 'IDAT') bodies.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect(last).toBe('IEND');
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    // Eight bits of red, green, blue and alpha.
    format: [png[24], png[25]],
    pixels: inflateSync(Buffer.concat(bodies)),
  };
}

test('a picture is a PNG of the size that its page says', () => {
  const { width, height, format, pixels } = decoded(previews.draw(page({})));
  expect({ width, height }).toEqual(SIZE);
  expect(format).toEqual([8, 6]);
  expect(pixels.length).toBe(SIZE.height * (1 + 4 * SIZE.width));
  expect(new Set(pixels).size).toBeGreaterThan(50);
});

test('every letter of both languages is drawn, also where its file changes within a word, thin and bold', () => {
  const drawn = (title: string, description: string) => previews.draw(page({ title, description })).toString('base64');
  const letters = 'ăâđêôơưĂÂĐÊÔƠƯạảãấệỗợữỳĩũ'.split('');
  const seen = letters.map((letter) => drawn(`V${letter}t`, 'x'));
  expect(new Set([...seen, drawn('Vt', 'x'), drawn('V t', 'x')]).size).toBe(letters.length + 2);
  const thin = letters.map((letter) => drawn('x', `V${letter}t fi`));
  expect(new Set([...thin, drawn('x', 'Vt fi'), drawn('x', 'V t fi')]).size).toBe(letters.length + 2);
  // A line of which one part cannot be set is left out whole.
  expect(drawn('x', 'official đ')).not.toBe(drawn('x', ''));
});

test('the widest chart of a page is drawn, in light colours, with its source', () => {
  const picture = `${chart(358, '<path d="M0 0"/>')}${chart(1136, '<rect width="9" fill="var(--chart-actual)"/><text x="3" y="4">đ &amp; a</text>')}<p class="source x">Source: a &amp; b</p>`;
  const svg = previewSvg(page({ picture }), new Map([['--chart-actual', '#b3261e']]));
  expect(svg).toContain('<rect width="9" fill="#b3261e"/>');
  expect(svg).not.toContain('<path d="M0 0"/>');
  expect(svg).not.toMatch(/var\(|class=|<desc/);
  expect(svg).toContain('Source: a &amp; b');
  expect(svg.match(/<svg/g)).toHaveLength(1);
});

test('without a chart title and sentence fill it; markup in them stays text, and what is too long ends in dots', () => {
  const svg = previewSvg(page({ title: '<i>&"', description: 'word '.repeat(200) }), new Map());
  expect(svg).toContain('&lt;i&gt;&amp;');
  expect(svg).toContain('…');
  expect(svg.match(/<text/g)).toHaveLength(6);
});

test('colours are those of the light theme, through whatever names', () => {
  const css =
    '.a {\n  --paper: light-dark(#ffffff, #000000);\n  --chart-paper: var(--paper);\n}\n.b {\n  --paper: #123456;\n}\n';
  expect(Object.fromEntries(lightColours(css))).toEqual({ '--paper': '#ffffff', '--chart-paper': '#ffffff' });
});
