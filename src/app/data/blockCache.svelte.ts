import type { Block } from '../../domain/blocks/block.ts';
import type { StoredId } from '../../domain/revision.ts';

type Read = (ids: readonly StoredId[]) => Promise<ReadonlyMap<StoredId, Block>>;

/**
 * Blocks in memory, by stored id: an id always means the same block, so no late answer can be a wrong one. A block that
 * is asked for and not there is read; all that were asked for in one turn are read in one go.
 */
export class BlockCache {
  #held = $state.raw<ReadonlyMap<StoredId, Block>>(new Map());
  readonly #wanted = new Set<StoredId>();
  readonly #read: Read;
  readonly #failed: (error: unknown) => void;

  constructor(read: Read, failed: (error: unknown) => void) {
    this.#read = read;
    this.#failed = failed;
  }

  /** The block, or `undefined` while it is being read. */
  get(id: StoredId): Block | undefined {
    const block = this.#held.get(id);
    if (!block) this.#want(id);
    return block;
  }

  /** How many blocks are in memory. */
  get size(): number {
    return this.#held.size;
  }

  put(blocks: Iterable<readonly [StoredId, Block]>): void {
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
