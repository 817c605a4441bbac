import PinMarks from '../../chart/frame/PinMarks.svelte';
import type { Fact } from '../../chart/frame/frame.ts';
import { layoutOf } from '../../chart/frame/pins.ts';
import type { Drawing } from './drawing.ts';
import { noteFacts, pinsOf, type PictureNote } from './notes.ts';

/** A chart over time that draws, beside what it drew, the words of persons pinned to its picture. */
export const noted = <P extends { readonly notes: readonly PictureNote[] }>(drawing: Drawing<P>): Drawing<P> => ({
  chart: drawing.chart,
  drawn(picture, speaker) {
    const { notes } = picture;
    const known = drawing.drawn(picture, speaker) as { readonly facts: readonly Fact[] };
    if (notes.length === 0) return known;
    const facts = [...known.facts, ...noteFacts(notes, speaker.language)];
    return { ...known, facts, pins: layoutOf(pinsOf(notes, speaker.language)), pinMarks: PinMarks };
  },
});
