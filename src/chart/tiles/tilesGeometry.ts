import { linesOf } from '../frame/axisTitle.ts';
import type { Box, Stop } from '../frame/frame.ts';
import { hatch } from '../frame/hatch.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { layoutOf, type PlacedTile } from './tileLayouts.ts';

/** One part of the country with its figure. */
export interface TileUnit {
  readonly id: string;
  readonly name: string;
  /** `null` where it has none of its own: hatched. */
  readonly value: number | null;
  /** The figure as written: "75.9%". */
  readonly text: string;
  /** The same in full, for who listens and for the table. */
  readonly told: readonly string[];
  readonly isChosen: boolean;
}

export interface TilesInput {
  /** All that have a place on one map, in the order of the table. */
  readonly units: readonly TileUnit[];
  /** What the figures are: "% of people". */
  readonly unit: string;
  /** The first is the strongest colour, as the highest score is. */
  readonly isRank: boolean;
  /** Letters with the marks of Vietnamese. */
  readonly hasMarks: boolean;
}

/** Words that stand in the picture. */
export interface TilesWords {
  /** Above the legend: "Four groups of like size". */
  readonly groups: string;
  /** "74.8% – 87.7%" */
  readonly range: (from: string, to: string) => string;
  readonly missing: string;
}

/** 4 = the strongest colour; `null` = no figure. */
export type TileLevel = 1 | 2 | 3 | 4 | null;

export interface DrawnTile {
  readonly id: string;
  readonly box: Box;
  readonly level: TileLevel;
  readonly letters: string;
  /** Below the letters; empty where there is no room for the widest. */
  readonly value: string;
  readonly hatch: string;
  readonly isChosen: boolean;
}

export interface TilesGeometry {
  readonly height: number;
  /** Those that stand out last, on top. */
  readonly tiles: readonly DrawnTile[];
  readonly legend: {
    readonly title: readonly { readonly x: number; readonly y: number; readonly text: string }[];
    readonly lines: readonly {
      readonly level: TileLevel;
      readonly box: Box;
      readonly text: string;
      readonly hatch: string;
    }[];
  };
  readonly stops: readonly Stop[];
}

export const LETTER_SIZE = 13;
export const VALUE_SIZE = 11;
export const LEGEND_SIZE = 12;
const LARGEST = 50;
const BETWEEN = 3;
const LINE = 20;
const TITLE_LINE = 16;
const SWATCH = 14;
/** West of the narrow middle of the country: columns and rows that hold no tile. */
const LEGEND_AT = { column: 0, row: 7, columns: 4 };

/**
 * The group of a value among all: of the places counted from the strongest, equal values sharing one, the first quarter is 4, the last 1.
 * Groups are of like size, so that the colours differ whatever the spread; the legend says what each holds.
 */
export function levelsOf(values: readonly (number | null)[], isRank: boolean): readonly TileLevel[] {
  const known = values.filter((value) => value !== null);
  return values.map((value): TileLevel => {
    if (value === null) return null;
    const stronger = known.filter((other) => (isRank ? other < value : other > value)).length;
    const group = Math.floor((4 * stronger) / known.length);
    return group === 0 ? 4 : group === 1 ? 3 : group === 2 ? 2 : 1;
  });
}

/** The tile map in a frame of this width; its height follows. Nothing is drawn of areas that no map holds. */
export function tilesGeometry(input: TilesInput, words: TilesWords, width: number): TilesGeometry {
  const { units, isRank, hasMarks } = input;
  const layout = layoutOf(units.map(({ id }) => id)) ?? [];
  const columns = Math.max(1, ...layout.map(({ column }) => column + 1));
  const rows = Math.max(0, ...layout.map(({ row }) => row + 1));
  const step = Math.max(8, Math.min(LARGEST, (width - 4 + BETWEEN) / columns));
  const boxOf = ({ column, row }: Pick<PlacedTile, 'column' | 'row'>): Box => ({
    x0: 2 + column * step,
    y0: 2 + row * step,
    x1: 2 + (column + 1) * step - BETWEEN,
    y1: 2 + (row + 1) * step - BETWEEN,
  });
  const levels = new Map(
    levelsOf(
      units.map(({ value }) => value),
      isRank,
    ).map((level, at) => [units[at]?.id, level]),
  );
  const placed = layout.flatMap((tile) => {
    const unit = units.find(({ id }) => id === tile.id);
    return unit ? [{ tile, unit, box: boxOf(tile), level: levels.get(tile.id) ?? null }] : [];
  });
  const hasRoom = placed.every(
    ({ unit }) => unit.value === null || textWidth(unit.text, VALUE_SIZE) <= step - BETWEEN - 3,
  );
  const tiles = placed.map(({ tile, unit, box, level }): DrawnTile => ({
    id: unit.id,
    box,
    level,
    letters: hasMarks ? tile.letters : tile.plain,
    value: hasRoom && unit.value !== null ? unit.text : '',
    hatch: level === null ? hatch(box) : '',
    isChosen: unit.isChosen,
  }));
  const corner = boxOf(LEGEND_AT);
  return {
    height: Math.ceil(2 + rows * step),
    tiles: tiles.toSorted((a, b) => Number(a.isChosen) - Number(b.isChosen)),
    legend: legendOf(input, levels, words, {
      x: corner.x0,
      y: corner.y0,
      width: LEGEND_AT.columns * step - 8,
    }),
    stops: placed.map(({ unit, box }) => ({
      x: (box.x0 + box.x1) / 2,
      y: (box.y0 + box.y1) / 2,
      band: [box.y0, box.y1],
      box,
      heading: unit.name,
      lines: unit.told,
    })),
  };
}

/** What each colour holds, from the strongest; groups that ties left empty are not there. */
function legendOf(
  { units, unit: measured }: TilesInput,
  levels: ReadonlyMap<string | undefined, TileLevel>,
  words: TilesWords,
  at: { readonly x: number; readonly y: number; readonly width: number },
): TilesGeometry['legend'] {
  const lines = ([4, 3, 2, 1, null] as const).flatMap((level): { level: TileLevel; text: string }[] => {
    const held = units.filter(({ id }) => levels.get(id) === level);
    const sorted = held.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (!first || !last) return [];
    if (level === null) return [{ level, text: words.missing }];
    return [{ level, text: first.text === last.text ? first.text : words.range(first.text, last.text) }];
  });
  const title = lines.length === 0 ? [] : [measured, words.groups].flatMap((text) => linesOf(text, at.width));
  const top = at.y + title.length * TITLE_LINE + 4;
  return {
    title: title.map((text, index) => ({ x: at.x, y: at.y + 12 + index * TITLE_LINE, text })),
    lines: lines.map(({ level, text }, index) => {
      const y0 = top + LINE * index;
      const box = { x0: at.x, y0, x1: at.x + SWATCH, y1: y0 + SWATCH };
      return {
        level,
        box,
        text: shorten(text, at.width - SWATCH - 8, LEGEND_SIZE),
        hatch: level === null ? hatch(box) : '',
      };
    }),
  };
}
