import { formatNumber } from '../../domain/format.ts';
import type { Box, Stop } from '../frame/frame.ts';
import { noteLines, notesAt, type Note } from '../frame/notes.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { placeCallouts, type Callout, type CalloutWish } from './mapCallouts.ts';
import type { MapInput, MapWords } from './mapInput.ts';
import { LEGEND_LINE, legendOf, type MapLegend } from './mapLegend.ts';
import { listOf, type ListedCountry } from './mapList.ts';
import { lettersFor, roleOf, squaresOf, type DrawnTile } from './mapSquares.ts';
import { PART_NAMES, placeTiles, TALL, WIDE, WORLD_PARTS, type Arrangement, type Tile } from './mapTiles.ts';

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
/** Room for the frame of a tile at the edge. */
const MARGIN = 2;

/** The tile map of one edition, in pixels of a frame of this width; its height follows. */
export function mapGeometry(input: MapInput, words: MapWords, width: number): MapGeometry {
  const ground = groundOf(input, words, width);
  const { placed, tileSize, boxAt, top, bottom, legend } = ground;
  const { size: codeSize, codeOf } = lettersFor(placed, tileSize);
  const tiles = squaresOf(input, placed, codeOf, boxAt);
  const empty = tiles.every(({ level }) => level === null);
  const { partSize, parts, boxes } = partsOf(words, ground);
  // Where no country has a figure there is nothing to say of any of them.
  const wishes = empty ? [] : wishesOf(input, words, tiles);
  const callouts = placeCallouts(
    wishes,
    tiles.map(({ box }) => box),
    [...boxes, legend.box],
    { x0: 0, y0: top, x1: width, y1: bottom },
  ).map((callout) => ({ ...callout, ...roleOf(callout.id, input) }));
  const list = listOf(
    wishes.map(({ id, name }) => ({
      id,
      ...roleOf(id, input),
      code: tiles.find((tile) => tile.id === id)?.code ?? '',
      name,
      figures: figuresOf(id, input, words),
    })),
    bottom + 12,
    width,
  );
  const listed = list.length === 0 ? bottom : Math.max(...list.map(({ y }) => y)) + 6;
  const said = [empty ? words.empty : '', unplacedOf(input, words, placed)];
  const notes = notesAt(noteLines(said, width), listed + 20);
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
    stops: stopsOf(tiles, input, words),
    empty,
  };
}

const DRAWING_ORDER = { other: 0, peer: 1, highlight: 2, followed: 3 };

/** Where the tiles lie in the frame, and the legend beside or above them. */
interface Ground {
  readonly placed: readonly Tile[];
  readonly origins: Arrangement['origins'];
  /** From one tile to the next, and the side of a tile. */
  readonly step: number;
  readonly tileSize: number;
  readonly top: number;
  readonly bottom: number;
  readonly legend: MapLegend;
  /** So many tiles beside each other, with what is between them. */
  readonly boxAt: (column: number, row: number, span?: number) => Box;
}

function groundOf(input: MapInput, words: MapWords, width: number): Ground {
  const isTall = width < NARROW;
  const arrangement = isTall ? TALL : WIDE;
  const { columns, rows, origins } = arrangement;
  const between = isTall ? 2.5 : 3;
  const largest = LARGEST_STEP[isTall ? 'tall' : 'wide'];
  const step = Math.max(4, Math.min(largest, (width - 2 * MARGIN + between) / columns));
  const placed = placeTiles(arrangement);
  // The empty corner above Asia, or beside Europe, holds the legend where it is large enough; else it stands above the map.
  const left = isTall ? MARGIN : Math.max(0, (width - columns * step + between) / 2);
  const lines = legendOf(input, placed, words, width);
  const corner = isTall
    ? { x0: left + 9 * step, x1: width, height: 9 * step }
    : { x0: left + 18 * step, x1: left + columns * step - between, height: 5 * step };
  const inCorner = lines.height + MARGIN + 6 <= corner.height && lines.width <= corner.x1 - corner.x0;
  const cornerStart = isTall ? corner.x0 : corner.x1 - lines.width;
  const top = inCorner ? MARGIN : lines.height + LEGEND_LINE;
  return {
    placed,
    origins,
    step,
    tileSize: step - between,
    top,
    bottom: top + rows * step - between,
    legend: inCorner ? lines.at(cornerStart, MARGIN) : lines.at(0, 0),
    boxAt: (column, row, span = 1) => ({
      x0: left + column * step,
      y0: top + row * step,
      x1: left + (column + span) * step - between,
      y1: top + (row + 1) * step - between,
    }),
  };
}

