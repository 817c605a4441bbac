import type { RevisionId } from '../../domain/revision.ts';
import type { StoredData } from '../data/storedData.svelte.ts';
import type { Draft } from './draft.ts';

/** What went to review, until it is imported: a review that was cancelled leads back to it. */
const left = new WeakMap<StoredData, { readonly entries: readonly Draft[]; readonly at: RevisionId | null }>();

export function keepLeft(data: StoredData, entries: readonly Draft[]): void {
  left.set(data, { entries, at: data.currentId });
}

/** The entries that were reviewed and not imported: none once anything else became the current revision. */
export function leftOver(data: StoredData): readonly Draft[] {
  const found = left.get(data);
  return found && found.at === data.currentId ? found.entries : [];
}
