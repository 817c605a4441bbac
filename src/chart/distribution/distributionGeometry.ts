import { median as medianOf, scaleLinear } from 'd3';
import { formatNumber, formatPlain } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { stackDots } from './dotStacks.ts';
import { NAME_TO_VALUE, NARROW } from '../frame/endLabels.ts';
import { placeFlags } from '../frame/flags.ts';
import type { Box, ChartSize, Stop } from '../frame/frame.ts';
import { outsideBoxes } from '../frame/freePlace.ts';
import { NOTE_SIZE, noteLines, notesAt, notesHeight, type Note } from '../frame/notes.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { valueAxis } from '../frame/ticks.ts';
import { TICK_SIZE } from '../frame/timeMarks.ts';

/** Where one country stands in the edition. */
export interface ScoredCountry {
  readonly id: string;
  readonly name: string;
  /** For narrow frames, where the name has no room: "VNM". The name if absent. */
  readonly shortName?: string;
  /** From 0 to 1. */
  readonly score: number;
  /** 1 the best; `null` if none was published. */
  readonly rank: number | null;
}

/** What the chart shows: one edition. */
export interface DistributionInput {
  /** Every country that has a score in the edition, in any order. */
  readonly countries: readonly ScoredCountry[];
  readonly decimals: number;
  readonly language: Language;
  /** The country followed, whether or not it has a score in the edition. */
  readonly followed: { readonly id: string; readonly name: string };
  /** Ids of at most ten countries to be named, in the order of their colours. */
  readonly peers: readonly string[];
  /** The score that holds a rank: "Rank 50"; `null` for none. */
  readonly cutOff: { readonly score: number; readonly label: string } | null;
}

/** Words that stand in the picture or the readout. */
export interface DistributionWords {
  /** "rank 71". */
  readonly rank: (rank: string) => string;
  /** "score 0.7709". */
  readonly score: (score: string) => string;
  /** "median". */
  readonly median: string;
  /** What filled and hollow dots are: "Each dot is a country; filled: at or above the score of rank 50." */
  readonly key: string;
  /** Said when the country followed has no score: "Viet Nam is not ranked in this edition." */
  readonly absent: (name: string) => string;
}

/** A country that is named. */
export interface PickedDot {
  readonly id: string;
  readonly role: 'followed' | 'peer';
  /** Number of the peer from 0; 0 for the followed country. */
  readonly order: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** At or above the cut-off: drawn filled. */
  readonly reaches: boolean;
}

/** A country's name beside the pole that stands on its dot. */
export interface DotLabel {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly box: Box;
  /** Left end of the words, and their baseline. */
  readonly x: number;
  readonly y: number;
  readonly pole: { readonly x: number; readonly parts: readonly (readonly [number, number])[] };
}

export interface DistributionGeometry {
  readonly plot: Box;
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  /** Countries that are not named, as circles: those at or above the cut-off, and the others. */
  readonly filled: string;
  readonly hollow: string;
  /** In drawing order: the followed country last, on top. */
  readonly picked: readonly PickedDot[];
  readonly labels: readonly DotLabel[];
  readonly nameSize: number;
  readonly valueSize: number;
  readonly cutOff: {
    readonly x: number;
    /** The upright, interrupted where words stand. */
    readonly parts: readonly (readonly [number, number])[];
    readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly box: Box };
  } | null;
  readonly median: {
    readonly x: number;
    readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly box: Box };
  } | null;
  readonly notes: readonly Note[];
  /** From the lowest score to the highest: the last rank first. */
  readonly stops: readonly Stop[];
  /** No country at all. */
  readonly empty: boolean;
}

/** Beside the axis: half a tick's words, or a dot at 0 or 1. */
const EDGE = 18;
/** Above everything: the words of the cut-off. */
const FOR_CUT_OFF = 24;
/** Below the dots: ticks, and the median in a row of its own. */
const FOR_AXIS = 50;
const FLAG_HEIGHT = 16;
/** The highest column of 193 scores of any edition, in dots, stays below this for dots as wide as `dotWidth` gives. */
const STACK_SHARE = 850;

/** Height of a picture in which all columns and labels have room. */
export const distributionHeight = (width: number, named: number): number =>
  FOR_CUT_OFF + Math.max(2, named) * FLAG_HEIGHT + (width < NARROW ? 150 : 130) + FOR_AXIS + notesHeight(2);

