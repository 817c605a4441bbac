import { scaleLinear } from 'd3';
import { formatNumber } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { heightScale, startNote, valueTicks, writtenAxis, type ValueTick } from '../frame/axes.ts';
import { drawFan, isFixed, edgesOf, writeProjected, type DrawnFan, type Fan, type FanPoint } from '../frame/fan.ts';
import { endLabels, labelForm, type EndLabel, type LabelForm, type LineEnd } from '../frame/endLabels.ts';
import type { Box, ChartSize, Stop } from '../frame/frame.ts';
import { gapWords } from '../frame/gapWords.ts';
import { noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import { lonePlaces, pathBetween, pathThrough, type Place } from '../frame/paths.ts';
import { textWidth } from '../frame/textWidth.ts';
import { rankAxis, valueAxis } from '../frame/ticks.ts';
import { TICK_SIZE, uprights, yearTicks, type Upright, type YearTick } from '../frame/timeMarks.ts';

/** One country over the editions. */
export interface FieldLine {
  readonly id: string;
  readonly name: string;
  /** For narrow frames, where the name has no room: "VNM". The name if absent. */
  readonly shortName?: string;
  /** One value per edition; `null` where the country has none. */
  readonly values: readonly (number | null)[];
  /** What stands behind the value of each edition, after a comma: "rank 71". Absent or empty if nothing. */
  readonly details?: readonly string[];
}

/** The value that holds a rank, over the editions. */
export interface CutOffLine {
  readonly rank: number;
  /** "Score of rank 50". */
  readonly label: string;
  /** For narrow frames: "Rank 50". The label if absent. */
  readonly shortLabel?: string;
  readonly values: readonly (number | null)[];
  /** Drawn thinner and greyer: not the bar of the headline. */
  readonly quiet?: boolean;
}

/** A year in which a target falls due. */
export interface TargetMark {
  readonly year: number;
  /** "2030: top 50". */
  readonly label: string;
  /** The same where there is less room: "top 50". */
  readonly shortLabel?: string;
}

/** What the chart shows. */
export interface FieldInput {
  /** Years of the editions, ascending, unevenly spaced. All `values` have one entry for each. */
  readonly editions: readonly number[];
  /** `score`: more is higher. `rank`: 1 at the top. */
  readonly kind: 'score' | 'rank';
  /** Decimals of a score in words and table; ranks have none. */
  readonly decimals: number;
  readonly language: Language;
  readonly followed: FieldLine;
  /** At most ten: there are ten peer colours. */
  readonly peers: readonly FieldLine[];
  /** The first that is not quiet is the bar: the gap is measured to it. */
  readonly cutOffs: readonly CutOffLine[];
  /** Every country's values: the grey ground. Empty for none. */
  readonly field: readonly (readonly (number | null)[])[];
  /** Words for the distance between the country and the bar in the latest edition: "short by 0.0693". `null` for none. */
  readonly gap: string | null;
  readonly targets: readonly TargetMark[];
  /** The future; absent or `null` while there is none to draw. */
  readonly fan?: Fan | null;
}

/** Words that stand in the picture or the readout. */
export interface FieldWords {
  /** Where a country has no figure: "no figure". */
  readonly missing: string;
  /** What the grey ground is: "Each grey line is one of 193 countries." Empty if there is none. */
  readonly field: string;
  /** Said when a score axis does not start at 0, with its start: "The axis starts at 0.3." */
  readonly axisStart: (start: string) => string;
  /** A value that is projected: "0.80 (80 %: 0.77–0.83)". */
  readonly projected: (median: string, low: string, high: string) => string;
  /** The same for the end of a line: "2030: 0.77–0.83". */
  readonly projectedEnd: (year: string, low: string, high: string) => string;
  /** What the bands are: "Bands hold 50 % and 80 % of the simulated outcomes." */
  readonly fan: string;
}

/** One line as drawn. */
export interface DrawnLine {
  readonly id: string;
  readonly role: 'followed' | 'bar' | 'quiet' | 'peer';
  /** Number of the peer from 0; 0 for the others. */
  readonly order: number;
  readonly path: string;
  /** Figures alone between missing editions; none for the followed country, all of whose figures are points. */
  readonly lone: readonly { readonly x: number; readonly y: number }[];
}

export interface FieldGeometry {
  readonly plot: Box;
  readonly yTicks: readonly ValueTick[];
  readonly xTicks: readonly YearTick[];
  readonly ground: string;
  /** In drawing order: the followed country last, on top. */
  readonly lines: readonly DrawnLine[];
  readonly fans: readonly DrawnFan[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly latest: boolean }[];
  readonly targets: readonly Upright[];
  readonly form: LabelForm;
  readonly labels: readonly (EndLabel & Pick<DrawnLine, 'role' | 'order'>)[];
  readonly gap: {
    /** The upright between country and bar; `null` where they are too close for one. */
    readonly bracket: { readonly x: number; readonly y0: number; readonly y1: number } | null;
    /** Words in the channel between the two lines; `null` where these are crowded: then the country's end label says it. */
    readonly words: { readonly text: string; readonly box: Box } | null;
  } | null;
  readonly notes: readonly Note[];
  readonly stops: readonly Stop[];
  /** No figure at all. */
  readonly empty: boolean;
}

/** Below the plot: the years. */
const FOR_YEARS = 26;

interface Line extends Pick<DrawnLine, 'id' | 'role' | 'order'> {
  readonly name: string;
  readonly shortName: string;
  readonly values: readonly (number | null)[];
  readonly details: readonly string[];
}

/** Every line with its role, in reading order: country, bars, peers. */
function linesOf({ followed, cutOffs, peers }: FieldInput): readonly Line[] {
  const country = (line: FieldLine, role: 'followed' | 'peer', order: number): Line => ({
    id: line.id,
    role,
    order,
    name: line.name,
    shortName: line.shortName ?? line.name,
    values: line.values,
    details: line.details ?? [],
  });
  return [
    country(followed, 'followed', 0),
    ...cutOffs.map((line, order): Line => ({
      id: `rank ${line.rank}`,
      role: line.quiet ? 'quiet' : 'bar',
      order,
      name: line.label,
      shortName: line.shortLabel ?? line.label,
      values: line.values,
      details: [],
    })),
    ...peers.map((line, order) => country(line, 'peer', order)),
  ];
}

const PRIORITY = { followed: 0, bar: 1, peer: 2, quiet: 3 };
const DRAWING_ORDER = { quiet: 0, peer: 1, bar: 2, followed: 3 };

/** The headline chart: one country, its peers and the bar over the whole field, in pixels of a frame of `size`. */
export function fieldGeometry(input: FieldInput, words: FieldWords, size: ChartSize): FieldGeometry {
  const { editions, kind, language, targets } = input;
  const fan = input.fan ?? null;
  const lines = linesOf(input);
  const write = (value: number): string => formatNumber(value, kind === 'rank' ? 0 : input.decimals, language);
  const writeAhead = (value: number): string => writeProjected(value, kind, language);
  const drawn = [...lines.flatMap(({ values }) => values.filter((value) => value !== null)), ...edgesOf(fan)];
  const axis = writtenAxis(
    kind === 'rank'
      ? rankAxis(drawn, size.height / 60)
      : valueAxis([...drawn, ...highest(input.field)], size.height / 50, 0.2),
    kind === 'rank',
    language,
  );

  const start = startNote(axis, words.axisStart);
  const ground = input.field.length > 0 ? words.field : '';
  const notes = noteLines([ground, start, fan ? words.fan : ''], size.width);
  const left = axis.width + 10;
  const top = targets.length > 0 ? 26 : 10;
  const bottom = size.height - FOR_YEARS - notesHeight(notes.length);
  const y = heightScale(axis, top, bottom);

  const ends = endsOf(lines, editions, y, write, input.gap ?? '', fan, words, writeAhead);
  const form = labelForm(ends, size.width, bottom - top);
  const x = timeScale(editions, targets, fan, left, size.width, form.width);
  const [first = 0, last = 1] = x.domain();
  const latest = editions.at(-1) ?? last;
  const plot = { x0: left, y0: top, x1: x(last), y1: bottom };

  const placesOf = (values: readonly (number | null)[]): readonly Place[] =>
    editions.map((edition, index) => {
      const value = values[index] ?? null;
      return value === null ? null : { x: x(edition), y: y(value) };
    });
  const places = lines.map(({ values }) => placesOf(values));
  const own = places[0] ?? [];
  const gap = gapOf(input.gap, lines, places, plot);
  const labels = endLabels(
    // Said once: in the channel, or else with the country.
    gap?.words && !fan ? ends.map((end) => ({ ...end, extra: '' })) : ends,
    form,
    x(fan?.years.at(-1) ?? latest),
    top - 4,
    bottom + 4,
  ).flatMap((label) => {
    const line = lines.find(({ id }) => id === label.id);
    return line ? [{ ...label, role: line.role, order: line.order }] : [];
  });
  const years = [...new Set([first, ...editions, ...targets.map(({ year }) => year), ...(fan?.years ?? [])])].sort(
    (a, b) => a - b,
  );

  const opening = (index: number): { readonly x: number; readonly y: number } | null => places[index]?.at(-1) ?? null;
  const barIndex = lines.findIndex(({ role }) => role === 'bar');
  const fans = (['bar', 'followed'] as const).flatMap((role): DrawnFan[] => {
    const start = opening(role === 'bar' ? barIndex : 0);
    const points = fan?.[role] ?? [];
    return fan && start && points.length > 0 ? [drawFan(role, start, points, fan.years, x, y)] : [];
  });
  const projectedStops = (fan?.years ?? []).map((year, index): Stop => {
    const say = (name: string, point: FanPoint | undefined): string[] =>
      point && !isFixed(point)
        ? [
            `${name}: ${words.projected(writeAhead(point.median), writeAhead(point.band80[0]), writeAhead(point.band80[1]))}`,
          ]
        : [];
    const median = fan?.followed[index]?.median;
    return {
      x: x(year),
      y: median === undefined ? (top + bottom) / 2 : y(median),
      band: [top, bottom],
      heading: String(year),
      lines: [...say(lines[0]?.name ?? '', fan?.followed[index]), ...say(lines[barIndex]?.name ?? '', fan?.bar[index])],
    };
  });

  return {
    plot,
    fans,
    yTicks: valueTicks(axis, y),
    xTicks: yearTicks(years, latest, x),
    ground: input.field.map((values) => pathBetween(placesOf(values), top, bottom)).join(''),
    lines: lines
      .map(({ id, role, order }, index) => {
        const line = places[index] ?? [];
        return { id, role, order, path: pathThrough(line), lone: role === 'followed' ? [] : lonePlaces(line) };
      })
      .filter(({ path }) => path !== '')
      .sort((a, b) => DRAWING_ORDER[a.role] - DRAWING_ORDER[b.role]),
    points: own.flatMap((place, index) => (place ? [{ ...place, latest: index === editions.length - 1 }] : [])),
    targets: uprights(
      targets.map(({ year, label, shortLabel = label }) => ({ at: x(year), label, shortLabel })),
      plot,
      size.width,
      [...labels.map(({ box }) => box), ...(gap?.words ? [gap.words.box] : [])],
    ),
    form,
    labels,
    gap,
    notes: notesAt(notes, bottom + FOR_YEARS + 12),
    stops: [
      ...editions.map((edition, index): Stop => ({
        x: x(edition),
        y: places.map((line) => line[index]).find((place) => place)?.y ?? (top + bottom) / 2,
        band: [top, bottom],
        heading: String(edition),
        lines: lines.map((line) => `${line.name}: ${valueIn(line, index, write) ?? words.missing}`),
      })),
      ...projectedStops,
    ],
    empty: drawn.length === 0,
  };
}

/** "0.7709, rank 71"; `null` where the line has no figure. */
function valueIn(line: Line, index: number, write: (value: number) => string): string | null {
  const value = line.values[index] ?? null;
  const detail = line.details[index];
  return value === null ? null : write(value) + (detail ? `, ${detail}` : '');
}

/** What is to be written at the end of each line that has any figure; the country carries the words for its gap. */
function endsOf(
  lines: readonly Line[],
  editions: readonly number[],
  y: (value: number) => number,
  write: (value: number) => string,
  gap: string,
  fan: Fan | null,
  words: FieldWords,
  writeAhead: (value: number) => string,
): readonly LineEnd[] {
  return lines.flatMap((line): LineEnd[] => {
    const index = line.values.findLastIndex((value) => value !== null);
    const value = line.values[index] ?? null;
    if (value === null) return [];
    const reaches = index === editions.length - 1;
    const old = `${write(value)}, ${String(editions[index])}`;
    const point = line.role === 'followed' || line.role === 'bar' ? fan?.[line.role].at(-1) : undefined;
    const year = fan?.years.at(-1);
    if (point && year !== undefined && reaches)
      return [
        {
          id: line.id,
          name: line.name,
          shortName: line.shortName,
          value: isFixed(point) ? '' : old,
          shortValue: isFixed(point) ? '' : old,
          extra: isFixed(point)
            ? ''
            : words.projectedEnd(String(year), writeAhead(point.band80[0]), writeAhead(point.band80[1])),
          y: y(point.median),
          priority: PRIORITY[line.role],
          reaches: true,
        },
      ];
    return [
      {
        id: line.id,
        name: line.name,
        shortName: line.shortName,
        // Behind a fan, the words stand years away from the line's end.
        value: reaches && !fan ? (valueIn(line, index, write) ?? '') : old,
        shortValue: reaches && !fan ? write(value) : old,
        extra: line.role === 'followed' && reaches ? gap : '',
        y: y(value),
        priority: PRIORITY[line.role],
        reaches: reaches && !fan,
      },
    ];
  });
}

/**
 * Years to pixels, to the last target's year. The end labels stand in the empty years after the latest edition; the
 * plot gives way only as far as these are too narrow for them. Where a fan fills those years, the labels stand behind it.
 */
function timeScale(
  editions: readonly number[],
  targets: readonly TargetMark[],
  fan: Fan | null,
  left: number,
  width: number,
  labelWidth: number,
) {
  const latest = editions.at(-1) ?? 1;
  const first = editions[0] ?? latest - 1;
  const last = Math.max(latest, first + 1, ...targets.map(({ year }) => year), ...(fan?.years ?? []));
  const labelled = fan?.years.at(-1) ?? latest;
  const observed = Math.max(0.01, (labelled - first) / (last - first));
  const forLastYear = textWidth(String(last), TICK_SIZE) / 2 + 1;
  const right = Math.min(width - forLastYear, left + (width - left - labelWidth - 4) / observed);
  return scaleLinear([first, last], [left, Math.max(left + 40, right)]);
}

function gapOf(
  text: string | null,
  lines: readonly Line[],
  places: readonly (readonly Place[])[],
  plot: Box,
): FieldGeometry['gap'] {
  const own = places[0] ?? [];
  const barIndex = lines.findIndex(({ role }) => role === 'bar');
  const bar = places[barIndex] ?? [];
  const [ownEnd, barEnd] = [own.at(-1), bar.at(-1)];
  if (text === null || !ownEnd || !barEnd) return null;
  const down = Math.sign(ownEnd.y - barEnd.y);
  const others = places.filter((_, index) => index !== 0 && index !== barIndex);
  const box = gapWords(text, own, bar, others, plot);
  return {
    bracket:
      Math.abs(ownEnd.y - barEnd.y) > 14 ? { x: ownEnd.x, y0: barEnd.y + 3 * down, y1: ownEnd.y - 6 * down } : null,
    words: box && { text, box },
  };
}

/** The largest value of the field, if any: the leaders belong into the picture, the last do not. */
function highest(field: FieldInput['field']): readonly number[] {
  let most = -Infinity;
  for (const values of field) for (const value of values) if (value !== null && value > most) most = value;
  return most === -Infinity ? [] : [most];
}
