import type { Box } from '../frame/frame.ts';
import type { DistributionInput, ScoredCountry } from './distributionInput.ts';
import { stackDots } from './dotStacks.ts';

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

/** Every dot at its place. */
export interface Dots {
  /** Width of a dot in its column. */
  readonly width: number;
  /** The named ones last. */
  readonly places: readonly { readonly country: ScoredCountry; readonly x: number; readonly y: number }[];
  readonly picked: readonly PickedDot[];
  /** Those that are not named, as circles. */
  readonly filled: string;
  readonly hollow: string;
}

/** The highest column of 193 scores of any edition, in dots, stays below this for dots as wide as `dotWidth` gives. */
const STACK_SHARE = 850;

/** Dots in columns on the floor of the plot, at most `room` high. */
export function dotsOf(input: DistributionInput, plot: Box, room: number, x: (score: number) => number): Dots {
  const { followed, peers, cutOff } = input;
  const reaches = ({ score }: ScoredCountry): boolean => !cutOff || score >= cutOff.score;
  const isPicked = ({ id }: ScoredCountry): boolean => id === followed.id || peers.includes(id);
  const width = dotWidth(plot, room);
  const places = placesOf(inOrder(input, isPicked), plot, room, width, x, cutOff ? x(cutOff.score) : plot.x0);
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
  return { width, places, picked, filled: circlesOf(true), hollow: circlesOf(false) };
}

/** Named ones come last, so that they stand on top of their columns and poles cross no other dot. */
function inOrder(
  { countries, followed, peers }: DistributionInput,
  isPicked: (country: ScoredCountry) => boolean,
): readonly ScoredCountry[] {
  const pick = ({ id }: ScoredCountry): number =>
    id === followed.id ? peers.length : peers.length - 1 - peers.indexOf(id);
  return [
    ...countries.filter((country) => !isPicked(country)),
    ...countries.filter(isPicked).sort((a, b) => pick(a) - pick(b)),
  ];
}

function placesOf(
  countries: readonly ScoredCountry[],
  { y1: bottom }: Box,
  room: number,
  width: number,
  x: (score: number) => number,
  edge: number,
): Dots['places'] {
  const stacks = stackDots(
    countries.map(({ score }) => x(score)),
    width,
    edge,
  );
  /** From one dot to the next above it: less than a dot in a column that would grow out of the picture. */
  const pitchAt = (at: number): number => Math.min(width, (room - width) / Math.max(1, stacks.countAt(at) - 1));
  return countries.map((country, index) => {
    const { x: at, level } = stacks.dots[index] ?? { x: 0, level: 0 };
    return { country, x: at, y: bottom - width / 2 - level * pitchAt(at) };
  });
}

/** The highest dot between two places; the floor where there is none. */
export function groundOf({ width, places, picked }: Dots, floor: number): (x0: number, x1: number) => number {
  return (x0, x1) =>
    Math.min(
      ...places
        .filter((place) => place.x + width / 2 > x0 && place.x - width / 2 < x1)
        .map((place) => place.y - width / 2),
      ...picked.filter((dot) => dot.x + dot.radius > x0 && dot.x - dot.radius < x1).map((dot) => dot.y - dot.radius),
      floor,
    );
}

/** Depends on the room alone, so that dots keep their size from edition to edition. */
const dotWidth = (plot: Box, room: number): number =>
  Math.max(4, Math.min(12, Math.floor(2 * Math.sqrt((room * (plot.x1 - plot.x0)) / STACK_SHARE)) / 2));

function circle(x: number, y: number, radius: number): string {
  const [r, d] = [radius.toFixed(1), (2 * radius).toFixed(1)];
  return `M${(x - radius).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1 0 ${d},0a${r},${r} 0 1 0 -${d},0`;
}
