import type { Block } from '../domain/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import { NO_COUNTS, type Revision, type RevisionId, type StoredId } from '../domain/revision.ts';
import { takeBack, takeBackRows } from '../domain/takeBack.ts';
import { history } from './query.ts';
import type { Database } from './schema.ts';

/**
 * Takes the change of one revision back. The latest one: the head returns to its parent, so the data are bit for bit what
 * they were. An earlier one: a new revision that lacks its change and keeps everything that came after.
 */
export async function undo(db: Database, id: RevisionId, made: string): Promise<void> {
  await db.transaction('rw', db.blocks, db.registry, db.revisions, db.head, async () => {
    const line = await history(db);
    const [current] = line;
    const undone = line.find((revision) => revision.id === id);
    const parent = line.find((revision) => revision.id === undone?.parent);
    if (!current || !undone || !parent) throw new Error(`revision ${String(id)} cannot be undone`);
    if (current.id === id) {
      await db.head.put({ key: 'head', revision: parent.id });
      return;
    }
    await commitReversal(db, { undone, parent, current }, made);
  });
}

interface Reversal {
  readonly undone: Revision;
  readonly parent: Revision;
  readonly current: Revision;
}

async function commitReversal(db: Database, { undone, parent, current }: Reversal, made: string): Promise<void> {
  const id = ((await db.revisions.orderBy(':id').last())?.id ?? 0) + 1;
  const blocks: Record<IndicatorId, StoredId> = { ...current.manifest.blocks };
  const tables: Partial<Record<TableName, StoredId>> = { ...current.manifest.tables };
  const block = async (stored: StoredId | undefined): Promise<Block | null> =>
    stored === undefined ? null : ((await db.blocks.get(stored))?.block ?? null);

  const touched = { ...parent.manifest.blocks, ...undone.manifest.blocks };
  for (const indicator of Object.keys(touched) as IndicatorId[]) {
    const [was, became, now] = [parent, undone, current].map((revision) => revision.manifest.blocks[indicator]);
    if (was === became) continue;
    if (now === became) {
      if (was === undefined) Reflect.deleteProperty(blocks, indicator);
      else blocks[indicator] = was;
      continue;
    }
    const reverted = takeBack(await block(was), await block(became), await block(now));
    if (reverted) {
      blocks[indicator] = `${String(id)}/${indicator}`;
      await db.blocks.add({ id: blocks[indicator], block: reverted });
    } else Reflect.deleteProperty(blocks, indicator);
  }
  for (const name of TABLE_NAMES) await revertTable(db, { undone, parent, current }, name, id, tables);

  const { added, changed, unchanged, removed } = undone.difference;
  await db.revisions.add({
    id,
    parent: current.id,
    made,
    origin: 'undo',
    undoes: undone.id,
    packageVersion: '',
    files: [],
    counts: NO_COUNTS,
    difference: { added: removed, changed, unchanged, removed: added },
    manifest: { blocks, tables },
  });
  await db.head.put({ key: 'head', revision: id });
}

async function revertTable(
  db: Database,
  { undone, parent, current }: Reversal,
  name: TableName,
  id: RevisionId,
  tables: Partial<Record<TableName, StoredId>>,
): Promise<void> {
  const [was, became, now] = [parent, undone, current].map((revision) => revision.manifest.tables[name]);
  if (was === became || now === undefined) return;
  type Row = Registry[TableName][number];
  const rows = async (stored: StoredId | undefined): Promise<readonly Row[]> =>
    stored === undefined ? [] : ((await db.registry.get(stored))?.rows ?? []);
  const reverted = takeBackRows<Row>(
    await rows(was),
    await rows(became),
    await rows(now),
    TABLE_KEYS[name] as (row: Row) => string,
  );
  const stored = `${String(id)}/${name}`;
  tables[name] = stored;
  await db.registry.add({ id: stored, rows: reverted as Registry[TableName] });
}
