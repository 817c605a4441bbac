import { openSnapshot, type OpenedSnapshot } from './pictures/snapshotFiles.ts';
import { MOST_IN_FILE } from '../snapshot/snapshot.ts';
import type { Database, KeptSnapshot } from '../store/schema.ts';
import { annotateSnapshot, dropSnapshot, keptSnapshots, moveSnapshot, restoreSnapshot } from '../store/shelf.ts';
import { watch } from '../store/watch.ts';

/** A snapshot on the shelf; `opened` is `null` for one that can no longer be read. */
export interface Kept extends KeptSnapshot {
  readonly opened: OpenedSnapshot | null;
}

/** The kept snapshots of this browser, opened; follows what other tabs do. */
export class Shelf {
  /** `null` while being read. */
  #kept = $state.raw<readonly Kept[] | null>(null);
  #isStored = $state.raw(true);
  readonly #opened = new Map<string, OpenedSnapshot | null>();
  #db: Database | null = null;
  #stop: () => void = () => undefined;
  #turn = 0;

  constructor(database: Promise<Database | null>) {
    void database.then((db) => {
      this.#db = db;
      if (db)
        this.#stop = watch(
          () => keptSnapshots(db),
          this.#show,
          () => (this.#isStored = false),
        );
      else this.#isStored = false;
    });
  }

  get kept(): readonly Kept[] | null {
    return this.#kept;
  }

  /** False where the browser stores nothing. */
  get isStored(): boolean {
    return this.#isStored;
  }

  readonly #show = (kept: readonly KeptSnapshot[]): void => {
    const turn = ++this.#turn;
    void Promise.all(kept.map(async (one) => ({ ...one, opened: await this.#open(one.text) }))).then((all) => {
      if (turn === this.#turn) this.#kept = all;
    });
  };

  async #open(text: string): Promise<OpenedSnapshot | null> {
    const known = this.#opened.get(text);
    if (known !== undefined) return known;
    const result = await openSnapshot(text, MOST_IN_FILE);
    const opened = result.ok ? result.value : null;
    this.#opened.set(text, opened);
    return opened;
  }

  async move(id: number, by: -1 | 1): Promise<void> {
    if (this.#db) await moveSnapshot(this.#db, id, by);
  }

  async annotate(id: number, remark: string): Promise<void> {
    if (this.#db) await annotateSnapshot(this.#db, id, remark);
  }

  async drop(id: number): Promise<void> {
    if (this.#db) await dropSnapshot(this.#db, id);
  }

  /** Back to its place, after it was dropped. */
  async undrop({ id, text, remark, place }: KeptSnapshot): Promise<void> {
    if (this.#db) await restoreSnapshot(this.#db, { id, text, remark, place });
  }

  stop(): void {
    this.#stop();
  }
}
