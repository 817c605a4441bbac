import type { AreaId } from '../domain/area.ts';
import { withNeeded } from '../domain/needed.ts';
import { takeBackRows } from '../domain/blocks/takeBack.ts';
import { TABLE_KEYS, type Registry, type TableName } from '../domain/registry.ts';
import type { Manifest, StoredId } from '../domain/revision.ts';
import { storedBlocks } from './query.ts';
import type { Database } from './schema.ts';

/** Tables with one earlier change taken out again, as `takeBack` does with figures. */
export function takenBack(before: Registry, after: Registry, standing: Registry): Registry {
  const rows = <Name extends TableName>(name: Name): readonly Registry[Name][number][] =>
    takeBackRows<Registry[Name][number]>(before[name], after[name], standing[name], TABLE_KEYS[name]);
  return {
    areas: rows('areas'),
    indicators: rows('indicators'),
    programmes: rows('programmes'),
    targets: rows('targets'),
    links: rows('links'),
    notes: rows('notes'),
  };
}

/** A registry that rows were taken out of, with those of `standing` that the figures of a manifest still speak of. */
export async function withFigured(
  db: Database,
  left: Registry,
  standing: Registry,
  blocks: Manifest['blocks'],
): Promise<Registry> {
  return withNeeded(left, standing, {
    indicators: new Set(Object.keys(blocks)),
    // To know which areas have figures all blocks are read: only where some area is to go.
    areas: lacksArea(left, standing) ? await areasIn(db, Object.values(blocks)) : new Set(),
  });
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
