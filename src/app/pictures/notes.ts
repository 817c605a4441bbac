import type { Fact } from '../../chart/frame/frame.ts';
import type { Pin } from '../../chart/frame/pins.ts';
import { formatPeriod } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import type { PinnedKind, PinnedNote } from '../../domain/note.ts';
import { periodTime, type Period } from '../../domain/period.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { noteKindMessages } from '../words/noteKinds.ts';

/** Words of a person on a period of a chart, or on several. */
export interface PictureNote {
  readonly kind: PinnedKind;
  readonly from: Period;
  /** The last period; empty for one alone. */
  readonly until: Period | '';
  readonly text: string;
}

/** "Event, Mar 2021–Jun 2022" */
function whenOf({ kind, from, until }: PictureNote, language: Language): string {
  const period = [from, until].map((one) => (one === '' ? '' : formatPeriod(one, language))).filter(Boolean);
  return `${noteKindMessages[language].kind[kind]}, ${period.join('–')}`;
}

export const pinsOf = (notes: readonly PictureNote[], language: Language): readonly Pin[] =>
  notes.map((note) => {
    const from = periodTime(note.from);
    const until = note.until === '' ? from : Math.max(from, periodTime(note.until));
    return { from, until, when: whenOf(note, language), text: note.text };
  });

/** Rows below the table of a chart. */
export const noteFacts = (notes: readonly PictureNote[], language: Language): readonly Fact[] =>
  notes.map((note) => ({ label: whenOf(note, language), value: note.text }));

/** The same after the description of a chart; empty without notes. */
export const notesTold = (notes: readonly PictureNote[], language: Language): string =>
  notes.map((note) => ` ${whenOf(note, language)}: ${note.text}`).join('');

/** What a person wrote, in the words of a picture. */
export const pictured = (notes: readonly PinnedNote[], { of }: Speaker): readonly PictureNote[] =>
  notes.map(({ kind, from, until, text }) => ({ kind, from, until, text: of(text) }));
