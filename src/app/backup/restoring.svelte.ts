import { createContext } from 'svelte';
import type { Backup, BackupFault } from '../../store/backup.ts';
import { markOf } from '../data/marks.ts';
import type { Backups } from './backups.ts';
import { readApart } from './backupWorker.ts';

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading'; readonly file: string }
  | { readonly name: 'asked'; readonly file: string; readonly backup: Backup }
  | { readonly name: 'refused'; readonly file: string; readonly fault: BackupFault }
  | { readonly name: 'writing' }
  | { readonly name: 'failed'; readonly error: unknown };

function lastBackup() {
  const revision = markOf('backedUpRevision');
  return { moment: markOf('backedUp'), revision: revision === null ? null : Number(revision) };
}

/** A backup made, or on its way back: read, asked about, put in place. */
export class Restoring {
  #state = $state.raw<State>({ name: 'idle' });
  #last = $state.raw(lastBackup());
  #reading = new AbortController();
  /** Not on the way to the first picture. */
  readonly #backups: () => Promise<Backups>;

  constructor(backups: () => Promise<Backups>) {
    this.#backups = backups;
  }

  get state(): State {
    return this.#state;
  }

  /** When the last backup was made, and of which revision; `null` where that is not known. */
  get last(): { readonly moment: string | null; readonly revision: number | null } {
    return this.#last;
  }

  /** Everything that is stored as one file; `null` where nothing is. */
  async write(): Promise<Blob | null> {
    const file = await (await this.#backups()).write();
    this.#last = lastBackup();
    return file;
  }

  /** The same, as it is read, to where it is to go; false where nothing is stored. */
  async writeTo(to: WritableStream<Uint8Array<ArrayBuffer>>): Promise<boolean> {
    const isDone = await (await this.#backups()).writeTo(to);
    this.#last = lastBackup();
    return isDone;
  }

  async offer(file: File): Promise<void> {
    this.cancel();
    const { signal } = (this.#reading = new AbortController());
    this.#state = { name: 'reading', file: file.name };
    try {
      const read = await readApart(file, signal);
      if (signal.aborted) return;
      this.#state = read.ok
        ? { name: 'asked', file: file.name, backup: read.value }
        : { name: 'refused', file: file.name, fault: read.error };
    } catch (error) {
      if (!signal.aborted) this.#state = { name: 'failed', error };
    }
  }

  cancel(): void {
    this.#reading.abort();
    this.#state = { name: 'idle' };
  }

  /** Replaces what is stored by the backup that was asked about. The page starts anew with it. */
  async restore(): Promise<void> {
    if (this.#state.name !== 'asked') return;
    const { backup } = this.#state;
    this.#state = { name: 'writing' };
    try {
      await (await this.#backups()).restore(backup);
    } catch (error) {
      this.#state = { name: 'failed', error };
    }
  }
}

/** The way back of a backup, made once by `App.svelte`. */
export const [useRestoring, provideRestoring] = createContext<Restoring>();
