import { part } from '../domain/check.ts';
import { checkShape } from '../domain/checkShape.ts';
import type { RememberedShape } from '../domain/mapping.ts';
import { inTurn } from './inTurn.ts';
import type { Database } from './schema.ts';

/**
 * What was decided about files, by their shape. No part of any revision: undoing an import does not forget how to read its
 * file. What is wrong is left out: `refusedIn` names it.
 */
export const storedShapes = async (db: Database): Promise<readonly RememberedShape[]> =>
  part(await db.shapes.toArray(), checkShape, 'shapes', 'shape').right;

/** Some shapes are such that this page would not read them again; the others were kept. */
class ShapesNotKept extends Error {
  readonly count: number;

  constructor(count: number) {
    super(`${count} of the decisions about files cannot be kept`);
    this.name = 'ShapesNotKept';
    this.count = count;
  }
}

/**
 * Keeps decisions; of one shape the latest. What the gate would refuse (a file of 20,000 columns) is not kept: the file is
 * asked about again, where a backup with it could not be restored. Throws `ShapesNotKept` once the others are kept.
 */
export async function storeShapes(db: Database, shapes: readonly RememberedShape[]): Promise<void> {
  const { right, refused } = part(shapes, checkShape, 'shapes', 'shape');
  await db.transaction('rw', db.shapes, () => inTurn(right, (shape) => db.shapes.put(shape)));
  if (refused.length > 0) throw new ShapesNotKept(refused.length);
}
