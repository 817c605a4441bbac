import type { BumpTexts } from '../../chart/bump/BumpChart.svelte';
import type { BumpInput } from '../../chart/bump/bumpGeometry.ts';
import type { Fact } from '../../chart/frame/frame.ts';
import { formatWhole } from '../../domain/format.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { editionMessages } from '../words/edition.ts';
import { countriesIn, type FieldPicture, type PictureLine } from './field.ts';
import { asTitle, sourceLine, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { fieldFrom, fieldKind } from './fieldRows.ts';

/** Decimals of a score. */
const DECIMALS = 4;

/** What stands around the ranks over the editions. */
export function bumpCaption(p: FieldPicture, speaker: Speaker): Caption {
  const m = editionMessages[speaker.language];
  const subtitle = p.peers.length > 0 ? m.ranksWith(p.peers.map(({ name }) => name).join(', ')) : '';
  return {
    title: m.ranks(p.index),
    subtitle,
    summary: summaryOf(p, speaker),
    source: sourceLine(p.cited, p.editions, speaker),
    // With others beside it, what is said of them would be too long for a title.
    finding: `${asTitle(summaryOf({ ...p, peers: [] }, speaker))} (${p.index})`,
  };
}

function summaryOf({ editions, followed, peers }: FieldPicture, { language }: Speaker): string {
  const m = editionMessages[language];
  const whole = (value: number): string => formatWhole(value, language);
  const known = editions.flatMap((edition, at) => {
    const place = followed.values[at];
    return place == null ? [] : [{ edition: String(edition), place: whole(place) }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return m.absent(followed.name);
  const others = peers
    .flatMap(({ name, values }) => {
      const place = values.at(-1);
      return place == null ? [] : [{ name, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ name, place }) => `${name} ${whole(place)}`);
  return (
    m.ranksSummary(followed.name, first.edition, first.place, last.edition, last.place) +
    (others.length > 0 ? m.peersSummary(others.join(', ')) : '')
  );
}

/** What `BumpChart` draws. */
export function bumpProps(
  p: FieldPicture,
  { t, language }: Speaker,
): BumpInput & { readonly texts: BumpTexts; readonly facts: readonly Fact[] } {
  const m = editionMessages[language];
  const whole = (value: number): string => formatWhole(value, language);
  const line = ({ id, name, values, others }: PictureLine) => ({
    id,
    name,
    shortName: id,
    ranks: values,
    scores: others,
  });
  const rank = p.cutOffs[0]?.rank ?? null;
  return {
    editions: p.editions,
    axis: t.chart.bestFirst(t.field.rankTitle(p.index)),
    decimals: DECIMALS,
    language,
    followed: line(p.followed),
    peers: p.peers.map(line),
    cutOff: rank === null ? null : { rank, label: m.cutOff(whole(rank)) },
    field: p.field.map(({ values }) => values),
    facts: [],
    texts: {
      ...t.chart,
      missing: t.egdi.notRanked,
      field: p.field.length > 0 ? t.chart.fieldNote(whole(countriesIn(p))) : '',
      rank: m.rank,
      score: m.score,
      movement: (places: number, isOrdinary: boolean, score: string | null) =>
        m.movement(places, whole(Math.abs(places)), isOrdinary, score),
      edition: t.egdi.edition,
      empty: t.chart.noData,
    },
  };
}

/** Frozen as a field is: the same figures, drawn by rank. */
export const bumpKind: ChartKind<FieldPicture> = {
  ...fieldKind,
  thaw: (snapshot) => fieldFrom('bump', snapshot),
  caption: bumpCaption,
};