/** Every country of one edition as a dot along its score, in pixels of a frame of `size`. The axis is the same for all editions. */
export function distributionGeometry(
  input: DistributionInput,
  words: DistributionWords,
  size: ChartSize,
): DistributionGeometry {
  const { countries, language, followed, peers, cutOff } = input;
  const writeScore = (score: number): string => formatNumber(score, input.decimals, language);
  const reaches = ({ score }: ScoredCountry): boolean => !cutOff || score >= cutOff.score;
  const isFollowedIn = countries.some(({ id }) => id === followed.id);
  const pick = (country: ScoredCountry): number =>
    country.id === followed.id ? peers.length : peers.length - 1 - peers.indexOf(country.id);
  const isPicked = ({ id }: ScoredCountry): boolean => id === followed.id || peers.includes(id);

  const notes = noteLines(
    [...(cutOff ? [words.key] : []), ...(isFollowedIn || countries.length === 0 ? [] : [words.absent(followed.name)])],
    size.width,
  );
  const bottom = size.height - FOR_AXIS - notesHeight(notes.length);
  const plot = { x0: EDGE, y0: FOR_CUT_OFF, x1: size.width - EDGE, y1: bottom };
  const x = scaleLinear([0, 1], [plot.x0, plot.x1]);

  // Named ones come last, so that they stand on top of their columns and poles cross no other dot.
  const stacked = [
    ...countries.filter((country) => !isPicked(country)),
    ...countries.filter(isPicked).sort((a, b) => pick(a) - pick(b)),
  ];
  const room = Math.max(FLAG_HEIGHT, bottom - FOR_CUT_OFF - (peers.length + 1) * FLAG_HEIGHT);
  const width = dotWidth(plot, room);
  const cutOffX = cutOff ? x(cutOff.score) : null;
  const stacks = stackDots(
    stacked.map(({ score }) => x(score)),
    width,
    cutOffX ?? plot.x0,
  );
  /** From one dot to the next above it: less than a dot in a column that would grow out of the picture. */
  const pitchAt = (at: number): number => Math.min(width, (room - width) / Math.max(1, stacks.countAt(at) - 1));
  const places = stacked.map((country, index) => {
    const { x: at, level } = stacks.dots[index] ?? { x: 0, level: 0 };
    return { country, x: at, y: bottom - width / 2 - level * pitchAt(at) };
  });
  const radius = width / 2 - 0.5;
  const circlesOf = (wanted: boolean): string =>
    places
      .filter(({ country }) => !isPicked(country) && reaches(country) === wanted)
      .map((place) => circle(place.x, place.y, wanted ? radius : radius - 0.5))
      .join('');
  const picked = places
    .filter(({ country }) => isPicked(country))
    .map(({ country, ...place }): PickedDot => ({
      id: country.id,
      role: country.id === followed.id ? 'followed' : 'peer',
      order: Math.max(0, peers.indexOf(country.id)),
      ...place,
      radius: country.id === followed.id ? Math.max(6.5, radius + 2) : Math.max(4, radius),
      reaches: reaches(country),
    }));

  const narrow = size.width < NARROW;
  const type = { nameSize: narrow ? 12 : 13, valueSize: narrow ? 11 : 12 };
  const labels = labelsOf(
    picked,
    input,
    words,
    type,
    plot,
    size,
    (x0, x1) =>
      Math.min(
        ...places
          .filter((place) => place.x + width / 2 > x0 && place.x - width / 2 < x1)
          .map((place) => place.y - width / 2),
        ...picked.filter((dot) => dot.x + dot.radius > x0 && dot.x - dot.radius < x1).map((dot) => dot.y - dot.radius),
        bottom,
      ),
    cutOffX,
  );
  const middle = medianOf(countries, ({ score }) => score);

  return {
    plot,
    xTicks: valueAxis([0, 1], size.width / 90, 0).ticks.map((tick) => ({
      x: x(tick),
      label: formatPlain(tick, 1, language),
    })),
    filled: circlesOf(true),
    hollow: circlesOf(false),
    picked,
    labels,
    ...type,
    cutOff:
      cutOff && cutOffX !== null
        ? {
            x: cutOffX,
            parts: outsideBoxes(
              cutOffX,
              4,
              bottom,
              labels.map(({ box }) => box),
            ),
            label: besides(`${cutOff.label}: ${writeScore(cutOff.score)}`, cutOffX, size.width),
          }
        : null,
    median:
      middle === undefined
        ? null
        : { x: x(middle), label: centred(`${words.median} ${writeScore(middle)}`, x(middle), bottom + 40, size.width) },
    notes: notesAt(notes, bottom + FOR_AXIS + 13),
    stops: places
      .toSorted(({ country: a }, { country: b }) => a.score - b.score || (b.rank ?? Infinity) - (a.rank ?? Infinity))
      .map(({ country, ...place }): Stop => ({
        ...place,
        band: [FOR_CUT_OFF, bottom],
        heading: country.name,
        lines: [
          ...(country.rank === null ? [] : [words.rank(formatNumber(country.rank, 0, language))]),
          words.score(writeScore(country.score)),
        ],
      })),
    empty: countries.length === 0,
  };
}

