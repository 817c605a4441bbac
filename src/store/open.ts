import { Database } from './schema.ts';

/** Names under which browsers say that they give a page no database: private windows, blocked storage, none built in. */
const DENIED = ['MissingAPIError', 'SecurityError', 'InvalidStateError'];

function isDenied(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return DENIED.includes(error.name) || (inner !== error && isDenied(inner));
}

/**
 * The opened database; `null` where the browser gives none. Any other failure (a newer version in another tab) is thrown.
 * `blocked` is called when a tab with an older page holds the database, which opens once that tab lets go.
 */
export async function openDatabase(name: string, blocked: () => void = () => undefined): Promise<Database | null> {
  const db = new Database(name);
  db.on('blocked', blocked);
  try {
    await db.open();
    return db;
  } catch (error) {
    if (isDenied(error)) return null;
    throw error;
  }
}
