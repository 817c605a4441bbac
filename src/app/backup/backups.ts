import type { Backup } from '../../store/backup.ts';
import { currentRevision } from '../../store/query.ts';
import type { Database } from '../../store/schema.ts';
import { restoreApart } from './backupWorker.ts';
import { dropMark, leaveMark } from '../data/marks.ts';
import type { StoredData } from '../data/storedData.svelte.ts';

/** Everything that is stored, as one file and back. */
export class Backups {
  readonly #data: StoredData;
  readonly #startAnew: () => void;
  readonly #restore: typeof restoreApart;

  /** `startAnew` is called once other data stand in the place of the shown ones; in the page it reloads, and a worker restores. */
  constructor(data: StoredData, startAnew: () => void, restore = restoreApart) {
    this.#data = data;
    this.#startAnew = startAnew;
    this.#restore = restore;
  }

  /** `null` where nothing is stored, or no longer: site data can be cleared while the page is open. */
  write(): Promise<Blob | null> {
    return this.#backUp(({ writeBackup }, db, moment) => writeBackup(db, moment));
  }

  /** The same, as it is read, to where it is to go. False, and nothing written, where nothing is stored. */
  async writeTo(to: WritableStream<Uint8Array<ArrayBuffer>>): Promise<boolean> {
    const isDone = await this.#backUp(({ streamBackup }, db, moment) => streamBackup(db, moment, to).then(() => true));
    return isDone ?? false;
  }

  async #backUp<T>(
    run: (code: typeof import('../../store/writeBackup.ts'), db: Database, moment: string) => Promise<T>,
  ): Promise<T | null> {
    const db = await this.#data.database();
    if (!db) return null;
    const code = await import('../../store/writeBackup.ts');
    const current = await currentRevision(db);
    if (!current) return null;
    // Of the moment before reading: what another tab imports meanwhile is not in it.
    const moment = new Date().toISOString();
    const made = await run(code, db, moment);
    leaveMark('backedUp', moment);
    leaveMark('backedUpRevision', String(current.id));
    return made;
  }

  /** Puts a backup in the place of all that is stored; this page and those in other tabs start anew with it. */
  async restore(backup: Backup): Promise<void> {
    const restored = await this.#data.change(async (db) => {
      // What is shown is of the old state and numbered alike.
      this.#data.pause();
      try {
        await this.#restore(db.name, backup);
      } catch (error) {
        this.#data.follow();
        throw error;
      }
      return (await currentRevision(db))?.id ?? 0;
    });
    if (restored === null) throw new Error('nothing is stored in this browser');
    leaveMark('backedUpRevision', String(restored));
    dropMark('lost');
    for (const mark of ['imported', 'backedUp', 'restored'] as const) leaveMark(mark);
    this.#startAnew();
  }
}
