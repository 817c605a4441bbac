import { compareRows } from '../domain/compareRows.ts';
import type { Block } from '../domain/blocks/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { TABLE_NAMES, type TableName } from '../domain/registry.ts';
import {
  isLetGo,
  layerOf,
  NO_COUNTS,
  type Manifest,
  type Revision,
  type RevisionId,
  type StoredId,
} from '../domain/revision.ts';
import { differenceOf } from '../domain/blocks/mergeBlocks.ts';
import { takeBack } from '../domain/blocks/takeBack.ts';
import { history, registryOf, setCurrent, storedBlocks, tablesOf } from './query.ts';
import { pack } from './packedBlock.ts';
import { takenBack, withFigured } from './tables.ts';
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
    if (!current || !undone || !parent || isLetGo(parent) || isLetGo(undone) || undone.publication)
      throw new Error(`revision ${String(id)} cannot be undone`);
    if (current.id === id) {
      await setCurrent(db, parent.id);
      return;
    }
    const then = layerOf(line.slice(line.indexOf(parent)));
    await commitReversal(db, { undone, parent, current, layers: { then, now: layerOf(line) } }, made);
  });
}

/** Whether a later revision of a line takes one back, and is not taken back itself. */
const isTakenBack = (line: readonly Revision[], id: RevisionId): boolean =>
  line.some((later) => later.undoes === id && later.id > id && !isTakenBack(line, later.id));

interface Reversal {
  readonly undone: Revision;
  readonly parent: Revision;
  readonly current: Revision;
  /** What the page itself said before the change, and says now. */
  readonly layers: { readonly then: Manifest; readonly now: Manifest };
}

async function commitReversal(
  db: Database,
  { undone, parent, current, layers }: Reversal,
  made: string,
): Promise<void> {
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
    const [then, said] = [layers.then.blocks[indicator], layers.now.blocks[indicator]];
    // What was published since stands in the place of what was before.
    const isRenewed = then !== said;
    const old = isRenewed ? takeBack(await block(said), await block(then), await block(was)) : await block(was);
    const isUntouched = now === became && !isRenewed;
    const reverted = isUntouched ? old : takeBack(old, await block(became), standing);
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
  const [said, then] = await Promise.all([layers.now, layers.then].map(({ tables: ids }) => tablesOf(db, ids)));
  if (!before || !after || !standing || !said || !then) throw new Error('three revisions have three registries');
  const bare = takenBack(takenBack(said, then, before), after, standing);
  const reverted = await withFigured(db, bare, standing, blocks);
  for (const name of TABLE_NAMES) {
    const [was, became, now] = [parent, undone, current].map((revision) => revision.manifest.tables[name]);
    if (was === became || now === undefined) continue;
    compareRows(name, standing, reverted, (kind) => difference[kind]++);
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
  await setCurrent(db, id);
}
