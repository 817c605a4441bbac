import { untrack } from 'svelte';
import { nextTask } from '../data/nextTask.ts';

/** A value that follows another one in a task of its own, so that what is drawn of both does not keep the reader waiting at once. */
export class Later<T> {
  #value: T;

  /** `prepare` works out before, each step in a task of its own, what will be asked of it. */
  constructor(source: () => T, prepare: (value: T) => Iterable<void>) {
    this.#value = $state.raw(source());
    $effect(() => {
      const next = source();
      if (next === untrack(() => this.#value)) return undefined;
      const going = { isOn: true };
      void this.#follow(next, prepare, going);
      return () => {
        going.isOn = false;
      };
    });
  }

  get value(): T {
    return this.#value;
  }

  async #follow(next: T, prepare: (value: T) => Iterable<void>, going: { readonly isOn: boolean }): Promise<void> {
    try {
      const steps = prepare(next)[Symbol.iterator]();
      do {
        await nextTask();
        if (!going.isOn) return;
      } while (steps.next().done !== true);
    } catch {
      // What cannot be worked out before fails again, and is told, where it is asked for.
    }
    if (going.isOn) this.#value = next;
  }
}

/** How many steps of something long are taken by now: one more in every task, until all are. */
export class Steps {
  #taken = $state(1);

  constructor(all: () => number) {
    $effect(() => {
      const next = this.#taken + 1;
      if (next <= all())
        void nextTask().then(() => {
          this.#taken = next;
        });
    });
  }

  get taken(): number {
    return this.#taken;
  }
}
