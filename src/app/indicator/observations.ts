import type { Language } from '../../domain/language.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { comparePeriods, type Period } from '../../domain/period.ts';
import { indicatorMessages } from '../words/indicator.ts';

/** Every figure of a series, drawn or not, ascending by period. */
export const allOf = (series: Series): readonly Observation[] =>
  [...series.observations, ...series.others].sort((a, b) => comparePeriods(a.period, b.period));

/** How a figure stands in its series: of an edition stored in part, drawn, projected by its publisher, too weak, from another source; disputed or not. */
export function statusOf(
  observation: Observation,
  series: Series,
  partial: readonly Period[],
  language: Language,
): string {
  const m = indicatorMessages[language];
  if (partial.includes(observation.period)) return m.partial;
  const place = series.observations.includes(observation)
    ? m.drawn
    : observation.projected
      ? m.publishersProjection
      : observation.confidence === 'low'
        ? m.lowConfidence
        : m.beaten;
  return observation.disputed ? `${place}, ${m.disputed}` : place;
}
