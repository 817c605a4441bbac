import { formatNumber } from '../../domain/format.ts';
import { isFixed, writeProjected, type FanPoint } from '../frame/fan.ts';
import type { FieldInput, FieldWords } from './fieldInput.ts';

/** Head and rows of the table that says what the chart shows: one row per edition, the newest first, projected ones above. */
export function fieldTable(
  { editions, kind, decimals, language, followed, peers, cutOffs, fan }: FieldInput,
  words: Pick<FieldWords, 'missing' | 'projected'> & { readonly edition: string },
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const columns = [followed, ...cutOffs.map((line) => ({ ...line, name: line.label, details: [] })), ...peers];
  const cell = (column: { values: readonly (number | null)[]; details?: readonly string[] }, index: number): string => {
    const value = column.values[index] ?? null;
    if (value === null) return words.missing;
    const detail = column.details?.[index];
    return formatNumber(value, kind === 'rank' ? 0 : decimals, language) + (detail ? `, ${detail}` : '');
  };
  const write = (value: number): string => writeProjected(value, kind, language);
  const projected = (point: FanPoint | undefined): string => {
    if (!point) return words.missing;
    const median = write(point.median);
    return isFixed(point) ? median : words.projected(median, write(point.band80[0]), write(point.band80[1]));
  };
  const bar = cutOffs.findIndex(({ quiet }) => !quiet);
  const ahead = (fan?.years ?? []).map((year, index) => [
    String(year),
    projected(fan?.followed[index]),
    ...cutOffs.map((_, order) => projected(order === bar ? fan?.bar[index] : undefined)),
    ...peers.map(() => words.missing),
  ]);
  return {
    head: [words.edition, ...columns.map(({ name }) => name)],
    rows: [
      ...editions.map((edition, index) => [String(edition), ...columns.map((column) => cell(column, index))]),
      ...ahead,
    ].reverse(),
  };
}
