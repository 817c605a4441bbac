import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf, TILE_LAYOUTS, type PlacedTile } from '../../../../src/chart/tiles/tileLayouts.ts';
import { levelsOf, tilesGeometry, type TileUnit } from '../../../../src/chart/tiles/tilesGeometry.ts';

const [vietNam = []] = TILE_LAYOUTS;
const words = { groups: 'Four groups', range: (from: string, to: string) => `${from} – ${to}`, missing: 'no figure' };
const unit = (id: string, value: number | null): TileUnit => ({
  id,
  name: id,
  value,
  text: String(value),
  told: [String(value)],
  isChosen: id === 'VN-HN',
});
const at = (id: string): PlacedTile => vietNam.find((tile) => tile.id === id)!;
const touch = (a: PlacedTile, b: PlacedTile): boolean => Math.abs(a.column - b.column) + Math.abs(a.row - b.row) === 1;

describe('the map of Viet Nam', () => {
  test('holds the 34 provinces of today and no other area, each once', () => {
    const today = readFileSync(new URL('../../../../data/areas.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .filter(
        (line) => /,province,/.test(line) && !/,\d{4}-\d{2}-\d{2},[A-Z]/.test(line.replace(/,2025-07-01,,/, ',,,')),
      )
      .map((line) => line.split(',')[0]);
    expect(vietNam).toHaveLength(34);
    expect(vietNam.map(({ id }) => id).toSorted()).toEqual(today.toSorted());
  });

  test('no two tiles on one place, and no two with the same letters, with marks or without', () => {
    for (const key of ['letters', 'plain'] as const) expect(new Set(vietNam.map((tile) => tile[key])).size).toBe(34);
    expect(new Set(vietNam.map(({ column, row }) => `${String(column)} ${String(row)}`)).size).toBe(34);
  });

  test.each([
    ['VN-HN', 'VN-56-2025'],
    ['VN-HN', 'VN-68-2025'],
    ['VN-HP-2025', 'VN-13'],
    ['VN-21', 'VN-22'],
    ['VN-22', 'VN-23'],
    ['VN-25-2025', 'VN-26'],
    ['VN-26', 'VN-DN-2025'],
    ['VN-33-2025', 'VN-34-2025'],
    ['VN-SG-2025', 'VN-39-2025'],
    ['VN-CT-2025', 'VN-49-2025'],
    ['VN-CT-2025', 'VN-59-2025'],
    ['VN-01', 'VN-02-2025'],
  ])('neighbours %s and %s touch', (a, b) => {
    expect(touch(at(a), at(b))).toBe(true);
  });

  test('from north to south, as from Cao Bằng by Huế to Cà Mau', () => {
    const rows = ['VN-04', 'VN-HN', 'VN-21', 'VN-26', 'VN-34-2025', 'VN-SG-2025', 'VN-59-2025'].map((id) => at(id).row);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('other areas, or a part of these, have no map', () => {
    expect(layoutOf([])).toBeNull();
    expect(layoutOf(['VN-HN'])).toBeNull();
    expect(layoutOf([...vietNam.map(({ id }) => id), 'VN-03'])).toBeNull();
    expect(layoutOf(vietNam.map(({ id }) => id).reverse())).toBe(vietNam);
  });
});

describe('levels', () => {
  test('quarters by place; equal values share one, of ranks the first is strongest, and what is missing has none', () => {
    expect(levelsOf([40, 30, 20, 10], false)).toEqual([4, 3, 2, 1]);
    expect(levelsOf([1, 2, 3, 4], true)).toEqual([4, 3, 2, 1]);
    expect(levelsOf([5, 5, 5, null], false)).toEqual([4, 4, 4, null]);
    // Places 1, 1, 3, 3 of four: the first and the third quarter.
    expect(levelsOf([9, 9, 1, 1], false)).toEqual([4, 4, 2, 2]);
  });
});

test('whatever the width and the figures: tiles and legend in the frame, none on top of another, every province a stop', () => {
  const values = fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })), { minLength: 34, maxLength: 34 });
  fc.assert(
    fc.property(values, fc.integer({ min: 280, max: 1200 }), fc.boolean(), (made, width, isRank) => {
      const units = vietNam.map(({ id }, index) => unit(id, made[index] ?? null));
      // As long as a unit may be: two lines of it, and two of what the groups are.
      const input = { units, isRank, hasMarks: true, unit: '% of ministries, agencies and localities' };
      const long = { ...words, groups: 'Bốn nhóm có số đơn vị gần bằng nhau' };
      const { tiles, legend, stops, height } = tilesGeometry(input, long, width);
      expect(tiles).toHaveLength(34);
      expect(stops).toHaveLength(34);
      const boxes = [...tiles, ...legend.lines].map(({ box }) => box);
      boxes.forEach((box, index) => {
        expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= width && box.y1 <= height).toBe(true);
        for (const other of boxes.slice(index + 1))
          expect(box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1).toBe(false);
      });
      expect(tiles.at(-1)?.id).toBe('VN-HN');
      for (const { hatch, level } of tiles) expect(hatch === '').toBe(level !== null);
    }),
  );
});
