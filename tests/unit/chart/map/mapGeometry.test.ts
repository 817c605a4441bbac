import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../src/chart/frame/frame.ts';
import { lengthWithin, overlaps } from '../../../../src/chart/frame/freePlace.ts';
import { mapGeometry, type MapGeometry } from '../../../../src/chart/map/mapGeometry.ts';
import type { MapInput, MapWords } from '../../../../src/chart/map/mapInput.ts';
import { levelOf } from '../../../../src/chart/map/mapLevels.ts';
import { mapTable } from '../../../../src/chart/map/mapTable.ts';
import { placeTiles, WIDE } from '../../../../src/chart/map/mapTiles.ts';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';
import { numbersIn } from '../pathData.ts';

const words: MapWords = {
  parts: {
    americas: 'Châu Mỹ',
    europe: 'Châu Âu',
    africa: 'Châu Phi',
    asia: 'Châu Á',
    oceania: 'Châu Đại Dương',
  },
  levels: ['Low', 'Middle', 'High', 'Very high'],
  limits: (from, to) =>
    from === null ? `less than ${to ?? ''}` : to === null ? `${from} or more` : `${from} to ${to}`,
  count: (countries) => `${String(countries)} countries`,
  atRank: (rank) => `rank ${rank}`,
  cutOff: 'Among the first 50',
  missing: 'no figure',
  unplaced: (names) => `Not on the map: ${names}.`,
  empty: 'No country has a figure.',
};

