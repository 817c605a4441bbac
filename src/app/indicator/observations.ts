import type { Language } from '../../domain/language.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { comparePeriods } from '../../domain/period.ts';
import { indicatorMessages } from '../words/indicator.ts';

/** Every figure of a series, drawn or not, ascending by period. */
export const allOf = (series: Series): readonly Observation[] =>
  [...series.observations, ...series.others].sort((a, b) => comparePeriods(a.period, b.period));

/** How a figure stands in its series: drawn, projected by its publisher, too weak, from another source; disputed or not. */
export function statusOf(observation: Observation, series: Series, language: Language): string {
  const m = indicatorMessages[language];
  const place = series.observations.includes(observation)
    ? m.drawn
    : observation.projected
      ? m.publishersProjection
      : observation.confidence === 'low'
        ? m.lowConfidence
        : m.beaten;
  return observation.disputed ? `${place}, ${m.disputed}` : place;
}
