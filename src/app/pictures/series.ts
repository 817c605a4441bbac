import type { Fact } from '../../chart/frame/frame.ts';
import type { SeriesTexts } from '../../chart/series/SeriesChart.svelte';
import type {
  ProjectedYear,
  RequiredPath,
  SeriesInput,
  SeriesPoint,
  SeriesTarget,
} from '../../chart/series/seriesInput.ts';
import { areParted } from '../../domain/breaks.ts';
import { formatPeriod, formatValue } from '../../domain/format.ts';
import { FREQUENCIES, MEASURES, type Indicator } from '../../domain/indicator.ts';
import { comparePeriods, toPeriod } from '../../domain/period.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { indicatorMessages } from '../words/indicator.ts';
import { reachMessages } from '../words/reach.ts';
import type { ChartKind } from './chartKind.ts';
import { fanPoints, fanRows, fanYears } from './fanRows.ts';
import { noteRows, notesFrom } from './noteRows.ts';
import { notesTold, type PictureNote } from './notes.ts';
import { isAt, isQuantile, readRole, writeRole, type Role } from './roles.ts';
import { grouped, row, yearOf } from './rows.ts';
import { unitTitle } from './unitTitle.ts';

export interface PicturePoint extends SeriesPoint {
  readonly source: string;
}

export interface PictureSeries {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly points: readonly PicturePoint[];
  /** Figures of other sources, or too weak to draw as the series. Those that repeat it are carried, not drawn. */
  readonly others: readonly (PicturePoint & { readonly isDrawn: boolean })[];
}

/** One indicator of one area over time: its series, its targets and the way that leads there. */
export interface SeriesPicture {
  readonly kind: 'series';
  readonly area: { readonly id: string; readonly name: string };
  readonly indicator: Pick<Indicator, 'measure' | 'decimals' | 'frequency'>;
  /** The one that is judged first. */
  readonly lines: readonly PictureSeries[];
  readonly targets: readonly (SeriesTarget & { readonly source: string })[];
  readonly required: RequiredPath | null;
  readonly projection: readonly ProjectedYear[];
  /** Days from which the figures measure another thing. */
  readonly breaks: readonly string[];
  readonly notes: readonly PictureNote[];
}

const MOST_LINES = 11;
const MOST_POINTS = 10_000;
/** What stands beside the figures: a hostile file could name thousands, and each would be kept clear of the others. */
const MOST_MARKS = 60;

type Place = 'main' | 'second' | 'beside' | 'undrawn';

const roleOf = (is: Place, { disputed, confidence }: PicturePoint): string =>
  writeRole({
    is,
    marks: [...(disputed ? ['disputed' as const] : []), ...(confidence === 'unstated' ? [] : [confidence])],
  });

function seriesRows(p: SeriesPicture, { t, language }: Speaker): readonly SnapshotRow[] {
  const m = indicatorMessages[language];
  const reaching = reachMessages[language];
  const of = { area: p.area.id, areaName: p.area.name };
  const measured = p.lines.flatMap((line, at) => {
    const figure = (point: PicturePoint, place: Place, status: string): SnapshotRow =>
      row({
        ...of,
        indicator: line.id,
        unit: line.unit,
        period: point.period,
        value: point.value,
        status: point.disputed ? `${status}, ${m.disputed}` : status,
        source: point.source,
        role: roleOf(place, point),
      });
    return [
      ...line.points.map((point) => figure(point, at === 0 ? 'main' : 'second', m.drawn)),
      ...line.others.map((point) =>
        figure(point, point.isDrawn ? 'beside' : 'undrawn', point.confidence === 'low' ? m.lowConfidence : m.beaten),
      ),
    ];
  });
  const main = { ...of, indicator: p.lines[0]?.id ?? '', unit: p.lines[0]?.unit ?? '' };
  return [
    ...measured,
    ...p.targets.map(({ year, value, comparator, label, source }) =>
      row({
        ...main,
        period: String(year),
        value,
        status: `${t.word.target} ${label}`,
        source,
        role: writeRole({ is: 'target', comparator }),
      }),
    ),
    ...(p.required?.through ?? []).map(({ value }) => row({ ...main, value, role: writeRole({ is: 'required' }) })),
    ...fanRows(
      p.projection.map(({ time }) => time),
      p.projection,
      { ...main, source: 'Targetline' },
      (share) => `${reaching.projection}, ${share}`,
    ),
    ...noteRows(p.notes, of),
  ];
}

const seriesOptions = ({ indicator, lines, targets, required, breaks }: SeriesPicture): Snapshot['options'] => ({
  ...indicator,
  ...Object.fromEntries(lines.map(({ label }, at) => [`label${String(at)}`, label])),
  ...Object.fromEntries(targets.map(({ label }, at) => [`target${String(at)}`, label])),
  ...(required ? { needs: required.label, times: required.through.map(({ time }) => String(time)).join(' ') } : {}),
  ...(breaks.length > 0 ? { breaks: breaks.join(' ') } : {}),
});

