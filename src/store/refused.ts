import { part, type Refused } from '../domain/check.ts';
import { checkShape } from '../domain/checkShape.ts';
import { checkKept } from '../domain/checkShelvable.ts';
import { TABLE_NAMES } from '../domain/registry.ts';
import type { Revision } from '../domain/revision.ts';
import { rowsOf } from './query.ts';
import type { Database } from './schema.ts';

/**
 * What lies in the database and is left out of what is shown, because no page wrote it so: rows of a revision's tables,
 * remembered shapes, snapshots of the shelf. Empty unless somebody else wrote there, or an older page did otherwise.
 */
export async function refusedIn(db: Database, revision: Revision | null): Promise<readonly Refused[]> {
  const [tables, shapes, kept] = await Promise.all([
    Promise.all(TABLE_NAMES.map((name) => rowsOf(db, name, revision?.manifest.tables[name]))),
    db.shapes.toArray(),
    db.snapshots.toArray(),
  ]);
  return [
    ...tables.flatMap(({ refused }) => refused),
    ...part(shapes, checkShape, 'shapes', 'shape').refused,
    ...part(kept, checkKept, 'snapshots', 'id').refused,
  ];
}
