import { beginLog } from './beginLog.ts';
import { Database } from './schema.ts';

/** Names under which browsers say that they give a page no database: private windows, blocked storage, none built in. */
const DENIED = ['MissingAPIError', 'SecurityError', 'InvalidStateError'];

function isDenied(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return DENIED.includes(error.name) || (inner !== error && isDenied(inner));
}

/** A newer version of the page has changed the form of what is stored: what this one writes would be in the old form. */
class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor() {
    super('a newer version of this page has stored these data');
  }
}

/** Whom to tell of what other tabs do with the database. */
export interface Neighbours {
  /** A tab with an older page holds it; it opens once that tab lets go. */
  readonly blocked?: () => void;
  /** A newer page has taken it over: nothing more is read or written by this one. */
  readonly supplanted?: () => void;
}

/**
 * The opened database; `null` where the browser gives none. Any other failure (a newer version in another tab) is thrown.
 * Of itself Dexie would open a database of a newer form, and come back to one that was changed under it.
 */
export async function openDatabase(
  name: string,
  { blocked = () => undefined, supplanted = () => undefined }: Neighbours = {},
): Promise<Database | null> {
  const db = new Database(name);
  const ours = db.verno;
  db.on('blocked', blocked);
  db.on('versionchange', ({ newVersion }) => {
    // Deleted, it may be opened anew, which finds it empty.
    if (newVersion === null || newVersion === 0) return true;
    db.close({ disableAutoOpen: true });
    supplanted();
    return false;
  });
  // Whenever it is opened: also after the browser has closed the connection.
  db.on(
    'ready',
    async () => {
      if (Math.floor(db.backendDB().version / 10) > ours) throw new NewerDatabase();
      // A full disk, too, leaves a log that must not be gone on with. That it cannot be begun is no reason to show nothing.
      await beginLog(name).catch(() => undefined);
    },
    true,
  );
  try {
    await db.open();
    return db;
  } catch (error) {
    if (isDenied(error)) return null;
    db.close();
    throw error;
  }
}
