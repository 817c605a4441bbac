/** How long a page may take to be as long again as it was. */
const PATIENCE_MS = 5000;
/** Of the page above a line that is returned to, in pixels. */
const ABOVE = 120;

/** Where on the page of each address the reader was when it was left, for the way back. */
export class Places {
  readonly #places = new Map<string, number>();
  #giveUp: () => void = () => undefined;

  leave(address: string): void {
    this.#places.set(address, scrollY);
  }

  /**
   * To the top of a page; of one that is returned to, to the place left, as soon as it is that long again. On one that leads back to a list
   * where the reader never was, to the first of what `left` selects: the line of what is left.
   */
  show(address: string, isReturn: boolean, content: Element, left: string | null = null): void {
    this.#giveUp();
    const known = isReturn ? this.#places.get(address) : 0;
    /** `null` while it is not there. */
    const placeNow = (): number | null => {
      if (known !== undefined || left === null) return known ?? 0;
      const line = [...content.querySelectorAll<HTMLElement>(left)].find(({ offsetParent }) => offsetParent !== null);
      return line ? Math.max(0, line.getBoundingClientRect().top + scrollY - ABOVE) : null;
    };
    let hasBegun = false;
    const arrive = (): boolean => {
      const place = placeNow();
      if (place !== null || !hasBegun) scrollTo({ top: place ?? 0 });
      hasBegun = true;
      return place !== null && scrollY >= place - 1;
    };
    if (arrive()) return;
    const observer = new ResizeObserver(() => {
      if (arrive()) this.#giveUp();
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
