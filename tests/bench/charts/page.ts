// Our charts and a plain D3 join of the very same marks, each drawn into this page on demand: window.draw(chart, way).
import areas from '../../../data/areas.csv?raw';
import { select } from 'd3';
import { flushSync, mount, unmount } from 'svelte';
import BumpChart from '../../../src/chart/bump/BumpChart.svelte';
import { bumpGeometry } from '../../../src/chart/bump/bumpGeometry.ts';
import DistributionChart from '../../../src/chart/distribution/DistributionChart.svelte';
import { distributionGeometry } from '../../../src/chart/distribution/distributionGeometry.ts';
import FieldChart from '../../../src/chart/field/FieldChart.svelte';
import { fieldGeometry } from '../../../src/chart/field/fieldGeometry.ts';
import MapChart from '../../../src/chart/map/MapChart.svelte';
import { mapGeometry } from '../../../src/chart/map/mapGeometry.ts';

const WIDTH = 1100;
const HEIGHT = 480;
const EDITIONS = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];
const ids = [...areas.matchAll(/^([A-Z]{3}),country,/gm)].map(([, id = '']) => id);
const scoreOf = (country: number, edition: number): number =>
  0.5 + 0.45 * Math.sin(country * 1.7 + edition * 0.15) * Math.cos(country * 0.3);
const scores = ids.map((_, country) => EDITIONS.map((_year, edition) => scoreOf(country, edition)));
const ranks = scores.map((own) =>
  own.map((score, edition) => 1 + scores.filter((other) => (other[edition] ?? 0) > score).length),
);
const frame = { title: 'Title', subtitle: '', summary: 'Summary.', source: 'Source: UN' };
const texts = {
  showTable: '',
  hideTable: '',
  share: '',
  edition: '',
  empty: '',
  missing: '',
  notSimulated: '',
  field: 'Grey',
  axisStart: () => '',
};
const followed = (values: readonly number[]) => ({
  id: 'VNM',
  name: 'Viet Nam',
  values,
  details: EDITIONS.map(() => ''),
});
const none: readonly number[] = [];
const rank = (text: string): string => `rank ${text}`;

const field = {
  ...frame,
  editions: EDITIONS,
  kind: 'score' as const,
  axis: 'EGDI score',
  decimals: 4,
  language: 'en' as const,
  followed: followed(scores[100] ?? none),
  peers: [],
  cutOffs: [{ rank: 50, label: 'Score of rank 50', values: EDITIONS.map(() => 0.7) }],
  field: scores,
  gap: null,
  targets: [],
  facts: [],
  texts: { ...texts, projected: () => '', projectedEnd: () => '', fan: '' },
};
const bump = {
  ...frame,
  editions: EDITIONS,
  decimals: 4,
  language: 'en' as const,
  axis: 'EGDI rank',
  followed: { id: 'VNM', name: 'Viet Nam', ranks: ranks[100] ?? none },
  peers: ranks.slice(0, 10).map((own, at) => ({ id: ids[at] ?? '', name: `Country ${String(at)}`, ranks: own })),
  cutOff: { rank: 50, label: 'Rank 50' },
  field: ranks,
  facts: [],
  texts: { ...texts, rank, score: rank, movement: () => '' },
};
const standings = ids.map((id, at) => ({
  id,
  name: `Country ${id}`,
  shortName: id,
  score: Math.abs(scores[at]?.[11] ?? 0),
  rank: ranks[at]?.[11] ?? null,
}));
const distribution = {
  ...frame,
  countries: standings,
  axis: 'EGDI score',
  decimals: 4,
  language: 'en' as const,
  followed: { id: ids[100] ?? '', name: 'Viet Nam' },
  peers: ids.slice(0, 5),
  cutOff: { score: 0.7, label: 'Rank 50' },
  texts: {
    ...texts,
    rank,
    score: rank,
    median: 'median',
    key: 'key',
    absent: () => '',
    country: '',
    rankHead: '',
    scoreHead: '',
  },
};
const map = {
  ...frame,
  countries: standings.map(({ score, ...one }) => ({ ...one, value: score })),
  followed: ids[100] ?? '',
  peers: ids.slice(0, 5),
  cutOff: 50,
  decimals: 4,
  language: 'en' as const,
  texts: {
    ...texts,
    parts: { europe: 'Europe', asia: 'Asia', africa: 'Africa', americas: 'Americas', oceania: 'Oceania' },
    levels: ['Low', 'Middle', 'High', 'Very high'] as [string, string, string, string],
    limits: () => '',
    count: () => '',
    atRank: rank,
    cutOff: '',
    unplaced: () => '',
    country: '',
    score: '',
    rank: '',
    level: '',
  },
};

const host = document.querySelector<HTMLElement>('#host');
if (!host) throw new Error('no host');
const target = host;
const size = { width: WIDTH, height: HEIGHT };
const charts = {
  'all lines of the field, 12 editions': {
    ours: () => mount(FieldChart, { target, props: { ...field, height: HEIGHT } }),
    geometry: () => fieldGeometry(field, field.texts, size),
  },
  'ranks of eleven countries over the field': {
    ours: () => mount(BumpChart, { target, props: { ...bump, height: HEIGHT } }),
    geometry: () => bumpGeometry(bump, bump.texts, size),
  },
  'distribution of 193 scores': {
    ours: () => mount(DistributionChart, { target, props: { ...distribution, height: HEIGHT } }),
    geometry: () => distributionGeometry(distribution, distribution.texts, size),
  },
  'map of 193 tiles': {
    ours: () => mount(MapChart, { target, props: map }),
    geometry: () => mapGeometry(map, map.texts, WIDTH),
  },
} as const;

interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}
const marksOf = (svg: Element): readonly Mark[] =>
  [...svg.querySelectorAll('path, line, rect, circle, text')].map((element) => ({
    tag: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    text: element.textContent,
  }));
const known = new Map<string, readonly Mark[]>();
const twoFrames = async (): Promise<void> => {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
};

/** Draws once and takes it away again; answers the script time in ms and how many marks there were. Ours comes first: it says which marks those are. */
async function draw(
  name: keyof typeof charts,
  way: 'ours' | 'd3',
): Promise<{ readonly ms: number; readonly marks: number }> {
  const chart = charts[name];
  if (way === 'ours') {
    const start = performance.now();
    const drawn = chart.ours();
    flushSync();
    const ms = performance.now() - start;
    await twoFrames();
    const svg = target.querySelector('svg[role=img]');
    if (svg && !known.has(name)) known.set(name, marksOf(svg));
    await unmount(drawn);
    return { ms, marks: known.get(name)?.length ?? 0 };
  }
  // Both work out the same geometry; what differs is who makes the elements.
  const start = performance.now();
  chart.geometry();
  const svg = select(target).append('svg').attr('width', WIDTH).attr('height', HEIGHT);
  for (const tag of ['path', 'line', 'rect', 'circle', 'text']) {
    const marks = (known.get(name) ?? []).filter((mark) => mark.tag === tag);
    const joined = svg.append('g').selectAll(tag).data(marks).join(tag);
    for (const attribute of new Set(marks.flatMap(({ attributes }) => Object.keys(attributes))))
      joined.attr(attribute, (mark) => mark.attributes[attribute] ?? null);
    if (tag === 'text') joined.text(({ text }) => text);
  }
  const ms = performance.now() - start;
  await twoFrames();
  const marks = target.querySelectorAll('path, line, rect, circle, text').length;
  svg.remove();
  return { ms, marks };
}
Object.assign(window, { draw, chartNames: Object.keys(charts) });
