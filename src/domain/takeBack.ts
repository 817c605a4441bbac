import { observationAt, type Block } from './block.ts';
import { BlockBuilder } from './blockBuilder.ts';
import { addObservation, compareBlocks, compareIdentity, sameContent, type Step } from './mergeBlocks.ts';
import type { Observation } from './observation.ts';

/**
 * A block with one earlier change taken out again: what `before` -> `after` added is removed, what it changed or removed
 * is as it was before, unless a later revision changed the same observation since (`current` differs from `after` there).
 * Each block may be `null`: no observation at all. So is the answer when nothing is left.
 */
export function takeBack(before: Block | null, after: Block | null, current: Block | null): Block | null {
  const indicator = (current ?? after ?? before)?.indicator;
  if (indicator === undefined) return null;
  const builder = new BlockBuilder(indicator);
  const count = current?.count ?? 0;
  const steps = compareBlocks(before, after, true);
  let step = nextChange(steps);
  for (let index = 0; index < count || step;) {
    const standing = current && index < count ? observationAt(current, index) : null;
    const order = compareTo(standing, step);
    if (order < 0 && standing) {
      addObservation(builder, standing);
      index++;
    } else if (order > 0 && step) {
      // Gone since; what the change removed comes back, what it brought is no longer there.
      if (step.kind === 'removed' && step.before) addObservation(builder, step.before);
      step = nextChange(steps);
    } else if (standing && step) {
      const untouched = step.after !== null && sameContent(step.after, standing);
      const kept = untouched ? step.before : standing;
      if (kept) addObservation(builder, kept);
      index++;
      step = nextChange(steps);
    }
  }
  return builder.count > 0 ? builder.finish() : null;
}

function nextChange(steps: Generator<Step>): Step | null {
  for (let next = steps.next(); !next.done; next = steps.next()) if (next.value.kind !== 'unchanged') return next.value;
  return null;
}

function compareTo(standing: Observation | null, step: Step | null): number {
  const changed = step?.after ?? step?.before ?? null;
  if (!standing) return 1;
  return changed ? compareIdentity(standing, changed) : -1;
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
