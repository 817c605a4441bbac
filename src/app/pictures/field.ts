import type { Fan } from '../../chart/frame/fan.ts';
import type { FieldTexts } from '../../chart/field/FieldChart.svelte';
import type { FieldInput } from '../../chart/field/fieldInput.ts';
import type { Fact } from '../../chart/frame/frame.ts';
import { formatNumber, formatRank, formatWhole } from '../../domain/format.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { probabilityWord } from '../../assess/simulation/chance.ts';
import { chanceWords, shareWords } from '../words/outlook.ts';
import { asTitle, sourceLine, type Caption } from './caption.ts';
import type { PictureNote } from './notes.ts';

/** One country: a value an edition, `null` where it has none; beside a score its rank, beside a rank its score. */
export interface PictureLine {
  readonly id: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly others: readonly (number | null)[];
}

/** Countries over the editions of one index against the cut-off of a rank: scores or ranks, or ranks alone (`bump`). */
export interface FieldPicture {
  readonly kind: 'field' | 'bump';
  readonly measure: 'score' | 'rank';
  /** "egdi", whether scores or ranks are drawn. */
  readonly indicator: string;
  /** Its short name: "EGDI". */
  readonly index: string;
  readonly editions: readonly number[];
  readonly followed: PictureLine;
  readonly peers: readonly PictureLine[];
  /** The first is the bar. */
  readonly cutOffs: readonly { readonly rank: number; readonly values: readonly (number | null)[] }[];
  /** Every country's values, for the grey ground; empty where a link had no room for it. */
  readonly field: readonly { readonly id: string; readonly values: readonly (number | null)[] }[];
  readonly targets: readonly { readonly year: number; readonly rank: number }[];
  readonly fan: Fan | null;
  /** Of holding or bettering the bar's rank in the fan's last edition, as it is said, 0 to 1; `null` where it is not known. */
  readonly chance: number | null;
  readonly notes: readonly PictureNote[];
  readonly cited: string;
}

const DECIMALS = 4;
/** The distance to the bar in an edition; `null` where either has no value. Above 0: short of it. */
function gapAt({ followed, cutOffs }: FieldPicture, edition: number): number | null {
  const value = followed.values[edition];
  const limit = cutOffs[0]?.values[edition];
  return value == null || limit == null ? null : limit - value;
}

function gapText({ cutOffs }: FieldPicture, gap: number, { t, language }: Speaker): string {
  const text = formatNumber(Math.abs(gap), DECIMALS, language);
  if (gap === 0) return t.headline.levelWith(String(cutOffs[0]?.rank));
  return gap > 0 ? t.field.shortBy(text) : t.field.aboveBy(text);
}

/** What stands around the chart; a page that knows more adds it to the summary. */
export function fieldCaption(p: FieldPicture, speaker: Speaker): Caption {
  const { t, language } = speaker;
  const bar = p.cutOffs[0]?.rank ?? 0;
  const title = p.measure === 'rank' ? t.field.rankTitle(p.index) : t.field.title(p.index, formatRank(bar, language));
  return {
    title,
    subtitle: '',
    summary: fieldSummary(p, speaker),
    source: [
      sourceLine(p.cited, p.editions, speaker),
      ...(p.fan ? [t.outlook.credit] : []),
      t.field.comparability.replace(/\.$/, ''),
    ].join('. '),
    ...fieldFinding(p, speaker),
  };
}

/** What the simulation comes to, where the picture carries it. */
function fieldFinding(p: FieldPicture, speaker: Speaker): Pick<Caption, 'finding'> {
  const [rank, edition] = [p.cutOffs[0]?.rank, p.fan?.years.at(-1)];
  if (p.chance === null || rank === undefined || edition === undefined) return {};
  const said = speaker.t.overview.answer[probabilityWord(p.chance)];
  return {
    finding: `${asTitle(said(p.followed.name, formatWhole(rank, speaker.language), String(edition)))} (${chanceWords(p.chance, speaker)})`,
  };
}

