import { formatNumber } from '../../domain/format.ts';
import type { BumpInput, BumpLine, BumpWords } from './bumpGeometry.ts';
import type { TableData } from '../frame/frame.ts';

/** Head and rows of the table that says what the chart shows: one row per edition, the newest first; "71 (0.7709)". */
export function bumpTable(
  { editions, decimals, language, followed, peers }: BumpInput,
  words: Pick<BumpWords, 'missing'> & { readonly edition: string },
): TableData {
  const countries = [followed, ...peers];
  const cell = (line: BumpLine, index: number): string => {
    const rank = line.ranks[index] ?? null;
    if (rank === null) return words.missing;
    const score = line.scores?.[index] ?? null;
    const written = formatNumber(rank, 0, language);
    return score === null ? written : `${written} (${formatNumber(score, decimals, language)})`;
  };
  return {
    head: [words.edition, ...countries.map(({ name }) => name)],
    rows: editions.map((edition, index) => [String(edition), ...countries.map((line) => cell(line, index))]).reverse(),
  };
}
