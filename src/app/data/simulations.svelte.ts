import type { Area } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import { isSame, isWholeFuture, simulateIn, WAITING, type SimulatedFuture, type Wish } from './simulation.svelte.ts';

interface Asked {
  readonly wish: Wish;
  readonly future: SimulatedFuture;
}

/**
 * The simulated futures of several fields side by side, for a screen that looks at more than one index or horizon: each is made
 * once, one after the other, and kept until the screen is left. An edition of 10,000 draws holds 12 MB.
 */
export class Simulations {
  #asked = $state.raw<readonly Asked[]>([]);
  readonly #wanted: Wish[] = [];
  #isBusy = false;
  #end: () => void = () => undefined;
  readonly #areas: () => readonly Area[];

  constructor(areas: () => readonly Area[]) {
    this.#areas = areas;
  }

  /** What there is by now for these scores; asking begins the work. */
  of(scores: Block, until: number): SimulatedFuture {
    const wish = { scores, until };
    const known = this.#asked.find((one) => isSame(one.wish, wish));
    if (!known && !this.#wanted.some((one) => isSame(one, wish))) {
      this.#wanted.push(wish);
      queueMicrotask(() => {
        this.#next();
      });
    }
    return known?.future ?? WAITING;
  }

  #next(): void {
    const wish = this.#isBusy ? undefined : this.#wanted[0];
    if (!wish) return;
    this.#isBusy = true;
    this.#end = simulateIn(wish, this.#areas(), (future) => {
      this.#asked = [...this.#asked.filter((one) => one.wish !== wish), { wish, future }];
      if (!isWholeFuture(future)) return;
      this.#wanted.shift();
      this.#isBusy = false;
      this.#next();
    });
  }

  stop(): void {
    this.#wanted.length = 0;
    this.#end();
  }
}