/** Names of the parts of the world, all of one size, and the paper that they take. */
function partsOf(words: MapWords, { origins, step, tileSize, boxAt }: Ground) {
  const between = step - tileSize;
  const partSize = WORLD_PARTS.reduce<number>((size, part) => {
    const room = PART_NAMES[part][2] * step - between - 2;
    return Math.min(size, Math.max(PART_SIZES[0], room / textWidth(words.parts[part], 1)));
  }, PART_SIZES[1]);
  const parts = WORLD_PARTS.map((part) => {
    const [column, row, span] = PART_NAMES[part];
    const box = boxAt(origins[part][0] + column, origins[part][1] + row, span);
    const y = (box.y0 + box.y1) / 2 + 4;
    return { x: box.x0 + 2, y, text: shorten(words.parts[part], box.x1 - box.x0 - 2, partSize) };
  });
  const boxes = parts.map(({ x, y, text }) => ({
    x0: x - 2,
    y0: y - partSize,
    x1: x + textWidth(text, partSize) + 2,
    y1: y + 5,
  }));
  return { partSize, parts, boxes };
}

/** "0.7709, rank 71". */
function figuresOf(id: string, { countries, decimals, language }: MapInput, words: MapWords): string {
  const { value = null, rank = null } = countries.find((country) => country.id === id) ?? {};
  if (value === null) return words.missing;
  return formatNumber(value, decimals, language) + (rank === null ? '' : `, ${words.atRank(String(rank))}`);
}

/** The countries that are to be named, the followed one first; of a peer that is not sought, the name alone. */
function wishesOf(input: MapInput, words: MapWords, tiles: readonly DrawnTile[]): readonly CalloutWish[] {
  const { followed, highlight, peers } = input;
  return [...new Set([followed, ...(highlight ? [highlight] : []), ...peers])].flatMap((id): CalloutWish[] => {
    const tile = tiles.find((candidate) => candidate.id === id);
    if (!tile) return [];
    const country = input.countries.find((one) => one.id === id);
    const figures = tile.role === 'peer' && id !== highlight ? '' : figuresOf(id, input, words);
    return [{ id, name: country?.shortName ?? country?.name ?? id, figures, tile: tile.box }];
  });
}

/** Says which countries have a figure but no tile; empty for none. */
function unplacedOf({ countries }: MapInput, words: MapWords, placed: readonly Tile[]): string {
  const homeless = countries.filter(({ id, value }) => value !== null && !placed.some((tile) => tile.id === id));
  return homeless.length === 0 ? '' : words.unplaced(homeless.map(({ name }) => name).join(', '));
}

const stopsOf = (tiles: readonly DrawnTile[], input: MapInput, words: MapWords): readonly Stop[] =>
  tiles.map(({ id, box, level, inside }) => ({
    x: (box.x0 + box.x1) / 2,
    y: (box.y0 + box.y1) / 2,
    band: [box.y0, box.y1],
    box,
    heading: input.countries.find((country) => country.id === id)?.name ?? id,
    lines: [
      figuresOf(id, input, words),
      ...(level === null ? [] : [words.levels[level - 1] ?? '']),
      ...(inside ? [words.cutOff] : []),
    ],
  }));
