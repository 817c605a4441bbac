import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../../src/domain/indicator.ts';
import { baseOf, gapClosing, paceVerdict, startOf, yearOf } from '../../../../src/assess/rules/gapClosing.ts';
import { sense, shortfall } from '../../../../src/assess/rules/shortfall.ts';
import { observation, series } from '../../domain/made.ts';

const at = (time: number, value: number) => ({ time, value });

describe('examples', () => {
  test('a pace begins level with the latest value where rounding explains the difference, however small the figures', () => {
    const begins = (measure: Measure, ...[base, latest]: readonly [number, number]): number => {
      const of = series(['2020', base], ['2024', latest]);
      return startOf(of.observations[0]!, of.observations[1]!, of, measure).value;
    };
    expect(begins('percent', 86, 87)).toBe(87);
    expect(begins('percent', 86, 88)).toBe(86);
    expect(begins('percent', 86.2, 86.9)).toBe(86.2);
    expect(begins('count', 86, 87)).toBe(86);
    expect(begins('index', 5e-7, 6e-7)).toBe(6e-7);
    expect(begins('index', 5e-7, 8e-7)).toBe(5e-7);
  });

  test('a share that must rise', () => {
    // GSO digital economy, target 20 % in 2025, seen after 2024, base 2020:
    // needed (20 - 13.17) / (2025 - 2024) = 6.83; achieved (13.17 - 12.66) / (2024 - 2020) = 0.1275; R = 0.018668
    const rates = gapClosing(at(2020, 12.66), at(2024, 13.17), at(2025, 20), 1);
    expect(rates?.needed).toBeCloseTo(6.83, 10);
    expect(rates?.achieved).toBeCloseTo(0.1275, 10);
    expect(rates?.ratio).toBeCloseTo(0.1275 / 6.83, 10);
    expect(paceVerdict(rates?.ratio ?? -1)).toBe('off-track');
  });

  test('a gap that must fall to nothing', () => {
    // Viet Nam to rank 50 by 2030: 0.1082 (2020) -> 0.06934 (2024):
    // needed -0.06934 / 6 = -0.011557; achieved -0.03886 / 4 = -0.009715; R = 0.8406
    const rates = gapClosing(at(2020, 0.1082), at(2024, 0.06934), at(2030, 0), -1);
    expect(rates?.needed).toBeCloseTo(-0.011557, 6);
    expect(rates?.achieved).toBeCloseTo(-0.009715, 6);
    expect(rates?.ratio).toBeCloseTo(0.8406, 4);
    expect(paceVerdict(rates?.ratio ?? -1)).toBe('at-risk');
  });

  test('the limits belong to the better class', () => {
    expect([1, 0.95, 0.949, 0.6, 0.599, 0, -0.001].map(paceVerdict)).toEqual([
      'on-track',
      'on-track',
      'at-risk',
      'at-risk',
      'off-track',
      'off-track',
      'moving-away',
    ]);
  });

  test('on a strict limit nothing is needed: the way it moved decides', () => {
    // "over 50" at 50; needed 0
    expect(gapClosing(at(2020, 40), at(2024, 50), at(2025, 50), 1)?.ratio).toBe(1);
    expect(gapClosing(at(2020, 50), at(2024, 50), at(2025, 50), 1)?.ratio).toBe(0);
    expect(gapClosing(at(2020, 60), at(2024, 50), at(2025, 50), 1)?.ratio).toBe(-1);
    // "under 50" at 50
    expect(gapClosing(at(2020, 60), at(2024, 50), at(2025, 50), -1)?.ratio).toBe(1);
    expect(gapClosing(at(2020, 40), at(2024, 50), at(2025, 50), -1)?.ratio).toBe(-1);
  });

  test('no pace without time between base, latest and target', () => {
    expect(gapClosing(at(2024, 1), at(2024, 2), at(2025, 3), 1)).toBeNull();
    expect(gapClosing(at(2020, 1), at(2025, 2), at(2025, 3), 1)).toBeNull();
  });

  test('the base is the last observation by the end of the year of issue', () => {
    const made = series(['2018', 1], ['2019', 2], ['2020-H1', 3], ['2021', 4], ['2024', 5]);
    const latest = observation('2024', 5);
    expect(baseOf(made, '2020-06-03', latest)?.period).toBe('2020-H1');
    expect(baseOf(made, '2021', latest)?.period).toBe('2021');
    expect(baseOf(made, '2019-12', latest)?.period).toBe('2019');
  });

  test('the base is the first observation when the programme is older than all, or undated', () => {
    const made = series(['2022', 1], ['2024', 5]);
    expect(baseOf(made, '2020-06-03', observation('2024', 5))?.period).toBe('2022');
    expect(baseOf(made, '', observation('2024', 5))?.period).toBe('2022');
    expect([yearOf('2020-06-03'), yearOf('2020'), yearOf('')]).toEqual([2020, 2020, null]);
  });

  test('there is no base that is not earlier than the latest', () => {
    expect(baseOf(series(['2024', 5]), '2020-06-03', observation('2024', 5))).toBeNull();
    expect(baseOf(series(), '2020', observation('2024', 5))).toBeNull();
    // both end on 31 December 2025: no time between them
    const average = series(['2025', 5], ['2021/2025', 6]);
    expect(baseOf(average, '2020-06-03', observation('2021/2025', 6))).toBeNull();
  });

  test('a target that is younger than all figures is judged by the five years up to the latest, or by the last figure before those', () => {
    const base = (issued: string, ...points: readonly (readonly [string, number])[]) => {
      const all = series(...points);
      return baseOf(all, issued, all.observations.at(-1)!)?.period ?? null;
    };
    expect(base('2025-12', ['2018', 1], ['2019', 2], ['2022', 3], ['2024', 5])).toBe('2019');
    expect(base('2025-12', ['2015', 1], ['2017', 2], ['2024', 5])).toBe('2017');
    expect(base('2025-12', ['2024', 5])).toBeNull();
    // Set in the year of the latest figure: from the end of the year before, or from the first of its months.
    expect(base('2024-05', ['2018', 1], ['2022', 3], ['2024', 5])).toBe('2022');
    expect(base('2024-05', ['2024-01', 1], ['2024-02', 3], ['2024-10', 5])).toBe('2024-01');
    // Figures since it was set: from the last before.
    expect(base('2021-05', ['2018', 1], ['2020', 2], ['2022', 3], ['2024', 5])).toBe('2020');
  });

  test('short is positive whichever way is better', () => {
    expect(shortfall(14, '>=', 20, 'up')).toBe(6);
    expect(shortfall(71, '<=', 70, 'down')).toBe(1);
    expect(shortfall(60, '<', 70, 'down')).toBe(-10);
    expect(shortfall(97, '=', 100, 'up')).toBe(3);
    expect(shortfall(3, '=', 0, 'down')).toBe(3);
    expect(sense('=', 'down')).toBe(-1);
  });
});

