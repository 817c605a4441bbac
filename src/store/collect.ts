import { storedIds } from './commit.ts';
import { history } from './query.ts';
import type { Database } from './schema.ts';

/**
 * Deletes what no revision on the current line points at: undone revisions and their blocks. Run at start, when no commit
 * of this tab is under way; one transaction keeps it apart from those of other tabs.
 */
export async function collect(db: Database): Promise<void> {
  await db.transaction('rw', db.blocks, db.registry, db.revisions, db.head, async () => {
    const line = await history(db);
    if (line.length === 0) return;
    const kept = line
      .flatMap(({ manifest, publication }) => [manifest, publication?.layer ?? []].flat())
      .map(storedIds);
    const blocks = new Set(kept.flatMap((ids) => ids.blocks));
    const tables = new Set(kept.flatMap((ids) => ids.tables));
    const revisions = new Set(line.map((revision) => revision.id));
    // The newest number stays taken, undone or not: given again, it would let a review of the undone revision pass for fresh.
    const newest = (await db.revisions.orderBy(':id').last())?.id;
    if (newest !== undefined) revisions.add(newest);
    await db.blocks.bulkDelete((await db.blocks.toCollection().primaryKeys()).filter((id) => !blocks.has(id)));
    await db.registry.bulkDelete((await db.registry.toCollection().primaryKeys()).filter((id) => !tables.has(id)));
    await db.revisions.bulkDelete((await db.revisions.toCollection().primaryKeys()).filter((id) => !revisions.has(id)));
  });
}
