import { localDay } from './localDay.ts';

/** The reader's day. It turns while a page stays open, and every judgement with it. */
export class Day {
  #today = $state('');

  /** The build draws the page as of a day of its own. */
  constructor(today = localDay(new Date())) {
    this.#today = today;
  }

  get today(): string {
    return this.#today;
  }

  turn(): void {
    this.#today = localDay(new Date());
  }
}
