import { formatPeriod, formatValue } from '../../domain/format.ts';
import { comparePeriods } from '../../domain/period.ts';
import type { SeriesInput, SeriesWords } from './seriesInput.ts';

/** Head and rows of the table that says what the chart shows: one row per period, the newest first. */
export function seriesTable(
  { indicator, language, lines, others }: SeriesInput,
  words: SeriesWords & { readonly period: string; readonly missing: string },
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const write = (value: number): string => formatValue(value, indicator, language);
  const periods = new Set([...lines.flatMap(({ points }) => points), ...others].map(({ period }) => period));
  const rows = [...periods].sort(comparePeriods).map((period) => [
    formatPeriod(period, language),
    ...lines.map(({ points }) => {
      const point = points.find((candidate) => candidate.period === period);
      if (!point) return words.missing;
      const doubts = [point.disputed ? words.disputed : '', point.confidence === 'low' ? words.weak : ''];
      return [write(point.value), ...doubts.filter(Boolean)].join(', ');
    }),
    ...(others.length === 0
      ? []
      : [
          others
            .filter((other) => other.period === period)
            .map(({ label, value }) => `${label}: ${write(value)}`)
            .join('; '),
        ]),
  ]);
  return {
    head: [words.period, ...lines.map(({ label }) => label), ...(others.length > 0 ? [words.others] : [])],
    rows: rows.reverse(),
  };
}
