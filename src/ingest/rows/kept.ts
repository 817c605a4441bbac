import type { Block } from '../../domain/blocks/block.ts';

/** A block as read, and those of its rows that are left out again. */
export interface Kept {
  readonly block: Block;
  readonly left: Set<number>;
}
