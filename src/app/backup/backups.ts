import type { Backup } from '../../store/backup.ts';
import { currentRevision } from '../../store/query.ts';
import { leaveMark } from '../data/marks.ts';
import type { StoredData } from '../data/storedData.svelte.ts';

/** Everything that is stored, as one file and back. */
export class Backups {
  readonly #data: StoredData;
  readonly #startAnew: () => void;

  /** `startAnew` is called once other data stand in the place of the shown ones; in the page it reloads. */
  constructor(data: StoredData, startAnew: () => void) {
    this.#data = data;
    this.#startAnew = startAnew;
  }

  /** `null` where nothing is stored, or no longer: site data can be cleared while the page is open. */
  async write(): Promise<Blob | null> {
    const db = await this.#data.database();
    if (!db) return null;
    const { writeBackup } = await import('../../store/backup.ts');
    const current = await currentRevision(db);
    if (!current) return null;
    // Of the moment before reading: what another tab imports meanwhile is not in it.
    const moment = new Date().toISOString();
    const file = await writeBackup(db, moment);
    leaveMark('backedUp', moment);
    leaveMark('backedUpRevision', String(current.id));
    return file;
  }

  /** Puts a backup in the place of all that is stored; this page and those in other tabs start anew with it. */
  async restore(backup: Backup): Promise<void> {
    const db = await this.#data.database();
    if (!db) throw new Error('nothing is stored in this browser');
    const { restoreBackup } = await import('../../store/backup.ts');
    // What is shown is of the old state and numbered alike.
    this.#data.pause();
    try {
      await restoreBackup(db, backup);
    } catch (error) {
      this.#data.follow();
      throw error;
    }
    leaveMark('backedUpRevision', String((await currentRevision(db))?.id ?? 0));
    for (const mark of ['imported', 'backedUp', 'restored'] as const) leaveMark(mark);
    this.#startAnew();
  }
}
