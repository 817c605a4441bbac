import { shorten, textWidth } from '../frame/textWidth.ts';
import type { TileRole } from './mapSquares.ts';

/** A line of the list of named countries below the map. */
export interface ListedCountry {
  readonly id: string;
  readonly role: TileRole;
  readonly order: number;
  readonly x: number;
  readonly y: number;
  readonly code: string;
  readonly name: string;
  readonly figures: string;
}

export const LIST_SIZE = 13;
const LIST_LINE = 22;
/** From swatch to words. */
export const LIST_INDENT = 40;
const BETWEEN = 20;
export const NAME_TO_FIGURES = 6;
const LONGEST_NAME = 150;

/** In columns of one width, row by row. */
export function listOf(
  items: readonly Omit<ListedCountry, 'x' | 'y'>[],
  from: number,
  width: number,
): readonly ListedCountry[] {
  const bold = (name: string): number => textWidth(name, LIST_SIZE, true);
  const figuresWidth = (figures: string): number => NAME_TO_FIGURES + textWidth(figures, LIST_SIZE);
  const shortened = items.map((item) => ({
    ...item,
    name: shorten(item.name, Math.min(LONGEST_NAME, width - LIST_INDENT - figuresWidth(item.figures)), LIST_SIZE, true),
  }));
  const widest = Math.max(0, ...shortened.map(({ name, figures }) => LIST_INDENT + bold(name) + figuresWidth(figures)));
  const columns = Math.max(1, Math.floor((width + BETWEEN) / (widest + BETWEEN)));
  return shortened.map((item, index) => ({
    ...item,
    x: (index % columns) * (widest + BETWEEN),
    y: from + LIST_LINE * (Math.floor(index / columns) + 1),
  }));
}
