import type { ReliabilityTexts } from '../../chart/reliability/ReliabilityChart.svelte';
import {
  reliabilityGeometry,
  type ReliabilityInput,
  type ReliabilityPoint,
} from '../../chart/reliability/reliabilityGeometry.ts';
import { formatNumber, formatPlain, formatWhole } from '../../domain/format.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { reliabilityMessages } from '../words/reliability.ts';
import { sourceLine, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { readRole, writeRole, type CHECKED } from './roles.ts';
import { row, withoutWords, yearOf } from './rows.ts';

/** How often came true what the simulation gave a chance, by how far ahead it looked. */
export interface ReliabilityPicture {
  readonly kind: 'reliability';
  /** The chances are those of this rank or better. */
  readonly rank: number;
  /** First and last edition that was forecast from. */
  readonly origins: readonly [number, number];
  readonly panels: readonly {
    /** In editions. */
    readonly horizon: number;
    readonly points: readonly ReliabilityPoint[];
  }[];
  readonly cited: string;
}

const MOST_PANELS = 6;
const MOST_POINTS = 100;

function reliabilityRows(p: ReliabilityPicture, { language }: Speaker): readonly SnapshotRow[] {
  const m = reliabilityMessages[language];
  return p.panels.flatMap(({ horizon, points }) => {
    const ahead = m.editionsAhead(horizon, String(horizon));
    const figure = (is: (typeof CHECKED)[number], what: string, unit: string, value: number): SnapshotRow =>
      row({
        indicator: `egdi-rank-within-${String(p.rank)}`,
        unit,
        period: String(p.origins[1]),
        value,
        status: `${ahead}, ${what.toLocaleLowerCase(language)}`,
        source: p.cited,
        role: writeRole({ is, horizon }),
      });
    return points.flatMap(({ meanForecast, observed, count }) => [
      figure('chance', m.across, m.share, meanForecast),
      figure('came', m.up, m.share, observed),
      figure('count', m.forecasts, m.forecasts, count),
    ]);
  });
}

const reliabilityOptions = ({ rank, origins }: ReliabilityPicture): Snapshot['options'] => ({
  rank,
  from: origins[0],
});

/** Reads back what `reliabilityRows` wrote; `null` for rows that make no such picture. */
function reliabilityFrom({ rows, options }: Snapshot): ReliabilityPicture | null {
  const [rank, from] = [Number(options['rank']), Number(options['from'])];
  const last = yearOf(rows[0]?.period ?? '');
  if (last === null || yearOf(String(from)) === null || from > last || !(rank >= 1 && rank <= 1000)) return null;
  const panels = new Map<number, { chance: number[]; came: number[]; count: number[] }>();
  for (const { role: text, value } of rows) {
    const role = readRole(text);
    if (value === null || value < 0 || !role || !('horizon' in role) || (role.is !== 'count' && value > 1)) return null;
    const panel = panels.get(role.horizon) ?? { chance: [], came: [], count: [] };
    panel[role.is].push(value);
    panels.set(role.horizon, panel);
  }
  const isWhole = [...panels.values()].every(
    ({ chance, came, count }) =>
      chance.length === came.length && came.length === count.length && count.length <= MOST_POINTS,
  );
  if (!isWhole || panels.size > MOST_PANELS) return null;
  return {
    kind: 'reliability',
    rank,
    origins: [from, last],
    panels: [...panels].map(([horizon, { chance, came, count }]) => ({
      horizon,
      points: chance.map((meanForecast, at) => ({
        meanForecast,
        observed: came[at] ?? 0,
        count: count[at] ?? 0,
      })),
    })),
    cited: rows[0]?.source ?? '',
  };
}

function wordsOf({ language }: Speaker) {
  const m = reliabilityMessages[language];
  const percent = (share: number): string => m.percent(formatNumber(100 * share, 0, language));
  const whole = (value: number): string => formatWhole(value, language);
  const tell = ({ meanForecast, observed, count }: ReliabilityPoint): string =>
    m.dot(percent(meanForecast), percent(observed), whole(count));
  const ahead = (horizon: number): string => m.editionsAhead(horizon, whole(horizon));
  return { m, percent, whole, tell, ahead };
}

/**
 * How far chances were from what happened, on average over the forecasts, from 0 to 1: the expected calibration error
 * (Naeini, Cooper, Hauskrecht 2015, doi:10.1609/aaai.v29i1.9602). `null` without a forecast.
 */
function meanMiss(points: readonly ReliabilityPoint[]): number | null {
  const forecasts = points.reduce((sum, { count }) => sum + count, 0);
  const missed = points.reduce((sum, one) => sum + one.count * Math.abs(one.meanForecast - one.observed), 0);
  return forecasts > 0 ? missed / forecasts : null;
}

export function reliabilityCaption(p: ReliabilityPicture, speaker: Speaker): Caption {
  const { m, whole, tell, ahead } = wordsOf(speaker);
  const [first, last] = p.origins;
  const origins = first === last ? String(first) : `${String(first)}–${String(last)}`;
  const [nearest] = p.panels;
  const miss = nearest ? meanMiss(nearest.points) : null;
  const points = miss === null ? 0 : Number((100 * miss).toFixed(1));
  return {
    title: m.title,
    subtitle: m.note(whole(p.rank), origins),
    summary: p.panels.map(({ horizon, points }) => m.summary(ahead(horizon), points.map(tell).join('; '))).join(' '),
    source: sourceLine(p.cited, [], speaker),
    ...(nearest && miss !== null
      ? {
          finding: m.finding(
            whole(p.rank),
            points,
            formatPlain(points, 1, speaker.language),
            ahead(nearest.horizon),
            origins,
          ),
        }
      : {}),
  };
}

/** What `ReliabilityChart` draws. */
export function reliabilityProps(
  p: ReliabilityPicture,
  speaker: Speaker,
): ReliabilityInput & { readonly texts: ReliabilityTexts } {
  const { m, percent, whole, tell, ahead } = wordsOf(speaker);
  return {
    panels: p.panels.map(({ horizon, points }) => ({ label: ahead(horizon), points })),
    axes: { across: m.across, up: m.up },
    percent,
    tell,
    texts: { ...speaker.t.chart, ahead: m.ahead, forecasts: m.forecasts, whole },
  };
}

export const reliabilityKind: ChartKind<ReliabilityPicture> = {
  rows: reliabilityRows,
  options: reliabilityOptions,
  thaw: reliabilityFrom,
  caption: reliabilityCaption,
  slim: withoutWords,
  height: (picture, speaker) => {
    const props = reliabilityProps(picture, speaker);
    return (width) => reliabilityGeometry(props, width).height;
  },
};
