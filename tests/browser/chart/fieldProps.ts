import type { ComponentProps } from 'svelte';
import FieldChart from '../../../src/chart/field/FieldChart.svelte';

/** A whole field chart of four uneven editions, one of them without a figure. */
export const fieldProps = (
  over: Partial<ComponentProps<typeof FieldChart>> = {},
): ComponentProps<typeof FieldChart> => ({
  title: 'EGDI score',
  subtitle: 'Điểm của các kỳ khảo sát không hoàn toàn so sánh được',
  summary: 'Viet Nam is short by 0.3.',
  source: 'Source: UN',
  texts: {
    showTable: 'Show table',
    hideTable: 'Hide table',
    share: 'Share',
    edition: 'Survey edition',
    missing: 'no figure',
    notSimulated: 'not simulated',
    field: 'Each grey line is one of 193 countries.',
    axisStart: (start) => `The axis starts at ${start}.`,
    empty: 'No figures.',
    projected: (median, low, high) => `${median} (${low} to ${high})`,
    projectedEnd: (year, low, high) => `${year}: ${low} to ${high}`,
    fan: 'Bands of 50 % and 80 %.',
  },
  facts: [],
  editions: [2004, 2005, 2008, 2010],
  kind: 'score',
  axis: 'EGDI score (0 to 1)',
  decimals: 4,
  language: 'en',
  followed: { id: 'VNM', name: 'Viet Nam', values: [0.3, 0.5, null, 0.6], details: ['', '', '', 'rank 71'] },
  peers: [],
  cutOffs: [{ rank: 50, label: 'Score of rank 50', values: [0.6, 0.7, 0.8, 0.9] }],
  field: [
    [0.9, 0.8, 0.7, 0.95],
    [0.1, 0.2, 0.3, 0.4],
  ],
  gap: 'short by 0.3000',
  targets: [{ year: 2030, label: '2030: top 50' }],
  ...over,
});
