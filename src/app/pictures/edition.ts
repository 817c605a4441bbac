import type { DistributionTexts } from '../../chart/distribution/DistributionChart.svelte';
import type { DistributionInput } from '../../chart/distribution/distributionInput.ts';
import { distributionHeight } from '../../chart/distribution/distributionGeometry.ts';
import type { MapTexts } from '../../chart/map/MapChart.svelte';
import { mapGeometry } from '../../chart/map/mapGeometry.ts';
import type { MapInput, MapWords } from '../../chart/map/mapInput.ts';
import { formatNumber, formatWhole } from '../../domain/format.ts';
import { MOST_PEERS } from '../../domain/offered.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { editionMessages } from '../words/edition.ts';
import { asTitle, sourceLine, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { isAt, readRole, writeRole } from './roles.ts';
import { row, withoutWords, yearOf } from './rows.ts';

export interface PictureCountry {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly rank: number | null;
}

/** Every country in one edition of an index: as dots along the score, or as tiles. */
export interface EditionPicture {
  readonly kind: 'distribution' | 'map';
  /** The index, and its name. */
  readonly indicator: string;
  readonly index: string;
  readonly edition: number;
  readonly followed: PictureCountry;
  /** Named ones, in the order of their colours. */
  readonly peers: readonly PictureCountry[];
  readonly others: readonly PictureCountry[];
  /** The rank to reach, and the score that holds it; `null` where the edition has no such score. */
  readonly rank: number;
  readonly cutOff: number | null;
  readonly cited: string;
}

const DECIMALS = 4;
const PLACES = ['main', 'peer', 'other'] as const;
type Place = (typeof PLACES)[number];
const MOST_COUNTRIES = 400;

function editionRows(p: EditionPicture, { t, language }: Speaker): readonly SnapshotRow[] {
  const of = { period: String(p.edition), source: p.cited };
  const scored = { ...of, indicator: p.indicator, unit: t.word.score };
  const ranked = { ...of, indicator: `${p.indicator}-rank`, unit: t.word.rank };
  const country = ({ id, name, value, rank }: PictureCountry, is: Place): SnapshotRow[] => {
    // The survey gives ranks by the EGDI alone; those by its parts are worked out here.
    const given =
      p.indicator === 'egdi'
        ? { role: writeRole({ is }) }
        : { role: writeRole({ is, marks: ['computed'] }), status: editionMessages[language].computed };
    return [
      row({ ...scored, area: id, areaName: name, value, role: writeRole({ is }) }),
      row({ ...ranked, area: id, areaName: name, value: rank, ...given }),
    ];
  };
  return [
    ...country(p.followed, 'main'),
    ...p.peers.flatMap((peer) => country(peer, 'peer')),
    ...p.others.flatMap((other) => country(other, 'other')),
    row({
      ...scored,
      areaName: t.field.cutOff(String(p.rank)),
      value: p.cutOff,
      status: 'cut-off',
      role: writeRole({ is: 'cut-off', rank: null }),
    }),
  ];
}

/** What the rows do not tell; the usual is left out. */
const editionOptions = ({ rank, indicator, index }: EditionPicture): Snapshot['options'] => ({
  rank,
  ...(index === indicator.toUpperCase() ? {} : { index }),
});

/** Reads back what `editionRows` wrote; `null` for rows that make no such picture. */
function editionFrom(kind: EditionPicture['kind'], { rows, options }: Snapshot): EditionPicture | null {
  const countries = new Map<string, { at: Place; country: PictureCountry }>();
  for (const { indicator, area, areaName, value, role } of rows) {
    const at = PLACES.find((known) => known === readRole(role)?.is);
    if (!at) continue;
    const { country } = countries.get(area) ?? { country: { id: area, name: areaName, value: null, rank: null } };
    const known = indicator.endsWith('-rank') ? { ...country, rank: value } : { ...country, value };
    countries.set(area, { at, country: known });
  }
  const of = (place: Place) => [...countries.values()].flatMap((one) => (one.at === place ? [one.country] : []));
  const [followed] = of('main');
  const peers = of('peer');
  const edition = yearOf(rows[0]?.period ?? '');
  const rank = Number(options['rank']);
  if (!followed || edition === null || !(rank >= 1 && rank <= 1000)) return null;
  if (countries.size > MOST_COUNTRIES || peers.length > MOST_PEERS) return null;
  const cutOff = rows.find((one) => isAt(one, 'cut-off'))?.value ?? null;
  const indicator = (rows[0]?.indicator ?? '').replace(/-rank$/, '');
  const index = typeof options['index'] === 'string' ? options['index'] : indicator.toUpperCase();
  const about = { kind, indicator, index, edition };
  return { ...about, followed, peers, others: of('other'), rank, cutOff, cited: rows[0]?.source ?? '' };
}

const everyone = ({ followed, peers, others }: EditionPicture): readonly PictureCountry[] => [
  followed,
  ...peers,
  ...others,
];

export function editionCaption(p: EditionPicture, speaker: Speaker): Caption {
  const { language } = speaker;
  const m = editionMessages[language];
  const edition = String(p.edition);
  const score = (value: number): string => formatNumber(value, DECIMALS, language);
  const around = {
    title: p.kind === 'map' ? m.map(p.index, edition) : m.distribution(p.index, edition),
    subtitle: p.kind === 'map' ? m.mapNote : '',
    source: sourceLine(p.cited, [p.edition], speaker),
  };
  const scores = everyone(p)
    .flatMap(({ value }) => (value === null ? [] : [value]))
    .sort((a, b) => a - b);
  const [low] = scores;
  const high = scores.at(-1);
  const { name, value, rank } = p.followed;
  if (low === undefined || high === undefined) return { ...around, summary: m.absent(name) };
  const middle = ((scores[(scores.length - 1) >> 1] ?? 0) + (scores[scores.length >> 1] ?? 0)) / 2;
  const place =
    value === null || rank === null
      ? ` ${m.absent(name)}`
      : m.ownPlace(name, formatWhole(rank, language), score(value));
  const bar = p.cutOff === null ? '' : m.bar(formatWhole(p.rank, language), score(p.cutOff));
  const told = m.distributionSummary(
    edition,
    formatWhole(scores.length, language),
    score(middle),
    score(low),
    score(high),
  );
  return { ...around, summary: told + place + bar, finding: `${asTitle(place)} (${p.index}, ${edition})` };
}

/** What `DistributionChart` draws. */
export function distributionProps(
  p: EditionPicture,
  { t, language }: Speaker,
): DistributionInput & { readonly texts: DistributionTexts } {
  const m = editionMessages[language];
  const rank = formatWhole(p.rank, language);
  return {
    countries: everyone(p).flatMap(({ value, ...one }) =>
      value === null ? [] : [{ ...one, shortName: one.id, score: value }],
    ),
    axis: t.chart.ofOne(t.field.scoreTitle(p.index)),
    decimals: DECIMALS,
    language,
    followed: p.followed,
    peers: p.peers.map(({ id }) => id),
    cutOff: p.cutOff === null ? null : { score: p.cutOff, label: m.cutOff(rank) },
    texts: {
      ...t.chart,
      rank: m.rank,
      score: m.score,
      median: m.median,
      key: m.key(rank),
      absent: m.absent,
      country: t.word.country,
      rankHead: t.word.rank,
      scoreHead: t.word.score,
      missing: t.egdi.notRanked,
      empty: t.chart.noData,
    },
  };
}

/** What `MapChart` draws. */
export function mapProps(p: EditionPicture, { t, language }: Speaker): MapInput & { readonly texts: MapTexts } {
  const m = editionMessages[language];
  return {
    countries: everyone(p),
    followed: p.followed.id,
    peers: p.peers.map(({ id }) => id),
    cutOff: p.rank,
    decimals: DECIMALS,
    language,
    texts: {
      ...t.chart,
      parts: m.parts,
      levels: m.levels,
      limits: m.limits,
      count: m.count,
      atRank: m.rank,
      cutOff: m.inside(formatWhole(p.rank, language)),
      missing: m.missing,
      unplaced: m.unplaced,
      country: t.word.country,
      score: t.word.score,
      rank: t.word.rank,
      level: m.level,
      empty: t.chart.noData,
    },
  };
}

const editionKind = { rows: editionRows, options: editionOptions, caption: editionCaption, slim: withoutWords };

export const distributionKind: ChartKind<EditionPicture> = {
  ...editionKind,
  thaw: (snapshot) => editionFrom('distribution', snapshot),
  height: (picture) => (width) => distributionHeight(width, picture.peers.length + 1),
};

export const mapKind: ChartKind<EditionPicture> = {
  ...editionKind,
  thaw: (snapshot) => editionFrom('map', snapshot),
  height: (picture, speaker) => {
    const props = mapProps(picture, speaker);
    // ESLint, unlike svelte-check, cannot see a type that a component declares.
    return (width) => mapGeometry(props, props.texts as MapWords, width).height;
  },
};
