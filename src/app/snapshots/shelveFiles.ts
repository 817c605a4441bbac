import type { Shelvable } from '../../domain/checkShelvable.ts';
import type { Database } from '../../store/schema.ts';
import { keepSnapshots } from '../../store/shelf.ts';
import { MOST_IN_FILE } from '../../snapshot/snapshot.ts';
import { isPicture } from '../pictures/isPicture.ts';
import { openFile, openSnapshot } from '../pictures/snapshotFiles.ts';
import { readShelf } from './shelfFile.ts';

/** What became of files that were put on the shelf. */
export interface Shelved {
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
export async function shelveFiles(db: Database, files: readonly File[]): Promise<Shelved> {
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
