import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app/fonts.css';
import PictureChart from '../../../src/app/pictures/PictureChart.svelte';
import type { Picture } from '../../../src/app/pictures/picture.ts';
import '../../../src/app/theme.css';
import { speakerOf } from '../../../src/app/words/locale.svelte.ts';
import { PICTURES } from './pictures.ts';

/** Each mark of these carries its number in words, so that there is no axis to read it off. */
const WITHOUT_AXIS: readonly string[] = ['map', 'tiles', 'targets'];
/** The same of marks as small as a word, which stand in the rows of tables. */
const WORD_SIZED = ['Sparkline', 'Strip', 'ProgressBar'];

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);
const isNumber = (text: string): boolean => /^[−-]?[\d.,]+%?$/.test(text) && !isYear(text);
const boxOf = (element: Element) => element.getBoundingClientRect();

/** In small quiet print, ending at a line or centred on a place: as ticks are set, whatever drew them. */
const isTick = (text: Element, anchor: 'end' | 'middle'): boolean =>
  isNumber(text.textContent.trim()) &&
  text.getAttribute('text-anchor') === anchor &&
  text.getAttribute('font-size') === '12' &&
  text.getAttribute('fill') === 'var(--chart-text-quiet)';

/** Rows or columns of at least three of them: what a reader takes for an axis. */
function rulers(texts: readonly Element[], placeOf: (text: Element) => number): number {
  const found = new Map<number, number>();
  for (const text of texts) {
    const place = [...found.keys()].find((known) => Math.abs(known - placeOf(text)) < 1.5) ?? placeOf(text);
    found.set(place, (found.get(place) ?? 0) + 1);
  }
  return [...found.values()].filter((count) => count >= 3).length;
}

const touch = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;

test.each(Object.entries(PICTURES) as [string, Picture][])(
  '%s: every axis says what it measures, level, in one piece and beside no other words',
  async (kind, picture) => {
    await document.fonts.ready;
    for (const language of ['vi', 'en'] as const) {
      const speaker = await speakerOf(language);
      const caption = { title: 'Title', subtitle: '', summary: 'Summary', source: '' };
      const { container, unmount } = await render(PictureChart, { picture, caption, speaker });
      if (!(container instanceof HTMLElement)) throw new Error('nothing was drawn');
      for (const width of [288, 560, 1136]) {
        container.style.width = `${String(width)}px`;
        await expect.poll(() => container.querySelector('svg[role=img]')?.getAttribute('width')).toBe(String(width));
        const svg = container.querySelector('svg[role=img]');
        const frame = boxOf(svg!);
        const texts = [...(svg?.querySelectorAll('text') ?? [])];
        const titles = texts.filter((text) => text.hasAttribute('data-axis'));
        const titled = (of: string): number => titles.filter((text) => text.getAttribute('data-axis') === of).length;
        const [up, across] = (['end', 'middle'] as const).map((anchor) => texts.filter((text) => isTick(text, anchor)));
        const about = `${kind} in ${language}, ${String(width)} px wide`;
        if (!WITHOUT_AXIS.includes(kind)) {
          expect(titled('up'), `up: ${about}`).toBeGreaterThanOrEqual(rulers(up ?? [], (text) => boxOf(text).right));
          expect(titled('across'), `across: ${about}`).toBeGreaterThanOrEqual(
            rulers(across ?? [], (text) => boxOf(text).bottom),
          );
          expect(titles.length, about).toBeGreaterThan(0);
        }
        for (const title of titles) {
          const [box, text] = [boxOf(title), title.textContent.trim()];
          expect(text, about).not.toBe('');
          expect(box.height, `${text}: ${about}`).toBeLessThan(24);
          expect(box.left, `${text}: ${about}`).toBeGreaterThanOrEqual(frame.left - 1);
          expect(box.right, `${text}: ${about}`).toBeLessThanOrEqual(frame.right + 1);
          expect(box.top, `${text}: ${about}`).toBeGreaterThanOrEqual(frame.top - 1);
          expect(box.bottom, `${text}: ${about}`).toBeLessThanOrEqual(frame.bottom + 1);
          const others = texts.filter((other) => other !== title && touch(box, boxOf(other)));
          expect(
            others.map((other) => other.textContent),
            `${text}: ${about}`,
          ).toEqual([]);
        }
      }
      await unmount();
    }
  },
);

test('every picture that is drawn is one of these kinds, or as small as a word', () => {
  const drawn = import.meta.glob('../../../src/chart/*/*.svelte', { query: '?raw', import: 'default', eager: true });
  const shared = Object.values(
    import.meta.glob('../../../src/app/pictures/PictureChart.svelte', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).join('');
  const names = Object.entries(drawn)
    .filter(([path, text]) => !path.includes('/frame/') && /<ChartFrame|<svg/.test(text))
    .map(([path]) => /(\w+)\.svelte$/.exec(path)?.[1] ?? path);
  expect(names.length).toBeGreaterThan(WORD_SIZED.length);
  expect(names.filter((name) => !WORD_SIZED.includes(name) && !shared.includes(`/${name}.svelte`))).toEqual([]);
});
