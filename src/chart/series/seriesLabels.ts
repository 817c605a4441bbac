import { formatValue } from '../../domain/format.ts';
import { NAME_TO_VALUE } from '../frame/endLabels.ts';
import type { Box } from '../frame/frame.ts';
import { freePlace, overlaps, type Obstacles } from '../frame/freePlace.ts';
import { segmentsOf, type Place } from '../frame/paths.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import type { SeriesInput } from './seriesInput.ts';
import { HALF_TARGET, type SeriesMarks } from './seriesMarks.ts';

/** Words set beside what they name. */
export interface FreeLabel {
  readonly id: string;
  readonly kind: 'target' | 'line' | 'required';
  readonly name: string;
  /** Follows the name, quieter; empty if nothing. */
  readonly value: string;
  readonly box: Box;
}

export const LABEL_SIZE = 13;
const LABEL_HEIGHT = 18;
/** Half of the square that a point takes. */
const POINT = 6;

type Wish = Omit<FreeLabel, 'box'> & { readonly at: NonNullable<Place> };

/** Words beside their marks, the most important first; those that find no place beside the others are left to the table. */
export function labelsOf(input: SeriesInput, marks: SeriesMarks, plot: Box, width: number): readonly FreeLabel[] {
  const { segments, boxes } = obstaclesOf(marks);
  const bounds = { x0: plot.x0 + 2, y0: plot.y0 - 4, x1: width - 1, y1: plot.y1 - 2 };
  const set: FreeLabel[] = [];
  for (const { at, ...wish } of wishesOf(input, marks)) {
    const beside = wish.value === '' ? 0 : NAME_TO_VALUE + textWidth(wish.value, LABEL_SIZE);
    const name = shorten(
      wish.name,
      Math.max(40, width * (wish.kind === 'target' ? 0.75 : 0.6) - beside),
      LABEL_SIZE,
      true,
    );
    const wide = textWidth(name, LABEL_SIZE, true) + beside + 8;
    const taken = { segments, boxes: [...boxes, ...set.map(({ box }) => box)] };
    const found = freePlace(wide, LABEL_HEIGHT, at, bounds, taken);
    if (!found || set.some(({ box }) => overlaps(box, found.box))) continue;
    set.push({ ...wish, name, box: found.box });
  }
  return set;
}

/** What is to be written, and where it would best begin: targets, lines, the way that is needed. */
function wishesOf(
  { indicator, language, lines, others, targets, required }: SeriesInput,
  marks: SeriesMarks,
): readonly Wish[] {
  const wishes: Wish[] = [
    // The lowest first: where both must make way, those of the higher one go up, and the words keep the order of the marks.
    ...targets
      .map(({ label }, index) => {
        const { middle = 0, y = 0 } = marks.targets[index] ?? {};
        return {
          id: `target ${index}`,
          kind: 'target' as const,
          name: label,
          value: '',
          at: { x: middle + HALF_TARGET + 4, y },
        };
      })
      .toSorted((a, b) => b.at.y - a.at.y),
    // The highest first: the words of the next one, where both must go below, come to stand below its own.
    ...lines
      .flatMap((line, index): Wish[] => {
        const [point, place] = [line.points.at(-1), marks.lines[index]?.points.at(-1)];
        if (!point || !place) return [];
        const value = formatValue(point.value, indicator, language);
        // The title names what a line is of that nothing stands beside.
        const isAlone = lines.length === 1 && others.length === 0;
        const words = isAlone ? { name: value, value: '' } : { name: line.label, value };
        return [{ id: line.id, kind: 'line', ...words, at: { x: place.x + POINT, y: place.y } }];
      })
      .toSorted((a, b) => a.at.y - b.at.y),
  ];
  const [from, end] = [marks.required[0], marks.required.at(-1)];
  if (!required || !from || !end || marks.required.length < 2) return wishes;
  const at = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
  return [...wishes, { id: 'required', kind: 'required', name: required.label, value: '', at }];
}

/** Every line, band edge and mark. */
function obstaclesOf({ lines, others, targets, required, edges }: SeriesMarks): Obstacles {
  const around = ({ x, y }: NonNullable<Place>): Box => ({
    x0: x - POINT,
    y0: y - POINT,
    x1: x + POINT,
    y1: y + POINT,
  });
  return {
    segments: [...lines.map(({ places }) => places), required, ...edges].flatMap((places) => segmentsOf(places)),
    boxes: [
      ...lines.flatMap(({ places }) => places.flatMap((place) => (place ? [around(place)] : []))),
      ...others.map(around),
      ...targets.map(({ x0, x1, y }) => ({ x0: x0 - 2, x1: x1 + 2, y0: y - 7, y1: y + 7 })),
    ],
  };
}
