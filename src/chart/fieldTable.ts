import { formatNumber } from '../domain/format.ts';
import type { FieldInput } from './fieldGeometry.ts';

/** Head and rows of the table that says what the chart shows: one row per edition, the newest first. */
export function fieldTable(
  { editions, kind, decimals, language, followed, peers, cutOffs }: FieldInput,
  words: { readonly edition: string; readonly missing: string },
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const columns = [followed, ...cutOffs.map((line) => ({ ...line, name: line.label, details: [] })), ...peers];
  const cell = (column: { values: readonly (number | null)[]; details?: readonly string[] }, index: number): string => {
    const value = column.values[index] ?? null;
    if (value === null) return words.missing;
    const detail = column.details?.[index];
    return formatNumber(value, kind === 'rank' ? 0 : decimals, language) + (detail ? `, ${detail}` : '');
  };
  return {
    head: [words.edition, ...columns.map(({ name }) => name)],
    rows: editions
      .map((edition, index) => [String(edition), ...columns.map((column) => cell(column, index))])
      .reverse(),
  };
}
