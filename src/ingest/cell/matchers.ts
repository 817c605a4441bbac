import { oncePer } from '../../domain/oncePer.ts';
import type { Registry } from '../../domain/registry.ts';
import { AreaMatcher } from './areaMatcher.ts';
import { IndicatorMatcher } from './seriesNames.ts';

/** Finds what the texts of a file mean. */
export interface Matchers {
  readonly areas: AreaMatcher;
  readonly indicators: IndicatorMatcher;
}

export const matchersOf = oncePer(({ areas, indicators }: Registry): Matchers => ({
  areas: new AreaMatcher(areas),
  indicators: new IndicatorMatcher(indicators),
}));
