import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionGeometry, distributionHeight } from '../../../../src/chart/distribution/distributionGeometry.ts';
import type { DistributionInput, DistributionWords } from '../../../../src/chart/distribution/distributionInput.ts';
import { distributionTable } from '../../../../src/chart/distribution/distributionTable.ts';
import { stackDots } from '../../../../src/chart/distribution/dotStacks.ts';
import type { Box } from '../../../../src/chart/frame/frame.ts';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';

const words: DistributionWords = {
  rank: (rank) => `rank ${rank}`,
  score: (score) => `score ${score}`,
  median: 'median',
  key: 'Each dot is a country.',
  absent: (name) => `${name} is not ranked in this edition.`,
};
const country = (id: string, score: number, rank: number | null = null) => ({
  id,
  name: `Country ${id}`,
  shortName: id,
  score,
  rank,
});
const input: DistributionInput = {
  axis: 'EGDI score (0 to 1)',
  countries: [country('A', 0.9, 1), country('B', 0.5, 2), country('C', 0.1, 3)],
  decimals: 4,
  language: 'en',
  followed: { id: 'B', name: 'Country B' },
  peers: ['A'],
  cutOff: { score: 0.5, label: 'Rank 2' },
};
const size = { width: 800, height: 320 };
/** Circles drawn by a path: one a dot. */
const circlesIn = (path: string): number => path.split(/(?=M)/).filter(Boolean).length;

describe('examples', () => {
  test('dots go into columns of their own width, later ones above, and never across the edge', () => {
    // Columns of 10 from the edge at 50: 41 and 49 lie in 40 to 50, 50 and 55 in 50 to 60.
    const { dots, countAt } = stackDots([41, 49, 50, 55], 10, 50);
    expect(dots).toEqual([
      { x: 45, level: 0 },
      { x: 45, level: 1 },
      { x: 55, level: 0 },
      { x: 55, level: 1 },
    ]);
    expect([countAt(44), countAt(50), countAt(75)]).toEqual([2, 2, 0]);
  });

  test('the cut-off divides filled from hollow; the country with the very score is above', () => {
    const { picked, filled, hollow } = distributionGeometry(input, words, size);
    expect(picked.map(({ id, reaches }) => [id, reaches])).toEqual([
      ['A', true],
      ['B', true],
    ]);
    expect([circlesIn(filled), circlesIn(hollow)]).toEqual([0, 1]);
  });

  test('the walk goes from the last rank to the first and says rank and score', () => {
    const { stops } = distributionGeometry(input, words, size);
    expect(stops.map(({ heading }) => heading)).toEqual(['Country C', 'Country B', 'Country A']);
    expect(stops[1]?.lines.join(' ')).toContain('rank 2');
    expect(stops[1]?.lines.join(' ')).toContain('0.5000');
  });

  test('a followed country without a score is said to have none', () => {
    const { notes, picked } = distributionGeometry({ ...input, followed: { id: 'Z', name: 'Zed' } }, words, size);
    expect(notes.map(({ text }) => text).join(' ')).toContain('Zed is not ranked in this edition.');
    expect(picked.map(({ id }) => id)).toEqual(['A']);
  });

  test('the table has every country, the best first, with median and cut-off below', () => {
    const { rows, facts } = distributionTable(input, {
      ...words,
      country: 'Country',
      rankHead: 'Rank',
      scoreHead: 'Score',
      missing: '–',
    });
    expect(rows).toEqual([
      ['Country A', '1', '0.9000'],
      ['Country B', '2', '0.5000'],
      ['Country C', '3', '0.1000'],
    ]);
    expect(facts).toEqual([
      { label: 'Rank 2', value: '0.5000' },
      { label: 'median', value: '0.5000' },
    ]);
  });

  test('no country at all is an empty state', () => {
    expect(distributionGeometry({ ...input, countries: [], peers: [], cutOff: null }, words, size)).toMatchObject({
      empty: true,
      picked: [],
      labels: [],
      stops: [],
      median: null,
    });
  });
});

describe('properties', () => {
  const countries = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 193 })
    .map((scores) =>
      scores
        .toSorted((a, b) => b - a)
        .map((score, at) => ({
          ...country(`C${String(at)}`, score, at + 1),
          name: at % 3 ? 'Bosnia và Herzegovina' : 'Oman',
        })),
    );
  const apart = (a: Box, b: Box): boolean =>
    a.x1 <= b.x0 + 0.01 || b.x1 <= a.x0 + 0.01 || a.y1 <= b.y0 + 0.01 || b.y1 <= a.y0 + 0.01;

  test('every country has one dot; dots and names stay in the frame, names apart, at any width', () => {
    fc.assert(
      fc.property(
        countries,
        fc.nat({ max: 10 }),
        fc.integer({ min: 288, max: 1600 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (made, peers, width, score) => {
          const height = distributionHeight(width, peers + 1);
          const geometry = distributionGeometry(
            {
              ...input,
              countries: made,
              followed: { id: 'C0', name: made[0]?.name ?? '' },
              peers: made.slice(1, peers + 1).map(({ id }) => id),
              cutOff: { score, label: 'Rank 50' },
            },
            words,
            { width, height },
          );
          const { picked, filled, hollow, labels, stops } = geometry;
          expect(picked.length + circlesIn(filled) + circlesIn(hollow)).toBe(made.length);
          expect(stops).toHaveLength(made.length);
          expect(`${filled}${hollow}`).not.toMatch(/NaN|Infinity/);
          // The followed country's dot is larger than its column and may reach into the ticks, not into their words.
          for (const { x, y, radius } of picked) {
            expect(x - radius >= -0.01 && x + radius <= width + 0.01).toBe(true);
            expect(y - radius >= -0.01 && y + radius <= geometry.plot.y1 + 6).toBe(true);
          }
          const boxes = [
            ...labels.map(({ box }) => box),
            ...(geometry.median ? [geometry.median.label.box] : []),
            ...(geometry.cutOff ? [geometry.cutOff.label.box] : []),
            ...geometry.xTitle.lines.map(({ y, text }) => {
              const { x } = geometry.xTitle;
              return { x0: x - textWidth(text, 12), x1: x, y0: y - 12, y1: y + 4 };
            }),
          ];
          boxes.forEach((box, at) => {
            expect(box.x0 >= -0.5 && box.x1 <= width + 0.5 && box.y0 >= -0.5 && box.y1 <= height + 0.5).toBe(true);
            for (const other of boxes.slice(at + 1)) expect(apart(box, other)).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
