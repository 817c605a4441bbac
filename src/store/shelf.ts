import { part } from '../domain/check.ts';
import { checkKept, checkShelvable, type Shelvable } from '../domain/checkShelvable.ts';
import { inTurn } from './inTurn.ts';
import type { Database, KeptSnapshot } from './schema.ts';

/**
 * The snapshots that were kept, in their order. No part of any revision: undoing an import leaves them alone. What is none
 * is left out: `refusedIn` names it.
 */
export const keptSnapshots = async (db: Database): Promise<readonly KeptSnapshot[]> =>
  part(await db.snapshots.orderBy('place').toArray(), checkKept, 'snapshots', 'id').right;

/** Puts snapshots at the end of the shelf; one that stands there already stays as it is. Returns how many are new. Throws for what is none. */
export async function keepSnapshots(db: Database, added: readonly Shelvable[]): Promise<number> {
  const wrong = added.find((one) => checkShelvable(one) !== null);
  if (wrong) throw new Error(`not a snapshot: ${wrong.text.slice(0, 40)}`);
  return db.transaction('rw', db.snapshots, async () => {
    const kept = await keptSnapshots(db);
    const known = new Set(kept.map(({ text }) => text));
    const fresh = added.filter(({ text }) => !known.has(text) && known.add(text));
    const last = kept.at(-1)?.place ?? 0;
    const placed = fresh.map(({ text, remark }, at) => ({ text, remark, place: last + 1 + at }));
    await inTurn(placed, (one) => db.snapshots.add(one));
    return fresh.length;
  });
}

/** Moves one before its neighbour (`by` -1) or behind it (1); at the end of the shelf nothing happens. */
export async function moveSnapshot(db: Database, id: number, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.snapshots, async () => {
    const kept = await keptSnapshots(db);
    const at = kept.findIndex((one) => one.id === id);
    const [own, other] = [kept[at], kept[at + by]];
    if (!own || !other) return;
    const moved = [
      { ...own, place: other.place },
      { ...other, place: own.place },
    ];
    await inTurn(moved, (one) => db.snapshots.put(one));
  });
}

export async function annotateSnapshot(db: Database, id: number, remark: string): Promise<void> {
  await db.snapshots.update(id, { remark });
}

export async function dropSnapshot(db: Database, id: number): Promise<void> {
  await db.snapshots.delete(id);
}

/** Puts one that was dropped back to its place. */
export async function restoreSnapshot(db: Database, dropped: KeptSnapshot): Promise<void> {
  await db.snapshots.put(dropped);
}
