import { isLetGo, type Revision } from '../domain/revision.ts';
import { collect } from './collect.ts';
import { inTurn } from './inTurn.ts';
import { history } from './query.ts';
import type { Database } from './schema.ts';

/** The revisions of a line whose data would be let go to keep those of the `keep` newest. */
export const beyond = (line: readonly Revision[], keep: number): readonly Revision[] =>
  line.slice(Math.max(1, keep)).filter((revision) => !isLetGo(revision));

/**
 * Lets go of the data of all but the newest revisions, and of the way back to them: the entries stay, with their files and counts. The
 * current data are as they were. Returns how many were let go.
 */
export async function thin(db: Database, keep: number): Promise<number> {
  const gone = await db.transaction('rw', db.revisions, db.head, async () => {
    const line = await history(db);
    const old = beyond(line, keep);
    // What the page itself said at the oldest revision that is kept: an import is taken back to there.
    const below = line.slice(Math.max(1, keep) - 1).find(({ publication }) => publication !== undefined);
    const nothing = { blocks: {}, tables: {} };
    await inTurn(old, (revision) =>
      db.revisions.put({
        ...revision,
        manifest: nothing,
        ...(revision.publication && revision !== below
          ? { publication: { ...revision.publication, layer: nothing } }
          : {}),
      }),
    );
    return old.length;
  });
  if (gone > 0) await collect(db);
  return gone;
}