describe('properties', () => {
  const anything = fc.double({ noNaN: true, noDefaultInfinity: true });
  const time = fc.integer({ min: 1990, max: 2040 });
  const triple = fc.uniqueArray(time, { minLength: 3, maxLength: 3 }).map((times) => times.sort((a, b) => a - b));

  test('never NaN, always finite, never -0', () => {
    fc.assert(
      fc.property(
        triple,
        anything,
        anything,
        anything,
        fc.constantFrom(1 as const, -1 as const),
        (times, a, b, c, d) => {
          const [t0 = 0, ti = 0, tT = 0] = times;
          const rates = gapClosing(at(t0, a), at(ti, b), at(tT, c), d);
          expect(rates).not.toBeNull();
          expect(JSON.parse(JSON.stringify(rates))).toEqual(rates);
          for (const rate of Object.values(rates ?? {})) expect(Number.isFinite(rate)).toBe(true);
        },
      ),
    );
  });

  test('mirroring every value and the sense changes no ratio', () => {
    fc.assert(
      fc.property(
        triple,
        anything,
        anything,
        anything,
        fc.constantFrom(1 as const, -1 as const),
        (times, a, b, c, d) => {
          const [t0 = 0, ti = 0, tT = 0] = times;
          const mirrored = gapClosing(at(t0, -a), at(ti, -b), at(tT, -c), d === 1 ? -1 : 1);
          expect(mirrored?.ratio).toBe(gapClosing(at(t0, a), at(ti, b), at(tT, c), d)?.ratio);
        },
      ),
    );
  });
});
