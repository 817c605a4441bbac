import { NOTE_SIZE } from '../frame/notes.ts';
import { textWidth } from '../frame/textWidth.ts';
import type { SeriesInput, SeriesPoint, SeriesWords } from './seriesInput.ts';

export type PointMark = 'plain' | 'disputed' | 'weak';

/** A mark with its word; `x` is its left edge, `y` the word's baseline. */
export interface LegendItem {
  readonly mark: 'other' | 'disputed' | 'weak';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** How a point is drawn. Weak goes before disputed: a figure that should not be leant on says so first. */
export const markOf = ({ disputed, confidence }: SeriesPoint): PointMark =>
  confidence === 'low' ? 'weak' : disputed ? 'disputed' : 'plain';

/** The marks that need a word, in rows below the years; `y` from there. */
export function legendOf({ lines, others }: SeriesInput, words: SeriesWords, width: number): readonly LegendItem[] {
  const has = (mark: PointMark): boolean => lines.some(({ points }) => points.some((point) => markOf(point) === mark));
  const items = [
    ...(others.length > 0 ? [{ mark: 'other' as const, text: words.others }] : []),
    ...(has('disputed') ? [{ mark: 'disputed' as const, text: words.disputed }] : []),
    ...(has('weak') ? [{ mark: 'weak' as const, text: words.weak }] : []),
  ];
  let x = 0;
  let y = 18;
  return items.map((item) => {
    const needed = 16 + textWidth(item.text, NOTE_SIZE);
    if (x > 0 && x + needed > width) [x, y] = [0, y + 18];
    const at = { ...item, x, y };
    x += needed + 18;
    return at;
  });
}
