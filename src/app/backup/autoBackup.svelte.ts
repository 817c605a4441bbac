import type { RevisionId } from '../../domain/revision.ts';
import { markOf } from '../data/marks.ts';

/** What TypeScript's library lacks of https://wicg.github.io/file-system-access/ */
interface Picker {
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}
interface Permitted {
  queryPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
}
const permitted = (file: FileSystemFileHandle): Permitted => file as unknown as Permitted;

type State =
  | { readonly name: 'off' | 'writing' | 'written' }
  /** The browser wants the reader to allow it anew. */
  | { readonly name: 'asking' }
  | { readonly name: 'failed'; readonly error: unknown };

/** Fetched when it is asked for, for where there is no storage its library does not even load. */
const places = () => import('../../store/backupPlace.ts');

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Writes a backup to a file that the reader chose once, whenever the data have changed. Where the browser lets a page do that. */
export class AutoBackup {
  #state = $state.raw<State>({ name: 'off' });
  #file = $state.raw<FileSystemFileHandle | null>(null);
  #current: RevisionId | null = null;
  /** A file that was just chosen holds nothing yet, whatever the last backup was of. */
  #isDue = false;
  readonly #write: (to: WritableStream<Uint8Array<ArrayBuffer>>) => Promise<boolean>;

  /** `write` writes a whole backup, and tells whether there was anything to write. */
  constructor(write: (to: WritableStream<Uint8Array<ArrayBuffer>>) => Promise<boolean>) {
    this.#write = write;
  }

  static get isPossible(): boolean {
    return 'showSaveFilePicker' in window;
  }

  get state(): State {
    return this.#state;
  }

  /** The name of the file; `null` while none is chosen. */
  get file(): string | null {
    return this.#file?.name ?? null;
  }

  /** Takes up what was chosen at an earlier visit. */
  async resume(): Promise<void> {
    if (!AutoBackup.isPossible) return;
    try {
      this.#file = await (await places()).chosenPlace();
    } catch {
      // Without storage there was nothing to remember.
    }
  }

  /** Lets the reader choose a file, and writes it. */
  async choose(suggestedName: string): Promise<void> {
    const types = [{ accept: { 'application/x-targetline': ['.targetline'] } }];
    try {
      const file = await (window as unknown as Picker).showSaveFilePicker({ suggestedName, types });
      await (await places()).choosePlace(file);
      this.#isDue = true;
      this.#file = file;
      await this.#renew(file);
    } catch (error) {
      if (!isAbort(error)) this.#state = { name: 'failed', error };
    }
  }

  /** Asks the browser for the permission anew, which it grants to a click alone, and writes. */
  async allow(): Promise<void> {
    const file = this.#file;
    if (file && (await permitted(file).requestPermission({ mode: 'readwrite' })) === 'granted') await this.#renew(file);
  }

  async stop(): Promise<void> {
    this.#file = null;
    this.#state = { name: 'off' };
    await (await places()).choosePlace(null);
  }

  /** Writes, if the last backup is not of the revision that is current now. */
  async keepUp(current: RevisionId): Promise<void> {
    const file = this.#file;
    this.#current = current;
    // What is being written is followed by another, if it does not hold this revision.
    if (!file || this.#state.name === 'writing') return;
    if (!this.#isBehind) this.#state = { name: 'written' };
    else if ((await permitted(file).queryPermission({ mode: 'readwrite' })) === 'granted') await this.#renew(file);
    else this.#state = { name: 'asking' };
  }

  get #isBehind(): boolean {
    return this.#isDue || (this.#current !== null && markOf('backedUpRevision') !== String(this.#current));
  }

  async #renew(file: FileSystemFileHandle): Promise<void> {
    if (this.#state.name === 'writing') return;
    this.#state = { name: 'writing' };
    try {
      // One tab after the other: the one that read first must not write last.
      await navigator.locks.request('targetline-backup', async () => {
        for (let of: RevisionId | null | undefined; this.#isBehind && of !== this.#current;) {
          of = this.#current;
          this.#isDue = false;
          // What stands there stays until all of it is written.
          const to = await file.createWritable();
          if (!(await this.#write(to))) await to.abort();
        }
      });
      this.#state = { name: 'written' };
    } catch (error) {
      this.#state = { name: 'failed', error };
    }
  }
}
