import type { LineEnd } from '../frame/endLabels.ts';
import { isFixed, writeProjected, type FanPoint } from '../frame/fan.ts';
import type { FieldInput, FieldWords } from './fieldInput.ts';
import { valueIn, writeValue, type Line } from './fieldLines.ts';

const PRIORITY = { followed: 0, bar: 1, peer: 2, quiet: 3 };

/** What is to be written at the end of each line that has any figure; the country carries the words for its gap. */
export function endsOf(
  lines: readonly Line[],
  input: FieldInput,
  words: FieldWords,
  y: (value: number) => number,
): readonly LineEnd[] {
  return lines.flatMap((line): LineEnd[] => {
    const index = line.values.findLastIndex((value) => value !== null);
    const value = line.values[index] ?? null;
    if (value === null) return [];
    const isLatest = index === input.editions.length - 1;
    const fan = input.fan ?? null;
    const named = { id: line.id, name: line.name, shortName: line.shortName, priority: PRIORITY[line.role] };
    const old = `${writeValue(value, input)}, ${String(input.editions[index])}`;
    const point = line.role === 'followed' || line.role === 'bar' ? fan?.[line.role].at(-1) : undefined;
    const year = fan?.years.at(-1);
    if (point && year !== undefined && isLatest)
      return [{ ...named, ...aheadOf(line, point, year, old, input, words), y: y(point.median), reaches: true }];
    // Behind a fan, the words stand years away from the line's end.
    const reaches = isLatest && !fan;
    return [
      {
        ...named,
        value: reaches ? (valueIn(line, index, input) ?? '') : old,
        shortValue: reaches ? writeValue(value, input) : old,
        extra: line.role === 'followed' && isLatest && input.gap !== null ? [input.gap] : [],
        y: y(value),
        reaches,
      },
    ];
  });
}

/** Words behind a fan: the last value and its edition, below them where it may come to lie, and of the country its gap and chance. */
function aheadOf(
  { role }: Line,
  point: FanPoint,
  year: number,
  old: string,
  { kind, language, chance, gap }: FieldInput,
  words: FieldWords,
): Pick<LineEnd, 'value' | 'shortValue' | 'extra'> {
  if (isFixed(point)) return { value: '', shortValue: '', extra: [] };
  const [low, high] = [
    writeProjected(point.band80[0], kind, language),
    writeProjected(point.band80[1], kind, language),
  ];
  const ahead = words.projectedEnd(String(year), low, high);
  const extra = role === 'followed' ? [gap, ahead, chance] : [ahead];
  return { value: old, shortValue: old, extra: extra.filter((text) => text != null) };
}
