import type { IndicatorId } from '../domain/indicator.ts';
import { TABLE_NAMES, type TableName } from '../domain/registry.ts';
import {
  isEmpty,
  isSameState,
  type Basis,
  type ImportPlan,
  type Manifest,
  type Revision,
  type StoredId,
} from '../domain/revision.ts';
import { inTurn } from './inTurn.ts';
import { pack } from './packedBlock.ts';
import { currentBasis, currentRevision, setCurrent } from './query.ts';
import type { Database } from './schema.ts';

/** The data were changed by someone else (another tab) since the plan was made, or replaced: it must be reviewed again. */
export class StaleReviewError extends Error {
  override readonly name = 'StaleReviewError';
}

/**
 * Writes a reviewed plan as a new revision and makes it current, in one transaction: whatever happens to the tab, the
 * data afterwards are the old revision or the new one, whole. `basis` is the revision the plan was reviewed against; `null` only
 * where there never was one.
 */
export async function commit(
  db: Database,
  plan: ImportPlan,
  basis: Basis | null,
  made: string,
  packageVersion = '',
): Promise<Revision> {
  return db.transaction('rw', db.blocks, db.registry, db.revisions, db.head, async () => {
    if (!isSameState(await currentBasis(db), basis)) throw new StaleReviewError('the data changed since the review');
    const current = await currentRevision(db);
    const newest = (await db.revisions.orderBy(':id').last())?.id ?? 0;
    // The head is gone or leads nowhere: what is there was never reviewed.
    if (basis === null && newest > 0) throw new StaleReviewError('there are revisions, and none is current');
    const id = newest + 1;
    const blocks: Record<IndicatorId, StoredId> = { ...current?.manifest.blocks };
    const tables: Partial<Record<TableName, StoredId>> = { ...current?.manifest.tables };
    const newBlocks = plan.blocks.map((block) => ({ id: `${String(id)}/${block.indicator}`, block }));
    for (const { id: stored, block } of newBlocks) blocks[block.indicator] = stored;
    const newTables = TABLE_NAMES.flatMap((name) => {
      const rows = plan.tables[name];
      return rows ? [{ id: `${String(id)}/${name}`, name, rows }] : [];
    });
    for (const { id: stored, name } of newTables) tables[name] = stored;
    const manifest = { blocks, tables };
    // Nothing but a state that was let go may point at nothing.
    if (isEmpty(manifest)) throw new Error('a revision without any data cannot be stored');
    const revision: Revision = {
      id,
      parent: basis?.id ?? null,
      made,
      origin: plan.origin,
      undoes: null,
      packageVersion,
      ...(plan.publication ? { publication: { ...plan.publication, layer: manifest } } : {}),
      files: plan.files,
      counts: plan.counts,
      difference: plan.difference,
      manifest,
    };
    await inTurn(newBlocks, ({ id: stored, block }) => db.blocks.add({ id: stored, block: pack(block) }));
    await inTurn(newTables, ({ id: stored, rows }) => db.registry.add({ id: stored, rows }));
    await db.revisions.add(revision);
    await setCurrent(db, id);
    return revision;
  });
}

/** Every stored id that a manifest points at. */
export const storedIds = (
  manifest: Manifest,
): { readonly blocks: readonly StoredId[]; readonly tables: readonly StoredId[] } => ({
  blocks: Object.values(manifest.blocks),
  tables: Object.values(manifest.tables),
});
