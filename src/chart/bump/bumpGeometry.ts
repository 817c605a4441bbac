import { scaleLinear } from 'd3';
import { isOrdinaryMove } from '../../domain/edition.ts';
import { formatNumber, formatSigned } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { heightScale, valueTicks, writtenAxis, type ValueTick, type WrittenAxis } from '../frame/axes.ts';
import { titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import { placesOver, withMissingEditions } from '../frame/missingEditions.ts';
import { endLabels, labelForm, NARROW, type EndLabel, type LabelForm, type LineEnd } from '../frame/endLabels.ts';
import { stopIn, type Box, type ChartSize, type Stop } from '../frame/frame.ts';
import { noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import { lineKey, type KeyEntry } from '../frame/lineKey.ts';
import { dotsAt, pathThrough, pointsOf, type LinePoint, type Place } from '../frame/paths.ts';
import { textWidth } from '../frame/textWidth.ts';
import { rankAxis } from '../frame/ticks.ts';
import { TICK_SIZE, yearTicks, type YearTick } from '../frame/timeMarks.ts';

/** The ranks of one country over the editions. */
export interface BumpLine {
  readonly id: string;
  readonly name: string;
  /** For narrow frames, where the name has no room: "VNM". The name if absent. */
  readonly shortName?: string;
  /** One rank per edition, 1 the best; `null` where the country has none. */
  readonly ranks: readonly (number | null)[];
  /** The scores behind them, said together with the ranks; absent if unknown. */
  readonly scores?: readonly (number | null)[];
}

/** What the chart shows. */
export interface BumpInput {
  /** Years of the editions, ascending, unevenly spaced. All `ranks` have one entry for each. */
  readonly editions: readonly number[];
  /** What the axis of ranks measures: "EGDI rank (1 is best)". */
  readonly axis: string;
  /** Decimals of a score. */
  readonly decimals: number;
  readonly language: Language;
  readonly followed: BumpLine;
  /** At most ten: there are ten peer colours. */
  readonly peers: readonly BumpLine[];
  /** The rank to reach: "Rank 50"; `null` for none. */
  readonly cutOff: { readonly rank: number; readonly label: string } | null;
  /** Every country's ranks: the grey ground. Empty for none. */
  readonly field: readonly (readonly (number | null)[])[];
}

/** Words that stand in the picture or the readout. */
export interface BumpWords {
  /** Where a country has no rank: "not ranked". */
  readonly missing: string;
  /** What the grey ground is: "Each grey line is one of 193 countries." */
  readonly field: string;
  /** "rank 71". */
  readonly rank: (rank: string) => string;
  /** "score 0.7709". */
  readonly score: (score: string) => string;
  /**
   * Change from the edition before to the latest, in places climbed (negative: fallen): "up 2 places, ordinary movement,
   * score +0.0123". `scoreChange` is written with its sign; `null` where unknown.
   */
  readonly movement: (places: number, isOrdinary: boolean, scoreChange: string | null) => string;
}

/** One country's line as drawn. */
export interface DrawnBump {
  readonly id: string;
  readonly role: 'followed' | 'peer';
  /** Number of the peer from 0; 0 for the followed country. */
  readonly order: number;
  readonly path: string;
  /** A dot for each edition, drawn by a round line cap. */
  readonly dots: string;
}

interface Role {
  readonly role: DrawnBump['role'] | 'cutOff';
  readonly order: number;
}

export interface BumpGeometry {
  readonly plot: Box;
  readonly yTitle: AxisTitle;
  readonly yTicks: readonly ValueTick[];
  readonly xTicks: readonly YearTick[];
  readonly ground: string;
  /** Height of the rank to reach; `null` for none. */
  readonly cutOffY: number | null;
  /** In drawing order: the followed country last, on top. */
  readonly lines: readonly DrawnBump[];
  readonly points: readonly LinePoint[];
  readonly form: LabelForm;
  /** Behind the lines' ends; none in a narrow frame, where the key says them. */
  readonly labels: readonly (EndLabel & Role)[];
  /** Above the plot of a narrow frame. */
  readonly key: readonly (KeyEntry & Role)[];
  readonly notes: readonly Note[];
  readonly stops: readonly Stop[];
  /** No rank at all. */
  readonly empty: boolean;
}

/** Where everything stands, before anything is drawn. */
interface BumpFrame {
  readonly plot: Box;
  readonly title: AxisTitle;
  readonly axis: WrittenAxis;
  readonly x: (edition: number) => number;
  readonly y: (rank: number) => number;
  readonly ends: readonly LineEnd[];
  readonly form: LabelForm;
  readonly key: readonly KeyEntry[];
}

/** Between the title and the plot, so that a point at rank 1 and its label are whole. */
const FOR_POINT = 12;
/** Below the plot: the years. */
const FOR_YEARS = 30;
const CUT_OFF = 'cut-off';
/** Of the height of a narrow frame, for the names of its lines. */
const MOST_KEY = 0.4;

/** The ranks of a country and its peers over the editions, 1 at the top, in pixels of a frame of `size`. */
export function bumpGeometry(input: BumpInput, words: BumpWords, size: ChartSize): BumpGeometry {
  const countries = [input.followed, ...input.peers];
  const ranked = [...countries.map(({ ranks }) => ranks), ...input.field].flat().filter((rank) => rank !== null);
  const notes = noteLines(input.field.length > 0 ? [words.field] : [], size.width);
  const frame = frameOf(input, words, size, ranked, notes.length);
  const { plot, axis, x, y, ends, form, key } = frame;
  const placesOf = placesOver(input.editions, x, y);
  const places = countries.map(({ ranks }) => placesOf(ranks));
  const ofLine = <L extends { readonly id: string }>(label: L): L & Role => ({
    ...label,
    ...(label.id === CUT_OFF ? { role: 'cutOff', order: 0 } : roleOf(countries.findIndex(({ id }) => id === label.id))),
  });

  return {
    plot,
    yTitle: frame.title,
    yTicks: valueTicks(axis, y),
    xTicks: yearTicks(input.editions, latestOf(input), x),
    ground: input.field.map((ranks) => pathThrough(placesOf(ranks))).join(''),
    cutOffY: input.cutOff && y(input.cutOff.rank),
    lines: drawnLines(countries, places),
    points: pointsOf(places[0] ?? []),
    form,
    labels: size.width < NARROW ? [] : endLabels(ends, form, plot.x1, plot.y0 - 6, plot.y1 + 6).map(ofLine),
    key: key.map(ofLine),
    notes: notesAt(notes, plot.y1 + FOR_YEARS + 12),
    stops: stopsOf(input, words, countries, frame),
    empty: ranked.length === 0,
  };
}

const latestOf = ({ editions }: BumpInput): number => editions.at(-1) ?? 1;

/** What a country is in the picture, by its place in the list: the followed one stands first. */
const roleOf = (index: number) => ({
  role: index === 0 ? ('followed' as const) : ('peer' as const),
  order: Math.max(0, index - 1),
});

/** Axis, scales and plot, with the room that is left to the labels at the end of the lines. */
function frameOf(
  input: BumpInput,
  words: BumpWords,
  size: ChartSize,
  ranked: readonly number[],
  noteCount: number,
): BumpFrame {
  const { editions, language, cutOff } = input;
  const axis = writtenAxis(rankAxis([...ranked, ...(cutOff ? [cutOff.rank] : [])], size.height / 60), true, language);
  const left = axis.width + 12;
  const isNarrow = size.width < NARROW;
  const write = (rank: number): string => formatNumber(rank, 0, language);
  // In a narrow frame the names stand above; of their places in the plot only the order counts there.
  const keyed = isNarrow ? endsOf(input, words, write, (rank) => rank) : [];
  const key = lineKey(keyed, size.width, size.height * MOST_KEY);
  const title = titleUp(input.axis, size.width, key.height);
  const top = key.height + title.height + FOR_POINT;
  const bottom = size.height - FOR_YEARS - notesHeight(noteCount);
  const y = heightScale(axis, top, bottom);
  const ends = endsOf(input, words, write, y);
  const form = labelForm(isNarrow ? [] : ends, size.width, bottom - top);
  const latest = latestOf(input);
  const right = Math.max(
    left + 40,
    size.width - Math.max(form.width + 4, textWidth(String(latest), TICK_SIZE) / 2 + 1),
  );
  // An edition alone stands at the right, beside its labels.
  const x = scaleLinear([Math.min(editions[0] ?? latest, latest - 1), latest], [left, right]);
  return { plot: { x0: left, y0: top, x1: right, y1: bottom }, title, axis, x, y, ends, form, key: key.entries };
}

function drawnLines(countries: readonly BumpLine[], places: readonly (readonly Place[])[]): readonly DrawnBump[] {
  return countries
    .map(({ id }, index) => {
      const line = places[index] ?? [];
      return { id, ...roleOf(index), path: pathThrough(line), dots: dotsAt(line) };
    })
    .filter(({ path }) => path !== '')
    .reverse();
}

/** One stop an edition, with the standing of every country in it. */
function stopsOf(
  input: BumpInput,
  words: BumpWords,
  countries: readonly BumpLine[],
  { plot, x, y }: BumpFrame,
): readonly Stop[] {
  return input.editions.map((edition, index): Stop => {
    const known = countries.map(({ ranks }) => ranks[index]).find((rank) => rank != null);
    const lines = countries.map((line) => `${line.name}: ${standingAt(line, index, input, words)}`);
    const stop = stopIn(plot, x(edition), known == null ? null : y(known), String(edition), lines);
    return { ...stop, isLatest: index === input.editions.length - 1 };
  });
}

/** What is to be written at the end of each line that has any rank, and of the rank to reach. */
function endsOf(
  { editions, followed, peers, cutOff }: BumpInput,
  words: BumpWords,
  write: (rank: number) => string,
  y: (rank: number) => number,
): readonly LineEnd[] {
  const ends = [followed, ...peers].flatMap((line, order): LineEnd[] => {
    const index = line.ranks.findLastIndex((rank) => rank !== null);
    const rank = line.ranks[index] ?? null;
    if (rank === null) return [];
    const reaches = index === editions.length - 1;
    const old = `${write(rank)}, ${String(editions[index])}`;
    return [
      {
        id: line.id,
        name: line.name,
        shortName: line.shortName ?? line.name,
        value: reaches ? words.rank(write(rank)) : old,
        shortValue: reaches ? write(rank) : old,
        extra: [],
        y: y(rank),
        priority: order === 0 ? 0 : 2,
        reaches,
      },
    ];
  });
  if (!cutOff) return ends;
  const { rank, label } = cutOff;
  return [
    ...ends,
    {
      id: CUT_OFF,
      name: label,
      shortName: label,
      value: '',
      shortValue: '',
      extra: [],
      y: y(rank),
      priority: 1,
      reaches: true,
    },
  ];
}

/** Rank and score in one edition; for the latest also how both changed since the edition before. */
function standingAt(line: BumpLine, index: number, input: BumpInput, words: BumpWords): string {
  const { editions, decimals, language } = input;
  const rank = line.ranks[index] ?? null;
  if (rank === null) return words.missing;
  const score = line.scores?.[index] ?? null;
  const standing = [
    words.rank(formatNumber(rank, 0, language)),
    ...(score === null ? [] : [words.score(formatNumber(score, decimals, language))]),
  ];
  const before = index === editions.length - 1 && follows(editions, index) ? (line.ranks[index - 1] ?? null) : null;
  if (before === null) return standing.join(', ');
  const scoreBefore = line.scores?.[index - 1] ?? null;
  const places = before - rank;
  const movement = words.movement(
    places,
    isOrdinaryMove(places),
    score === null || scoreBefore === null ? null : formatSigned(score - scoreBefore, decimals, language),
  );
  return [...standing, movement].join(', ');
}

/** Whether no survey edition is missing between an edition and the one before it in the list. */
const follows = (editions: readonly number[], index: number): boolean =>
  index > 0 && withMissingEditions(editions.slice(index - 1, index + 1)).length === 2;
