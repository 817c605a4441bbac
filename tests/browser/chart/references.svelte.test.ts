import type { ComponentProps } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { coloursOf } from '../../../src/app/pictures/colours.ts';
import '../../../src/app/theme.css';
import BumpChart from '../../../src/chart/bump/BumpChart.svelte';
import DistributionChart from '../../../src/chart/distribution/DistributionChart.svelte';
import { exportSvg } from '../../../src/chart/export/exportSvg.ts';
import FieldChart from '../../../src/chart/field/FieldChart.svelte';
import GoalsChart from '../../../src/chart/goals/GoalsChart.svelte';
import ProvinceChart from '../../../src/chart/province/ProvinceChart.svelte';
import SeriesChart from '../../../src/chart/series/SeriesChart.svelte';
import TargetsChart from '../../../src/chart/progress/TargetsChart.svelte';
import WhatIfChart from '../../../src/chart/whatIf/WhatIfChart.svelte';
import SmallMultiple from '../../../src/chart/multiple/SmallMultiple.svelte';
import { fieldProps } from './fieldProps.ts';
import { seriesProps } from './seriesProps.ts';

// The pictures of tests/fixtures/charts, under review like code. After a wanted change: npx vitest run --project browser references --update
const frame = { title: 'Title', subtitle: '', summary: 'Summary.', source: 'Source: UN' };
const texts = { showTable: 'Show table', hideTable: 'Hide table', share: 'Share' };
const editions = [2018, 2020, 2022, 2024];
const line = (id: string, name: string, ranks: readonly (number | null)[]) => ({ id, name, ranks });

const bump: ComponentProps<typeof BumpChart> = {
  ...frame,
  facts: [],
  texts: {
    ...texts,
    edition: 'Edition',
    missing: 'not ranked',
    field: 'Each grey line is a country.',
    rank: (rank: string) => `rank ${rank}`,
    score: (score: string) => `score ${score}`,
    movement: () => 'up',
    empty: 'No figures.',
  },
  editions,
  axis: 'EGDI rank (1 is best)',
  decimals: 4,
  language: 'en',
  followed: line('VNM', 'Việt Nam', [97, 91, 89, 71]),
  peers: [line('THA', 'Thailand', [56, 64, 77, 52]), line('SGP', 'Singapore', [12, 23, 4, 3])],
  cutOff: { rank: 50, label: 'Rank 50' },
  field: [[1, 2, 3, 4]],
};
const distribution: ComponentProps<typeof DistributionChart> = {
  ...frame,
  texts: {
    ...texts,
    rank: (rank: string) => `rank ${rank}`,
    score: (score: string) => `score ${score}`,
    median: 'median',
    key: 'Each dot is a country; filled: at or above the score of rank 20.',
    absent: (name: string) => `${name} is not ranked.`,
    country: 'Country',
    rankHead: 'Rank',
    scoreHead: 'Score',
    missing: '–',
    empty: 'No figures.',
  },
  countries: Array.from({ length: 60 }, (_, at) => ({
    id: `C${String(at)}`,
    name: at === 30 ? 'Việt Nam' : `Country ${String(at)}`,
    score: 0.95 - (at * 0.8) / 60,
    rank: at + 1,
  })),
  axis: 'EGDI score (0 to 1)',
  decimals: 4,
  language: 'en',
  followed: { id: 'C30', name: 'Việt Nam' },
  peers: ['C3', 'C50'],
  cutOff: { score: 0.95 - (19 * 0.8) / 60, label: 'Rank 20' },
};
const indices: ComponentProps<typeof SmallMultiple> = {
  ...frame,
  texts: {
    ...texts,
    edition: 'Edition',
    country: 'Country',
    missing: 'no figure',
    peers: 'Grey: Thailand',
    reference: 'Median of the top 50.',
  },
  editions,
  axis: 'Điểm (từ 0 đến 1)',
  name: 'Việt Nam',
  peerNames: ['Thailand'],
  referenceName: 'median',
  decimals: 4,
  language: 'vi',
  panels: ['Online Service Index', 'Telecommunication Infrastructure Index'].map((label, at) => ({
    id: label,
    label,
    values: [0.2, 0.4, null, 0.7 + at / 10],
    peers: [[0.3, 0.5, 0.6, 0.8]],
    reference: [0.5, 0.6, 0.7, 0.88],
  })),
};
const provinces: ComponentProps<typeof ProvinceChart> = {
  ...frame,
  texts: { ...texts, province: 'Unit', figures: 'Figures', empty: 'No figures.' },
  rows: [
    { id: 'a', name: 'Hà Nội', values: [0.8], text: '0.8000', told: ['0.8000'], isChosen: true },
    { id: 'b', name: 'Thành phố Hồ Chí Minh', values: [0.5, 0.7], text: '0.5000 – 0.7000', told: [], isChosen: false },
    { id: 'c', name: 'Đà Nẵng', values: [], text: 'no figure', told: [], isChosen: false },
  ],
  isRank: false,
  decimals: 4,
  axis: 'Index, 0 to 1',
  mean: { value: 0.65, label: 'National mean 0.6500' },
  target: { value: 0.75, label: 'At least 0.7500 by 2030' },
  write: (value: number, decimals: number) => value.toFixed(decimals),
};

