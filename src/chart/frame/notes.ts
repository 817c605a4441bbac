import { wrap } from './textWidth.ts';

export const NOTE_SIZE = 12;
const NOTE_LINE = 17;

/** A line of small print below a picture, by its baseline. */
export interface Note {
  readonly y: number;
  readonly text: string;
}

/** What is to be said below a picture, one sentence after the other; empty ones are left out. */
export const noteLines = (sentences: readonly string[], width: number): readonly string[] =>
  wrap(sentences.filter(Boolean).join(' '), width - 4, NOTE_SIZE);

/** Height that so many lines take. */
export const notesHeight = (lines: number): number => lines * NOTE_LINE;

/** The lines below each other, the first with its baseline at `first`. */
export const notesAt = (lines: readonly string[], first: number): readonly Note[] =>
  lines.map((text, index) => ({ y: first + index * NOTE_LINE, text }));
