import { DESCRIPTOR, SITE_FILE } from '../../ingest/published/paths.ts';
import { markOf } from './marks.ts';
import { SITE_FOLDER } from './siteFolder.ts';

const ask = (path: string): Promise<Response> =>
  // Asked for at every visit, and sent only if it is new.
  fetch((SITE_FOLDER ?? './') + path.split('/').map(encodeURIComponent).join('/'), { cache: 'no-cache' });

/** What was asked for before anybody waited for it, each for the one who comes first. */
const early = new Map<string, Promise<Response>>();

/**
 * Asks for what says what an office publishes, while the code that reads it is on its way. Only of a page that was never here:
 * a later visit begins with what it knows.
 */
export function askEarly(): void {
  if (SITE_FOLDER === null || markOf('site') !== null) return;
  for (const path of [SITE_FILE, DESCRIPTOR]) {
    const answer = ask(path);
    // Whether it failed is asked where it is awaited.
    answer.catch(() => undefined);
    early.set(path, answer);
  }
}

/** A file below the folder of the page; `null` where there is none. */
export async function siteFile(path: string): Promise<Blob | null> {
  const answer = early.get(path) ?? ask(path);
  early.delete(path);
  const response = await answer;
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return new Blob([await response.arrayBuffer()]);
}
