import { formatNumber } from '../../domain/format.ts';
import type { Box } from '../frame/frame.ts';
import type { MapInput, MapWords } from './mapInput.ts';
import { LEVEL_STARTS, LEVELS, levelOf, type Level } from './mapLevels.ts';
import type { Tile } from './mapTiles.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';

/** A line of the legend: what the swatch shows and its words in columns. */
export interface LegendLine {
  readonly swatch: Level | 'missing' | 'inside';
  /** Left edge and baseline. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly limits: { readonly x: number; readonly text: string };
  /** Ends at `x`. */
  readonly count: { readonly x: number; readonly text: string };
}

export interface MapLegend {
  readonly box: Box;
  /** Size of its letters. */
  readonly size: number;
  readonly lines: readonly LegendLine[];
}

export const LEGEND_LINE = 20;
export const SWATCH = 14;
/** From the left edge to the words. */
export const LEGEND_INDENT = SWATCH + 9;
/** The largest first: what fits is taken. */
const FORMS = [
  { size: 13, gap: 16 },
  { size: 13, gap: 9 },
  { size: 12, gap: 9 },
  { size: 11, gap: 7 },
];

/** A line before it is placed. */
interface Line {
  readonly swatch: LegendLine['swatch'];
  readonly name: string;
  readonly limits: string;
  readonly count: string;
}

/** A form with the room that the lines take in it. */
interface Form {
  readonly size: number;
  readonly gap: number;
  /** From the left edge to the limits. */
  readonly toLimits: number;
  /** Width of the widest count. */
  readonly counts: number;
  readonly width: number;
}

/** What the colours mean, with limits and how many countries each has; `at` says where it is to stand. Not wider than `room`. */
export function legendOf(
  input: MapInput,
  tiles: readonly Tile[],
  words: MapWords,
  room: number,
): { readonly width: number; readonly height: number; readonly at: (x: number, y: number) => MapLegend } {
  const lines = linesOf(input, tiles, words);
  const forms = FORMS.map((form) => measured(lines, form));
  const form = forms.find((candidate) => candidate.width <= room) ?? forms.at(-1);
  const { size, gap, toLimits, counts } = form ?? { size: 11, gap: 7, toLimits: LEGEND_INDENT, counts: 0 };
  const width = Math.min(room, form?.width ?? room);
  const height = lines.length * LEGEND_LINE - 4;
  return {
    width,
    height,
    at: (x, y) => ({
      box: { x0: x, y0: y, x1: x + width, y1: y + height },
      size,
      lines: lines.map((line, index) => ({
        swatch: line.swatch,
        x,
        y: y + index * LEGEND_LINE + 13,
        name: shorten(
          line.name,
          (line.limits === '' ? width - counts * Number(line.count !== '') : toLimits - gap) - LEGEND_INDENT,
          size,
        ),
        limits: { x: x + toLimits, text: shorten(line.limits, width - toLimits - gap - counts, size) },
        count: { x: x + width, text: line.count },
      })),
    }),
  };
}

/** One line a level; then, where there are any, the countries without a figure and what is inside the cut-off. */
function linesOf({ countries, cutOff, language }: MapInput, tiles: readonly Tile[], words: MapWords): readonly Line[] {
  const values = tiles.map(({ id }) => countries.find((country) => country.id === id)?.value ?? null);
  const limit = (level: number): string | null => {
    const start = LEVEL_STARTS[level - 2];
    return start === undefined ? null : formatNumber(start, 2, language);
  };
  const countOf = (level: Level | null): number =>
    values.filter((value) => (value === null ? level === null : levelOf(value) === level)).length;
  return [
    ...LEVELS.map((level) => ({
      swatch: level,
      name: words.levels[level - 1] ?? '',
      limits: words.limits(limit(level), limit(level + 1)),
      count: words.count(countOf(level)),
    })),
    ...(countOf(null) > 0
      ? [{ swatch: 'missing' as const, name: words.missing, limits: '', count: words.count(countOf(null)) }]
      : []),
    ...(cutOff === null ? [] : [{ swatch: 'inside' as const, name: words.cutOff, limits: '', count: '' }]),
  ];
}

/** Only levels stand in columns; the other lines run across. */
function measured(lines: readonly Line[], { size, gap }: (typeof FORMS)[number]): Form {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, size)));
  const names = widest(lines.slice(0, LEVELS.length).map(({ name }) => name));
  const limits = widest(lines.map((line) => line.limits));
  const counts = widest(lines.map(({ count }) => count));
  const across = lines
    .slice(LEVELS.length)
    .map(({ name, count }) => LEGEND_INDENT + textWidth(`${name} ${count}`, size));
  const toLimits = LEGEND_INDENT + names + gap;
  return { size, gap, toLimits, counts, width: Math.max(toLimits + limits + gap + counts, ...across) };
}
