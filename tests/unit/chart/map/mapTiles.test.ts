import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PART_NAMES, placeTiles, TALL, WIDE, WORLD_PARTS, type Tile } from '../../../../src/chart/map/mapTiles.ts';

const rowsOf = (file: string): readonly string[] =>
  readFileSync(new URL(`../../../../data/${file}`, import.meta.url), 'utf8').split('\n');
const members = rowsOf('egdi.csv')
  .filter((row) => row.includes(',2024,'))
  .map((row) => row.slice(0, 3));
const areas = rowsOf('areas.csv').filter((row) => members.includes(row.slice(0, 3)));

describe.each([
  ['wide', WIDE],
  ['tall', TALL],
])('the %s arrangement', (_, arrangement) => {
  const tiles = placeTiles(arrangement);
  const at = (id: string): Tile => tiles.find((tile) => tile.id === id)!;

  test('holds each of the 193 states of the survey once', () => {
    expect(tiles.map(({ id }) => id).sort()).toEqual([...members].sort());
    expect(tiles).toHaveLength(193);
  });

  test('gives each a square of its own, inside its columns and rows, and uses all of these', () => {
    expect(new Set(tiles.map(({ column, row }) => `${String(column)} ${String(row)}`)).size).toBe(193);
    const columns = tiles.map(({ column }) => column);
    const rows = tiles.map(({ row }) => row);
    expect([Math.min(...columns), Math.max(...columns)]).toEqual([0, arrangement.columns - 1]);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([0, arrangement.rows - 1]);
  });

  test('keeps the parts of the world apart: no tile touches one of another part, not even at a corner', () => {
    const touching = tiles.flatMap((a) =>
      tiles
        .filter((b) => a.part !== b.part && Math.abs(a.column - b.column) <= 1 && Math.abs(a.row - b.row) <= 1)
        .map((b) => `${a.id} ${b.id}`),
    );
    expect(touching).toEqual([]);
  });

  test('leaves room for the name of each part', () => {
    for (const part of WORLD_PARTS) {
      const [column, row, span] = PART_NAMES[part];
      const [left, top] = [arrangement.origins[part][0] + column, arrangement.origins[part][1] + row];
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + span).toBeLessThanOrEqual(arrangement.columns);
      expect(tiles.filter((t) => t.row === top && t.column >= left && t.column < left + span)).toEqual([]);
    }
  });

  test('is read row by row from the west', () => {
    const places = tiles.map(({ column, row }) => row * 100 + column);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each([
    // South-East Asia, which our first readers know best.
    'VNM east of LAO',
    'VNM east of KHM',
    'LAO west of VNM',
    'VNM south of CHN',
    'LAO south of CHN',
    'THA west of KHM',
    'THA south of MMR',
    'MYS south of THA',
    'SGP south of MYS',
    'IDN south of BRN',
    'BRN east of MYS',
    'PHL east of VNM',
    'PHL north of BRN',
    'TLS east of IDN',
    'MMR west of LAO',
    'KOR south of PRK',
    'JPN east of KOR',
    'MNG north of CHN',
    'CHN east of NPL',
    'IND south of NPL',
    'PAK west of IND',
    'BGD east of IND',
    'LKA south of IND',
    'MDV south of LKA',
    'AFG north of PAK',
    'IRN east of IRQ',
    'YEM south of SAU',
    'TUR north of SYR',
    'CYP west of LBN',
    'KAZ north of UZB',
    // Europe
    'ISL north of GBR',
    'ISL west of GBR',
    'IRL west of GBR',
    'NOR west of SWE',
    'SWE west of FIN',
    'EST south of FIN',
    'LVA south of EST',
    'LTU south of LVA',
    'DNK north of DEU',
    'PRT west of ESP',
    'FRA north of ESP',
    'POL east of DEU',
    'UKR south of BLR',
    'RUS east of LVA',
    'GRC south of MKD',
    'MLT south of ITA',
    // Africa
    'MAR west of DZA',
    'EGY east of LBY',
    'SDN south of EGY',
    'GMB west of SEN',
    'GHA west of BEN',
    'TGO west of BEN',
    'NGA north of CMR',
    'ETH west of DJI',
    'SOM east of KEN',
    'RWA north of BDI',
    'ZAF south of BWA',
    'MDG east of MOZ',
    'MUS east of MDG',
    // The Americas
    'USA south of CAN',
    'MEX south of USA',
    'CUB south of BHS',
    'DOM east of HTI',
    'TTO south of BRB',
    'COL south of PAN',
    'BRA east of PER',
    'CHL west of ARG',
    'URY east of ARG',
    // Oceania
    'AUS south of PNG',
    'NZL south of AUS',
    'NZL east of AUS',
    'FJI west of TON',
    'PLW west of FSM',
  ])('%s', (claim) => {
    const [first = '', direction, , second = ''] = claim.split(' ');
    const [a, b] = [at(first), at(second)];
    const holds = {
      north: a.row < b.row,
      south: a.row > b.row,
      west: a.column < b.column,
      east: a.column > b.column,
    }[direction as 'north' | 'south' | 'west' | 'east'];
    expect(holds).toBe(true);
  });
});

describe('of the world as one knows it', () => {
  const tiles = placeTiles(WIDE);
  const middle = (part: Tile['part'], of: 'column' | 'row'): number => {
    const own = tiles.filter((tile) => tile.part === part);
    return own.reduce((sum, tile) => sum + tile[of], 0) / own.length;
  };

  test('the parts stand where they do on any map', () => {
    expect(middle('americas', 'column')).toBeLessThan(middle('europe', 'column'));
    expect(middle('europe', 'column')).toBeLessThan(middle('asia', 'column'));
    expect(middle('europe', 'row')).toBeLessThan(middle('africa', 'row'));
    expect(middle('asia', 'row')).toBeLessThan(middle('oceania', 'row'));
    expect(middle('africa', 'column')).toBeLessThan(middle('asia', 'column'));
  });
});

test('the two-letter codes are those of the data package', () => {
  for (const { id, short } of placeTiles(WIDE)) {
    const aliases = areas.find((row) => row.startsWith(id)) ?? '';
    expect(aliases.split(/[,|"]/), id).toContain(short);
    expect(short).toMatch(/^[A-Z]{2}$/);
  }
});
