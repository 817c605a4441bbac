import { scaleLinear } from 'd3';
import { formatPeriod, formatValue } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import type { Confidence } from '../../domain/observation.ts';
import { comparePeriods, periodTime, toPeriod, yearPeriod, type Period } from '../../domain/period.ts';
import type { Comparator } from '../../domain/programme.ts';
import { heightScale, startNote, valueTicks, writtenAxis, type ValueTick } from '../frame/axes.ts';
import { NAME_TO_VALUE } from '../frame/endLabels.ts';
import { drawFan, type DrawnFan, type FanPoint } from '../frame/fan.ts';
import type { Box, ChartSize, Stop } from '../frame/frame.ts';
import { freePlace, overlaps, type Segment } from '../frame/freePlace.ts';
import { NOTE_SIZE, noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import { pathThrough, segmentsOf, type Place } from '../frame/paths.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { rankAxis, valueAxis } from '../frame/ticks.ts';
import { uprights, yearTicks, type Upright, type YearTick } from '../frame/timeMarks.ts';

/** One figure; an `Observation` is one. */
export interface SeriesPoint {
  readonly period: Period;
  readonly value: number;
  readonly disputed: boolean;
  readonly confidence: Confidence;
}

export interface SeriesLine {
  readonly id: string;
  readonly label: string;
  /** The one line that is judged is `main`; others stand beside it. */
  readonly role: 'main' | 'second';
  /** Ascending by period; may mix years, quarters and months. */
  readonly points: readonly SeriesPoint[];
}

/** A figure that another source gives, or that is too weak to draw as the series. */
export interface OtherFigure {
  readonly period: Period;
  readonly value: number;
  /** Who says so. */
  readonly label: string;
}

export interface SeriesTarget {
  /** Holds by the end of this year. */
  readonly year: number;
  readonly value: number;
  readonly comparator: Comparator;
  /** "≥ 20 % by 2025". */
  readonly label: string;
}

/** The way that would still lead from the latest point to a target. Computed by `assess`, only drawn here. */
export interface RequiredPath {
  /** "needed: +1.2 points a year". */
  readonly label: string;
  /** Where it leads after the latest point of the main line, ascending: one place if straight, several by milestones or at a constant rate. */
  readonly through: readonly { readonly time: number; readonly value: number }[];
}

/** Where the main line may come to lie at the end of years to come. */
export interface ProjectedYear extends FanPoint {
  readonly time: number;
}

/** From this day the figures measure another thing. */
export interface DefinitionBreak {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly label: string;
}

/** What the chart shows. */
export interface SeriesInput {
  readonly indicator: Pick<Indicator, 'measure' | 'decimals' | 'frequency'>;
  /** Unit in words, above the value axis; empty if none. */
  readonly unit: string;
  readonly language: Language;
  readonly lines: readonly SeriesLine[];
  readonly others: readonly OtherFigure[];
  readonly targets: readonly SeriesTarget[];
  readonly required: RequiredPath | null;
  /** After the latest point of the main line, ascending; empty for none. */
  readonly projection: readonly ProjectedYear[];
  readonly breaks: readonly DefinitionBreak[];
}

/** Words that stand in the picture or the readout. */
export interface SeriesWords {
  /** What a mark on the time axis means: "Each year stands at its end." */
  readonly axisNote: string;
  /** Said when the value axis does not start at 0, with its start: "The axis starts at 60." */
  readonly axisStart: (start: string) => string;
  /** What the hollow marks are: "other sources". */
  readonly others: string;
  /** What a ring around a point means: "sources differ". */
  readonly disputed: string;
  /** What a dotted point means: "low confidence". */
  readonly weak: string;
  /** A value that is projected: "15.9 % (80 %: 14.1–17.6)". */
  readonly projected: (median: string, low: string, high: string) => string;
  /** What the bands are: "Bands hold 50 % and 80 % of the projected outcomes." */
  readonly fan: string;
}

export type PointMark = 'plain' | 'disputed' | 'weak';

/** Words set beside what they name. */
export interface FreeLabel {
  readonly id: string;
  readonly kind: 'target' | 'line' | 'required';
  readonly name: string;
  /** Follows the name, quieter; empty if nothing. */
  readonly value: string;
  readonly box: Box;
}

export interface SeriesGeometry {
  readonly plot: Box;
  readonly inverted: boolean;
  readonly yTicks: readonly ValueTick[];
  readonly xTicks: readonly YearTick[];
  readonly lines: readonly {
    readonly id: string;
    readonly role: SeriesLine['role'];
    /** Number among the second lines, from 0. */
    readonly order: number;
    readonly path: string;
    readonly points: readonly { readonly x: number; readonly y: number; readonly mark: PointMark }[];
  }[];
  readonly others: readonly { readonly x: number; readonly y: number }[];
  readonly targets: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly y: number;
    /** On which side of the mark the target is met: -1 above, 1 below, 0 exactly on it. */
    readonly side: -1 | 0 | 1;
  }[];
  /** Empty where there is no latest point or no path. */
  readonly required: string;
  /** `null` where nothing is projected. */
  readonly fan: DrawnFan | null;
  readonly breaks: readonly Upright[];
  readonly labels: readonly FreeLabel[];
  readonly legend: readonly {
    readonly mark: 'other' | 'disputed' | 'weak';
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  readonly notes: readonly Note[];
  readonly stops: readonly Stop[];
  readonly empty: boolean;
}

export const LABEL_SIZE = 13;
const LABEL_HEIGHT = 18;
const FOR_YEARS = 26;
/** Half the width of a target's mark. */
const HALF_TARGET = 14;
const POINT = 6;

/** Longest time in years between two figures that a solid line may join; longer, an edition or a year is missing. */
const LONGEST_JOIN: Readonly<Record<Indicator['frequency'], number>> = {
  monthly: 1.01,
  quarterly: 1.01,
  annual: 1.01,
  biennial: 2.01,
  irregular: Infinity,
};

/** One indicator over time with its targets, in pixels of a frame of `size`. */
export function seriesGeometry(input: SeriesInput, words: SeriesWords, size: ChartSize): SeriesGeometry {
  const { indicator, language, lines, others, targets, projection } = input;
  const inverted = indicator.measure === 'rank';
  const figures = [...lines.flatMap(({ points }) => points), ...others];
  const through = input.required?.through ?? [];
  const values = [
    ...[...figures, ...targets, ...through].map(({ value }) => value),
    ...projection.flatMap(({ band80 }) => band80),
  ];
  const axis = writtenAxis(
    inverted ? rankAxis(values, size.height / 60) : valueAxis(values, size.height / 50, 0.5),
    inverted,
    language,
  );

  const start = startNote(axis, words.axisStart);
  const fanNote = projection.length > 0 ? words.fan : '';
  const notes = noteLines([words.axisNote, start, fanNote], size.width);
  const legend = legendOf(input, words, size.width);
  const left = axis.width + 10;
  const top = 14 + (input.unit === '' ? 0 : 18) + (input.breaks.length > 0 ? 18 : 0);
  const forLegend = legend.length > 0 ? (legend.at(-1)?.y ?? 0) + 6 : 0;
  const below = FOR_YEARS + forLegend + notesHeight(notes.length);
  const bottom = size.height - below;
  const y = heightScale(axis, top, bottom);

  const times = figures.map(({ period }) => periodTime(period));
  const years = [...times, ...targets.map(({ year }) => year), ...[...through, ...projection].map(({ time }) => time)];
  const [first, last] = wholeYears(years);
  const forLabel = Math.min(
    size.width * 0.2,
    Math.max(...targets.map(({ label }) => textWidth(label, LABEL_SIZE, true) + 24), 16),
  );
  const x = scaleLinear([first, last], [left, Math.max(left + 40, size.width - forLabel)]);
  const plot = { x0: left, y0: top, x1: x(last), y1: bottom };
  const placeOf = ({ period, value }: { readonly period: Period; readonly value: number }) => ({
    x: x(periodTime(period)),
    y: y(value),
  });

  const breakTimes = input.breaks.map(({ date, label }) => ({ time: timeOf(date), label }));
  const drawn = lines.map((line) => {
    const places = interrupted(
      line.points,
      LONGEST_JOIN[indicator.frequency],
      breakTimes.map(({ time }) => time),
    ).map((point) => point && placeOf(point));
    return { line, places };
  });
  const main = lines.find(({ role }) => role === 'main');
  const mainLabel = main?.label ?? '';
  const latest = main?.points.at(-1);
  const path: readonly Place[] = latest
    ? [placeOf(latest), ...through.map(({ time, value }) => ({ x: x(time), y: y(value) }))]
    : [];
  const marks = targets.map(({ year, value, comparator }) => ({
    x0: Math.max(left, x(year) - HALF_TARGET),
    x1: Math.min(size.width - 1, x(year) + HALF_TARGET),
    y: y(value),
    side: sideOf(comparator, inverted),
  }));
  const hollow = others.map(placeOf);
  const labels = labelsOf();

  return {
    plot,
    inverted,
    yTicks: valueTicks(axis, y),
    xTicks: yearTicks(
      years.length > 0 ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [],
      times.length > 0 ? Math.ceil(Math.max(...times)) : first - 1,
      x,
    ),
    lines: drawn.map(({ line, places }, index) => ({
      id: line.id,
      role: line.role,
      order: lines.slice(0, index).filter(({ role }) => role === 'second').length,
      path: pathThrough(places),
      points: line.points.map((point) => ({ ...placeOf(point), mark: markOf(point) })),
    })),
    others: hollow,
    targets: marks,
    required: path.length > 1 ? pathThrough(path) : '',
    fan:
      latest && projection.length > 0
        ? drawFan(
            'followed',
            placeOf(latest),
            projection,
            projection.map(({ time }) => time),
            x,
            y,
          )
        : null,
    breaks: uprights(
      breakTimes
        .map(({ time, label }) => ({ at: x(Math.max(first, Math.min(last, time))), label, shortLabel: label }))
        .sort((a, b) => a.at - b.at),
      plot,
      size.width,
      labels.map(({ box }) => box),
    ),
    labels,
    legend: legend.map((item) => ({ ...item, y: bottom + FOR_YEARS + item.y })),
    notes: notesAt(notes, bottom + FOR_YEARS + forLegend + 12),
    stops: stopsOf(),
    empty: figures.length === 0,
  };

  /** Words beside their marks, the most important first; those that find no place beside the others are left to the table. */
  function labelsOf(): readonly FreeLabel[] {
    const edge = (side: 0 | 1): readonly Place[] =>
      latest ? [placeOf(latest), ...projection.map(({ time, band80 }) => ({ x: x(time), y: y(band80[side]) }))] : [];
    const segments: Segment[] = [
      ...drawn.flatMap(({ places }) => segmentsOf(places)),
      ...[path, edge(0), edge(1)].flatMap((places) => segmentsOf(places)),
    ];
    const around = ({ x: cx, y: cy }: { x: number; y: number }): Box => ({
      x0: cx - POINT,
      y0: cy - POINT,
      x1: cx + POINT,
      y1: cy + POINT,
    });
    const boxes: Box[] = [
      ...drawn.flatMap(({ places }) => places.flatMap((place) => (place ? [around(place)] : []))),
      ...hollow.map(around),
      ...marks.map((mark) => ({ x0: mark.x0 - 2, x1: mark.x1 + 2, y0: mark.y - 7, y1: mark.y + 7 })),
    ];
    const wishes: (Omit<FreeLabel, 'box'> & { at: { x: number; y: number } })[] = [
      ...targets.map((target, index) => ({
        id: `target ${index}`,
        kind: 'target' as const,
        name: target.label,
        value: '',
        at: { x: x(target.year) + HALF_TARGET + 4, y: y(target.value) },
      })),
      ...lines.flatMap((line) => {
        const point = line.points.at(-1);
        if (!point) return [];
        const value = formatValue(point.value, indicator, language);
        return [
          {
            id: line.id,
            kind: 'line' as const,
            name: line.label,
            value,
            at: { ...placeOf(point), x: placeOf(point).x + POINT },
          },
        ];
      }),
    ];
    const end = path.at(-1);
    if (input.required && latest && end && path.length > 1) {
      const from = placeOf(latest);
      const at = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
      wishes.push({ id: 'required', kind: 'required', name: input.required.label, value: '', at });
    }
    const bounds = { x0: left + 2, y0: top - 4, x1: size.width - 1, y1: bottom - 2 };
    const set: FreeLabel[] = [];
    for (const { at, ...wish } of wishes) {
      const beside = wish.value === '' ? 0 : NAME_TO_VALUE + textWidth(wish.value, LABEL_SIZE);
      const name = shorten(wish.name, Math.max(40, size.width * 0.6 - beside), LABEL_SIZE, true);
      const width = textWidth(name, LABEL_SIZE, true) + beside + 8;
      const found = freePlace(width, LABEL_HEIGHT, at, bounds, {
        segments,
        boxes: [...boxes, ...set.map(({ box }) => box)],
      });
      if (!found || set.some(({ box }) => overlaps(box, found.box))) continue;
      set.push({ ...wish, name, box: found.box });
    }
    return set;
  }

  function stopsOf(): readonly Stop[] {
    const periods = [
      ...new Set([
        ...figures.map(({ period }) => period),
        ...[...targets.map(({ year }) => year), ...projection.map(({ time }) => time)].map(yearPeriod),
      ]),
    ];
    return periods.sort(comparePeriods).map((period): Stop => {
      const own = lines.flatMap(({ label, points }) =>
        points.filter((point) => point.period === period).map((point) => ({ point, text: `${label}: ${read(point)}` })),
      );
      const beside = others.filter((other) => other.period === period);
      const due = targets.filter(({ year }) => String(year) === period);
      const ahead = projection.find(({ time }) => String(time) === period);
      const value = own[0]?.point.value ?? beside[0]?.value ?? ahead?.median ?? due[0]?.value ?? 0;
      return {
        x: x(periodTime(period)),
        y: y(value),
        band: [top, bottom],
        heading: formatPeriod(period, language),
        lines: [
          ...own.map(({ text }) => text),
          ...beside.map((other) => `${other.label}: ${formatValue(other.value, indicator, language)}`),
          ...(ahead ? [`${mainLabel}: ${projected(ahead)}`] : []),
          ...due.map(({ label }) => label),
        ],
      };
    });
  }

  function projected({ median, band80: [low, high] }: ProjectedYear): string {
    const write = (value: number): string => formatValue(value, indicator, language);
    return words.projected(write(median), write(low), write(high));
  }

  function read(point: SeriesPoint): string {
    const doubts = [point.disputed ? words.disputed : '', point.confidence === 'low' ? words.weak : ''].filter(Boolean);
    return [formatValue(point.value, indicator, language), ...doubts].join(', ');
  }
}

/** The whole years around all times; a year to either side of a single one. */
function wholeYears(times: readonly number[]): readonly [number, number] {
  if (times.length === 0) return [0, 1];
  const [first, last] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  return first === last ? [first - 1, last + 1] : [first, last];
}

const markOf = ({ disputed, confidence }: SeriesPoint): PointMark =>
  confidence === 'low' ? 'weak' : disputed ? 'disputed' : 'plain';

/** Which side of its mark a target is met on, as drawn. */
function sideOf(comparator: Comparator, inverted: boolean): -1 | 0 | 1 {
  if (comparator === '=') return 0;
  return (comparator === '>' || comparator === '>=') === inverted ? 1 : -1;
}

/** Position in time of a day; the start of year 0 when it is no date, which no break should be. */
function timeOf(date: string): number {
  const period = toPeriod(date);
  return period ? periodTime(period) : 0;
}

/** The points, with `null` wherever no solid line may lead from one to the next: too far apart, or another definition between them. */
function interrupted(
  points: readonly SeriesPoint[],
  longest: number,
  breaks: readonly number[],
): readonly (SeriesPoint | null)[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before) return [point];
    const [from, to] = [periodTime(before.period), periodTime(point.period)];
    return to - from > longest || breaks.some((time) => from < time && time <= to) ? [null, point] : [point];
  });
}

/** The marks that need a word, in rows below the years; `y` from there. */
function legendOf(
  { lines, others }: SeriesInput,
  words: SeriesWords,
  width: number,
): readonly {
  readonly mark: 'other' | 'disputed' | 'weak';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}[] {
  const has = (mark: PointMark): boolean => lines.some(({ points }) => points.some((point) => markOf(point) === mark));
  const items = [
    ...(others.length > 0 ? [{ mark: 'other' as const, text: words.others }] : []),
    ...(has('disputed') ? [{ mark: 'disputed' as const, text: words.disputed }] : []),
    ...(has('weak') ? [{ mark: 'weak' as const, text: words.weak }] : []),
  ];
  let x = 0;
  let y = 18;
  return items.map((item) => {
    const needed = 16 + textWidth(item.text, NOTE_SIZE);
    if (x > 0 && x + needed > width) [x, y] = [0, y + 18];
    const at = { ...item, x, y };
    x += needed + 18;
    return at;
  });
}
