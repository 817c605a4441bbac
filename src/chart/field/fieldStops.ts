import { isFixed, writeProjected, type FanPoint } from '../frame/fan.ts';
import { stopIn, type Box, type Stop } from '../frame/frame.ts';
import type { FieldInput, FieldWords } from './fieldInput.ts';
import { valueIn, type Line } from './fieldLines.ts';

interface Scales {
  readonly plot: Box;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** One stop for each edition with every line's figure, then one for each year of the fan. */
export function stopsOf(
  lines: readonly Line[],
  input: FieldInput,
  words: FieldWords,
  { plot, x, y }: Scales,
): readonly Stop[] {
  const stopAt = (year: number, value: number | null | undefined, told: readonly string[]): Stop =>
    stopIn(plot, x(year), value == null ? null : y(value), String(year), told);
  const bar = lines.find(({ role }) => role === 'bar');
  const fan = input.fan ?? null;
  return [
    ...input.editions.map((edition, index) => ({
      ...stopAt(
        edition,
        lines.map(({ values }) => values[index]).find((value) => value != null),
        lines.map((line) => `${line.name}: ${valueIn(line, index, input) ?? words.missing}`),
      ),
      isLatest: index === input.editions.length - 1,
    })),
    ...(fan?.years ?? []).map((year, index) => {
      const own = fan?.followed[index];
      return stopAt(year, own?.median, [
        ...projected(lines[0], own, input, words),
        ...projected(bar, fan?.bar[index], input, words),
      ]);
    }),
  ];
}

/** Where a line may come to lie; nothing to say where that is certain. */
function projected(
  line: Line | undefined,
  point: FanPoint | undefined,
  { kind, language }: FieldInput,
  words: FieldWords,
): readonly string[] {
  if (!point || isFixed(point)) return [];
  const write = (value: number): string => writeProjected(value, kind, language);
  const [low, high] = point.band80;
  return [`${line?.name ?? ''}: ${words.projected(write(point.median), write(low), write(high))}`];
}