/** Depends on the room alone, so that dots keep their size from edition to edition. */
const dotWidth = (plot: Box, room: number): number =>
  Math.max(4, Math.min(12, Math.floor(2 * Math.sqrt((room * (plot.x1 - plot.x0)) / STACK_SHARE)) / 2));

function circle(x: number, y: number, radius: number): string {
  const [r, d] = [radius.toFixed(1), (2 * radius).toFixed(1)];
  return `M${(x - radius).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1 0 ${d},0a${r},${r} 0 1 0 -${d},0`;
}

/** Names of the picked countries, the followed one with rank and score, the others with their rank. */
function labelsOf(
  picked: readonly PickedDot[],
  { countries, followed, language, decimals }: DistributionInput,
  words: DistributionWords,
  { nameSize, valueSize }: Pick<DistributionGeometry, 'nameSize' | 'valueSize'>,
  plot: Box,
  size: ChartSize,
  ground: (x0: number, x1: number) => number,
  cutOffX: number | null,
): readonly DotLabel[] {
  // Half the frame is always free on one side of a pole.
  const most = size.width / 2 - 6;
  const wishes = picked
    .toSorted((a, b) => Number(b.role === 'followed') - Number(a.role === 'followed') || b.x - a.x)
    .flatMap((dot) => {
      const country = countries.find(({ id }) => id === dot.id);
      if (!country) return [];
      const rank = country.rank === null ? null : formatNumber(country.rank, 0, language);
      const score = formatNumber(country.score, decimals, language);
      const value =
        dot.id === followed.id ? [...(rank === null ? [] : [words.rank(rank)]), score].join(', ') : (rank ?? score);
      const valueWidth = textWidth(value, valueSize);
      const forName = most - valueWidth - NAME_TO_VALUE;
      const short = size.width < NARROW && dot.id !== followed.id;
      const fits = textWidth(country.name, nameSize, true) <= forName;
      const name = shorten(
        short || !fits ? (country.shortName ?? country.name) : country.name,
        forName,
        nameSize,
        true,
      );
      const width = textWidth(name, nameSize, true) + NAME_TO_VALUE + valueWidth;
      return [{ dot, name, value, width }];
    });
  const flags = placeFlags(
    wishes.map(({ dot, width }) => ({ x: dot.x, y: dot.y - dot.radius, width })),
    {
      bounds: { x0: 0, y0: plot.y0, x1: size.width, y1: plot.y1 },
      height: FLAG_HEIGHT,
      ground: (x0, x1) => ground(x0, x1) - 5,
      uprights: cutOffX === null ? [] : [cutOffX],
    },
  );
  const boxes = flags.flatMap((flag) => (flag ? [flag.box] : []));
  return wishes.flatMap(({ dot, name, value }, index): DotLabel[] => {
    const box = flags[index]?.box;
    if (!box) return [];
    const parts = outsideBoxes(dot.x, box.y0 + 2, dot.y - dot.radius, boxes);
    return [{ id: dot.id, name, value, box, x: box.x0, y: box.y1 - 4, pole: { x: dot.x, parts } }];
  });
}

/** Words at the top, right of an upright or else left of it. */
function besides(text: string, x: number, width: number) {
  const shown = shorten(text, Math.max(x, width - x) - 6, NOTE_SIZE, true);
  const wide = textWidth(shown, NOTE_SIZE, true);
  const x0 = x + 6 + wide <= width ? x + 6 : x - 6 - wide;
  return { x: x0, y: 15, text: shown, box: { x0, y0: 3, x1: x0 + wide, y1: 19 } };
}

/** Words below a place, moved into the frame. */
function centred(text: string, x: number, y: number, width: number) {
  const wide = textWidth(text, TICK_SIZE);
  const x0 = Math.max(0, Math.min(width - wide, x - wide / 2));
  return { x: x0, y, text, box: { x0, y0: y - 12, x1: x0 + wide, y1: y + 4 } };
}
