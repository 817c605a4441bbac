import { MOST_IN_FILE } from '../../snapshot/snapshot.ts';
import type { Database, KeptSnapshot } from '../../store/schema.ts';
import { keepSnapshots } from '../../store/shelf.ts';
import { isPicture } from '../pictures/isPicture.ts';
import { openFile, openSnapshot } from '../pictures/snapshotFiles.ts';

/** A snapshot without its place on the shelf of this browser. */
type Carried = Pick<KeptSnapshot, 'text' | 'remark'>;

const FORMAT = 'targetline-shelf';
const MOST_SNAPSHOTS = 10_000;
const MOST_REMARK = 10_000;

/** All snapshots of a shelf as one file: JSON, each as the text that a link carries. */
export const writeShelf = (kept: readonly Carried[]): string =>
  JSON.stringify(
    { format: FORMAT, version: 1, snapshots: kept.map(({ text, remark }) => ({ text, remark })) },
    null,
    1,
  );

/** The snapshots of such a file, not yet opened; `null` for any other text. */
function readShelf(text: string): readonly Carried[] | null {
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return null;
  const snapshots = file['snapshots'];
  if (!Array.isArray(snapshots) || snapshots.length > MOST_SNAPSHOTS) return null;
  return snapshots.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const [carried, remark] = [one['text'], one['remark']];
    return typeof carried === 'string' && typeof remark === 'string'
      ? [{ text: carried, remark: remark.slice(0, MOST_REMARK) }]
      : [];
  });
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
  const whole: Carried[] = [];
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
    for (const one of found ?? []) {
      if ((await openSnapshot(one.text, MOST_IN_FILE)).ok) whole.push(one);
      else lost += 1;
    }
  }
  return { opened: whole.length, added: await keepSnapshots(db, whole), lost, foreign };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
