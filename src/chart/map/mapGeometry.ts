import { formatNumber } from '../../domain/format.ts';
import type { Box, Stop } from '../frame/frame.ts';
import { hatch } from '../frame/hatch.ts';
import { placeCallouts, type Callout, type CalloutWish } from './mapCallouts.ts';
import { levelOf, type Level } from './mapLevels.ts';
import type { MapInput, MapWords } from './mapInput.ts';
import { LEGEND_LINE, legendOf, type MapLegend } from './mapLegend.ts';
import { PART_NAMES, placeTiles, TALL, WIDE, WORLD_PARTS, type Tile } from './mapTiles.ts';
import { noteLines, notesAt, type Note } from '../frame/notes.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';

/** How a tile is set off from the others. */
export type TileRole = 'followed' | 'highlight' | 'peer' | 'other';

/** One country as drawn. */
export interface DrawnTile {
  readonly id: string;
  readonly box: Box;
  /** `null` = no figure: hatched. */
  readonly level: Level | null;
  readonly role: TileRole;
  /** Number of the peer from 0; 0 for the others. */
  readonly order: number;
  /** Among the first K. */
  readonly inside: boolean;
  /** Letters in the tile; empty where they have no room. */
  readonly code: string;
  /** Strokes across a tile without a figure; empty for the others. */
  readonly hatch: string;
}

/** A line of the list of named countries below the map. */
export interface ListedCountry {
  readonly id: string;
  readonly role: TileRole;
  readonly order: number;
  readonly x: number;
  readonly y: number;
  readonly code: string;
  readonly name: string;
  readonly figures: string;
}

export interface MapGeometry {
  readonly height: number;
  /** Side of a tile and size of its letters. */
  readonly tileSize: number;
  readonly codeSize: number;
  readonly partSize: number;
  /** In drawing order: those with an outline last, on top. */
  readonly tiles: readonly DrawnTile[];
  readonly parts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly legend: MapLegend;
  readonly callouts: readonly (Callout & Pick<DrawnTile, 'role' | 'order'>)[];
  /** The named countries with their figures, also those whose names found no room beside their tile. */
  readonly list: readonly ListedCountry[];
  readonly notes: readonly Note[];
  readonly stops: readonly Stop[];
  /** No figure at all. */
  readonly empty: boolean;
}

/** Below this width the parts of the world stand below each other: two letters would not fit into a tile. */
const NARROW = 680;
const LARGEST_STEP = { wide: 36, tall: 30 };
/** Names of the parts: as large as fits, within these. */
const PART_SIZES = [10, 12] as const;
export const LIST_SIZE = 13;
const LIST_LINE = 22;
/** Room for the frame of a tile at the edge. */
const MARGIN = 2;

