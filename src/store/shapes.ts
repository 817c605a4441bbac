import { part } from '../domain/check.ts';
import { checkShape } from '../domain/checkShape.ts';
import type { RememberedShape } from '../domain/mapping.ts';
import type { Database } from './schema.ts';

/**
 * What was decided about files, by their shape. No part of any revision: undoing an import does not forget how to read its
 * file. What is wrong is left out: `refusedIn` names it.
 */
export const storedShapes = async (db: Database): Promise<readonly RememberedShape[]> =>
  part(await db.shapes.toArray(), checkShape, 'shapes', 'shape').right;

/**
 * Keeps decisions; of one shape the latest. What the gate would refuse (a file of 20,000 columns) is not kept: the file is
 * asked about again, where a backup with it could not be restored.
 */
export async function storeShapes(db: Database, shapes: readonly RememberedShape[]): Promise<void> {
  await db.shapes.bulkPut(shapes.filter((shape) => checkShape(shape) === null));
}
