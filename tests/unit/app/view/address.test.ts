import { describe, expect, it } from 'vitest';
import { Address, AT_ONCE, PAUSE_MS, type AddressBar } from '../../../../src/app/view/address.ts';

/** A history with a clock of its own; `most` changes within 30 seconds are borne, as Safari does. */
class World implements AddressBar {
  entries = ['#/start'];
  writes = 0;
  #now = 0;
  #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #times: number[] = [];
  readonly #most: number;

  constructor(most = 100) {
    this.#most = most;
  }

  readonly hash = (): string => this.entries.at(-1) ?? '';
  readonly replace = (hash: string): void => {
    this.#count();
    this.entries = [...this.entries.slice(0, -1), hash];
  };
  readonly push = (hash: string): void => {
    this.#count();
    this.entries = [...this.entries, hash];
  };
  readonly later = (run: () => void, milliseconds: number): void => {
    this.#timers.set(this.#timers.size + 1 + this.#now, { at: this.#now + milliseconds, run });
  };
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [timer, { at, run }] of this.#timers)
      if (at <= this.#now) {
        this.#timers.delete(timer);
        run();
      }
  }

  #count(): void {
    this.writes++;
    this.#times = this.#times.filter((time) => time > this.#now - 30_000);
    if (this.#times.length >= this.#most) throw new DOMException('too many', 'SecurityError');
    this.#times.push(this.#now);
  }
}

/** An address that has written so often that the next change waits; `#/a` stands in the bar. */
function busyAddress(world: World): Address {
  const address = new Address(world);
  for (let step = 2; step <= AT_ONCE; step++) address.replace(`#/${String(step)}`);
  address.replace('#/a');
  return address;
}

describe('examples', () => {
  it('writes one choice after the other at once, for a reload does not wait', () => {
    const world = new World();
    const address = new Address(world);
    for (const choice of ['#/a', '#/b', '#/c']) {
      address.replace(choice);
      expect(world.entries).toEqual([choice]);
    }
  });

  it('after a long row of changes takes the last every pause, and after a rest all at once again', () => {
    const world = new World();
    const address = busyAddress(world);
    address.replace('#/b');
    address.replace('#/c');
    expect(world.entries).toEqual(['#/a']);
    world.pass(PAUSE_MS);
    expect(world.entries).toEqual(['#/c']);
    for (let rest = 0; rest < AT_ONCE; rest++) world.pass(PAUSE_MS);
    address.replace('#/d');
    expect(world.entries).toEqual(['#/d']);
  });

  it('a slider drawn for a minute is never refused, and ends where it stands', () => {
    const world = new World();
    const address = new Address(world);
    for (let step = 1; step <= 3600; step++) {
      address.replace(`#/${String(step)}`);
      world.pass(16);
    }
    world.pass(PAUSE_MS);
    expect(world.entries).toEqual(['#/3600']);
    expect(world.writes).toBeLessThan(160);
  });

  it('pushes at once, behind what the entry before it was to hold, so that Back leads there', () => {
    const world = new World();
    const address = busyAddress(world);
    address.replace('#/f');
    address.replace('#/fi');
    address.replace('#/find');
    address.push('#/next');
    expect(world.entries).toEqual(['#/find', '#/next']);
    world.pass(10 * PAUSE_MS);
    expect(world.entries).toEqual(['#/find', '#/next']);
  });

  it('flushes before the page goes', () => {
    const world = new World();
    const address = busyAddress(world);
    address.replace('#/b');
    address.flush();
    expect(world.entries).toEqual(['#/b']);
  });

  it('leaves an address alone that the reader has gone to meanwhile', () => {
    const world = new World();
    const address = busyAddress(world);
    address.replace('#/b');
    world.entries = ['#/a', '#/elsewhere'];
    world.pass(PAUSE_MS);
    expect(world.entries).toEqual(['#/a', '#/elsewhere']);
  });

  it('returns to the address that stands in the bar without a write', () => {
    const world = new World();
    const address = busyAddress(world);
    address.replace('#/b');
    address.replace('#/a');
    world.pass(PAUSE_MS);
    expect([world.entries, world.writes]).toEqual([['#/a'], AT_ONCE]);
  });

  it('tries again what the browser refuses', () => {
    const world = new World(1);
    const address = new Address(world);
    address.replace('#/a');
    address.replace('#/b');
    world.pass(PAUSE_MS);
    expect(world.entries).toEqual(['#/a']);
    for (let step = 0; step < 100; step++) world.pass(PAUSE_MS);
    expect(world.entries).toEqual(['#/b']);
  });
});
