import type { SmallMultipleTexts } from '../../chart/multiple/SmallMultiple.svelte';
import {
  smallMultipleGeometry,
  type MultipleWords,
  type SmallMultipleInput,
} from '../../chart/multiple/smallMultipleGeometry.ts';
import { formatNumber } from '../../domain/format.ts';
import { MOST_PEERS } from '../../domain/offered.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { editionMessages } from '../words/edition.ts';
import { sourceLine, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { isAt, writeRole } from './roles.ts';
import { grouped, row, valuesIn, withoutWords, yearOf } from './rows.ts';

type Values = readonly (number | null)[];

/** The same countries in several indices, each a small chart of its own. */
export interface MultiplesPicture {
  readonly kind: 'multiples';
  readonly editions: readonly number[];
  readonly followed: { readonly id: string; readonly name: string };
  readonly peers: readonly { readonly id: string; readonly name: string }[];
  readonly panels: readonly {
    readonly id: IndexId;
    readonly values: Values;
    /** In the order of `peers`. */
    readonly peers: readonly Values[];
    /** Median of the countries ranked 1 to `rank` by EGDI. */
    readonly medians: Values;
  }[];
  readonly rank: number;
  readonly cited: string;
}

const INDICES = ['osi', 'tii', 'hci', 'epi'] as const;
type IndexId = (typeof INDICES)[number];
const DECIMALS = 4;
const MOST_EDITIONS = 100;

function multiplesRows(p: MultiplesPicture, { t, language }: Speaker): readonly SnapshotRow[] {
  const m = editionMessages[language];
  return p.panels.flatMap(({ id, values, peers, medians }) => {
    const line = (given: Values, rest: Partial<SnapshotRow>): SnapshotRow[] =>
      p.editions.map((edition, at) =>
        row({
          indicator: id,
          unit: t.word.score,
          period: String(edition),
          value: given[at] ?? null,
          source: p.cited,
          ...rest,
        }),
      );
    return [
      ...line(values, { area: p.followed.id, areaName: p.followed.name, role: writeRole({ is: 'main' }) }),
      ...p.peers.flatMap((peer, at) =>
        line(peers[at] ?? [], { area: peer.id, areaName: peer.name, role: writeRole({ is: 'peer' }) }),
      ),
      ...line(medians, {
        areaName: m.medianOfTop(String(p.rank)),
        status: m.computed,
        role: writeRole({ is: 'median' }),
      }),
    ];
  });
}

const multiplesOptions = ({ rank }: MultiplesPicture): Snapshot['options'] => ({ rank });

/** Reads back what `multiplesRows` wrote; `null` for rows that make no such picture. */
function multiplesFrom({ rows, options }: Snapshot): MultiplesPicture | null {
  const main = rows.find((one) => isAt(one, 'main'));
  const rank = Number(options['rank']);
  if (!main || !(rank >= 1 && rank <= 1000)) return null;
  const years = rows.flatMap((one) =>
    isAt(one, 'main') && one.indicator === main.indicator ? [yearOf(one.period) ?? 0] : [],
  );
  if (years.length > MOST_EDITIONS || years.some((year, at) => year <= (years[at - 1] ?? 0))) return null;
  const peers = [...new Map(rows.flatMap((one) => (isAt(one, 'peer') ? [[one.area, one.areaName]] : [])))].map(
    ([id, name]) => ({ id, name }),
  );
  if (peers.length > MOST_PEERS) return null;
  const panels = [...grouped(rows, ({ indicator }) => indicator)].flatMap(([indicator, given]) => {
    const id = INDICES.find((known) => known === indicator);
    const of = (is: 'main' | 'peer' | 'median', area: string) =>
      valuesIn(
        years,
        given.filter((one) => isAt(one, is) && one.area === area),
      );
    return id
      ? [
          {
            id,
            values: of('main', main.area),
            peers: peers.map((peer) => of('peer', peer.id)),
            medians: of('median', ''),
          },
        ]
      : [];
  });
  const followed = { id: main.area, name: main.areaName };
  return panels.length === 0
    ? null
    : { kind: 'multiples', editions: years, followed, peers, panels, rank, cited: main.source };
}

/** The index that lies furthest below the median of the top, in the last edition; `null` where no index has both. */
function multiplesFinding(p: MultiplesPicture, { t, language }: Speaker): string | null {
  const m = editionMessages[language];
  const known = p.panels.flatMap(({ id, values, medians }) => {
    const [own, median] = [values.at(-1), medians.at(-1)];
    return own == null || median == null ? [] : [{ id, short: median - own }];
  });
  const edition = p.editions.at(-1);
  const [first, ...rest] = known;
  if (!first || edition === undefined) return null;
  const furthest = rest.reduce((worst, one) => (one.short > worst.short ? one : worst), first);
  const [name, median] = [p.followed.name, m.medianOfTop(String(p.rank))];
  const gap = Number(furthest.short.toFixed(DECIMALS));
  return gap > 0
    ? m.furthest(name, t.index[furthest.id], formatNumber(gap, DECIMALS, language), median, String(edition))
    : m.noneBelow(name, median, String(edition));
}

export function multiplesCaption(p: MultiplesPicture, speaker: Speaker): Caption {
  const { t, language } = speaker;
  const m = editionMessages[language];
  const score = (value: number | null | undefined): string =>
    value == null ? '–' : formatNumber(value, DECIMALS, language);
  const median = m.medianOfTop(String(p.rank));
  const finding = multiplesFinding(p, speaker);
  return {
    title: `${t.egdi.indices}: ${p.followed.name}`,
    subtitle: t.egdi.indicesNote,
    summary: p.panels
      .map(({ id, values, medians }) => `${t.index[id]}: ${score(values.at(-1))} (${median}: ${score(medians.at(-1))})`)
      .join('; '),
    source: sourceLine(p.cited, p.editions, speaker),
    ...(finding === null ? {} : { finding }),
  };
}

/** What `SmallMultiple` draws. */
export function multiplesProps(
  p: MultiplesPicture,
  { t, language }: Speaker,
): SmallMultipleInput & { readonly texts: SmallMultipleTexts } {
  const m = editionMessages[language];
  const peerNames = p.peers.map(({ name }) => name);
  return {
    editions: p.editions,
    axis: t.chart.ofOne(t.word.score),
    panels: p.panels.map(({ id, values, peers, medians }) => ({
      id,
      label: t.index[id],
      values,
      peers,
      reference: medians,
    })),
    name: p.followed.name,
    peerNames,
    referenceName: m.medianOfTop(String(p.rank)),
    decimals: DECIMALS,
    language,
    texts: {
      ...t.chart,
      edition: t.egdi.edition,
      country: t.word.country,
      missing: t.egdi.notRanked,
      peers: peerNames.length > 0 ? `${t.egdi.peers}: ${peerNames.join(', ')}` : '',
      reference: m.medianNote(String(p.rank)),
    },
  };
}

export const multiplesKind: ChartKind<MultiplesPicture> = {
  rows: multiplesRows,
  options: multiplesOptions,
  thaw: multiplesFrom,
  caption: multiplesCaption,
  slim: withoutWords,
  height: (picture, speaker) => {
    const props = multiplesProps(picture, speaker);
    // ESLint, unlike svelte-check, cannot see a type that a component declares.
    return (width) => smallMultipleGeometry(props, props.texts as MultipleWords, width).height;
  },
};
