/** What the address bar is to the page; a test brings its own. */
export interface AddressBar {
  readonly hash: () => string;
  readonly replace: (hash: string) => void;
  readonly push: (hash: string) => void;
  readonly later: (run: () => void, milliseconds: number) => number;
  readonly forget: (timer: number) => void;
}

/** Safari throws after 100 changes in 30 seconds, Firefox after 200 in 10; a slider makes that many in three. */
export const PAUSE_MS = 400;

/**
 * The address bar, written to no more often than browsers bear: the first change at once, of those within the pause after
 * it only the last. A change that the browser refuses is tried again, for what is looked at has changed all the same.
 */
export class Address {
  readonly #bar: AddressBar;
  /** What is to stand in the bar once the pause is over. */
  #pending: string | null = null;
  /** What stood in the bar when a change was last asked for: another address means that the reader went elsewhere. */
  #seen = '';
  #pause: number | null = null;

  constructor(bar: AddressBar) {
    this.#bar = bar;
  }

  replace(hash: string): void {
    this.#pending = hash;
    this.#seen = this.#bar.hash();
    if (this.#pause === null) this.#write();
  }

  /** A new entry of the history, at once; what waits belongs to the entry before it. */
  push(hash: string): void {
    this.flush();
    if (hash !== this.#bar.hash()) this.#tried(() => this.#bar.push(hash));
  }

  /** Writes what waits: before the reader leaves this entry of the history. */
  flush(): void {
    if (this.#pending !== null) this.#write();
  }

  /** Gives up what waits: the bar has an address of its own now. */
  drop(): void {
    this.#pending = null;
  }

  #write(): void {
    const hash = this.#pending;
    if (hash === null) return;
    if (this.#bar.hash() !== this.#seen || hash === this.#seen) {
      this.#pending = null;
      return;
    }
    if (this.#tried(() => this.#bar.replace(hash))) this.#pending = null;
    if (this.#pause !== null) this.#bar.forget(this.#pause);
    this.#pause = this.#bar.later(() => {
      this.#pause = null;
      this.#write();
    }, PAUSE_MS);
  }

  /** Whether the browser did it. It refuses by a SecurityError when it has had too many. */
  #tried(change: () => void): boolean {
    try {
      change();
      return true;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }
}
