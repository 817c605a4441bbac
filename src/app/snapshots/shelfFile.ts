import { checkShelvable, type Shelvable } from '../../domain/checkShelvable.ts';
import { isRecord, parseJson } from '../../domain/json.ts';
import { MOST_IN_FILE } from '../../snapshot/snapshot.ts';
import type { Database } from '../../store/schema.ts';
import { keepSnapshots } from '../../store/shelf.ts';
import { isPicture } from '../pictures/isPicture.ts';
import { openFile, openSnapshot } from '../pictures/snapshotFiles.ts';

const FORMAT = 'targetline-shelf';
/** What a shelf file may hold. Whoever looks at a shelf has all of it unfolded, in several times as much memory. */
export const MOST_IN_SHELF = {
  /** Snapshots. */
  snapshots: 10_000,
  /** Bytes of the file. */
  bytes: 100_000_000,
  /** Bytes of all its snapshots, inflated: a thousand of the largest that this page makes of its own data. */
  unfolded: 200_000_000,
} as const;

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
function readShelf(text: string): ShelfFile | 'too-large' | null {
  const file = parseJson(text);
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return null;
  const entries: unknown = file['snapshots'];
  if (!Array.isArray(entries)) return null;
  if (entries.length > MOST_IN_SHELF.snapshots) return 'too-large';
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
  /** Names of the files that are over a limit: nothing of them is taken. */
  readonly tooLarge: readonly string[];
}

/** The snapshots of a shelf file that open, and how many do not. */
async function opened({ snapshots, lost }: ShelfFile): Promise<ShelfFile | 'too-large'> {
  let unfolded = 0;
  const whole: Shelvable[] = [];
  for (const one of snapshots) {
    const { ok } = await openSnapshot(one.text, MOST_IN_FILE, (bytes) => (unfolded += bytes));
    if (unfolded > MOST_IN_SHELF.unfolded) return 'too-large';
    if (ok) whole.push(one);
  }
  return { snapshots: whole, lost: lost + snapshots.length - whole.length };
}

/** Puts what pictures and shelf files carry on the shelf, in the order of the files. */
export async function shelveFiles(db: Database, files: readonly File[]): Promise<Taken> {
  const foreign: string[] = [];
  const tooLarge: string[] = [];
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
    const read = file.size > MOST_IN_SHELF.bytes ? 'too-large' : readShelf(await file.text());
    const found = read === null || read === 'too-large' ? read : await opened(read);
    if (found === null) foreign.push(file.name);
    else if (found === 'too-large') tooLarge.push(file.name);
    else {
      whole.push(...found.snapshots);
      lost += found.lost;
    }
  }
  return { opened: whole.length, added: await keepSnapshots(db, whole), lost, foreign, tooLarge };
}
