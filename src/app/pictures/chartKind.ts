import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import type { Caption } from './caption.ts';

/** Whether a chart with these words around it has room. */
export type Fits<P> = (picture: P, caption: Caption) => boolean;

/** What a kind of chart needs to be frozen and thawed, `P` being its picture. What it draws with is in PictureChart.svelte. */
export interface ChartKind<P> {
  /** Every figure of the picture. */
  rows(picture: P, speaker: Speaker): readonly SnapshotRow[];
  /** What the rows do not tell. */
  options(picture: P): Snapshot['options'];
  /** Reads back what `rows` and `options` wrote; `null` for what makes no such picture. */
  thaw(snapshot: Snapshot): P | null;
  /** The page's own words, under this title; empty where only the author knows what to say. */
  caption(picture: P, speaker: Speaker, title: string): Caption;
  /** What a link, which has little room, carries of the rows. */
  slim(rows: readonly SnapshotRow[], picture: P): readonly SnapshotRow[];
  /**
   * As much of a chart of rows as a page of a given shape has room for at a legible size, what matters most first, with words that say what
   * is left out; absent where a chart is drawn whole or not at all.
   */
  fitted?(
    picture: P,
    caption: Caption,
    speaker: Speaker,
    fits: Fits<P>,
  ): { readonly picture: P; readonly caption: Caption };
  /** The height, in pixels, that a chart of a width has by what is in it; `null` for one that takes any. */
  height(picture: P, speaker: Speaker): ((width: number) => number) | null;
}
