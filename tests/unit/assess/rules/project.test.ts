import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from '../../../../src/assess/rules/project.ts';
import { halfWidth } from '../../../../src/assess/numbers/studentT.ts';
import { indicator, series } from '../../domain/made.ts';

const share = indicator();
const five = series(['2020', 10], ['2021', 13], ['2022', 14], ['2023', 17], ['2024', 18]);

describe('examples', () => {
  test('random walk with drift, its band by hand', () => {
    // drift (18 - 10) / 4 = 2; steps 3, 1, 3, 1: squares about 2 are 1, 1, 1, 1; variance 4 / 3; t with 3 degrees 1.638
    // one year ahead: sqrt(4/3 x (1 + 1/4)) = 1.2910; 20 -+ 1.638 x 1.2910
    const found = project(five, share, 2026);
    expect(found).toMatchObject({ drift: 2, observations: 5, latest: { period: '2024' } });
    if (!('points' in found)) return;
    expect(found.points.map(({ time, median }) => [time, median])).toEqual([
      [2025, 20],
      [2026, 22],
    ]);
    expect(found.points[0]?.band80[0]).toBeCloseTo(20 - 1.638 * 1.291, 3);
    expect(found.points[0]?.band50[1]).toBeCloseTo(20 + 0.765 * 1.291, 3);
    expect(found.points[1]?.band80[1]).toBeCloseTo(22 + 1.638 * Math.sqrt((4 / 3) * (2 + 4 / 4)), 3);
  });

  test('uneven times: the squares count by the time they took', () => {
    // drift 8 / 4 = 2; 3 in half a year: (3 - 1)^2 / 0.5 = 8; 1 in half a year: 0; 2 in one year: 0; 2 in two years: 4 / 2 = 2
    const uneven = series(['2020', 10], ['2021-H1', 13], ['2021', 14], ['2022', 16], ['2024', 18]);
    const found = project(uneven, share, 2025);
    const variance = (8 + 0 + 0 + 2) / 3;
    if (!('points' in found)) throw new Error(found.refused);
    expect(found.points[0]?.band80[1]).toBeCloseTo(20 + 1.638 * Math.sqrt(variance * 1.25), 3);
  });

  test('values stay within the bounds', () => {
    const nearFull = series(['2020', 80], ['2021', 90], ['2022', 92], ['2023', 98], ['2024', 99]);
    const found = project(nearFull, share, 2027);
    expect('points' in found && found.points.every(({ median, band80 }) => median <= 100 && band80[1] <= 100)).toBe(
      true,
    );
  });

  test('two figures for one moment are one observation', () => {
    const doubled = series(['2020', 10], ['2021', 13], ['2022', 14], ['2023', 17], ['2024-12', 17.5], ['2024', 18]);
    expect(project(doubled, share, 2026)).toMatchObject({ observations: 5, drift: 2 });
  });

  test('reasons', () => {
    const reason = (...args: Parameters<typeof project>) => {
      const found = project(...args);
      return 'refused' in found ? found.refused : 'projected';
    };
    expect(reason(series(), share, 2026)).toBe('too-few-observations');
    expect(reason(series(['2024', 10]), share, 2026)).toBe('too-few-observations');
    expect(reason(series(['2020', 1], ['2021', 2], ['2022', 4], ['2023', 5]), share, 2024)).toBe(
      'too-few-observations',
    );
    expect(reason(five, indicator({ redefined: '2021-06-01' }), 2026)).toBe('too-few-observations');
    expect(reason(five, indicator({ measure: 'rank' }), 2026)).toBe('rank-moves-with-the-field');
    expect(reason(five, share, 2024)).toBe('year-past');
    expect(reason(five, share, 2028)).toBe('projected');
    expect(reason(five, share, 2029)).toBe('beyond-the-evidence');
    const years = ['2020', '2021', '2022', '2023', '2024'] as const;
    expect(reason(series(...years.map((year) => [year, 7] as const)), share, 2026)).toBe('no-variation');
    expect(reason(series(...years.map((year, i) => [year, 0.1 * i] as const)), share, 2026)).toBe('no-variation');
    const spans = [1, 2, 3, 4, 5].map((n) => [`${2000 + n}/${2010 + n}`, n * n] as const);
    expect(reason(series(...spans), share, 2026)).toBe('too-few-observations');
  });

  test('the quantiles of t meet those of the normal distribution', () => {
    expect([halfWidth(0.8, 3), halfWidth(0.5, 3)]).toEqual([1.638, 0.765]);
    expect([halfWidth(0.8, 31), halfWidth(0.5, 31)]).toEqual([1.282, 0.674]);
  });
});

describe('properties', () => {
  test('bands are nested, widen, mirror with the values, and are finite', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 9 });
    const free = indicator({ minimum: null, maximum: null });
    fc.assert(
      fc.property(values, (list) => {
        const made = (sign: 1 | -1) =>
          project(series(...list.map((value, index) => [String(2010 + index), sign * value] as const)), free, 2020);
        const [found, mirrored] = [made(1), made(-1)];
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        if (!('points' in found) || !('points' in mirrored)) {
          expect(mirrored).toEqual(found);
          return;
        }
        found.points.forEach(({ median, band50, band80 }, index) => {
          expect(
            [band80[0], band50[0], median, band50[1], band80[1]].every((v, i, all) => i === 0 || v >= all[i - 1]!),
          ).toBe(true);
          expect(mirrored.points[index]?.band80[0]).toBeCloseTo(-band80[1], 6);
          const before = found.points[index - 1];
          if (before) expect(band80[1] - band80[0]).toBeGreaterThan(before.band80[1] - before.band80[0]);
        });
      }),
    );
  });
});
