import { COMPONENTS, type Component } from '../../assess/field/composition.ts';
import { saidChance } from '../../assess/simulation/chance.ts';
import type { WhatIfTexts } from '../../chart/whatIf/WhatIfChart.svelte';
import {
  whatIfGeometry,
  type ScoreChance,
  type WhatIfInput,
  type WhatIfTrack,
} from '../../chart/whatIf/whatIfGeometry.ts';
import type { TableData } from '../../chart/frame/frame.ts';
import { compositionWeights } from '../../domain/edition.ts';
import { formatNumber, formatWhole } from '../../domain/format.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { shareWords } from '../words/outlook.ts';
import { whatIfPictureMessages } from '../words/whatIfPicture.ts';
import { sourceLine, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { isAt, readRole, writeRole } from './roles.ts';
import { row, withoutWords, yearOf } from './rows.ts';

/** The largest rise of a component that another country made from a similar level. */
export interface SeenRise {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** What a score would be worth in an edition to come, and how far each component alone takes it. */
export interface WhatIfPicture {
  readonly kind: 'whatIf';
  readonly area: { readonly id: string; readonly name: string };
  /** To be held or bettered. */
  readonly rank: number;
  /** The last edition that was measured, and the one to come. */
  readonly edition: number;
  readonly ahead: number;
  /** In editions, from the one to the other. */
  readonly horizon: number;
  /** As published, with the chance if it stayed so. */
  readonly own: ScoreChance;
  readonly tried: ScoreChance | null;
  /** The scores that chances take, ascending by both. */
  readonly needed: readonly { readonly percent: number; readonly score: number }[];
  readonly components: readonly {
    readonly id: Component;
    readonly measured: number;
    readonly tried: number | null;
    readonly rise: SeenRise | null;
  }[];
  readonly cited: string;
}

/** The chances whose scores are carried, in per cent. */
export const PERCENTS = [1, 2, 5, ...Array.from({ length: 17 }, (_, at) => 10 + 5 * at), 95, 98, 99];
const [LOW80, LOW50, MIDDLE, HIGH50, HIGH80] = [10, 25, 50, 75, 90];

function whatIfRows(p: WhatIfPicture, { t, language }: Speaker): readonly SnapshotRow[] {
  const m = whatIfPictureMessages[language];
  const then = { period: String(p.edition), area: p.area.id, areaName: p.area.name, source: p.cited };
  const ahead = { period: String(p.ahead), source: t.outlook.simulated };
  const chance = { ...ahead, indicator: `egdi-rank-within-${String(p.rank)}`, unit: m.up, ...areaOf(p) };
  const score = { indicator: 'egdi', unit: t.word.score };
  const tried = { status: m.triedStatus, role: writeRole({ is: 'tried' }) };
  return [
    row({ ...then, ...score, value: p.own.score, role: writeRole({ is: 'main' }) }),
    row({ ...chance, value: p.own.chance, role: writeRole({ is: 'chance', horizon: p.horizon }) }),
    ...(p.tried
      ? [
          row({ ...ahead, ...areaOf(p), ...score, value: p.tried.score, ...tried }),
          row({ ...chance, value: p.tried.chance, ...tried }),
        ]
      : []),
    ...p.components.flatMap(({ id, measured, tried: set, rise }) => {
      const component = { indicator: id, unit: t.word.score };
      return [
        row({ ...then, ...component, value: measured, role: writeRole({ is: 'main' }) }),
        ...(set === null ? [] : [row({ ...ahead, ...areaOf(p), ...component, value: set, ...tried })]),
        ...(rise
          ? (
              [
                [rise.from, rise.start],
                [rise.to, rise.end],
              ] as const
            ).map(([year, value]) =>
              row({
                ...component,
                ...{ period: String(year), area: rise.id, areaName: rise.name, source: p.cited },
                value,
                role: writeRole({ is: 'rise' }),
              }),
            )
          : []),
      ];
    }),
    ...p.needed.map(({ percent, score: value }) =>
      row({
        ...ahead,
        ...score,
        value,
        status: m.needed(t.outlook.percent(String(percent))),
        role: writeRole({ is: 'needed', percent }),
      }),
    ),
  ];
}

const areaOf = ({ area }: WhatIfPicture) => ({ area: area.id, areaName: area.name });

const isShare = (value: number | null | undefined): value is number => value != null && value >= 0 && value <= 1;

/** Reads back what `whatIfRows` and the options wrote; `null` for rows that make no such picture. */
function whatIfFrom({ rows, options }: Snapshot): WhatIfPicture | null {
  const rank = Number(options['rank']);
  const [main, chance] = [rows.find((one) => isAt(one, 'main')), rows.find((one) => isAt(one, 'chance'))];
  const role = chance && readRole(chance.role);
  if (!main || !chance || !role || !('horizon' in role) || !(rank >= 1 && rank <= 1000)) return null;
  const [edition, ahead] = [yearOf(main.period), yearOf(chance.period)];
  const needed = rows.flatMap(({ role: text, value }) => {
    const read = readRole(text);
    return read?.is === 'needed' && value !== null ? [{ percent: read.percent, score: value }] : [];
  });
  const isAscending = needed.every((one, at) => {
    const before = needed[at - 1];
    return isShare(one.score) && (!before || (before.percent < one.percent && before.score <= one.score));
  });
  const hasBands = [LOW80, LOW50, MIDDLE, HIGH50, HIGH80].every((share) =>
    needed.some(({ percent }) => percent === share),
  );
  if (edition === null || ahead === null || ahead <= edition || !isAscending || !hasBands) return null;
  const at = (indicator: string, is: 'main' | 'tried'): number | null =>
    rows.find((one) => one.indicator === indicator && isAt(one, is))?.value ?? null;
  const [triedScore, triedChance] = [at('egdi', 'tried'), at(chance.indicator, 'tried')];
  const own = { score: main.value, chance: chance.value };
  const components = COMPONENTS.flatMap((id) => {
    const [measured, tried] = [at(id, 'main'), at(id, 'tried')];
    return measured === null ? [] : [{ id, measured, tried, rise: riseFrom(rows, id) }];
  });
  if (!isScored(own) || components.length !== COMPONENTS.length) return null;
  const tried = { score: triedScore, chance: triedChance };
  return {
    kind: 'whatIf',
    area: { id: main.area, name: main.areaName },
    ...{ rank, edition, ahead, horizon: role.horizon, own },
    tried: isScored(tried) ? tried : null,
    needed,
    components,
    cited: main.source,
  };
}

const isScored = (of: { readonly score: number | null; readonly chance: number | null }): of is ScoreChance =>
  of.score !== null && isShare(of.chance);

function riseFrom(rows: readonly SnapshotRow[], id: string): SeenRise | null {
  const [first, last] = rows.filter((one) => one.indicator === id && isAt(one, 'rise'));
  const [from, to] = [yearOf(first?.period ?? ''), yearOf(last?.period ?? '')];
  if (!first || !last || first.value === null || last.value === null || from === null || to === null) return null;
  return { id: first.area, name: first.areaName, from, to, start: first.value, end: last.value };
}

/** The score for a chance, of those that are carried. */
const neededFor = ({ needed }: WhatIfPicture, percent: number): number =>
  needed.find((one) => one.percent === percent)?.score ?? 0;

/** The chance of a score, straight between the scores that are carried; certain beyond them as far as the draws can tell. */
function chanceAt({ needed }: WhatIfPicture, score: number): number {
  const above = needed.findIndex((one) => one.score >= score);
  const [next, before] = [needed[above], needed[above - 1]];
  if (!next) return 1;
  if (next.score === score) return next.percent / 100;
  if (!before) return 0;
  const share = (score - before.score) / (next.score - before.score);
  return (before.percent + share * (next.percent - before.percent)) / 100;
}

/** Scores that each component alone reaches: the published one, moved by the component's weight. */
function reachOf(p: WhatIfPicture) {
  const weights = compositionWeights(p.edition);
  return p.components.map(({ id, measured, tried, rise }) => {
    const scoreWith = (value: number): number => p.own.score + weights[id] * (value - measured);
    const best = rise && Math.min(1, measured + rise.end - rise.start);
    return {
      ...{ id, measured, rise },
      top: scoreWith(Math.max(1, measured)),
      best: best === null ? null : { value: best, score: scoreWith(best) },
      tried: tried === null ? null : scoreWith(tried),
    };
  });
}

function wordsOf(p: WhatIfPicture, speaker: Speaker) {
  const { language } = speaker;
  const m = whatIfPictureMessages[language];
  const number = (value: number, decimals: number): string => formatNumber(value, decimals, language);
  const said = (chance: number): string => shareWords(saidChance(chance), speaker);
  const rank = formatWhole(p.rank, language);
  const own = m.own(p.area.name, String(p.edition), number(p.own.score, 4), said(p.own.chance));
  const bar = m.bar(rank, String(p.ahead), number(neededFor(p, LOW80), 3), number(neededFor(p, HIGH80), 3));
  const tracks = reachOf(p).map(({ id, measured, rise, top, best, tried }): WhatIfTrack => {
    const largest = m.largest(number(measured, 3), number(top, 3), said(chanceAt(p, top)));
    const seen =
      rise && best
        ? m.rise(
            rise.name,
            String(rise.from),
            String(rise.to),
            number(rise.end - rise.start, 3),
            number(best.value, 3),
            said(chanceAt(p, best.score)),
          )
        : m.noRise;
    return {
      ...{ label: id.toUpperCase(), from: p.own.score, tried, to: top, best: best?.score ?? null },
      told: [largest, seen],
    };
  });
  return { m, number, said, rank, own, bar, tracks };
}

export function whatIfCaption(p: WhatIfPicture, speaker: Speaker): Caption {
  const { m, number, said, rank, own, bar, tracks } = wordsOf(p, speaker);
  const shown = p.tried ?? p.own;
  const told = tracks.map((track) => m.track(track.label, track.told.join(' ')));
  return {
    title: m.title(rank, String(p.ahead)),
    subtitle: m.subtitle(String(p.edition)),
    summary: [m.summary(own, bar), ...told].join(' '),
    source: `${sourceLine(p.cited, [p.edition], speaker)}. ${speaker.t.outlook.credit}`,
    finding: m.finding(p.area.name, number(shown.score, 4), said(shown.chance), rank, String(p.ahead)),
  };
}

/** What `WhatIfChart` draws. */
export function whatIfProps(
  p: WhatIfPicture,
  speaker: Speaker,
): WhatIfInput & { readonly texts: WhatIfTexts; readonly table: () => TableData } {
  const { m, number, said, own, bar, tracks } = wordsOf(p, speaker);
  const { t } = speaker;
  const table = (): TableData => ({
    head: [m.what, m.component, m.across, m.up],
    rows: [
      [m.measured, '', number(p.own.score, 4), said(p.own.chance)],
      ...(p.tried ? [[m.triedStatus, '', number(p.tried.score, 4), said(p.tried.chance)]] : []),
      ...reachOf(p).flatMap(({ id, top, best }) => [
        [`${id.toUpperCase()}, ${m.atOne}`, number(1, 4), number(top, 4), said(chanceAt(p, top))],
        ...(best
          ? [
              [
                `${id.toUpperCase()}, ${m.afterRise}`,
                number(best.value, 4),
                number(best.score, 4),
                said(chanceAt(p, best.score)),
              ],
            ]
          : []),
      ]),
      ...p.needed.map(({ percent, score }) => {
        const text = t.outlook.percent(formatWhole(percent, speaker.language));
        return [m.needed(text), '', number(score, 4), text];
      }),
    ],
  });
  return {
    own: { ...p.own, label: own },
    tried: p.tried && { ...p.tried, label: m.tried(number(p.tried.score, 4), said(p.tried.chance)) },
    curve: p.needed.map(({ percent, score }) => ({ score, chance: percent / 100 })),
    bar: {
      median: neededFor(p, MIDDLE),
      band50: [neededFor(p, LOW50), neededFor(p, HIGH50)],
      band80: [neededFor(p, LOW80), neededFor(p, HIGH80)],
      label: bar,
    },
    tracks,
    score: number,
    percent: (share) => t.outlook.percent(formatWhole(100 * share, speaker.language)),
    tell: ({ chance }) => m.point(said(chance)),
    axes: { across: t.chart.ofOne(m.across), up: m.up },
    texts: { ...t.chart, alone: m.alone },
    table,
  };
}

export const whatIfKind: ChartKind<WhatIfPicture> = {
  rows: whatIfRows,
  options: ({ rank }) => ({ rank }),
  thaw: whatIfFrom,
  caption: whatIfCaption,
  slim: withoutWords,
  height: (picture, speaker) => {
    const props = whatIfProps(picture, speaker);
    return (width) => whatIfGeometry(props, width).height;
  },
};
