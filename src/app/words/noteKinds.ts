import type { NoteKind } from '../../domain/note.ts';
import { texts } from './texts.ts';

type Kinds = Readonly<Record<NoteKind, string>>;

/** What a note is called; apart from the words of its form, which the first screen does without. */
export const noteKindMessages = texts<{ readonly kind: Kinds }>('noteKinds', {
  en: {
    kind: {
      event: 'Event',
      reason: 'Reason',
      decision: 'Decision',
      status: 'Status of a target',
      lead: 'Opening of the brief',
    },
  },
  vi: {
    kind: {
      event: 'Sự kiện',
      reason: 'Nguyên nhân',
      decision: 'Quyết định',
      status: 'Tình hình thực hiện',
      lead: 'Lời mở đầu báo cáo',
    },
  },
});
