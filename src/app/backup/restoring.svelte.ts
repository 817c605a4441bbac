import { createContext } from 'svelte';
import type { Backup, BackupFault } from '../../store/backup.ts';
import type { Backups } from './backups.ts';

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading'; readonly file: string }
  | { readonly name: 'asked'; readonly file: string; readonly backup: Backup }
  | { readonly name: 'refused'; readonly file: string; readonly fault: BackupFault }
  | { readonly name: 'writing' }
  | { readonly name: 'failed'; readonly error: unknown };

/** A backup made, or on its way back: read, asked about, put in place. */
export class Restoring {
  #state = $state.raw<State>({ name: 'idle' });
  #turn = 0;
  /** Not on the way to the first picture. */
  readonly #backups: () => Promise<Backups>;

  constructor(backups: () => Promise<Backups>) {
    this.#backups = backups;
  }

  get state(): State {
    return this.#state;
  }

  /** Everything that is stored as one file; `null` where nothing is. */
  async write(): Promise<Blob | null> {
    return (await this.#backups()).write();
  }

  async offer(file: File): Promise<void> {
    const turn = ++this.#turn;
    this.#state = { name: 'reading', file: file.name };
    try {
      const { readBackup } = await import('../../store/backup.ts');
      const read = await readBackup(file);
      if (turn !== this.#turn) return;
      this.#state = read.ok
        ? { name: 'asked', file: file.name, backup: read.value }
        : { name: 'refused', file: file.name, fault: read.error };
    } catch (error) {
      if (turn === this.#turn) this.#state = { name: 'failed', error };
    }
  }

  cancel(): void {
    this.#turn += 1;
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
