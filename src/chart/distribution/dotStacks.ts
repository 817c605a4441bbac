/** A dot of a dot plot: the middle of its column and how many dots lie below it. */
export interface Stacked {
  readonly x: number;
  readonly level: number;
}

/** Dots in columns, in the order of the values they came from. */
export interface Stacks {
  readonly dots: readonly Stacked[];
  /** How many dots the column around `x` holds. */
  readonly countAt: (x: number) => number;
}

/**
 * Puts dots `width` wide into columns as wide, later ones above earlier ones. Columns begin at `edge`, so that no dot
 * stands across it: one below it stays left of it, one at or above it right of it. After Wilkinson, Dot plots, 1999.
 */
export function stackDots(places: readonly number[], width: number, edge: number): Stacks {
  const counts = new Map<number, number>();
  const columnOf = (x: number): number => Math.floor((x - edge) / width + ROUNDING);
  const dots = places.map((x): Stacked => {
    const column = columnOf(x);
    const level = counts.get(column) ?? 0;
    counts.set(column, level + 1);
    return { x: edge + (column + 0.5) * width, level };
  });
  return { dots, countAt: (x) => counts.get(columnOf(x)) ?? 0 };
}

/** The score that makes the edge belongs to its right side, whatever the arithmetic lost. */
const ROUNDING = 1e-9;
