import { formatNumber } from '../../domain/format.ts';
import { levelOf } from './mapLevels.ts';
import type { MapInput, MapWords } from './mapInput.ts';
import type { TableData } from '../frame/frame.ts';

/** Heads of the table's columns. */
export interface MapHeads {
  readonly country: string;
  readonly score: string;
  readonly rank: string;
  readonly level: string;
}

/** Head and rows of the table that says what the map shows: one row per country, the best first, those without a figure last. */
export function mapTable(
  { countries, decimals, language }: MapInput,
  words: Pick<MapWords, 'levels' | 'missing'> & MapHeads,
): TableData {
  const last = Infinity;
  const sorted = [...countries].sort(
    (a, b) =>
      Number(a.value === null) - Number(b.value === null) ||
      Math.sign((a.rank ?? last) - (b.rank ?? last)) ||
      (b.value ?? 0) - (a.value ?? 0) ||
      a.name.localeCompare(b.name, language),
  );
  return {
    head: [words.country, words.score, words.rank, words.level],
    rows: sorted.map(({ name, value, rank }) => [
      name,
      value === null ? words.missing : formatNumber(value, decimals, language),
      rank === null ? '' : String(rank),
      value === null ? '' : (words.levels[levelOf(value) - 1] ?? ''),
    ]),
  };
}