/** Reads back what `seriesRows` and `seriesOptions` wrote; `null` for rows that make no such picture. */
function seriesFrom({ rows, options }: Snapshot): SeriesPicture | null {
  const [first] = rows;
  const measure = MEASURES.find((known) => known === options['measure']);
  const frequency = FREQUENCIES.find((known) => known === options['frequency']);
  const decimals = Number(options['decimals']);
  if (!first || !measure || !frequency || !(decimals >= 0 && decimals <= 10) || rows.length > MOST_POINTS) return null;
  const text = (name: string): string => String(options[name] ?? '');
  const figures = rows.filter((one) => isAt(one, 'main', 'second', 'beside', 'undrawn'));
  const lines = [...grouped(figures, ({ indicator }) => indicator).values()].map((given, at): PictureSeries => {
    const points = given.flatMap((one) => pointOf(one) ?? []);
    const line = points.filter(({ is }) => is === 'main' || is === 'second').map(({ point }) => point);
    return {
      id: given[0]?.indicator ?? '',
      label: text(`label${String(at)}`),
      unit: given[0]?.unit ?? '',
      points: line.filter((point, index) => isAfter(line[index - 1], point)),
      others: points.flatMap(({ is, point }) =>
        is === 'beside' || is === 'undrawn' ? [{ ...point, isDrawn: is === 'beside' }] : [],
      ),
    };
  });
  if (lines.length === 0 || lines.length > MOST_LINES) return null;
  const through = rows.filter((one) => isAt(one, 'required'));
  const times = text('times').split(' ').map(Number);
  const ahead = rows.filter(isQuantile);
  const years = fanYears(ahead);
  const goals = rows.filter((one) => isAt(one, 'target'));
  const breaks = text('breaks')
    .split(' ')
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  const notes = notesFrom(rows);
  if ([goals, through, years, breaks, notes].some(({ length }) => length > MOST_MARKS)) return null;
  return {
    kind: 'series',
    area: { id: first.area, name: first.areaName },
    indicator: { measure, decimals: Math.round(decimals), frequency },
    lines,
    targets: goals.flatMap(({ period, value, source, role: written }, at) => {
      const [year, role] = [yearOf(period), readRole(written)];
      if (year === null || value === null || role?.is !== 'target' || role.comparator === null) return [];
      return [{ year, value, comparator: role.comparator, label: text(`target${String(at)}`), source }];
    }),
    required:
      'needs' in options && times.length === through.length && times.every((time) => time > 1000 && time < 3000)
        ? {
            label: text('needs'),
            through: through.flatMap(({ value }, at) => (value === null ? [] : [{ time: times[at] ?? 0, value }])),
          }
        : null,
    projection: (fanPoints(ahead, years) ?? []).map((point, at) => ({ ...point, time: years[at] ?? 0 })),
    breaks,
    notes,
  };
}

const isAfter = (before: PicturePoint | undefined, point: PicturePoint): boolean =>
  !before || (before.period !== point.period && comparePeriods(before.period, point.period) <= 0);

function pointOf({ period, value, source, role: text }: SnapshotRow): { is: Role['is']; point: PicturePoint } | null {
  const [when, role] = [toPeriod(period), readRole(text)];
  if (value === null || !when || !role) return null;
  const marks = ('marks' in role && role.marks) || [];
  const confidence = (['low', 'medium', 'high'] as const).find((known) => marks.includes(known)) ?? 'unstated';
  return { is: role.is, point: { period: when, value, disputed: marks.includes('disputed'), confidence, source } };
}

/** First and last value in words, for a picture that brings no description of its own. */
export function seriesSummary(
  { lines, indicator, breaks }: SeriesPicture,
  title: string,
  { language }: Speaker,
): string {
  const m = indicatorMessages[language];
  const points = lines[0]?.points ?? [];
  const last = points.at(-1);
  // What measures another thing is no beginning of the way to the last value.
  const first = points.find(({ period }) => last && !areParted(breaks, period, last.period));
  if (!first || !last) return m.noSeries;
  const text = ({ value }: PicturePoint): string => formatValue(value, indicator, language);
  const when = ({ period }: PicturePoint): string => formatPeriod(period, language);
  return first === last
    ? m.summaryOne(title, text(last), when(last))
    : m.summary(title, text(first), when(first), text(last), when(last));
}

/** What `SeriesChart` draws. */
export function seriesProps(
  p: SeriesPicture,
  speaker: Speaker,
): SeriesInput & { readonly texts: SeriesTexts; readonly facts: readonly Fact[] } {
  const { t, language } = speaker;
  const m = indicatorMessages[language];
  return {
    indicator: p.indicator,
    axis: unitTitle(
      { unit: p.lines[0]?.unit ?? '', measure: p.indicator.measure, name: p.lines[0]?.label ?? '' },
      speaker,
    ),
    language,
    lines: p.lines.map(({ id, label, points }, at) => ({ id, label, role: at === 0 ? 'main' : 'second', points })),
    others: p.lines.flatMap(({ others }) =>
      others.flatMap(({ isDrawn, period, value, source }) =>
        isDrawn ? [{ period, value, label: t.chart.sourceNames(source) }] : [],
      ),
    ),
    targets: p.targets,
    required: p.required,
    projection: p.projection,
    breaks: p.breaks.map((date) => ({ date, label: m.redefined(date.slice(0, 4)) })),
    facts: p.targets.map(({ label }) => ({ label: t.word.target, value: label })),
    texts: {
      ...t.chart,
      period: t.word.period,
      missing: t.overview.noValue,
      axisNote: t.chart.endOfYear,
      monthsNote: t.chart.endOfMonth,
      axisStart: t.chart.axisStart,
      others: m.beaten,
      disputed: m.disputed,
      weak: m.lowConfidence,
      projected: t.field.projected,
      fan: reachMessages[language].bands,
      empty: t.chart.noData,
    },
  };
}

export const seriesKind: ChartKind<SeriesPicture> = {
  rows: seriesRows,
  options: seriesOptions,
  thaw: seriesFrom,
  caption: (picture, speaker, title) => ({
    title: '',
    subtitle: '',
    summary: seriesSummary(picture, title, speaker) + notesTold(picture.notes, speaker.language),
    source: '',
  }),
  slim: (rows) => rows,
  height: () => null,
};
