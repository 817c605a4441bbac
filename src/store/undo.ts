import type { AreaId } from '../domain/area.ts';
import type { Block } from '../domain/blocks/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import { NO_COUNTS, type Difference, type Revision, type RevisionId, type StoredId } from '../domain/revision.ts';
import { differenceOf } from '../domain/blocks/mergeBlocks.ts';
import { withNeeded } from '../domain/needed.ts';
import { takeBack, takeBackRows } from '../domain/blocks/takeBack.ts';
import { history, registryOf, storedBlocks } from './query.ts';
import { pack } from './packedBlock.ts';
import type { Database } from './schema.ts';

const DIFFERENCES = ['added', 'changed', 'unchanged', 'removed'] as const;

/**
 * Takes the change of one revision back. The latest one: the head returns to its parent, so the data are bit for bit what
 * they were. An earlier one: a new revision that lacks its change and keeps everything that came after, with the rows of
 * tables that this needs. One that is taken back already, by this tab or another, stays as it is.
 */
export async function undo(db: Database, id: RevisionId, made: string): Promise<void> {
  await db.transaction('rw', db.blocks, db.registry, db.revisions, db.head, async () => {
    const line = await history(db);
    const [current] = line;
    const undone = line.find((revision) => revision.id === id);
    const parent = line.find((revision) => revision.id === undone?.parent);
    const isKnown = (await db.revisions.get(id)) !== undefined;
    if (current && isKnown && (!undone || isTakenBack(line, id))) return;
    if (!current || !undone || !parent) throw new Error(`revision ${String(id)} cannot be undone`);
    if (current.id === id) {
      await db.head.put({ key: 'head', revision: parent.id });
      return;
    }
    await commitReversal(db, { undone, parent, current }, made);
  });
}

/** Whether a later revision of a line takes one back, and is not taken back itself. */
const isTakenBack = (line: readonly Revision[], id: RevisionId): boolean =>
  line.some((later) => later.undoes === id && later.id > id && !isTakenBack(line, later.id));

interface Reversal {
  readonly undone: Revision;
  readonly parent: Revision;
  readonly current: Revision;
}

async function commitReversal(db: Database, { undone, parent, current }: Reversal, made: string): Promise<void> {
  const id = ((await db.revisions.orderBy(':id').last())?.id ?? 0) + 1;
  const blocks: Record<IndicatorId, StoredId> = { ...current.manifest.blocks };
  const tables: Partial<Record<TableName, StoredId>> = { ...current.manifest.tables };
  const difference = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const block = async (stored: StoredId | undefined): Promise<Block | null> =>
    stored === undefined ? null : ((await storedBlocks(db, [stored])).get(stored) ?? null);

  const touched = { ...parent.manifest.blocks, ...undone.manifest.blocks };
  for (const indicator of Object.keys(touched) as IndicatorId[]) {
    const [was, became, now] = [parent, undone, current].map((revision) => revision.manifest.blocks[indicator]);
    if (was === became) continue;
    const standing = await block(now);
    const isUntouched = now === became;
    const reverted = isUntouched ? await block(was) : takeBack(await block(was), await block(became), standing);
    const counted = differenceOf(standing, reverted);
    for (const kind of DIFFERENCES) difference[kind] += counted[kind];
    if (reverted === null) {
      Reflect.deleteProperty(blocks, indicator);
      continue;
    }
    blocks[indicator] = isUntouched && was !== undefined ? was : `${String(id)}/${indicator}`;
    if (blocks[indicator] !== was) await db.blocks.add({ id: blocks[indicator], block: pack(reverted) });
  }
  const [before, after, standing] = await Promise.all([parent, undone, current].map((one) => registryOf(db, one)));
  if (!before || !after || !standing) throw new Error('three revisions have three registries');
  const bare = takenBack(before, after, standing);
  const reverted = withNeeded(bare, standing, {
    indicators: new Set(Object.keys(blocks)),
    // To know which areas have figures all blocks are read: only where some area is to go.
    areas: lacksArea(bare, standing) ? await areasIn(db, Object.values(blocks)) : new Set(),
  });
  for (const name of TABLE_NAMES) {
    const [was, became, now] = [parent, undone, current].map((revision) => revision.manifest.tables[name]);
    if (was === became || now === undefined) continue;
    count(difference, standing[name], reverted[name], TABLE_KEYS[name] as (row: Registry[TableName][number]) => string);
    tables[name] = `${String(id)}/${name}`;
    await db.registry.add({ id: tables[name], rows: reverted[name] });
  }

  await db.revisions.add({
    id,
    parent: current.id,
    made,
    origin: 'undo',
    undoes: undone.id,
    packageVersion: '',
    files: [],
    counts: NO_COUNTS,
    difference,
    manifest: { blocks, tables },
  });
  await db.head.put({ key: 'head', revision: id });
}

function takenBack(before: Registry, after: Registry, standing: Registry): Registry {
  const rows = <Name extends TableName>(name: Name): readonly Registry[Name][number][] =>
    takeBackRows<Registry[Name][number]>(before[name], after[name], standing[name], TABLE_KEYS[name]);
  return {
    areas: rows('areas'),
    indicators: rows('indicators'),
    programmes: rows('programmes'),
    targets: rows('targets'),
    links: rows('links'),
  };
}

function lacksArea(bare: Registry, standing: Registry): boolean {
  const left = new Set(bare.areas.map(({ id }) => id));
  return standing.areas.some(({ id }) => !left.has(id));
}

/** Areas that figures of these blocks are of. One block after the other: together they may be all that is stored. */
async function areasIn(db: Database, ids: readonly StoredId[]): Promise<ReadonlySet<AreaId>> {
  const found = new Set<AreaId>();
  for (const id of ids) {
    const block = (await storedBlocks(db, [id])).get(id);
    // A dictionary holds what its block uses and no more.
    for (const area of block?.areas ?? []) found.add(area);
  }
  return found;
}

function count<Row>(
  difference: { -readonly [Kind in keyof Difference]: Difference[Kind] },
  standing: readonly Row[],
  reverted: readonly Row[],
  key: (row: Row) => string,
): void {
  const before = new Map(standing.map((row) => [key(row), JSON.stringify(row)]));
  for (const row of reverted) {
    const was = before.get(key(row));
    before.delete(key(row));
    if (was === undefined) difference.added++;
    else difference[was === JSON.stringify(row) ? 'unchanged' : 'changed']++;
  }
  difference.removed += before.size;
}
