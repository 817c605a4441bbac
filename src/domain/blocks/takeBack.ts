import type { Block } from './block.ts';
import { BlockBuilder } from './blockBuilder.ts';
import { BlockView, Dictionaries } from './dictionary.ts';
import { walk } from './mergeBlocks.ts';

/**
 * A block with one earlier change taken out again: what `before` -> `after` added is removed, what it changed or removed
 * is as it was before, unless a later revision changed the same observation since (`current` differs from `after` there).
 * Each block may be `null`: no observation at all. So is the answer when nothing is left.
 */
export function takeBack(before: Block | null, after: Block | null, current: Block | null): Block | null {
  const indicator = (current ?? after ?? before)?.indicator;
  if (indicator === undefined) return null;
  const dictionaries = new Dictionaries();
  const builder = new BlockBuilder(indicator, dictionaries);
  const views = [before, after, current].map((block) => block && new BlockView(block, dictionaries));
  const [was, became, now] = views;
  const identities = views.map((view) => view?.identities() ?? new Float64Array());
  walk(identities, ([then = -1, brought = -1, standing = -1]) => {
    const isOfTheChange = !same(was, then, became, brought) && same(became, brought, now, standing);
    if (isOfTheChange && was && then >= 0) builder.copy(was, then);
    if (!isOfTheChange && now && standing >= 0) builder.copy(now, standing);
  });
  return builder.count > 0 ? builder.finish() : null;
}

/** Whether two blocks agree about one thing: both say the same of it, or both nothing. */
function same(
  one: BlockView | null | undefined,
  row: number,
  other: BlockView | null | undefined,
  otherRow: number,
): boolean {
  if (!one || !other || row < 0 || otherRow < 0) return row < 0 === otherRow < 0;
  return one.says(row, other, otherRow);
}

/** The same for the rows of a table, told apart by `key`. */
export function takeBackRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  current: readonly Row[],
  key: (row: Row) => string,
): readonly Row[] {
  const text = (row: Row | undefined) => JSON.stringify(row);
  const old = new Map(before.map((row) => [key(row), row]));
  const brought = new Map(after.map((row) => [key(row), row]));
  const kept = current.flatMap((row) => {
    const id = key(row);
    const was = old.get(id);
    const isOfTheChange = brought.has(id) && text(brought.get(id)) === text(row) && text(was) !== text(row);
    return isOfTheChange ? (was === undefined ? [] : [was]) : [row];
  });
  const present = new Set(kept.map(key));
  return [...kept, ...before.filter((row) => !brought.has(key(row)) && !present.has(key(row)))];
}
