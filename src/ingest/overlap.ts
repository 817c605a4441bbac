import type { Block } from '../domain/blocks/block.ts';
import { mergeBlocks } from '../domain/blocks/mergeBlocks.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { FoundSeries, Reading } from './rows/reading.ts';

/** A new series beside the known one that it may be: how many figures of the same place and period agree. */
export interface Overlap {
  readonly series: IndicatorId;
  readonly known: IndicatorId;
  readonly same: number;
  readonly different: number;
}

function compared(incoming: Block, stored: Block): Omit<Overlap, 'series' | 'known'> {
  let [same, different] = [0, 0];
  // Whoever says so: it is asked whether they speak of one thing.
  const anonymous = (block: Block): Block => ({
    ...block,
    sources: block.sources.map(() => ({ name: '', url: '', published: '' })),
  });
  mergeBlocks(anonymous(stored), anonymous(incoming), (kind, before, after) => {
    if (before < 0 || after < 0) return;
    if (kind === 'unchanged' || stored.value[before] === incoming.value[after]) same++;
    else different++;
  });
  return { same, different };
}

function overlapOf(
  { id, suggestion }: FoundSeries,
  blocks: ReadonlyMap<IndicatorId, Block>,
  stored: ReadonlyMap<IndicatorId, Block>,
): Overlap | null {
  const incoming = blocks.get(id);
  const known = suggestion === null ? undefined : stored.get(suggestion);
  return suggestion && incoming && known ? { series: id, known: suggestion, ...compared(incoming, known) } : null;
}

/** A reading as it is reviewed, and how the figures of its new series stand to those of the indicators that they may be. */
interface Compared {
  readonly reading: Reading;
  readonly overlaps: readonly Overlap[];
}

/**
 * A file that was imported before, again: where every figure of a series is stored already under the indicator that it may
 * be, there is nothing to ask. Any other series keeps its own name.
 */
export function withKnownAgain(reading: Reading, stored: ReadonlyMap<IndicatorId, Block>): Compared {
  const again = new Map<IndicatorId, IndicatorId>();
  const overlaps: Overlap[] = [];
  const blocks = new Map(reading.blocks.map((block) => [block.indicator, block]));
  for (const series of reading.series) {
    const overlap = overlapOf(series, blocks, stored);
    if (overlap && overlap.different === 0 && overlap.same === series.count) again.set(series.id, overlap.known);
    else if (overlap) overlaps.push(overlap);
  }
  if (again.size === 0) return { reading, overlaps };
  const known = (id: IndicatorId): IndicatorId => again.get(id) ?? id;
  return {
    reading: {
      ...reading,
      blocks: reading.blocks.map((block) => ({ ...block, indicator: known(block.indicator) })),
      series: reading.series.map((one) => (again.has(one.id) ? { ...one, id: known(one.id), isKnown: true } : one)),
      targets: reading.targets.map((target) => ({ ...target, indicator: known(target.indicator) })),
    },
    overlaps,
  };
}
