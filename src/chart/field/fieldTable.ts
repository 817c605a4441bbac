import { isFixed, writeProjected, type FanPoint } from '../frame/fan.ts';
import type { FieldInput, FieldWords } from './fieldInput.ts';
import { linesOf, valueIn } from './fieldLines.ts';
import type { TableData } from '../frame/frame.ts';

/** Head and rows of the table that says what the chart shows: one row per edition, the newest first, projected ones above. */
export function fieldTable(
  input: FieldInput,
  words: Pick<FieldWords, 'missing' | 'notSimulated' | 'projected'> & { readonly edition: string },
): TableData {
  const { editions, kind, language, peers, cutOffs, fan } = input;
  const lines = linesOf(input);
  const write = (value: number): string => writeProjected(value, kind, language);
  const projected = (point: FanPoint | undefined): string => {
    if (!point) return words.notSimulated;
    const median = write(point.median);
    return isFixed(point) ? median : words.projected(median, write(point.band80[0]), write(point.band80[1]));
  };
  const bar = cutOffs.findIndex(({ quiet }) => !quiet);
  const ahead = (fan?.years ?? []).map((year, index) => [
    String(year),
    projected(fan?.followed[index]),
    ...cutOffs.map((_, order) => projected(order === bar ? fan?.bar[index] : undefined)),
    ...peers.map(() => words.notSimulated),
  ]);
  return {
    head: [words.edition, ...lines.map(({ name }) => name)],
    rows: [
      ...editions.map((edition, index) => [
        String(edition),
        ...lines.map((line) => valueIn(line, index, input) ?? words.missing),
      ]),
      ...ahead,
    ].reverse(),
  };
}
