import { PROJECTED, type Block } from './block.ts';
import { BlockBuilder } from './blockBuilder.ts';
import { BlockView, Dictionaries } from './dictionary.ts';
import type { Difference } from '../revision.ts';

/** What a file says of each value beside the value itself; of what it does not say, what is stored is kept. */
export interface States {
  readonly flags: boolean;
  readonly note: boolean;
  readonly source: boolean;
}

export const STATES_ALL: States = { flags: true, note: true, source: true };

export type StepKind = 'added' | 'changed' | 'unchanged' | 'removed' | 'kept';

/** One observation that the stored block, the incoming one or both have: its row there, -1 where it is not. */
export type Visit = (kind: StepKind, storedRow: number, incomingRow: number) => void;

export interface Terms {
  readonly states: States;
  /** The incoming block is all there is from its sources: what it lacks of theirs is removed. */
  readonly isWhole: boolean;
}

const AS_IT_IS: Terms = { states: STATES_ALL, isWhole: false };

/**
 * Lays the block of a file over the stored one of the same indicator. `visit` is told of each observation, in the blocks'
 * order; the answer is the new content, or `null` when it is what is stored already.
 */
export function mergeBlocks(
  stored: Block | null,
  incoming: Block,
  visit: Visit,
  { states, isWhole }: Terms = AS_IT_IS,
): Block | null {
  if (!stored) {
    for (let row = 0; row < incoming.count; row++) visit('added', -1, row);
    return incoming;
  }
  const dictionaries = new Dictionaries();
  const before = new BlockView(stored, dictionaries);
  const after = new BlockView(incoming, dictionaries);
  const builder = new BlockBuilder(incoming.indicator, dictionaries);
  const speaking = new Set(incoming.sources.map((source) => source.name));
  const isRemoved = (row: number) => isWhole && speaking.has(stored.sources[stored.source[row] ?? 0]?.name ?? '');
  let changes = 0;
  walk([before.identities(), after.identities()], ([left = -1, right = -1]) => {
    if (right < 0) {
      const kind = isRemoved(left) ? 'removed' : 'kept';
      if (kind === 'kept') builder.copy(before, left);
      else changes++;
      visit(kind, left, -1);
    } else if (left < 0) {
      changes++;
      builder.copy(after, right);
      visit('added', -1, right);
    } else if (isSame(before, left, after, right, states)) {
      builder.copy(before, left);
      visit('unchanged', left, right);
    } else {
      changes++;
      builder.add(
        after.area[right] ?? 0,
        after.period[right] ?? 0,
        (states.source ? after.source[right] : before.source[left]) ?? 0,
        (states.note ? after.note[right] : before.note[left]) ?? 0,
        incoming.value[right] ?? 0,
        flagsOf(stored.flags[left] ?? 0, incoming.flags[right] ?? 0, states),
        incoming.row[right] ?? 0,
      );
      visit('changed', left, right);
    }
  });
  return changes > 0 ? builder.finish() : null;
}

/** Whether a figure is a projection every file says; the rest of its flags only some. */
const flagsOf = (stored: number, incoming: number, { flags }: States): number =>
  flags ? incoming : (stored & ~PROJECTED) | (incoming & PROJECTED);

function isSame(before: BlockView, left: number, after: BlockView, right: number, states: States): boolean {
  return (
    before.block.value[left] === after.block.value[right] &&
    flagsOf(before.block.flags[left] ?? 0, after.block.flags[right] ?? 0, states) === before.block.flags[left] &&
    (!states.source || before.source[left] === after.source[right]) &&
    (!states.note || before.note[left] === after.note[right])
  );
}

/** What the second of two blocks has more, less, other and the same as the first; `visit` is told of each observation. */
export function differenceOf(
  before: Block | null,
  after: Block | null,
  visit: (kind: keyof Difference, row: number, otherRow: number) => void = () => undefined,
): Difference {
  const dictionaries = new Dictionaries();
  const views = [before, after].map((block) => block && new BlockView(block, dictionaries));
  const [was, is] = views;
  const difference = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  walk(
    views.map((view) => view?.identities() ?? new Float64Array()),
    ([left = -1, right = -1]) => {
      const isSameHere = left >= 0 && right >= 0 && was && is && was.says(left, is, right);
      const kind = left < 0 ? 'added' : right < 0 ? 'removed' : isSameHere ? 'unchanged' : 'changed';
      difference[kind]++;
      visit(kind, left, right);
    },
  );
  return difference;
}

/** Goes through ascending lists side by side: for each number in any of them, where it stands in each (-1: nowhere). */
export function walk(lists: readonly Float64Array[], visit: (rows: readonly number[]) => void): void {
  const at = lists.map(() => 0);
  const rows = lists.map(() => -1);
  for (;;) {
    let least = Infinity;
    for (let list = 0; list < lists.length; list++) least = Math.min(least, lists[list]?.[at[list] ?? 0] ?? Infinity);
    if (least === Infinity) return;
    for (let list = 0; list < lists.length; list++) {
      const row = at[list] ?? 0;
      const isHere = lists[list]?.[row] === least;
      rows[list] = isHere ? row : -1;
      if (isHere) at[list] = row + 1;
    }
    visit(rows);
  }
}