/** The tile map of one edition, in pixels of a frame of this width; its height follows. */
export function mapGeometry(input: MapInput, words: MapWords, width: number): MapGeometry {
  const form = width < NARROW ? 'tall' : 'wide';
  const arrangement = form === 'tall' ? TALL : WIDE;
  const { columns, rows, origins } = arrangement;
  const gap = form === 'tall' ? 2.5 : 3;
  const step = Math.max(4, Math.min(LARGEST_STEP[form], (width - 2 * MARGIN + gap) / columns));
  const tileSize = step - gap;
  const countries = new Map(input.countries.map((country) => [country.id, country]));
  const placed = placeTiles(arrangement);
  const write = (value: number): string => formatNumber(value, input.decimals, input.language);
  const figuresOf = (id: string): string => {
    const { value = null, rank = null } = countries.get(id) ?? {};
    if (value === null) return words.missing;
    return write(value) + (rank === null ? '' : `, ${words.atRank(String(rank))}`);
  };

  const shortNameOf = (id: string): string => countries.get(id)?.shortName ?? countries.get(id)?.name ?? id;

  // The empty corner above Asia, or beside Europe, holds the legend where it is large enough; else it stands above the map.
  const left = form === 'tall' ? MARGIN : Math.max(0, (width - columns * step + gap) / 2);
  const lines = legendOf(input, placed, words, width);
  const corner =
    form === 'tall'
      ? { x0: left + 9 * step, x1: width, height: 9 * step }
      : { x0: left + 18 * step, x1: left + columns * step - gap, height: 5 * step };
  const inCorner = lines.height + MARGIN + 6 <= corner.height && lines.width <= corner.x1 - corner.x0;
  const cornerStart = form === 'tall' ? corner.x0 : corner.x1 - lines.width;
  const legend = inCorner ? lines.at(cornerStart, MARGIN) : lines.at(0, 0);
  const top = inCorner ? MARGIN : lines.height + LEGEND_LINE;
  const boxAt = (column: number, row: number, span = 1): Box => ({
    x0: left + column * step,
    y0: top + row * step,
    x1: left + (column + span) * step - gap,
    y1: top + (row + 1) * step - gap,
  });

  const { size: codeSize, codeOf } = lettersFor(placed, tileSize);
  const roleOf = (id: string): Pick<DrawnTile, 'role' | 'order'> => {
    const order = input.peers.indexOf(id);
    if (id === input.followed) return { role: 'followed', order: 0 };
    if (order >= 0) return { role: 'peer', order };
    return { role: id === input.highlight ? 'highlight' : 'other', order: 0 };
  };
  const tiles = placed.map((tile): DrawnTile => {
    const { value = null, rank = null } = countries.get(tile.id) ?? {};
    const box = boxAt(tile.column, tile.row);
    return {
      id: tile.id,
      box,
      level: value === null ? null : levelOf(value),
      ...roleOf(tile.id),
      inside: value !== null && rank !== null && input.cutOff !== null && rank <= input.cutOff,
      code: codeOf(tile),
      hatch: value === null ? hatch(box) : '',
    };
  });

  const partSize = WORLD_PARTS.reduce<number>((size, part) => {
    const room = PART_NAMES[part][2] * step - gap - 2;
    return Math.min(size, Math.max(PART_SIZES[0], room / textWidth(words.parts[part], 1)));
  }, PART_SIZES[1]);
  const parts = WORLD_PARTS.map((part) => {
    const [column, row, span] = PART_NAMES[part];
    const box = boxAt(origins[part][0] + column, origins[part][1] + row, span);
    const y = (box.y0 + box.y1) / 2 + 4;
    return { x: box.x0 + 2, y, text: shorten(words.parts[part], box.x1 - box.x0 - 2, partSize) };
  });
  const partBoxes = parts.map(({ x, y, text }) => ({
    x0: x - 2,
    y0: y - partSize,
    x1: x + textWidth(text, partSize) + 2,
    y1: y + 5,
  }));

  const bottom = top + rows * step - gap;
  const empty = tiles.every(({ level }) => level === null);
  // Where no country has a figure there is nothing to say of any of them.
  const named = empty
    ? []
    : [...new Set([input.followed, ...(input.highlight ? [input.highlight] : []), ...input.peers])];
  const wishes = named.flatMap((id): CalloutWish[] => {
    const tile = tiles.find((candidate) => candidate.id === id);
    if (!tile) return [];
    const figures = tile.role === 'peer' && id !== input.highlight ? '' : figuresOf(id);
    return [{ id, name: shortNameOf(id), figures, tile: tile.box }];
  });
  const callouts = placeCallouts(
    wishes,
    tiles.map(({ box }) => box),
    [...partBoxes, legend.box],
    { x0: 0, y0: top, x1: width, y1: bottom },
  ).map((callout) => ({ ...callout, ...roleOf(callout.id) }));

  const list = listOf(
    wishes.map(({ id, name }) => ({
      id,
      ...roleOf(id),
      code: tiles.find((tile) => tile.id === id)?.code ?? '',
      name,
      figures: figuresOf(id),
    })),
    bottom + 12,
    width,
  );
  const listed = list.length === 0 ? bottom : Math.max(...list.map(({ y }) => y)) + 6;
  const homeless = input.countries.filter(({ id, value }) => value !== null && !placed.some((tile) => tile.id === id));
  const unplaced = homeless.length === 0 ? '' : words.unplaced(homeless.map(({ name }) => name).join(', '));
  const notes = notesAt(noteLines([empty ? words.empty : '', unplaced], width), listed + 20);

  return {
    height: Math.ceil((notes.at(-1)?.y ?? listed) + 6),
    tileSize,
    codeSize,
    partSize,
    tiles: [...tiles].sort((a, b) => DRAWING_ORDER[a.role] - DRAWING_ORDER[b.role]),
    parts,
    legend,
    callouts,
    list,
    notes,
    stops: tiles.map(({ id, box, level, inside }) => ({
      x: (box.x0 + box.x1) / 2,
      y: (box.y0 + box.y1) / 2,
      band: [box.y0, box.y1],
      box,
      heading: countries.get(id)?.name ?? id,
      lines: [
        figuresOf(id),
        ...(level === null ? [] : [words.levels[level - 1] ?? '']),
        ...(inside ? [words.cutOff] : []),
      ],
    })),
    empty,
  };
}

const DRAWING_ORDER = { other: 0, peer: 1, highlight: 2, followed: 3 };

/** Three letters where they can be read, else two, else none; all of one size. */
function lettersFor(
  tiles: readonly Tile[],
  tileSize: number,
): { readonly size: number; readonly codeOf: (tile: Tile) => string } {
  const room = tileSize - 3;
  const three = room / Math.max(...tiles.map(({ id }) => textWidth(id, 1, true)));
  if (three >= 9) return { size: Math.min(13, three), codeOf: ({ id }) => id };
  const two = room / Math.max(...tiles.map(({ short }) => textWidth(short, 1, true)));
  if (two >= 7.5) return { size: Math.min(12, two), codeOf: ({ short }) => short };
  return { size: 0, codeOf: () => '' };
}

/** From swatch to words. */
export const LIST_INDENT = 40;
const BETWEEN = 20;
export const NAME_TO_FIGURES = 6;
const LONGEST_NAME = 150;

/** In columns of one width, row by row. */
function listOf(
  items: readonly Omit<ListedCountry, 'x' | 'y'>[],
  from: number,
  width: number,
): readonly ListedCountry[] {
  const bold = (name: string): number => textWidth(name, LIST_SIZE, true);
  const figuresWidth = (figures: string): number => NAME_TO_FIGURES + textWidth(figures, LIST_SIZE);
  const shortened = items.map((item) => ({
    ...item,
    name: shorten(item.name, Math.min(LONGEST_NAME, width - LIST_INDENT - figuresWidth(item.figures)), LIST_SIZE, true),
  }));
  const widest = Math.max(0, ...shortened.map(({ name, figures }) => LIST_INDENT + bold(name) + figuresWidth(figures)));
  const columns = Math.max(1, Math.floor((width + BETWEEN) / (widest + BETWEEN)));
  return shortened.map((item, index) => ({
    ...item,
    x: (index % columns) * (widest + BETWEEN),
    y: from + LIST_LINE * (Math.floor(index / columns) + 1),
  }));
}
