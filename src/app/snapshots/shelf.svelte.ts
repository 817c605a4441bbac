import { openSnapshot, type OpenedSnapshot } from '../pictures/snapshotFiles.ts';
import { MOST_IN_FILE } from '../../snapshot/snapshot.ts';
import type { Database, KeptSnapshot } from '../../store/schema.ts';
import { annotateSnapshot, dropSnapshot, keptSnapshots, moveSnapshot, restoreSnapshot } from '../../store/shelf.ts';

/** A snapshot on the shelf; `opened` is `null` for one that can no longer be read. */
export interface Shelved extends KeptSnapshot {
  readonly opened: OpenedSnapshot | null;
}

/** The kept snapshots of this browser, opened; follows what other tabs do. */
export class Shelf {
  /** `null` while being read. */
  #kept = $state.raw<readonly Shelved[] | null>(null);
  #isStored = $state.raw(true);
  #broken = $state.raw<string | null>(null);
  readonly #opened = new Map<string, OpenedSnapshot | null>();
  #db: Database | null = null;
  #stop: () => void = () => undefined;
  #turn = 0;
  #isStopped = false;
  #failure = $state.raw<{ readonly error: unknown } | null>(null);

  constructor(database: Promise<Database | null>) {
    database.then((db) => this.#follow(db)).catch(this.#fail);
  }

  get kept(): readonly Shelved[] | null {
    return this.#kept;
  }

  /** False where the browser stores nothing. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Why the shelf cannot be read; `null` if it can. */
  get broken(): string | null {
    return this.#broken;
  }

  /** Why the last change was not stored; `null` if it was. */
  get failure(): { readonly error: unknown } | null {
    return this.#failure;
  }

  async #follow(db: Database | null): Promise<void> {
    this.#db = db;
    this.#isStored = db !== null;
    if (!db) return;
    // Fetched here, for where there is no storage its library does not even load.
    const { watch } = await import('../../store/watch.ts');
    if (!this.#isStopped) this.#stop = watch(() => keptSnapshots(db), this.#show, this.#fail);
  }

  readonly #fail = (error: unknown): void => {
    this.#broken = String(error);
  };

  readonly #show = (kept: readonly KeptSnapshot[]): void => {
    const turn = ++this.#turn;
    Promise.all(kept.map(async (one) => ({ ...one, opened: await this.#open(one.text) }))).then((all) => {
      if (turn !== this.#turn) return;
      this.#kept = all;
      const texts = new Set(kept.map(({ text }) => text));
      for (const text of this.#opened.keys()) if (!texts.has(text)) this.#opened.delete(text);
    }, this.#fail);
  };

  async #open(text: string): Promise<OpenedSnapshot | null> {
    const known = this.#opened.get(text);
    if (known !== undefined) return known;
    const result = await openSnapshot(text, MOST_IN_FILE);
    const opened = result.ok ? result.value : null;
    this.#opened.set(text, opened);
    return opened;
  }

  move(id: number, by: -1 | 1): Promise<void> {
    return this.#change((db) => moveSnapshot(db, id, by));
  }

  annotate(id: number, remark: string): Promise<void> {
    return this.#change((db) => annotateSnapshot(db, id, remark));
  }

  drop(id: number): Promise<void> {
    return this.#change((db) => dropSnapshot(db, id));
  }

  /** Back to its place, after it was dropped. */
  undrop({ id, text, remark, place }: KeptSnapshot): Promise<void> {
    return this.#change((db) => restoreSnapshot(db, { id, text, remark, place }));
  }

  async #change(work: (db: Database) => Promise<void>): Promise<void> {
    try {
      if (this.#db) await work(this.#db);
      this.#failure = null;
    } catch (error) {
      this.#failure = { error };
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#stop();
  }
}
