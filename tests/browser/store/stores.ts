import { afterEach } from 'vitest';
import type { Block } from '../../../src/domain/blocks/block.ts';
import type { IndicatorId } from '../../../src/domain/indicator.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import type { ImportPlan, Revision } from '../../../src/domain/revision.ts';
import { review } from '../../../src/ingest/review.ts';
import { commit } from '../../../src/store/commit.ts';
import { blocksOf, currentBasis, currentRevision, registryOf } from '../../../src/store/query.ts';
import { Database } from '../../../src/store/schema.ts';
import { fileOf, readingOf } from '../../unit/ingest/made.ts';

const opened: Database[] = [];
let databases = 0;

/** A database of the test's own, or another connection to it; gone after the test. */
export function openStore(name = `test-${String(Date.now())}-${String(++databases)}`): Database {
  const db = new Database(name);
  opened.push(db);
  return db;
}

afterEach(async () => {
  const all = opened.splice(0);
  for (const db of all) db.close();
  await Promise.all([...new Set(all.map((db) => db.name))].map(forget));
});

/** Without Dexie, which warns when the browser takes a moment to close a connection. */
const forget = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`${name} cannot be deleted`));
  });

export const MADE = '2026-11-23T12:00:00.000Z';

/** All that is stored at the current revision, whole. */
export async function contentOf(
  db: Database,
): Promise<{ readonly blocks: ReadonlyMap<IndicatorId, Block>; readonly registry: Registry }> {
  const revision = await currentRevision(db);
  if (!revision) return { blocks: new Map(), registry: EMPTY_REGISTRY };
  const indicators = Object.keys(revision.manifest.blocks) as IndicatorId[];
  const blocks = await blocksOf(db, revision, indicators);
  if (blocks.length < indicators.length) throw new Error('a block that the manifest names is not there');
  return { blocks: new Map(blocks.map((b) => [b.indicator, b])), registry: await registryOf(db, revision) };
}

/** The plan that lays blocks and tables over what is stored, as the review of a file makes it. */
export async function planOf(
  db: Database,
  blocks: readonly Block[],
  tables: Partial<Registry> = {},
): Promise<ImportPlan> {
  return review('import', [fileOf(readingOf({ blocks, tables }))], await contentOf(db)).plan;
}

/** Reviews and commits in one go. */
export async function importInto(
  db: Database,
  blocks: readonly Block[],
  tables: Partial<Registry> = {},
): Promise<Revision> {
  const basis = await currentBasis(db);
  return commit(db, await planOf(db, blocks, tables), basis, MADE);
}

/** Number of records in each table of the database. */
export const recordsIn = async (db: Database): Promise<readonly number[]> =>
  Promise.all([db.blocks.count(), db.registry.count(), db.revisions.count(), db.head.count()]);
