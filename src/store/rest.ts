import { Dexie } from 'dexie';
import { packArrays } from './backupFormat.ts';

/**
 * Every record of a database as it lies there, whatever its version and however broken, as gzip of lines of JSON: one that
 * this page cannot show, so that nothing of it is lost. It is no backup: nothing in it was checked.
 */
export async function writeRest(name: string): Promise<Blob> {
  // Without a version it takes whatever is there.
  const db = new Dexie(name);
  try {
    await db.open();
    const parts: string[] = [];
    for (const table of db.tables)
      for (const record of (await table.toArray()) as unknown[])
        parts.push(`${JSON.stringify([table.name, record], packArrays)}\n`);
    return await new Response(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  } finally {
    db.close();
  }
}
