import { PREFERRED, observationAt, type Block } from './block.ts';
import { BlockBuilder, noteKey, sourceKey } from './blockBuilder.ts';
import type { Observation } from './observation.ts';
import { CONFIDENCES } from './observation.ts';
import { comparePeriods } from './period.ts';

/** What one incoming observation does to what is stored. `before` and `after` are whole observations, `null` where there is none. */
export interface Step {
  readonly kind: 'added' | 'changed' | 'unchanged' | 'removed' | 'kept';
  readonly before: Observation | null;
  readonly after: Observation | null;
}

/** Order of a block's rows, by the names that identify an observation: area, period, source. */
export function compareIdentity(a: Observation, b: Observation): number {
  if (a.area !== b.area) return a.area < b.area ? -1 : 1;
  return (
    comparePeriods(a.period, b.period) || (a.source.name < b.source.name ? -1 : a.source.name > b.source.name ? 1 : 0)
  );
}

/** Everything but the line it came from. */
export function sameContent(a: Observation, b: Observation): boolean {
  return (
    a.value === b.value &&
    a.confidence === b.confidence &&
    a.preferred === b.preferred &&
    a.disputed === b.disputed &&
    sourceKey(a.source) === sourceKey(b.source) &&
    noteKey(a.note) === noteKey(b.note)
  );
}

/**
 * Walks two blocks of one indicator side by side. An observation of the same area, period and source name in both is
 * `unchanged` or `changed`; one in the stored block alone is `kept`, or `removed` when the incoming block claims to be
 * the whole set. `fill` completes an incoming observation from the stored one where its file did not state everything.
 */
export function* compareBlocks(
  stored: Block | null,
  incoming: Block | null,
  isWhole: boolean,
  fill: (after: Observation, before: Observation) => Observation = (after) => after,
): Generator<Step> {
  let left = 0;
  let right = 0;
  const leftCount = stored?.count ?? 0;
  const rightCount = incoming?.count ?? 0;
  while (left < leftCount || right < rightCount) {
    const before = stored && left < leftCount ? observationAt(stored, left) : null;
    const after = incoming && right < rightCount ? observationAt(incoming, right) : null;
    const order = before && after ? compareIdentity(before, after) : before ? -1 : 1;
    if (order < 0) {
      left++;
      yield { kind: isWhole ? 'removed' : 'kept', before, after: null };
    } else if (order > 0) {
      right++;
      yield { kind: 'added', before: null, after };
    } else {
      left++;
      right++;
      const filled = before && after && fill(after, before);
      yield { kind: before && filled && sameContent(before, filled) ? 'unchanged' : 'changed', before, after: filled };
    }
  }
}

export const addObservation = (builder: BlockBuilder, o: Observation): number =>
  builder.add(
    o.area,
    o.period,
    o.source,
    o.note,
    o.value,
    CONFIDENCES.indexOf(o.confidence) | (o.preferred ? PREFERRED : 0) | (o.disputed ? 8 : 0),
    o.row,
  );
