import { toPeriod } from '../../../src/domain/period.ts';

const frameTexts = { showTable: 'Show table', hideTable: 'Hide table', share: 'Share', missing: 'no figure' };

export const point = (period: string, value: number, disputed = false) => ({
  period: toPeriod(period)!,
  value,
  disputed,
  confidence: 'high' as const,
});

/** A whole series chart: two sources, one of them disputed, with a target to come. */
export const seriesProps = {
  title: 'Digital economy',
  summary: 'It grew.',
  source: 'Source: GSO',
  texts: {
    ...frameTexts,
    period: 'Period',
    axisNote: 'Each year stands at its end.',
    monthsNote: 'Each month or year stands at its end.',
    axisStart: (start: string) => `The axis starts at ${start}.`,
    others: 'other sources',
    disputed: 'sources differ',
    weak: 'low confidence',
    projected: (median: string, low: string, high: string) => `${median} (80 %: ${low}–${high})`,
    fan: 'Bands hold 50 % and 80 %.',
    empty: 'No figures yet.',
  },
  facts: [],
  indicator: { measure: 'percent' as const, decimals: 2, frequency: 'annual' as const },
  axis: '% of GDP',
  language: 'en' as const,
  lines: [
    {
      id: 'gso',
      label: 'Statistics Office',
      role: 'main' as const,
      points: [point('2023', 12.3), point('2024', 13.2, true)],
    },
  ],
  others: [{ period: toPeriod('2024')!, value: 18.3, label: 'Ministry' }],
  targets: [{ year: 2025, value: 20, comparator: '>=' as const, label: '≥ 20 % by 2025' }],
  required: { label: 'needed: +6.8 points', through: [{ time: 2025, value: 20 }] },
  projection: [],
  breaks: [],
};
