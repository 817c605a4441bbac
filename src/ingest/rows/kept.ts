import type { Block } from '../../domain/blocks/block.ts';
import { BlockBuilder } from '../../domain/blocks/blockBuilder.ts';
import { BlockView } from '../../domain/blocks/dictionary.ts';

/** A block as read, and those of its rows that are left out again. */
export interface Kept {
  readonly block: Block;
  readonly left: Set<number>;
}

/** A block without some of its rows. */
export function withoutRows(block: Block, left: ReadonlySet<number>): Block {
  if (left.size === 0) return block;
  const builder = new BlockBuilder(block.indicator);
  const view = new BlockView(block, builder.dictionaries);
  for (let row = 0; row < block.count; row++) if (!left.has(row)) builder.copy(view, row);
  return builder.finish();
}
