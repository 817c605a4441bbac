import type { PinnedKind } from '../../domain/note.ts';
import { texts } from './texts.ts';

type Kinds = Readonly<Record<PinnedKind, string>>;

/** What a note on a chart is called there; apart from the words of its form, which the first screen does without. */
export const noteKindMessages = texts<{ readonly kind: Kinds }>('noteKinds', {
  en: { kind: { event: 'Event', reason: 'Reason', decision: 'Decision' } },
  vi: { kind: { event: 'Sự kiện', reason: 'Nguyên nhân', decision: 'Quyết định' } },
});
