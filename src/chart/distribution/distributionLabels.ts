import { formatNumber } from '../../domain/format.ts';
import { NAME_TO_VALUE, NARROW } from '../frame/endLabels.ts';
import { placeFlags } from '../frame/flags.ts';
import type { Box } from '../frame/frame.ts';
import { outsideBoxes } from '../frame/freePlace.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import type { PickedDot } from './distributionDots.ts';
import type { DistributionInput, DistributionWords, ScoredCountry } from './distributionInput.ts';

/** A country's name beside the pole that stands on its dot. */
export interface DotLabel extends Pick<PickedDot, 'id' | 'role' | 'order'> {
  readonly name: string;
  readonly value: string;
  readonly box: Box;
  /** Left end of the words, and their baseline. */
  readonly x: number;
  readonly y: number;
  readonly pole: { readonly x: number; readonly parts: readonly (readonly [number, number])[] };
}

export const FLAG_HEIGHT = 16;

/** Sizes of letters. */
interface Type {
  readonly nameSize: number;
  readonly valueSize: number;
}

/** Names of the picked countries on poles, the followed one with rank and score, the others with their rank. */
export function labelsOf(
  picked: readonly PickedDot[],
  input: DistributionInput,
  words: DistributionWords,
  type: Type,
  bounds: Box,
  ground: (x0: number, x1: number) => number,
  uprights: readonly number[],
): readonly DotLabel[] {
  const wishes = picked
    .toSorted((a, b) => Number(b.role === 'followed') - Number(a.role === 'followed') || b.x - a.x)
    .flatMap((dot) => {
      const country = input.countries.find(({ id }) => id === dot.id);
      return country ? [{ dot, ...writingOf(country, input, words, type, bounds.x1) }] : [];
    });
  const flags = placeFlags(
    wishes.map(({ dot, width }) => ({ x: dot.x, y: dot.y - dot.radius, width })),
    { bounds, height: FLAG_HEIGHT, ground: (x0, x1) => ground(x0, x1) - 5, uprights },
  );
  const boxes = flags.flatMap((flag) => (flag ? [flag.box] : []));
  return wishes.flatMap(({ dot, name, value }, index): DotLabel[] => {
    const box = flags[index]?.box;
    if (!box) return [];
    const parts = outsideBoxes(dot.x, box.y0 + 2, dot.y - dot.radius, boxes);
    const { id, role, order } = dot;
    return [{ id, role, order, name, value, box, x: box.x0, y: box.y1 - 4, pole: { x: dot.x, parts } }];
  });
}

/** Name and value of one country, the name short where the whole has no room beside its pole. */
function writingOf(
  country: ScoredCountry,
  { followed, language, decimals }: DistributionInput,
  words: DistributionWords,
  { nameSize, valueSize }: Type,
  frameWidth: number,
) {
  const rank = country.rank === null ? null : formatNumber(country.rank, 0, language);
  const score = formatNumber(country.score, decimals, language);
  const value =
    country.id === followed.id ? [...(rank === null ? [] : [words.rank(rank)]), score].join(', ') : (rank ?? score);
  const valueWidth = textWidth(value, valueSize);
  // Half the frame is always free on one side of a pole.
  const forName = frameWidth / 2 - 6 - valueWidth - NAME_TO_VALUE;
  const short = frameWidth < NARROW && country.id !== followed.id;
  const fits = textWidth(country.name, nameSize, true) <= forName;
  const full = short || !fits ? (country.shortName ?? country.name) : country.name;
  const name = shorten(full, forName, nameSize, true);
  return { name, value, width: textWidth(name, nameSize, true) + NAME_TO_VALUE + valueWidth };
}