const edition2024 = readFileSync(new URL('../../../../data/egdi.csv', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((row) => {
    const [, id, name, rank, value] = /^([A-Z]{3}),(.+),2024,(\d+),([\d.]+),/.exec(row) ?? [];
    return id && name ? [{ id, name: name.replaceAll('"', ''), rank: Number(rank), value: Number(value) }] : [];
  });

const base: MapInput = {
  countries: edition2024,
  followed: 'VNM',
  peers: [],
  cutOff: 50,
  decimals: 4,
  language: 'en',
};
const WIDTHS = [288, 320, 328, 360, 480, 679, 680, 700, 768, 900, 1120, 1600];

const tileOf = (geometry: MapGeometry, id: string) => geometry.tiles.find((tile) => tile.id === id)!;

/** Boxes of every text in the picture. */
function texts(geometry: MapGeometry): readonly Box[] {
  const box = (text: string, size: number, x: number, y: number, anchor = 0, bold = false): Box => {
    const width = textWidth(text, size, bold);
    return { x0: x - anchor * width, y0: y - size, x1: x + (1 - anchor) * width, y1: y + size / 4 };
  };
  const { legend, list } = geometry;
  return [
    ...geometry.parts.map(({ text, x, y }) => box(text, geometry.partSize, x, y)),
    ...legend.lines.flatMap((line) => [
      box(line.name, legend.size, line.x + 23, line.y),
      box(line.limits.text, legend.size, line.limits.x, line.y),
      box(line.count.text, legend.size, line.count.x, line.y, 1),
    ]),
    ...geometry.callouts.map((callout) => callout.box),
    ...list.flatMap(({ name, figures, x, y }) => [
      box(name, 13, x + 40, y, 0, true),
      box(figures, 13, x + 46 + textWidth(name, 13, true), y),
    ]),
    ...geometry.notes.map(({ text, y }) => box(text, 12, 0, y)),
  ].filter(({ x0, x1 }) => x1 > x0);
}

describe('examples', () => {
  test('the groups of 2024 are those that the United Nations count', () => {
    // UN E-Government Survey 2024, chapter 2: 76 very high, 62 high, 44 middle, 11 low; together 193.
    const { legend } = mapGeometry(base, words, 1100);
    expect(legend.lines.map(({ name, limits, count }) => [name, limits.text, count.text])).toEqual([
      ['Very high', '0.75 or more', '76 countries'],
      ['High', '0.50 to 0.75', '62 countries'],
      ['Middle', '0.25 to 0.50', '44 countries'],
      ['Low', 'less than 0.25', '11 countries'],
      ['Among the first 50', '', ''],
    ]);
  });

  test('a score on a limit belongs to the higher group', () => {
    expect([0, 0.2499, 0.25, 0.4999, 0.5, 0.7499, 0.75, 1].map(levelOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  test('Singapore is a tile like any other and can be found', () => {
    for (const width of WIDTHS) {
      const geometry = mapGeometry({ ...base, highlight: 'SGP' }, words, width);
      const { box, role } = tileOf(geometry, 'SGP');
      expect(role).toBe('highlight');
      expect(box.x1 - box.x0).toBeGreaterThanOrEqual(18.5);
      expect(geometry.callouts.map(({ name }) => name)).toContain('Singapore');
      expect(geometry.list.find(({ id }) => id === 'SGP')?.figures).toBe('0.9691, rank 3');
    }
  });

  test('the followed country is named beside its tile at every width, and with its figures in the list', () => {
    for (const width of WIDTHS) {
      const geometry = mapGeometry(base, words, width);
      expect(
        geometry.callouts.map(({ name }) => name),
        String(width),
      ).toEqual(['Viet Nam']);
      expect(geometry.list[0]).toMatchObject({ name: 'Viet Nam', figures: '0.7709, rank 71', role: 'followed' });
    }
  });

  test('three letters where they can be read, two where not', () => {
    expect(tileOf(mapGeometry(base, words, 1100), 'VNM').code).toBe('VNM');
    expect(tileOf(mapGeometry(base, words, 328), 'VNM').code).toBe('VN');
    for (const width of WIDTHS) expect(mapGeometry(base, words, width).codeSize).toBeGreaterThan(8);
  });

  test('the first K are marked and said', () => {
    const geometry = mapGeometry(base, words, 1100);
    expect(geometry.tiles.filter(({ inside }) => inside)).toHaveLength(50);
    expect(geometry.stops.find(({ heading }) => heading === 'Singapore')?.lines).toEqual([
      '0.9691, rank 3',
      'Very high',
      'Among the first 50',
    ]);
    expect(mapGeometry({ ...base, cutOff: null }, words, 1100).tiles.some(({ inside }) => inside)).toBe(false);
  });

  test('a state without a figure is hatched, counted and said, never drawn as 0', () => {
    const countries = base.countries.map((country) =>
      country.id === 'LAO' ? { ...country, value: null, rank: null } : country,
    );
    const geometry = mapGeometry({ ...base, countries, peers: ['LAO'] }, words, 1100);
    expect(tileOf(geometry, 'LAO')).toMatchObject({ level: null, inside: false });
    expect(tileOf(geometry, 'LAO').hatch).not.toBe('');
    expect(geometry.legend.lines.find(({ swatch }) => swatch === 'missing')).toMatchObject({
      name: 'no figure',
      count: { text: '1 countries' },
    });
    expect(geometry.list.find(({ id }) => id === 'LAO')?.figures).toBe('no figure');
    expect(geometry.stops.find(({ lines }) => lines[0] === 'no figure')?.lines).toEqual(['no figure']);
  });

  test('a figure of an area without a tile is named below, not dropped', () => {
    const countries = [...base.countries, { id: 'HKG', name: 'Hong Kong', value: 0.9, rank: null }];
    expect(mapGeometry({ ...base, countries }, words, 1100).notes.map(({ text }) => text)).toEqual([
      'Not on the map: Hong Kong.',
    ]);
  });

  test('without any figure the picture is empty, every tile hatched', () => {
    for (const countries of [[], base.countries.map((country) => ({ ...country, value: null, rank: null }))]) {
      const geometry = mapGeometry({ ...base, countries }, words, 700);
      expect(geometry.empty).toBe(true);
      expect(geometry.notes.map(({ text }) => text)).toEqual(['No country has a figure.']);
      expect([geometry.callouts, geometry.list]).toEqual([[], []]);
      expect(geometry.tiles).toHaveLength(193);
      expect(geometry.tiles.every(({ level }) => level === null)).toBe(true);
    }
  });

  test('numbers are written in the reader’s language', () => {
    const { legend, list } = mapGeometry({ ...base, language: 'vi' }, words, 700);
    expect(legend.lines[0]?.limits.text).toBe('0,75 or more');
    expect(list[0]?.figures).toBe('0,7709, rank 71');
  });

  test('the legend stands in the empty corner above Asia or beside Europe where that is large enough, else above the map', () => {
    const highest = (geometry: MapGeometry): number => Math.min(...geometry.tiles.map(({ box }) => box.y0));
    for (const width of [1100, 640]) {
      const geometry = mapGeometry(base, words, width);
      expect(highest(geometry)).toBeLessThan(10);
      expect(geometry.tiles.filter(({ box }) => overlaps(box, geometry.legend.box))).toEqual([]);
    }
    const narrow = mapGeometry(base, words, 360);
    expect(highest(narrow)).toBeGreaterThan(narrow.legend.box.y1);
  });

  test('the table has the best first, those without a figure last', () => {
    const heads = { country: 'Country', score: 'Score', rank: 'Rank', level: 'Level' };
    const countries = [
      { id: 'AAA', name: 'Alpha', value: null, rank: null },
      { id: 'BBB', name: 'Beta', value: 0.4, rank: 2 },
      { id: 'CCC', name: 'Gamma', value: 0.9, rank: 1 },
    ];
    expect(mapTable({ ...base, countries }, { ...words, ...heads })).toEqual({
      head: ['Country', 'Score', 'Rank', 'Level'],
      rows: [
        ['Gamma', '0.9000', '1', 'Very high'],
        ['Beta', '0.4000', '2', 'Middle'],
        ['Alpha', 'no figure', '', ''],
      ],
    });
  });
});

describe('properties', () => {
  const ids = placeTiles(WIDE).map(({ id }) => id);
  const anyValue = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true }));
  const anyInput = fc
    .record({
      values: fc.array(anyValue, { minLength: 193, maxLength: 193 }),
      kept: fc.integer({ min: 0, max: 193 }),
      named: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 11 }),
      highlight: fc.option(fc.constantFrom(...ids, 'XXX')),
      cutOff: fc.option(fc.integer({ min: 1, max: 193 })),
      name: fc.stringMatching(/^[A-Z][a-zà-ỹ ]{2,60}$/),
    })
    .map(({ values, kept, named, highlight, cutOff, name }): MapInput => ({
      countries: ids.slice(0, kept).map((id, index) => ({
        id,
        name: `${name} ${id}`,
        value: values[index] ?? null,
        rank: values[index] == null ? null : index + 1,
      })),
      followed: named[0] ?? 'VNM',
      peers: named.slice(1),
      highlight,
      cutOff,
      decimals: 4,
      language: 'vi',
    }));
  const anyWidth = fc.integer({ min: 288, max: 1600 });

  test('everything is a number and lies inside the frame', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyInput, anyWidth, (input, width) => {
        const geometry = mapGeometry(input, words, width);
        const boxes = [
          ...geometry.tiles.map(({ box }) => box),
          geometry.legend.box,
          ...texts(geometry),
          ...geometry.callouts.map(({ leader: { x0, y0, x1, y1 } }) => ({
            x0: Math.min(x0, x1),
            y0: Math.min(y0, y1),
            x1: Math.max(x0, x1),
            y1: Math.max(y0, y1),
          })),
        ];
        const inside = (box: Box, frame: Box): boolean =>
          [box.x0 >= frame.x0, box.y0 >= frame.y0, box.x1 <= frame.x1, box.y1 <= frame.y1].every(Boolean);
        const frame = { x0: -0.01, y0: -0.01, x1: width + 0.01, y1: geometry.height + 0.01 };
        expect(boxes.filter((box) => !inside(box, frame))).toEqual([]);
        for (const { hatch, box } of geometry.tiles) {
          const strokes = numbersIn(hatch).map(([x, y]) => ({ x0: x - 0.1, y0: y - 0.1, x1: x + 0.1, y1: y + 0.1 }));
          expect(strokes.filter((stroke) => !overlaps(stroke, box))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('no tile covers another, and each keeps its letters inside', () => {
    fc.assert(
      fc.property(anyWidth, (width) => {
        const { tiles, codeSize, tileSize } = mapGeometry(base, words, width);
        tiles.forEach(({ box, code }, index) => {
          expect(tiles.slice(index + 1).some((other) => overlaps(box, other.box))).toBe(false);
          expect(textWidth(code, codeSize, true)).toBeLessThanOrEqual(tileSize - 2.9);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('no words cover a tile or other words, and no line of a name crosses a tile', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyInput, anyWidth, (input, width) => {
        const geometry = mapGeometry(input, words, width);
        const written = texts(geometry);
        written.forEach((box, index) => {
          const covered = [...geometry.tiles.map((tile) => tile.box), ...written.slice(index + 1)];
          expect(covered.filter((other) => overlaps(box, other))).toEqual([]);
        });
        for (const { id, leader } of geometry.callouts)
          for (const tile of geometry.tiles) if (tile.id !== id) expect(lengthWithin(leader, tile.box)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('there is one stop for each state, in reading order, and every figure is said', () => {
    fc.assert(
      fc.property(anyInput, anyWidth, (input, width) => {
        const { stops } = mapGeometry(input, words, width);
        expect(stops).toHaveLength(193);
        const order = stops.map(({ x, y }) => y * 10_000 + x);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(stops.filter(({ lines }) => lines[0] === 'no figure')).toHaveLength(
          193 - input.countries.filter(({ value }) => value !== null).length,
        );
      }),
      { numRuns: 30 },
    );
  });
});
