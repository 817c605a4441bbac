import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodEnd } from '../../../../src/domain/period.ts';
import { deadlineOf, judgedBy, lastEndingBy } from '../../../../src/assess/rules/judgedBy.ts';
import { series } from '../../domain/made.ts';

describe('examples', () => {
  test('the EGDI target by 2025 is judged by the 2024 edition, even when the 2026 one is there', () => {
    const ranks = series(['2020', 86], ['2022', 86], ['2024', 71], ['2026', 60]);
    expect(judgedBy(ranks, 2025)?.period).toBe('2024');
    expect(judgedBy(ranks, 2026)?.period).toBe('2026');
  });

  test('months, quarters, halves and years mix: the end of the period decides', () => {
    const mixed = series(['2025-10', 37], ['2025-H1', 36], ['2025-Q3', 38], ['2025', 40]);
    expect(judgedBy(mixed, 2025)?.period).toBe('2025'); // ends 31 December
    expect(judgedBy(series(['2025-10', 37], ['2025-H1', 36], ['2025-Q3', 38]), 2025)?.period).toBe('2025-10');
    expect(judgedBy(series(['2025-H1', 36], ['2025-Q3', 38]), 2025)?.period).toBe('2025-Q3');
    expect(judgedBy(mixed, 2024)).toBeNull();
  });

  test('the last day of a period counts', () => {
    expect(lastEndingBy(series(['2025', 1]), '2025-12-31')?.period).toBe('2025');
    expect(deadlineOf(2025)).toBe('2025-12-31');
  });

  test('an empty series judges nothing', () => {
    expect(judgedBy(series(), 2025)).toBeNull();
  });
});

describe('properties', () => {
  test('nothing that ends after the target year ever judges, and nothing later is passed over', () => {
    const months = fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 2018, max: 2027 }), month: fc.integer({ min: 1, max: 12 }) }),
      { selector: ({ year, month }) => year * 12 + month },
    );
    fc.assert(
      fc.property(months, fc.integer({ min: 2018, max: 2028 }), (list, year) => {
        const made = series(
          ...list.map((at, i) => [`${String(at.year)}-${String(at.month).padStart(2, '0')}`, i] as const),
        );
        const may = made.observations.filter((o) => periodEnd(o.period) <= deadlineOf(year));
        expect(judgedBy(made, year)).toBe(may.at(-1) ?? null);
      }),
    );
  });
});