function fieldSummary(p: FieldPicture, speaker: Speaker): string {
  const { t, language } = speaker;
  const score = (value: number): string => formatNumber(value, DECIMALS, language);
  const { name, values, others } = p.followed;
  const [scores, ranks] = p.measure === 'rank' ? [others, values] : [values, others];
  const known = scores.flatMap((value, edition) => (value === null ? [] : [edition]));
  const [first = -1] = known;
  const latest = known.at(-1) ?? -1;
  const [from, to] = [scores[first], scores[latest]];
  if (from == null || to == null) return t.headline.unknown(name, String(p.editions.at(-1)), p.index);
  const text = t.field.summary(
    name,
    String(p.editions[first]),
    score(from),
    String(p.editions[latest]),
    score(to),
    String(ranks[latest] ?? '–'),
  );
  const bar = p.cutOffs[0];
  const [barFrom, barTo] = [bar?.values[first], bar?.values[latest]];
  const gap = gapAt(p, latest);
  if (p.measure === 'rank' || !bar || barFrom == null || barTo == null || gap === null) return text;
  return text + t.field.summaryCutOff(String(bar.rank), score(barFrom), score(barTo), gapText(p, gap, speaker));
}

/** How many of the grey lines reach the last edition. */
export const countriesIn = ({ field }: FieldPicture): number =>
  field.filter(({ values }) => values.at(-1) != null).length;

/** What `FieldChart` draws. */
export function fieldProps(
  p: FieldPicture,
  speaker: Speaker,
): FieldInput & { readonly texts: FieldTexts; readonly facts: readonly Fact[] } {
  const { t, language } = speaker;
  const isRank = p.measure === 'rank';
  const besides = (value: number | null | undefined): string => {
    if (value == null) return '';
    return isRank ? formatNumber(value, DECIMALS, language) : `${t.word.rank.toLowerCase()} ${String(value)}`;
  };
  const line = ({ id, name, values, others }: PictureLine) => ({
    id,
    name,
    shortName: id,
    values,
    details: values.map((_, at) => besides(others[at])),
  });
  const last = p.editions.length - 1;
  const gap = isRank ? null : gapAt(p, last);
  return {
    editions: p.editions,
    kind: p.measure,
    axis: isRank ? t.chart.bestFirst(t.field.rankTitle(p.index)) : t.chart.ofOne(t.field.scoreTitle(p.index)),
    decimals: DECIMALS,
    language,
    followed: line(p.followed),
    peers: p.peers.map(line),
    cutOffs: p.cutOffs.map(({ rank, values }, index) => ({
      rank,
      label: isRank ? `${t.word.rank} ${String(rank)}` : t.field.cutOff(String(rank)),
      shortLabel: `${t.word.rank} ${String(rank)}`,
      values,
      quiet: index > 0,
    })),
    field: p.field.map(({ values }) => values),
    gap: gap === null ? null : gapText(p, gap, speaker),
    targets: p.targets.map(({ year, rank }) => ({
      year,
      label: t.field.mark(String(year), String(rank)),
      shortLabel: t.field.shortMark(String(rank)),
    })),
    fan: p.fan,
    chance: p.chance === null ? null : t.field.chance(String(p.cutOffs[0]?.rank), shareWords(p.chance, speaker)),
    facts: [
      ...p.targets.map(({ year, rank }) => ({
        label: t.word.target,
        value: t.field.mark(String(year), String(rank)),
      })),
      ...(gap === null
        ? []
        : [{ label: `${t.word.gap}, ${String(p.editions[last])}`, value: gapText(p, gap, speaker) }]),
    ],
    texts: {
      ...t.chart,
      projected: t.field.projected,
      projectedEnd: t.field.projectedEnd,
      fan: t.field.fan,
      edition: t.egdi.edition,
      missing: t.egdi.notRanked,
      notSimulated: t.egdi.notSimulated,
      field: p.field.length > 0 ? t.chart.fieldNote(formatWhole(countriesIn(p), language)) : '',
      axisStart: t.chart.axisStart,
      empty: t.chart.noData,
    },
  };
}
