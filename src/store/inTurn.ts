/**
 * Writes records one after the other, and none behind one that failed. Where Firefox finds no room it takes back what a transaction
 * wrote, and stores at once whatever that transaction writes next: `bulkAdd`, which goes on, left seven of a hundred snapshots.
 */
export async function inTurn<T>(records: readonly T[], write: (record: T) => PromiseLike<unknown>): Promise<void> {
  for (const record of records) await write(record);
}
