import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bumpGeometry, type BumpInput, type BumpWords } from '../../../../src/chart/bump/bumpGeometry.ts';
import { bumpTable } from '../../../../src/chart/bump/bumpTable.ts';
import { numbersIn, segmentsIn } from '../pathData.ts';

const words: BumpWords = {
  missing: 'not ranked',
  field: 'Each grey line is one of 193 countries.',
  rank: (rank) => `rank ${rank}`,
  score: (score) => `score ${score}`,
  movement: (places, isOrdinary, score) =>
    `${places >= 0 ? 'up' : 'down'} ${String(Math.abs(places))}${isOrdinary ? ', ordinary' : ''}${score === null ? '' : `, ${score}`}`,
};
const input: BumpInput = {
  editions: [2018, 2020, 2022, 2024],
  axis: 'EGDI rank (1 is best)',
  decimals: 4,
  language: 'en',
  followed: { id: 'VNM', name: 'Viet Nam', ranks: [88, 86, 86, 71], scores: [0.5931, 0.6667, 0.6787, 0.7709] },
  peers: [{ id: 'THA', name: 'Thailand', ranks: [73, 57, null, 52] }],
  cutOff: { rank: 50, label: 'Rank 50' },
  field: [[1, 1, 1, 1]],
};
const size = { width: 800, height: 420 };

describe('examples', () => {
  test('rank 1 is at the top, places and pixels go the same way', () => {
    const { yTicks, points, cutOffY, plot } = bumpGeometry(input, words, size);
    // The axis runs from 1 to the last rank, 88: beyond it there may be none.
    expect(yTicks[0]).toEqual({ y: plot.y0, label: '1' });
    expect(yTicks.at(-1)).toEqual({ y: plot.y1, label: '88' });
    const heightOf = (rank: number): number => plot.y0 + ((rank - 1) / 87) * (plot.y1 - plot.y0);
    expect(points.map(({ y }) => y)).toEqual([88, 86, 86, 71].map(heightOf).map((y): unknown => expect.closeTo(y, 6)));
    expect(cutOffY).toBeCloseTo(heightOf(50), 6);
    expect(points.map(({ latest }) => latest)).toEqual([false, false, false, true]);
  });

  test('A47 no line crosses an edition in which a country is not ranked, nor one that is not loaded', () => {
    const { lines, plot } = bumpGeometry(input, words, size);
    const thai = lines.find(({ id }) => id === 'THA');
    const third = plot.x1 - (plot.x1 - plot.x0) / 3;
    expect(segmentsIn(thai!.path).every(({ x0, x1 }) => !(x0 < third - 1 && x1 > third + 1))).toBe(true);
    const withGap = { ...input, editions: [2016, 2018, 2022, 2024] };
    const own = bumpGeometry(withGap, words, size).lines.find(({ id }) => id === 'VNM');
    expect(segmentsIn(own!.path).filter(({ x0, x1 }) => x1 > x0)).toHaveLength(2);
  });

  test('A44 the last edition says rank, score and movement together; a missing one says so', () => {
    const { stops } = bumpGeometry(input, words, size);
    expect(stops[3]?.lines).toEqual(['Viet Nam: rank 71, score 0.7709, up 15, +0.0922', 'Thailand: rank 52']);
    expect(stops[2]?.lines[1]).toBe('Thailand: not ranked');
  });

  test('one table of ranks, the newest edition first', () => {
    const { head, rows } = bumpTable(input, { ...words, edition: 'Edition' });
    expect(head.slice(1)).toEqual(expect.arrayContaining(['Viet Nam', 'Thailand']));
    expect(rows[0]?.[0]).toBe('2024');
    expect(rows[1]?.join(' ')).toContain('not ranked');
  });

  test('no rank at all is an empty state', () => {
    const none = {
      ...input,
      followed: { ...input.followed, ranks: [null, null, null, null] },
      peers: [],
      field: [],
      cutOff: null,
    };
    expect(bumpGeometry(none, words, size)).toMatchObject({ empty: true, lines: [], labels: [], points: [] });
  });
});

describe('properties', () => {
  const editions = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];
  const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 193 }), { freq: 8 }), { minLength: 12, maxLength: 12 });
  const name = fc.constantFrom('Việt Nam', 'Lao People’s Democratic Republic', 'Oman', 'Bosnia và Herzegovina', 'Fiji');
  const line = fc.tuple(name, ranks).map(([named, list]) => ({ name: named, ranks: list }));

  test('labels neither overlap nor leave the frame, lines stay in the plot, for any peers at any width', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 11 }),
        fc.integer({ min: 288, max: 1600 }),
        fc.integer({ min: 1, max: 193 }),
        (made, width, rank) => {
          const [followed, ...peers] = made.map((one, at) => ({
            ...one,
            id: `C${String(at)}`,
            shortName: `C${String(at)}`,
          }));
          const geometry = bumpGeometry(
            {
              ...input,
              editions,
              followed: followed!,
              peers,
              cutOff: { rank, label: `Rank ${String(rank)}` },
              field: [],
            },
            words,
            { width, height: 420 },
          );
          const { plot, labels } = geometry;
          for (const [x, y] of geometry.lines.flatMap(({ path }) => numbersIn(path))) {
            expect(x >= plot.x0 - 0.1 && x <= plot.x1 + 0.1 && y >= plot.y0 - 0.1 && y <= plot.y1 + 0.1).toBe(true);
          }
          labels.forEach(({ box }, at) => {
            expect(box.x0).toBeGreaterThanOrEqual(plot.x1);
            expect(box.x1).toBeLessThanOrEqual(width + 0.5);
            expect(box.y0).toBeGreaterThanOrEqual(0);
            expect(box.y1).toBeLessThanOrEqual(420);
            for (const other of labels.slice(at + 1))
              expect(box.y1 <= other.box.y0 + 0.01 || other.box.y1 <= box.y0 + 0.01).toBe(true);
          });
        },
      ),
    );
  });
});
