import { formatPeriod, formatValue } from '../../domain/format.ts';
import { comparePeriods } from '../../domain/period.ts';
import type { TableData } from '../frame/frame.ts';
import type { SeriesInput, SeriesWords } from './seriesInput.ts';
import { readPoint } from './seriesStops.ts';

/** Head and rows of the table that says what the chart shows: one row per period, the newest first. */
export function seriesTable(
  input: SeriesInput,
  words: SeriesWords & { readonly period: string; readonly missing: string },
): TableData {
  const { indicator, language, lines, others } = input;
  const periods = new Set([...lines.flatMap(({ points }) => points), ...others].map(({ period }) => period));
  const rows = [...periods].sort(comparePeriods).map((period) => [
    formatPeriod(period, language),
    ...lines.map(({ points }) => {
      const point = points.find((candidate) => candidate.period === period);
      return point ? readPoint(point, input, words) : words.missing;
    }),
    ...(others.length === 0
      ? []
      : [
          others
            .filter((other) => other.period === period)
            .map(({ label, value }) => `${label}: ${formatValue(value, indicator, language)}`)
            .join('; '),
        ]),
  ]);
  return {
    head: [words.period, ...lines.map(({ label }) => label), ...(others.length > 0 ? [words.others] : [])],
    rows: rows.reverse(),
  };
}
