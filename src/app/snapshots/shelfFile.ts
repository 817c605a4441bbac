import { checkShelvable, type Shelvable } from '../../domain/checkShelvable.ts';
import { isRecord, parseJson } from '../../domain/json.ts';
import { MOST_IN_FILE } from '../../snapshot/snapshot.ts';
import type { Database } from '../../store/schema.ts';
import { keepSnapshots } from '../../store/shelf.ts';
import { isPicture } from '../pictures/isPicture.ts';
import { openFile, openSnapshot } from '../pictures/snapshotFiles.ts';

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
interface ShelfFile {
  readonly snapshots: readonly Shelvable[];
  readonly lost: number;
}

/** Reads such a file; `null` for any other text. An entry passes whole or not at all, as from a backup. */
function readShelf(text: string): ShelfFile | null {
  const file = parseJson(text);
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return null;
  const entries: unknown = file['snapshots'];
  if (!Array.isArray(entries) || entries.length > MOST_SNAPSHOTS) return null;
  const snapshots = entries.filter((one): one is Shelvable => checkShelvable(one) === null);
  return { snapshots, lost: entries.length - snapshots.length };
}

/** What became of files that were put on the shelf. */
export interface Taken {
  /** How many snapshots they hold that open, and how many of these are new on the shelf. */
  readonly opened: number;
  readonly added: number;
  /** How many do not open. */
  readonly lost: number;
  /** Names of the files that hold no snapshot. */
  readonly foreign: readonly string[];
}

/** Bytes of a shelf file; a shelf of some thousand snapshots with all their grey lines. */
const MOST_SHELF = 100_000_000;

/** Puts what pictures and shelf files carry on the shelf, in the order of the files. */
export async function shelveFiles(db: Database, files: readonly File[]): Promise<Taken> {
  const foreign: string[] = [];
  const whole: Shelvable[] = [];
  let lost = 0;
  for (const file of files) {
    if (isPicture(file)) {
      const opened = await openFile(file);
      if (opened.ok) whole.push({ text: opened.value.text, remark: '' });
      else if (opened.error.reason === 'none') foreign.push(file.name);
      else lost += 1;
      continue;
    }
    const found = file.size > MOST_SHELF ? null : readShelf(await file.text());
    if (!found) foreign.push(file.name);
    lost += found?.lost ?? 0;
    for (const one of found?.snapshots ?? []) {
      if ((await openSnapshot(one.text, MOST_IN_FILE)).ok) whole.push(one);
      else lost += 1;
    }
  }
  return { opened: whole.length, added: await keepSnapshots(db, whole), lost, foreign };
}
