import type { LineEnd } from './endLabels.ts';
import type { Box } from './frame.ts';
import { shorten, textWidth } from './textWidth.ts';

export const KEY_SIZE = 12;
const ROW = 17;
/** A piece of the line, and the air behind it. */
const SAMPLE = 16;
const TO_NAME = 6;
const TO_VALUE = 5;
const TO_EXTRA = 9;
/** Between two lines that share a row. */
const TO_NEXT = 14;

export interface KeyText {
  readonly as: 'name' | 'value' | 'extra';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** What a line is called, with a piece of it and what is written of its end. */
export interface KeyEntry {
  readonly id: string;
  readonly sample: { readonly x0: number; readonly x1: number; readonly y: number };
  readonly texts: readonly KeyText[];
}

export interface LineKey {
  readonly entries: readonly KeyEntry[];
  readonly height: number;
}

type Words = Pick<KeyText, 'as' | 'text'> & { readonly gap: number; readonly wide: number };

/**
 * The lines of a narrow picture, named above it, where a column beside their ends would take a third of it: in the order of their
 * ends from above, so that the eye finds them. No higher than `most`: what is written beside the names goes first, then the least important
 * of them, which the table has.
 */
export function lineKey(ends: readonly LineEnd[], width: number, most: number): LineKey {
  const key = rowsOf(ends, width);
  if (key.height <= most || ends.length < 2) return key;
  const first = Math.min(...ends.map(({ priority }) => priority));
  // The followed line keeps its gap.
  const wordy = ends.filter(({ extra, priority }) => extra.length > (priority === first ? 1 : 0));
  const least = (wordy.length > 0 ? wordy : ends).reduce((a, b) => (b.priority >= a.priority ? b : a));
  const fewer =
    wordy.length > 0
      ? ends.map((end) => (end === least ? { ...end, extra: end.extra.slice(0, -1) } : end))
      : ends.filter((end) => end !== least);
  return lineKey(fewer, width, most);
}

function rowsOf(ends: readonly LineEnd[], width: number): LineKey {
  let row = 0;
  let from = 0;
  const entries = ends
    .toSorted((a, b) => a.y - b.y)
    .map((end): KeyEntry => {
      const words = wordsOf(end, width);
      const whole = words.reduce((sum, { gap, wide }) => sum + gap + wide, SAMPLE);
      if (from > 0 && from + whole > width) [row, from] = [row + 1, 0];
      const sample = { x0: from, x1: from + SAMPLE, y: row * ROW + 9 };
      from += SAMPLE;
      const texts = words.map(({ as, text, gap, wide }): KeyText => {
        // Words that no longer fit go on below the name.
        if (from + gap + wide > width && as !== 'name') [row, from] = [row + 1, SAMPLE + TO_NAME - gap];
        const x = from + gap;
        from = x + wide;
        return { as, text, x, y: row * ROW + 13, box: { x0: x, y0: row * ROW, x1: from, y1: (row + 1) * ROW } };
      });
      from += TO_NEXT;
      return { id: end.id, sample, texts };
    });
  return { entries, height: entries.length === 0 ? 0 : (row + 1) * ROW + 6 };
}

function wordsOf({ name, shortName, shortValue, extra }: LineEnd, width: number): readonly Words[] {
  const room = width - SAMPLE - TO_NAME;
  const fits = textWidth(name, KEY_SIZE, true) <= room;
  const words = (as: KeyText['as'], text: string, gap: number): Words => {
    const shown = shorten(text, room, KEY_SIZE, as !== 'value');
    return { as, text: shown, gap, wide: textWidth(shown, KEY_SIZE, as !== 'value') };
  };
  return [
    words('name', fits ? name : shortName, TO_NAME),
    ...(shortValue === '' ? [] : [words('value', shortValue, TO_VALUE)]),
    ...extra.map((text) => words('extra', text, TO_EXTRA)),
  ];
}
