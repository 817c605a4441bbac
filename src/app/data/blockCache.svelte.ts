import type { Block } from '../../domain/blocks/block.ts';
import type { StoredId } from '../../domain/revision.ts';

type Held = ReadonlyMap<StoredId, Block | null>;
type Read = (ids: readonly StoredId[]) => Promise<Held>;

/**
 * Blocks in memory, by stored id: an id always means the same block, so no late answer can be a wrong one. A block that
 * is asked for and not there is read; all that were asked for in one turn are read in one go.
 */
export class BlockCache {
  #held = $state.raw<Held>(new Map());
  readonly #wanted = new Set<StoredId>();
  readonly #read: Read;
  readonly #failed: (error: unknown) => void;

  constructor(read: Read, failed: (error: unknown) => void) {
    this.#read = read;
    this.#failed = failed;
  }

  /** The block; `null` where it cannot be read, `undefined` while it is being read. */
  get(id: StoredId): Block | null | undefined {
    const block = this.#held.get(id);
    if (block === undefined) this.#want(id);
    return block;
  }

  /** Those of some blocks that are in memory. */
  held(ids: readonly StoredId[]): Held {
    const found = new Map<StoredId, Block | null>();
    for (const id of ids) {
      const block = this.#held.get(id);
      if (block !== undefined) found.set(id, block);
    }
    return found;
  }

  /** How many blocks are in memory. */
  get size(): number {
    return this.#held.size;
  }

  put(blocks: Iterable<readonly [StoredId, Block | null]>): void {
    this.#held = new Map([...this.#held, ...blocks]);
  }

  /** Lets go of every block that is not named. */
  keepOnly(named: ReadonlySet<StoredId>): void {
    if ([...this.#held.keys()].every((id) => named.has(id))) return;
    this.#held = new Map([...this.#held].filter(([id]) => named.has(id)));
  }

  #want(id: StoredId): void {
    if (this.#wanted.size === 0)
      queueMicrotask(() => {
        this.#load().catch(this.#failed);
      });
    this.#wanted.add(id);
  }

  async #load(): Promise<void> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    this.put(await this.#read(wanted));
  }
}
