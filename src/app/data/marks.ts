/** Left in `localStorage`: what a next start, or another tab, must know before any database is read. */
const KEYS = {
  /** Moment of the first start with data. */
  hadData: 'targetline-had-data',
  /** Moment of the last import. */
  imported: 'targetline-imported',
  /** Moment of the last backup. */
  backedUp: 'targetline-backed-up',
  /** Number of the revision that the last backup was made of. */
  backedUpRevision: 'targetline-backed-up-revision',
  /** Moment of the last restore: other tabs start anew. */
  restored: 'targetline-restored',
  /** The language chosen last, for addresses that name none. */
  language: 'targetline-language',
  /** Area and programme that were chosen last, for an address that names none. */
  followed: 'targetline-followed',
} as const;
type Mark = keyof typeof KEYS;

/** What a mark says, mostly a moment, ISO 8601; `null` when there is none, also where storage is blocked. */
export function markOf(mark: Mark): string | null {
  try {
    return localStorage.getItem(KEYS[mark]);
  } catch {
    return null;
  }
}

export function leaveMark(mark: Mark, text = new Date().toISOString()): void {
  try {
    localStorage.setItem(KEYS[mark], text);
  } catch {
    // Where storage is blocked there is nothing to remember either.
  }
}

/** Starts the page anew when another tab has put other data in the place of these. Returns the function that stops it. */
export function followRestores(): () => void {
  const listen = ({ key }: StorageEvent): void => {
    if (key === KEYS.restored) location.reload();
  };
  addEventListener('storage', listen);
  return () => {
    removeEventListener('storage', listen);
  };
}
