import { byStanding, comparesIn, coverageOf, defaultPeriod, type Coverage } from '../../assess/siblings.ts';
import type { Area } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';

/** An indicator that has figures of some units, and how these stand in its newest complete period, or simply in its newest. */
export interface Standing {
  readonly indicator: Indicator;
  readonly block: Block;
  readonly coverage: readonly Coverage[];
  readonly period: Period;
}

/** The indicators with figures of two of the units at least, what compares them best first. */
export function standingsOf(
  indicators: readonly Indicator[],
  blockOf: (indicator: Indicator) => Block | null | undefined,
  units: readonly Area[],
): readonly Standing[] {
  return indicators
    .flatMap((indicator) => {
      const block = blockOf(indicator);
      if (!block || !comparesIn(block, units)) return [];
      const coverage = coverageOf(block, units);
      const period = defaultPeriod(coverage);
      return period ? [{ indicator, block, coverage, period, isRank: indicator.measure === 'rank' }] : [];
    })
    .toSorted(byStanding)
    .map(({ isRank: _, ...found }) => found);
}
