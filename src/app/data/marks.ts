import { STORE_NAME } from './siteFolder.ts';

/** Left in `localStorage`: what a next start, or another tab, must know before any database is read. */
const KEYS = {
  /** Moment of the first start with data. */
  hadData: 'targetline-had-data',
  /** Version of the built-in data, where those are all that is stored. */
  asBuilt: 'targetline-as-built',
  /** Moment of the last import. */
  imported: 'targetline-imported',
  /** Moment of the last backup. */
  backedUp: 'targetline-backed-up',
  /** Number of the revision that the last backup was made of. */
  backedUpRevision: 'targetline-backed-up-revision',
  /** Moment when the browser was asked to keep the data for good. */
  askedToKeep: 'targetline-asked-to-keep',
  /** Moment when a start found nothing of earlier imports, until that was read or mended. */
  lost: 'targetline-lost',
  /** The data of how many revisions are to be kept; none for all. */
  keepRevisions: 'targetline-keep-revisions',
  /** Moment of the last restore: other tabs start anew. */
  restored: 'targetline-restored',
  /** The language chosen last, for addresses that name none. */
  language: 'targetline-language',
  /** When the changes were looked at last, and when on an earlier day. */
  looked: 'targetline-looked',
  lookedBefore: 'targetline-looked-before',
  /** Area and programme that were chosen last, for an address that names none. */
  followed: 'targetline-followed',
  /** The part of a country that was followed or picked out last. */
  unit: 'targetline-unit',
  /** What the office that publishes beside this page said of it last. */
  site: 'targetline-site',
  /** Whether it publishes partitions. */
  partitions: 'targetline-partitions',
} as const;
type Mark = keyof typeof KEYS;

/** What is remembered of one store says nothing of another. */
const keyOf = (mark: Mark): string => KEYS[mark].replace('targetline', STORE_NAME);

/** What a mark says, mostly a moment, ISO 8601; `null` when there is none, also where storage is blocked. */
export function markOf(mark: Mark): string | null {
  try {
    return localStorage.getItem(keyOf(mark));
  } catch {
    return null;
  }
}

export function leaveMark(mark: Mark, text = new Date().toISOString()): void {
  try {
    localStorage.setItem(keyOf(mark), text);
  } catch {
    // Where storage is blocked there is nothing to remember either.
  }
}

export function dropMark(mark: Mark): void {
  try {
    localStorage.removeItem(keyOf(mark));
  } catch {
    // Nor is there anything to forget.
  }
}

/** Starts the page anew when another tab has put other data in the place of these. Returns the function that stops it. */
export function followRestores(): () => void {
  const listen = ({ key }: StorageEvent): void => {
    if (key === keyOf('restored')) location.reload();
  };
  addEventListener('storage', listen);
  return () => {
    removeEventListener('storage', listen);
  };
}
