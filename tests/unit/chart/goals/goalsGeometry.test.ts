import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalsGeometry, type GoalLine, type GoalsInput } from '../../../../src/chart/goals/goalsGeometry.ts';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';

const line = (rest: Partial<GoalLine>): GoalLine => ({
  scale: 'rank',
  name: 'Viet Nam',
  goal: 'top 50 by 2030',
  now: 71,
  value: 50,
  text: '10%',
  told: [],
  ...rest,
});
const input = (rows: readonly GoalLine[]): GoalsInput => ({
  rows,
  heads: { rank: 'Ranks', score: 'Scores', none: 'Places gained' },
  endHead: 'Chance',
  legend: { now: 'now', goal: 'goal' },
  write: (value, decimals) => value.toFixed(decimals),
});

describe('examples', () => {
  test('the better end lies on the right: a goal of rank 50 right of rank 71, of 0.8 right of 0.6', () => {
    const { rows } = goalsGeometry(input([line({}), line({ scale: 'score', now: 0.6, value: 0.8 })]), 900);
    for (const { now, aim } of rows) expect(aim!.x).toBeGreaterThan(now!.x);
  });

  test('ranks and scores stand apart under heads of their own; places gained have no axis', () => {
    const rows = [line({ scale: 'none', now: 15, value: 5 }), line({ scale: 'score', now: 0.6, value: 0.8 }), line({})];
    const found = goalsGeometry(input(rows), 900);
    expect(found.heads.map(({ text }) => text)).toEqual(['Ranks', 'Scores', 'Places gained']);
    expect(found.rows.map(({ aim }) => aim === null)).toEqual([false, false, true]);
    // 24 for the legend, and for each of three scales 30 for its head, 26 for its row and 10 below.
    expect(found.height).toBe(24 + 3 * (30 + 26 + 10));
    // Narrow: 48 for a head with ticks below it, and 46 for a row in two lines.
    expect(goalsGeometry(input(rows), 360).height).toBe(24 + 2 * (48 + 46 + 10) + (30 + 46 + 10));
  });

  test('without a figure there is a bar and no dot; without a row nothing', () => {
    expect(goalsGeometry(input([line({ now: null })]), 900).rows[0]).toMatchObject({ now: null, aim: {} });
    expect(goalsGeometry(input([]), 900)).toMatchObject({ rows: [], ticks: [], stops: [], heads: [] });
  });
});

describe('properties', () => {
  const names = fc.constantFrom('Viet Nam', 'Lao People’s Democratic Republic', 'A', 'Ả Rập Xê Út');
  const rank = fc.integer({ min: 1, max: 193 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const row = fc.oneof(
    fc.record({ name: names, now: fc.option(rank), value: rank }).map((made) => line(made)),
    fc
      .record({ name: names, now: fc.option(share), value: share })
      .map((made) => line({ ...made, scale: 'score', goal: 'một mục tiêu rất dài, đến hết năm 2030' })),
  );

  test('marks lie on their tracks, words within the frame and clear of the plot', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 280, max: 1400 }),
        (rows, width) => {
          const found = goalsGeometry(input(rows), width);
          expect(found.rows).toHaveLength(rows.length);
          for (const { now, aim, track, name, goal, end } of found.rows) {
            for (const x of [now?.x, aim?.x])
              if (x !== undefined) expect(x >= track!.x0 && x <= track!.x1, String(x)).toBe(true);
            expect(track!.x1).toBeLessThanOrEqual(end.x - textWidth(end.text, 13, true));
            expect(name.x + textWidth(name.text, 13, true)).toBeLessThanOrEqual(goal.x + 0.01);
            // Beside the track, or in a line of its own above it.
            const room = name.y < track!.y ? width : track!.x0;
            expect(goal.x + textWidth(goal.text, 12)).toBeLessThanOrEqual(room + 0.01);
            expect(end.y).toBeLessThan(found.height);
          }
        },
      ),
    );
  });
});
