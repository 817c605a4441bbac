import type { Block } from '../domain/blocks/block.ts';
import { part, type Refused } from '../domain/check.ts';
import { rowCheck } from '../domain/checkTable.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { Registry, TableName } from '../domain/registry.ts';
import type { Revision, RevisionId, StoredId } from '../domain/revision.ts';
import { BrokenRecord } from './brokenRecord.ts';
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

/** The small tables of a revision, without the rows that are none: `refusedIn` names them. */
export async function registryOf(db: Database, revision: Revision): Promise<Registry> {
  const rows = <Name extends TableName>(name: Name) => rowsOf(db, name, revision.manifest.tables[name]);
  const [areas, indicators, programmes, targets, links] = await Promise.all([
    rows('areas'),
    rows('indicators'),
    rows('programmes'),
    rows('targets'),
    rows('links'),
  ]);
  return {
    areas: areas.right,
    indicators: indicators.right,
    programmes: programmes.right,
    targets: targets.right,
    links: links.right,
  };
}

/** The rows of a stored table, parted from what is none. */
export async function rowsOf<Name extends TableName>(
  db: Database,
  name: Name,
  id: StoredId | undefined,
): Promise<{ readonly right: readonly Registry[Name][number][]; readonly refused: readonly Refused[] }> {
  const stored = id === undefined ? undefined : await db.registry.get(id);
  const rows: unknown = stored?.rows ?? [];
  if (!Array.isArray(rows)) return { right: [], refused: [{ table: name, record: String(id), field: '' }] };
  // The manifest says of which table they are; `part` looks at each.
  return part(rows as Registry[Name][number][], rowCheck(name), name, name === 'links' ? 'series' : 'id');
}

/**
 * Stored blocks by their ids, in one read. Throws when one is not there, or is not what was stored: a revision that is shown
 * has all of its blocks.
 */
export async function storedBlocks(db: Database, ids: readonly StoredId[]): Promise<ReadonlyMap<StoredId, Block>> {
  const stored = await db.blocks.bulkGet([...ids]);
  return new Map(
    ids.map((id, index) => {
      const found = stored[index];
      if (!found) throw new Error(`block ${id} is not in the store`);
      const block = unpack(found.block, id);
      if (!id.endsWith(`/${block.indicator}`)) throw new BrokenRecord(`block ${id}`, 'indicator');
      return [id, block];
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
