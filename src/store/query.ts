import type { Block } from '../domain/blocks/block.ts';
import { part, type Refused } from '../domain/check.ts';
import { rowCheck } from '../domain/checkTable.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { Registry, TableName } from '../domain/registry.ts';
import type { Basis, Manifest, Revision, RevisionId, StoredId } from '../domain/revision.ts';
import { BrokenRecord } from './brokenRecord.ts';
import { readBlock } from './packedBlock.ts';
import type { Database } from './schema.ts';

/** The current revision; `null` in a store that nothing was ever committed to. */
export async function currentRevision(db: Database): Promise<Revision | null> {
  const head = await db.head.get('head');
  return head ? ((await db.revisions.get(head.revision)) ?? null) : null;
}

/** What a plan is reviewed against now; `null` in a store that nothing was ever committed to. */
export async function currentBasis(db: Database): Promise<Basis | null> {
  const head = await db.head.get('head');
  const revision = head && (await db.revisions.get(head.revision));
  return revision ? { id: revision.id, made: revision.made, lineage: head.lineage } : null;
}

/** Makes a revision current. */
export async function setCurrent(db: Database, revision: RevisionId): Promise<void> {
  await db.head.put({ ...(await db.head.get('head')), key: 'head', revision });
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
export const registryOf = (db: Database, { manifest }: Revision): Promise<Registry> => tablesOf(db, manifest.tables);

/** The same by their stored ids. */
export async function tablesOf(db: Database, tables: Manifest['tables']): Promise<Registry> {
  const rows = <Name extends TableName>(name: Name) => rowsOf(db, name, tables[name]);
  const [areas, indicators, programmes, targets, links, notes] = await Promise.all([
    rows('areas'),
    rows('indicators'),
    rows('programmes'),
    rows('targets'),
    rows('links'),
    rows('notes'),
  ]);
  return {
    areas: areas.right,
    indicators: indicators.right,
    programmes: programmes.right,
    targets: targets.right,
    links: links.right,
    notes: notes.right,
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
 * Stored blocks by their ids, in one read. Throws when one is not there, or is not what was stored.
 */
export async function storedBlocks(db: Database, ids: readonly StoredId[]): Promise<ReadonlyMap<StoredId, Block>> {
  const { blocks, broken } = await readableBlocks(db, ids);
  for (const error of broken.values()) throw error;
  return blocks;
}

/** The same with those that can be read, and apart from them why others cannot. */
export async function readableBlocks(
  db: Database,
  ids: readonly StoredId[],
): Promise<{ readonly blocks: ReadonlyMap<StoredId, Block>; readonly broken: ReadonlyMap<StoredId, Error> }> {
  const stored = await db.blocks.bulkGet([...ids]);
  const blocks = new Map<StoredId, Block>();
  const broken = new Map<StoredId, Error>();
  ids.forEach((id, index) => {
    const found = stored[index];
    const read = found && readBlock(found.block);
    if (!read) broken.set(id, new Error(`block ${id} is not in the store`));
    else if (!read.ok) broken.set(id, new BrokenRecord(`block ${id}`, read.error));
    else if (!id.endsWith(`/${read.value.indicator}`)) broken.set(id, new BrokenRecord(`block ${id}`, 'indicator'));
    else blocks.set(id, read.value);
  });
  return { blocks, broken };
}

/** Stored blocks of some indicators at a revision; indicators without data, or whose data cannot be read, are left out. */
export async function blocksOf(
  db: Database,
  revision: Revision,
  indicators: readonly IndicatorId[],
): Promise<readonly Block[]> {
  const ids = indicators.map((indicator) => revision.manifest.blocks[indicator]).filter((id) => id !== undefined);
  return [...(await readableBlocks(db, ids)).blocks.values()];
}
