/** What the address bar is to the page; a test brings its own. */
export interface AddressBar {
  readonly hash: () => string;
  readonly replace: (hash: string) => void;
  readonly push: (hash: string) => void;
  readonly later: (run: () => void, milliseconds: number) => void;
}

/** Safari throws after 100 changes in 30 seconds, Firefox after 200 in 10; a slider makes that many in three. */
export const PAUSE_MS = 400;
/** Changes that need not wait for a pause: with one every 400 ms there are at most 90 in 30 seconds. */
export const AT_ONCE = 15;

/**
 * The address bar, written to no more often than browsers bear: choices at once, for a reload takes the address as it is
 * and no event before it can still change it; of a long row of changes, as a slider makes them, one every pause. A change
 * that the browser refuses is tried again, for what is looked at has changed all the same.
 */
export class Address {
  readonly #bar: AddressBar;
  /** What is to stand in the bar once the pause is over. */
  #pending: string | null = null;
  /** What stood in the bar when a change was last asked for: another address means that the reader went elsewhere. */
  #seen = '';
  /** Changes that may be written before there is a pause; every pause brings one back. */
  #spare = AT_ONCE;
  #isPausing = false;

  constructor(bar: AddressBar) {
    this.#bar = bar;
  }

  replace(hash: string): void {
    this.#pending = hash;
    this.#seen = this.#bar.hash();
    if (this.#spare > 0) this.#write();
  }

  /** A new entry of the history, at once; what waits belongs to the entry before it. */
  push(hash: string): void {
    this.flush();
    if (hash === this.#bar.hash()) return;
    this.#tried(() => this.#bar.push(hash));
    this.#spend();
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
    this.#spend();
  }

  #spend(): void {
    this.#spare = Math.max(0, this.#spare - 1);
    this.#pause();
  }

  #pause(): void {
    if (this.#isPausing || this.#spare === AT_ONCE) return;
    this.#isPausing = true;
    this.#bar.later(this.#paused, PAUSE_MS);
  }

  readonly #paused = (): void => {
    this.#isPausing = false;
    this.#spare += 1;
    this.#write();
    this.#pause();
  };

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
