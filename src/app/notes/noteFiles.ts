import { csvLines } from '../../domain/csv.ts';
import type { Note, NoteId } from '../../domain/note.ts';

/** The columns of a table of notes, as our own layout reads them. */
const COLUMNS = [
  'note_id',
  'kind',
  'indicator',
  'area',
  'target',
  'from',
  'until',
  'text_en',
  'text_vi',
  'owner',
  'date',
];

/** The file that holds a note in our own layout: it goes through review like any file, and is undone like any revision. */
export function noteFile(note: Note): File {
  const { id, kind, indicator, area, target, from, until, text, owner, date } = note;
  const cells = [id, kind, indicator, area, target, from, until, text.en, text.vi, owner, date];
  return new File([csvLines([COLUMNS, cells], ',', 'import')], `note-${id}.csv`, { type: 'text/csv' });
}

/** A note that is taken back: nothing of it is left to read, and an undo brings it back. */
export const withoutText = (note: Note): Note => ({ ...note, text: { en: '', vi: '' } });

/** The first id of the day that no note has: `n-2026-11-29-2`. */
export function newNoteId(notes: readonly Note[], today: string): NoteId {
  const known = new Set<string>(notes.map(({ id }) => id));
  let number = 1;
  while (known.has(`n-${today}-${String(number)}`)) number++;
  return `n-${today}-${String(number)}` as NoteId;
}
