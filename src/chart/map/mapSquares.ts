import type { Box } from '../frame/frame.ts';
import { hatch } from '../frame/hatch.ts';
import { textWidth } from '../frame/textWidth.ts';
import type { MapInput } from './mapInput.ts';
import { levelOf, type Level } from './mapLevels.ts';
import type { Tile } from './mapTiles.ts';

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

export function roleOf(id: string, { followed, peers, highlight }: MapInput): Pick<DrawnTile, 'role' | 'order'> {
  const order = peers.indexOf(id);
  if (id === followed) return { role: 'followed', order: 0 };
  if (order >= 0) return { role: 'peer', order };
  return { role: id === highlight ? 'highlight' : 'other', order: 0 };
}

/** Every tile at its place, in the order of `placed`. */
export function squaresOf(
  input: MapInput,
  placed: readonly Tile[],
  codeOf: (tile: Tile) => string,
  boxAt: (column: number, row: number) => Box,
): readonly DrawnTile[] {
  const countries = new Map(input.countries.map((country) => [country.id, country]));
  return placed.map((tile): DrawnTile => {
    const { value = null, rank = null } = countries.get(tile.id) ?? {};
    const box = boxAt(tile.column, tile.row);
    return {
      id: tile.id,
      box,
      level: value === null ? null : levelOf(value),
      ...roleOf(tile.id, input),
      inside: value !== null && rank !== null && input.cutOff !== null && rank <= input.cutOff,
      code: codeOf(tile),
      hatch: value === null ? hatch(box) : '',
    };
  });
}

/** Three letters where they can be read, else two, else none; all of one size. */
export function lettersFor(
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
