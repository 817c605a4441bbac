import { isSurveyEdition } from '../../domain/edition.ts';

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
