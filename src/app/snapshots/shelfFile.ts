import { checkShelvable, type Shelvable } from '../../domain/checkShelvable.ts';
import { isRecord, parseJson } from '../../domain/json.ts';

const FORMAT = 'targetline-shelf';
const MOST_SNAPSHOTS = 10_000;

/** All snapshots of a shelf as one file: JSON, each as the text that a link carries. */
export const writeShelf = (kept: readonly Shelvable[]): string =>
  JSON.stringify(
    { format: FORMAT, version: 1, snapshots: kept.map(({ text, remark }) => ({ text, remark })) },
    null,
    1,
  );

/** What a shelf file holds: its snapshots, not yet opened, and how many of its entries are none. */
export interface ShelfFile {
  readonly snapshots: readonly Shelvable[];
  readonly lost: number;
}

/** Reads such a file; `null` for any other text. An entry passes whole or not at all, as from a backup. */
export function readShelf(text: string): ShelfFile | null {
  const file = parseJson(text);
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return null;
  const entries: unknown = file['snapshots'];
  if (!Array.isArray(entries) || entries.length > MOST_SNAPSHOTS) return null;
  const snapshots = entries.filter((one): one is Shelvable => checkShelvable(one) === null);
  return { snapshots, lost: entries.length - snapshots.length };
}
