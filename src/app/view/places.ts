/** How long a page may take to be as long again as it was. */
const PATIENCE_MS = 5000;

/** Where on the page of each address the reader was when it was left, for the way back. */
export class Places {
  readonly #places = new Map<string, number>();
  #giveUp: () => void = () => undefined;

  leave(address: string): void {
    this.#places.set(address, scrollY);
  }

  /** To the top of a page; of one that is returned to, to the place left, as soon as it is that long again. */
  show(address: string, isReturn: boolean, content: Element): void {
    this.#giveUp();
    const place = isReturn ? (this.#places.get(address) ?? 0) : 0;
    scrollTo({ top: place });
    if (scrollY >= place - 1) return;
    const observer = new ResizeObserver(() => {
      scrollTo({ top: place });
      if (scrollY >= place - 1) this.#giveUp();
    });
    observer.observe(content);
    const end = setTimeout(() => this.#giveUp(), PATIENCE_MS);
    const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
    this.#giveUp = () => {
      observer.disconnect();
      clearTimeout(end);
      for (const move of moves) removeEventListener(move, this.#giveUp);
      this.#giveUp = () => undefined;
    };
    // Who scrolls, goes where they want.
    for (const move of moves) addEventListener(move, this.#giveUp, { passive: true });
  }
}
