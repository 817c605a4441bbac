/** Something that wants to stand at a place in a column and needs a height there. */
export interface Wish {
  /** Where its middle should be. */
  readonly at: number;
  readonly height: number;
  /** Lower is kept longer when there is not room for all. */
  readonly priority: number;
}

/**
 * Where labels stand in a column between `from` and `to`: the middle of each, in the order of `wishes`, or `null` for
 * those that were dropped. None overlaps another or leaves the range, their order by wish is kept, and the sum of squared distances
 * to the wishes is the least possible (pool-adjacent-violators: labels that touch move as one block).
 * When the heights do not fit together, the highest `priority` number goes first, the later of equals before the earlier.
 */
export function placeLabels(wishes: readonly Wish[], from: number, to: number): readonly (number | null)[] {
  const placed: (number | null)[] = wishes.map(() => null);
  const kept = keepWhatFits(wishes, to - from).sort((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b);
  const blocks: { first: number; last: number; height: number; sum: number }[] = [];
  kept.forEach((index, order) => {
    const { at, height } = wishes[index] ?? { at: 0, height: 0 };
    // `sum` adds up the tops the block would have if each label in turn got its wish.
    let block = { first: order, last: order, height, sum: at - height / 2 };
    for (let above = blocks.at(-1); above && topOf(above) + above.height > topOf(block); above = blocks.at(-1)) {
      const count = block.last - block.first + 1;
      block = {
        first: above.first,
        last: block.last,
        height: above.height + block.height,
        sum: above.sum + block.sum - count * above.height,
      };
      blocks.pop();
    }
    blocks.push(block);
  });
  function topOf(block: { first: number; last: number; height: number; sum: number }): number {
    const wanted = block.sum / (block.last - block.first + 1);
    return Math.max(from, Math.min(to - block.height, wanted));
  }
  for (const block of blocks) {
    let top = topOf(block);
    for (const index of kept.slice(block.first, block.last + 1)) {
      const height = wishes[index]?.height ?? 0;
      placed[index] = top + height / 2;
      top += height;
    }
  }
  return placed;
}

function keepWhatFits(wishes: readonly Wish[], room: number): number[] {
  const byPriority = wishes
    .map((_, index) => index)
    .sort((a, b) => (wishes[a]?.priority ?? 0) - (wishes[b]?.priority ?? 0));
  let used = 0;
  const kept: number[] = [];
  for (const index of byPriority) {
    const height = wishes[index]?.height ?? 0;
    if (used + height > room) break;
    used += height;
    kept.push(index);
  }
  return kept;
}
