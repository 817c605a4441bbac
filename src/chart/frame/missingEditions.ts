import { isSurveyEdition } from '../../domain/edition.ts';
import type { Place } from './paths.ts';

/**
 * The given years, ascending, and every survey edition between the first and the last of them that is not among them.
 * A line drawn over this list breaks where an edition is missing altogether, not only where a country has no figure in it (A47).
 */
export function withMissingEditions(editions: readonly number[]): readonly number[] {
  const [first, last] = [editions[0], editions.at(-1)];
  if (first === undefined || last === undefined) return [];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => editions.includes(year) || isSurveyEdition(year));
}

/**
 * Where the values of a line stand, one value per edition, `null` where a country has none. The places are those of
 * `withMissingEditions`, so that whatever is drawn through them keeps to its rule.
 */
export function placesOver(
  editions: readonly number[],
  x: (year: number) => number,
  y: (value: number) => number,
): (values: readonly (number | null)[]) => readonly Place[] {
  const slots = withMissingEditions(editions).map((year) => ({ x: x(year), index: editions.indexOf(year) }));
  return (values) =>
    slots.map((slot) => {
      const value = values[slot.index] ?? null;
      return value === null ? null : { x: slot.x, y: y(value) };
    });
}
