import { leaveMark, markOf } from '../data/marks.ts';

/** Bytes: about as much as a workspace of a few million figures takes with the review of the next import. */
const TIGHT = 50_000_000;

/** How long, and how much, this browser keeps for the page. */
export class Keeping {
  #isKept = $state.raw<boolean | null>(null);
  #room = $state.raw<{ readonly used: number; readonly most: number } | null>(null);
  #wasRefused = $state.raw(false);

  /** Whether the browser promised to keep the data until the reader deletes them; `null` where it does not tell. */
  get isKept(): boolean | null {
    return this.#isKept;
  }

  /** Bytes, as the browser estimates them; `null` where it does not. */
  get room(): { readonly used: number; readonly most: number } | null {
    return this.#room;
  }

  /** Bytes that are left, where they are few; else `null`. */
  get tight(): number | null {
    const left = this.#room === null ? TIGHT : Math.max(0, this.#room.most - this.#room.used);
    return left < TIGHT ? left : null;
  }

  /** Whether it was asked on this screen and did not promise. */
  get wasRefused(): boolean {
    return this.#wasRefused;
  }

  /** Whether the next import asks: the first one does. */
  get isToBeAsked(): boolean {
    return this.#isKept === false && !this.#wasRefused && markOf('askedToKeep') === null;
  }

  async look(): Promise<void> {
    if (!('storage' in navigator)) return;
    try {
      this.#isKept = await navigator.storage.persisted();
      const { usage, quota } = await navigator.storage.estimate();
      this.#room = usage === undefined || quota === undefined ? null : { used: usage, most: quota };
    } catch {
      // Blocked storage: the page says that it stores nothing.
    }
  }

  /** Asks for the promise. Some browsers ask the reader in turn, others decide by how the page is used. */
  async ask(): Promise<void> {
    leaveMark('askedToKeep');
    try {
      this.#isKept = await navigator.storage.persist();
    } catch {
      this.#isKept = false;
    }
    this.#wasRefused = !this.#isKept;
  }
}