const whatIf = {
  ...frame,
  axes: { across: 'EGDI score (0 to 1)', up: 'Chance' },
  texts: { ...texts, alone: 'One component alone' },
  own: { score: 0.77, chance: 0.004, label: 'Viet Nam as in 2024, 0.7709: under 1 %' },
  tried: { score: 0.85, chance: 0.15, label: 'As tried, 0.8516: 15 %' },
  curve: [0.81, 0.842, 0.865, 0.889, 0.907, 0.922, 0.936].map((score, at) => ({
    score,
    chance: [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99][at] ?? 0,
  })),
  bar: {
    median: 0.889,
    band50: [0.865, 0.907] as const,
    band80: [0.842, 0.922] as const,
    label: 'Rank 50 in 2030: 0.842 to 0.922 (80 % of the futures)',
  },
  tracks: [
    {
      label: 'OSI',
      from: 0.77,
      tried: 0.85,
      to: 0.868,
      best: 0.86,
      told: ['From 0.708 to 1.', 'Largest rise seen: +0.3.'],
    },
    { label: 'HCI', from: 0.77, tried: null, to: 0.862, best: null, told: ['From 0.727 to 1.', 'No other country.'] },
  ],
  score: (score: number, decimals: number) => score.toFixed(decimals),
  percent: (share: number) => `${String(Math.round(100 * share))} %`,
  tell: ({ chance }: { readonly chance: number }) => `chance ${String(chance)}`,
  table: () => ({ head: [], rows: [] }),
};

const goals: ComponentProps<typeof GoalsChart> = {
  ...frame,
  texts: { ...texts, empty: 'No figures.' },
  heads: { rank: 'Rank (1 is best)', score: 'Score (0 to 1)', none: 'Places gained' },
  endHead: 'Chance',
  legend: { now: 'now', goal: 'goal' },
  write: (value: number, decimals: number) => value.toFixed(decimals),
  figures: { head: [], rows: [] },
  rows: [
    { scale: 'rank', name: 'Việt Nam', goal: 'rank 50 or better by 2030', now: 71, value: 50, text: '10%', told: [] },
    { scale: 'rank', name: 'Jordan', goal: 'rank 96 or better by 2033', now: 89, value: 96, text: '55%', told: [] },
    {
      scale: 'rank',
      name: 'Kuwait',
      goal: 'rank 30 or better by 2025',
      now: null,
      value: 30,
      text: 'missed',
      told: [],
    },
    { scale: 'score', name: 'Mongolia', goal: 'score of 0.9 or more', now: 0.8457, value: 0.9, text: '–', told: [] },
    { scale: 'none', name: 'Việt Nam', goal: 'places gained: 5 or more', now: 15, value: 5, text: 'met', told: [] },
  ],
};

async function referenceOf(rendered: PromiseLike<{ readonly container: Element }>): Promise<string> {
  const { container } = await rendered;
  if (!(container instanceof HTMLElement)) throw new Error('nothing was drawn');
  container.style.width = '720px';
  await expect.poll(() => container.querySelector('svg[role=img]')?.getAttribute('width')).toBe('720');
  const svg = container.querySelector<SVGSVGElement>('svg[role=img]');
  if (!svg) throw new Error('no picture');
  const colours = coloursOf(svg.outerHTML, 'light');
  const file = exportSvg(svg, {
    ...frame,
    date: '24/11/2026',
    fontCss: '',
    fontFamily: "'Be Vietnam Pro', sans-serif",
    background: colours['--chart-paper'] ?? '',
    colours,
  });
  // One element a line, so that a change can be read.
  return `${file.replaceAll('><', '>\n<')}\n`;
}

const targets = {
  ...frame,
  texts,
  figures: { head: [], rows: [] },
  heads: { name: 'Indicator', latest: 'Latest', bar: 'Base → target', goal: 'Target', verdict: 'Verdict' },
  legend: { latest: 'latest figure', required: 'straight path by now', target: 'target' },
  rows: [
    {
      ...{ group: 'Digital economy', name: 'Digital economy share of GDP', latest: '14.02% (2025)', told: [] },
      ...{ goal: '≥ 20% by 2025', way: { reached: 0.2, required: null }, verdict: 'missed' as const },
      ...{ word: 'missed', detail: 'by 5.98 percentage points' },
    },
    {
      ...{ group: 'Digital economy', name: 'Digital economy share of GDP', latest: '14.02% (2025)', told: [] },
      ...{ goal: '≥ 30% by 2030', way: { reached: 0.1, required: 0.5 }, verdict: 'off-track' as const },
      ...{ word: 'off track:', detail: '+0.27 percentage points a year so far (since 2020), +3.20 a year needed' },
    },
    {
      ...{ group: 'Digital society', name: 'Fibre', latest: 'no figure', told: [], goal: '≥ 80% by 2025', way: null },
      ...{ verdict: 'not-assessable' as const, word: 'not assessable:', detail: 'no figure found' },
    },
  ],
};

const all: readonly (readonly [string, () => Promise<string>])[] = [
  ['field', () => referenceOf(render(FieldChart, fieldProps()))],
  ['series', () => referenceOf(render(SeriesChart, seriesProps))],
  ['bump', () => referenceOf(render(BumpChart, bump))],
  ['distribution', () => referenceOf(render(DistributionChart, distribution))],
  ['indices', () => referenceOf(render(SmallMultiple, indices))],
  ['provinces', () => referenceOf(render(ProvinceChart, { props: provinces }))],
  ['goals', () => referenceOf(render(GoalsChart, goals))],
  ['targets', () => referenceOf(render(TargetsChart, targets))],
  ['whatIf', () => referenceOf(render(WhatIfChart, whatIf))],
];

test.each(all)('the picture of %s is the one that was reviewed', async (name, drawn) => {
  await expect(await drawn()).toMatchFileSnapshot(`../../fixtures/charts/${name}.svg`);
});
