import type { Database, StoredShape } from './schema.ts';

/** What was decided about files, by their shape. No part of any revision: undoing an import does not forget how to read its file. */
export const storedShapes = (db: Database): Promise<readonly StoredShape[]> => db.shapes.toArray();

/** Keeps decisions; of one shape the latest. */
export async function storeShapes(db: Database, shapes: readonly StoredShape[]): Promise<void> {
  await db.shapes.bulkPut([...shapes]);
}
