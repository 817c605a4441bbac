import type { Block } from './block.ts';
import { BlockBuilder } from './blockBuilder.ts';
import { BlockView } from './dictionary.ts';

/** A block without some of its rows. */
export function withoutRows(block: Block, left: ReadonlySet<number>): Block {
  if (left.size === 0) return block;
  const builder = new BlockBuilder(block.indicator);
  const view = new BlockView(block, builder.dictionaries);
  for (let row = 0; row < block.count; row++) if (!left.has(row)) builder.copy(view, row);
  return builder.finish();
}
