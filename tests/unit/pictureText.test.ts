import { expect, test } from 'vitest';
import { BETWEEN, pictureText } from '../../src/pictureText.ts';

const drawing = (width: number): string => `<svg width="${String(width)}" role="img"><path d="M0,0"></path></svg>`;
const page = (language: string, lines = ''): string =>
  `<div class="prerendered" lang="${language}">${lines}<h1>A</h1><svg class="mark"></svg>${drawing(1)}${drawing(2)}${drawing(3)}\n<p>B</p></div>`;
const LINES = '<svg display="none"><path id="every-country"></path></svg>';

test('a picture is kept as text in seven parts, which together are what was drawn', () => {
  const [vi = '', en = ''] = pictureText(`${page('vi', LINES)}\n${page('en')}`).split(/\n(?=<noscript)/);
  for (const [text, language, lines] of [
    [vi, 'vi', LINES],
    [en, 'en', ''],
  ] as const) {
    const [, kept = ''] = new RegExp(`^<noscript data-picture="${language}">(.*)</noscript>$`, 's').exec(text) ?? [];
    const parts = kept.split(BETWEEN);
    expect(parts).toHaveLength(7);
    expect(parts[1]).toBe(lines);
    expect(parts.slice(3, 6)).toEqual([drawing(1), drawing(2), drawing(3)]);
    expect(parts.join('')).toBe(page(language, lines));
  }
});

test('what would end the text, or has no drawing, is refused', () => {
  expect(() => pictureText(page('vi').replace('<h1>', '<noscript></noscript><h1>'))).toThrow('cannot be kept');
  expect(() => pictureText('<div class="prerendered" lang="vi"><h1>A</h1></div>')).toThrow('cannot be kept');
});
