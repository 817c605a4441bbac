import { formatPeriod, formatValue } from '../../domain/format.ts';
import { comparePeriods, periodTime, yearPeriod, type Period } from '../../domain/period.ts';
import { stopIn, type Box, type Stop } from '../frame/frame.ts';
import type { ProjectedYear, SeriesInput, SeriesPoint, SeriesWords } from './seriesInput.ts';

interface Scales {
  readonly plot: Box;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
}

/** One stop for each period of which anything is said, ascending. */
export function stopsOf(input: SeriesInput, words: SeriesWords, { plot, x, y }: Scales): readonly Stop[] {
  const { indicator, language, lines, others, targets, projection } = input;
  const mainLabel = lines.find(({ role }) => role === 'main')?.label ?? '';
  const latest = lines
    .flatMap(({ points }) => points.map(({ period }) => period))
    .toSorted(comparePeriods)
    .at(-1);
  return periodsOf(input).map((period): Stop => {
    const own = lines.flatMap(({ label, points }) =>
      points.filter((point) => point.period === period).map((point) => ({ label, point })),
    );
    const beside = others.filter((other) => other.period === period);
    const due = targets.filter(({ year }) => String(year) === period);
    const ahead = projection.find(({ time }) => String(time) === period);
    const value = own[0]?.point.value ?? beside[0]?.value ?? ahead?.median ?? due[0]?.value ?? 0;
    const told = [
      ...own.map(({ label, point }) => `${label}: ${readPoint(point, input, words)}`),
      ...beside.map((other) => `${other.label}: ${formatValue(other.value, indicator, language)}`),
      ...(ahead ? [`${mainLabel}: ${projected(ahead, input, words)}`] : []),
      ...due.map(({ label }) => label),
    ];
    const stop = stopIn(plot, x(periodTime(period)), y(value), formatPeriod(period, language), told);
    return { ...stop, isLatest: period === latest };
  });
}

function periodsOf({ lines, others, targets, projection }: SeriesInput): readonly Period[] {
  const observed = [...lines.flatMap(({ points }) => points), ...others].map(({ period }) => period);
  const years = [...targets.map(({ year }) => year), ...projection.map(({ time }) => time)];
  return [...new Set([...observed, ...years.map(yearPeriod)])].sort(comparePeriods);
}

function projected({ median, band80: [low, high] }: ProjectedYear, input: SeriesInput, words: SeriesWords): string {
  const write = (value: number): string => formatValue(value, input.indicator, input.language);
  return words.projected(write(median), write(low), write(high));
}

/** A figure with what is to be doubted about it. */
export function readPoint(point: SeriesPoint, { indicator, language }: SeriesInput, words: SeriesWords): string {
  const doubts = [point.disputed ? words.disputed : '', point.confidence === 'low' ? words.weak : ''].filter(Boolean);
  return [formatValue(point.value, indicator, language), ...doubts].join(', ');
}
