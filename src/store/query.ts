import type { Block } from '../domain/blocks/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { EMPTY_REGISTRY, TABLE_NAMES, type Registry } from '../domain/registry.ts';
import type { Revision, RevisionId, StoredId } from '../domain/revision.ts';
import { unpack } from './packedBlock.ts';
import type { Database } from './schema.ts';

/** The current revision; `null` in a store that nothing was ever committed to. */
export async function currentRevision(db: Database): Promise<Revision | null> {
  const head = await db.head.get('head');
  return head ? ((await db.revisions.get(head.revision)) ?? null) : null;
}

/** The current revision and those it grew from, newest first. */
export async function history(db: Database): Promise<readonly Revision[]> {
  const all = new Map<RevisionId, Revision>((await db.revisions.toArray()).map((revision) => [revision.id, revision]));
  const current = await currentRevision(db);
  return current ? lineOf(all, current.id) : [];
}

/** A revision and those it grew from, newest first. Each is older than the one before, whatever a file may claim. */
export function lineOf(all: ReadonlyMap<RevisionId, Revision>, newest: RevisionId): readonly Revision[] {
  const line: Revision[] = [];
  for (let at = all.get(newest); at; at = at.parent !== null && at.parent < at.id ? all.get(at.parent) : undefined)
    line.push(at);
  return line;
}

/** The small tables of a revision. */
export async function registryOf(db: Database, revision: Revision): Promise<Registry> {
  const registry: Record<string, unknown> = { ...EMPTY_REGISTRY };
  await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const id = revision.manifest.tables[name];
      const stored = id === undefined ? undefined : await db.registry.get(id);
      if (stored) registry[name] = stored.rows;
    }),
  );
  return registry as unknown as Registry;
}

/** Stored blocks by their ids, in one read. Throws when one is not there: a revision that is shown has all of its blocks. */
export async function storedBlocks(db: Database, ids: readonly StoredId[]): Promise<ReadonlyMap<StoredId, Block>> {
  const stored = await db.blocks.bulkGet([...ids]);
  return new Map(
    ids.map((id, index) => {
      const found = stored[index];
      if (!found) throw new Error(`block ${id} is not in the store`);
      return [id, unpack(found.block)];
    }),
  );
}

/** Stored blocks of some indicators at a revision; indicators without data are left out. */
export async function blocksOf(
  db: Database,
  revision: Revision,
  indicators: readonly IndicatorId[],
): Promise<readonly Block[]> {
  const ids = indicators.map((indicator) => revision.manifest.blocks[indicator]).filter((id) => id !== undefined);
  return [...(await storedBlocks(db, ids)).values()];
}
