import { formatNumber } from '../domain/format.ts';
import type { Box } from './frame.ts';
import type { MapInput, MapWords } from './mapGeometry.ts';
import { LEVEL_STARTS, LEVELS, levelOf, type Level } from './mapLevels.ts';
import type { Tile } from './mapTiles.ts';
import { textWidth } from './textWidth.ts';

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
  readonly lines: readonly LegendLine[];
}

export const LEGEND_SIZE = 13;
export const LEGEND_LINE = 21;
export const SWATCH = 14;
/** From the left edge to the words. */
export const LEGEND_INDENT = SWATCH + 9;
const COLUMN_GAP = 16;

/** What the colours mean, with limits and how many countries each has; `at` says where it is to stand. */
export function legendOf(
  { countries, cutOff, language }: MapInput,
  tiles: readonly Tile[],
  words: MapWords,
): { readonly width: number; readonly height: number; readonly at: (x: number, y: number) => MapLegend } {
  const values = tiles.map(({ id }) => countries.find((country) => country.id === id)?.value ?? null);
  const limit = (level: number): string | null => {
    const start = LEVEL_STARTS[level - 2];
    return start === undefined ? null : formatNumber(start, 2, language);
  };
  const countOf = (level: Level | null): number =>
    values.filter((value) => (value === null ? level === null : levelOf(value) === level)).length;
  const lines = [
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
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, LEGEND_SIZE)));
  const names = widest(lines.slice(0, LEVELS.length).map(({ name }) => name));
  const limits = widest(lines.map((line) => line.limits));
  const counts = widest(lines.map(({ count }) => count));
  const toLimits = LEGEND_INDENT + names + COLUMN_GAP;
  const width = Math.max(
    toLimits + limits + COLUMN_GAP + counts,
    LEGEND_INDENT + widest(lines.map(({ name }) => name)),
  );
  const height = lines.length * LEGEND_LINE;
  return {
    width,
    height,
    at: (x, y) => ({
      box: { x0: x, y0: y, x1: x + width, y1: y + height },
      lines: lines.map((line, index) => ({
        swatch: line.swatch,
        x,
        y: y + index * LEGEND_LINE + 15,
        name: line.name,
        limits: { x: x + toLimits, text: line.limits },
        count: { x: x + width, text: line.count },
      })),
    }),
  };
}
