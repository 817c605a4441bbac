import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedDate, isOtherwise, project } from '../../../../src/assess/rules/project.ts';
import { halfWidth } from '../../../../src/assess/numbers/studentT.ts';
import { EGDI } from '../../../../src/domain/edition.ts';
import { indicator, series } from '../../domain/made.ts';

const share = indicator();
const free = indicator({ minimum: null, maximum: null });
const five = series(['2020', 10], ['2021', 13], ['2022', 14], ['2023', 17], ['2024', 18]);

describe('examples', () => {
  test('what was measured before a break is not followed: too little is left', () => {
    const observations = five.observations.map((one) =>
      one.period === '2022' ? { ...one, note: { en: 'break in the series', vi: '' } } : one,
    );
    expect(project({ ...five, observations }, free, 2026)).toEqual({ refused: 'too-few-observations' });
  });

  test('random walk with drift, its band by hand', () => {
    // drift (18 - 10) / 4 = 2; steps 3, 1, 3, 1: squares about 2 are 1, 1, 1, 1; variance 4 / 3; t with 3 degrees 1.638
    // t of the drift: 4 x 4 / (4 / 3) = 12; 12 / 13 of it are left: 24 / 13
    // one year ahead: sqrt(4/3 x (1 + 1/4)) = 1.2910
    const found = project(five, free, 2026);
    const drift = 24 / 13;
    expect(found).toMatchObject({ isBounded: false, observations: 5, latest: { period: '2024' } });
    if (!('points' in found)) return;
    expect(found.points.map(({ time }) => time)).toEqual([2025, 2026]);
    expect(found.points[0]?.median).toBeCloseTo(18 + drift, 10);
    expect(found.points[1]?.median).toBeCloseTo(18 + 2 * drift, 10);
    expect(found.points[0]?.band80[0]).toBeCloseTo(18 + drift - 1.638 * 1.291, 3);
    expect(found.points[0]?.band50[1]).toBeCloseTo(18 + drift + 0.765 * 1.291, 3);
    expect(found.points[1]?.band80[1]).toBeCloseTo(18 + 2 * drift + 1.638 * Math.sqrt((4 / 3) * (2 + 4 / 4)), 3);
  });

  test('uneven times: the squares count by the time they took', () => {
    // drift 8 / 4 = 2; 3 in half a year: (3 - 1)^2 / 0.5 = 8; 1 in half a year: 0; 2 in one year: 0; 2 in two years: 4 / 2 = 2
    const uneven = series(['2020', 10], ['2021-H1', 13], ['2021', 14], ['2022', 16], ['2024', 18]);
    const found = project(uneven, free, 2025);
    const variance = (8 + 0 + 0 + 2) / 3;
    const sure = (4 * 4) / variance;
    if (!('points' in found)) throw new Error(found.refused);
    expect(found.points[0]?.band80[1]).toBeCloseTo(
      18 + (2 * sure) / (1 + sure) + 1.638 * Math.sqrt(variance * 1.25),
      3,
    );
  });

  test('a bounded share is followed in log-odds: its median runs into no bound, and begins where it stands', () => {
    const users = series(['2018', 69.8], ['2019', 70.3], ['2020', 74.2], ['2021', 78.6], ['2022', 84.2], ['2023', 88]);
    const found = project(users, share, 2028);
    if (!('points' in found)) throw new Error(found.refused);
    const medians = [88, ...found.points.map(({ median }) => median)];
    expect(found.isBounded).toBe(true);
    expect(medians).toEqual(medians.toSorted((a, b) => a - b));
    expect(medians.at(-1)).toBeLessThan(99);
    // Nearer to a bound than log-odds reach.
    const full = series(['2019', 99.1], ['2020', 99.3], ['2021', 99.5], ['2022', 99.9], ['2023', 99.8]);
    const above = project(full, share, 2024);
    if (!('points' in above)) throw new Error(above.refused);
    expect(above.points[0]?.median).toBeGreaterThan(99.7);
  });

  test('the expected date: half, one in ten, nine in ten of the futures', () => {
    // medians 19.8, 21.7, 23.5 ... by 24 / 13 a year: 23 is passed in the third
    expect(expectedDate(five, free, '>=', 23)).toMatchObject({ median: 2027 });
    const found = expectedDate(five, free, '>=', 23);
    if (!('median' in found)) throw new Error(found.refused);
    expect(found.earliest).toBeLessThanOrEqual(2027);
    expect(found.latest ?? Infinity).toBeGreaterThanOrEqual(2027);
    expect(expectedDate(five, free, '>=', 1000)).toEqual({ median: null, earliest: null, latest: null });
    expect(expectedDate(five, free, '<=', 5)).toMatchObject({ median: null });
  });

  test.each([
    ['on-track', 2030, false],
    ['on-track', 2031, true],
    ['on-track', null, true],
    ['at-risk', 2031, false],
    ['off-track', null, false],
    ['moving-away', 2030, true],
    ['met', null, false],
    ['not-assessable', 2028, false],
  ] as const)('%s by 2030, and projected for %s: said otherwise is %s', (verdict, median, otherwise) => {
    expect(isOtherwise(verdict, { median, earliest: null, latest: null }, 2030)).toBe(otherwise);
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
    expect(project(doubled, share, 2026)).toMatchObject({ observations: 5 });
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
    expect(reason(five, indicator({ unit: { en: '% per year', vi: '' } }), 2026)).toBe('growth-rate');
    expect(reason(five, indicator({ id: EGDI, measure: 'index' }), 2026)).toBe('simulated-elsewhere');
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
