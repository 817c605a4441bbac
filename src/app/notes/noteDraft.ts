import { formatWhole } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { faultIn, MOST_IN_NOTE, PINNED_KINDS, type Note } from '../../domain/note.ts';
import type { Result } from '../../domain/result.ts';
import { readPeriod } from '../../ingest/cell/readPeriod.ts';
import { noteMessages } from '../words/notes.ts';

/** What a person fills in. */
export interface NoteDraft extends Pick<Note, 'kind' | 'target' | 'owner'> {
  readonly from: string;
  readonly until: string;
  readonly text: string;
}

/** Where a draft is wrong, and what to do about it. */
export interface Complaint {
  readonly field: 'text' | 'from' | 'until' | 'target';
  readonly text: string;
}

/** The note that a draft makes of another, or what is wrong with it. A text is of the language that it is written in; the other stays, unless it said the same. */
export function noteFrom(
  draft: NoteDraft,
  { text: before, ...old }: Omit<Note, keyof NoteDraft> & Pick<Note, 'text'>,
  language: Language,
): Result<Note, Complaint> {
  const m = noteMessages[language];
  const refuse = (field: Complaint['field'], text: string) => ({ ok: false, error: { field, text } }) as const;
  const written = draft.text.trim();
  if (written === '' || written.length > MOST_IN_NOTE)
    return refuse('text', m.noText(formatWhole(MOST_IN_NOTE, language)));
  const isPinned = PINNED_KINDS.some((kind) => kind === draft.kind);
  const [from, until] = [draft.from, draft.until].map((text) => (isPinned ? text.trim() : ''));
  const first = from ? readPeriod(from) : '';
  const last = until ? readPeriod(until) : '';
  if (first === null || (isPinned && first === '')) return refuse('from', m.noPeriod(from ?? ''));
  if (last === null) return refuse('until', m.noPeriod(until ?? ''));
  const isSame = before.en === before.vi;
  const note: Note = {
    ...old,
    kind: draft.kind,
    target: draft.target,
    from: first,
    until: last,
    text: isSame ? { en: written, vi: written } : { ...before, [language]: written },
    owner: draft.owner.trim(),
  };
  const fault = faultIn(note);
  if (fault === 'target') return refuse('target', m.noTarget);
  return fault ? refuse('until', m.backwards) : { ok: true, value: note };
}
